package org.planmetrics.domain;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.planmetrics.text.Spelling;

/**
 * The days over which a flow is added up, cut at the day that is asked (SPEC S31): from one day to
 * another, all since the plan's baseline, or the calendar year so far.
 *
 * @param kind how the days are given
 * @param from the first day, if given
 * @param to the last day, if given
 */
public record During(Kind kind, Optional<LocalDate> from, Optional<LocalDate> to) {
  /** How the days are given. */
  public enum Kind {
    /** From one day to another. */
    DAYS,
    /** From the day after the plan's baseline to the day that is asked. */
    PLAN,
    /** From 1 January of the year to the day that is asked. */
    YEAR
  }

  /** All since the plan's baseline. */
  public static final During PLAN = new During(Kind.PLAN, Optional.empty(), Optional.empty());

  /** The calendar year so far. */
  public static final During YEAR = new During(Kind.YEAR, Optional.empty(), Optional.empty());

  /**
   * Checks the values.
   *
   * @throws IllegalArgumentException if days are given for another kind or are lacking, or the last
   *     is before the first
   */
  public During {
    boolean isGiven = Objects.requireNonNull(kind, "kind") == Kind.DAYS;
    if (from.isPresent() != isGiven || to.isPresent() != isGiven) {
      throw new IllegalArgumentException("from and to must both be given, and only of days");
    }
    if (isGiven && to.get().isBefore(from.get())) {
      throw new IllegalArgumentException(
          "during must not end before it begins, but was " + from.get() + " to " + to.get());
    }
  }

  /**
   * From one day to another, both in.
   *
   * @param from such as {@code 2021-01-01}
   * @param to such as {@code 2025-12-31}
   * @return the period
   * @throws IllegalArgumentException if one is no date, or the second before the first
   */
  public static During of(String from, String to) {
    return of(Spelling.day("from", from), Spelling.day("to", to));
  }

  /**
   * From one day to another, both in.
   *
   * @param from the first day
   * @param to the last day
   * @return the period
   * @throws IllegalArgumentException if the second is before the first
   */
  public static During of(LocalDate from, LocalDate to) {
    return new During(Kind.DAYS, Optional.of(from), Optional.of(to));
  }

  /**
   * A period by its name.
   *
   * @param name {@code plan} or {@code year}
   * @return the period
   * @throws IllegalArgumentException if it is neither
   */
  public static During parse(String name) {
    return switch (name) {
      case "plan" -> PLAN;
      case "year" -> YEAR;
      default ->
          throw new IllegalArgumentException(
              "during must be plan, year, or from and to, but was '" + name + "'");
    };
  }

  /** Returns such as {@code 2021-01-01 to 2025-12-31}, {@code plan} or {@code year}. */
  @Override
  public String toString() {
    return switch (kind) {
      case PLAN -> "plan";
      case YEAR -> "year";
      case DAYS -> from.orElseThrow() + " to " + to.orElseThrow();
    };
  }
}
