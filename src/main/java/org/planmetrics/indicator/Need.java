package org.planmetrics.indicator;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.planmetrics.domain.Records;

/**
 * A required head-count, such as 5,552 workers at one per 1,000 elderly (SPEC S9, S13): a norm
 * applied to an amount at the place as one pool or, with {@code each}, at every unit and then added
 * up (0 over no unit).
 *
 * @param norm how many an amount needs
 * @param of the amount
 * @param each the units, or empty for one pool
 */
public record Need(Norm norm, Indicator of, Optional<Records> each) implements Indicator {
  /**
   * Checks the values.
   *
   * @throws IllegalArgumentException if the units are workers, or regions of no one level
   */
  public Need {
    Objects.requireNonNull(norm, "norm");
    Objects.requireNonNull(of, "of");
    each = each.map(Records::asUnits);
  }

  /**
   * The same norm, applied at every unit and then added up.
   *
   * @param units such as {@code counties()}
   * @return the need
   */
  public Need each(UnitSelection<?> units) {
    return new Need(norm, of, Optional.of(units.records()));
  }

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.need(this);
  }

  @Override
  public List<Indicator> parts() {
    return List.of(of);
  }

  @Override
  public Indicator withParts(UnaryOperator<Indicator> change) {
    return new Need(norm, change.apply(of), each);
  }

  @Override
  public Optional<Records> atUnits() {
    return each;
  }

  /** Returns the formula in English words. */
  @Override
  public String toString() {
    return describe(Locale.ENGLISH);
  }
}
