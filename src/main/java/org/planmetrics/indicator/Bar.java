package org.planmetrics.indicator;

import java.util.Collections;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.planmetrics.number.Decimals;
import org.planmetrics.number.Fraction;
import org.planmetrics.number.Interval;
import org.planmetrics.number.Relation;

/**
 * What a reading is compared with (SPEC S10): a value such as ≥ 60 %, a range such as 35 to 40, or
 * an indicator read at the same place, such as a need.
 */
public sealed interface Bar {
  /**
   * The direction.
   *
   * @return such as ≥
   */
  Relation relation();

  /**
   * What is answered for bounds that are the same everywhere, or for an indicator.
   *
   * @param fixed the answer for a value or the two ends of a range
   * @param read the answer for an indicator
   * @param <R> the answers
   * @return the answer
   */
  <R> R either(Function<Interval, R> fixed, Function<Indicator, R> read);

  /**
   * The indicator that is the bar.
   *
   * @return the indicator, empty for a value or range
   */
  default Optional<Indicator> indicator() {
    return either(fixed -> Optional.empty(), Optional::of);
  }

  /**
   * The bounds that are the same everywhere.
   *
   * @return the value or the two ends of the range, empty for an indicator
   */
  default Optional<Interval> fixed() {
    return either(Optional::of, read -> Optional.empty());
  }

  /**
   * A bar that is one number.
   *
   * @param relation any but BETWEEN
   * @param value the number
   */
  record Value(Relation relation, Fraction value) implements Bar {
    /**
     * Checks the relation.
     *
     * @throws IllegalArgumentException if it is BETWEEN
     */
    public Value {
      Objects.requireNonNull(value, "value");
      notBetween(relation);
    }

    @Override
    public <R> R either(Function<Interval, R> fixed, Function<Indicator, R> read) {
      return fixed.apply(Interval.of(value));
    }

    @Override
    public String toString() {
      return relation.sign() + " " + Decimals.exact(value, false);
    }
  }

  /**
   * A bar of so much growth a year over some years: (1 + yearly)^years, exact (SPEC S30). Growth of
   * 5 % a year over five years is a ratio to the baseline of 1.2762815625.
   *
   * @param relation any but BETWEEN
   * @param yearly the growth a year, such as 1/20, above −1
   * @param years 1 to 50
   */
  record Growth(Relation relation, Fraction yearly, int years) implements Bar {
    private static final int MOST_YEARS = 50;

    /**
     * Checks the values.
     *
     * @throws IllegalArgumentException if the relation is BETWEEN, the growth −1 or less, or the
     *     years are not 1 to 50
     */
    public Growth {
      notBetween(relation);
      if (yearly.plus(Fraction.ONE).signum() <= 0) {
        throw new IllegalArgumentException(
            "growth must be above -100%, but was " + Decimals.exact(yearly, true));
      }
      if (years < 1 || years > MOST_YEARS) {
        throw new IllegalArgumentException(
            "years of growth must be 1 to " + MOST_YEARS + ", but was " + years);
      }
    }

    /**
     * What it comes to.
     *
     * @return (1 + yearly)^years
     */
    public Fraction value() {
      return Collections.nCopies(years, yearly.plus(Fraction.ONE)).stream()
          .reduce(Fraction.ONE, Fraction::times);
    }

    @Override
    public <R> R either(Function<Interval, R> fixed, Function<Indicator, R> read) {
      return fixed.apply(Interval.of(value()));
    }

    @Override
    public String toString() {
      return relation.sign() + " (1 + " + Decimals.exact(yearly, true) + ")^" + years;
    }
  }

  /**
   * A bar that is a range, both ends in.
   *
   * @param from the least
   * @param to the most
   */
  record Between(Fraction from, Fraction to) implements Bar {
    /**
     * Checks the order.
     *
     * @throws IllegalArgumentException if to is below from
     */
    public Between {
      if (to.compareTo(from) < 0) {
        throw new IllegalArgumentException(
            "between must go from the smaller to the greater, but was " + from + " to " + to);
      }
    }

    @Override
    public Relation relation() {
      return Relation.BETWEEN;
    }

    @Override
    public <R> R either(Function<Interval, R> fixed, Function<Indicator, R> read) {
      return fixed.apply(Interval.of(from, to));
    }

    @Override
    public String toString() {
      return Decimals.exact(from, false) + "–" + Decimals.exact(to, false);
    }
  }

  /**
   * A bar that is an indicator, read at the same place.
   *
   * @param relation any but BETWEEN
   * @param of the indicator
   */
  record Of(Relation relation, Indicator of) implements Bar {
    /**
     * Checks the relation.
     *
     * @throws IllegalArgumentException if it is BETWEEN
     */
    public Of {
      Objects.requireNonNull(of, "of");
      notBetween(relation);
    }

    @Override
    public <R> R either(Function<Interval, R> fixed, Function<Indicator, R> read) {
      return read.apply(of);
    }

    @Override
    public String toString() {
      return relation.sign() + " " + Wording.of(of, Locale.ENGLISH);
    }
  }

  private static void notBetween(Relation relation) {
    if (Objects.requireNonNull(relation, "relation") == Relation.BETWEEN) {
      throw new IllegalArgumentException("between takes two values");
    }
  }
}
