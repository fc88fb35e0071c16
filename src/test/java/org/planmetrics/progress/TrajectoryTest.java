package org.planmetrics.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.planmetrics.domain.Level.COUNTY;
import static org.planmetrics.domain.Level.PROVINCE;
import static org.planmetrics.indicator.Indicators.counties;
import static org.planmetrics.indicator.Indicators.figure;
import static org.planmetrics.indicator.Indicators.share;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.planmetrics.indicator.Bar;
import org.planmetrics.io.Timelines;
import org.planmetrics.number.Fraction;
import org.planmetrics.number.Relation;
import org.planmetrics.plan.Baseline;
import org.planmetrics.plan.Plan;
import org.planmetrics.plan.Step;
import org.planmetrics.plan.Target;
import org.planmetrics.snapshot.Snapshot;

/** SPEC S20–S22 over a timeline: the figure x at the ends of years from 2020 on. */
class TrajectoryTest {
  private static Trajectory trajectory(Target target, String values, int... years) {
    String[] days = new String[years.length];
    for (int i = 0; i < days.length; i++) {
      days[i] = Years.day(years[i]);
    }
    return Timeline.of(Years.plan(target), Years.of(values.split(" ")).build(), days)
        .trajectory("x", "a");
  }

  private static Trajectory trajectory(Target target, String values) {
    int size = values.split(" ").length;
    int[] years = new int[size];
    for (int i = 0; i < size; i++) {
      years[i] = 2020 + i;
    }
    return trajectory(target, values, years);
  }

  /** To ≥ 200 by the end of 2025; what the years from 2020 on read. */
  @ParameterizedTest(name = "{0}: {1}, since the baseline {2}, of late {3}, met on {4}, late {5}")
  @CsvSource({
    "100 120 140 160,             ON_TRACK,       IMPROVING,   IMPROVING,   ,           false",
    "100 130 150 180,             AHEAD,          IMPROVING,   IMPROVING,   ,           false",
    "100 120 140 130,             BEHIND,         IMPROVING,   MOVING_AWAY, ,           false",
    "100 100 100,                 BEHIND,         UNCHANGED,   UNCHANGED,   ,           false",
    "100 90 80,                   BEHIND,         MOVING_AWAY, MOVING_AWAY, ,           false",
    "100 210 220,                 ACHIEVED_EARLY, IMPROVING,   IMPROVING,   2021-12-31, false",
    "100 220 210,                 ACHIEVED_EARLY, IMPROVING,   MOVING_AWAY, 2021-12-31, false",
    "100 210 190,                 LOST,           IMPROVING,   MOVING_AWAY, 2021-12-31, false",
    "100 120 140 160 180 200,     ACHIEVED,       IMPROVING,   IMPROVING,   2025-12-31, false",
    "100 120 140 160 180 190,     MISSED,         IMPROVING,   IMPROVING,   ,           false",
    "100 210 190 190 190 190,     LOST,           IMPROVING,   UNCHANGED,   2021-12-31, false",
    "100 120 140 160 180 190 200, ACHIEVED,       IMPROVING,   IMPROVING,   2026-12-31, true",
    "100 120 140 160 180 190 199, MISSED,         IMPROVING,   IMPROVING,   ,           false",
    "100 120 140 160 180 190 200 199, LOST,       IMPROVING,   MOVING_AWAY, 2026-12-31, true",
    "100 210 190 205,             ACHIEVED_EARLY, IMPROVING,   IMPROVING,   2021-12-31, false",
    "100 210 190 190 190 190 200, ACHIEVED,       IMPROVING,   IMPROVING,   2021-12-31, false",
    "200 220 240,                 HELD,           IMPROVING,   IMPROVING,   2020-12-31, false",
    "250 240 230,                 HELD,           MOVING_AWAY, MOVING_AWAY, 2020-12-31, false",
    "250 190 180,                 LOST,           MOVING_AWAY, MOVING_AWAY, 2020-12-31, false",
    "0 50 80,                     ON_TRACK,       IMPROVING,   IMPROVING,   ,           false",
    "100,                         ON_TRACK,       UNCHANGED,   ,            ,           false",
  })
  void pace_overYears(
      String values, Pace pace, Direction since, Direction late, LocalDate met, boolean isLate) {
    Trajectory t = trajectory(Years.atLeast("200"), values);
    assertThat(t.pace()).isEqualTo(pace);
    assertThat(t.direction()).contains(since);
    assertThat(t.latestDirection()).isEqualTo(Optional.ofNullable(late));
    assertThat(t.attained()).isEqualTo(Optional.ofNullable(met));
    assertThat(t.isLate()).isEqualTo(isLate);
  }

