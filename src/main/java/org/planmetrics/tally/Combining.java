package org.planmetrics.tally;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.planmetrics.domain.Register;
import org.planmetrics.number.Fraction;
import org.planmetrics.number.Interval;
import org.planmetrics.number.Reading;
import org.planmetrics.number.Truth;

/** Series made from series: sums, and what is taken over units (SPEC S9, S11, S12). */
public final class Combining {
  private static final int[] NONE = {};

  private Combining() {}

  public static Series plus(List<Series> terms, int size) {
    if (terms.stream().allMatch(t -> t.amounts().isPresent())) {
      try {
        return flatPlus(terms.stream().map(t -> t.amounts().orElseThrow()).toList());
      } catch (ArithmeticException e) {
        // too large for longs: added up exactly below
      }
    }
    return plus(terms, Collections.nCopies(terms.size(), Fraction.ONE), size);
  }

  private static Series flatPlus(List<AmountSeries> terms) {
    long scale = terms.stream().mapToLong(AmountSeries::scale).max().orElseThrow();
    long[] lower = new long[terms.get(0).size()];
    boolean isAllKnown = terms.stream().allMatch(AmountSeries::isAllKnown);
    long[] upper = isAllKnown ? lower : new long[lower.length];
    for (AmountSeries term : terms) {
      AmountSeries scaled = term.scaled(scale);
      for (int i = 0; i < lower.length; i++) {
        if (!isAllKnown) {
          upper[i] = AmountSeries.add(upper[i], scaled.upper(i));
        }
        lower[i] = Math.addExact(lower[i], scaled.lower(i));
      }
    }
    return AmountSeries.of(lower, upper, scale);
  }

  /** Each term times its weight (SPEC S29). */
  public static Series plus(List<Series> terms, List<Fraction> weights, int size) {
    Reading[] readings = new Reading[size];
    Arrays.setAll(readings, i -> plusAt(terms, weights, i));
    return new ExactSeries(readings);
  }

  private static Reading plusAt(List<Series> terms, List<Fraction> weights, int i) {
    Interval sum = Interval.ZERO;
    boolean isSure = true;
    for (int t = 0; t < terms.size(); t++) {
      Series term = terms.get(t);
      if (!term.isApplicable(i)) {
        return Reading.NOT_APPLICABLE;
      }
      sum = sum.plus(term.at(i).times(weights.get(t)));
      isSure &= term.isSure(i);
    }
    return Reading.of(sum, isSure);
  }

  /** The same at the sites that are open on the day, and 0 at the others. */
  public static Series whereOpen(Index index, Scope scope, Series of) {
    int first = index.store().nodes().first(scope.register());
    Reading[] readings = new Reading[index.size(scope)];
    Arrays.setAll(
        readings, i -> index.store().isOpen(first + i) ? of.reading(i) : Reading.of(Interval.ZERO));
    return new ExactSeries(readings);
  }

  /** UnitCounts counted by answer; sure tells of each unit, and is empty where all are. */
  public static ShareSeries share(
      Index index, Units units, byte[] truths, boolean[] sure, Scope scope) {
    int[] home = index.homes(units, scope);
    int[] found = new int[Truth.values().length];
    for (byte answer : truths) {
      found[answer]++;
    }
    int size = index.size(scope);
    Register register = units.records().register();
    int[] possible = index.possible(register, scope);
    ShareSeries.Counts counts =
        new ShareSeries.Counts(
            plus(index.all(units, scope), possible),
            found[TruthCode.of(Truth.TRUE)] == 0
                ? new int[size]
                : count(index, truths, Truth.TRUE, home, scope),
            plus(
                found[TruthCode.of(Truth.UNDECIDED)] == 0
                    ? NONE
                    : count(index, truths, Truth.UNDECIDED, home, scope),
                possible),
            found[TruthCode.of(Truth.NOT_APPLICABLE)] == 0
                ? NONE
                : count(index, truths, Truth.NOT_APPLICABLE, home, scope),
            plus(unsure(index, truths, sure, home, scope), possible));
    boolean[] more = new boolean[index.open(register).length > 0 ? size : 0];
    for (int i = 0; i < more.length; i++) {
      more[i] = index.mayBeMore(register, scope, i);
    }
    return new ShareSeries(counts, more, units, truths);
  }

  /** With the rows set aside that may be units, each undecided and perhaps not applicable. */
  private static int[] plus(int[] counts, int[] possible) {
    if (possible.length == 0) {
      return counts;
    }
    int[] sum = counts.length == 0 ? new int[possible.length] : counts.clone();
    Arrays.setAll(sum, i -> sum[i] + possible[i]);
    return sum;
  }

  /** How many units have an answer, at each node. */
  private static int[] count(Index index, byte[] truths, Truth truth, int[] home, Scope scope) {
    byte code = TruthCode.of(truth);
    int[] count = new int[index.size(scope)];
    for (int u = 0; u < truths.length; u++) {
      count[home[u]] += truths[u] == code ? 1 : 0;
    }
    return rolledUp(index, scope, count);
  }

  private static int[] unsure(Index index, byte[] truths, boolean[] sure, int[] home, Scope scope) {
    int[] count = NONE;
    for (int u = 0; u < sure.length; u++) {
      if (!sure[u] && truths[u] != TruthCode.of(Truth.NOT_APPLICABLE)) {
        count = count.length == 0 ? new int[index.size(scope)] : count;
        count[home[u]]++;
      }
    }
    return rolledUp(index, scope, count);
  }

  private static int[] rolledUp(Index index, Scope scope, int[] count) {
    if (scope == Scope.PLACES && count.length > 0) {
      index.tree().rollUp(count);
    }
    return count;
  }

  /** Where a unit is added: a place at itself, a site at its place or, in its scope, itself. */
  public static int home(Index index, Units units, Scope scope, int unit) {
    return scope == Scope.PLACES ? index.placeOf(units.scope(), unit) : unit;
  }
}
