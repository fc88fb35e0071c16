package org.planmetrics.indicator;

import java.math.BigInteger;
import java.util.Optional;

/** k · numerator / denominator, divided only when somebody asks (SPEC S9, S11). */
final class RatioSeries extends Series {
  private final Series numerator;
  private final Series denominator;
  private final Fraction per;

  RatioSeries(Series numerator, Series denominator, Fraction per) {
    this.numerator = numerator;
    this.denominator = denominator;
    this.per = per;
  }

  Interval numerator(int i) {
    return numerator.at(i);
  }

  Interval denominator(int i) {
    return denominator.at(i);
  }

  @Override
  boolean isApplicable(int i) {
    return numerator.isApplicable(i) && denominator.isApplicable(i) && !denominator.at(i).isZero();
  }

  @Override
  boolean isSure(int i) {
    return isApplicable(i)
        && numerator.isSure(i)
        && denominator.isSure(i)
        && denominator.at(i).lower().signum() > 0;
  }

  @Override
  Interval at(int i) {
    return numerator.at(i).per(denominator.at(i), per);
  }

  @Override
  Reading reading(int i) {
    Reading plain = super.reading(i);
    return new Reading(
        plain.value(),
        plain.isSure(),
        plain.value().map(v -> numerator.at(i)),
        plain.value().map(v -> denominator.at(i)),
        Optional.empty());
  }

  /** Compares cross products: k·a/s ≥ t·b/r is a·x ≥ b·y for two whole numbers. */
  @Override
  void judge(Bar.Kind kind, Interval bar, int from, int to, byte[] into) {
    Optional<AmountSeries> above = numerator.amounts();
    Optional<AmountSeries> below = denominator.amounts();
    Fraction value = bar.lower();
    boolean isPlain = kind != Bar.Kind.BETWEEN && value.signum() > 0;
    if (!isPlain || above.isEmpty() || below.isEmpty()) {
      super.judge(kind, bar, from, to, into);
      return;
    }
    Fraction factor =
        per.times(Fraction.of(below.get().scale(), above.get().scale())).dividedBy(value);
    if (factor.numerator().bitLength() > 62 || factor.denominator().bitLength() > 62) {
      super.judge(kind, bar, from, to, into);
      return;
    }
    judge(kind, above.get(), below.get(), factor, from, to, into);
  }

  private static void judge(
      Bar.Kind kind,
      AmountSeries a,
      AmountSeries b,
      Fraction factor,
      int from,
      int to,
      byte[] into) {
    long x = longValue(factor.numerator());
    long y = longValue(factor.denominator());
    boolean isStrict = kind == Bar.Kind.MORE_THAN || kind == Bar.Kind.AT_MOST;
    int enough = isStrict ? 1 : 0;
    byte reached = (kind.isFloor() ? Truth.TRUE : Truth.FALSE).code();
    byte notReached = (kind.isFloor() ? Truth.FALSE : Truth.TRUE).code();
    byte undecided = Truth.UNDECIDED.code();
    for (int i = from; i < to; i++) {
      long least = b.lower(i);
      long most = b.upper(i);
      byte truth;
      if (most == 0) {
        truth = Truth.NOT_APPLICABLE.code();
      } else if (least == 0) {
        truth = undecided;
      } else if (most != AmountSeries.UNBOUNDED && compare(a.lower(i), x, most, y) >= enough) {
        truth = reached;
      } else if (a.upper(i) != AmountSeries.UNBOUNDED
          && compare(a.upper(i), x, least, y) < enough) {
        truth = notReached;
      } else {
        truth = undecided;
      }
      into[i - from] = truth;
    }
  }

  private static long longValue(BigInteger value) {
    return value.longValueExact();
  }

  /** Compares a·x with b·y, all ≥ 0, in 128 bits. */
  static int compare(long a, long x, long b, long y) {
    int high = Long.compare(Math.multiplyHigh(a, x), Math.multiplyHigh(b, y));
    return high != 0 ? high : Long.compareUnsigned(a * x, b * y);
  }
}
