package org.planmetrics.action;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.planmetrics.domain.CommunityKind.URBAN;
import static org.planmetrics.domain.CommunityKind.VILLAGE;
import static org.planmetrics.domain.Level.COUNTY;
import static org.planmetrics.domain.Level.PROVINCE;
import static org.planmetrics.domain.Level.TOWNSHIP;
import static org.planmetrics.indicator.Indicators.all;
import static org.planmetrics.indicator.Indicators.any;
import static org.planmetrics.indicator.Indicators.communities;
import static org.planmetrics.indicator.Indicators.count;
import static org.planmetrics.indicator.Indicators.counties;
import static org.planmetrics.indicator.Indicators.facilities;
import static org.planmetrics.indicator.Indicators.figure;
import static org.planmetrics.indicator.Indicators.least;
import static org.planmetrics.indicator.Indicators.onePer;
import static org.planmetrics.indicator.Indicators.share;
import static org.planmetrics.indicator.Indicators.stations;
import static org.planmetrics.indicator.Indicators.villages;
import static org.planmetrics.indicator.Indicators.workers;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.planmetrics.domain.Community;
import org.planmetrics.domain.ElderCareFacility;
import org.planmetrics.domain.Employment;
import org.planmetrics.domain.FacilityKind;
import org.planmetrics.domain.OrganizationKind;
import org.planmetrics.domain.Region;
import org.planmetrics.domain.Register;
import org.planmetrics.domain.Service;
import org.planmetrics.domain.Snapshot;
import org.planmetrics.domain.Worker;
import org.planmetrics.indicator.Condition;
import org.planmetrics.indicator.Indicator;
import org.planmetrics.io.Plans;
import org.planmetrics.io.Snapshots;
import org.planmetrics.plan.Assessment;
import org.planmetrics.plan.Plan;
import org.planmetrics.plan.Status;
import org.planmetrics.plan.Target;

/**
 * Province a with county k1 (communities u1 with 3 certified workers, u2 with 1, v1 with 1 who is
 * only trained; facilities F with 250 beds and 2 workers, G with 90 and none) and county k2 (village
 * v2 with nobody). Figures: elderly of k1 9,500, of k2 1,200.
 */
class StaffingTest {
  private static final Indicator CERTIFIED = count(workers().certified());
  private static final Indicator WORKERS = count(workers());
  private static final Indicator ELDERLY = figure("elderly");
  private static final Indicator BEDS = facilities().beds();
  private static final Profile HIRE = Profile.certifiedWorker();
  private static final Snapshot WORLD =
      Snapshot.asOf("2023-12-31")
          .places(
              Region.of("a", "甲省", PROVINCE),
              Region.of("k1", "东县", COUNTY).in("a"),
              Region.of("k2", "西县", COUNTY).in("a"),
              Community.of("u1", "一社区", URBAN).in("k1"),
              Community.of("u2", "二社区", URBAN).in("k1"),
              Community.of("v1", "三村", VILLAGE).in("k1"),
              Community.of("v2", "四村", VILLAGE).in("k2"))
          .add(
              ElderCareFacility.of("F", "k1", FacilityKind.INSTITUTION).withBeds(250),
              ElderCareFacility.of("G", "u1", FacilityKind.INSTITUTION).withBeds(90))
          .add(
              Worker.at("u1").certified("2021-03-01"),
              Worker.at("u1").certified("2021-03-01"),
              Worker.at("u1").certified("2021-03-01"),
              Worker.at("u2").certified("2021-03-01"),
              Worker.at("v1").withTraining(),
              Worker.at("F").certified("2021-03-01"),
              Worker.at("F"))
          .empty(Register.STATIONS, Register.ORGANIZATIONS)
          .figure("k1", "elderly", 9_500)
          .figure("k2", "elderly", 1_200)
          .build();

  private static Assessment assess(Condition.Comparison... conditions) {
    Target[] targets = new Target[conditions.length];
    for (int t = 0; t < targets.length; t++) {
      targets[t] = Target.of("t" + (t + 1), conditions[t]).by("2025-12-31").at(PROVINCE, COUNTY);
    }
    return Plan.of("mine", "a", targets).assess(WORLD);
  }

