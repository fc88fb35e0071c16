package org.planmetrics.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.planmetrics.indicator.Indicators.count;
import static org.planmetrics.indicator.Indicators.workers;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BarTest {
  /** SPEC S10, bounds against bounds. */
  @ParameterizedTest(name = "[{0}, {1}] {2} [{3}, {4}]: {5}")
  @CsvSource({
    "3, 5, AT_LEAST,  3, 3, TRUE",
    "2, 5, AT_LEAST,  3, 3, UNDECIDED",
    "2, 3, AT_LEAST,  3, 3, UNDECIDED",
    "1, 2, AT_LEAST,  3, 3, FALSE",
    "1, …, AT_LEAST,  3, 3, UNDECIDED",
    "3, …, AT_LEAST,  3, 3, TRUE",
    "3, 3, AT_LEAST,  2, 4, UNDECIDED",
    "3, 3, AT_LEAST,  2, 3, TRUE",
    "3, 3, AT_LEAST,  2, …, UNDECIDED",
    "1, 1, AT_LEAST,  2, …, FALSE",
    "4, 5, MORE_THAN, 3, 3, TRUE",
    "3, 5, MORE_THAN, 3, 3, UNDECIDED",
    "2, 3, MORE_THAN, 3, 3, FALSE",
    "2, 3, AT_MOST,   3, 3, TRUE",
    "2, 4, AT_MOST,   3, 3, UNDECIDED",
    "4, 4, AT_MOST,   3, 3, FALSE",
    "4, …, AT_MOST,   3, 3, FALSE",
    "2, …, AT_MOST,   3, 3, UNDECIDED",
    "1, 2, LESS_THAN, 3, 3, TRUE",
    "2, 3, LESS_THAN, 3, 3, UNDECIDED",
    "3, 4, LESS_THAN, 3, 3, FALSE",
    "2, 4, BETWEEN,   2, 4, TRUE",
    "1, 4, BETWEEN,   2, 4, UNDECIDED",
    "2, …, BETWEEN,   2, 4, UNDECIDED",
    "5, …, BETWEEN,   2, 4, FALSE",
    "0, 1, BETWEEN,   2, 4, FALSE",
    "5, 6, BETWEEN,   2, 4, FALSE"
  })
  void compare(String a, String b, Bar.Kind kind, String c, String d, Truth expected) {
    Interval reading = IntervalTest.parse(a, b);
    assertThat(Verdicts.compare(kind, reading, IntervalTest.parse(c, d))).isEqualTo(expected);
  }

  @Test
  void of_bad() {
    Indicator workers = count(workers());
    assertThatThrownBy(() -> workers.between("40", "35"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("between must go from the smaller to the greater, but was 40 to 35");
    assertThatThrownBy(() -> new Bar.Value(Bar.Kind.BETWEEN, Fraction.ONE))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("between takes two values");
    assertThatThrownBy(() -> new Bar.Of(Bar.Kind.BETWEEN, workers))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("between takes two values");
    assertThatThrownBy(() -> workers.atLeast("sixty"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("'sixty' must be a number such as 20000, 0.5, 60% or 3/5");
    assertThatThrownBy(() -> new Condition.All(java.util.List.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("'all' must have at least one condition");
    assertThatThrownBy(() -> new Condition.Any(java.util.List.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("'any' must have at least one condition");
  }

  @Test
  void key_ofJson() {
    assertThat(Bar.Kind.values())
        .extracting(Bar.Kind::key)
        .containsExactly("atLeast", "moreThan", "atMost", "lessThan", "between");
  }
}
