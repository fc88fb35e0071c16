package org.planmetrics.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.planmetrics.domain.Level.COMMUNITY;
import static org.planmetrics.domain.Level.COUNTY;
import static org.planmetrics.domain.Level.PROVINCE;
import static org.planmetrics.indicator.Indicators.communities;
import static org.planmetrics.indicator.Indicators.count;
import static org.planmetrics.indicator.Indicators.figure;
import static org.planmetrics.indicator.Indicators.onePer;
import static org.planmetrics.indicator.Indicators.share;
import static org.planmetrics.indicator.Indicators.stations;
import static org.planmetrics.indicator.Indicators.villages;
import static org.planmetrics.indicator.Indicators.workers;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.planmetrics.domain.Community;
import org.planmetrics.domain.CommunityKind;
import org.planmetrics.domain.Declaration;
import org.planmetrics.domain.MilestoneReport;
import org.planmetrics.domain.MilestoneState;
import org.planmetrics.domain.Region;
import org.planmetrics.domain.RegionKind;
import org.planmetrics.domain.Text;
import org.planmetrics.domain.Worker;
import org.planmetrics.indicator.Indicator;
import org.planmetrics.indicator.Judgement;
import org.planmetrics.number.Truth;
import org.planmetrics.snapshot.Snapshot;
import org.planmetrics.snapshot.SnapshotBuilder;

class AssessmentTest {
  private static final Indicator WORKERS = count(workers());

  /** Province a; counties k1 (u1: 3 workers, u2: 1), k2 (u3: none), functional zone z (u4: 2). */
  private static SnapshotBuilder world() {
    Worker at1 = Worker.at("u1");
    return Snapshot.asOf("2023-12-31")
        .places(
            Region.of("a", "甲省", PROVINCE),
            Region.of("k1", "东县", COUNTY).in("a"),
            Region.of("z", "开发区", COUNTY).in("a").with(Region.KIND, RegionKind.FUNCTIONAL),
            Region.of("k2", "西县", COUNTY).in("a"),
            Community.of("u1", "一社区", CommunityKind.URBAN).in("k1"),
            Community.of("u2", "二社区", CommunityKind.URBAN).in("k1"),
            Community.of("u3", "三社区", CommunityKind.URBAN).in("k2"),
            Community.of("u4", "四社区", CommunityKind.URBAN).in("z"))
        .add(at1, at1, at1, Worker.at("u2"), Worker.at("u4"), Worker.at("u4"));
  }

  private static final Plan PLAN =
      Plan.of(
          "mine",
          "a",
          Target.of("own", WORKERS.named("workers", "社工", "workers").atLeast(7)).by("2025-12-31"),
          Target.of("counties", WORKERS.atLeast(4)).by("2025-12-31").at(COUNTY, PROVINCE),
          Target.of("communities", WORKERS.atLeast(1)).by("2023-12-31").at(COMMUNITY),
          Target.of("share", share(communities(), WORKERS.atLeast(3)).atLeast("60%"))
              .by("2025-12-31")
              .at(PROVINCE, COUNTY));
  private static final Assessment ASSESSMENT = PLAN.assess(world().build());

  /** SPEC S15: functional regions are no target's place, yet the communities in them are. */
  @Test
  void findings_planOrderThenTreeOrder() {
    assertThat(ASSESSMENT.findings())
        .extracting(f -> f.target().id() + " " + f.place().code() + " " + f.status())
        .containsExactly(
            "own a PENDING",
            "counties a MET",
            "counties k1 MET",
            "counties k2 PENDING",
            "communities u1 MET",
            "communities u2 MET",
            "communities u4 MET",
            "communities u3 MISSED",
            "share a PENDING",
            "share k1 PENDING",
            "share k2 PENDING");
  }

  @Test
  void findings_withinThePlansPlaceOnly() {
    Assessment county = PLAN.in("k1").assess(world().build());
    assertThat(county.findings())
        .extracting(f -> f.target().id() + " " + f.place().code())
        .containsExactly("own k1", "counties k1", "communities u1", "communities u2", "share k1");
    Assessment zone = PLAN.in("z").assess(world().build());
    assertThat(zone.findings())
        .extracting(f -> f.target().id() + " " + f.place().code())
        .containsExactly("own z", "communities u4");
  }

  /** SPEC S16. */
  @ParameterizedTest(name = "{0} on {1}, by 2023-12-31: {2}")
  @CsvSource({
    "TRUE,           2023-12-30, MET",
    "TRUE,           2024-01-01, MET",
    "FALSE,          2023-12-30, PENDING",
    "FALSE,          2023-12-31, MISSED",
    "FALSE,          2024-01-01, MISSED",
    "UNDECIDED,      2024-01-01, UNDECIDED",
    "NOT_APPLICABLE, 2024-01-01, NOT_APPLICABLE"
  })
  void status_of(Truth truth, LocalDate asOf, Status expected) {
    assertThat(Status.of(truth, asOf, Optional.of(LocalDate.of(2023, 12, 31)))).isEqualTo(expected);
    assertThat(expected.isShort()).isEqualTo(truth == Truth.FALSE);
  }

  @Test
  void status_undecidedAndNotApplicable() {
    Plan plan =
        Plan.of(
            "mine",
            "a",
            Target.of("open", count(stations()).atLeast(1)).by("2020-12-31"),
            Target.of("none", WORKERS.per(1, count(villages())).atLeast(1)).by("2020-12-31"));
    assertThat(plan.assess(world().build()).findings())
        .extracting(Finding::status)
        .containsExactly(Status.UNDECIDED, Status.NOT_APPLICABLE);
    assertThat(plan.assess(world().build()).findings("none").get(0).bar()).isPresent();
  }

