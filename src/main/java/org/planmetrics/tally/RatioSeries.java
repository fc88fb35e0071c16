package org.planmetrics.tally;

import java.math.BigInteger;
import java.util.Optional;
import org.planmetrics.number.Fraction;
import org.planmetrics.number.Interval;
import org.planmetrics.number.Reading;
import org.planmetrics.number.Relation;
import org.planmetrics.number.Truth;

/** k · numerator / denominator, divided only when somebody asks (SPEC S9, S11). */
public final class RatioSeries extends Series {
  private final Series numerator;
  private final Series denominator;
  private final Fraction per;

  public RatioSeries(Series numerator, Series denominator, Fraction per) {
    this.numerator = numerator;
    this.denominator = denominator;
    this.per = per;
  }

  public Fraction per() {
    return per;
  }

  public Interval numerator(int i) {
    return numerator.at(i);
  }

  /** What it is divided by, never below 0. */
  public Interval denominator(int i) {
    return denominator.at(i).fromZero();
  }

  @Override
  public Optional<RatioSeries> ratio() {
    return Optional.of(this);
  }

  @Override
  public boolean isApplicable(int i) {
    return numerator.isApplicable(i)
        && denominator.isApplicable(i)
        && !denominator.at(i).isAtMost(Fraction.ZERO);
  }

  @Override
  public boolean isSure(int i) {
    return isApplicable(i)
        && numerator.isSure(i)
        && denominator.isSure(i)
        && denominator.at(i).lower().filter(b -> b.signum() > 0).isPresent();
  }

  @Override
  public Interval at(int i) {
    return numerator.at(i).per(denominator.at(i), per);
  }

  @Override
  public Reading reading(int i) {
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
  public void judge(Relation relation, Interval bar, int from, int to, byte[] into) {
    Optional<AmountSeries> above = numerator.amounts();
    Optional<AmountSeries> below = denominator.amounts();
    Fraction value = bar.lower().orElseThrow();
    boolean isPlain = relation != Relation.BETWEEN && value.signum() > 0;
    if (!isPlain || above.isEmpty() || below.isEmpty()) {
      super.judge(relation, bar, from, to, into);
      return;
    }
    Fraction factor =
        per.times(Fraction.of(below.get().scale(), above.get().scale())).dividedBy(value);
    if (factor.numerator().bitLength() > 62 || factor.denominator().bitLength() > 62) {
      super.judge(relation, bar, from, to, into);
      return;
    }
    judge(relation, above.get(), below.get(), factor, from, to, into);
  }

  private static void judge(
      Relation relation,
      AmountSeries a,
      AmountSeries b,
      Fraction factor,
      int from,
      int to,
      byte[] into) {
    long x = longValue(factor.numerator());
    long y = longValue(factor.denominator());
    boolean isStrict = relation == Relation.MORE_THAN || relation == Relation.AT_MOST;
    int enough = isStrict ? 1 : 0;
    byte reached = TruthCode.of(relation.isFloor() ? Truth.TRUE : Truth.FALSE);
    byte notReached = TruthCode.of(relation.isFloor() ? Truth.FALSE : Truth.TRUE);
    byte undecided = TruthCode.of(Truth.UNDECIDED);
    for (int i = from; i < to; i++) {
      long least = b.lower(i);
      long most = b.upper(i);
      byte truth;
      if (most == 0) {
        truth = TruthCode.of(Truth.NOT_APPLICABLE);
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
  public static int compare(long a, long x, long b, long y) {
    int high = Long.compare(Math.multiplyHigh(a, x), Math.multiplyHigh(b, y));
    return high != 0 ? high : Long.compareUnsigned(a * x, b * y);
  }
}
