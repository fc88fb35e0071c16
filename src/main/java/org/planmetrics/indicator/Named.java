package org.planmetrics.indicator;

import java.util.Locale;
import java.util.Objects;

/**
 * An indicator under a name, by which a plan can replace it: the plan's parameters (SPEC S15). A
 * plan keeps it in its table and refers to it by name.
 *
 * @param name the name
 * @param of the indicator
 */
public record Named(String name, Indicator of) implements Indicator {
  /**
   * Checks the values.
   *
   * @throws IllegalArgumentException if the name is blank
   */
  public Named {
    Objects.requireNonNull(of, "of");
    Ref.check(name);
  }

  /** Returns the formula in English words. */
  @Override
  public String toString() {
    return describe(Locale.ENGLISH);
  }
}
