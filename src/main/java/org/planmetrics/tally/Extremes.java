package org.planmetrics.tally;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.planmetrics.number.Fraction;
import org.planmetrics.number.Interval;
import org.planmetrics.number.Reading;

/** The smallest and the greatest reading over units (SPEC S9, S32). */
public final class Extremes {
  private static final Fraction OPPOSITE = Fraction.of(-1);

  private final Index index;
  private final Units units;
  private final Scope scope;

  public Extremes(Index index, Units units, Scope scope) {
    this.index = index;
    this.units = units;
    this.scope = scope;
  }

  /**
   * The smallest: below over all units, above over those sure to be applicable.
   *
   * @param unknown all that a unit may read
   */
  public Series least(Series of, Interval unknown) {
    Interval[] all = new Interval[index.size(scope)];
    Interval[] sure = new Interval[all.length];
    for (int unit : units.items()) {
      if (of.isApplicable(unit)) {
        int at = Combining.home(index, units, scope, unit);
        Interval value = of.at(unit);
        all[at] = least(all[at], value);
        if (of.isSure(unit)) {
          sure[at] = least(sure[at], value);
        }
      }
    }
    if (scope == Scope.PLACES) {
      rollUp(all);
      rollUp(sure);
    }
    Reading[] readings = new Reading[all.length];
    Arrays.setAll(readings, i -> reading(i, all[i], sure[i], unknown));
    return new ExactSeries(readings);
  }

  /** The greatest: of all with the sign changed the smallest, its sign changed back. */
  public Series greatest(Series of, Interval unknown) {
    Reading[] opposite = new Reading[index.size(units.scope())];
    Arrays.fill(opposite, Reading.NOT_APPLICABLE);
    for (int unit : units.items()) {
      opposite[unit] = opposite(of.reading(unit));
    }
    Series least = least(new ExactSeries(opposite), unknown.times(OPPOSITE));
    Reading[] readings = new Reading[index.size(scope)];
    Arrays.setAll(readings, i -> opposite(least.reading(i)));
    return new ExactSeries(readings);
  }

  private static Reading opposite(Reading reading) {
    return reading
        .value()
        .map(v -> Reading.of(v.times(OPPOSITE), reading.isSure()))
        .orElse(Reading.NOT_APPLICABLE);
  }

  private void rollUp(@Nullable Interval[] values) {
    for (int node = values.length - 1; node > 0; node--) {
      Interval value = values[node];
      if (value != null) {
        int parent = index.tree().parent(node);
        values[parent] = least(values[parent], value);
      }
    }
  }

  private static Interval least(@Nullable Interval a, Interval b) {
    return a == null ? b : a.min(b);
  }

  private Reading reading(
      int i, @Nullable Interval all, @Nullable Interval sure, Interval unknown) {
    boolean more = index.isOpen(units.records().register(), scope, i);
    if (all == null && !more) {
      return Reading.NOT_APPLICABLE;
    }
    Optional<Fraction> lower = all == null || more ? unknown.lower() : all.lower();
    Optional<Fraction> upper = sure == null ? unknown.upper() : sure.upper();
    return Reading.of(new Interval(lower, upper), sure != null);
  }
}
