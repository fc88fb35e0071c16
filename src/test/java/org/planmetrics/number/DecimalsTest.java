package org.planmetrics.number;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DecimalsTest {
  @ParameterizedTest(name = "{0} reads {1}")
  @CsvSource({
    "0,         0",
    "5551165,   '5,551,165'",
    "999,       999",
    "1000,      '1,000'",
    "-999,      -999",
    "-123456,   '-123,456'",
    "2842/1110, 2.56",
    "5/2,       2.50",
    "12345678/10, '1,234,567.80'"
  })
  void of_amount(String value, String expected) {
    assertThat(Decimals.of(Fraction.parse(value), false)).isEqualTo(expected);
  }

  @ParameterizedTest(name = "{0} reads {1}")
  @CsvSource({"412/574, 71.8%", "1, 100%", "0, 0%", "3/5, 60%", "1/8, 12.5%", "1/3, 33.3%"})
  void of_percent(String value, String expected) {
    assertThat(Decimals.of(Fraction.parse(value), true)).isEqualTo(expected);
  }

  /** SPEC S6: 59.96 % is not shown as 60.0 % next to "not met". */
  @ParameterizedTest(name = "{0} beside {1} reads {2}")
  @CsvSource({
    "0.5996,     60%, 59.96%",
    "0.599996,   60%, 59.9996%",
    "0.6004,     60%, 60.04%",
    "0.6,        60%, 60%",
    "0.61,       60%, 61%",
    "9999/10000, 1,   99.99%"
  })
  void of_percentBesideABar(String value, String bar, String expected) {
    assertThat(Decimals.of(Fraction.parse(value), Fraction.parse(bar), true)).isEqualTo(expected);
  }

  @ParameterizedTest(name = "{0} beside {1} reads {2}")
  @CsvSource({"0.9996, 1, 0.9996", "1.004, 1, 1.004", "0.99, 1, 0.99", "19999, 20000, '19,999'"})
  void of_amountBesideABar(String value, String bar, String expected) {
    assertThat(Decimals.of(Fraction.parse(value), Fraction.parse(bar), false)).isEqualTo(expected);
  }

  @Test
  void of_neverLooksLikeABarItIsNot() {
    Random random = new Random(2);
    for (int i = 0; i < 5_000; i++) {
      boolean asPercent = random.nextBoolean();
      Fraction bar = Fraction.of(random.nextInt(1_000), asPercent ? 1_000 : 100);
      Fraction off = Fraction.of(1 + random.nextInt(9), (long) Math.pow(10, random.nextInt(11)));
      Fraction value = random.nextBoolean() ? bar.plus(off) : bar.minus(off);
      assertThat(shown(Decimals.of(value, bar, asPercent)))
          .as(value + " beside " + bar)
          .isNotEqualByComparingTo(shown(Decimals.of(bar, asPercent)));
      assertThat(Decimals.of(bar, bar, asPercent)).isEqualTo(Decimals.of(bar, asPercent));
    }
  }

  @Test
  void of_aHairBelowTheBar() {
    Fraction hair = Fraction.ONE.minus(Fraction.parse("0.000000000000001"));
    assertThat(shown(Decimals.of(hair, Fraction.ONE, false))).isLessThan(BigDecimal.ONE);
  }

  private static BigDecimal shown(String text) {
    return new BigDecimal(text.replace(",", "").replace("%", ""));
  }

  @Test
  void of_interval() {
    assertThat(Decimals.of(IntervalTest.parse("5/2", "5/2"), false)).isEqualTo("2.50");
    assertThat(Decimals.of(IntervalTest.parse("1000", "2500"), false)).isEqualTo("1,000–2,500");
    assertThat(Decimals.of(IntervalTest.parse("1/4", "1/2"), true)).isEqualTo("25%–50%");
    assertThat(Decimals.of(IntervalTest.parse("7", "…"), false)).isEqualTo("≥ 7");
    Optional<Fraction> bar = Optional.of(Fraction.parse("60%"));
    assertThat(Decimals.of(IntervalTest.parse("0.5996", "0.61"), bar, true))
        .isEqualTo("59.96%–61%");
  }
}
