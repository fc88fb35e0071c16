package org.planmetrics.reference;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.planmetrics.number.Fraction;

/**
 * What a cell of {@code figures.csv} says straight from SPEC S26 and S27: a number or an interval,
 * perhaps with a sign for parts.
 *
 * @param bounds in parts of one where there is a sign
 * @param hasSign whether it ends in % or ‰
 */
record ReferenceValue(ReferenceBounds bounds, boolean hasSign) {
  private static final String NUMBER = "(-?\\d+(?:\\.\\d+)?)";
  private static final Pattern PLAIN = Pattern.compile(NUMBER);
  private static final Pattern BOUND = Pattern.compile("([<≤>≥])" + NUMBER);
  private static final Pattern RANGE = Pattern.compile(NUMBER + "[-~–]" + NUMBER);

  /** Empty if it cannot be read; what is not signed is not negative. */
  static Optional<ReferenceValue> find(String text, boolean isSigned) {
    Optional<ReferenceValue> plain = read(text, PLAIN, isSigned);
    String narrow = narrow(text);
    return plain
        .or(() -> read(narrow, BOUND, isSigned))
        .or(() -> read(narrow, RANGE, isSigned))
        .filter(v -> isSigned || v.bounds().lower().filter(l -> l.signum() >= 0).isPresent());
  }

  /** A row's sign can be seen even where its number cannot be read. */
  static boolean hasSign(String text) {
    return narrow(text).endsWith("%") || text.endsWith("‰");
  }

  /** Full-width forms are 0xFEE0 above those of ASCII. */
  private static String narrow(String text) {
    return text.codePoints()
        .map(c -> c >= 0xFF01 && c <= 0xFF5E ? c - 0xFEE0 : c)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  /** A sign stands at the end of the whole; of a range at its first end too, if it likes. */
  private static Optional<ReferenceValue> read(String text, Pattern pattern, boolean isSigned) {
    boolean hasSign = hasSign(text);
    String sign = hasSign ? text.substring(text.length() - 1) : "";
    String bare = hasSign ? text.replace(sign, "") : text;
    int signs = text.length() - bare.length();
    Matcher cell = pattern.matcher(bare);
    if (!cell.matches() || signs > (pattern == RANGE ? 2 : 1)) {
      return Optional.empty();
    }
    if (signs == 2 && !text.substring(cell.end(1)).startsWith(sign)) {
      return Optional.empty();
    }
    Fraction part =
        sign.isEmpty() ? Fraction.ONE : ReferenceUnitOfMeasure.find(sign).orElseThrow().factor();
    Fraction first = Fraction.parse(cell.group(pattern == BOUND ? 2 : 1));
    Optional<ReferenceBounds> bounds = Optional.of(ReferenceBounds.of(first));
    if (pattern == BOUND) {
      boolean isUpper = "<≤".contains(cell.group(1));
      Optional<Fraction> floor = isSigned ? Optional.empty() : Optional.of(Fraction.ZERO);
      bounds =
          isUpper
              ? Optional.of(new ReferenceBounds(floor, Optional.of(first)))
                  .filter(b -> isSigned || first.signum() >= 0)
              : Optional.of(ReferenceBounds.from(first));
    } else if (pattern == RANGE) {
      Fraction last = Fraction.parse(cell.group(2));
      bounds = Optional.of(ReferenceBounds.of(first, last)).filter(b -> first.compareTo(last) <= 0);
    }
    return bounds.map(b -> new ReferenceValue(b.times(part), hasSign));
  }
}
