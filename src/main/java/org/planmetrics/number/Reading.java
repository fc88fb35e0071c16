package org.planmetrics.number;

import com.google.common.collect.Comparators;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;

/**
 * What an indicator reads at a place, such as 2842000/1110233 with its numerator 14,210 and
 * denominator 5,551,165 (SPEC S7, S9). Empty where it is not applicable (S11).
 *
 * @param value the bounds, empty where not applicable
 * @param isSure false if it may prove not applicable when what is missing arrives
 * @param numerator of a ratio, else empty
 * @param denominator of a ratio, else empty
 * @param units of a share, else empty
 */
public record Reading(
    Optional<Interval> value,
    boolean isSure,
    Optional<Interval> numerator,
    Optional<Interval> denominator,
    Optional<UnitCounts> units) {
  /** Not applicable. */
  public static final Reading NOT_APPLICABLE =
      new Reading(Optional.empty(), true, Optional.empty(), Optional.empty(), Optional.empty());

  /** The lowest first, as their lower ends are; what is not applicable is last. */
  public static final Comparator<Reading> LOWEST_FIRST =
      Comparator.comparing(
          Reading::value,
          Comparators.emptiesLast(
              Comparator.comparing(
                  Interval::lower, Comparators.emptiesFirst(Comparator.<Fraction>naturalOrder()))));

  /** Checks that nothing is null. */
  public Reading {
    Objects.requireNonNull(value, "value");
  }

  /**
   * A plain reading that is sure to be applicable.
   *
   * @param value the bounds
   * @return the reading
   */
  public static Reading of(Interval value) {
    return of(value, true);
  }

  /**
   * A plain reading.
   *
   * @param value the bounds
   * @param isSure whether it is sure to be applicable
   * @return the reading
   */
  public static Reading of(Interval value, boolean isSure) {
    return new Reading(
        Optional.of(value), isSure, Optional.empty(), Optional.empty(), Optional.empty());
  }

  /**
   * Whether there is a value at all.
   *
   * @return false where not applicable
   */
  public boolean isApplicable() {
    return value.isPresent();
  }

  /**
   * Whether the value is known and sure to be applicable.
   *
   * @return true if nothing that is missing matters
   */
  public boolean isKnown() {
    return isSure && value.map(Interval::isKnown).orElse(false);
  }

  /** Returns such as {@code 2.56}, {@code 71.8% (412 of 574)} or {@code not applicable}. */
  @Override
  public String toString() {
    if (value.isEmpty()) {
      return "not applicable";
    }
    String text = Decimals.of(value.get(), units.isPresent());
    return units.isEmpty() ? text : text + " (" + units.get() + ")";
  }
}