  private static Staffing fewest(Profile profile, Condition.Comparison... conditions) {
    Assessment a = assess(conditions);
    return Staffing.fewest(
        a, profile, a.plan().targets().stream().map(Target::id).toArray(String[]::new));
  }

  @ParameterizedTest(name = "{0}: {1}")
  @MethodSource
  void fewest_ofOneTarget(Condition.Comparison condition, long total, String places) {
    Staffing staffing = fewest(HIRE, condition);
    assertThat(staffing.total()).isEqualTo(total);
    assertThat(String.join(" ", staffing.additions().stream().map(x -> x.code() + "=" + x.number()).toList()))
        .isEqualTo(places);
    assertThat(staffing.assessment().plan().assess(staffing.applied()).findings())
        .extracting(f -> f.status())
        .isSubsetOf(Status.MET, Status.NOT_APPLICABLE)
        .contains(Status.MET);
  }

  static Stream<Arguments> fewest_ofOneTarget() {
    Indicator three = share(communities(URBAN), CERTIFIED.atLeast(3));
    Indicator one = share(villages(), WORKERS.atLeast(1));
    Indicator staffed = share(facilities(), WORKERS.atLeast(onePer(100).of(BEDS)));
    return Stream.of(
        row(three.atLeast("100%"), 3 - 1, "u2=2"),
        row(three.atLeast("50%"), 0, ""),
        row(three.moreThan("50%"), 2, "u2=2"),
        row(one.atLeast("100%"), 1, "v2=1"),
        row(CERTIFIED.atLeast(6), (6 - 5) + (6 - 0), "k1=1 k2=6"),
        row(CERTIFIED.moreThan("6"), (7 - 5) + 7, "k1=2 k2=7"),
        row(CERTIFIED.per(1_000, ELDERLY).atLeast(1), (10 - 5) + 2, "k1=5 k2=2"),
        row(CERTIFIED.per(1_000, ELDERLY).moreThan("1/2"), 2 - 2 + 1, "k2=1"),
        row(staffed.atLeast("100%"), (3 - 2) + (1 - 0), "F=1 G=1"),
        row(WORKERS.atLeast(onePer(1_000).of(ELDERLY).each(counties())), (10 - 7) + 2, "k1=3 k2=2"),
        row(least(communities(), WORKERS).atLeast(2), 1 + 1 + 2, "u2=1 v1=1 v2=2"),
        row(CERTIFIED.per(1, WORKERS).atLeast("3/4"), 1, "k1=1"),
        row(workers().fte().atLeast("7.5"), 1 + 8, "k1=1 k2=8"),
        row(
            share(communities(URBAN), all(CERTIFIED.atLeast(2), WORKERS.atLeast(3))).atLeast("100%"),
            2,
            "u2=2"),
        row(
            share(communities(URBAN), any(CERTIFIED.atLeast(2), WORKERS.atLeast(3))).atLeast("100%"),
            1,
            "u2=1"));
  }

  private static Arguments row(Condition.Comparison condition, long total, String places) {
    return Arguments.arguments(condition, total, places);
  }

  @Test
  void show() {
    Snapshot small = Snapshots.read(Path.of("examples/small"));
    Assessment a = Plans.jilin14().assess(small);
    Staffing s = Staffing.fewest(a, HIRE.employed(Employment.COMMUNITY), "urban-community-workers", "town-community-workers", "village-professionals", "workers-per-thousand-elderly");
    System.out.println(s);
    s.additions().forEach(System.out::println);
    System.out.println(s.byTarget());
    s.difference().changes().forEach(System.out::println);
    for (Profile p : new Profile[] {HIRE, Profile.station(TOWNSHIP, Service.SOCIAL_WORK), Profile.organization(OrganizationKind.AGENCY)}) {
      try {
        System.out.println(Staffing.fewest(a, p, a.plan().targets().stream().map(Target::id).toArray(String[]::new)));
      } catch (IllegalArgumentException e) {
        System.out.println(e.getMessage());
      }
    }
    var x = Apportionment.of(20_000, "220000", counties(), figure("elderly").in(small));
    System.out.println(x + " " + x.parts());
    Plan p = x.plan(Plans.jilin14(), "certified-workers");
    System.out.println(Plans.format(p));
    System.out.println(p.assess(small).findings());
  }
}
