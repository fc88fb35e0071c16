package org.planmetrics.indicator;

import java.util.Locale;
import java.util.Objects;

/**
 * An indicator split by a column of what it counts: {@code count(workers()).by("sex")}. Each value
 * of the column that the data have is one stratum, and so is blank; what they read adds up exactly
 * to the whole. Of a figure a stratum is what rows report whose column {@code stratum} names it,
 * and blank is what is left of the whole.
 *
 * <p>Counts, sums and figures can be split, and what is composed of them by plus, ratio, first
 * known and another day: of a ratio both sides. {@link StrataReadings#of} reads it.
 *
 * @param of the indicator
 * @param column such as {@code sex}, {@code kind} or any other that the records have
 */
public record Strata(Indicator of, String column) {
  /**
   * Checks the column.
   *
   * @throws IllegalArgumentException if it is blank
   */
  public Strata {
    Objects.requireNonNull(of, "of");
    if (column.isBlank()) {
      throw new IllegalArgumentException("the column that splits an indicator must not be blank");
    }
  }

  /** Returns such as {@code workers by sex}. */
  @Override
  public String toString() {
    return of.describe(Locale.ENGLISH) + " by " + column;
  }
}
