package org.planmetrics.domain;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.planmetrics.text.Spelling;

/**
 * The day on which something is read anew (SPEC S30): a date, the baseline day of the plan, or so
 * many calendar years before the day that is asked, such as {@code -1y}.
 *
 * @param day the date, if it is one
 * @param years how many years before the day that is asked, 0 of a date and of the baseline
 */
public record Moment(Optional<LocalDate> day, int years) {
  /** The baseline day of the plan. */
  public static final Moment BASELINE = new Moment(Optional.empty(), 0);

  private static final int MOST_YEARS = 9;

  private static final String BASELINE_TEXT = "baseline";

  /**
   * Checks the values.
   *
   * @throws IllegalArgumentException if there are a date and years, or fewer than 0 or more than 9
   *     years
   */
  public Moment {
    Objects.requireNonNull(day, "day");
    if (years < 0 || years > MOST_YEARS || years > 0 && day.isPresent()) {
      throw new IllegalArgumentException(
          "years before must be 1 to " + MOST_YEARS + ", but was " + years);
    }
  }

  /**
   * A date.
   *
   * @param day the date
   * @return that day, whatever day is asked
   */
  public static Moment of(LocalDate day) {
    return new Moment(Optional.of(day), 0);
  }

  /**
   * Some years before the day that is asked; 29 February becomes the 28th.
   *
   * @param years 1 to 9
   * @return the moment
   * @throws IllegalArgumentException if there are fewer or more
   */
  public static Moment yearsBefore(int years) {
    if (years < 1) {
      throw new IllegalArgumentException("years before must be 1 to 9, but was " + years);
    }
    return new Moment(Optional.empty(), years);
  }

  /**
   * A moment as plans write it.
   *
   * @param text a date such as {@code 2020-12-31}, {@code baseline}, or {@code -1y} to {@code -9y}
   * @return the moment
   * @throws IllegalArgumentException if it is none of these
   */
  public static Moment of(String text) {
    if (text.equals(BASELINE_TEXT)) {
      return BASELINE;
    }
    if (text.matches("-[1-9]y")) {
      return yearsBefore(text.charAt(1) - '0');
    }
    return of(
        Spelling.day(text)
            .orElseThrow(() ->
                new IllegalArgumentException(
                    "must be a date such as 2020-12-31, baseline, or -1y to -9y, but was '"
                        + text
                        + "'")));
  }

  /**
   * Whether it is the baseline day of the plan.
   *
   * @return true if it is neither a date nor counted in years
   */
  public boolean isBaseline() {
    return equals(BASELINE);
  }

  /** Returns such as {@code 2020-12-31}, {@code baseline} or {@code -1y}. */
  @Override
  public String toString() {
    return day.map(LocalDate::toString).orElse(isBaseline() ? BASELINE_TEXT : "-" + years + "y");
  }
}
