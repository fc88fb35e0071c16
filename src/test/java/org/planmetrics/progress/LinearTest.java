package org.planmetrics.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.planmetrics.indicator.Bar;
import org.planmetrics.number.Fraction;
import org.planmetrics.number.Relation;
import org.planmetrics.plan.Baseline;

/** SPEC S20, S21: from day 0, 2020-01-01, to day 1000, 2022-09-27; tolerance 5 points. */
class LinearTest {
  private static final LocalDate START = LocalDate.of(2020, 1, 1);
  private static final LocalDate BY = START.plusDays(1_000);

  private static TargetPath path(String from, Relation kind, String to) {
    return path(from, new Bar.Value(kind, Fraction.parse(to)));
  }

  private static TargetPath path(String from, Bar bar) {
    return new TargetPath(new Baseline(Fraction.parse(from), START), bar, BY);
  }

  private static Pace pace(TargetPath path, String value, int day, boolean wasMet) {
    return Method.linear().judge(path, Fraction.parse(value), START.plusDays(day), wasMet).pace();
  }

  /** A rising target, 100 to 200; the value on the line on day d is 100 + d/10. */
  @ParameterizedTest(name = "{0} on day {1}, met before {2}: {3}, since {4}")
  @CsvSource({
    "100, 0,    false, ON_TRACK,       0 − 0 = 0",
    "150, 500,  false, ON_TRACK,       0.50 − 0.50 = 0",
    "155, 500,  false, ON_TRACK,       0.55 − 0.50 = 0.05",
    "155.1, 500, false, AHEAD,         0.551 − 0.50 > 0.05",
    "145, 500,  false, ON_TRACK,       0.45 − 0.50 = −0.05",
    "144.9, 500, false, BEHIND,        0.449 − 0.50 < −0.05",
    "90,  500,  false, BEHIND,         −0.10 − 0.50: moving away",
    "200, 500,  false, ACHIEVED_EARLY, 200 ≥ 200 before the deadline",
    "260, 500,  true,  ACHIEVED_EARLY, still",
    "199, 500,  true,  LOST,           met before and not now",
    "199, 1000, false, MISSED,         199 < 200 on the deadline",
    "200, 1000, false, ACHIEVED,       on the deadline",
    "200, 1400, false, ACHIEVED,       after it; late is said beside",
    "199, 1400, false, MISSED,         after it",
    "199, 1400, true,  LOST,           lost comes before missed",
    "150, -1,   false, NOT_ASSESSABLE, before the baseline",
  })
  void judge_aRisingTarget(String value, int day, boolean wasMet, Pace expected, String why) {
    assertThat(pace(path("100", Relation.AT_LEAST, "200"), value, day, wasMet))
        .as(why)
        .isEqualTo(expected);
  }

  /** A falling target, 200 to 100; both differences are below 0. */
  @ParameterizedTest(name = "{0} on day {1}, met before {2}: {3}, since {4}")
  @CsvSource({
    "150, 500,  false, ON_TRACK,       (150−200)/(100−200) = 0.50",
    "145, 500,  false, ON_TRACK,       0.55 − 0.50 = 0.05",
    "144, 500,  false, AHEAD,          0.56 − 0.50 > 0.05",
    "156, 500,  false, BEHIND,         0.44 − 0.50 < −0.05",
    "210, 500,  false, BEHIND,         −0.10: moving away",
    "100, 500,  false, ACHIEVED_EARLY, 100 ≤ 100",
    "101, 500,  true,  LOST,           101 > 100",
    "100, 1000, false, ACHIEVED,       on the deadline",
    "101, 1000, false, MISSED,         on the deadline",
  })
  void judge_aFallingTarget(String value, int day, boolean wasMet, Pace expected, String why) {
    assertThat(pace(path("200", Relation.AT_MOST, "100"), value, day, wasMet))
        .as(why)
        .isEqualTo(expected);
  }

