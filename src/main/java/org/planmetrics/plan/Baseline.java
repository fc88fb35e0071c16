package org.planmetrics.plan;

import java.time.LocalDate;
import java.util.Objects;
import org.planmetrics.number.Decimals;
import org.planmetrics.number.Fraction;
import org.planmetrics.text.Spelling;

/**
 * Where a target started, such as 10,855 on 2020-12-31.
 *
 * @param value the reading then
 * @param on the day
 */
public record Baseline(Fraction value, LocalDate on) {
  /** Checks that nothing is null. */
  public Baseline {
    Objects.requireNonNull(value, "value");
    Objects.requireNonNull(on, "on");
  }

  /**
   * A baseline as written.
   *
   * @param value the reading then, such as {@code 10855} or {@code 12%}
   * @param on the day, such as {@code 2020-12-31}
   * @return the baseline
   * @throws IllegalArgumentException if the one writes no number or the other no date
   */
  public static Baseline of(String value, String on) {
    return new Baseline(Fraction.parse(value), Spelling.day("on", on));
  }

  /**
   * A baseline of a whole number.
   *
   * @param value the reading then, such as 10,855
   * @param on the day, such as {@code 2020-12-31}
   * @return the baseline
   * @throws IllegalArgumentException if it is no date
   */
  public static Baseline of(long value, String on) {
    return new Baseline(Fraction.of(value), Spelling.day("on", on));
  }

  /** Returns such as {@code 10,855 on 2020-12-31}. */
  @Override
  public String toString() {
    return Decimals.exact(value, false) + " on " + on;
  }
}
