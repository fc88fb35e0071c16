package org.planmetrics.progress;

import java.time.LocalDate;
import java.util.Locale;
import org.planmetrics.indicator.Fraction;

/** How a reading on a path is judged: by the straight line, or by growth rates. A value. */
public sealed interface Method permits Linear, GrowthRatio {
  /**
   * The method by the straight line with a tolerance of 5 percentage points (SPEC S21).
   *
   * @return the usual method
   */
  static Linear linear() {
    return linear("5%");
  }

  /**
   * The method by the straight line.
   *
   * @param tolerance such as {@code 5%} or {@code 0}
   * @return the method
   * @throws IllegalArgumentException if it writes no number, or one below 0
   */
  static Linear linear(String tolerance) {
    return new Linear(Fraction.parse(tolerance));
  }

  /**
   * The method by compound yearly growth rates, with classes from 0.95, 0.60 and 0 (SPEC S23).
   *
   * @return the method
   */
  static GrowthRatio growthRatio() {
    return growthRatio("0.95", "0.60", "0");
  }

  /**
   * The method by compound yearly growth rates with other thresholds.
   *
   * @param substantial the least ratio of SUBSTANTIAL
   * @param moderate the least ratio of MODERATE
   * @param limited the least ratio of LIMITED
   * @return the method
   * @throws IllegalArgumentException if one writes no number, or they do not fall
   */
  static GrowthRatio growthRatio(String substantial, String moderate, String limited) {
    return new GrowthRatio(
        Fraction.parse(substantial), Fraction.parse(moderate), Fraction.parse(limited));
  }

  /**
   * The name that results give, such as {@code LINEAR}.
   *
   * @return the name
   */
  String name();

  /**
   * Judges a reading on its path.
   *
   * @param path from the baseline to the bar
   * @param value the reading
   * @param on its day
   * @param wasMet whether the bar was reached on a day before, after the baseline's
   * @return the verdict
   */
  Verdict judge(TargetPath path, Fraction value, LocalDate on, boolean wasMet);

  /**
   * Judges a single reading on its path.
   *
   * @param path from the baseline to the bar
   * @param value such as {@code 14210} or {@code 52%}
   * @param on its day, such as {@code 2023-12-31}
   * @return the verdict
   * @throws IllegalArgumentException if the one writes no number or the other no date
   */
  default Verdict judge(TargetPath path, String value, String on) {
    return judge(path, Fraction.parse(value), Days.parse(on), false);
  }

  /**
   * Judges a single reading on its path.
   *
   * @param path from the baseline to the bar
   * @param value the reading
   * @param on its day
   * @return the verdict
   */
  default Verdict judge(TargetPath path, Fraction value, LocalDate on) {
    return judge(path, value, on, false);
  }

  /**
   * Judges the reading of a year.
   *
   * @param path from the baseline to the bar
   * @param value such as {@code 14210} or {@code 52%}
   * @param year such as 2022, its last day
   * @return the verdict
   * @throws IllegalArgumentException if the value writes no number
   */
  default Verdict judge(TargetPath path, String value, int year) {
    return judge(path, Fraction.parse(value), Days.endOf(year), false);
  }

  /**
   * The method in words.
   *
   * @param locale Chinese or English
   * @return such as {@code linear, tolerance 5 points}
   */
  String describe(Locale locale);
}
