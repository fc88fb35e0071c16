package org.planmetrics.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.planmetrics.indicator.Bar;
import org.planmetrics.number.Fraction;
import org.planmetrics.plan.Baseline;

/** SPEC S23. */
class GrowthRatioTest {
  private static final Method METHOD = Method.growthRatio();

  private static Verdict judge(
      String b, int from, String c, int now, String t, int by, boolean isUpGood) {
    TargetPath.WithoutBar start = TargetPath.from(b, from).by(by);
    return METHOD.judge(isUpGood ? start.atLeast(t) : start.atMost(t), c, now);
  }

  /** Worked with R = d·((c/b)^(1/years) − 1) / |(T/b)^(1/years) − 1|. */
  @ParameterizedTest(name = "{0} in {1}, {2} in {3}, {4} by {5}, up is good {6}: {7}")
  @CsvSource({
    // g = 1.1^(1/7) − 1 = 0.0137090..., G = 1.2^(1/15) − 1 = 0.0122289...
    "100,  2015, 110,  2022, 120, 2030, true,  1.121046, SUBSTANTIAL",
    // one year of two: g = 0.21, G = 1.21^(1/1) − 1
    "100,  2015, 121,  2016, 121, 2016, true,  1.0,      SUBSTANTIAL",
    "100,  2015, 110,  2016, 121, 2017, true,  1.0,      SUBSTANTIAL",
    "100,  2015, 106,  2016, 110, 2016, true,  0.6,      MODERATE",
    "100,  2015, 109.5, 2016, 110, 2016, true, 0.95,     SUBSTANTIAL",
    "100,  2015, 109.4, 2016, 110, 2016, true, 0.94,     MODERATE",
    "100,  2015, 105.9, 2016, 110, 2016, true, 0.59,     LIMITED",
    "100,  2015, 100,  2020, 200, 2030, true,  0.0,      LIMITED",
    "100,  2015, 99,   2016, 110, 2016, true,  -0.1,     DETERIORATION",
    // down is good: g = −0.19, G = −0.2
    "100,  2015, 81,   2016, 80,  2016, false, 0.95,     SUBSTANTIAL",
    "100,  2015, 110,  2016, 80,  2016, false, -0.5,     DETERIORATION",
    "100,  2015, 90,   2017, 50,  2019, false, 0.3225,   LIMITED",
    // beyond the bar from the beginning: g = 0.05, G = (100/120)^(1/2) − 1 = −0.0871
    "120,  2015, 126,  2016, 100, 2017, true,  0.5739,   LIMITED",
    // all below zero: from −10 to −5 is up
    "-10,  2015, -5,   2016, -2,  2016, true,  0.625,    MODERATE",
    "-10,  2015, -11,  2016, -5,  2016, true,  -0.2,     DETERIORATION",
    "-300, 2015, -230, 2016, -310, 2016, false, -7.0,    DETERIORATION",
  })
  void judge_growth(
      String b,
      int from,
      String c,
      int now,
      String t,
      int by,
      boolean isUpGood,
      double about,
      Pace expected) {
    Verdict verdict = judge(b, from, c, now, t, by, isUpGood);
    assertThat(verdict.growth().orElseThrow().ratio()).isCloseTo(about, within(5e-4));
    assertThat(verdict.pace()).isEqualTo(expected);
    assertThat(verdict.reason()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "0    | 2022 | 10  | 20  | ZERO",
        "10   | 2022 | 0   | 20  | ZERO",
        "10   | 2022 | 5   | 0   | ZERO",
        "-10  | 2022 | 5   | 20  | MIXED",
        "10   | 2022 | 5   | -20 | MIXED",
        "10   | 2022 | 15  | 10  | NO_WAY",
        "10   | 2015 | 10  | 20  | NO_TIME",
        "10   | 2014 | 10  | 20  | BEFORE",
      })
  void judge_notAssessable(String b, int now, String c, String t, String why) {
    Verdict verdict = judge(b, 2015, c, now, t, 2030, true);
    assertThat(verdict.pace()).isEqualTo(Pace.NOT_ASSESSABLE);
    assertThat(verdict.growth()).isEmpty();
    assertThat(verdict.reason())
        .contains(
            switch (why) {
              case "ZERO" -> Reasons.ZERO;
              case "MIXED" -> Reasons.MIXED_SIGNS;
              case "NO_WAY" -> Reasons.NO_WAY;
              case "NO_TIME" -> Reasons.NO_TIME;
              default ->
                  Reasons.beforeBaseline(LocalDate.of(2014, 12, 31), LocalDate.of(2015, 12, 31));
            });
  }

