package org.planmetrics.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.planmetrics.domain.Level.COUNTY;
import static org.planmetrics.indicator.Indicators.figure;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.planmetrics.plan.Plan;
import org.planmetrics.plan.Target;

/** The plan as a whole by pace (SPEC S35). */
class PaceSummaryTest {
  private static final Map<Pace, Integer> EVALUATION =
      Map.of(
          Pace.ACHIEVED_EARLY, 4,
          Pace.AHEAD, 5,
          Pace.ON_TRACK, 3,
          Pace.BEHIND, 2,
          Pace.NOT_ASSESSABLE, 1);

  @Test
  void describe_asAMidTermEvaluationWritesIt() {
    PaceSummary summary = new PaceSummary(EVALUATION);
    assertThat(summary.describe(Locale.CHINESE))
        .isEqualTo("15项指标中，提前实现4项、快于预期5项、基本符合预期3项、滞后2项，1项无法评估");
    assertThat(summary)
        .hasToString(
            "of 15 targets, 4 achieved early, 5 ahead, 3 on track, 2 behind; 1 not assessable");
    assertThat(summary.targets()).isEqualTo(15);
    assertThat(summary.count(Pace.LOST)).isZero();
    assertThat(summary.completion().orElseThrow()).hasToString("2/7");
  }

  /** (held + achieved + early) / (all − not assessable). */
  @ParameterizedTest(name = "{0} held, {1} achieved, {2} early, {3} behind, {4} open")
  @CsvSource({
    "1, 1, 1, 1, 0, 3/4", // 3 of 4
    "0, 2, 0, 0, 5, 1", // 2 of 7 − 5
    "0, 0, 0, 3, 1, 0", // 0 of 3
    "0, 0, 0, 0, 2,", // nothing of 0 is no rate
    "0, 0, 0, 0, 0,",
  })
  void completion(int held, int achieved, int early, int behind, int open, String rate) {
    Map<Pace, Integer> counts = new EnumMap<>(Pace.class);
    counts.put(Pace.HELD, held);
    counts.put(Pace.ACHIEVED, achieved);
    counts.put(Pace.ACHIEVED_EARLY, early);
    counts.put(Pace.BEHIND, behind);
    counts.put(Pace.NOT_ASSESSABLE, open);
    assertThat(new PaceSummary(counts).completion().map(Object::toString).orElse(null))
        .isEqualTo(rate);
  }

  @Test
  void describe_takesEveryClassOnce() {
    for (Pace pace : Pace.values()) {
      PaceSummary one = new PaceSummary(Map.of(pace, 1));
      assertThat(one.describe(Locale.CHINESE)).contains(pace.label().zh());
      assertThat(one).hasToString("of 1 target, 1 " + pace.label().en());
    }
    assertThat(new PaceSummary(Collections.emptyMap()).describe(Locale.CHINESE))
        .isEqualTo("没有适用于此的目标");
    assertThat(new PaceSummary(Map.of())).hasToString("no target applies here");
  }

  /** From 100 to 150 of 200 in three of five years is behind, of 140 early; 140 of the county. */
  @Test
  void summary_ofATimeline() {
    Plan plan =
        Years.plan(
            Years.atLeast("200"),
            Target.of("early", figure("x").atLeast(140)).by("2025-12-31"),
            Target.of("rule", figure("x").atLeast(140)).standing(),
            Target.of("county", figure("x").atLeast(140)).by("2025-12-31").at(COUNTY));
    Timeline years = Timeline.of(plan, Years.of("100", "110", "130", "150").build(), "2023-12-31");
    assertThat(years.summary())
        .hasToString("of 3 targets, 1 achieved early, 1 behind; 1 not assessable");
    assertThat(years.summary().completion().orElseThrow()).hasToString("1/2");
    PaceSummary grown = years.by(Method.growthRatio()).summary();
    assertThat(grown).hasToString("of 3 targets, 2 substantial progress; 1 not assessable");
    assertThat(grown.completion()).isEmpty();
  }
}
