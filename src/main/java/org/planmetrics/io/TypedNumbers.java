package org.planmetrics.io;

import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.planmetrics.domain.Column;
import org.planmetrics.text.Spelling;

/** Numbers as people type them: {@code 1，200}, {@code 12*}, {@code 700[1]}, {@code 0.31万}. */
final class TypedNumbers {
  private static final Pattern GROUPED = Pattern.compile("-?[0-9]{1,3}(,[0-9]{3})+(\\.[0-9]+)?");
  private static final Pattern FOOTNOTE =
      Pattern.compile(
          "(.*[0-9%‰万亿])\\s*(?:\\*+|[①-⑳]|[¹²³⁰-⁹†‡]+|\\[注?[0-9]{1,2}\\]|\\(注[0-9]{0,2}\\))");
  private static final Pattern SCALED = Pattern.compile("(-?[0-9.,]+)\\s*([百千]?[万亿]|百|千)\\s*(.?)");
  private static final Pattern COUNTED = Pattern.compile("(-?[0-9.,]+)\\s*(.)");
  private static final String COUNTERS = "人名张个户所家元岁处件次";
  private static final Map<Character, Integer> ZEROS =
      Map.of('十', 1, '百', 2, '千', 3, '万', 4, '亿', 8, '%', -2);

  private TypedNumbers() {}

  /**
   * The number that a text writes in another way than the column reads.
   *
   * @param hasScale whether the row states the unit itself, so that the cell must not
   */
  static Optional<Typed> find(Column<?> column, String text, boolean hasScale) {
    Set<Form> forms = EnumSet.noneOf(Form.class);
    String narrow = Typed.narrow(text);
    if (Typed.isWide(text)) {
      forms.add(Form.FULL_WIDTH);
    }
    String bare = without(FOOTNOTE.matcher(narrow), narrow, Form.FOOTNOTE, forms);
    String plain = hasScale ? ungrouped(bare, forms) : scaled(counted(bare, forms), forms);
    if (column instanceof Column.Decimal && plain.endsWith("%")) {
      plain = percent(plain, forms);
    }
    return column.read(plain).isPresent() ? Optional.of(new Typed(plain, forms)) : Optional.empty();
  }

  private static String without(Matcher matcher, String text, Form form, Set<Form> forms) {
    if (!matcher.matches()) {
      return text;
    }
    forms.add(form);
    return matcher.group(1).strip();
  }

  private static String counted(String text, Set<Form> forms) {
    Matcher matcher = COUNTED.matcher(text);
    boolean isCounted = matcher.matches() && COUNTERS.contains(matcher.group(2));
    return isCounted ? without(matcher, text, Form.COUNTED, forms) : text;
  }

  private static String scaled(String text, Set<Form> forms) {
    Matcher matcher = SCALED.matcher(text);
    boolean isScaled = matcher.matches() && COUNTERS.contains(matcher.group(3));
    String number = ungrouped(isScaled ? matcher.group(1) : text, forms);
    Optional<BigDecimal> value = isScaled ? Spelling.number(number) : Optional.empty();
    if (value.isEmpty()) {
      return number.equals(text) || !isScaled ? number : text;
    }
    forms.add(Form.SCALE);
    return times(value.get(), matcher.group(2)).toPlainString();
  }

  /** A number as many times as a scale says, such as 万 or {@code %}. */
  static BigDecimal times(BigDecimal number, String scale) {
    int zeros = scale.chars().map(c -> ZEROS.getOrDefault((char) c, 0)).sum();
    return number.movePointRight(zeros).stripTrailingZeros();
  }

  private static String ungrouped(String text, Set<Form> forms) {
    if (!GROUPED.matcher(text).matches()) {
      return text;
    }
    forms.add(Form.THOUSANDS);
    return text.replace(",", "");
  }

  private static String percent(String text, Set<Form> forms) {
    Optional<BigDecimal> value = Spelling.number(text.substring(0, text.length() - 1).strip());
    value.ifPresent(v -> forms.add(Form.PERCENT));
    return value.map(v -> v.movePointLeft(2).toPlainString()).orElse(text);
  }
}
