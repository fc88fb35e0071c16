package org.planmetrics.number;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FractionTest {
  @ParameterizedTest(name = "''{0}'' is {1}/{2}")
  @CsvSource({
    "0,       0,     1",
    "-0,      0,     1",
    "20000,   20000, 1",
    "007,     7,     1",
    "0.5,     1,     2",
    "1.50,    3,     2",
    "-2.25,  -9,     4",
    "60%,     3,     5",
    "100%,    1,     1",
    "99.5 %,  199,   200",
    "-5%,    -1,     20",
    "3/5,     3,     5",
    "6 / 10,  3,     5",
    "-4/6,   -2,     3",
    "0/7,     0,     1",
    "' 3/5 ', 3,     5"
  })
  void parse_valid(String text, long numerator, long denominator) {
    Fraction parsed = Fraction.parse(text);
    assertThat(parsed.numerator()).isEqualTo(numerator);
    assertThat(parsed.denominator()).isEqualTo(denominator);
    assertThat(Fraction.find(text)).contains(parsed);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "abc",
        "1/0",
        "0/0",
        "3/-5",
        "1.5/2",
        ".5",
        "5.",
        "+5",
        "1e3",
        "1,000",
        "60%%",
        "%",
        "3/5%",
        "--1",
        "１２",
        "1 000",
        "NaN",
        "Infinity",
        "0x10",
        "⅗"
      })
  void parse_bad(String text) {
    assertThat(Fraction.find(text)).isEmpty();
    assertThatThrownBy(() -> Fraction.parse(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("'" + text + "' must be a number such as 20000, 0.5, 60% or 3/5");
  }

  @Test
  void find_tooLong() {
    assertThat(Fraction.find("1".repeat(200))).isPresent();
    assertThat(Fraction.find("1".repeat(201))).isEmpty();
  }

  @Test
  void of_lowestTerms_denominatorPositive() {
    assertThat(Fraction.of(6, -4)).isEqualTo(Fraction.of(-3, 2)).hasToString("-3/2");
    assertThat(Fraction.of(4, 2)).isEqualTo(Fraction.of(2)).hasToString("2");
    assertThat(Fraction.of(new BigDecimal("1E+3"))).isEqualTo(Fraction.of(1000));
    assertThat(Fraction.of(new BigDecimal("0.125"))).isEqualTo(Fraction.of(1, 8));
    assertThat(Fraction.of(Long.MIN_VALUE, -1).numerator()).isEqualTo(BigInteger.ONE.shiftLeft(63));
  }

  @Test
  void of_zeroDenominator() {
    assertThatThrownBy(() -> Fraction.of(1, 0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("the denominator must not be 0 in 1/0");
    assertThatThrownBy(() -> Fraction.of(5).dividedBy(Fraction.ZERO))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("the denominator must not be 0 in 5/0");
  }

  @ParameterizedTest(name = "{0}: floor {1}, ceiling {2}")
  @CsvSource({
    " 7/2,   3,  4",
    "-7/2,  -4, -3",
    " 3,     3,  3",
    "-3,    -3, -3",
    " 0,     0,  0",
    " 1/3,   0,  1",
    "-1/3,  -1,  0"
  })
  void floor_ceiling(String text, long floor, long ceiling) {
    assertThat(Fraction.parse(text).floor()).isEqualTo(floor);
    assertThat(Fraction.parse(text).ceiling()).isEqualTo(ceiling);
  }

  @Test
  void arithmetic_laws() {
    Random random = new Random(1);
    for (int i = 0; i < 2_000; i++) {
      Fraction a = random(random);
      Fraction b = random(random);
      Fraction c = random(random);
      assertThat(a.plus(b)).isEqualTo(b.plus(a));
      assertThat(a.plus(b).plus(c)).isEqualTo(a.plus(b.plus(c)));
      assertThat(a.times(b)).isEqualTo(b.times(a));
      assertThat(a.times(b.plus(c))).isEqualTo(a.times(b).plus(a.times(c)));
      assertThat(a.minus(b).plus(b)).isEqualTo(a).hasSameHashCodeAs(a);
      if (b.signum() != 0) {
        assertThat(a.dividedBy(b).times(b)).isEqualTo(a);
      }
      assertThat(Integer.signum(a.compareTo(b))).isEqualTo(a.minus(b).signum());
      assertThat(Integer.signum(b.compareTo(a))).isEqualTo(b.minus(a).signum());
      assertThat(a.equals(b)).isEqualTo(a.compareTo(b) == 0);
      assertThat(a.min(b)).isIn(a, b).isLessThanOrEqualTo(a).isLessThanOrEqualTo(b);
      assertThat(new BigDecimal(a.floor())).isLessThanOrEqualTo(a.toDecimal(30));
      assertThat(a.ceiling().subtract(a.floor()).intValueExact()).isEqualTo(a.isWhole() ? 0 : 1);
      assertThat(Fraction.parse(a.toString())).isEqualTo(a);
    }
  }

  @Test
  void compareTo_sorts() {
    assertThat(List.of("3/5", "-1", "0.61", "60%", "1/3").stream().map(Fraction::parse).sorted())
        .extracting(Fraction::toString)
        .containsExactly("-1", "1/3", "3/5", "3/5", "61/100");
  }

  @Test
  void toDecimal_halfUp() {
    assertThat(Fraction.of(1, 8).toDecimal(2)).isEqualTo(new BigDecimal("0.13"));
    assertThat(Fraction.of(-1, 8).toDecimal(2)).isEqualTo(new BigDecimal("-0.13"));
    assertThat(Fraction.of(2, 3).toDecimal(0)).isEqualTo(BigDecimal.ONE);
  }

  static Fraction random(Random random) {
    return Fraction.of(random.nextInt(2_001) - 1_000, 1 + random.nextInt(60));
  }
}
