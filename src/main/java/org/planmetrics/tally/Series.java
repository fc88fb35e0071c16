package org.planmetrics.tally;

import java.util.Arrays;
import java.util.Optional;
import org.planmetrics.number.Interval;
import org.planmetrics.number.Reading;
import org.planmetrics.number.Relation;
import org.planmetrics.number.Truth;

/** What one indicator reads at every node of a scope: a column over the territory. */
public abstract sealed class Series
    permits AmountSeries, ExactSeries, PickSeries, RatioSeries, ShareSeries, WeighedSeries {
  /** The bounds at a node; asked only where applicable. */
  public abstract Interval at(int i);

  public boolean isApplicable(int i) {
    return true;
  }

  /** False where it may prove not applicable (SPEC S11). */
  public boolean isSure(int i) {
    return true;
  }

  /** Whether it is sure wherever it is applicable. */
  public boolean isAlwaysSure() {
    return false;
  }

  public Reading reading(int i) {
    return isApplicable(i) ? Reading.of(at(i), isSure(i)) : Reading.NOT_APPLICABLE;
  }

  /** The same as flat amounts, where it is always applicable and fits into longs. */
  public Optional<AmountSeries> amounts() {
    return Optional.empty();
  }

  /** The same with each node read once, where reading it again would cost. */
  public Series read(int size) {
    if (amounts().isPresent()) {
      return this;
    }
    Reading[] readings = new Reading[size];
    Arrays.setAll(readings, this::reading);
    return new ExactSeries(readings);
  }

  /** The same as bounds alone, not as a ratio or share. */
  public Series plain(int size) {
    if (amounts().isPresent()) {
      return amounts().get();
    }
    Reading[] readings = new Reading[size];
    Arrays.setAll(
        readings, i -> isApplicable(i) ? Reading.of(at(i), isSure(i)) : Reading.NOT_APPLICABLE);
    return new ExactSeries(readings);
  }

  /** The same as a ratio, with its two sides. */
  public Optional<RatioSeries> ratio() {
    return Optional.empty();
  }

  /** The same as a share, with its units. */
  public Optional<ShareSeries> share() {
    return Optional.empty();
  }

  /** Which of several series is read at a node. */
  public int pick(int i) {
    return 0;
  }

  /** Judges a range of nodes against a bar that is the same everywhere. */
  public void judge(Relation relation, Interval bar, int from, int to, byte[] into) {
    for (int i = from; i < to; i++) {
      into[i - from] = TruthCode.of(judge(relation, i, Optional.of(bar), true));
    }
  }

  /** Judges one node; the bar is empty where not applicable. */
  public Truth judge(Relation relation, int i, Optional<Interval> bar, boolean isBarSure) {
    if (!isApplicable(i) || bar.isEmpty()) {
      return Truth.NOT_APPLICABLE;
    }
    return isSure(i) && isBarSure ? relation.compare(at(i), bar.get()) : Truth.UNDECIDED;
  }
}
