package org.planmetrics.tally;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.planmetrics.number.Fraction;
import org.planmetrics.number.Interval;
import org.planmetrics.number.Reading;

/** The smallest and the greatest reading over units. */
public final class Extremes {
  private Extremes() {}

  /** The smallest over units: below over all, above over those sure to be applicable. */
  public static Series least(Index index, Units units, Series of, Scope scope) {
    int size = index.size(scope);
    @Nullable Fraction[] lower = new Fraction[size];
    @Nullable Fraction[] upper = new Fraction[size];
    int[] sure = new int[size];
    for (int unit : units.items()) {
      if (!of.isApplicable(unit)) {
        continue;
      }
      int at = Combining.home(index, units, scope, unit);
      Interval value = of.at(unit);
      lower[at] = min(lower[at], value.lower());
      if (of.isSure(unit)) {
        sure[at]++;
        upper[at] = min(upper[at], value.upper().orElse(null));
      }
    }
    if (scope == Scope.PLACES) {
      index.tree().rollUp(sure);
      for (int node = size - 1; node > 0; node--) {
        int parent = index.tree().parent(node);
        lower[parent] = min(lower[parent], lower[node]);
        upper[parent] = min(upper[parent], upper[node]);
      }
    }
    Reading[] readings = new Reading[size];
    for (int i = 0; i < size; i++) {
      boolean more = index.isOpen(units.records().register(), scope, i);
      Optional<Fraction> least = Optional.ofNullable(lower[i]);
      Optional<Fraction> most = Optional.ofNullable(upper[i]);
      readings[i] =
          least.isEmpty() && !more
              ? Reading.NOT_APPLICABLE
              : Reading.of(
                  new Interval(more ? Fraction.ZERO : least.orElse(Fraction.ZERO), most),
                  sure[i] > 0);
    }
    return new ExactSeries(readings);
  }

  private static @Nullable Fraction min(@Nullable Fraction a, @Nullable Fraction b) {
    return a == null ? b : b == null ? a : a.min(b);
  }

  /** The greatest over units: below over those sure to be applicable, above over all. */
  public static Series greatest(Index index, Units units, Series of, Scope scope) {
    int size = index.size(scope);
    @Nullable Fraction[] lower = new Fraction[size];
    @Nullable Fraction[] upper = new Fraction[size];
    int[] unbounded = new int[size];
    int[] sure = new int[size];
    for (int unit : units.items()) {
      if (!of.isApplicable(unit)) {
        continue;
      }
      int at = Combining.home(index, units, scope, unit);
      Interval value = of.at(unit);
      unbounded[at] += value.upper().isEmpty() ? 1 : 0;
      upper[at] = max(upper[at], value.upper().orElse(value.lower()));
      if (of.isSure(unit)) {
        sure[at]++;
        lower[at] = max(lower[at], value.lower());
      }
    }
    if (scope == Scope.PLACES) {
      index.tree().rollUp(sure);
      index.tree().rollUp(unbounded);
      for (int node = size - 1; node > 0; node--) {
        int parent = index.tree().parent(node);
        lower[parent] = max(lower[parent], lower[node]);
        upper[parent] = max(upper[parent], upper[node]);
      }
    }
    Reading[] readings = new Reading[size];
    for (int i = 0; i < size; i++) {
      boolean more = index.isOpen(units.records().register(), scope, i);
      Fraction least = Optional.ofNullable(lower[i]).orElse(Fraction.ZERO);
      Optional<Fraction> most = Optional.ofNullable(upper[i]);
      boolean isOpen = more || unbounded[i] > 0;
      readings[i] =
          most.isEmpty() && !more
              ? Reading.NOT_APPLICABLE
              : Reading.of(new Interval(least, most.filter(m -> !isOpen)), sure[i] > 0);
    }
    return new ExactSeries(readings);
  }

  private static @Nullable Fraction max(@Nullable Fraction a, @Nullable Fraction b) {
    return a == null ? b : b == null || a.compareTo(b) >= 0 ? a : b;
  }
}
