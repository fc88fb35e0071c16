package org.planmetrics.indicator;

import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;

/**
 * The first of several that is known and sure to be applicable, else the first (SPEC S9), such as
 * the count of a register or, without it, the published figure.
 *
 * @param members at least one, the preferred first
 */
public record FirstKnown(List<Indicator> members) implements Indicator {
  /**
   * Checks the values.
   *
   * @throws IllegalArgumentException if there are none
   */
  public FirstKnown {
    members = List.copyOf(members);
    if (members.isEmpty()) {
      throw new IllegalArgumentException("firstKnown must have at least one member");
    }
  }

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.firstKnown(this);
  }

  @Override
  public List<Indicator> parts() {
    return members;
  }

  @Override
  public Indicator withParts(UnaryOperator<Indicator> change) {
    return new FirstKnown(members.stream().map(change).toList());
  }

  @Override
  public boolean readsAsPart() {
    return true;
  }

  /** Returns the formula in English words. */
  @Override
  public String toString() {
    return describe(Locale.ENGLISH);
  }
}
