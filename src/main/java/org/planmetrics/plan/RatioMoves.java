package org.planmetrics.plan;

import java.math.BigInteger;
import java.util.Optional;
import org.planmetrics.number.Fraction;

/**
 * Of a ratio k·A/B, each answer is one place's return or figure for A or for B: it may be as large
 * as one likes, but bounds A or B from above only when it was the last. A count or sum is the ratio
 * of itself to 1.
 *
 * @param of what is measured, A
 * @param by what it is measured by, B
 * @param per k
 */
record RatioMoves(Amount of, Amount by, Fraction per) implements Moves {
  /**
   * A count, sum or figure.
   *
   * @param least what it reads at least
   * @param open how many answers are missing; none where it is known
   * @param isWhole whether it counts
   */
  record Amount(Fraction least, BigInteger open, boolean isWhole) {
    static final Amount ONE = new Amount(Fraction.ONE, BigInteger.ZERO, true);

    boolean isKnown() {
      return open.signum() == 0;
    }

    /** One answer more, if there is one. */
    private Optional<BigInteger> more() {
      return Optional.of(BigInteger.ONE).filter(one -> !isKnown());
    }
  }

  /**
   * All answers for B, so that it has an upper bound, and one for A where k·A does not reach t·B at
   * its least; from 0 on any reading is at the bar that is sure to be applicable.
   */
  @Override
  public Optional<BigInteger> raise(Fraction to, boolean isAbove) {
    if (to.signum() < 0 || to.signum() == 0 && !isAbove) {
      return by.least().signum() > 0 ? Optional.of(BigInteger.ZERO) : by.more();
    }
    Fraction lead = per.times(of.least()).minus(to.times(leastDivisor()));
    boolean isReached =
        hasTinyDivisor()
            ? of.least().signum() > 0
            : lead.signum() > 0 || lead.signum() == 0 && !isAbove;
    Optional<BigInteger> more = isReached ? Optional.of(BigInteger.ZERO) : of.more();
    return more.map(by.open()::add);
  }

  /** A divisor that may prove to be as near to 0 as one likes. */
  private boolean hasTinyDivisor() {
    return by.least().signum() == 0 && !by.isWhole();
  }

  private Fraction leastDivisor() {
    return by.least().signum() == 0 && by.isWhole() ? Fraction.ONE : by.least();
  }

  /** All answers for A, and one for B where t·B at its least does not reach k·A at its least. */
  @Override
  public Optional<BigInteger> sink(Fraction to, boolean isBelow) {
    if (to.signum() < 0 || to.signum() == 0 && (isBelow || of.least().signum() > 0)) {
      return Optional.empty();
    }
    Fraction lead = to.times(by.least()).minus(per.times(of.least()));
    boolean isReached =
        by.least().signum() > 0 && (lead.signum() > 0 || lead.signum() == 0 && !isBelow);
    Optional<BigInteger> more = isReached ? Optional.of(BigInteger.ZERO) : by.more();
    return more.map(of.open()::add);
  }

  /** All answers, unless the range begins at 0, or no number that counts leads into it. */
  @Override
  public Optional<BigInteger> within(Fraction from, Fraction to) {
    if (from.signum() <= 0) {
      return sink(to, false);
    }
    boolean isReached = by.isKnown() ? reachesBy(from, to) : !of.isKnown() || isReachedBy(from, to);
    return Optional.of(of.open().add(by.open())).filter(all -> isReached);
  }

  /** Whether with B as it is some A of at least so much leads into a range. */
  private boolean reachesBy(Fraction from, Fraction to) {
    Fraction unit = by.least().dividedBy(per);
    return isPossible(of, from.times(unit).max(of.least()), to.times(unit));
  }

  /** Whether with A as it is some B of at least so much leads into a range. */
  private boolean isReachedBy(Fraction from, Fraction to) {
    Fraction product = per.times(of.least());
    Fraction most = product.dividedBy(from);
    return product.signum() > 0 && isPossible(by, product.dividedBy(to).max(by.least()), most);
  }

  private static boolean isPossible(Amount amount, Fraction from, Fraction to) {
    Fraction first = amount.isWhole() ? Fraction.of(from.ceiling(), BigInteger.ONE) : from;
    return first.compareTo(to) <= 0;
  }
}
