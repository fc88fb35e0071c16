package org.planmetrics.number;

import java.util.Objects;
import java.util.Optional;

/**
 * What is known of a number: it is at least {@code lower} and, if bounded, at most {@code upper},
 * such as [52 %, 71 %] (SPEC S7). Known when both are equal.
 *
 * @param lower the least that it can be
 * @param upper the most that it can be, empty where unbounded
 */
public record Interval(Fraction lower, Optional<Fraction> upper) {
  /** All that may be: [0, unbounded). */
  public static final Interval UNKNOWN = new Interval(Fraction.ZERO, Optional.empty());

  /** The known zero. */
  public static final Interval ZERO = of(Fraction.ZERO);

  /**
   * Checks the order.
   *
   * @throws IllegalArgumentException if upper is below lower
   */
  public Interval {
    Objects.requireNonNull(lower, "lower");
    if (upper.isPresent() && upper.get().compareTo(lower) < 0) {
      throw new IllegalArgumentException(
          "upper must not be below lower " + lower + ", but was " + upper.get());
    }
  }

  /**
   * A known number.
   *
   * @param value the number
   * @return [value, value]
   */
  public static Interval of(Fraction value) {
    return new Interval(value, Optional.of(value));
  }

  /**
   * A number between two.
   *
   * @param lower the least
   * @param upper the most
   * @return [lower, upper]
   * @throws IllegalArgumentException if upper is below lower
   */
  public static Interval of(Fraction lower, Fraction upper) {
    return new Interval(lower, Optional.of(upper));
  }

  /**
   * A number of which only the least is known.
   *
   * @param lower the least
   * @return [lower, unbounded)
   */
  public static Interval atLeast(Fraction lower) {
    return new Interval(lower, Optional.empty());
  }

  /**
   * Whether the number is known.
   *
   * @return true if lower and upper are equal
   */
  public boolean isKnown() {
    return upper.isPresent() && upper.get().equals(lower);
  }

  /**
   * Whether the number is known to be 0.
   *
   * @return true for [0, 0]
   */
  public boolean isZero() {
    return upper.isPresent() && upper.get().signum() == 0;
  }

  /**
   * Whether a number may be this one.
   *
   * @param value the number
   * @return true if it lies within
   */
  public boolean contains(Fraction value) {
    return lower.compareTo(value) <= 0 && upper.map(u -> u.compareTo(value) >= 0).orElse(true);
  }

  /**
   * The sum.
   *
   * @param other the other
   * @return bound by bound
   */
  public Interval plus(Interval other) {
    return new Interval(lower.plus(other.lower), upper.flatMap(u -> other.upper.map(u::plus)));
  }

  /**
   * The product with a number above 0.
   *
   * @param factor above 0
   * @return bound by bound
   */
  public Interval times(Fraction factor) {
    return new Interval(lower.times(factor), upper.map(factor::times));
  }

  /**
   * The ratio of two numbers ≥ 0 (SPEC S9): [k·A.lower/B.upper, k·A.upper/B.lower], 0 below where B
   * is unbounded, unbounded above where A is, or where B may be 0 unless A is known to be 0.
   *
   * @param other B, not known to be 0
   * @param per k
   * @return the bounds of k·A/B
   */
  public Interval per(Interval other, Fraction per) {
    Fraction least = other.upper.map(b -> per.times(lower).dividedBy(b)).orElse(Fraction.ZERO);
    if (isZero()) {
      return of(least);
    }
    return new Interval(
        least,
        other.lower.signum() == 0
            ? Optional.empty()
            : upper.map(a -> per.times(a).dividedBy(other.lower)));
  }

  /** Returns such as {@code 3/2} or {@code [1, 3/2]} or {@code [1, …)}. */
  @Override
  public String toString() {
    if (isKnown()) {
      return lower.toString();
    }
    return "[" + lower + ", " + upper.map(u -> u + "]").orElse("…)");
  }
}
