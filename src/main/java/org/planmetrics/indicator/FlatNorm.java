package org.planmetrics.indicator;

import java.util.List;
import org.planmetrics.number.Fraction;
import org.planmetrics.tally.AmountSeries;

/**
 * A norm on amounts that are whole numbers of 1/scale: the same head-counts as {@link Norm#apply},
 * in longs. What does not fit ends in an ArithmeticException.
 */
abstract class FlatNorm {
  abstract long apply(long amount);

  /** What an unbounded amount needs at most. */
  long greatest() {
    return AmountSeries.UNBOUNDED;
  }

  static FlatNorm of(Norm norm, long scale) {
    return norm.accept(
        new Norm.Visitor<>() {
          @Override
          public FlatNorm onePer(Norm.OnePer onePer) {
            return FlatNorm.onePer(onePer, scale);
          }

          @Override
          public FlatNorm steps(Norm.Steps steps) {
            return FlatNorm.steps(steps, scale);
          }

          @Override
          public FlatNorm bands(Norm.Bands bands) {
            return FlatNorm.bands(bands, scale);
          }
        });
  }

  private static FlatNorm onePer(Norm.OnePer norm, long scale) {
    long up = numerator(norm.divisor());
    long factor = denominator(norm.divisor());
    long divisor = Math.multiplyExact(scale, up);
    return new FlatNorm() {
      @Override
      long apply(long amount) {
        long dividend = Math.multiplyExact(amount, factor);
        long heads =
            switch (norm.rounding()) {
              case UP -> ceilDiv(dividend, divisor);
              case DOWN -> dividend / divisor;
              case NEAREST ->
                  Math.addExact(Math.multiplyExact(2, dividend), divisor)
                      / Math.multiplyExact(2, divisor);
            };
        return Math.max(heads, norm.minimum());
      }
    };
  }

  private static FlatNorm steps(Norm.Steps norm, long scale) {
    long limit = Math.multiplyExact(numerator(norm.upTo()), scale);
    long parts = denominator(norm.upTo());
    long factor = denominator(norm.thenOnePer());
    long divisor =
        Math.multiplyExact(Math.multiplyExact(scale, parts), numerator(norm.thenOnePer()));
    return new FlatNorm() {
      @Override
      long apply(long amount) {
        long excess = Math.subtractExact(Math.multiplyExact(amount, parts), limit);
        return excess <= 0
            ? norm.base()
            : Math.addExact(norm.base(), ceilDiv(Math.multiplyExact(excess, factor), divisor));
      }
    };
  }

  private static FlatNorm bands(Norm.Bands norm, long scale) {
    List<Norm.Band> bands = norm.bands();
    long[] starts = new long[bands.size()];
    for (int b = 0; b < starts.length; b++) {
      starts[b] = bands.get(b).start().times(Fraction.of(scale)).ceiling().longValueExact();
    }
    return new FlatNorm() {
      @Override
      long apply(long amount) {
        int band = starts.length - 1;
        while (band >= 0 && starts[band] > amount) {
          band--;
        }
        return band < 0 ? 0 : bands.get(band).value();
      }

      @Override
      long greatest() {
        return bands.get(bands.size() - 1).value();
      }
    };
  }

  private static long ceilDiv(long dividend, long divisor) {
    return -Math.floorDiv(-dividend, divisor);
  }

  private static long numerator(Fraction value) {
    return value.numerator().longValueExact();
  }

  private static long denominator(Fraction value) {
    return value.denominator().longValueExact();
  }
}
