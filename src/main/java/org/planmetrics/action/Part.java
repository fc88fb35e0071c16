package org.planmetrics.action;

import java.util.Objects;
import java.util.Optional;
import org.planmetrics.domain.Place;
import org.planmetrics.number.Fraction;

/**
 * What one place gets.
 *
 * @param place the place
 * @param weight its weight, ≥ 0
 * @param floor the least that it gets, ≥ 0
 * @param cap the most that it gets, if any
 * @param exact its share before rounding
 * @param number what it gets, whole
 */
public record Part(
    Place place, Fraction weight, long floor, Optional<Long> cap, Fraction exact, long number) {
  /**
   * Checks the bounds.
   *
   * @throws IllegalArgumentException if the floor is negative or above the cap
   */
  public Part {
    Objects.requireNonNull(weight, "weight");
    Objects.requireNonNull(exact, "exact");
    if (floor < 0) {
      throw new IllegalArgumentException(
          "the floor of " + Apportionment.label(place) + " must not be negative, but was " + floor);
    }
    if (cap.filter(c -> c < floor).isPresent()) {
      throw new IllegalArgumentException(
          "the cap of "
              + Apportionment.label(place)
              + " must not be below its floor "
              + floor
              + ", but was "
              + cap.get());
    }
  }

  Part within(long newFloor, Optional<Long> newCap) {
    return new Part(place, weight, newFloor, newCap, exact, number);
  }

  Part of(Fraction share, long whole) {
    return new Part(place, weight, floor, cap, share, whole);
  }

  /** Returns such as {@code 长春市: 6810}. */
  @Override
  public String toString() {
    return place.name() + ": " + number;
  }
}
