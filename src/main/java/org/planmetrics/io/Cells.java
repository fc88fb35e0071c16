package org.planmetrics.io;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.planmetrics.domain.Field;
import org.planmetrics.domain.Labeled;
import org.planmetrics.domain.Problem;

/**
 * The cells of one row after another, each read as what its field is. A cell that cannot be read so
 * is a problem; all cells of a row are read before the row is given up.
 */
final class Cells {
  private static final Pattern NUMBER = Pattern.compile("-?[0-9]+(\\.[0-9]+)?");
  private static final Pattern DAY = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
  private static final Set<String> TRUE = Set.of("true", "1", "yes", "是");
  private static final Set<String> FALSE = Set.of("false", "0", "no", "否");
  private static final int MOST_DIGITS = 100;

  private final Sheet sheet;
  private final Header header;
  private final List<Problem> problems;
  private final Conversions conversions;
  private final Map<String, LocalDate> days = new HashMap<>();
  private CsvRow row = new CsvRow();
  private boolean isBad;

  Cells(Sheet sheet, Header header, List<Problem> problems, Conversions conversions) {
    this.sheet = sheet;
    this.header = header;
    this.problems = problems;
    this.conversions = conversions;
  }

  /** Goes to another row. */
  void next(CsvRow other) {
    row = other;
    isBad = false;
  }

  long line() {
    return row.line();
  }

  /** Whether the row has a problem, or lacks a required column. */
  boolean isBad() {
    return isBad;
  }

  /** What names the row: its id or code, perhaps blank. */
  String key() {
    return raw(sheet.fields().get(0).name()).orElse("");
  }

  Optional<String> text(String name) {
    Field field = sheet.field(name);
    Optional<String> text = raw(name).filter(t -> !conversions.isMissing(t));
    if (text.isEmpty() && field.isRequired()) {
      isBad = true;
      if (header.column(name) >= 0) {
        add(name, "", "must be given");
      }
    }
    return text;
  }

  <E extends Enum<E> & Labeled> Optional<E> choice(String name, Class<E> type) {
    Field field = sheet.field(name);
    return text(name)
        .flatMap(text -> {
          Optional<? extends Labeled> found = Labeled.find(field.choices(), text);
          if (found.isEmpty()) {
            add(name, text, Labeled.rule(field.choices()));
          }
          return found.map(type::cast);
        });
  }

  Optional<LocalDate> day(String name) {
    return text(name).flatMap(text -> day(name, text.strip()));
  }

  private Optional<LocalDate> day(String name, String text) {
    try {
      String plain = conversions.day(text);
      LocalDate known = days.get(plain);
      if (known != null) {
        return Optional.of(known);
      }
      if (DAY.matcher(plain).matches()) {
        LocalDate day = LocalDate.parse(plain);
        days.put(plain, day);
        return Optional.of(day);
      }
    } catch (DateTimeException e) {
      // A day that no calendar has, such as 2023-02-30.
    }
    add(name, text, "must be a date such as 2023-12-31");
    return Optional.empty();
  }

  /** A number ≥ 0. */
  Optional<BigDecimal> amount(String name) {
    return text(name).flatMap(text -> amount(name, text.strip()));
  }

  private Optional<BigDecimal> amount(String name, String text) {
    String plain = conversions.number(text);
    if (plain.length() > MOST_DIGITS) {
      add(name, text, "must be a number of at most " + MOST_DIGITS + " digits");
      return Optional.empty();
    }
    if (!NUMBER.matcher(plain).matches()) {
      add(name, text, "must be a number such as 1200 or 0.5");
      return Optional.empty();
    }
    BigDecimal value = new BigDecimal(plain);
    if (value.signum() < 0) {
      add(name, text, "must not be negative");
      return Optional.empty();
    }
    return Optional.of(value);
  }

  Optional<Boolean> flag(String name) {
    return text(name)
        .flatMap(text -> {
          String lower = conversions.flag(text.strip()).toLowerCase(Locale.ROOT);
          boolean isTrue = TRUE.contains(lower);
          if (!isTrue && !FALSE.contains(lower)) {
            add(name, text, "must be one of true, false, 1, 0, yes, no, 是, 否");
            return Optional.empty();
          }
          return Optional.of(isTrue);
        });
  }

  /** Refuses a last day that is before the first. */
  void order(String first, Optional<LocalDate> from, String last, Optional<LocalDate> to) {
    if (from.isPresent() && to.isPresent() && to.get().isBefore(from.get())) {
      add(last, to.get().toString(), "must not be before " + first + " " + from.get());
    }
  }

  /** The filled cells of the columns that no field names. */
  Map<String, String> attributes() {
    Map<String, String> attributes = new LinkedHashMap<>();
    header
        .unknown()
        .forEach((name, column) -> {
          String value = row.value(column);
          if (!value.isBlank()) {
            attributes.put(name, value);
          }
        });
    return attributes;
  }

  /** The record that the row writes, if all its cells could be read. */
  <T> Optional<T> make(Supplier<T> constructor) {
    if (isBad) {
      return Optional.empty();
    }
    try {
      return Optional.of(constructor.get());
    } catch (IllegalArgumentException e) {
      add("", "", String.valueOf(e.getMessage()));
      return Optional.empty();
    }
  }

  /** Adds a problem of the row. */
  void add(String field, String found, String rule) {
    isBad = true;
    problems.add(Problem.of(sheet.file(), row.line(), field, Shown.of(found), rule));
  }

  private Optional<String> raw(String name) {
    int column = header.column(name);
    return Optional.of(column < 0 ? "" : row.value(column)).filter(text -> !text.isBlank());
  }
}
