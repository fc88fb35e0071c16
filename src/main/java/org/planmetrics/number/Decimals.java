package org.planmetrics.number;

import java.math.BigDecimal;
import java.math.RoundingMode;
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
    int side = value.compareTo(bar);
    int digits = digits(value, asPercent);
    while (side != 0 && digits < MOST_DIGITS && looksEqual(value, bar, asPercent, digits)) {
      digits++;
    }
    if (side == 0 || !looksEqual(value, bar, asPercent, digits)) {
      return text(value, asPercent, digits);
    }
    RoundingMode away = side < 0 ? RoundingMode.FLOOR : RoundingMode.CEILING;
    return text(shown(value, asPercent).toDecimal(digits, away), asPercent);
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

  /**
   * A number with all its digits, as a bar is shown.
   *
   * @param value the number
   * @param asPercent whether as a percentage
   * @return such as {@code 0.005} or, where the digits would not end, {@code 1/3}
   */
  public static String exact(Fraction value, boolean asPercent) {
    Fraction shown = shown(value, asPercent);
    int digits = 0;
    while (digits < MOST_DIGITS && !Fraction.of(shown.toDecimal(digits)).equals(shown)) {
      digits++;
    }
    BigDecimal decimal = shown.toDecimal(digits);
    return Fraction.of(decimal).equals(shown) ? text(decimal, asPercent) : value.toString();
  }

  private static int digits(Fraction value, boolean asPercent) {
    if (shown(value, asPercent).isWhole()) {
      return 0;
    }
    return asPercent ? 1 : 2;
  }

  private static boolean looksEqual(Fraction a, Fraction b, boolean asPercent, int digits) {
    BigDecimal shown = shown(a, asPercent).toDecimal(digits);
    return shown.compareTo(shown(b, asPercent).toDecimal(digits)) == 0;
  }

  private static Fraction shown(Fraction value, boolean asPercent) {
    return asPercent ? value.times(Fraction.of(100)) : value;
  }

  private static String text(Fraction value, boolean asPercent, int digits) {
    return text(shown(value, asPercent).toDecimal(digits), asPercent);
  }

  private static String text(BigDecimal value, boolean asPercent) {
    String plain = value.toPlainString();
    int point = plain.indexOf('.');
    StringBuilder text = new StringBuilder(plain);
    for (int i = (point < 0 ? plain.length() : point) - 3;
        i > (plain.startsWith("-") ? 1 : 0);
        i -= 3) {
      text.insert(i, ',');
    }
    return text.append(asPercent ? "%" : "").toString();
  }
}
