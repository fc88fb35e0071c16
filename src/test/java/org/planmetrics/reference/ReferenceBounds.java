package org.planmetrics.reference;

import java.util.Optional;
import org.planmetrics.number.Fraction;
import org.planmetrics.number.Interval;

/**
 * What is known of a figure, which unlike other readings may be negative (SPEC S25).
 *
 * @param lower the least that it can be, empty where unbounded below
 * @param upper the most that it can be, empty where unbounded above
 */
record ReferenceBounds(Optional<Fraction> lower, Optional<Fraction> upper) {
  static final ReferenceBounds ZERO = of(Fraction.ZERO);
  static final ReferenceBounds UNKNOWN = from(Fraction.ZERO);
  static final ReferenceBounds UNKNOWN_SIGNED =
      new ReferenceBounds(Optional.empty(), Optional.empty());

  static ReferenceBounds of(Fraction value) {
    return of(value, value);
  }

  static ReferenceBounds of(Fraction lower, Fraction upper) {
    return new ReferenceBounds(Optional.of(lower), Optional.of(upper));
  }

  static ReferenceBounds from(Fraction lower) {
    return new ReferenceBounds(Optional.of(lower), Optional.empty());
  }

  boolean isKnown() {
    return lower.isPresent() && lower.equals(upper);
  }

  boolean isZero() {
    return equals(ZERO);
  }

  boolean isAboveZero() {
    return lower.filter(l -> l.signum() > 0).isPresent();
  }

  ReferenceBounds plus(ReferenceBounds other) {
    return new ReferenceBounds(
        lower.flatMap(l -> other.lower.map(l::plus)), upper.flatMap(u -> other.upper.map(u::plus)));
  }

  /** Times a constant ≥ 0; 0 times anything is 0. */
  ReferenceBounds times(Fraction factor) {
    return factor.signum() == 0
        ? ZERO
        : new ReferenceBounds(lower.map(factor::times), upper.map(factor::times));
  }

  /** The least that holds both. */
  ReferenceBounds hull(ReferenceBounds other) {
    return new ReferenceBounds(
        lower.flatMap(l -> other.lower.map(l::min)),
        upper.flatMap(u -> other.upper.map(o -> u.compareTo(o) >= 0 ? u : o)));
  }

  boolean isWithin(ReferenceBounds outer) {
    return hull(outer).equals(outer);
  }

  /** As other readings are. */
  Interval interval() {
    return new Interval(lower, upper);
  }
}
