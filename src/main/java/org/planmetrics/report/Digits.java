package org.planmetrics.report;

import java.math.BigDecimal;
import org.planmetrics.number.Fraction;

/** Numbers for machines: digits and a point, no grouping, no more digits than needed. */
final class Digits {
  private static final int MOST_DIGITS = 12;

  private Digits() {}

  /** Returns such as {@code 1890010} or {@code 0.717770034843}: rounded at the 12th digit. */
  static String of(Fraction value) {
    return of(value, MOST_DIGITS);
  }

  static String of(Fraction value, int digits) {
    BigDecimal decimal = value.toDecimal(digits).stripTrailingZeros();
    return decimal.setScale(Math.max(decimal.scale(), 0)).toPlainString();
  }
}
