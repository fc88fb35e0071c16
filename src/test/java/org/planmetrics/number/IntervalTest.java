package org.planmetrics.number;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

public class IntervalTest {
  @Test
  void of_upsideDown() {
    assertThatThrownBy(() -> Interval.of(Fraction.of(2), Fraction.of(3, 2)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("upper must not be below lower 2, but was 3/2");
  }

  @Test
  void isKnown_bothEndsEqual() {
    assertThat(parse("2", "2").isKnown()).isTrue();
    assertThat(parse("2", "3").isKnown()).isFalse();
    assertThat(parse("2", "…").isKnown()).isFalse();
    assertThat(Interval.ZERO.isZero()).isTrue();
    assertThat(Interval.UNKNOWN.isZero()).isFalse();
    assertThat(parse("0", "1").isZero()).isFalse();
  }

  @Test
  void contains_bothEnds() {
    assertThat(parse("2", "3").contains(Fraction.of(2))).isTrue();
    assertThat(parse("2", "3").contains(Fraction.of(3))).isTrue();
    assertThat(parse("2", "3").contains(Fraction.of(31, 10))).isFalse();
    assertThat(parse("2", "3").contains(Fraction.of(19, 10))).isFalse();
    assertThat(parse("2", "…").contains(Fraction.of(1_000_000))).isTrue();
  }

  @Test
  void plus_endByEnd() {
    assertThat(parse("2", "3").plus(parse("5", "7"))).isEqualTo(parse("7", "10"));
    assertThat(parse("2", "3").plus(parse("5", "…"))).isEqualTo(parse("7", "…"));
  }

  @Test
  void whatMayBeNegative_hasNoLowerEnd() {
    assertThat(Interval.ANY.isKnown()).isFalse();
    assertThat(Interval.ANY.isZero()).isFalse();
    assertThat(Interval.ANY.contains(Fraction.of(-7))).isTrue();
    assertThat(Interval.ANY.known()).isEmpty();
    assertThat(parse("…", "2").plus(parse("1", "1"))).isEqualTo(parse("…", "3"));
    assertThat(parse("…", "2").times(Fraction.of(-3))).isEqualTo(parse("-6", "…"));
    assertThat(parse("…", "2").hull(parse("1", "5"))).isEqualTo(parse("…", "5"));
    assertThat(parse("…", "2").min(parse("1", "…"))).isEqualTo(parse("…", "2"));
    assertThat(parse("…", "2").fromZero()).isEqualTo(parse("0", "2"));
    assertThat(Relation.AT_LEAST.compare(Interval.ANY, Interval.ZERO)).isEqualTo(Truth.UNDECIDED);
    assertThat(Relation.AT_MOST.compare(parse("…", "2"), parse("2", "2"))).isEqualTo(Truth.TRUE);
    assertThat(Relation.AT_LEAST.compare(parse("…", "2"), parse("3", "3"))).isEqualTo(Truth.FALSE);
  }

  /** SPEC S9: [k·A.lower/B.upper, k·A.upper/B.lower]. */
  @ParameterizedTest(name = "10 · [{0}, {1}] / [{2}, {3}] = [{4}, {5}]")
  @CsvSource({
    "2, 3, 4, 5,  4, 15/2",
    "2, 2, 4, 4,  5, 5",
    "2, …, 4, 5,  4, …",
    "2, 3, 4, …,  0, 15/2",
    "2, 3, 0, 5,  4, …",
    "2, 3, 0, …,  0, …",
    "0, 0, 0, 5,  0, 0",
    "0, 0, 0, …,  0, 0",
    "0, 3, 5, 5,  0, 6",
    "-6, 4, 2, 3,  -30, 20",
    "-6, -4, 2, 3,  -30, -40/3",
    "-6, -4, 0, 3,  …, -40/3",
    "-6, -4, 2, …,  -30, 0",
    "-6, 0, 0, 5,  …, 0",
    "…, 4, 2, 5,  …, 20",
    "…, …, 2, 5,  …, …"
  })
  void per(String a1, String a2, String b1, String b2, String lower, String upper) {
    assertThat(parse(a1, a2).per(parse(b1, b2), Fraction.of(10))).isEqualTo(parse(lower, upper));
  }

  @Test
  void toString_isShort() {
    assertThat(parse("5/2", "5/2")).hasToString("5/2");
    assertThat(parse("2", "3")).hasToString("[2, 3]");
    assertThat(parse("2", "…")).hasToString("[2, …)");
    assertThat(parse("…", "2")).hasToString("(…, 2]");
    assertThat(Interval.ANY).hasToString("(…, …)");
  }

  public static Interval parse(String lower, String upper) {
    return new Interval(end(lower), end(upper));
  }

  private static Optional<Fraction> end(String text) {
    return text.equals("…") ? Optional.empty() : Optional.of(Fraction.parse(text));
  }
}
