package org.planmetrics.io;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.planmetrics.domain.Column;
import org.planmetrics.domain.Figure;
import org.planmetrics.text.Spelling;

/**
 * Days as people type them: {@code 2023年1月5日}, {@code 2023.1.5}, a spreadsheet's serial number
 * 45292, each perhaps with a time of day; and months and years without a day, which are known where
 * they are over on the day of the data.
 */
final class TypedDays {
  private static final Pattern DAY =
      Pattern.compile(
          "([0-9]{4})(?:([-/.])([0-9]{1,2})\\2([0-9]{1,2})|年([0-9]{1,2})月([0-9]{1,2})[日号])");
  private static final Pattern COMPACT = Pattern.compile("((?:19|20)[0-9]{2})([0-9]{2})([0-9]{2})");
  private static final Pattern ISO = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
  private static final Pattern TIMED =
      Pattern.compile("(.*[0-9日号])(?:[T ]\\s*)[0-9]{1,2}:[0-9]{2}(?::[0-9]{2}(?:\\.[0-9]+)?)?Z?");
  private static final Pattern SERIAL = Pattern.compile("[0-9]{5}(\\.[0-9]+)?");
  private static final Pattern MONTH =
      Pattern.compile("([0-9]{4})(?:年([0-9]{1,2})月份?|[-/.]([0-9]{1,2})|(0[1-9]|1[0-2]))([底末]?)");
  private static final Pattern YEAR = Pattern.compile("((?:19|20)[0-9]{2})年?度?([底末]?)");
  private static final LocalDate FIRST = LocalDate.of(1899, 12, 30);
  private static final int LEAST = 20_000; // 1954-10-03
  private static final int MOST = 73_050; // 2099-12-31

  private final LocalDate asOf;
  private final boolean hasSerials;

  TypedDays(LocalDate asOf, boolean hasSerials) {
    this.asOf = asOf;
    this.hasSerials = hasSerials;
  }

  /** The day that a text writes in any way. */
  Optional<LocalDate> read(String text) {
    return Spelling.day(text)
        .or(() -> find(Figure.AS_OF, text).map(t -> LocalDate.parse(t.plain())));
  }

  /** The day that a text writes in another way than ours, as far as it is known. */
  Optional<Typed> find(Column<?> column, String text) {
    Set<Form> forms = EnumSet.noneOf(Form.class);
    String narrow = Typed.narrow(text);
    if (Typed.isWide(text)) {
      forms.add(Form.FULL_WIDTH);
    }
    Matcher timed = TIMED.matcher(narrow);
    if (timed.matches()) {
      forms.add(Form.TIME);
    }
    String bare = timed.matches() ? timed.group(1) : narrow;
    try {
      return day(bare, forms)
          .or(() -> serial(bare, forms))
          .or(() -> over(column, bare, forms))
          .map(day -> new Typed(day.toString(), forms));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static Optional<LocalDate> day(String text, Set<Form> forms) {
    Matcher parts = DAY.matcher(text);
    Matcher compact = COMPACT.matcher(text);
    if (parts.matches()) {
      if (!ISO.matcher(text).matches()) {
        forms.add(Form.DATE);
      }
      int first = parts.start(2) >= 0 ? 3 : 5;
      return Optional.of(date(parts, 1, first, first + 1));
    }
    if (!compact.matches()) {
      return Optional.empty();
    }
    forms.add(Form.DATE);
    return Optional.of(date(compact, 1, 2, 3));
  }

  private static LocalDate date(Matcher parts, int year, int month, int day) {
    return LocalDate.of(number(parts, year), number(parts, month), number(parts, day));
  }

  private static int number(Matcher parts, int group) {
    return Integer.parseInt(parts.group(group));
  }

  private Optional<LocalDate> serial(String text, Set<Form> forms) {
    if (!hasSerials || !SERIAL.matcher(text).matches()) {
      return Optional.empty();
    }
    BigDecimal serial = new BigDecimal(text);
    int days = serial.intValue();
    if (days < LEAST || days > MOST) {
      return Optional.empty();
    }
    forms.add(Form.SERIAL);
    if (serial.stripTrailingZeros().scale() > 0) {
      forms.add(Form.TIME);
    }
    return Optional.of(FIRST.plusDays(days));
  }

  /** The last day of a month or year that is over; of a period that begins with it, its first. */
  private Optional<LocalDate> over(Column<?> column, String text, Set<Form> forms) {
    Matcher month = MONTH.matcher(text);
    Matcher year = YEAR.matcher(text);
    boolean isYear = year.matches();
    if (!isYear && (!month.matches() || isJanuaryOrOctober(text))) {
      return Optional.empty();
    }
    boolean isEnd = !(isYear ? year.group(2) : month.group(5)).isEmpty();
    YearMonth last = isYear ? YearMonth.of(number(year, 1), 12) : month(month);
    LocalDate day = last.atEndOfMonth();
    if (isEnd) {
      forms.add(Form.DATE);
      return Optional.of(day);
    }
    forms.add(Form.MONTH);
    if (column == Figure.FROM) {
      return Optional.of((isYear ? last.withMonth(1) : last).atDay(1));
    }
    return Optional.of(day).filter(d -> !d.isAfter(asOf));
  }

  private static YearMonth month(Matcher parts) {
    int group = parts.start(2) >= 0 ? 2 : parts.start(3) >= 0 ? 3 : 4;
    return YearMonth.of(number(parts, 1), number(parts, group));
  }

  /** 2024.10 as a number is 2024.1. */
  private static boolean isJanuaryOrOctober(String text) {
    return text.endsWith(".1");
  }

  /** What more is to be said of a day that cannot be read. */
  String more(String text) {
    String narrow = Typed.narrow(text);
    if (MONTH.matcher(narrow).matches() && isJanuaryOrOctober(narrow)) {
      return "; it may be January or October, as a spreadsheet leaves out the last zero";
    }
    return isPending(text)
        ? "; a month or year that is not over on the day of the data needs a day"
        : "";
  }

  /** Whether a text is a month or year without a day, and not over on the day of the data. */
  private boolean isPending(String text) {
    String narrow = Typed.narrow(text);
    Matcher month = MONTH.matcher(narrow);
    Matcher year = YEAR.matcher(narrow);
    try {
      return year.matches() && number(year, 1) >= asOf.getYear()
          || !year.matches() && month.matches() && month(month).atEndOfMonth().isAfter(asOf);
    } catch (DateTimeException e) {
      return false;
    }
  }
}
