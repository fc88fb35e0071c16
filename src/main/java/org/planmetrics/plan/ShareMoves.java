package org.planmetrics.plan;

import java.math.BigInteger;
import java.util.Optional;
import org.planmetrics.number.Fraction;
import org.planmetrics.number.UnitCounts;

/**
 * Of a share with m units met, u undecided and n in all, each answer decides one of the u: k units
 * more that hold make the lower bound (m + k)/n, k that do not make the upper one (m + u − k)/n.
 */
record ShareMoves(BigInteger met, BigInteger undecided, Fraction all) implements Moves {
  static ShareMoves of(UnitCounts units) {
    return new ShareMoves(
        BigInteger.valueOf(units.met()),
        BigInteger.valueOf(units.undecided()),
        Fraction.of(units.total()));
  }

  /** ⌈b·n⌉ − m, or ⌊b·n⌋ + 1 − m. */
  @Override
  public Optional<BigInteger> raise(Fraction to, boolean isAbove) {
    Fraction bar = to.times(all);
    return possible((isAbove ? bar.floor().add(BigInteger.ONE) : bar.ceiling()).subtract(met));
  }

  /** m + u − ⌊b·n⌋, or m + u − ⌈b·n⌉ + 1. */
  @Override
  public Optional<BigInteger> sink(Fraction to, boolean isBelow) {
    Fraction bar = to.times(all);
    BigInteger most = isBelow ? bar.ceiling().subtract(BigInteger.ONE) : bar.floor();
    return possible(met.add(undecided).subtract(most));
  }

  /** Some units are needed for the one end, others for the other. */
  @Override
  public Optional<BigInteger> within(Fraction from, Fraction to) {
    return raise(from, false)
        .flatMap(up -> sink(to, false).map(up::add))
        .filter(sum -> sum.compareTo(undecided) <= 0);
  }

  private Optional<BigInteger> possible(BigInteger units) {
    return Optional.of(units.max(BigInteger.ZERO)).filter(k -> k.compareTo(undecided) <= 0);
  }
}
