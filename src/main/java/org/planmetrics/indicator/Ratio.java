package org.planmetrics.indicator;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.planmetrics.number.Fraction;

/**
 * A ratio, such as 2.56 certified workers per 1,000 elderly (SPEC S9): k · numerator / denominator,
 * both added up first and divided last. Not applicable where the denominator is known to be 0
 * (S11).
 *
 * @param numerator above the line
 * @param denominator below the line
 * @param per k, above 0
 */
public record Ratio(Indicator numerator, Indicator denominator, Fraction per) implements Indicator {
  /**
   * Checks the values.
   *
   * @throws IllegalArgumentException if per is not above 0
   */
  public Ratio {
    Objects.requireNonNull(numerator, "numerator");
    Objects.requireNonNull(denominator, "denominator");
    if (per.signum() <= 0) {
      throw new IllegalArgumentException("per must be above 0, but was " + per);
    }
  }

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.ratio(this);
  }

  @Override
  public List<Indicator> parts() {
    return List.of(numerator, denominator);
  }

  @Override
  public Indicator withParts(UnaryOperator<Indicator> change) {
    return new Ratio(change.apply(numerator), change.apply(denominator), per);
  }

  /** Returns the formula in English words. */
  @Override
  public String toString() {
    return describe(Locale.ENGLISH);
  }
}