  /** SPEC S22: 100 on 2020-12-31, 120 after 365 days; 1,826 days in all to 200. */
  @Test
  void numbers_areExact() {
    Trajectory t = trajectory(Years.atLeast("200"), "100 120");
    Fraction year = Fraction.of(1_461, 4);
    assertThat(t.elapsed()).contains(Fraction.of(365, 1_826));
    assertThat(t.progress()).contains(Fraction.of(20, 100));
    assertThat(t.expected()).contains(Fraction.of(100 * 1_826 + 100 * 365, 1_826));
    assertThat(t.perYear()).contains(Fraction.of(20, 365).times(year));
    assertThat(t.requiredPerYear()).contains(Fraction.of(80, 1_826 - 365).times(year));
    assertThat(t.forecast()).contains(Fraction.of(100 * 365 + 20 * 1_826, 365));
    // 80 missing at 20 in 365 days: 1,460 days after 2021-12-31
    assertThat(t.attainment()).contains(LocalDate.parse("2021-12-31").plusDays(1_460));
    assertThat(t.value()).contains(Fraction.of(120));
    assertThat(t.day()).isEqualTo(LocalDate.parse("2021-12-31"));
  }

  /** The first day on which the bar is reached, at the pace so far. */
  @ParameterizedTest(name = "{0} {1}, {2}: {3} days, required {4}")
  @CsvSource({
    "AT_LEAST,  200, 100 120,      1460, true", // 80 / (20/365)
    "AT_LEAST,  200, 100 130,      852,  true", // 70 / (30/365) = 851.67
    "MORE_THAN, 200, 100 120,      1461, true", // one more, since the bar is strict
    "AT_MOST,   20,  100 80,       1095, true", // 60 / (20/365)
    "LESS_THAN, 20,  100 80,       1096, true",
    "AT_LEAST,  200, 100 100,      ,     true", // no pace
    "AT_LEAST,  200, 100 90,       ,     true", // away
    "AT_LEAST,  200, 100 100.0001, ,     true", // after the year 9999
    "AT_LEAST,  200, 100 201,      ,     false", // reached
  })
  void attainment_isTheFirstDay(
      Relation kind, String bar, String values, Long days, boolean isRequired) {
    Bar value = new Bar.Value(kind, Fraction.parse(bar));
    Trajectory t = trajectory(Target.of("x", figure("x").is(value)).by("2025-12-31"), values);
    assertThat(t.attainment())
        .isEqualTo(Optional.ofNullable(days).map(LocalDate.parse("2021-12-31")::plusDays));
    assertThat(t.requiredPerYear().orElseThrow().signum() != 0).isEqualTo(isRequired);
  }

  /** A range of 150 to 160, to which the way leads from both sides. */
  @ParameterizedTest(name = "{0}: {1} days")
  @CsvSource({
    "100 120, 548", // 30 / (20/365) = 547.5
    "200 190, 1095", // 30 / (10/365)
    "100 170, ", // overshot
    "100 155, ", // within
  })
  void attainment_ofARange(String values, Long days) {
    Target range = Target.of("x", figure("x").between("150", "160")).by("2025-12-31");
    assertThat(trajectory(range, values).attainment())
        .isEqualTo(Optional.ofNullable(days).map(LocalDate.parse("2021-12-31")::plusDays));
  }

  @Test
  void afterTheDeadline_nothingIsRequiredOrForecast() {
    Trajectory t = trajectory(Years.atLeast("200"), "100 120 140 160 180 190");
    assertThat(t.requiredPerYear()).isEmpty();
    assertThat(t.forecast()).isEmpty();
    // 10 missing at 90 in 1,826 days = 202.9 days
    assertThat(t.attainment()).contains(LocalDate.parse("2025-12-31").plusDays(203));
    assertThat(t.elapsed()).contains(Fraction.ONE);
    assertThat(t.expected()).contains(Fraction.of(200));
  }

