package org.planmetrics.report;

import com.google.common.base.CharMatcher;
import com.google.common.collect.ImmutableMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.planmetrics.report.GridColumn.Audience;
import org.planmetrics.text.CsvDescription;

/** A table as CSV that spreadsheets open without harm. */
final class CsvTable {
  private static final String MARK = "\uFEFF";
  private static final CharMatcher FORMULA = CharMatcher.anyOf("=+-@＝＋－＠\t\r\n");
  private static final Pattern NO_NAME = Pattern.compile("[^a-z0-9]+");
  private static final CharMatcher TO_QUOTE = CharMatcher.anyOf(",\"\r\n");

  private CsvTable() {}

  static String of(Grid table, Locale locale) {
    List<GridColumn> columns = table.columns();
    List<Integer> shown = table.of(Audience.SPREADSHEETS);
    StringBuilder csv = new StringBuilder(MARK);
    csv.append(line(shown, c -> words(columns.get(c).header().apply(locale))));
    table.rows().forEach(r -> csv.append(line(shown, c -> field(r.cells().get(c), locale))));
    return csv.toString();
  }

  /** What the columns hold; those that are numbers in all rows are told as such. */
  static String described(Grid table, Function<Locale, String> title, String file) {
    CsvDescription csv = new CsvDescription(file, "\r\n");
    csv.about("dc:title", CsvDescription.inLanguages(inBoth(title)));
    Set<String> names = new HashSet<>();
    for (int c : table.of(Audience.SPREADSHEETS)) {
      Function<Locale, String> header = table.columns().get(c).header();
      boolean isNumber = table.rows().stream().allMatch(row -> isNumber(row.cells().get(c)));
      Object type =
          isNumber && table.columns().get(c).isNumber()
              ? CsvDescription.NUMBER
              : CsvDescription.TEXT;
      csv.add(
          name(header.apply(Locale.ENGLISH), c + 1, names),
          inBoth(header.andThen(CsvTable::safe)),
          type,
          false);
    }
    return csv.json();
  }

  private static Map<String, String> inBoth(Function<Locale, String> words) {
    return ImmutableMap.of("en", words.apply(Locale.ENGLISH), "zh", words.apply(Locale.CHINESE));
  }

  private static boolean isNumber(Cell cell) {
    return cell.number().isPresent() || cell.isEmpty();
  }

  /** A name for machines, such as {@code units_met}. */
  private static String name(String header, int number, Set<String> taken) {
    String plain = NO_NAME.matcher(header.toLowerCase(Locale.ROOT)).replaceAll("_");
    String name = CharMatcher.is('_').trimFrom(plain);
    String free = name.isEmpty() || taken.contains(name) ? "column_" + number : name;
    taken.add(free);
    return free;
  }

  private static String line(List<Integer> columns, Function<Integer, String> field) {
    return columns.stream().map(field).collect(Collectors.joining(",")) + "\r\n";
  }

  private static String field(Cell cell, Locale locale) {
    return cell.number().map(Digits::of).orElseGet(() -> words(cell.in(locale)));
  }

  /** A text that no spreadsheet takes for a formula. */
  static String words(String text) {
    String safe = safe(text);
    return TO_QUOTE.matchesAnyOf(safe) ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
  }

  private static String safe(String text) {
    return !text.isEmpty() && FORMULA.matches(text.charAt(0)) ? "'" + text : text;
  }
}
