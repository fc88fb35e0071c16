package org.planmetrics.indicator;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.planmetrics.domain.Records;

/**
 * The greatest reading over units, such as the most workers of any county (SPEC S32). Not
 * applicable where no unit is.
 *
 * @param units regions of one level, communities or sites
 * @param of what is read at each
 */
public record Greatest(Records units, Indicator of) implements Indicator {
  /**
   * Checks the values.
   *
   * @throws IllegalArgumentException if the units are workers, or regions of no one level
   */
  public Greatest {
    Objects.requireNonNull(of, "of");
    units = units.asUnits();
  }

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.greatest(this);
  }

  @Override
  public List<Indicator> parts() {
    return List.of(of);
  }

  @Override
  public Indicator withParts(UnaryOperator<Indicator> change) {
    return new Greatest(units, change.apply(of));
  }

  @Override
  public Optional<Records> atUnits() {
    return Optional.of(units);
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