  /** A range, 35 to 40: its nearer end is 35 from 25, and 40 from 60. */
  @ParameterizedTest(name = "from {0}: {1} on day {2}: {3}, since {4}")
  @CsvSource({
    "25, 30,   500,  ON_TRACK,       (30−25)/(35−25) = 0.50",
    "25, 34,   500,  AHEAD,          0.90",
    "25, 26,   500,  BEHIND,         0.10",
    "25, 35,   500,  ACHIEVED_EARLY, both ends are in",
    "25, 40,   500,  ACHIEVED_EARLY, both ends are in",
    "25, 45,   500,  ON_TRACK,       overshot by 5 of 10: 1 − 0.5 = 0.5",
    "25, 55,   500,  BEHIND,         overshot by 15 of 10: −0.5",
    "60, 50,   500,  ON_TRACK,       (50−60)/(40−60) = 0.50",
    "60, 41,   1000, MISSED,         41 > 40",
    "60, 38,   1000, ACHIEVED,       within",
    "38, 39,   500,  HELD,           the baseline is within",
    "40, 41,   500,  LOST,           the baseline is within",
  })
  void judge_aRange(String from, String value, int day, Pace expected, String why) {
    Bar range = new Bar.Between(Fraction.of(35), Fraction.of(40));
    assertThat(pace(path(from, range), value, day, false)).as(why).isEqualTo(expected);
  }

  /** Where it started: at zero, at the bar, beyond it. */
  @ParameterizedTest(name = "from {0} to {1} {2}: {3} on day {4}: {5}")
  @CsvSource({
    "0,   AT_LEAST,  200, 100, 500,  ON_TRACK",
    "0,   AT_LEAST,  200, 0,   500,  BEHIND",
    "50,  AT_MOST,   0,   25,  500,  ON_TRACK",
    "50,  AT_MOST,   0,   0,   1000, ACHIEVED",
    "-50, AT_LEAST,  50,  0,   500,  ON_TRACK",
    "200, AT_LEAST,  200, 200, 500,  HELD",
    "200, AT_LEAST,  200, 199, 500,  LOST",
    "250, AT_LEAST,  200, 210, 500,  HELD",
    "250, AT_LEAST,  200, 210, 1400, HELD",
    "250, AT_LEAST,  200, 190, 1400, LOST",
    "100, AT_MOST,   100, 90,  500,  HELD",
    "200, MORE_THAN, 200, 201, 500,  ACHIEVED_EARLY",
    "200, MORE_THAN, 200, 200, 1000, MISSED",
    "200, MORE_THAN, 200, 200, 500,  NOT_ASSESSABLE",
    "200, LESS_THAN, 200, 199, 1000, ACHIEVED",
    "200, LESS_THAN, 200, 205, 500,  NOT_ASSESSABLE",
    "100, MORE_THAN, 200, 200, 500,  AHEAD",
    "100, MORE_THAN, 200, 200, 1000, MISSED",
  })
  void judge_whereItStarted(
      String from, Relation kind, String to, String value, int day, Pace expected) {
    assertThat(pace(path(from, kind, to), value, day, false)).isEqualTo(expected);
  }

  @Test
  void judge_namesItsMethodAndTheReason() {
    TargetPath path = path("200", Relation.MORE_THAN, "200");
    Verdict verdict = Method.linear("2.5%").judge(path, "200", "2021-01-01");
    assertThat(verdict.method()).isEqualTo(new Linear(Fraction.of(1, 40)));
    assertThat(verdict.method().name()).isEqualTo("LINEAR");
    assertThat(verdict)
        .hasToString(
            "not assessable (linear, tolerance 2.5 points):"
                + " the baseline is on the bar, so that there is no way to go");
    assertThat(verdict.describe(Locale.CHINESE)).isEqualTo("无法评估（直线法，容差 2.5 个百分点）：起点已在标准线上，无从计算进度");
    assertThat(Method.linear("0").judge(path("0", Relation.AT_LEAST, "9"), "1", "2020-01-02"))
        .hasToString("ahead (linear, tolerance 0 points)");
    assertThat(Method.linear().judge(path, "200", "2019-12-31").reason().orElseThrow())
        .hasToString("2019-12-31 is before the baseline's day 2020-01-01");
  }

