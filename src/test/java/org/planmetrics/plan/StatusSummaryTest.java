package org.planmetrics.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.planmetrics.domain.Level.COUNTY;
import static org.planmetrics.domain.Level.PROVINCE;
import static org.planmetrics.indicator.Indicators.figure;

import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.planmetrics.domain.Region;
import org.planmetrics.domain.Text;
import org.planmetrics.snapshot.Snapshot;

/** The plan as a whole by status (SPEC S35). */
class StatusSummaryTest {
  private static final Snapshot WORLD =
      Snapshot.asOf("2023-12-31")
          .places(Region.of("a", "甲省", PROVINCE), Region.of("k", "东县", COUNTY).in("a"))
          .figure("a", "x", 10)
          .build();

  private static Target target(String id, String bar, String by) {
    return Target.of(id, figure("x").atLeast(bar)).by(by);
  }

  private static StatusSummary summary(Target... targets) {
    return Plan.of("p", "a", targets).assess(WORLD).summary();
  }

  /** 10 reaches 5 and not 20; what the county shall reach is not asked of the province. */
  @Test
  void summary_countsTheTargetsAtThePlansPlace() {
    StatusSummary summary =
        summary(
            target("met", "5", "2025-12-31").binding(),
            target("met-too", "10", "2025-12-31"),
            target("pending", "20", "2025-12-31").binding(),
            target("missed", "20", "2023-12-31"),
            Target.of("undecided", figure("y").atLeast(1)).standing(),
            target("later", "5", "2025-12-31").from("2024-01-01"),
            target("county", "5", "2025-12-31").at(COUNTY));
    assertThat(summary.targets()).isEqualTo(6);
    assertThat(summary.counts())
        .isEqualTo(
            Map.of(
                Status.MET, 2,
                Status.PENDING, 1,
                Status.MISSED, 1,
                Status.UNDECIDED, 1,
                Status.NOT_APPLICABLE, 1));
    assertThat(summary.binding()).isEqualTo(Map.of(Status.MET, 1, Status.PENDING, 1));
    assertThat(summary.count(Status.MET)).isEqualTo(2);
    assertThat(summary.binding(Status.MISSED)).isZero();
    assertThat(summary.describe(Locale.CHINESE))
        .isEqualTo("6项指标中，已达标2项、未达标（未到期）1项、未达标（已到期）1项，1项数据不足、1项不适用；" + "其中约束性2项：已达标1项、未达标（未到期）1项");
    assertThat(summary)
        .hasToString(
            "of 6 targets, 2 met, 1 pending, 1 missed; 1 undecided, 1 not applicable;"
                + " of the 2 binding, 1 met, 1 pending");
  }

  @Test
  void describe_ofOneKind() {
    StatusSummary one = summary(target("met", "5", "2025-12-31"));
    assertThat(one.describe(Locale.CHINESE)).isEqualTo("1项指标中，已达标1项");
    assertThat(one).hasToString("of 1 target, 1 met");
    StatusSummary binding = summary(target("met", "5", "2025-12-31").binding());
    assertThat(binding.describe(Locale.CHINESE)).isEqualTo("1项约束性指标中，已达标1项");
    assertThat(binding).hasToString("of 1 binding target, 1 met");
    StatusSummary open = summary(Target.of("t", figure("y").atLeast(1)).standing());
    assertThat(open.describe(Locale.CHINESE)).isEqualTo("1项指标中，1项数据不足");
    assertThat(open).hasToString("of 1 target, 1 undecided");
  }

  @Test
  void describe_ofNone() {
    StatusSummary none = summary(target("county", "5", "2025-12-31").at(COUNTY));
    assertThat(none.targets()).isZero();
    assertThat(none.describe(Locale.CHINESE)).isEqualTo("没有适用于此的目标");
    assertThat(none).hasToString("no target applies here");
    Plan plan = Plan.of("p", "a", Milestone.of("m", Text.of("办法", "rules"), "2025-12-31"));
    assertThat(plan.assess(WORLD).summary()).isEqualTo(none);
  }
}
