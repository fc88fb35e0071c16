package org.planmetrics.indicator;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.planmetrics.domain.Records;

/**
 * The share of units for which a condition holds, such as 71.8 % of urban communities with at least
 * three certified workers (SPEC S9, S12); weighed by an amount, the part of the amount that lies at
 * such units, as 80 % of the elderly who live in counties with a station (S33). Units not
 * applicable are left out; not applicable where none is left, or nothing is weighed.
 *
 * @param units regions of one level, communities or sites
 * @param having the condition
 * @param weight what each unit is weighed by: a count, a sum or an amount; empty where each is one
 */
public record Share(Records units, Condition having, Optional<Indicator> weight)
    implements Indicator {
  /**
   * Checks the values.
   *
   * @throws IllegalArgumentException if the units are workers, or regions of no one level
   */
  public Share {
    Objects.requireNonNull(having, "having");
    Objects.requireNonNull(weight, "weight");
    units = units.asUnits();
  }

  /**
   * The share of units, each of which is one.
   *
   * @param units regions of one level, communities or sites
   * @param having the condition
   * @throws IllegalArgumentException if the units are workers, or regions of no one level
   */
  public Share(Records units, Condition having) {
    this(units, having, Optional.empty());
  }

  /**
   * The part of an amount that lies at such units.
   *
   * @param amount a count, a sum or an amount, such as {@code figure("elderly")}
   * @return the weighed share
   */
  public Share weighedBy(Indicator amount) {
    return new Share(units, having, Optional.of(amount));
  }

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.share(this);
  }

  @Override
  public List<Indicator> parts() {
    return Stream.concat(having.parts().stream(), weight.stream()).toList();
  }

  @Override
  public Indicator withParts(UnaryOperator<Indicator> change) {
    return new Share(units, having.withParts(change), weight.map(change));
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
