package org.planmetrics.indicator;

import java.util.Arrays;
import java.util.Optional;
import org.planmetrics.number.Fraction;
import org.planmetrics.number.Interval;
import org.planmetrics.number.Reading;
import org.planmetrics.tally.AmountSeries;
import org.planmetrics.tally.Combining;
import org.planmetrics.tally.ExactSeries;
import org.planmetrics.tally.Index;
import org.planmetrics.tally.Scope;
import org.planmetrics.tally.Series;
import org.planmetrics.tally.Units;

/** Head-counts that norms put on amounts, as one pool or unit by unit (SPEC S12, S13). */
final class Needs {
  private Needs() {}

  static Series of(Norm norm, Series of, int size) {
    if (of.amounts().isPresent()) {
      try {
        return flat(norm, of.amounts().get());
      } catch (ArithmeticException e) {
        // too large for longs: reckoned exactly below
      }
    }
    Reading[] readings = new Reading[size];
    Arrays.setAll(
        readings,
        i ->
            of.isApplicable(i)
                ? Reading.of(apply(norm, of.at(i)), of.isSure(i))
                : Reading.NOT_APPLICABLE);
    return new ExactSeries(readings);
  }

  /**
   * The bounds of the head-count, for less than 0 as for 0; with bands an unbounded amount needs
   * the last value.
   */
  static Interval apply(Norm norm, Interval amount) {
    Interval some = amount.fromZero();
    Optional<Fraction> upper = some.upper().map(norm::apply).or(norm::most);
    return new Interval(some.lower().map(norm::apply), upper);
  }

  private static AmountSeries flat(Norm norm, AmountSeries of) {
    FlatNorm flat = FlatNorm.of(norm, of.scale());
    long[] lower = new long[of.size()];
    long[] upper = of.isAllKnown() ? lower : new long[lower.length];
    for (int i = 0; i < lower.length; i++) {
      lower[i] = flat.apply(of.lower(i));
      if (upper != lower) {
        upper[i] =
            of.upper(i) == AmountSeries.UNBOUNDED ? flat.greatest() : flat.apply(of.upper(i));
      }
    }
    return AmountSeries.of(lower, upper, 1);
  }

  /** A need at each unit, added up: below over those sure to be applicable, above over all. */
  static Series each(Index index, Norm norm, Units units, Series of, Scope scope) {
    Optional<AmountSeries> amounts = of.amounts();
    if (amounts.isPresent() || units.items().length == 0) {
      try {
        return flatEach(index, norm, units, amounts, scope);
      } catch (ArithmeticException e) {
        // too large for longs: reckoned exactly below
      }
    }
    return exactEach(index, norm, units, of, scope);
  }

  private static Series flatEach(
      Index index, Norm norm, Units units, Optional<AmountSeries> of, Scope scope) {
    FlatNorm flat = FlatNorm.of(norm, of.map(AmountSeries::scale).orElse(1L));
    long[] lower = new long[index.size(scope)];
    long[] upper = new long[lower.length];
    int[] unbounded = new int[lower.length];
    for (int unit : units.items()) {
      AmountSeries amounts = of.orElseThrow();
      int at = Combining.home(index, units, scope, unit);
      lower[at] = Math.addExact(lower[at], flat.apply(amounts.lower(unit)));
      boolean isOpen = amounts.upper(unit) == AmountSeries.UNBOUNDED;
      long most = isOpen ? flat.greatest() : flat.apply(amounts.upper(unit));
      if (most == AmountSeries.UNBOUNDED) {
        unbounded[at]++;
      } else {
        upper[at] = AmountSeries.add(upper[at], most);
      }
    }
    if (scope == Scope.PLACES) {
      index.tree().rollUp(unbounded);
      for (int node = lower.length - 1; node > 0; node--) {
        int parent = index.tree().parent(node);
        lower[parent] = Math.addExact(lower[parent], lower[node]);
        upper[parent] = AmountSeries.add(upper[parent], upper[node]);
      }
    }
    for (int i = 0; i < upper.length; i++) {
      if (unbounded[i] > 0 || index.isOpen(units.records().register(), scope, i)) {
        upper[i] = AmountSeries.UNBOUNDED;
      }
    }
    return AmountSeries.of(lower, upper, 1);
  }

  private static Series exactEach(Index index, Norm norm, Units units, Series of, Scope scope) {
    Interval[] sums = new Interval[index.size(scope)];
    Arrays.fill(sums, Interval.ZERO);
    for (int unit : units.items()) {
      if (of.isApplicable(unit)) {
        int at = Combining.home(index, units, scope, unit);
        Interval need = apply(norm, of.at(unit));
        boolean isSure = of.isSure(unit);
        sums[at] = sums[at].plus(isSure ? need : need.hull(Interval.ZERO));
      }
    }
    if (scope == Scope.PLACES) {
      for (int node = sums.length - 1; node > 0; node--) {
        int parent = index.tree().parent(node);
        sums[parent] = sums[parent].plus(sums[node]);
      }
    }
    Reading[] readings = new Reading[sums.length];
    Arrays.setAll(
        readings,
        i ->
            Reading.of(
                index.isOpen(units.records().register(), scope, i)
                    ? sums[i].plus(Interval.UNKNOWN)
                    : sums[i]));
    return new ExactSeries(readings);
  }
}
