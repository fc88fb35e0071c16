package org.planmetrics.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.planmetrics.plan.Explanation;

/**
 * A table of a report, such as the score card of a place: columns with headings in both languages,
 * and the same rows as aligned text, Markdown, CSV or in the HTML report.
 *
 * <p>Made by {@link Tables}.
 */
public final class ReportTable {
  /** How a column is set. */
  enum Setting {
    /** To the left, wrapped where it is long. */
    WORDS,
    /** To the right. */
    NUMBERS,
    /** To the left and never wrapped: for the last one. */
    REMARKS
  }

  /** Who gets a column: a reader gets a number with its bounds in one, a spreadsheet in several. */
  enum Audience {
    ALL,
    READERS,
    SPREADSHEETS
  }

  /** A column. */
  record Column(Function<Locale, String> heading, Setting setting, Audience audience) {
    boolean isNumber() {
      return setting == Setting.NUMBERS;
    }
  }

  /** A row, and why it is so. */
  record Row(List<Cell> cells, Optional<Explanation> why) {}

  private final List<Column> columns = new ArrayList<>();
  private final List<Row> rows = new ArrayList<>();

  ReportTable() {}

  ReportTable words(Word heading) {
    return column(heading, Setting.WORDS, Audience.ALL);
  }

  ReportTable numbers(Word heading) {
    return column(heading, Setting.NUMBERS, Audience.ALL);
  }

  ReportTable remarks(Word heading) {
    return column(heading, Setting.REMARKS, Audience.ALL);
  }

  ReportTable numbers(String heading) {
    return column(locale -> heading, Setting.NUMBERS, Audience.ALL);
  }

  /** Adds a column of numbers as readers see them: with unit, bounds or counts. */
  ReportTable shownNumbers(Word heading) {
    return column(heading, Setting.NUMBERS, Audience.READERS);
  }

  /** Adds a column of words that spreadsheets get in parts. */
  ReportTable shownWords(Word heading) {
    return column(heading, Setting.WORDS, Audience.READERS);
  }

  /** Adds a column that only spreadsheets get. */
  ReportTable data(Word heading) {
    return column(heading, Setting.NUMBERS, Audience.SPREADSHEETS);
  }

  ReportTable column(Function<Locale, String> heading, Setting setting, Audience audience) {
    columns.add(new Column(heading, setting, audience));
    return this;
  }

  void row(Cell... cells) {
    row(List.of(cells));
  }

  void row(List<Cell> cells) {
    row(cells, Optional.empty());
  }

  void row(List<Cell> cells, Optional<Explanation> why) {
    rows.add(new Row(List.copyOf(cells), why));
  }

  List<Column> columns() {
    return columns;
  }

  List<Row> rows() {
    return rows;
  }

  /** The same rows without one column. */
  ReportTable without(Word heading) {
    ReportTable less = new ReportTable();
    int[] kept =
        IntStream.range(0, columns.size())
            .filter(c -> columns.get(c).heading() != heading)
            .toArray();
    IntStream.of(kept).mapToObj(columns::get).forEach(less.columns::add);
    for (Row row : rows) {
      List<Cell> cells = IntStream.of(kept).mapToObj(row.cells()::get).toList();
      less.rows.add(new Row(cells, row.why()));
    }
    return less;
  }

  /** The indexes of the columns for somebody that have something, or a reason, in some row. */
  List<Integer> filled(Audience audience) {
    List<Integer> filled = new ArrayList<>();
    for (int c = 0; c < columns.size(); c++) {
      int column = c;
      Audience of = columns.get(c).audience();
      if ((of == Audience.ALL || of == audience)
          && rows.stream().anyMatch(r -> isFilled(r, column))) {
        filled.add(c);
      }
    }
    return filled;
  }

  private boolean isFilled(Row row, int column) {
    boolean isReason = row.why().isPresent() && columns.get(column).setting() == Setting.REMARKS;
    return isReason || !row.cells().get(column).isEmpty();
  }

  /**
   * The table as aligned text: columns two apart, numbers to the right, long words wrapped. Empty
   * columns are left out.
   *
   * @param locale Chinese or English
   * @return the lines, each ended; empty if there are no rows
   */
  public String text(Locale locale) {
    return new TextTable(this, locale).toString();
  }

  /**
   * The table as Markdown (GitHub's pipe tables). What Markdown or HTML would read as a sign is
   * escaped. Empty columns are left out.
   *
   * @param locale Chinese or English
   * @return the lines, each ended; empty if there are no rows
   */
  public String markdown(Locale locale) {
    return MarkdownTable.of(this, locale);
  }

  /**
   * The table as CSV for spreadsheets (RFC 4180): a byte-order mark, so that Excel reads UTF-8, and
   * lines that end with CR LF. Numbers are plain digits, shares as fractions of 1, with twelve
   * digits after the point at most; bounds stand in two columns, blank where unbounded. A text that
   * a spreadsheet would run as a formula gets a {@code '} in front.
   *
   * @param locale Chinese or English
   * @return the header and the rows, all columns in each
   */
  public String csv(Locale locale) {
    return CsvTable.of(this, locale);
  }

  /** Returns the text in Chinese. */
  @Override
  public String toString() {
    return text(Locale.CHINESE);
  }
}
