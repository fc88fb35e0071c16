package org.planmetrics.indicator;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.planmetrics.domain.Records;

/**
 * The share of units for which a condition holds, such as 71.8 % of urban communities with at least
 * three certified workers (SPEC S9, S12). UnitCounts not applicable are left out; not applicable
 * where none is left.
 *
 * @param units regions of one level, communities or sites
 * @param having the condition
 */
public record Share(Records units, Condition having) implements Indicator {
  /**
   * Checks the values.
   *
   * @throws IllegalArgumentException if the units are workers, or regions of no one level
   */
  public Share {
    Objects.requireNonNull(having, "having");
    units = units.asUnits();
  }

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.share(this);
  }

  @Override
  public List<Indicator> parts() {
    return having.parts();
  }

  @Override
  public Indicator withParts(UnaryOperator<Indicator> change) {
    return new Share(units, having.withParts(change));
  }

  @Override
  public Optional<Records> atUnits() {
    return Optional.of(units);
  }

  /** Returns the formula in English words. */
  @Override
  public String toString() {
    return describe(Locale.ENGLISH);
  }
}
