package org.planmetrics.domain;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.planmetrics.number.Fraction;
import org.planmetrics.number.Interval;
import org.planmetrics.text.Spelling;

/**
 * What the cell of a figure states: a number such as 1890010, bounds such as {@code <5} or {@code
 * 10-19}, perhaps with a sign, {@code 60%} (SPEC S26, S27). Bounds are closed: {@code <5} is at
 * most 5, and of what is never negative [0, 5].
 *
 * @param bounds what is stated, in parts of the sign if there is one: 60 of {@code 60%}
 * @param sign percent or per mille, if written
 */
public record Quantity(Interval bounds, Optional<Unit> sign) {
  private static final String RULE =
      "must be a number such as 1200 or 0.5 or 60%, or bounds such as <5, ≥100 or 10-19";
  private static final Pattern ABOUT = Pattern.compile("[约約近余餘±]|左右|上下|about|ca\\.");
  private static final String NUMBER = "(-?[0-9]+(?:\\.[0-9]+)?)";
  private static final Pattern ONE_SIDED = Pattern.compile("([<≤>≥])\\s*" + NUMBER);
  private static final Pattern RANGE = Pattern.compile(NUMBER + "\\s*[-~–]\\s*" + NUMBER);
  private static final Map<Character, Character> NARROW =
      Map.of('＜', '<', '＞', '>', '～', '~', '－', '-', '％', '%', '．', '.');
  private static final String BEFORE_DASH = "(?=\\s*[-~–])";
  private static final int LONGEST = 210;

  /** Checks that nothing is null. */
  public Quantity {
    Objects.requireNonNull(bounds, "bounds");
    Objects.requireNonNull(sign, "sign");
  }

  /**
   * A plain number.
   *
   * @param value the number
   * @return the quantity
   */
  public static Quantity of(Fraction value) {
    return new Quantity(Interval.of(value), Optional.empty());
  }

  /**
   * The quantity that a text writes.
   *
   * @param text such as {@code 1890010}, {@code <5}, {@code 10-19} or {@code 60%}
   * @return the quantity, or empty if it writes none
   */
  public static Optional<Quantity> find(String text) {
    Optional<BigDecimal> plain = Spelling.number(text);
    if (plain.isPresent()) {
      return plain.map(n -> of(Fraction.of(n)));
    }
    String narrow = narrow(text.strip());
    boolean isWideNumber = Spelling.number(narrow).isPresent();
    if (narrow.isEmpty() || narrow.length() > LONGEST || isWideNumber) {
      return Optional.empty();
    }
    char last = narrow.charAt(narrow.length() - 1);
    Optional<Unit> sign =
        last == '%'
            ? Optional.of(Unit.PERCENT)
            : last == '‰' ? Optional.of(Unit.PER_MILLE) : Optional.empty();
    String number =
        sign.isPresent()
            ? narrow.substring(0, narrow.length() - 1).replaceFirst(last + BEFORE_DASH, "").strip()
            : narrow;
    return bounds(number).map(b -> new Quantity(b, sign));
  }

  /**
   * Whether it states something below 0.
   *
   * @return true if an end is negative
   */
  public boolean isBelowZero() {
    return bounds.ends().anyMatch(end -> end.signum() < 0);
  }

  /** What a text for which {@link #find} finds none breaks. */
  static String rule(String text) {
    String plain = text.strip();
    boolean isTooLong = !Spelling.numberRule(plain).equals(Spelling.NUMBER_RULE);
    return isTooLong
        ? Spelling.numberRule(plain)
        : ABOUT.matcher(plain).find() ? RULE + "; how far 'about' is nobody knows" : RULE;
  }

  private static String narrow(String text) {
    StringBuilder narrow = new StringBuilder(text);
    for (int i = 0; i < narrow.length(); i++) {
      char c = narrow.charAt(i);
      boolean isDigit = c >= '０' && c <= '９';
      narrow.setCharAt(i, isDigit ? (char) (c - '０' + '0') : NARROW.getOrDefault(c, c));
    }
    return narrow.toString();
  }

  private static Optional<Interval> bounds(String text) {
    Optional<Interval> exact = Spelling.number(text).map(n -> Interval.of(Fraction.of(n)));
    if (exact.isPresent()) {
      return exact;
    }
    Matcher side = ONE_SIDED.matcher(text);
    if (side.matches()) {
      boolean isMost = "<≤".indexOf(side.group(1).charAt(0)) >= 0;
      return number(side.group(2)).map(isMost ? Interval::atMost : Interval::atLeast);
    }
    Matcher range = RANGE.matcher(text);
    return range.matches()
        ? number(range.group(1))
            .flatMap(a ->
                number(range.group(2)).filter(b -> b.compareTo(a) >= 0).map(b -> Interval.of(a, b)))
        : Optional.empty();
  }

  private static Optional<Fraction> number(String text) {
    return Spelling.number(text).map(Fraction::of);
  }

  /** Returns the quantity as a file writes it, such as {@code 10-19} or {@code 60%}. */
  @Override
  public String toString() {
    Optional<String> lower = bounds.lower().map(Quantity::decimal);
    Optional<String> upper = bounds.upper().map(Quantity::decimal);
    String number =
        bounds.isKnown()
            ? lower.orElseThrow()
            : lower
                .map(l -> upper.map(u -> l + "-" + u).orElse("≥" + l))
                .orElseGet(() -> "≤" + upper.orElseThrow());
    return number + sign.map(Unit::toString).orElse("");
  }

  /** All digits, as many as it has. */
  private static String decimal(Fraction value) {
    int digits = 0;
    while (digits < LONGEST && !Fraction.of(value.toDecimal(digits)).equals(value)) {
      digits++;
    }
    return value.toDecimal(digits).toPlainString();
  }
}
