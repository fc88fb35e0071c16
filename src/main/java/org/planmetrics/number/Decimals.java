package org.planmetrics.number;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Numbers for a reader: 1,890,010 or 71.8% or 2.56. Numbers that are shown together and differ,
 * such as the ends of a reading and its bar, never look alike (SPEC S6): they get as many digits
 * more as it takes.
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
    return of(value, List.of(), asPercent);
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
    return of(value, List.of(bar), asPercent);
  }

  /**
   * A number among others: unless its few digits show it exactly, it has enough to tell it from
   * each that it is not equal to. If all are shown so, they also stand in their order.
   *
   * @param value the number
   * @param others what is shown with it
   * @param asPercent whether as a percentage
   * @return such as {@code 56.67%} where 56.7 % is shown with it
   */
  public static String of(Fraction value, Collection<Fraction> others, boolean asPercent) {
    Fraction shown = shown(value, asPercent);
    int digits = shown.isWhole() ? 0 : asPercent ? 1 : 2;
    if (!Fraction.of(shown.toDecimal(digits)).equals(shown)) {
      for (Fraction other : others) {
        while (!value.equals(other) && looksEqual(value, other, asPercent, digits)) {
          digits++;
        }
      }
    }
    return text(shown.toDecimal(digits), asPercent);
  }

  /**
   * Bounds by themselves.
   *
   * @param value the bounds
   * @param asPercent whether as percentages
   * @return such as {@code 52%–71%}, {@code ≥ 3}, {@code ≤ 3} or, where all may be, {@code ?}
   */
  public static String of(Interval value, boolean asPercent) {
    return of(value, Optional.empty(), asPercent);
  }

  /**
   * Bounds beside others, such as a reading beside its bar.
   *
   * @param value the bounds
   * @param beside what they are compared with, if anything
   * @param asPercent whether as percentages
   * @return such as {@code 52%–71%}, {@code ≥ 3}, {@code ≤ 3} or, where all may be, {@code ?}
   */
  public static String of(Interval value, Optional<Interval> beside, boolean asPercent) {
    List<Fraction> all =
        Stream.concat(value.ends(), beside.stream().flatMap(Interval::ends)).toList();
    Optional<String> lower = value.lower().map(l -> of(l, all, asPercent));
    Optional<String> upper = value.upper().map(u -> of(u, all, asPercent));
    if (value.isKnown()) {
      return lower.orElseThrow();
    }
    return lower
        .map(l -> upper.map(u -> l + "–" + u).orElse("≥ " + l))
        .orElseGet(() -> upper.map(u -> "≤ " + u).orElse("?"));
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

  private static boolean looksEqual(Fraction a, Fraction b, boolean asPercent, int digits) {
    BigDecimal shown = shown(a, asPercent).toDecimal(digits);
    return shown.compareTo(shown(b, asPercent).toDecimal(digits)) == 0;
  }

  private static Fraction shown(Fraction value, boolean asPercent) {
    return asPercent ? value.times(Fraction.of(100)) : value;
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