  /** The target's own baseline is that of the plan's place; a county starts from its reading. */
  @Test
  void baseline_ofTheTargetAtThePlansPlaceOnly() {
    Target target =
        Years.atLeast("200")
            .at(PROVINCE, COUNTY)
            .withBaseline(new Baseline(Fraction.of(50), LocalDate.parse("2019-12-31")));
    Plan plan = Years.plan(target);
    Timeline timeline =
        Timeline.of(plan, Years.of("100", "120").at("k1", "7", "9").build(), "2021-12-31");
    assertThat(timeline.trajectory("x", "a").path().orElseThrow().start())
        .isEqualTo(target.baseline().orElseThrow());
    assertThat(timeline.trajectory("x", "k1").path().orElseThrow().start())
        .isEqualTo(new Baseline(Fraction.of(7), LocalDate.parse("2020-12-31")));
  }

  /** SPEC S21: not assessable, with the reason. */
  @Test
  void notAssessable_saysWhy() {
    assertThat(reason(trajectory(Years.atLeast("200"), "- 120")))
        .isEqualTo("the reading on 2020-12-31 is not known: 'x' not reported");
    assertThat(
            reason(
                Timeline.of(
                        Years.plan(Years.atLeast("200").at(COUNTY)),
                        Years.of("-").at("k1", "1").build(),
                        "2022-12-31")
                    .trajectory("x", "k2")))
        .isEqualTo("the reading on 2020-12-31 is not known: 'x' not reported");
    Plan noBaseline = Plan.of("mine", "a", Years.atLeast("200"));
    Timeline timeline = Timeline.of(noBaseline, Years.of("1").build(), "2022-12-31");
    assertThat(reason(timeline.trajectory("x", "a")))
        .isEqualTo("the target has no baseline here, and the plan no baseline day");
    Target ratio = Target.of("x", figure("x").per(1, figure("y")).atLeast(1)).by("2025-12-31");
    Timeline none = Timeline.of(Years.plan(ratio), Years.of("1").build(), "2022-12-31");
    assertThat(reason(none.trajectory("x", "a")))
        .startsWith("the reading on 2020-12-31 is not known");
    Target early = Target.of("x", figure("x").atLeast(9)).by("2020-12-31");
    assertThat(reason(trajectory(early, "1 2")))
        .isEqualTo("the baseline's day 2020-12-31 is not before the deadline 2020-12-31");
    Target unknownBar = Target.of("x", figure("x").atLeast(figure("y"))).by("2025-12-31");
    assertThat(reason(trajectory(unknownBar, "1 2")))
        .isEqualTo("the bar on 2021-12-31 is not known: 'y' reported by nobody");
  }

  private static String reason(Trajectory t) {
    assertThat(t.pace()).isEqualTo(Pace.NOT_ASSESSABLE);
    assertThat(t.progress()).isEmpty();
    return t.verdict().reason().orElseThrow().in(Locale.ENGLISH);
  }

  /** 100 to 40 in 730 days; 1,096 days later the line is at 40 − 60/730·1096 = −50.08. */
  @Test
  void forecast_ofAnAmount_stopsAtZero() {
    Target falling = Target.of("x", figure("x").atMost("10")).by("2025-12-31");
    Trajectory t = trajectory(falling, "100 - 40", 2020, 2022);
    assertThat(t.forecast()).contains(Fraction.ZERO);
    assertThat(t.isForecastStopped()).isTrue();
    assertThat(t.attainment()).contains(LocalDate.parse("2022-12-31").plusDays(30 * 730 / 60));
    assertThat(t.describe(Locale.ENGLISH))
        .contains("at this pace on 2025-12-31: 0 (stops there), at the bar on 2023-12-31\n");
    assertThat(t.describe(Locale.CHINESE)).contains("照此到 2025-12-31 为 0（到此为止），2023-12-31 达到标准\n");
    assertThat(
            Timelines.format(
                Timeline.of(Years.plan(falling), Years.of("100", "-", "40").build(), "2022-12-31")))
        .contains("\"forecast\": \"0\", \"forecastStops\": true, \"attainment\": \"2023-12-31\"");
  }

  /** None of two counties, then one: 50 % in 365 days, so that 1,461 days later it were 250 %. */
  @Test
  void forecast_ofAShare_stopsAtAll() {
    Target all =
        Target.of("x", share(counties(), figure("x").atLeast(1)).atLeast("100%")).by("2025-12-31");
    Snapshot world = Years.of().at("k1", "0", "1").at("k2", "0", "0").build();
    Trajectory t = Timeline.of(Years.plan(all), world, "2021-12-31").trajectory("x", "a");
    assertThat(t.forecast()).contains(Fraction.ONE);
    assertThat(t.isForecastStopped()).isTrue();
    assertThat(t.attainment()).contains(LocalDate.parse("2022-12-31"));
    assertThat(t.shown(Locale.ENGLISH).forecast()).isEqualTo("100% (stops there)");
  }

