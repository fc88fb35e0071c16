package org.planmetrics.indicator;

import java.util.Optional;

/** Units counted by answer at every node (SPEC S12). */
final class ShareSeries extends Series {
  private final int[][] counts;
  private final int[] sure;
  private final boolean[] more;
  private final World.Units units;
  private final Truth[] truths;

  /**
   * Counts by the ordinal of {@link Truth}; how many units are sure to be applicable; where there
   * may be more units; and the answers of the units themselves.
   */
  ShareSeries(int[][] counts, int[] sure, boolean[] more, World.Units units, Truth[] truths) {
    this.counts = counts;
    this.sure = sure;
    this.more = more;
    this.units = units;
    this.truths = truths;
  }

  int count(Truth truth, int i) {
    return counts[truth.ordinal()][i];
  }

  int total(int i) {
    return count(Truth.TRUE, i) + count(Truth.FALSE, i) + count(Truth.UNDECIDED, i);
  }

  boolean mayBeMore(int i) {
    return more.length > 0 && more[i];
  }

  World.Units units() {
    return units;
  }

  Truth truthOf(int unit) {
    return truths[unit];
  }

  @Override
  boolean isApplicable(int i) {
    return total(i) > 0 || mayBeMore(i);
  }

  @Override
  boolean isSure(int i) {
    return sure[i] > 0;
  }

  @Override
  Interval at(int i) {
    if (mayBeMore(i)) {
      return Interval.of(Fraction.ZERO, Fraction.ONE);
    }
    int met = count(Truth.TRUE, i);
    return Interval.of(
        Fraction.of(met, total(i)), Fraction.of(met + count(Truth.UNDECIDED, i), total(i)));
  }

  @Override
  Reading reading(int i) {
    Reading plain = super.reading(i);
    Units found =
        new Units(
            count(Truth.TRUE, i),
            count(Truth.FALSE, i),
            count(Truth.UNDECIDED, i),
            count(Truth.NOT_APPLICABLE, i),
            mayBeMore(i));
    return new Reading(
        plain.value(), plain.isSure(), Optional.empty(), Optional.empty(), Optional.of(found));
  }

  /** Compares m·q with p·(m+f+u) for a bar p/q. */
  @Override
  void judge(Bar.Kind kind, Interval bar, int from, int to, Truth[] into) {
    Fraction value = bar.lower();
    boolean fits = value.numerator().bitLength() < 32 && value.denominator().bitLength() < 32;
    if (kind == Bar.Kind.BETWEEN || value.signum() < 0 || !fits) {
      super.judge(kind, bar, from, to, into);
      return;
    }
    long p = value.numerator().longValueExact();
    long q = value.denominator().longValueExact();
    boolean isStrict = kind == Bar.Kind.MORE_THAN || kind == Bar.Kind.AT_MOST;
    Truth reached = kind.isFloor() ? Truth.TRUE : Truth.FALSE;
    Truth notReached = kind.isFloor() ? Truth.FALSE : Truth.TRUE;
    for (int i = from; i < to; i++) {
      if (mayBeMore(i) || sure[i] == 0) {
        into[i - from] = judge(kind, i, Optional.of(bar), true);
        continue;
      }
      long enough = p * total(i) + (isStrict ? 1 : 0);
      long least = q * count(Truth.TRUE, i);
      long most = least + q * count(Truth.UNDECIDED, i);
      into[i - from] = least >= enough ? reached : most < enough ? notReached : Truth.UNDECIDED;
    }
  }
}
