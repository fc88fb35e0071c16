package org.planmetrics.text;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** How days, numbers and yes or no are written: the one place that says so (SPEC section 5). */
public final class Spelling {
  /** What a text that is no day breaks. */
  public static final String DAY_RULE = "must be a date such as 2023-12-31";

  /** What a text that is neither yes nor no breaks. */
  public static final String FLAG_RULE = "must be one of true, false, 1, 0, yes, no, 是, 否";

  /** What a text that is no number breaks. */
  public static final String NUMBER_RULE = "must be a number such as 1200 or 0.5";

  private static final Pattern DAY = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
  private static final Pattern NUMBER = Pattern.compile("-?[0-9]+(\\.[0-9]+)?");
  private static final Set<String> YES = Set.of("true", "1", "yes", "是");
  private static final Set<String> NO = Set.of("false", "0", "no", "否");
  private static final int MOST_DIGITS = 100;

  private Spelling() {}

  /**
   * The day that a text writes.
   *
   * @param text such as {@code 2023-12-31}
   * @return the day, or empty if it writes none
   */
  public static Optional<LocalDate> day(String text) {
    try {
      return DAY.matcher(text).matches() ? Optional.of(LocalDate.parse(text)) : Optional.empty();
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /**
   * The day that a text writes.
   *
   * @param name what the day is, for the message
   * @param text such as {@code 2023-12-31}
   * @return the day
   * @throws IllegalArgumentException if it writes none
   */
  public static LocalDate day(String name, String text) {
    return day(text)
        .orElseThrow(
            () -> new IllegalArgumentException(name + " " + DAY_RULE + ", but was '" + text + "'"));
  }

  /**
   * The number that a text writes, exact.
   *
   * @param text such as {@code 1200} or {@code -0.5}, of at most 100 digits
   * @return the number, or empty if it writes none
   */
  public static Optional<BigDecimal> number(String text) {
    return text.length() <= MOST_DIGITS && NUMBER.matcher(text).matches()
        ? Optional.of(new BigDecimal(text))
        : Optional.empty();
  }

  /**
   * What a text that is no number breaks.
   *
   * @param text a text for which {@link #number} finds none
   * @return the rule
   */
  public static String numberRule(String text) {
    return text.length() > MOST_DIGITS
        ? "must be a number of at most " + MOST_DIGITS + " digits"
        : NUMBER_RULE;
  }

  /**
   * Yes or no, in either language and any case.
   *
   * @param text such as {@code yes} or 否
   * @return true or false, or empty if it writes neither
   */
  public static Optional<Boolean> flag(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    return YES.contains(lower)
        ? Optional.of(true)
        : NO.contains(lower) ? Optional.of(false) : Optional.empty();
  }
}
