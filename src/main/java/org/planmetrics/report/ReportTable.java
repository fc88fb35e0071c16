package org.planmetrics.report;

import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.planmetrics.text.Plural;

/**
 * A table of a report, such as the score card of a place: columns with headers in both languages,
 * and the same rows as aligned text, Markdown, CSV and HTML.
 *
 * <p>Made by {@link Tables}; {@link Printer#print(Object)} prints it.
 */
public final class ReportTable {
  private final Function<Locale, String> title;
  private final Function<Locale, String> heading;
  private final Grid grid;
  private final Function<Locale, String> ending;

  /**
   * A table.
   *
   * @param title names it, such as {@code score card}
   * @param heading the lines above it in a text, each ended: the place, the day, the data
   * @param ending the lines below it in a text, each ended, or instead of it if it has no rows
   */
  ReportTable(
      Function<Locale, String> title,
      Function<Locale, String> heading,
      Grid grid,
      Function<Locale, String> ending) {
    this.title = title;
    this.heading = heading;
    this.grid = grid;
    this.ending = ending;
  }

  /** A table of targets: without rows no target applies. */
  static ReportTable ofTargets(
      Function<Locale, String> title, Function<Locale, String> heading, Grid grid) {
    return new ReportTable(title, heading, grid, l -> grid.isEmpty() ? Word.NO_TARGET.line(l) : "");
  }

  /** A table that follows another: without a heading of its own, and nothing without rows. */
  static ReportTable following(Function<Locale, String> title, Grid grid) {
    return new ReportTable(title, l -> "", grid, l -> "");
  }

  Function<Locale, String> heading() {
    return heading;
  }

  Function<Locale, String> title() {
    return title;
  }

  Grid grid() {
    return grid;
  }

  /**
   * The table as aligned text under its heading (the plan, the place, the day, the data): columns
   * two apart, numbers to the right, long words wrapped. Empty columns are left out.
   *
   * @param locale Chinese or English
   * @return the lines, each ended
   */
  public String text(Locale locale) {
    Stream<String> parts =
        Stream.of(heading.apply(locale), TextTable.of(grid, locale), ending.apply(locale));
    return parts
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining(grid.isEmpty() ? "" : "\n"));
  }

  /**
   * The rows as Markdown (GitHub's pipe tables). What Markdown or HTML would read as a sign is
   * escaped. Empty columns are left out.
   *
   * @param locale Chinese or English
   * @return the lines, each ended; empty if there are no rows
   */
  public String markdown(Locale locale) {
    return MarkdownTable.of(grid, locale);
  }

  /**
   * The rows as CSV for spreadsheets (RFC 4180): a byte-order mark, so that Excel reads UTF-8, and
   * lines that end with CR LF. Numbers are plain digits, shares as fractions of 1, with twelve
   * digits after the point at most; bounds stand in two columns, blank where unbounded. A text that
   * a spreadsheet would run as a formula gets a {@code '} in front.
   *
   * @param locale Chinese or English
   * @return the header and the rows, all columns in each
   */
  public String csv(Locale locale) {
    return CsvTable.of(grid, locale);
  }

  /**
   * What {@link #csv} holds, column by column with its headers in both languages, as the W3C's "CSV
   * on the Web" metadata have it: to be written beside {@code score-card.csv} as {@code
   * score-card.csv-metadata.json}. A column without a word in it is of numbers.
   *
   * @param file the name of the CSV file, such as {@code score-card.csv}
   * @return JSON
   */
  public String csvMetadata(String file) {
    return CsvTable.described(grid, title, file);
  }

  /**
   * The table as an HTML element to be put into a page, with the heading as its caption. All that
   * comes from data is escaped. Empty columns are left out; {@link HtmlReport} is a whole page.
   *
   * @param locale Chinese or English
   * @return the element; empty if there are no rows
   */
  public String html(Locale locale) {
    StringBuilder html = new StringBuilder();
    HtmlTable.write(new Html(html, locale), "plain", this::caption, grid);
    return html.toString();
  }

  private String caption(Locale locale) {
    String lines = heading.apply(locale);
    return lines.isEmpty()
        ? title.apply(locale)
        : lines.lines().collect(Word.SEMICOLON.joining(locale));
  }

  /** Returns such as {@code score card of 15 rows: target, status, value, bar}. */
  @Override
  public String toString() {
    String headers =
        grid.shown().stream()
            .map(c -> grid.columns().get(c).header().apply(Locale.ENGLISH))
            .collect(Collectors.joining(", "));
    int rows = grid.rows().size();
    String size = title.apply(Locale.ENGLISH) + " of " + Plural.of(rows, "row");
    return headers.isEmpty() ? size : size + ": " + headers;
  }
}
