package org.planmetrics.number;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An exact number in lowest terms, such as 3/5 (SPEC S6). Nothing is ever rounded, except by {@link
 * #toDecimal} for a reader.
 */
public final class Fraction implements Comparable<Fraction> {
  /** Zero. */
  public static final Fraction ZERO = of(0);

  /** One. */
  public static final Fraction ONE = of(1);

  private static final int LONGEST = 200;
  private static final Pattern DECIMAL = Pattern.compile("-?\\d+(\\.\\d+)?");
  private static final Pattern PERCENT = Pattern.compile("(-?\\d+(?:\\.\\d+)?)\\s*%");
  private static final Pattern QUOTIENT = Pattern.compile("(-?\\d+)\\s*/\\s*(\\d+)");

  private final BigInteger numerator;
  private final BigInteger denominator;

  private Fraction(BigInteger numerator, BigInteger denominator) {
    this.numerator = numerator;
    this.denominator = denominator;
  }

  /**
   * A whole number.
   *
   * @param value the number
   * @return the fraction
   */
  public static Fraction of(long value) {
    return new Fraction(BigInteger.valueOf(value), BigInteger.ONE);
  }

  /**
   * A quotient in lowest terms.
   *
   * @param numerator above the line
   * @param denominator below the line, not 0
   * @return the fraction
   * @throws IllegalArgumentException if the denominator is 0
   */
  public static Fraction of(long numerator, long denominator) {
    return of(BigInteger.valueOf(numerator), BigInteger.valueOf(denominator));
  }

  /**
   * A quotient in lowest terms.
   *
   * @param numerator above the line
   * @param denominator below the line, not 0
   * @return the fraction
   * @throws IllegalArgumentException if the denominator is 0
   */
  public static Fraction of(BigInteger numerator, BigInteger denominator) {
    if (denominator.signum() == 0) {
      throw new IllegalArgumentException(
          "the denominator must not be 0 in " + numerator + "/" + denominator);
    }
    BigInteger divisor = numerator.gcd(denominator);
    BigInteger signed = denominator.signum() < 0 ? divisor.negate() : divisor;
    return new Fraction(numerator.divide(signed), denominator.divide(signed));
  }

  /**
   * The exact value of a decimal.
   *
   * @param value such as 0.55
   * @return the fraction, 11/20
   */
  public static Fraction of(BigDecimal value) {
    return value.scale() <= 0
        ? new Fraction(value.toBigIntegerExact(), BigInteger.ONE)
        : of(value.unscaledValue(), BigInteger.TEN.pow(value.scale()));
  }

  /**
   * The number that a text writes: {@code 0.55}, {@code 60%} or {@code 3/5}.
   *
   * @param text the text
   * @return the number
   * @throws IllegalArgumentException if it writes none
   */
  public static Fraction parse(String text) {
    return find(text)
        .orElseThrow(() ->
            new IllegalArgumentException(
                "'" + text + "' must be a number such as 20000, 0.5, 60% or 3/5"));
  }

  /**
   * The number that a text writes, if it writes one.
   *
   * @param text such as {@code 0.55}, {@code 60%} or {@code 3/5}
   * @return the number, or empty
   */
  public static Optional<Fraction> find(String text) {
    String trimmed = text.strip();
    if (trimmed.length() > LONGEST) {
      return Optional.empty();
    }
    if (DECIMAL.matcher(trimmed).matches()) {
      return Optional.of(of(new BigDecimal(trimmed)));
    }
    Matcher percent = PERCENT.matcher(trimmed);
    if (percent.matches()) {
      return Optional.of(of(new BigDecimal(percent.group(1))).dividedBy(of(100)));
    }
    Matcher quotient = QUOTIENT.matcher(trimmed);
    if (quotient.matches() && new BigInteger(quotient.group(2)).signum() > 0) {
      return Optional.of(of(new BigInteger(quotient.group(1)), new BigInteger(quotient.group(2))));
    }
    return Optional.empty();
  }

  /**
   * The part above the line.
   *
   * @return the numerator in lowest terms
   */
  public BigInteger numerator() {
    return numerator;
  }

  /**
   * The part below the line.
   *
   * @return the denominator in lowest terms, above 0
   */
  public BigInteger denominator() {
    return denominator;
  }

  /**
   * The sum.
   *
   * @param other the other
   * @return this + other
   */
  public Fraction plus(Fraction other) {
    if (isWhole() && other.isWhole()) {
      return new Fraction(numerator.add(other.numerator), BigInteger.ONE);
    }
    return of(
        numerator.multiply(other.denominator).add(other.numerator.multiply(denominator)),
        denominator.multiply(other.denominator));
  }

  /**
   * The difference.
   *
   * @param other the other
   * @return this − other
   */
  public Fraction minus(Fraction other) {
    return plus(new Fraction(other.numerator.negate(), other.denominator));
  }

  /**
   * The product.
   *
   * @param other the other
   * @return this · other
   */
  public Fraction times(Fraction other) {
    return of(numerator.multiply(other.numerator), denominator.multiply(other.denominator));
  }

  /**
   * The quotient.
   *
   * @param other the other, not 0
   * @return this / other
   * @throws IllegalArgumentException if the other is 0
   */
  public Fraction dividedBy(Fraction other) {
    return of(numerator.multiply(other.denominator), denominator.multiply(other.numerator));
  }

  /**
   * The largest whole number not above it.
   *
   * @return the number
   */
  public BigInteger floor() {
    BigInteger[] parts = numerator.divideAndRemainder(denominator);
    return parts[1].signum() < 0 ? parts[0].subtract(BigInteger.ONE) : parts[0];
  }

  /**
   * The smallest whole number not below it.
   *
   * @return the number
   */
  public BigInteger ceiling() {
    return isWhole() ? numerator : floor().add(BigInteger.ONE);
  }

  /**
   * The sign.
   *
   * @return −1, 0 or 1
   */
  public int signum() {
    return numerator.signum();
  }

  /**
   * Whether it is a whole number.
   *
   * @return true for 3, false for 3/5
   */
  public boolean isWhole() {
    return denominator.equals(BigInteger.ONE);
  }

  /**
   * The smaller of two.
   *
   * @param other the other
   * @return the smaller
   */
  public Fraction min(Fraction other) {
    return compareTo(other) <= 0 ? this : other;
  }

  /**
   * The greater of two.
   *
   * @param other the other
   * @return the greater
   */
  public Fraction max(Fraction other) {
    return compareTo(other) >= 0 ? this : other;
  }

  /**
   * A decimal for a reader, rounded half up.
   *
   * @param digits after the point, ≥ 0
   * @return the decimal
   */
  public BigDecimal toDecimal(int digits) {
    return toDecimal(digits, RoundingMode.HALF_UP);
  }

  /**
   * A decimal for a reader.
   *
   * @param digits after the point, ≥ 0
   * @param rounding such as FLOOR
   * @return the decimal
   */
  public BigDecimal toDecimal(int digits, RoundingMode rounding) {
    return new BigDecimal(numerator).divide(new BigDecimal(denominator), digits, rounding);
  }

  @Override
  public int compareTo(Fraction other) {
    if (denominator.equals(other.denominator)) {
      return numerator.compareTo(other.numerator);
    }
    return numerator.multiply(other.denominator).compareTo(other.numerator.multiply(denominator));
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Fraction f
        && numerator.equals(f.numerator)
        && denominator.equals(f.denominator);
  }

  @Override
  public int hashCode() {
    return 31 * numerator.hashCode() + denominator.hashCode();
  }

  /** Returns the exact text in lowest terms, such as {@code 3/2} or {@code 14210}. */
  @Override
  public String toString() {
    return isWhole() ? numerator.toString() : numerator + "/" + denominator;
  }
}
