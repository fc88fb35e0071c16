package org.planmetrics.reference;

import java.math.BigInteger;
import org.planmetrics.indicator.Norm;
import org.planmetrics.number.Fraction;
import org.planmetrics.number.Interval;

/** The head-count that a norm asks for an amount (SPEC S13), written out once more for tests. */
final class ReferenceNorm {
  private ReferenceNorm() {}

  /** A greater amount needs no fewer, so bounds go to bounds; less than 0 needs as 0 does. */
  static Interval apply(Norm norm, Interval amount) {
    Fraction least = amount.lower().orElse(Fraction.ZERO).max(Fraction.ZERO);
    Fraction lower = headCount(norm, least);
    if (amount.upper().isPresent()) {
      return Interval.of(lower, headCount(norm, amount.upper().get().max(Fraction.ZERO)));
    }
    if (norm instanceof Norm.Bands bands) {
      return Interval.of(lower, Fraction.of(bands.bands().get(bands.bands().size() - 1).value()));
    }
    return Interval.atLeast(lower);
  }

  static Fraction headCount(Norm norm, Fraction amount) {
    if (norm instanceof Norm.OnePer one) {
      Fraction quotient = amount.dividedBy(one.divisor());
      BigInteger rounded =
          switch (one.rounding()) {
            case UP -> quotient.ceiling();
            case DOWN -> quotient.floor();
            case NEAREST -> quotient.plus(Fraction.of(1, 2)).floor();
          };
      return whole(rounded.max(BigInteger.valueOf(one.minimum())));
    }
    if (norm instanceof Norm.Steps steps) {
      BigInteger further = amount.minus(steps.upTo()).dividedBy(steps.thenOnePer()).ceiling();
      return Fraction.of(steps.base()).plus(whole(further.max(BigInteger.ZERO)));
    }
    if (norm instanceof Norm.Bands bands) {
      return bands.bands().stream()
          .filter(band -> band.start().compareTo(amount) <= 0)
          .reduce((first, last) -> last)
          .map(band -> Fraction.of(band.value()))
          .orElse(Fraction.ZERO);
    }
    throw new AssertionError("no rule for the norm " + norm);
  }

  private static Fraction whole(BigInteger value) {
    return Fraction.of(value, BigInteger.ONE);
  }
}
