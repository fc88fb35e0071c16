package org.planmetrics.indicator;

import java.math.BigInteger;
import java.util.Optional;

/**
 * Amounts as whole numbers of one small unit, 1/scale, always applicable: counts, sums, figures and
 * what is added up from them. Where all is known both arrays are one.
 */
final class AmountSeries extends Series {
  static final long UNBOUNDED = Long.MAX_VALUE;

  private final long[] lower;
  private final long[] upper;
  private final long scale;

  /** An amount that is as large as the mark of the unbounded ends in an ArithmeticException. */
  AmountSeries(long[] lower, long[] upper, long scale) {
    for (long amount : lower) {
      if (amount == UNBOUNDED) {
        throw new ArithmeticException("too large for a flat amount");
      }
    }
    this.lower = lower;
    this.upper = upper;
    this.scale = scale;
  }

  /** The sum of two amounts, unbounded if one is. */
  static long add(long a, long b) {
    if (a == UNBOUNDED || b == UNBOUNDED) {
      return UNBOUNDED;
    }
    long sum = Math.addExact(a, b);
    if (sum == UNBOUNDED) {
      throw new ArithmeticException("too large for a flat amount");
    }
    return sum;
  }

  long lower(int i) {
    return lower[i];
  }

  long upper(int i) {
    return upper[i];
  }

  long scale() {
    return scale;
  }

  int size() {
    return lower.length;
  }

  boolean isAllKnown() {
    return lower == upper;
  }

  @Override
  Interval at(int i) {
    Fraction least = Fraction.of(lower[i], scale);
    if (upper[i] == lower[i]) {
      return Interval.of(least);
    }
    return upper[i] == UNBOUNDED
        ? Interval.atLeast(least)
        : Interval.of(least, Fraction.of(upper[i], scale));
  }

  @Override
  Optional<AmountSeries> amounts() {
    return Optional.of(this);
  }

  /** The same amounts in a finer unit. */
  AmountSeries scaled(long finer) {
    if (finer == scale) {
      return this;
    }
    long factor = finer / scale;
    long[] low = new long[lower.length];
    long[] high = isAllKnown() ? low : new long[lower.length];
    for (int i = 0; i < low.length; i++) {
      low[i] = Math.multiplyExact(lower[i], factor);
      if (high != low) {
        high[i] = upper[i] == UNBOUNDED ? UNBOUNDED : Math.multiplyExact(upper[i], factor);
      }
    }
    return new AmountSeries(low, high, finer);
  }

  /** Every bar is a range of whole units: from the least that will do to the most. */
  @Override
  void judge(Bar.Kind kind, Interval bar, int from, int to, Truth[] into) {
    Fraction unit = Fraction.of(scale);
    Fraction low = bar.lower().times(unit);
    Fraction high = bar.upper().orElseThrow().times(unit);
    long least =
        switch (kind) {
          case AT_LEAST, BETWEEN -> clamp(low.ceiling());
          case MORE_THAN -> clamp(low.floor().add(BigInteger.ONE));
          case AT_MOST, LESS_THAN -> Long.MIN_VALUE;
        };
    long most =
        switch (kind) {
          case AT_LEAST, MORE_THAN -> UNBOUNDED;
          case AT_MOST, BETWEEN -> clamp(high.floor());
          case LESS_THAN -> clamp(high.ceiling().subtract(BigInteger.ONE));
        };
    for (int i = from; i < to; i++) {
      long a = lower[i];
      long b = upper[i];
      into[i - from] =
          a > most || b < least
              ? Truth.FALSE
              : a >= least && b <= most ? Truth.TRUE : Truth.UNDECIDED;
    }
  }

  private static long clamp(BigInteger value) {
    BigInteger largest = BigInteger.valueOf(UNBOUNDED - 1);
    return value.signum() < 0 ? -1 : value.min(largest).longValueExact();
  }
}
