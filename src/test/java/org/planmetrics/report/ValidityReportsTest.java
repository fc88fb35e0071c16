package org.planmetrics.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.planmetrics.indicator.Indicators.count;
import static org.planmetrics.indicator.Indicators.figure;
import static org.planmetrics.indicator.Indicators.workers;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.planmetrics.action.Profile;
import org.planmetrics.action.Staffing;
import org.planmetrics.domain.Level;
import org.planmetrics.domain.Region;
import org.planmetrics.domain.Register;
import org.planmetrics.domain.Text;
import org.planmetrics.domain.Worker;
import org.planmetrics.plan.Assessment;
import org.planmetrics.plan.Milestone;
import org.planmetrics.plan.Plan;
import org.planmetrics.plan.Target;
import org.planmetrics.progress.Timeline;
import org.planmetrics.snapshot.Snapshot;

/** Standing rules and targets that are not in force, in every form (SPEC S34). */
class ValidityReportsTest {
  private static final Snapshot WORLD =
      Snapshot.asOf("2023-12-31")
          .places(
              Region.of("1", "甲市", Level.PREFECTURE),
              Region.of("11", "东县", Level.COUNTY).in("1"),
              Region.of("12", "西县", Level.COUNTY).in("1"))
          .figure("11", "a", 5)
          .figure("12", "a", 9)
          .add(Worker.at("11"))
          .build();
  private static final Plan PLAN =
      Plan.of(
              "p",
              "1",
              Target.of("rule", figure("a").atLeast(20))
                  .standing()
                  .at(Level.PREFECTURE, Level.COUNTY)
                  .withBaseline("3", "2020-12-31"),
              Target.of("later", count(workers()).atLeast(9)).by("2025-12-31").from("2024-01-01"))
          .withBaselineDay("2020-12-31");
  private static final Assessment NOW = PLAN.assess(WORLD);

  @Test
  void tables_sayThatThereIsNoDeadline() {
    assertThat(Tables.scoreCard(NOW.atPlace()).markdown(Locale.ENGLISH))
        .contains(
            "| rule | missed | 14 | ≥ 20 | 6 | no deadline |",
            "| later | not applicable | 1 | ≥ 9 | – | 2025-12-31 | not in force (it is from"
                + " 2024-01-01 on) |");
    assertThat(Tables.scoreCard(NOW.atPlace()).text(Locale.CHINESE))
        .contains("没有期限", "未施行（2024-01-01 起施行）");
    assertThat(Tables.league(NOW, Level.COUNTY).text(Locale.ENGLISH))
        .endsWith("1  rule, no deadline\n");
    assertThat(Tables.fallingShort(NOW).csv(Locale.CHINESE)).contains("没有期限");
    assertThat(Tables.trajectories(Timeline.of(NOW), "甲市").markdown(Locale.ENGLISH))
        .contains("| rule | not assessable |", "| no deadline |");
  }

  @Test
  void html_hasThemToo() {
    StringBuilder out = new StringBuilder();
    HtmlReport.of(NOW).with(Timeline.of(NOW)).writeTo(out);
    assertThat(out.toString())
        .contains("no deadline", "没有期限", "not in force (it is from 2024-01-01 on)")
        .doesNotContain("Optional");
    assertThat(Page.of(NOW).faults()).isEmpty();
  }

  @Test
  void html_ofMilestonesAlone() {
    Plan plan = Plan.of("p", "1", Milestone.of("m", Text.of("办法", "rules"), "2025-12-31"));
    assertThat(Page.of(plan.assess(WORLD)).faults()).isEmpty();
    assertThat(Printer.text(plan.assess(WORLD), Locale.ENGLISH))
        .contains("no target applies here\n", "rules      no report  undecided  2025-12-31");
  }

  @Test
  void staffing_refusesWhatIsNotInForce() {
    Profile worker = Profile.worker();
    assertThatThrownBy(() -> Staffing.fewest(NOW, worker, "later"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "no number of workers meets these targets:\n"
                + "  later: it is not in force (it is from 2024-01-01 on)");
    Assessment then = PLAN.assess(WORLD.on("2024-06-30"));
    assertThat(Staffing.fewest(then, worker, "later").total()).isEqualTo(8);
    assertThat(then.snapshot().has(Register.WORKERS)).isTrue();
  }
}
