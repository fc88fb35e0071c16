package org.planmetrics.indicator;

import java.util.Locale;
import java.util.Objects;
import org.planmetrics.number.Decimals;
import org.planmetrics.number.Fraction;

/**
 * A number that is the same everywhere, such as 50 points of a score, or 2 : 1 (SPEC S29). Always
 * known and applicable.
 *
 * @param value ≥ 0; what is taken off is weighed below 0 in a {@link Plus}
 */
public record Constant(Fraction value) implements Indicator {
  /**
   * Checks the value.
   *
   * @throws IllegalArgumentException if it is below 0
   */
  public Constant {
    if (Objects.requireNonNull(value, "value").signum() < 0) {
      throw new IllegalArgumentException(
          "a value must not be negative, but was "
              + Decimals.exact(value, false)
              + "; give it a weight below 0 in a plus");
    }
  }

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.constant(this);
  }

  /** Returns the number. */
  @Override
  public String toString() {
    return describe(Locale.ENGLISH);
  }
}
