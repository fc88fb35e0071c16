package org.planmetrics.snapshot;

import com.google.common.collect.ImmutableMap;
import java.util.Map;
import org.planmetrics.number.Fraction;

/**
 * From when on a quality card tells something. It judges nothing: a number may be far from its
 * neighbours' and right.
 *
 * <pre>{@code
 * world.quality(Thresholds.standard().withLeapOverTime("5").withDenominator("beds", "elderly"));
 * }</pre>
 *
 * @param leapAmongSiblings how many times its siblings' median, or what part of it, a value must be
 *     to be told as a leap; more than 1
 * @param leapOverTime how many times its own last value, or what part of it; more than 1
 * @param filled the share of a column's records that must be filled for its blanks to be told
 * @param siblings how many siblings a value must at least have to be told as their sum
 * @param examples how many examples a line has at most
 * @param denominators for a figure what its values are compared per unit of: another figure or, by
 *     its name, the records of a register
 */
public record Thresholds(
    Fraction leapAmongSiblings,
    Fraction leapOverTime,
    Fraction filled,
    int siblings,
    int examples,
    Map<String, String> denominators) {
  private static final Thresholds STANDARD =
      new Thresholds(Fraction.of(1_000), Fraction.of(10), Fraction.of(1, 2), 3, 3, Map.of());

  /**
   * Checks the numbers and copies the denominators.
   *
   * @throws IllegalArgumentException if a leap is not more than 1, or another number negative
   */
  public Thresholds {
    requireLeap("leapAmongSiblings", leapAmongSiblings);
    requireLeap("leapOverTime", leapOverTime);
    requireNotNegative("filled", filled);
    requireNotNegative("siblings", Fraction.of(siblings));
    requireNotNegative("examples", Fraction.of(examples));
    denominators = ImmutableMap.copyOf(denominators);
  }

  private static void requireLeap(String name, Fraction value) {
    if (value.compareTo(Fraction.ONE) <= 0) {
      throw new IllegalArgumentException(name + " must be more than 1, but was " + value);
    }
  }

  private static void requireNotNegative(String name, Fraction value) {
    if (value.signum() < 0) {
      throw new IllegalArgumentException(name + " must not be negative, but was " + value);
    }
  }

  /**
   * The usual thresholds: 1,000 times the siblings, 10 times the last value, half of a column
   * filled, 3 siblings, 3 examples, no denominators.
   *
   * @return the thresholds
   */
  public static Thresholds standard() {
    return STANDARD;
  }

  /**
   * With another leap among siblings.
   *
   * @param times such as {@code 100}
   * @return the thresholds
   * @throws IllegalArgumentException if it writes no number, or one that is not more than 1
   */
  public Thresholds withLeapAmongSiblings(String times) {
    return new Thresholds(
        Fraction.parse(times), leapOverTime, filled, siblings, examples, denominators);
  }

  /**
   * With another leap over time.
   *
   * @param times such as {@code 5}
   * @return the thresholds
   * @throws IllegalArgumentException if it writes no number, or one that is not more than 1
   */
  public Thresholds withLeapOverTime(String times) {
    return new Thresholds(
        leapAmongSiblings, Fraction.parse(times), filled, siblings, examples, denominators);
  }

  /**
   * With another share of a column that must be filled for its blanks to be told.
   *
   * @param share such as {@code 90%}; with {@code 0} all blanks are told
   * @return the thresholds
   * @throws IllegalArgumentException if it writes no number, or a negative one
   */
  public Thresholds withFilled(String share) {
    return new Thresholds(
        leapAmongSiblings, leapOverTime, Fraction.parse(share), siblings, examples, denominators);
  }

  /**
   * With another number of siblings that a value told as their sum must have.
   *
   * @param least such as {@code 2}
   * @return the thresholds
   * @throws IllegalArgumentException if it is negative
   */
  public Thresholds withSiblings(int least) {
    return new Thresholds(leapAmongSiblings, leapOverTime, filled, least, examples, denominators);
  }

  /**
   * With another number of examples.
   *
   * @param most such as {@code 10}
   * @return the thresholds
   * @throws IllegalArgumentException if it is negative
   */
  public Thresholds withExamples(int most) {
    return new Thresholds(leapAmongSiblings, leapOverTime, filled, siblings, most, denominators);
  }

  /**
   * With a figure compared among siblings per unit of something.
   *
   * @param figure such as {@code institution-beds}
   * @param denominator another figure, such as {@code elderly}, or a register, such as {@code
   *     workers}
   * @return the thresholds
   */
  public Thresholds withDenominator(String figure, String denominator) {
    ImmutableMap.Builder<String, String> more = ImmutableMap.builder();
    more.putAll(denominators).put(figure, denominator);
    return new Thresholds(
        leapAmongSiblings, leapOverTime, filled, siblings, examples, more.buildKeepingLast());
  }
}
