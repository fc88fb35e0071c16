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
public record Allotment(
    Place place, Fraction weight, long floor, Optional<Long> cap, Fraction exact, long number) {
  /**
   * Checks the bounds.
   *
   * @throws IllegalArgumentException if the floor is negative or above the cap
   */
  public Allotment {
    Objects.requireNonNull(weight, "weight");
    Objects.requireNonNull(exact, "exact");
    if (floor < 0) {
      throw new IllegalArgumentException(
          "the floor of " + label(place) + " must not be negative, but was " + floor);
    }
    if (cap.filter(c -> c < floor).isPresent()) {
      throw new IllegalArgumentException(
          "the cap of "
              + label(place)
              + " must not be below its floor "
              + floor
              + ", but was "
              + cap.get());
    }
  }

  static String label(Place place) {
    return place.name() + " " + place.code();
  }

  Allotment within(long newFloor, Optional<Long> newCap) {
    return new Allotment(place, weight, newFloor, newCap, exact, number);
  }

  Allotment of(Fraction share, long whole) {
    return new Allotment(place, weight, floor, cap, share, whole);
  }

  /** Returns such as {@code 长春市: 6810}. */
  @Override
  public String toString() {
    return place.name() + ": " + number;
  }
}
