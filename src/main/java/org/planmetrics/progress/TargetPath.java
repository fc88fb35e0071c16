package org.planmetrics.progress;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.Optional;
import org.planmetrics.indicator.Bar;
import org.planmetrics.indicator.TakesBar;
import org.planmetrics.number.Fraction;
import org.planmetrics.number.Interval;
import org.planmetrics.number.Relation;
import org.planmetrics.plan.Baseline;
import org.planmetrics.text.Spelling;

/**
 * The straight way from where a target started to its bar (SPEC S20), such as from 10,855 on
 * 2020-12-31 to at least 20,000 on 2025-12-31. Time counts in days, all values are exact.
 *
 * <pre>{@code
 * TargetPath path = TargetPath.from(10_855, "2020-12-31").by("2025-12-31").atLeast(20_000);
 * path.expected("2023-12-31");                                              // 16,342
 * TargetPath.from("4.2", 2015).by(2030).atMost("2.1");                      // year data
 * }</pre>
 *
 * @param start the baseline, b on t0
 * @param bar a number T or a range
 * @param by the deadline
 */
public record TargetPath(Baseline start, Bar bar, LocalDate by) {
  /**
   * Checks the values.
   *
   * @throws IllegalArgumentException if the bar is an indicator, or the baseline's day is not
   *     before the deadline
   */
  public TargetPath {
    Objects.requireNonNull(start, "start");
    Objects.requireNonNull(bar, "bar");
    Objects.requireNonNull(by, "by");
    if (bar.indicator().isPresent()) {
      throw new IllegalArgumentException(
          "the bar of a path must be a number or a range, but was " + bar);
    }
    if (!start.on().isBefore(by)) {
      throw new IllegalArgumentException(
          "the baseline's day must be before the deadline " + by + ", but was " + start.on());
    }
  }

  /**
   * Where a path starts, without a deadline and a bar yet.
   *
   * @param baseline b on t0
   */
  public record Start(Baseline baseline) {
    /** Checks that nothing is null. */
    public Start {
      Objects.requireNonNull(baseline, "baseline");
    }

    /**
     * The deadline.
     *
     * @param day such as {@code 2025-12-31}
     * @return the path, which takes a bar
     * @throws IllegalArgumentException if it is no date
     */
    public WithoutBar by(String day) {
      return by(Spelling.day("a day", day));
    }

    /**
     * The deadline.
     *
     * @param day such as 2025-12-31
     * @return the path, which takes a bar
     */
    public WithoutBar by(LocalDate day) {
      return new WithoutBar(baseline, day);
    }

    /**
     * The end of a year as the deadline.
     *
     * @param year such as 2030
     * @return the path, which takes a bar
     */
    public WithoutBar by(int year) {
      return by(LocalDate.of(year, 12, 31));
    }

    /** Returns such as {@code from 10,855 on 2020-12-31}. */
    @Override
    public String toString() {
      return "from " + baseline;
    }
  }

  /**
   * A path without a bar yet. It takes any that is a number or a range, if the deadline is after
   * the baseline's day.
   *
   * @param start the baseline
   * @param by the deadline
   */
  public record WithoutBar(Baseline start, LocalDate by) implements TakesBar<TargetPath> {
    /** Checks that nothing is null. */
    public WithoutBar {
      Objects.requireNonNull(start, "start");
      Objects.requireNonNull(by, "by");
    }

    @Override
    public TargetPath is(Bar bar) {
      return new TargetPath(start, bar, by);
    }

    /** Returns such as {@code from 10,855 on 2020-12-31 by 2025-12-31}. */
    @Override
    public String toString() {
      return "from " + start + " by " + by;
    }
  }

  /**
   * Begins a path.
   *
   * @param value the reading at the start, such as {@code 10855} or {@code 12%}
   * @param day the day, such as {@code 2020-12-31}
   * @return the start
   * @throws IllegalArgumentException if the one writes no number or the other no date
   */
  public static Start from(String value, String day) {
    return new Start(new Baseline(Fraction.parse(value), Spelling.day("a day", day)));
  }

  /**
   * Begins a path.
   *
   * @param value the reading at the start, such as 10,855
   * @param day the day, such as {@code 2020-12-31}
   * @return the start
   * @throws IllegalArgumentException if the day is no date
   */
  public static Start from(long value, String day) {
    return new Start(Baseline.of(value, day));
  }

  /**
   * Begins a path.
   *
   * @param value the reading at the start
   * @param day the day, such as {@code 2020-12-31}
   * @return the start
   * @throws IllegalArgumentException if the day is no date
   */
  public static Start from(Fraction value, String day) {
    return from(value, Spelling.day("a day", day));
  }

  /**
   * Begins a path.
   *
   * @param value the reading at the start
   * @param day the day
   * @return the start
   */
  public static Start from(Fraction value, LocalDate day) {
    return new Start(new Baseline(value, day));
  }

