package org.planmetrics.tally;

import java.math.BigInteger;
import java.util.Optional;
import org.planmetrics.number.Fraction;
import org.planmetrics.number.Interval;
import org.planmetrics.number.Relation;
import org.planmetrics.number.Truth;

/**
 * Amounts as whole numbers of one small unit, 1/scale, always applicable: counts, sums, figures and
 * what is added up from them.
 *
 * <p>Small amounts are held as ints. Above, an amount is mostly either known or unbounded, which
 * one flag tells; an array of upper bounds exists only where one of them is neither.
 */
public final class AmountSeries extends Series {
  public static final long UNBOUNDED = Long.MAX_VALUE;
  private static final int[] NO_INTS = {};
  private static final long[] NO_LONGS = {};
  private static final boolean[] ALL_KNOWN = {};

  private final int[] ints;
  private final long[] longs;
  private final boolean[] open;
  private final long[] upper;
  private final long scale;

  private AmountSeries(int[] ints, long[] longs, boolean[] open, long[] upper, long scale) {
    this.ints = ints;
    this.longs = longs;
    this.open = open;
    this.upper = upper;
    this.scale = scale;
  }

  /** Counts; open are those that may be more. */
  public static AmountSeries counts(int[] counts, boolean[] open) {
    return new AmountSeries(counts, NO_LONGS, open, NO_LONGS, 1);
  }

  /** Amounts, each known or, where open, unbounded above. */
  public static AmountSeries of(long[] amounts, boolean[] open, long scale) {
    long greatest = 0;
    boolean isKnown = true;
    for (int i = 0; i < amounts.length; i++) {
      greatest = Math.max(greatest, amounts[i]);
      isKnown &= !open[i];
    }
    return of(amounts, isKnown ? ALL_KNOWN : open, NO_LONGS, greatest, scale);
  }

  private static AmountSeries of(
      long[] lower, boolean[] open, long[] upper, long greatest, long scale) {
    if (greatest == UNBOUNDED) {
      throw new ArithmeticException("too large for a flat amount");
    }
    boolean isSmall = greatest <= Integer.MAX_VALUE;
    return new AmountSeries(
        isSmall ? ints(lower) : NO_INTS, isSmall ? NO_LONGS : lower, open, upper, scale);
  }

  /**
   * Amounts between bounds; where all is known both arrays are one. An amount that is as large as
   * the mark of the unbounded ends in an ArithmeticException.
   */
  public static AmountSeries of(long[] lower, long[] upper, long scale) {
    long greatest = 0;
    boolean isKnown = true;
    boolean isFlagged = true;
    for (int i = 0; i < lower.length; i++) {
      greatest = Math.max(greatest, lower[i]);
      boolean isOneKnown = lower[i] == upper[i];
      isKnown &= isOneKnown;
      isFlagged &= isOneKnown || upper[i] == UNBOUNDED;
    }
    boolean[] open = ALL_KNOWN;
    if (!isKnown && isFlagged) {
      open = new boolean[lower.length];
      for (int i = 0; i < open.length; i++) {
        open[i] = upper[i] == UNBOUNDED;
      }
    }
    return of(lower, open, isFlagged ? NO_LONGS : upper, greatest, scale);
  }

  private static int[] ints(long[] longs) {
    int[] ints = new int[longs.length];
    for (int i = 0; i < ints.length; i++) {
      ints[i] = (int) longs[i];
    }
    return ints;
  }

  /** The sum of two amounts, unbounded if one is. */
  public static long add(long a, long b) {
    if (a == UNBOUNDED || b == UNBOUNDED) {
      return UNBOUNDED;
    }
    long sum = Math.addExact(a, b);
    if (sum == UNBOUNDED) {
      throw new ArithmeticException("too large for a flat amount");
    }
    return sum;
  }

  public long lower(int i) {
    return longs.length == 0 ? ints[i] : longs[i];
  }

  public long upper(int i) {
    if (upper.length > 0) {
      return upper[i];
    }
    return open.length > 0 && open[i] ? UNBOUNDED : lower(i);
  }

  public long scale() {
    return scale;
  }

  public int size() {
    return Math.max(ints.length, longs.length);
  }

  public boolean isAllKnown() {
    return open.length == 0 && upper.length == 0;
  }

  @Override
  public boolean isAlwaysSure() {
    return true;
  }

  @Override
  public Interval at(int i) {
    Fraction least = Fraction.of(lower(i), scale);
    long most = upper(i);
    if (most == lower(i)) {
      return Interval.of(least);
    }
    return most == UNBOUNDED
        ? Interval.atLeast(least)
        : Interval.of(least, Fraction.of(most, scale));
  }

  @Override
  public Optional<AmountSeries> amounts() {
    return Optional.of(this);
  }

  /** The same amounts in a finer unit. */
  public AmountSeries scaled(long finer) {
    if (finer == scale) {
      return this;
    }
    long factor = finer / scale;
    long[] low = new long[size()];
    long[] high = isAllKnown() ? low : new long[low.length];
    for (int i = 0; i < low.length; i++) {
      low[i] = Math.multiplyExact(lower(i), factor);
      if (high != low) {
        high[i] = upper(i) == UNBOUNDED ? UNBOUNDED : Math.multiplyExact(upper(i), factor);
      }
    }
    return of(low, high, finer);
  }

  /** Every bar is a range of whole units: from the least that will do to the most. */
  @Override
  public void judge(Relation relation, Interval bar, int from, int to, byte[] into) {
    Fraction unit = Fraction.of(scale);
    Fraction low = bar.lower().orElseThrow().times(unit);
    Fraction high = bar.upper().orElseThrow().times(unit);
    long least =
        switch (relation) {
          case AT_LEAST, BETWEEN -> clamp(low.ceiling());
          case MORE_THAN -> clamp(low.floor().add(BigInteger.ONE));
          case AT_MOST, LESS_THAN -> Long.MIN_VALUE;
        };
    long most =
        switch (relation) {
          case AT_LEAST, MORE_THAN -> UNBOUNDED;
          case AT_MOST, BETWEEN -> clamp(high.floor());
          case LESS_THAN -> clamp(high.ceiling().subtract(BigInteger.ONE));
        };
    byte yes = TruthCode.of(Truth.TRUE);
    byte no = TruthCode.of(Truth.FALSE);
    byte perhaps = TruthCode.of(Truth.UNDECIDED);
    if (ints.length > 0 && upper.length == 0) {
      byte ifOpenWithin = most == UNBOUNDED ? yes : perhaps;
      for (int i = from; i < to; i++) {
        boolean isOpen = open.length > 0 && open[i];
        byte below = isOpen ? perhaps : no;
        byte within = isOpen ? ifOpenWithin : yes;
        into[i - from] = ints[i] > most ? no : ints[i] >= least ? within : below;
      }
      return;
    }
    for (int i = from; i < to; i++) {
      long a = lower(i);
      long b = upper(i);
      into[i - from] = a > most || b < least ? no : a >= least && b <= most ? yes : perhaps;
    }
  }

  private static long clamp(BigInteger value) {
    BigInteger largest = BigInteger.valueOf(UNBOUNDED - 1);
    return value.signum() < 0 ? -1 : value.min(largest).longValueExact();
  }
}
