package org.planmetrics.indicator;

import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;

/**
 * A sum of indicators (SPEC S9), such as physicians + nurses. Not applicable where a term is not.
 *
 * @param terms at least one
 */
public record Plus(List<Indicator> terms) implements Indicator {
  /**
   * Checks the values.
   *
   * @throws IllegalArgumentException if there are none
   */
  public Plus {
    terms = List.copyOf(terms);
    if (terms.isEmpty()) {
      throw new IllegalArgumentException("plus must have at least one term");
    }
  }

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.plus(this);
  }

  @Override
  public List<Indicator> parts() {
    return terms;
  }

  @Override
  public Indicator withParts(UnaryOperator<Indicator> change) {
    return new Plus(terms.stream().map(change).toList());
  }

  @Override
  public boolean addsUp() {
    return true;
  }

  /** Returns the formula in English words. */
  @Override
  public String toString() {
    return describe(Locale.ENGLISH);
  }
}
