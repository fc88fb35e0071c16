package org.planmetrics.indicator;

import java.util.Locale;

/**
 * A reported figure, such as 5,551,165 elderly (SPEC S7, S9): the place's own, or else the sum of
 * its children's; unbounded above where one is missing, never zero.
 *
 * @param figure the figure's name
 */
public record ReportedFigure(String figure) implements Indicator {
  /**
   * Checks the values.
   *
   * @throws IllegalArgumentException if the name is blank
   */
  public ReportedFigure {
    if (figure.isBlank()) {
      throw new IllegalArgumentException("the name of a figure must not be blank");
    }
  }

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.figure(this);
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
