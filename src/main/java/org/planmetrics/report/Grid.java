package org.planmetrics.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.planmetrics.plan.Explanation;
import org.planmetrics.report.GridColumn.Audience;
import org.planmetrics.report.GridColumn.Setting;

/** The columns and rows of a table, before it is known how they are to be written. */
final class Grid {
  /** A row, and why it is so. */
  record GridRow(List<Cell> cells, Optional<Explanation> why) {}

  private final List<GridColumn> columns = new ArrayList<>();
  private final List<GridRow> rows = new ArrayList<>();

  Grid words(Word header) {
    return column(header, Setting.WORDS, Audience.ALL);
  }

  Grid numbers(Function<Locale, String> header) {
    return column(header, Setting.NUMBERS, Audience.ALL);
  }

  Grid numbers(String header) {
    return numbers(locale -> header);
  }

  Grid remarks(Word header) {
    return column(header, Setting.REMARKS, Audience.ALL);
  }

  /** Adds a column of numbers as readers see them: with unit, bounds or counts. */
  Grid shownNumbers(Word header) {
    return column(header, Setting.NUMBERS, Audience.READERS);
  }

  /** Adds a column of words that spreadsheets get in parts. */
  Grid shownWords(Word header) {
    return column(header, Setting.WORDS, Audience.READERS);
  }

  /** Adds a column that only spreadsheets get. */
  Grid data(Word header) {
    return column(header, Setting.NUMBERS, Audience.SPREADSHEETS);
  }

  Grid column(Function<Locale, String> header, Setting setting, Audience audience) {
    columns.add(new GridColumn(header, setting, audience));
    return this;
  }

  void row(Cell... cells) {
    row(List.of(cells));
  }

  void row(List<Cell> cells) {
    row(cells, Optional.empty());
  }

  void row(List<Cell> cells, Optional<Explanation> why) {
    rows.add(new GridRow(List.copyOf(cells), why));
  }

  List<GridColumn> columns() {
    return columns;
  }

  List<GridRow> rows() {
    return rows;
  }

  boolean isEmpty() {
    return rows.isEmpty();
  }

  /** The same rows without one column. */
  Grid without(Word header) {
    Grid less = new Grid();
    int[] kept =
        IntStream.range(0, columns.size()).filter(c -> columns.get(c).header() != header).toArray();
    IntStream.of(kept).mapToObj(columns::get).forEach(less.columns::add);
    rows.forEach(r -> less.row(IntStream.of(kept).mapToObj(r.cells()::get).toList(), r.why()));
    return less;
  }

  /** The indexes of the columns for readers that have something, or a reason, in some row. */
  List<Integer> shown() {
    return IntStream.range(0, columns.size())
        .filter(c -> columns.get(c).isFor(Audience.READERS))
        .filter(c -> rows.stream().anyMatch(r -> isFilled(r, c)))
        .boxed()
        .toList();
  }

  /** The indexes of the columns for some audience, empty ones too. */
  List<Integer> of(Audience audience) {
    return IntStream.range(0, columns.size())
        .filter(c -> columns.get(c).isFor(audience))
        .boxed()
        .toList();
  }

  private boolean isFilled(GridRow row, int column) {
    boolean isReason = row.why().isPresent() && columns.get(column).setting() == Setting.REMARKS;
    return isReason || !row.cells().get(column).isEmpty();
  }
}