  /**
   * Begins a path at the end of a year.
   *
   * @param value the reading at the start, such as {@code 10855} or {@code 12%}
   * @param year such as 2015
   * @return the start
   * @throws IllegalArgumentException if the value writes no number
   */
  public static Start from(String value, int year) {
    return new Start(new Baseline(Fraction.parse(value), LocalDate.of(year, 12, 31)));
  }

  /**
   * Whether a reading is at the bar.
   *
   * @param value the reading
   * @return true if the bar holds
   */
  public boolean isReached(Fraction value) {
    int sign = gap(value).signum();
    return switch (bar.relation()) {
      case AT_LEAST, AT_MOST, BETWEEN -> sign <= 0;
      case MORE_THAN, LESS_THAN -> sign < 0;
    };
  }

  /**
   * What the path leads to, T: the bar, or that end of a range that is nearer to the baseline.
   *
   * @return the end
   */
  public Fraction end() {
    return nearerEnd(start.value());
  }

  /**
   * The bar, or that end of a range that is nearer to a reading.
   *
   * @param value the reading
   * @return the end; of two that are as near the lower
   */
  Fraction nearerEnd(Fraction value) {
    Interval ends = ends();
    Fraction to = ends.upper().orElseThrow();
    Fraction from = ends.lower().orElseThrow();
    return value.minus(from).compareTo(to.minus(value)) > 0 ? to : from;
  }

  private Interval ends() {
    return bar.fixed().orElseThrow();
  }

  /**
   * How much of the time is over: (t − t0)/(by − t0), at most 1, and 0 before the start.
   *
   * @param day such as {@code 2023-12-31}
   * @return from 0 to 1
   * @throws IllegalArgumentException if it is no date
   */
  public Fraction elapsed(String day) {
    return elapsed(Spelling.day("a day", day));
  }

  /**
   * How much of the time is over: (t − t0)/(by − t0), at most 1, and 0 before the start.
   *
   * @param day t
   * @return from 0 to 1
   */
  public Fraction elapsed(LocalDate day) {
    Fraction share = Fraction.of(days(start.on(), day), days(start.on(), by));
    return share.signum() < 0 ? Fraction.ZERO : share.min(Fraction.ONE);
  }

  /**
   * How much of the way is done: (c − b)/(T − b), below 0 on the wrong side of the baseline and
   * above 1 beyond the bar. Of a range it is 1 within it, and beyond its far end 1 less what is
   * overshot, measured by what was missing at the start.
   *
   * @param value the reading c
   * @return the progress, empty where there was no way to go: the baseline is at the bar or beyond
   */
  public Optional<Fraction> progress(Fraction value) {
    Fraction whole = gap(start.value());
    return whole.signum() <= 0
        ? Optional.empty()
        : Optional.of(whole.minus(gap(value)).dividedBy(whole));
  }

  /**
   * Where the straight line is on a day: b + (T − b)·elapsed.
   *
   * @param day such as {@code 2023-12-31}
   * @return the value, T from the deadline on
   * @throws IllegalArgumentException if it is no date
   */
  public Fraction expected(String day) {
    return expected(Spelling.day("a day", day));
  }

  /**
   * Where the straight line is on a day: b + (T − b)·elapsed.
   *
   * @param day the day
   * @return the value, T from the deadline on
   */
  public Fraction expected(LocalDate day) {
    return start.value().plus(end().minus(start.value()).times(elapsed(day)));
  }

  /**
   * Which way a reading moved.
   *
   * @param before the earlier reading
   * @param now the later one
   * @return good or bad, as the bar sees it
   */
  public Direction direction(Fraction before, Fraction now) {
    int change = gap(now).compareTo(gap(before));
    if (change == 0) {
      return Direction.UNCHANGED;
    }
    return change < 0 ? Direction.IMPROVING : Direction.MOVING_AWAY;
  }

  /** Whether it starts on the bar itself or within the range, not beyond it. */
  boolean startsOnBar() {
    return gap(start.value()).signum() == 0;
  }

  /** What is missing to the bar: below 0 beyond it; of a range 0 within and never below. */
  private Fraction gap(Fraction value) {
    Fraction below = ends().lower().orElseThrow().minus(value);
    if (bar.relation() == Relation.BETWEEN) {
      Fraction above = value.minus(ends().upper().orElseThrow());
      Fraction outside = below.compareTo(above) > 0 ? below : above;
      return outside.signum() < 0 ? Fraction.ZERO : outside;
    }
    return bar.relation().isFloor() ? below : Fraction.ZERO.minus(below);
  }

  static long days(LocalDate from, LocalDate to) {
    return ChronoUnit.DAYS.between(from, to);
  }

  /** Returns such as {@code 10,855 on 2020-12-31 to ≥ 20,000 by 2025-12-31}. */
  @Override
  public String toString() {
    return start + " to " + bar + " by " + by;
  }
}
