package org.planmetrics.indicator;

import java.util.Locale;
import java.util.function.Function;

/**
 * The name of an indicator of the plan (SPEC S9). It has a reading only where a plan gives it one.
 *
 * @param name the name
 */
public record Ref(String name) implements Indicator {
  /**
   * Checks the values.
   *
   * @throws IllegalArgumentException if the name is blank
   */
  public Ref {
    check(name);
  }

  static void check(String name) {
    if (name.isBlank()) {
      throw new IllegalArgumentException("the name of an indicator must not be blank");
    }
  }

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.ref(this);
  }

  @Override
  public Indicator meaning(Function<String, Indicator> names) {
    return names.apply(name);
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
