package org.planmetrics.number;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
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
    Optional<Interval> bar = Optional.of(Interval.of(Fraction.parse("60%")));
    assertThat(Decimals.of(IntervalTest.parse("0.5996", "0.61"), bar, true))
        .isEqualTo("59.96%–61%");
  }

  /** Two ends that differ never look alike. */
  @ParameterizedTest(name = "[{0}, {1}] reads {2}")
  @CsvSource({
    "1700/3000,   1701/3000,   true,  56.67%–56.7%", // 0.56666…, 0.567
    "1700/3000,   1710/3000,   true,  56.7%–57%", // 57 % is whole
    "59995/100000, 3/5,        true,  59.995%–60%",
    "3/5,         60004/100000, true, 60%–60.004%", // 60.0 % would be both
    "2842/1110,   2843/1110,   false, 2.560–2.561", // 2.5604, 2.5613: 2.56 would be both
    "1/3,         33334/100000, false, 0.33333–0.33334",
    "1000001/2,   1000001/2,   false, '500,000.50'",
    "1,           1000000000000001/1000000000000000, false, 1–1.000000000000001"
  })
  void of_endsThatDiffer(String lower, String upper, boolean asPercent, String expected) {
    assertThat(Decimals.of(IntervalTest.parse(lower, upper), asPercent)).isEqualTo(expected);
  }

  /** Beside a bar of 60 %, each end is told from the other and from the bar. */
  @ParameterizedTest(name = "[{0}, {1}] beside 60 % reads {2}")
  @CsvSource({
    "1799/3000,   1800/3000,   59.97%–60%", // 59.966…
    "17999/30000, 18001/30000, 59.997%–60.003%", // 59.9966…, 60.0033…
    "1801/3000,   1802/3000,   60.03%–60.1%", // 60.066…: at one digit 60.0 and 60.1
    "1/2,         …,           ≥ 50%",
    "5999/10000,  …,           ≥ 59.99%"
  })
  void of_endsBesideABar(String lower, String upper, String expected) {
    Optional<Interval> bar = Optional.of(Interval.of(Fraction.parse("60%")));
    assertThat(Decimals.of(IntervalTest.parse(lower, upper), bar, true)).isEqualTo(expected);
  }

  @Test
  void of_neverPrintsTwoNumbersAlikeNorOutOfOrder() {
    Random random = new Random(13);
    for (int i = 0; i < 20_000; i++) {
      boolean asPercent = random.nextBoolean();
      Fraction[] three = {near(random), near(random), near(random)};
      for (Fraction a : three) {
        for (Fraction b : three) {
          assertThat(
                  shown(Decimals.of(a, List.of(three), asPercent))
                      .compareTo(shown(Decimals.of(b, List.of(three), asPercent))))
              .as("%s and %s of %s", a, b, List.of(three))
              .isEqualTo(Integer.signum(a.compareTo(b)));
        }
      }
    }
  }

  /** Thirds, decimals and whole numbers close to 3/5. */
  private static Fraction near(Random random) {
    long scale = (long) Math.pow(10, random.nextInt(9)) * (random.nextBoolean() ? 3 : 1);
    return Fraction.parse("3/5").plus(Fraction.of(random.nextInt(7) - 3, scale));
  }
}
