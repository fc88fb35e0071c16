package org.planmetrics.number;

import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What is known of a number: it is at least {@code lower} and at most {@code upper}, such as [52 %,
 * 71 %] (SPEC S7). Known when both are there and equal.
 *
 * @param lower the least that it can be, empty where unbounded below, as only what may be negative
 *     is (S25)
 * @param upper the most that it can be, empty where unbounded above
 */
public record Interval(Optional<Fraction> lower, Optional<Fraction> upper) {
  /** All that may be of what is never negative: [0, unbounded). */
  public static final Interval UNKNOWN = atLeast(Fraction.ZERO);

  /** All that may be of what may be negative. */
  public static final Interval ANY = new Interval(Optional.empty(), Optional.empty());

  /** The known zero. */
  public static final Interval ZERO = of(Fraction.ZERO);

  /**
   * Checks the order.
   *
   * @throws IllegalArgumentException if upper is below lower
   */
  public Interval {
    Objects.requireNonNull(lower, "lower");
    if (lower.isPresent() && upper.isPresent() && upper.get().compareTo(lower.get()) < 0) {
      throw new IllegalArgumentException(
          "upper must not be below lower " + lower.get() + ", but was " + upper.get());
    }
  }

  /**
   * A known number.
   *
   * @param value the number
   * @return [value, value]
   */
  public static Interval of(Fraction value) {
    return new Interval(Optional.of(value), Optional.of(value));
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
    return new Interval(Optional.of(lower), Optional.of(upper));
  }

  /**
   * A number of which only the least is known.
   *
   * @param lower the least
   * @return [lower, unbounded)
   */
  public static Interval atLeast(Fraction lower) {
    return new Interval(Optional.of(lower), Optional.empty());
  }

  /**
   * A number of which only the most is known.
   *
   * @param upper the most
   * @return (unbounded, upper]
   */
  public static Interval atMost(Fraction upper) {
    return new Interval(Optional.empty(), Optional.of(upper));
  }

  /**
   * Whether the number is known.
   *
   * @return true if lower and upper are equal
   */
  public boolean isKnown() {
    return lower.isPresent() && lower.equals(upper);
  }

  /**
   * The number, if it is known.
   *
   * @return the number, or empty where more than one is possible
   */
  public Optional<Fraction> known() {
    return isKnown() ? lower : Optional.empty();
  }

  /**
   * The ends that there are, the lower one first.
   *
   * @return none, one or two, which are equal where the number is known
   */
  public Stream<Fraction> ends() {
    return Stream.concat(lower.stream(), upper.stream());
  }

  /**
   * Whether the number is known to be 0.
   *
   * @return true for [0, 0]
   */
  public boolean isZero() {
    return known().filter(n -> n.signum() == 0).isPresent();
  }

  /**
   * Whether a number may be this one.
   *
   * @param value the number
   * @return true if it lies within
   */
  public boolean contains(Fraction value) {
    return lower.map(l -> l.compareTo(value) <= 0).orElse(true)
        && upper.map(u -> u.compareTo(value) >= 0).orElse(true);
  }

  /**
   * Whether the number is surely as large as another.
   *
   * @param value the other
   * @return true if lower is not below it
   */
  public boolean isAtLeast(Fraction value) {
    return lower.filter(l -> l.compareTo(value) >= 0).isPresent();
  }

  /**
   * Whether the number is surely no larger than another.
   *
   * @param value the other
   * @return true if upper is not above it
   */
  public boolean isAtMost(Fraction value) {
    return upper.filter(u -> u.compareTo(value) <= 0).isPresent();
  }

  /**
   * The least bounds that hold both.
   *
   * @param other the other
   * @return from the smaller lower end to the greater upper one
   */
  public Interval hull(Interval other) {
    return new Interval(
        lower.flatMap(a -> other.lower.map(a::min)), upper.flatMap(a -> other.upper.map(a::max)));
  }

  /**
   * The smaller of two numbers.
   *
   * @param other the other
   * @return up to the smaller upper end, and from the smaller lower one
   */
  public Interval min(Interval other) {
    return new Interval(
        lower.flatMap(a -> other.lower.map(a::min)),
        upper.map(a -> other.upper.map(a::min).orElse(a)).or(other::upper));
  }

  /**
   * As much of it as is not below 0.
   *
   * @return [0, 5] of [−3, 5] or (unbounded, 5], and [0, 0] of what is below
   */
  public Interval fromZero() {
    return new Interval(
        lower.map(Fraction.ZERO::max).or(() -> Optional.of(Fraction.ZERO)),
        upper.map(Fraction.ZERO::max));
  }

  /**
   * The sum.
   *
   * @param other the other
   * @return bound by bound
   */
  public Interval plus(Interval other) {
    return new Interval(
        lower.flatMap(l -> other.lower.map(l::plus)), upper.flatMap(u -> other.upper.map(u::plus)));
  }

  /**
   * The product with a number other than 0; one below 0 makes the ends change places.
   *
   * @param factor not 0
   * @return bound by bound
   */
  public Interval times(Fraction factor) {
    if (factor.signum() < 0) {
      return new Interval(upper.map(factor::times), lower.map(factor::times));
    }
    return new Interval(lower.map(factor::times), upper.map(factor::times));
  }

  /**
   * The ratio k·A/B to a number B ≥ 0 (SPEC S9, S25): at least k·A.lower/B.upper, 0 where B is
   * unbounded, and at most k·A.upper/B.lower, unbounded where B may be 0 and A above 0. Below 0 the
   * ends of B change places.
   *
   * @param other B, not known to be 0
   * @param per k
   * @return the bounds of k·A/B
   */
  public Interval per(Interval other, Fraction per) {
    return new Interval(
        lower.flatMap(a -> ratio(a, a.signum() < 0, other, per)),
        upper.flatMap(a -> ratio(a, a.signum() > 0, other, per)));
  }

  /** An end of a ratio: by the least of B, if that leads further from 0, or by the most. */
  private static Optional<Fraction> ratio(
      Fraction a, boolean isFurther, Interval other, Fraction per) {
    if (isFurther) {
      return other.lower.filter(b -> b.signum() > 0).map(b -> per.times(a).dividedBy(b));
    }
    return Optional.of(other.upper.map(b -> per.times(a).dividedBy(b)).orElse(Fraction.ZERO));
  }

  /** Returns such as {@code 3/2}, {@code [1, 3/2]}, {@code [1, …)} or {@code (…, 3/2]}. */
  @Override
  public String toString() {
    return known()
        .map(Fraction::toString)
        .orElseGet(() ->
            lower.map(l -> "[" + l).orElse("(…") + ", " + upper.map(u -> u + "]").orElse("…)"));
  }
}
