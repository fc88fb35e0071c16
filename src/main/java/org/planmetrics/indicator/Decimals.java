package org.planmetrics.indicator;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * Numbers for a reader: 1,890,010 or 71.8% or 2.56. A number never looks equal to a bar that it is
 * not equal to (SPEC S6): it gets more digits instead.
 */
public final class Decimals {
  private static final int MOST_DIGITS = 12;

  private Decimals() {}

  /**
   * A number by itself.
   *
   * @param value the number
   * @param asPercent whether as a percentage
   * @return such as {@code 71.8%}
   */
  public static String of(Fraction value, boolean asPercent) {
    return text(value, asPercent, digits(value, asPercent));
  }

  /**
   * A number beside a bar.
   *
   * @param value the number
   * @param bar what it is compared with
   * @param asPercent whether as a percentage
   * @return such as {@code 59.96%} beside 60 %
   */
  public static String of(Fraction value, Fraction bar, boolean asPercent) {
    int digits = digits(value, asPercent);
    if (!value.equals(bar)) {
      while (digits < MOST_DIGITS
          && scaled(value, asPercent, digits).compareTo(scaled(bar, asPercent, digits)) == 0) {
        digits++;
      }
    }
    return text(value, asPercent, digits);
  }

  /**
   * Bounds by themselves.
   *
   * @param value the bounds
   * @param asPercent whether as percentages
   * @return such as {@code 52%–71%} or {@code ≥ 3}
   */
  public static String of(Interval value, boolean asPercent) {
    return of(value, Optional.empty(), asPercent);
  }

  /**
   * Bounds beside a bar.
   *
   * @param value the bounds
   * @param bar what they are compared with, if anything
   * @param asPercent whether as percentages
   * @return such as {@code 52%–71%} or {@code ≥ 3}
   */
  public static String of(Interval value, Optional<Fraction> bar, boolean asPercent) {
    String lower = beside(value.lower(), bar, asPercent);
    if (value.isKnown()) {
      return lower;
    }
    return value.upper().map(u -> lower + "–" + beside(u, bar, asPercent)).orElse("≥ " + lower);
  }

  private static String beside(Fraction value, Optional<Fraction> bar, boolean asPercent) {
    return bar.map(b -> of(value, b, asPercent)).orElseGet(() -> of(value, asPercent));
  }

  private static int digits(Fraction value, boolean asPercent) {
    Fraction shown = asPercent ? value.times(Fraction.of(100)) : value;
    return shown.isWhole() ? 0 : asPercent ? 1 : 2;
  }

  private static BigDecimal scaled(Fraction value, boolean asPercent, int digits) {
    return (asPercent ? value.times(Fraction.of(100)) : value).toDecimal(digits);
  }

  private static String text(Fraction value, boolean asPercent, int digits) {
    String plain = scaled(value, asPercent, digits).toPlainString();
    int point = plain.indexOf('.');
    int end = point < 0 ? plain.length() : point;
    StringBuilder text = new StringBuilder(plain);
    for (int i = end - 3; i > (plain.startsWith("-") ? 1 : 0); i -= 3) {
      text.insert(i, ',');
    }
    return text.append(asPercent ? "%" : "").toString();
  }
}
