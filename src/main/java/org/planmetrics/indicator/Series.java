package org.planmetrics.indicator;

import java.util.Optional;

/** What one indicator reads at every node of a scope: a column over the territory. */
abstract class Series {
  /** The bounds at a node; asked only where applicable. */
  abstract Interval at(int i);

  boolean isApplicable(int i) {
    return true;
  }

  /** False where it may prove not applicable (SPEC S11). */
  boolean isSure(int i) {
    return true;
  }

  /** Whether it is sure wherever it is applicable. */
  boolean isAlwaysSure() {
    return false;
  }

  Reading reading(int i) {
    return isApplicable(i) ? Reading.of(at(i), isSure(i)) : Reading.NOT_APPLICABLE;
  }

  /** The same as flat amounts, where it is always applicable and fits into longs. */
  Optional<AmountSeries> amounts() {
    return Optional.empty();
  }

  /** Judges a range of nodes against a bar that is the same everywhere. */
  void judge(Bar.Kind kind, Interval bar, int from, int to, byte[] into) {
    for (int i = from; i < to; i++) {
      into[i - from] = judge(kind, i, Optional.of(bar), true).code();
    }
  }

  /** Judges one node; the bar is empty where not applicable. */
  Truth judge(Bar.Kind kind, int i, Optional<Interval> bar, boolean isBarSure) {
    if (!isApplicable(i) || bar.isEmpty()) {
      return Truth.NOT_APPLICABLE;
    }
    return isSure(i) && isBarSure ? Verdicts.compare(kind, at(i), bar.get()) : Truth.UNDECIDED;
  }
}
