package org.planmetrics.progress;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import org.planmetrics.number.Fraction;
import org.planmetrics.text.Spelling;

/** How a reading on a path is judged: by the straight line, or by growth rates. A value. */
public sealed interface Method permits Linear, GrowthRatio {
  /**
   * The method LINEAR with a tolerance of 5 percentage points (SPEC S21): progress beside the time
   * elapsed on the straight line, exactly. The first that applies:
   *
   * <ol>
   *   <li>{@link Pace#NOT_ASSESSABLE}: the day is before the baseline's.
   *   <li>The baseline is already at the bar (equal to it too, unless the bar is strict): {@link
   *       Pace#HELD} if the reading still is, else {@link Pace#LOST}, also after the deadline.
   *   <li>Met before and not now: {@link Pace#LOST}, also after the deadline.
   *   <li>On the deadline or after: {@link Pace#ACHIEVED} or {@link Pace#MISSED}.
   *   <li>Met before the deadline: {@link Pace#ACHIEVED_EARLY}.
   *   <li>{@link Pace#NOT_ASSESSABLE}: a strict bar (&gt;, &lt;) that the baseline equals leaves no
   *       way to measure progress by.
   *   <li>progress − elapsed &gt; tolerance: {@link Pace#AHEAD}; ≥ −tolerance: {@link
   *       Pace#ON_TRACK}; else {@link Pace#BEHIND}.
   * </ol>
   *
   * <p>A baseline of 0 is as good as any. A target that falls (≤, &lt;) has T below b, and both
   * differences below 0. Of a range the path leads to the end nearer to the baseline, and a reading
   * beyond its far end has lost what it overshot ({@link TargetPath#progress}).
   *
   * @return the usual method
   */
  static Method linear() {
    return linear("5%");
  }

  /**
   * The method by the straight line.
   *
   * @param tolerance such as {@code 5%} or {@code 0}
   * @return the method
   * @throws IllegalArgumentException if it writes no number, or one below 0
   */
  static Method linear(String tolerance) {
    return new Linear(Fraction.parse(tolerance));
  }

  /**
   * The method GROWTH_RATIO of statistics offices, with classes from 0.95, 0.60 and 0 (SPEC S23):
   * the compound yearly growth since the baseline beside the one that leads to the bar,
   *
   * <pre>g = (c/b)^(1/(t − t0)) − 1,  G = (T/b)^(1/(by − t0)) − 1,  R = d·g/|G|,</pre>
   *
   * <p>with d = +1 where up is good (≥, &gt;, and a range above the baseline), −1 where down is.
   * Where all values are below 0, growth of the amount is a fall of the value, and d changes its
   * sign. {@link Pace#SUBSTANTIAL} from the first threshold on, {@link Pace#MODERATE} from the
   * second, {@link Pace#LIMITED} from the third, else {@link Pace#DETERIORATION}, whether or not
   * the bar is reached.
   *
   * <p>Time counts in years of the calendar, whole ones and the part of a year: from 2015-12-31 to
   * 2022-12-31 it is 7, as tables by year have it. Not assessable, with the reason: a baseline,
   * reading or bar of zero (nothing is substituted for zero), values on both sides of zero, a
   * baseline equal to the bar or within the range, and a day not after the baseline's. Rates are
   * the only inexact numbers here.
   *
   * @return the method
   */
  static Method growthRatio() {
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
  static Method growthRatio(String substantial, String moderate, String limited) {
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
   * The numbers that divide its classes, by name, such as {@code tolerance} 1/20.
   *
   * @return in their order
   */
  Map<String, Fraction> thresholds();

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
   * @param value such as 14,210
   * @param on its day, such as {@code 2023-12-31}
   * @return the verdict
   * @throws IllegalArgumentException if the day is no date
   */
  default Verdict judge(TargetPath path, long value, String on) {
    return judge(path, Fraction.of(value), Spelling.day("a day", on), false);
  }

  /**
   * Judges a single reading on its path.
   *
   * @param path from the baseline to the bar
   * @param value such as {@code 14210} or {@code 52%}
   * @param on its day, such as {@code 2023-12-31}
   * @return the verdict
   * @throws IllegalArgumentException if the value writes no number or the day is no date
   */
  default Verdict judge(TargetPath path, String value, String on) {
    return judge(path, Fraction.parse(value), Spelling.day("a day", on), false);
  }

  /**
   * Judges a single reading on its path.
   *
   * @param path from the baseline to the bar
   * @param value exact, such as 2842/1110
   * @param on its day, such as {@code 2023-12-31}
   * @return the verdict
   * @throws IllegalArgumentException if the day is no date
   */
  default Verdict judge(TargetPath path, Fraction value, String on) {
    return judge(path, value, Spelling.day("a day", on), false);
  }

  /**
   * Judges a single reading on its path.
   *
   * @param path from the baseline to the bar
   * @param value such as 14,210
   * @param on its day
   * @return the verdict
   */
  default Verdict judge(TargetPath path, long value, LocalDate on) {
    return judge(path, Fraction.of(value), on, false);
  }

  /**
   * Judges a single reading on its path.
   *
   * @param path from the baseline to the bar
   * @param value such as {@code 14210} or {@code 52%}
   * @param on its day
   * @return the verdict
   * @throws IllegalArgumentException if the value writes no number
   */
  default Verdict judge(TargetPath path, String value, LocalDate on) {
    return judge(path, Fraction.parse(value), on, false);
  }

  /**
   * Judges a single reading on its path.
   *
   * @param path from the baseline to the bar
   * @param value exact, such as 2842/1110
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
   * @param value such as 14,210
   * @param year such as 2022, its last day
   * @return the verdict
   */
  default Verdict judge(TargetPath path, long value, int year) {
    return judge(path, Fraction.of(value), LocalDate.of(year, 12, 31), false);
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
    return judge(path, Fraction.parse(value), LocalDate.of(year, 12, 31), false);
  }

  /**
   * Judges the reading of a year.
   *
   * @param path from the baseline to the bar
   * @param value exact, such as 2842/1110
   * @param year such as 2022, its last day
   * @return the verdict
   */
  default Verdict judge(TargetPath path, Fraction value, int year) {
    return judge(path, value, LocalDate.of(year, 12, 31), false);
  }

  /**
   * The method in words.
   *
   * @param locale Chinese or English
   * @return such as {@code linear, tolerance 5 points}
   */
  String describe(Locale locale);
}