  @Test
  void constructors_refuse() {
    assertThatThrownBy(() -> Method.linear("-1%"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("tolerance must not be negative, but was -1/100");
    assertThatThrownBy(() -> TargetPath.from("1", "2020-01-01").by("2020-01-01").atLeast("2"))
        .hasMessage(
            "the baseline's day must be before the deadline 2020-01-01, but was 2020-01-01");
    assertThatThrownBy(() -> TargetPath.from("1", "2020"))
        .hasMessage("a day must be a date such as 2023-12-31, but was '2020'");
    assertThatThrownBy(() -> TargetPath.from("1", 2020).by(2030).atMost("x"))
        .hasMessage("'x' must be a number such as 20000, 0.5, 60% or 3/5");
  }

  /** From 10,855 on 2020-12-31: 3/5 of 1,826 days are 1,095.6, so 2023-12-31 is 1,095/1,826. */
  @Test
  void path_ofJilinsCertifiedWorkers() {
    TargetPath path = TargetPath.from("10855", "2020-12-31").by("2025-12-31").atLeast("20000");
    LocalDate day = LocalDate.parse("2023-12-31");
    assertThat(path.elapsed(day)).isEqualTo(Fraction.of(1_095, 1_826));
    assertThat(path.progress(Fraction.of(14_210)))
        .contains(Fraction.of(14_210 - 10_855, 20_000 - 10_855));
    assertThat(path.expected(day))
        .isEqualTo(Fraction.of(10_855L * 1_826 + (20_000L - 10_855) * 1_095, 1_826));
    assertThat(path.elapsed(LocalDate.parse("2030-01-01"))).isEqualTo(Fraction.ONE);
    assertThat(path.elapsed(LocalDate.parse("2020-01-01"))).isEqualTo(Fraction.ZERO);
    assertThat(path.isReached(Fraction.of(20_000))).isTrue();
    assertThat(path).hasToString("10,855 on 2020-12-31 to ≥ 20,000 by 2025-12-31");
    assertThat(TargetPath.from("1", 2020).by(2030).atLeast("2"))
        .isEqualTo(TargetPath.from("1", "2020-12-31").by("2030-12-31").atLeast("2"));
  }

  static Stream<Arguments> worlds() {
    return IntStream.range(0, 200).mapToObj(Arguments::of);
  }

  /**
   * On the straight line progress equals elapsed exactly, and the class is ON_TRACK at 0 points.
   */
  @ParameterizedTest
  @MethodSource("worlds")
  void law_onTheStraightLineProgressEqualsElapsed(int seed) {
    Random random = new Random(seed);
    Fraction from = Fraction.of(random.nextInt(1_000) - 200, 1 + random.nextInt(30));
    Fraction to = Fraction.of(random.nextInt(1_000) - 200, 1 + random.nextInt(30));
    int days = 1 + random.nextInt(4_000);
    LocalDate day = START.plusDays(random.nextInt(days));
    List<Bar> bars =
        List.of(
            new Bar.Value(from.compareTo(to) < 0 ? Relation.AT_LEAST : Relation.AT_MOST, to),
            new Bar.Between(to, to));
    for (Bar bar : bars) {
      TargetPath path = new TargetPath(new Baseline(from, START), bar, START.plusDays(days));
      Fraction value = path.expected(day);
      if (!from.equals(to)) {
        assertThat(path.progress(value)).contains(path.elapsed(day));
        assertThat(Method.linear("0").judge(path, value, day, false).pace())
            .isEqualTo(Pace.ON_TRACK);
      }
    }
  }

  @Test
  void judge_takesNumbersAndDaysAlike() {
    LocalDate day = LocalDate.of(2022, 12, 31);
    TargetPath path = TargetPath.from(100, "2020-12-31").by(2024).atLeast(200);
    assertThat(TargetPath.from(Fraction.of(100), LocalDate.of(2020, 12, 31)).by("2024-12-31"))
        .isEqualTo(TargetPath.from("100", 2020).by(LocalDate.of(2024, 12, 31)));
    assertThat(
            List.of(
                Method.linear().judge(path, 150, 2022),
                Method.linear().judge(path, 150, day),
                Method.linear().judge(path, 150, "2022-12-31"),
                Method.linear().judge(path, "150", 2022),
                Method.linear().judge(path, "150", day),
                Method.linear().judge(path, "150", "2022-12-31"),
                Method.linear().judge(path, Fraction.of(150), 2022),
                Method.linear().judge(path, Fraction.of(150), day),
                Method.linear().judge(path, Fraction.of(150), "2022-12-31")))
        .containsOnly(Method.linear().judge(path, Fraction.of(150), day, false));
  }
}