  /** 100 to 120 in 365 days; what is no share has no upper end: 120 + 20/365·1461 = 200.05…. */
  @Test
  void forecast_withinTheEnds_doesNotStop() {
    Trajectory t = trajectory(Years.atLeast("200"), "100 120", 2020, 2021);
    assertThat(t.forecast()).contains(Fraction.of(120).plus(Fraction.of(20 * 1461, 365)));
    assertThat(t.isForecastStopped()).isFalse();
  }

  /** 60 % by the end of 2023 and 100 % by the end of 2024: straight to the step in force. */
  @Test
  void steps_leadToTheStepInForce() {
    Target target =
        Target.of("x", figure("x").per(1, figure("x").plus(figure("x"))).atLeast("100%"))
            .by("2024-12-31");
    Target steps =
        Target.of("x", figure("x").atLeast("100"))
            .by("2024-12-31")
            .withSteps(Step.by("2023-12-31").atLeast("60"));
    Trajectory before = trajectory(steps, "0 20 65");
    assertThat(before.path().orElseThrow()).hasToString("0 on 2020-12-31 to ≥ 60 by 2023-12-31");
    assertThat(before.pace()).isEqualTo(Pace.ACHIEVED_EARLY);
    Trajectory onTheDay = trajectory(steps, "0 20 55 58");
    assertThat(onTheDay.pace()).isEqualTo(Pace.MISSED);
    // Having met 60 is no attainment of 100, so that 65 is behind and not lost.
    Trajectory after = trajectory(steps, "0 20 65 65 65", 2020, 2021, 2022, 2023);
    assertThat(after.pace()).isEqualTo(Pace.ACHIEVED);
    Trajectory last = trajectory(steps, "0 20 65 65 65", 2022, 2023, 2024);
    assertThat(last.pace()).isEqualTo(Pace.MISSED);
    assertThat(last.attained()).isEmpty();
    assertThat(target.steps()).isEmpty();
  }

  /** A revision downward: what was seen before counts against the bar of today. */
  @Test
  void steps_ofARevisionDownward() {
    Target revised =
        Target.of("x", figure("x").atLeast("80"))
            .by("2025-12-31")
            .withSteps(Step.by("2022-12-31").atLeast("100"));
    Trajectory t = trajectory(revised, "0 50 90 75");
    assertThat(t.attained()).contains(LocalDate.parse("2022-12-31"));
    assertThat(t.pace()).isEqualTo(Pace.LOST);
  }

  @Test
  void describe_inBothLanguages() {
    Trajectory t = trajectory(Years.atLeast("200").titled("甲指标", "target x"), "100 120 115");
    assertThat(t.describe(Locale.CHINESE))
        .isEqualTo(
            """
            甲指标，甲省 a，2022-12-31：滞后（直线法，容差 5 个百分点）
              基线 100（2020-12-31），现在 115，标准 ≥ 200（2025-12-31）
              路程已走 15%，时间已过 40.0%，按直线应为 139.98
              至今每年 +7.51，今后每年需 +28.33
              照此到 2025-12-31 为 137.52，2034-04-29 达到标准
              近期背离标准
            """);
    assertThat(t.describe(Locale.ENGLISH))
        .isEqualTo(
            """
            target x, 甲省 a, 2022-12-31: behind (linear, tolerance 5 points)
              from 100 (2020-12-31), now 115, the bar is ≥ 200 (2025-12-31)
              15% of the way in 40.0% of the time, where the line is at 139.98
              per year so far +7.51, required from now on +28.33
              at this pace on 2025-12-31: 137.52, at the bar on 2034-04-29
              moving away from the bar of late
            """);
    assertThat(t).hasToString("x at 甲省 on 2022-12-31: behind, 15% of the way in 40.0% of the time");
  }

  @Test
  void describe_growthRates() {
    Timeline timeline =
        Timeline.of(
                Years.plan(Years.atLeast("200")),
                Years.of("100", "120", "144").build(),
                "2022-12-31")
            .by(Method.growthRatio());
    assertThat(timeline.trajectory("x", "a").describe(Locale.ENGLISH))
        .startsWith(
            "x, 甲省 a, 2022-12-31: substantial progress (ratio of growth rates, 0.95 / 0.6 / 0)\n")
        .endsWith("  yearly growth +20.00%, required +14.87%, ratio 1.35\n");
  }
}
