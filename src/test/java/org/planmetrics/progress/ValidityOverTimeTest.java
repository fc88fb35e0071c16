package org.planmetrics.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.planmetrics.indicator.Indicators.figure;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.planmetrics.io.Timelines;
import org.planmetrics.plan.Assessment;
import org.planmetrics.plan.Plan;
import org.planmetrics.plan.Status;
import org.planmetrics.plan.Target;
import org.planmetrics.snapshot.Snapshot;

/** Targets without a deadline, and in force on some days only, over the years (SPEC S34). */
class ValidityOverTimeTest {
  private static final Snapshot WORLD = Years.of("100", "110", "130", "150").build();
  private static final Target STANDING = Target.of("x", figure("x").atLeast(200)).standing();

  private static Trajectory trajectory(Target target, String... days) {
    return Timeline.of(Years.plan(target), WORLD, days).trajectory("x", "a");
  }

  @Test
  void standing_hasNoPath() {
    Trajectory t = trajectory(STANDING, "2021-12-31", "2023-12-31");
    assertThat(t.pace()).isEqualTo(Pace.NOT_ASSESSABLE);
    assertThat(t.path()).isEmpty();
    assertThat(t.elapsed()).isEmpty();
    assertThat(t.forecast()).isEmpty();
    assertThat(t.attained()).isEmpty();
    assertThat(t.isLate()).isFalse();
    assertThat(t).hasToString("x at 甲省 on 2023-12-31: not assessable, no deadline");
    assertThat(t.describe(Locale.CHINESE))
        .isEqualTo(
            """
            x，甲省 a，2023-12-31：无法评估（直线法，容差 5 个百分点）
              原因：没有期限
              现在 150，标准 ≥ 200
            """);
  }

  @Test
  void standing_byGrowth_isNotAssessableEither() {
    Timeline years = Timeline.of(Years.plan(STANDING), WORLD, "2023-12-31");
    assertThat(years.by(Method.growthRatio()).trajectory("x", "a").verdict().reason())
        .contains(Reasons.NO_DEADLINE);
  }

  /** In force from 2022 on; the baseline of 2020 reads 100, so 150 is half of the way. */
  @Test
  void baseline_isNotHidden() {
    Target target = Years.atLeast("200").from("2022-01-01");
    Trajectory t = trajectory(target, "2021-12-31", "2023-12-31");
    assertThat(t.path().orElseThrow()).hasToString("100 on 2020-12-31 to ≥ 200 by 2025-12-31");
    assertThat(t.progress().orElseThrow()).hasToString("1/2");
    assertThat(t.pace()).isEqualTo(Pace.BEHIND);
    assertThat(t.points().get(0).finding().status()).isEqualTo(Status.NOT_APPLICABLE);
  }

  /** 130 of 120 was seen on 2022-12-31, before the target was in force. */
  @Test
  void attained_mayBeBeforeItIsInForce() {
    Target target = Years.atLeast("120").from("2023-06-30");
    assertThat(trajectory(target, "2022-12-31", "2023-12-31").attained().orElseThrow())
        .hasToString("2022-12-31");
  }

  @Test
  void notInForce_isNotAssessable() {
    Trajectory t = trajectory(Years.atLeast("200").from("2024-01-01"), "2023-12-31");
    assertThat(t)
        .hasToString(
            "x at 甲省 on 2023-12-31: not assessable, not in force (it is from 2024-01-01 on)");
    assertThat(t.path()).isEmpty();
    assertThat(Timelines.format(Timeline.of(Years.plan(STANDING), WORLD, "2023-12-31")))
        .contains(
            "{\"target\": \"x\", \"place\": \"a\", \"bar\": null, \"points\": [",
            "\"pace\": \"NOT_ASSESSABLE\","
                + " \"reason\": {\"zh\": \"没有期限\", \"en\": \"no deadline\"}}");
  }

  private static Change change(Plan before, String then, Plan after, String now) {
    Assessment a = before.assess(WORLD.on(then));
    Assessment b = after.assess(WORLD.on(now));
    return Difference.between(a, b).findChange("x", "a").orElseThrow();
  }

  /** What comes into force, or goes out of it, does so by time; the data have their own part. */
  @Test
  void difference_comingIntoForce() {
    Plan plan = Years.plan(Years.atLeast("200").from("2022-06-30").until("2026-06-30"));
    assertThat(change(plan, "2021-12-31", plan, "2022-12-31"))
        .hasToString(
            "x at 甲省: not applicable → pending, 110 → 130 (data: +20; time: not applicable →"
                + " pending)");
    assertThat(change(plan, "2022-12-31", plan, "2026-12-31"))
        .hasToString(
            "x at 甲省: pending → not applicable, 130 → 150 (data: +20; time: pending → not"
                + " applicable)");
  }

  /** A rule that loses its deadline is another bar; another plan may be in force sooner. */
  @Test
  void difference_ofTheRule() {
    Plan dated = Years.plan(Years.atLeast("200"));
    Plan standing = Years.plan(STANDING);
    Plan later = Years.plan(Years.atLeast("200").from("2024-01-01"));
    assertThat(change(dated, "2022-12-31", standing, "2022-12-31"))
        .hasToString("x at 甲省: pending → missed, 130 (bar: pending → missed)");
    assertThat(change(standing, "2022-12-31", dated, "2022-12-31"))
        .hasToString("x at 甲省: missed → pending, 130 (bar: missed → pending)");
    assertThat(change(later, "2022-12-31", dated, "2022-12-31"))
        .hasToString("x at 甲省: not applicable → pending, 130 (bar: not applicable → pending)");
  }
}
