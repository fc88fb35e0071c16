package org.planmetrics.indicator;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.UnaryOperator;

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

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.named(this);
  }

  @Override
  public List<Indicator> parts() {
    return List.of(of);
  }

  @Override
  public Indicator withParts(UnaryOperator<Indicator> change) {
    return new Named(name, change.apply(of));
  }

  @Override
  public Indicator meaning(Function<String, Indicator> names) {
    return of;
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