  /** A rate of (10^6)^365 or so in a year is no number. */
  @Test
  void judge_aRateTooLarge() {
    TargetPath path = TargetPath.from("1", "2020-01-01").by("2030-01-01").atLeast("2");
    assertThat(METHOD.judge(path, "1000000", "2020-01-02").reason()).contains(Reasons.NO_RATE);
  }

  static IntStream seeds() {
    return IntStream.range(0, 300);
  }

  /** Beside the formula as a table has it, by whole years. */
  @ParameterizedTest
  @MethodSource("seeds")
  void law_asTheFormulaByYears(int seed) {
    Random random = new Random(seed);
    int from = 1990 + random.nextInt(20);
    int now = from + 1 + random.nextInt(15);
    int by = from + 1 + random.nextInt(30);
    double b = (1 + random.nextInt(100_000)) / 100.0;
    double c = (1 + random.nextInt(100_000)) / 100.0;
    double t = (1 + random.nextInt(100_000)) / 100.0;
    boolean isUpGood = random.nextBoolean();
    double actual = Math.pow(c / b, 1.0 / (now - from)) - 1;
    double required = Math.pow(t / b, 1.0 / (by - from)) - 1;
    double ratio = (isUpGood ? 1 : -1) * actual / Math.abs(required);
    if (b != t) {
      Verdict.Growth growth =
          judge("" + b, from, "" + c, now, "" + t, by, isUpGood).growth().orElseThrow();
      assertThat(growth.actual()).isCloseTo(actual, within(1e-12));
      assertThat(growth.required()).isCloseTo(required, within(1e-12));
      assertThat(growth.ratio()).isCloseTo(ratio, within(1e-9 * Math.max(1, Math.abs(ratio))));
    }
  }

  @ParameterizedTest(name = "{0} to {1}: {2} years")
  @CsvSource({
    "2015-12-31, 2022-12-31, 7",
    "2020-02-29, 2024-02-29, 4",
    "2020-02-29, 2021-02-28, 1",
    "2015-12-31, 2016-06-30, 0.4972677595628415", // 182/366
    "2021-01-01, 2022-07-02, 1.4986301369863014", // 1 + 182/365
    "2015-01-01, 2015-01-01, 0",
  })
  void years_ofTheCalendar(LocalDate from, LocalDate to, double years) {
    assertThat(GrowthRatio.years(from, to)).isEqualTo(years);
  }

  @Test
  void judge_aRange_leadsToItsNearerEnd() {
    Bar range = new Bar.Between(Fraction.of(121), Fraction.of(150));
    TargetPath up = new TargetPath(baseline(100), range, LocalDate.of(2017, 12, 31));
    TargetPath down = new TargetPath(baseline(200), range, LocalDate.of(2016, 12, 31));
    TargetPath within = new TargetPath(baseline(130), range, LocalDate.of(2017, 12, 31));
    assertThat(METHOD.judge(up, "110", 2016).growth().orElseThrow().ratio())
        .isCloseTo(1, within(1e-12));
    assertThat(METHOD.judge(down, "175", 2016).growth().orElseThrow().ratio())
        .isCloseTo(0.5, within(1e-12));
    assertThat(METHOD.judge(within, "130", 2016).reason()).isEqualTo(Optional.of(Reasons.NO_WAY));
  }

  private static Baseline baseline(long value) {
    return new Baseline(Fraction.of(value), LocalDate.of(2015, 12, 31));
  }

  @Test
  void thresholds_areData() {
    Method un = Method.growthRatio("0.95", "0.5", "-0.1");
    TargetPath path = TargetPath.from("100", 2015).by(2016).atLeast("110");
    assertThat(un.judge(path, "99.1", 2016).pace()).isEqualTo(Pace.LIMITED);
    assertThat(METHOD.judge(path, "99.1", 2016).pace()).isEqualTo(Pace.DETERIORATION);
    assertThat(un.judge(path, "105", 2016).pace()).isEqualTo(Pace.MODERATE);
    assertThat(un).hasToString("ratio of growth rates, 0.95 / 0.5 / -0.1");
    assertThat(METHOD.describe(Locale.CHINESE)).isEqualTo("年均增长率之比，0.95 / 0.6 / 0");
    assertThat(METHOD.name()).isEqualTo("GROWTH_RATIO");
    // 0.94999 is shown with as many digits as set it off from 0.95
    assertThat(METHOD.judge(path, "109.4999", 2016))
        .hasToString("moderate progress, ratio 0.94999 (ratio of growth rates, 0.95 / 0.6 / 0)");
    assertThatThrownBy(() -> Method.growthRatio("0.5", "0.5", "0"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("the thresholds must fall, but were 1/2, 1/2 and 0");
  }
}
