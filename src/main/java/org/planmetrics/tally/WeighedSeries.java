package org.planmetrics.tally;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.planmetrics.number.Fraction;
import org.planmetrics.number.Interval;
import org.planmetrics.number.Reading;
import org.planmetrics.number.Truth;

/**
 * The part of an amount that lies at the units for which a condition holds (SPEC S33). With T, F
 * and X what units weigh for which it holds, does not hold or is open: at least T/(T + F + X) and
 * at most (T + X)/(T + X + F), ends chosen so that nothing that is missing leads out of them.
 */
public final class WeighedSeries extends Series {
  private final ShareSeries counts;
  private final Optional<Series> whole;
  private final Interval[] met;
  private final Interval[] failed;
  private final Interval[] open;
  private final Interval[] apart;

  /** The units counted by answer, and what weighs them where they are. */
  public WeighedSeries(
      Index index, Scope scope, ShareSeries counts, Series weights, Optional<Series> whole) {
    this.counts = counts;
    this.whole = whole;
    Units units = counts.units();
    met = zeros(index.size(scope));
    failed = zeros(met.length);
    open = zeros(met.length);
    apart = zeros(met.length);
    int[] homes = index.homes(units, scope);
    for (int u = 0; u < homes.length; u++) {
      Interval[] into = of(counts.truthOf(u));
      into[homes[u]] = into[homes[u]].plus(weights.at(units.items()[u]));
    }
    if (scope == Scope.PLACES) {
      for (Interval[] sums : List.of(met, failed, open, apart)) {
        rollUp(index, sums);
      }
    }
    int[] possible = index.possible(units.records().register(), scope);
    for (int i = 0; i < possible.length; i++) {
      open[i] = possible[i] > 0 ? open[i].plus(Interval.UNKNOWN) : open[i];
    }
  }

  private static Interval[] zeros(int size) {
    Interval[] zeros = new Interval[size];
    Arrays.fill(zeros, Interval.ZERO);
    return zeros;
  }

  private Interval[] of(Truth truth) {
    return switch (truth) {
      case TRUE -> met;
      case FALSE -> failed;
      case UNDECIDED -> open;
      case NOT_APPLICABLE -> apart;
    };
  }

  private static void rollUp(Index index, Interval[] sums) {
    for (int node = sums.length - 1; node > 0; node--) {
      int parent = index.tree().parent(node);
      sums[parent] = sums[parent].plus(sums[node]);
    }
  }

  /** The places where what is weighed is known not to be what its units weigh together. */
  public List<Integer> differing() {
    List<Integer> places = new ArrayList<>();
    for (int i = 0; i < met.length && whole.isPresent(); i++) {
      Interval sum = met[i].plus(failed[i]).plus(open[i]).plus(apart[i]);
      Interval all = whole.get().at(i);
      boolean isTold = isApplicable(i) && !counts.mayBeMore(i);
      if (isTold && sum.isKnown() && all.isKnown() && !sum.equals(all)) {
        places.add(i);
      }
    }
    return places;
  }

  @Override
  public Optional<ShareSeries> share() {
    return Optional.of(counts);
  }

  @Override
  public boolean isApplicable(int i) {
    return counts.mayBeMore(i) || !met[i].plus(failed[i]).plus(open[i]).isZero();
  }

  @Override
  public boolean isSure(int i) {
    return lower(met[i]).plus(lower(failed[i])).signum() > 0;
  }

  @Override
  public Interval at(int i) {
    if (counts.mayBeMore(i)) {
      return Interval.of(Fraction.ZERO, Fraction.ONE);
    }
    return Interval.of(least(i), most(i));
  }

  /** T.lower/(T.lower + F.upper + X.upper). */
  private Fraction least(int i) {
    Optional<Fraction> against = failed[i].plus(open[i]).upper();
    if (against.isEmpty()) {
      return Fraction.ZERO;
    }
    if (against.get().signum() == 0) {
      return Fraction.ONE;
    }
    Fraction part = lower(met[i]);
    return part.dividedBy(part.plus(against.get()));
  }

  /** (T.upper + X.upper)/(T.upper + X.upper + F.lower). */
  private Fraction most(int i) {
    Optional<Fraction> part = met[i].plus(open[i]).upper();
    if (part.isEmpty()) {
      return Fraction.ONE;
    }
    return part.get().signum() == 0
        ? Fraction.ZERO
        : part.get().dividedBy(part.get().plus(lower(failed[i])));
  }

  private static Fraction lower(Interval amount) {
    return amount.lower().orElseThrow();
  }

  @Override
  public Reading reading(int i) {
    Reading plain = super.reading(i);
    return new Reading(
        plain.value(),
        plain.isSure(),
        Optional.empty(),
        Optional.empty(),
        counts.reading(i).units());
  }
}
