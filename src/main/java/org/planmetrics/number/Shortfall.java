package org.planmetrics.number;

import java.math.BigInteger;
import java.util.Objects;
import java.util.Optional;

/**
 * The smallest whole number to add so that a bar is reached, such as 9,145 workers, between the
 * best and the worst that the missing data may show (SPEC S17).
 *
 * @param min what is missing at least
 * @param max what is missing at most, empty where unbounded
 */
public record Shortfall(BigInteger min, Optional<BigInteger> max) {
  /** Nothing is missing. */
  public static final Shortfall NONE = of(BigInteger.ZERO);

  /** Anything may be missing. */
  public static final Shortfall UNBOUNDED = new Shortfall(BigInteger.ZERO, Optional.empty());

  /** Checks that nothing is null. */
  public Shortfall {
    Objects.requireNonNull(min, "min");
    Objects.requireNonNull(max, "max");
  }

  /**
   * An exact shortfall.
   *
   * @param exact such as 3
   * @return the shortfall
   */
  public static Shortfall of(BigInteger exact) {
    return new Shortfall(exact, Optional.of(exact));
  }

  /**
   * What is missing at two places together.
   *
   * @param other the other
   * @return the sum of the bounds
   */
  public Shortfall plus(Shortfall other) {
    return new Shortfall(min.add(other.min), max.flatMap(m -> other.max.map(m::add)));
  }

  /**
   * The same with another lower bound.
   *
   * @param newMin such as 0, where it may prove that nothing applies
   * @return the shortfall
   */
  public Shortfall withMin(BigInteger newMin) {
    return new Shortfall(newMin, max);
  }

  /** Returns such as {@code 9145}, {@code 3–7} or {@code ≥ 3}. */
  @Override
  public String toString() {
    if (max.isEmpty()) {
      return "≥ " + min;
    }
    return max.get().equals(min) ? min.toString() : min + "–" + max.get();
  }
}
