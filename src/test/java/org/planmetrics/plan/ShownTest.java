package org.planmetrics.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.planmetrics.indicator.Bar;
import org.planmetrics.indicator.Judgement;
import org.planmetrics.number.Fraction;
import org.planmetrics.number.Interval;
import org.planmetrics.number.Reading;
import org.planmetrics.number.Relation;

/** The display never contradicts the verdict (SPEC S6). */
class ShownTest {
  @ParameterizedTest(name = "[{0}, {1}] beside {2} reads {3}, {4}")
  @CsvSource({
    "1700/3000,  1701/3000, 3/5,         56.67%–56.7%, ≥ 60%",
    "1700/3000,  1701/3000, 1701/3000,   56.67%–56.7%, ≥ 56.7%",
    "1700/3000,  1701/3000, 3401/6000,   56.67%–56.7%, ≥ 56.68%", // 56.683…
    "1/10,       1210/2000, 6049/10000,  10%–60.5%,     ≥ 60.49%",
    "5996/10000, 5996/10000, 3/5,        59.96%,        ≥ 60%",
    "2/3,        2/3,       1/3,         66.7%,         ≥ 33.3%"
  })
  void of_ends(String lower, String upper, String bar, String value, String shownBar) {
    Bar atLeast = new Bar.Value(Relation.AT_LEAST, Fraction.parse(bar));
    Shown shown = shown(Interval.of(Fraction.parse(lower), Fraction.parse(upper)), atLeast, true);
    assertThat(shown.value()).isEqualTo(value);
    assertThat(shown.bar()).isEqualTo(shownBar);
  }

  @Test
  void of_neverContradictsTheVerdict() {
    Random random = new Random(6);
    for (int i = 0; i < 20_000; i++) {
      Interval reading = interval(random, random.nextInt(3));
      boolean isRange = random.nextInt(4) == 0;
      Interval reads = interval(random, isRange ? 1 : 0);
      Relation relation = isRange ? Relation.BETWEEN : Relation.values()[random.nextInt(4)];
      Bar bar =
          isRange
              ? new Bar.Between(reads.lower().orElseThrow(), reads.upper().orElseThrow())
              : new Bar.Value(relation, reads.lower().orElseThrow());
      Shown shown = shown(reading, bar, random.nextBoolean());
      assertThat(
              relation.compare(
                  parse(shown.value()), parse(shown.bar().replaceFirst("^[≥>≤<] ", ""))))
          .as("%s beside %s, shown as %s", reading, bar, shown)
          .isEqualTo(relation.compare(reading, reads));
      if (!reading.isKnown() && reading.upper().isPresent()) {
        assertThat(parse(shown.value()).isKnown()).as(shown.value()).isFalse();
      }
    }
  }

  private static Shown shown(Interval reading, Bar bar, boolean asPercent) {
    Interval reads = bar.either(fixed -> fixed, of -> Interval.UNKNOWN);
    return Shown.of(
        new Judgement(
            bar.relation().compare(reading, reads),
            Reading.of(reading),
            Optional.of(reads),
            Optional.empty(),
            Optional.empty()),
        bar,
        asPercent);
  }

  /** Of 0 a known number, of 1 one within two ends, of 2 one that is unbounded. */
  private static Interval interval(Random random, int kind) {
    Fraction a = near(random);
    if (kind == 0) {
      return Interval.of(a);
    }
    if (kind == 2) {
      return Interval.atLeast(a);
    }
    Fraction b = near(random);
    return a.compareTo(b) <= 0 ? Interval.of(a, b) : Interval.of(b, a);
  }

  private static Fraction near(Random random) {
    long scale = (long) Math.pow(10, random.nextInt(8)) * (random.nextBoolean() ? 3 : 1);
    return Fraction.parse("3/5").plus(Fraction.of(random.nextInt(7), scale));
  }

  private static Interval parse(String shown) {
    String[] ends = shown.replaceAll("[≥,% ]", "").split("–", -1);
    Fraction lower = Fraction.of(new BigDecimal(ends[0]));
    if (ends.length == 2) {
      return Interval.of(lower, Fraction.of(new BigDecimal(ends[1])));
    }
    return shown.startsWith("≥") ? Interval.atLeast(lower) : Interval.of(lower);
  }
}
