package org.planmetrics.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;
import static org.planmetrics.indicator.Indicators.band;
import static org.planmetrics.indicator.Indicators.bands;
import static org.planmetrics.indicator.Indicators.onePer;
import static org.planmetrics.indicator.Indicators.steps;
import static org.planmetrics.indicator.Norm.Rounding.DOWN;
import static org.planmetrics.indicator.Norm.Rounding.NEAREST;

import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.planmetrics.number.Fraction;
import org.planmetrics.number.Interval;
import org.planmetrics.number.IntervalTest;

/** SPEC S13, with the staffing rules of several countries. */
class NormTest {
  private static final Norm TAIWAN = onePer(100).withMinimum(1);
  private static final Norm JAPAN = steps(6, 390, 65);
  private static final Norm US = bands(band(121, 1));
  private static final Norm RISING = bands(band(0, 168), band(6, 212), band(10, 300));

  @ParameterizedTest(name = "{0} cared for: {1}")
  @CsvSource({"0, 1", "1, 1", "99, 1", "100, 1", "101, 2", "200, 2", "100.5, 2", "201, 3"})
  void taiwan_onePer100UnderAHundredAsAHundred(String amount, long heads) {
    assertThat(TAIWAN.apply(Fraction.parse(amount))).isEqualTo(Fraction.of(heads));
  }

  @ParameterizedTest(name = "{0} households: 6 + {1}")
  @CsvSource({
    "0, 0",
    "389, 0",
    "390, 0",
    "390.5, 1",
    "391, 1",
    "455, 1",
    "456, 2",
    "520, 2",
    "521, 3"
  })
  void japan_sixUpTo390ThenOnePer65(String amount, long more) {
    assertThat(JAPAN.apply(Fraction.parse(amount))).isEqualTo(Fraction.of(6 + more));
  }

  @ParameterizedTest(name = "{0} beds: {1}")
  @CsvSource({"0, 0", "120, 0", "120.5, 0", "121, 1", "5000, 1"})
  void us_moreThan120Beds(String amount, long heads) {
    assertThat(US.apply(Fraction.parse(amount))).isEqualTo(Fraction.of(heads));
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({"0, 168", "5.99, 168", "6, 212", "9, 212", "10, 300", "1000, 300"})
  void bands_lastWhoseStartIsReached(String amount, long heads) {
    assertThat(RISING.apply(Fraction.parse(amount))).isEqualTo(Fraction.of(heads));
  }

  @ParameterizedTest(name = "{0}/10: up {1}, down {2}, nearest {3}")
  @CsvSource({
    "0, 0, 0, 0",
    "1, 1, 0, 0",
    "4.9, 1, 0, 0",
    "5, 1, 0, 1",
    "10, 1, 1, 1",
    "14, 2, 1, 1",
    "15, 2, 1, 2",
    "25, 3, 2, 3"
  })
  void onePer_rounding(String amount, long up, long down, long nearest) {
    Fraction of = Fraction.parse(amount);
    assertThat(onePer(10).apply(of)).isEqualTo(Fraction.of(up));
    assertThat(onePer(10).rounded(DOWN).apply(of)).isEqualTo(Fraction.of(down));
    assertThat(onePer(10).rounded(NEAREST).apply(of)).isEqualTo(Fraction.of(nearest));
  }

  @Test
  void toString_readsAsTheNorm() {
    assertThat(onePer(1_000)).hasToString("one per 1,000, rounded up");
    assertThat(new Norm.Steps(6, Fraction.of(390), Fraction.of(65)))
        .hasToString("6 up to 390, then one per 65");
    assertThat(new Norm.Bands(List.of(new Norm.Band(Fraction.ZERO, 168))))
        .hasToString("by bands: 168 from 0");
  }

  @Test
  void apply_bounds() {
    Interval open = IntervalTest.parse("150", "…");
    assertThat(Needs.apply(TAIWAN, IntervalTest.parse("150", "250")))
        .isEqualTo(IntervalTest.parse("2", "3"));
    assertThat(Needs.apply(TAIWAN, open)).isEqualTo(IntervalTest.parse("2", "…"));
    assertThat(Needs.apply(JAPAN, open)).isEqualTo(IntervalTest.parse("6", "…"));
    assertThat(Needs.apply(US, open)).isEqualTo(IntervalTest.parse("1", "1"));
    assertThat(Needs.apply(US, Interval.UNKNOWN)).isEqualTo(IntervalTest.parse("0", "1"));
    assertThat(Needs.apply(RISING, IntervalTest.parse("7", "…")))
        .isEqualTo(IntervalTest.parse("212", "300"));
  }

  /** Whoever rises with the amount has bounds that enclose. */
  @Test
  void apply_neverFalls() {
    Random random = new Random(3);
    for (int i = 0; i < 2_000; i++) {
      Fraction a = Fraction.of(random.nextInt(5_000), 1 + random.nextInt(9));
      Fraction b = a.plus(Fraction.of(random.nextInt(1_000), 1 + random.nextInt(9)));
      for (Norm norm : new Norm[] {TAIWAN, JAPAN, US, RISING, onePer(7).rounded(NEAREST)}) {
        assertThat(norm.apply(a)).isLessThanOrEqualTo(norm.apply(b));
        assertThat(norm.apply(a).isWhole()).isTrue();
      }
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource
  void construction_bad(String message, ThrowingCallable call) {
    assertThatThrownBy(call).isInstanceOf(IllegalArgumentException.class).hasMessage(message);
  }

  static Stream<Arguments> construction_bad() {
    return Stream.of(
        bad("onePer must be above 0, but was 0", () -> onePer(0)),
        bad("onePer must be above 0, but was -5", () -> onePer(-5)),
        bad("minimum must not be negative, but was -1", () -> onePer(1).withMinimum(-1)),
        bad("base must not be negative, but was -6", () -> steps(-6, 390, 65)),
        bad("upTo must not be negative, but was -1", () -> steps(6, -1, 65)),
        bad("thenOnePer must be above 0, but was 0", () -> steps(6, 390, 0)),
        bad("bands must not be empty", () -> bands()),
        bad("the head-count of a band must not be negative, but was -1", () -> band(0, -1)),
        bad("band starts must rise, but 5 follows 5", () -> bands(band(5, 1), band(5, 2))),
        bad("band starts must rise, but 4 follows 5", () -> bands(band(5, 1), band(4, 2))),
        bad("band values must not fall, but 1 follows 2", () -> bands(band(5, 2), band(6, 1))));
  }

  private static Arguments bad(String message, ThrowingCallable call) {
    return arguments(message, call);
  }
}
