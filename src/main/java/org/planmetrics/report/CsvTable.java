package org.planmetrics.report;

import com.google.common.base.CharMatcher;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.planmetrics.report.GridColumn.Audience;

/** A table as CSV that spreadsheets open without harm. */
final class CsvTable {
  private static final String MARK = "\uFEFF";
  private static final CharMatcher FORMULA = CharMatcher.anyOf("=+-@＝＋－＠\t\r\n");
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

  private static String line(List<Integer> columns, Function<Integer, String> field) {
    return columns.stream().map(field).collect(Collectors.joining(",")) + "\r\n";
  }

  private static String field(Cell cell, Locale locale) {
    return cell.number().map(Digits::of).orElseGet(() -> words(cell.in(locale)));
  }

  /** A text that no spreadsheet takes for a formula. */
  static String words(String text) {
    boolean isFormula = !text.isEmpty() && FORMULA.matches(text.charAt(0));
    String safe = isFormula ? "'" + text : text;
    return TO_QUOTE.matchesAnyOf(safe) ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
  }
}
