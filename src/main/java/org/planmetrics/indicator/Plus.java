package org.planmetrics.indicator;

import java.util.List;
import java.util.Locale;

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

  /** Returns the formula in English words. */
  @Override
  public String toString() {
    return describe(Locale.ENGLISH);
  }
}
