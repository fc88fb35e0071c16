package org.planmetrics.indicator;

import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.planmetrics.number.Fraction;

/**
 * A staffing norm: turns an amount, such as 250 beds, into a whole head-count (SPEC S13). A greater
 * amount never needs fewer.
 */
public sealed interface Norm {
  /**
   * An answer for each kind of norm.
   *
   * @param <R> the answers, such as words
   */
  interface Visitor<R> {
    /**
     * Answers for one per so many.
     *
     * @param onePer the norm
     * @return the answer
     */
    R onePer(OnePer onePer);

    /**
     * Answers for a base, and one more for each further step.
     *
     * @param steps the norm
     * @return the answer
     */
    R steps(Steps steps);

    /**
     * Answers for bands of amounts.
     *
     * @param bands the norm
     * @return the answer
     */
    R bands(Bands bands);
  }

  /**
   * What a visitor answers for this kind.
   *
   * @param visitor one answer for each kind
   * @param <R> the answers
   * @return the answer
   */
  <R> R accept(Visitor<R> visitor);

  /**
   * What it asks for at most, however much the amount.
   *
   * @return the head-count, empty if there is no limit
   */
  default Optional<Fraction> most() {
    return Optional.empty();
  }

  /**
   * The head-count that an amount needs.
   *
   * @param amount the amount, ≥ 0
   * @return a whole number ≥ 0
   */
  Fraction apply(Fraction amount);

  /**
   * The need that the norm puts on an amount.
   *
   * @param amount such as beds
   * @return the indicator, of the amount as one pool; see {@link Need#each}
   */
  default Need of(Indicator amount) {
    return new Need(this, amount, Optional.empty());
  }

  /** How a part of one is rounded. */
  enum Rounding {
    /** A part needs a whole one. */
    UP(RoundingMode.CEILING),
    /** A part needs none. */
    DOWN(RoundingMode.FLOOR),
    /** A half or more needs a whole one. */
    NEAREST(RoundingMode.HALF_UP);

    private final RoundingMode mode;

    Rounding(RoundingMode mode) {
      this.mode = mode;
    }

    Fraction round(Fraction value) {
      return switch (mode) {
        case CEILING -> whole(value.ceiling());
        case FLOOR -> whole(value.floor());
        default -> whole(value.plus(Fraction.of(1, 2)).floor());
      };
    }

    private static Fraction whole(BigInteger value) {
      return Fraction.of(value, BigInteger.ONE);
    }
  }

  /**
   * One per so many: amount/divisor, rounded, and at least the minimum, also at amount 0.
   *
   * @param divisor such as 100, above 0
   * @param rounding UP unless said otherwise
   * @param minimum ≥ 0
   */
  record OnePer(Fraction divisor, Rounding rounding, long minimum) implements Norm {
    /**
     * Checks the values.
     *
     * @throws IllegalArgumentException if the divisor is not above 0 or the minimum negative
     */
    public OnePer {
      Objects.requireNonNull(rounding, "rounding");
      positive("onePer", divisor);
      notNegative("minimum", minimum);
    }

    /**
     * The same norm, rounded otherwise.
     *
     * @param other UP, DOWN or NEAREST
     * @return the norm
     */
    public OnePer rounded(Rounding other) {
      return new OnePer(divisor, other, minimum);
    }

    /**
     * The same norm with a minimum.
     *
     * @param head the least head-count, also at amount 0
     * @return the norm
     * @throws IllegalArgumentException if it is negative
     */
    public OnePer withMinimum(long head) {
      return new OnePer(divisor, rounding, head);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.onePer(this);
    }

    /** Returns such as {@code one per 1,000, rounded up}. */
    @Override
    public String toString() {
      return Wording.of(this, Locale.ENGLISH);
    }

    @Override
    public Fraction apply(Fraction amount) {
      Fraction rounded = rounding.round(amount.dividedBy(divisor));
      Fraction least = Fraction.of(minimum);
      return rounded.compareTo(least) < 0 ? least : rounded;
    }
  }

  /**
   * A base, and one more for each further step or part of it: 6 up to 390, then one per 65.
   *
   * @param base the head-count up to there, also at amount 0, ≥ 0
   * @param upTo the amount that the base covers, ≥ 0
   * @param thenOnePer the step, above 0
   */
  record Steps(long base, Fraction upTo, Fraction thenOnePer) implements Norm {
    /**
     * Checks the values.
     *
     * @throws IllegalArgumentException if the step is not above 0, or a value negative
     */
    public Steps {
      notNegative("base", base);
      positive("thenOnePer", thenOnePer);
      if (upTo.signum() < 0) {
        throw new IllegalArgumentException("upTo must not be negative, but was " + upTo);
      }
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.steps(this);
    }

    /** Returns such as {@code 6 up to 390, then one per 65}. */
    @Override
    public String toString() {
      return Wording.of(this, Locale.ENGLISH);
    }

    @Override
    public Fraction apply(Fraction amount) {
      Fraction first = Fraction.of(base);
      return amount.compareTo(upTo) <= 0
          ? first
          : first.plus(Rounding.UP.round(amount.minus(upTo).dividedBy(thenOnePer)));
    }
  }

  /**
   * A band of amounts.
   *
   * @param start the least amount of the band
   * @param value the head-count, ≥ 0
   */
  record Band(Fraction start, long value) {
    /**
     * Checks the value.
     *
     * @throws IllegalArgumentException if it is negative
     */
    public Band {
      Objects.requireNonNull(start, "start");
      notNegative("the head-count of a band", value);
    }

    /** Returns such as {@code 168 from 0}. */
    @Override
    public String toString() {
      return value + " from " + start;
    }
  }

  /**
   * The head-count of the last band whose start is not above the amount, 0 before the first.
   *
   * @param bands starts rising, values not falling
   */
  record Bands(List<Band> bands) implements Norm {
    /**
     * Checks the order.
     *
     * @throws IllegalArgumentException if there are none, a start does not rise or a value falls
     */
    public Bands {
      bands = List.copyOf(bands);
      if (bands.isEmpty()) {
        throw new IllegalArgumentException("bands must not be empty");
      }
      for (int i = 1; i < bands.size(); i++) {
        Band before = bands.get(i - 1);
        Band band = bands.get(i);
        if (band.start().compareTo(before.start()) <= 0) {
          throw new IllegalArgumentException(
              "band starts must rise, but " + band.start() + " follows " + before.start());
        }
        if (band.value() < before.value()) {
          throw new IllegalArgumentException(
              "band values must not fall, but " + band.value() + " follows " + before.value());
        }
      }
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.bands(this);
    }

    @Override
    public Optional<Fraction> most() {
      return Optional.of(Fraction.of(bands.get(bands.size() - 1).value()));
    }

    /** Returns such as {@code by bands: 168 from 0, 212 from 6}. */
    @Override
    public String toString() {
      return Wording.of(this, Locale.ENGLISH);
    }

    @Override
    public Fraction apply(Fraction amount) {
      long value = 0;
      for (Band band : bands) {
        if (band.start().compareTo(amount) > 0) {
          break;
        }
        value = band.value();
      }
      return Fraction.of(value);
    }
  }

  private static void positive(String name, Fraction value) {
    if (value.signum() <= 0) {
      throw new IllegalArgumentException(name + " must be above 0, but was " + value);
    }
  }

  private static void notNegative(String name, long value) {
    if (value < 0) {
      throw new IllegalArgumentException(name + " must not be negative, but was " + value);
    }
  }
}
