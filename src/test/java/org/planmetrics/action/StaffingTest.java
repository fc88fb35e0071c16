package org.planmetrics.action;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.planmetrics.domain.CommunityKind.URBAN;
import static org.planmetrics.domain.CommunityKind.VILLAGE;
import static org.planmetrics.domain.Level.COMMUNITY;
import static org.planmetrics.domain.Level.COUNTY;
import static org.planmetrics.domain.Level.PROVINCE;
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
import static org.planmetrics.indicator.Indicators.value;
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
import org.planmetrics.domain.FacilityKind;
import org.planmetrics.domain.Posting;
import org.planmetrics.domain.Region;
import org.planmetrics.domain.Register;
import org.planmetrics.domain.Service;
import org.planmetrics.domain.Worker;
import org.planmetrics.indicator.Condition;
import org.planmetrics.indicator.Indicator;
import org.planmetrics.io.Plans;
import org.planmetrics.io.Snapshots;
import org.planmetrics.plan.Assessment;
import org.planmetrics.plan.Plan;
import org.planmetrics.plan.Status;
import org.planmetrics.plan.Target;
import org.planmetrics.progress.Change;
import org.planmetrics.snapshot.Snapshot;

/**
 * Province a with county k1 (communities u1 with 3 certified workers, u2 with 1, v1 with 1 who is
 * only trained; facilities F with 250 beds and 2 workers, G with 90 and none) and county k2
 * (village v2 with nobody). Figures: elderly of k1 9,500, of k2 1,200.
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
              ElderCareFacility.of("F", "k1", FacilityKind.INSTITUTION)
                  .with(ElderCareFacility.BEDS, 250),
              ElderCareFacility.of("G", "u1", FacilityKind.INSTITUTION)
                  .with(ElderCareFacility.BEDS, 90))
          .add(
              Worker.at("u1").certified("2021-03-01"),
              Worker.at("u1").certified("2021-03-01"),
              Worker.at("u1").certified("2021-03-01"),
              Worker.at("u2").certified("2021-03-01"),
              Worker.at("v1").with(Worker.TRAINED, true),
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
    assertThat(
            String.join(
                " ", staffing.additions().stream().map(x -> x.code() + "=" + x.number()).toList()))
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
            share(communities(URBAN), all(CERTIFIED.atLeast(2), WORKERS.atLeast(3)))
                .atLeast("100%"),
            2,
            "u2=2"),
        row(
            share(communities(URBAN), any(CERTIFIED.atLeast(2), WORKERS.atLeast(3)))
                .atLeast("100%"),
            1,
            "u2=1"));
  }

  private static Arguments row(Condition.Comparison condition, long total, String places) {
    return Arguments.arguments(condition, total, places);
  }

  /** 8 = 渡口 1 + 新港 1 + 云泉 2, 石桥 1, two villages 2; 青松县 asks for 4 with these 3 in it. */
  @Test
  void fewest_ofSeveralTargetsInTheSmallWorld() {
    Assessment small = Plans.jilin14().assess(Snapshots.read(Path.of("examples/small")));
    Staffing staffing =
        Staffing.fewest(
            small,
            HIRE,
            "urban-community-workers",
            "town-community-workers",
            "village-professionals",
            "workers-per-thousand-elderly");
    assertThat(staffing).hasToString("8 certified workers at 7 places");
    assertThat(staffing.additions())
        .extracting(Addition::toString)
        .containsExactly(
            "1 at 渡口社区 229903001002, for urban-community-workers at 吉林省",
            "1 at 青松县 229921, for workers-per-thousand-elderly at 青松县",
            "1 at 石桥社区 229921101001, for town-community-workers at 吉林省",
            "1 at 桥东村 229921101201, for village-professionals at 吉林省",
            "1 at 桦树沟村 229921200202, for village-professionals at 吉林省",
            "1 at 新港社区 229971001001, for urban-community-workers at 吉林省",
            "2 at 云泉社区 229981001002, for urban-community-workers at 吉林省");
    assertThat(staffing.within("青松县")).isEqualTo(1 + 1 + 2);
    assertThat(staffing.within("220000")).isEqualTo(staffing.total()).isEqualTo(1 + 1 + 2 + 4);
    assertThat(staffing.byTarget().values()).containsExactly(4L, 1L, 2L, 1L);
    assertThat(staffing.applied().workers()).hasSize(60 + 8);
    assertThat(staffing.difference().flips())
        .extracting(Change::toString)
        .contains(
            "workers-per-thousand-elderly at 青松县: pending → met, 0.61 → 1.10"
                + " (data: +0.49 [5/8,200 → 9/8,200], pending → met)");
  }

  @Test
  void fewest_ofStations_coversUnitsInTreeOrder() {
    Indicator covered =
        share(communities(), count(stations().where("service", Service.VOLUNTEER)).atLeast(1));
    Staffing staffing =
        fewest(Profile.station(COMMUNITY, Service.VOLUNTEER), covered.atLeast("60%"));
    assertThat(staffing.additions())
        .extracting(Addition::code)
        .as("60 %% of 3 in k1 are 2, of 1 in k2 is 1, of 4 in a are 3")
        .containsExactly("u1", "u2", "v2");
    assertThat(staffing.applied().stations().get(0).openedOn().map(Object::toString))
        .contains("2023-12-31");
  }

  private static Staffing fewestAt(String place, Condition.Comparison... conditions) {
    Target[] targets = new Target[conditions.length];
    for (int t = 0; t < targets.length; t++) {
      targets[t] = Target.of("t" + (t + 1), conditions[t]).by("2025-12-31");
    }
    Plan plan = Plan.of("mine", place, targets);
    String[] ids = plan.targets().stream().map(Target::id).toArray(String[]::new);
    return Staffing.fewest(plan.assess(WORLD), HIRE, ids);
  }

  /** One of u2, v1 (1 each) and v2 (2) is to have two workers; v1 gets its second anyway. */
  @Test
  void fewest_ofAPart_takesWhatIsNeededAnyway() {
    Condition.Comparison two = share(communities(), WORKERS.atLeast(2)).atLeast("50%");
    Condition.Comparison each = share(villages(), CERTIFIED.atLeast(1)).atLeast("100%");
    assertThat(fewestAt("a", two).additions())
        .extracting(Addition::toString)
        .containsExactly("1 at 二社区 u2, for t1 at 甲省");
    assertThat(fewestAt("a", two, each).additions())
        .extracting(Addition::toString)
        .containsExactly("1 at 三村 v1, for t2 at 甲省", "1 at 四村 v2, for t2 at 甲省");
  }

  /** 4 − 2 at homes and 12 − 7 in all: five hires, each of them at a home. */
  @Test
  void fewest_wherePostingsCount_postsThere() {
    Indicator atHomes = count(workers().where("postedTo", Posting.FACILITY));
    assertThat(fewestAt("k1", atHomes.atLeast(4), WORKERS.atLeast(12)).additions())
        .extracting(Addition::toString)
        .containsExactly("5 at F, for t2 at 东县");
    assertThatThrownBy(() -> fewestAt("k2", atHomes.atLeast(4), WORKERS.atLeast(12)))
        .hasMessage(
            """
            no number of certified workers meets these targets:
              t1: 西县 k2: there is no facility within it to post anyone to
              t2: 西县 k2: there is no facility within it to post anyone to\
            """);
    Indicator inVillages = count(workers().where("postedTo", Posting.COMMUNITY));
    assertThatThrownBy(() -> fewestAt("k1", atHomes.atLeast(4), inVillages.atLeast(12)))
        .hasMessage(
            """
            no number of certified workers meets these targets:
              t1: the chosen targets ask for workers posted in different ways
              t2: the chosen targets ask for workers posted in different ways\
            """);
  }

  @Test
  void fewest_whereNoNumberWillDo_namesEveryTarget() {
    assertThatThrownBy(() ->
            fewest(
                Profile.trainedWorker(),
                CERTIFIED.atLeast(9),
                WORKERS.atMost("5"),
                ELDERLY.atLeast(20_000),
                WORKERS.per(1, figure("children")).atLeast(1),
                CERTIFIED.per(1, WORKERS).atLeast("3/4"),
                share(communities(), all(CERTIFIED.atLeast(1), WORKERS.atLeast(1))).atLeast("75%"),
                WORKERS.atLeast(3_000_000_000L),
                share(counties(), share(villages(), WORKERS.atLeast(1)).atLeast("60%"))
                    .atLeast("60%"),
                share(communities(URBAN), WORKERS.atLeast(9)).moreThan("100%")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            """
            no number of trained workers meets these targets:
              t1: nothing that is added counts in it
              t2: it is no floor, but ≤ 5
              t3: nothing that is added counts in it
              t4: 甲省 a: its denominator is not known; 东县 k1: its denominator is not known; 西县 k2: \
            its denominator is not known
              t5: 甲省 a: what is added does not bring it nearer; 东县 k1: what is added does not bring \
            it nearer
              t6: 甲省 a: it takes 1 more unit, but only 0 can be lifted; not 三村 v1: nothing that is \
            added counts in it; 东县 k1: it takes 1 more unit, but only 0 can be lifted; not 三村 v1: \
            nothing that is added counts in it; 西县 k2: it takes 1 more unit, but only 0 can be \
            lifted; not 四村 v2: nothing that is added counts in it
              t7: 甲省 a: it takes 2999999993, more than a register holds; 东县 k1: it takes 2999999993, \
            more than a register holds; 西县 k2: it takes 3000000000, more than a register holds
              t8: 甲省 a: it takes 2 more units, but only 0 can be lifted; not 东县 k1: each addition does \
            not lift it by the same amount; 东县 k1: it takes 1 more unit, but only 0 can be lifted; \
            not 东县 k1: each addition does not lift it by the same amount; 西县 k2: it takes 1 more \
            unit, but only 0 can be lifted; not 西县 k2: each addition does not lift it by the same \
            amount
              t9: 甲省 a: it takes 3 more units, but only 2 can be lifted; 东县 k1: it takes 3 more units, \
            but only 2 can be lifted\
            """);
  }

  /**
   * Half as much for each, twice the men and women of a year ago: 3 of each are there, 6 needed.
   */
  @Test
  void fewest_ofWeightsAndAnotherDay() {
    Snapshot grown =
        Snapshot.asOf("2023-12-31")
            .places(Region.of("a", "甲省", PROVINCE), Region.of("k1", "东县", COUNTY).in("a"))
            .add(Worker.at("k1"), Worker.at("k1"), Worker.at("k1"))
            .build();
    Plan plan =
        Plan.of(
            "mine",
            "a",
            Target.of("half", WORKERS.times("1/2").atLeast(4)).by("2025-12-31"),
            Target.of("twice", WORKERS.per(1, WORKERS.on("-1y")).atLeast(2)).by("2025-12-31"),
            Target.of("less", value(5).minus(WORKERS).atLeast(4)).by("2025-12-31"),
            Target.of("flow", figure("trained").during("year").atLeast(4)).by("2025-12-31"),
            Target.of("lived", share(counties(), WORKERS.atLeast(9)).weighedBy(WORKERS).atLeast(1))
                .by("2025-12-31"));
    Assessment a = plan.assess(grown);
    assertThat(Staffing.fewest(a, HIRE, "half").within("a")).isEqualTo(2 * 4 - 3);
    assertThat(Staffing.fewest(a, HIRE, "twice").within("a")).isEqualTo(2 * 3 - 3);
    assertThatThrownBy(() -> Staffing.fewest(a, HIRE, "less", "flow", "lived"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            """
            no number of certified workers meets these targets:
              less: 甲省 a: what is added does not bring it nearer
              flow: nothing that is added counts in it
              lived: its units are weighed\
            """);
    Snapshot hired = Staffing.fewest(a, HIRE, "half", "twice").applied();
    assertThat(plan.assess(hired).atPlace().finding("half").status()).isEqualTo(Status.MET);
    assertThat(plan.assess(hired).atPlace().finding("twice").status()).isEqualTo(Status.MET);
  }

  @Test
  void fewest_whereNothingIsKnownOfTheRegister_saysSo() {
    Snapshot bare = Snapshot.asOf("2023-12-31").places(Region.of("a", "甲省", PROVINCE)).build();
    Assessment a =
        Plan.of("mine", "a", Target.of("t", WORKERS.atLeast(1)).by("2025-12-31")).assess(bare);
    assertThatThrownBy(() -> Staffing.fewest(a, HIRE, "t"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "nothing is known of the register workers, so nothing can be added to it; build the"
                + " snapshot with empty(...) where it is known to have no records");
    assertThatThrownBy(() -> Staffing.fewest(a, HIRE, "u"))
        .hasMessage("there is no target 'u'; valid: t");
    assertThatThrownBy(() -> Staffing.fewest(a, HIRE)).hasMessage("choose at least one target");
  }

  /** k2 has not returned its workers: what is known, nobody, is the least that there is. */
  @Test
  void fewest_whereAReturnIsMissing_countsWhatIsKnown() {
    Snapshot open =
        Snapshot.asOf("2023-12-31")
            .places(
                Region.of("a", "甲省", PROVINCE),
                Region.of("k1", "东县", COUNTY).in("a"),
                Region.of("k2", "西县", COUNTY).in("a"))
            .add(Worker.at("k1"), Worker.at("k2"))
            .returned(Register.WORKERS, "k1")
            .build();
    Target target = Target.of("t", WORKERS.atLeast(3)).by("2025-12-31").at(COUNTY);
    Assessment a = Plan.of("mine", "a", target).assess(open);
    assertThat(a.at("k2").finding("t").status()).isEqualTo(Status.UNDECIDED);
    Staffing staffing = Staffing.fewest(a, HIRE, "t");
    assertThat(staffing.within("k2")).isEqualTo(3 - 1);
    assertThat(a.plan().assess(staffing.applied()).at("k2").finding("t").status())
        .isEqualTo(Status.MET);
  }
}