  /** SPEC S19. */
  @ParameterizedTest(name = "{0} on {1}: {2}")
  @CsvSource({
    "NOT_STARTED, ,           PENDING",
    "UNDER_WAY,   2023-01-01, PENDING",
    "DONE,        ,           MET",
    "DONE,        2023-12-31, MET",
    "DONE,        2024-01-01, PENDING"
  })
  void milestones_status(MilestoneState state, LocalDate on, Status expected) {
    SnapshotBuilder builder = world();
    MilestoneReport report = MilestoneReport.of("m", state);
    builder.add(on == null ? report : report.with(MilestoneReport.ON, on));
    Plan plan = PLAN.withMilestones(Milestone.of("m", Text.of("办法", "rules"), "2024-12-31"));
    Snapshot snapshot = builder.build();
    assertThat(plan.assess(snapshot).milestones())
        .extracting(MilestoneFinding::status)
        .containsExactly(expected);
    assertThat(plan.assess(snapshot.on("2024-12-31")).milestones().get(0).status())
        .isEqualTo(state == MilestoneState.DONE ? Status.MET : Status.MISSED);
  }

  @Test
  void ranked_worstFirst() {
    assertThat(ASSESSMENT.ranked("communities", COMMUNITY))
        .extracting(f -> f.place().code())
        .containsExactly("u3", "u2", "u4", "u1");
    Plan atMost =
        Plan.of("mine", "a", Target.of("t", WORKERS.atMost("1")).by("2025-12-31").at(COMMUNITY));
    assertThat(atMost.assess(world().build()).ranked("t", COMMUNITY))
        .extracting(f -> f.place().code())
        .containsExactly("u1", "u4", "u2", "u3");
    assertThat(ASSESSMENT.ranked("counties", COMMUNITY)).isEmpty();
  }

  @Test
  void fallingShort_inTreeOrder() {
    assertThat(ASSESSMENT.fallingShort("share"))
        .extracting(f -> f.place().code())
        .containsExactly("a", "k1", "k2");
    assertThat(ASSESSMENT.fallingShort("counties"))
        .extracting(f -> f.place().code())
        .containsExactly("k2");
  }

  @Test
  void unitsFallingShort_ofAShare() {
    Finding finding = ASSESSMENT.at("a").finding("share");
    assertThat(finding.unitsFallingShort())
        .extracting(Judgement.Unit::toString)
        .containsExactly(
            "二社区 u2: FALSE, short of 2", "四社区 u4: FALSE, short of 1", "三社区 u3: FALSE, short of 3");
    assertThat(finding.units(Truth.TRUE)).extracting(Judgement.Unit::code).containsExactly("u1");
    assertThat(finding.units(Truth.UNDECIDED)).isEmpty();
    assertThat(ASSESSMENT.at("a").finding("own").unitsFallingShort()).isEmpty();
    assertThat(ASSESSMENT.at("a").finding("own").units()).isEmpty();
  }

  @Test
  void at_aPlace() {
    assertThat(ASSESSMENT.at("东县").findings())
        .extracting(f -> f.target().id())
        .containsExactly("counties", "share");
    assertThat(ASSESSMENT.at("z").findings()).isEmpty();
    assertThat(ASSESSMENT.atPlace().place().code()).isEqualTo("a");
    assertThat(ASSESSMENT.atPlace()).hasToString("甲省: 1 met, 2 pending");
    assertThat(ASSESSMENT).hasToString("甲省 on 2023-12-31: 1 met, 2 pending");
    assertThat(ASSESSMENT.at("a").finding("own")).hasToString("own at 甲省: pending, 6, short of 1");
  }

  @Test
  void readings_byName_alsoWhereNoBarApplies() {
    assertThat(ASSESSMENT.readings("workers").at("z")).hasToString("2");
    assertThat(ASSESSMENT.readings(WORKERS.per(1, figure("x"))).at("z")).hasToString("≥ 0");
    assertThat(ASSESSMENT.readings(WORKERS).at("u1")).hasToString("3");
  }

  @Test
  void findings_areAView() {
    List<Finding> findings = ASSESSMENT.findings();
    assertThat(findings).hasSize(11);
    assertThat(findings.get(10).place().code()).isEqualTo("k2");
    assertThat(findings.get(10).explain().toString()).isNotBlank();
  }

  /** A plan author reads at once what the data do not allow, and of which target. */
  @Test
  void of_tellsEveryTargetThatCannotBeAssessed() {
    Snapshot world =
        Snapshot.asOf("2023-12-31")
            .places(Region.of("a", "甲省", PROVINCE))
            .declare(Declaration.rate("life"), Declaration.flow("trained"))
            .add(Worker.at("a"))
            .build();
    Plan plan =
        Plan.of(
            "p",
            "a",
            Target.of("fine", count(workers()).atLeast(1)).by("2025-12-31"),
            Target.of("column", count(workers().where("colour", "red")).atLeast(1))
                .by("2025-12-31"),
            Target.of("flow", figure("trained").atLeast(1)).by("2025-12-31"),
            Target.of("norm", onePer(10).of(figure("life")).atLeast(1)).by("2025-12-31"));
    assertThatThrownBy(() -> plan.assess(world))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            """
            3 targets cannot be assessed on these data:
              target 'column': there is no column of the workers 'colour'; valid: place, from, id, fte, until, trained, postedTo, employment, certified, certificate, certified_on
              target 'flow': figure 'trained' is a flow and is read during a period: during("plan"), in JSON {"figure": "trained", "during": "plan"}, "year", or from and to
              target 'norm': figure 'life' is a rate, but a norm applies to an amount: one per 10 of life, rounded up\
            """);
  }
}
