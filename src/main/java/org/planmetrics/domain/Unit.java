package org.planmetrics.domain;

import java.util.Locale;
import java.util.Map;
import org.planmetrics.number.Fraction;

/**
 * A unit of measure: a base word, and how many of it one unit is, such as 万人, 10,000 people (SPEC
 * S26). Percent and per mille are parts of one and have no base word; 百分点 is a base word.
 *
 * @param base the base word, such as 人; empty for percent and per mille
 * @param factor how many of the base word one unit is
 */
public record Unit(String base, Fraction factor) {
  /** One part of a hundred. */
  public static final Unit PERCENT = new Unit("", Fraction.of(1, 100));

  /** One part of a thousand. */
  public static final Unit PER_MILLE = new Unit("", Fraction.of(1, 1000));

  private static final Map<String, Unit> SIGNS = Map.of("%", PERCENT, "％", PERCENT, "‰", PER_MILLE);
  private static final Map<String, Long> CHINESE =
      Map.of(
          "百", 100L,
          "千", 1_000L,
          "万", 10_000L,
          "十万", 100_000L,
          "百万", 1_000_000L,
          "千万", 10_000_000L,
          "亿", 100_000_000L);
  private static final Map<String, Long> ENGLISH =
      Map.of("thousand", 1_000L, "million", 1_000_000L, "billion", 1_000_000_000L);

  /**
   * The unit that a text writes.
   *
   * @param text such as 万人, {@code thousand people}, {@code %} or 百分点
   * @return the unit
   */
  public static Unit parse(String text) {
    String plain = text.strip();
    Unit sign = SIGNS.get(plain);
    if (sign != null) {
      return sign;
    }
    for (int length = Math.min(2, plain.length() - 1); length > 0; length--) {
      Long factor = CHINESE.get(plain.substring(0, length));
      if (factor != null && !plain.startsWith("百分")) {
        return new Unit(plain.substring(length).strip(), Fraction.of(factor));
      }
    }
    int space = plain.indexOf(' ');
    Long factor =
        space < 0 ? null : ENGLISH.get(plain.substring(0, space).toLowerCase(Locale.ROOT));
    return factor == null
        ? new Unit(plain, Fraction.ONE)
        : new Unit(plain.substring(space).strip(), Fraction.of(factor));
  }

  /**
   * Whether it is a part of one, percent or per mille.
   *
   * @return true if it has no base word
   */
  public boolean isShare() {
    return base.isEmpty();
  }

  /** Returns such as {@code 10000 人}. */
  @Override
  public String toString() {
    return isShare() ? factor.equals(PERCENT.factor) ? "%" : "‰" : factor + " " + base;
  }
}
