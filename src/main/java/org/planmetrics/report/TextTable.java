package org.planmetrics.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * A table of aligned text: numbers to the right, words to the left, long words wrapped, columns two
 * apart, no spaces at the ends of lines. A table without rows is empty text.
 */
final class TextTable {
  private static final int WIDEST = 40;
  private static final String GAP = "  ";

  private record Column(String header, boolean isNumber, int widest) {}

  private final Locale locale;
  private final List<Column> columns = new ArrayList<>();
  private final List<List<String>> rows = new ArrayList<>();

  TextTable(Locale locale) {
    this.locale = locale;
  }

  /** Adds a column of words, wrapped at 40. */
  TextTable words(Word header) {
    columns.add(new Column(header.in(locale), false, WIDEST));
    return this;
  }

  /** Adds a column of words that are never wrapped: for the last one. */
  TextTable remarks(Word header) {
    columns.add(new Column(header.in(locale), false, Integer.MAX_VALUE));
    return this;
  }

  /** Adds a column that is aligned to the right. */
  TextTable numbers(Word header) {
    return numbers(header.in(locale));
  }

  TextTable numbers(String header) {
    columns.add(new Column(header, true, Integer.MAX_VALUE));
    return this;
  }

  void row(List<String> cells) {
    rows.add(List.copyOf(cells));
  }

  /** Returns the lines, each ended. A column in which every cell is empty is left out. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    if (rows.isEmpty()) {
      return "";
    }
    List<List<List<String>>> wrapped = new ArrayList<>();
    wrapped.add(wrap(columns.stream().map(Column::header).toList()));
    rows.forEach(r -> wrapped.add(wrap(r)));
    int[] widths = widths(wrapped);
    append(wrapped.get(0), widths, text);
    appendRule(widths, text);
    wrapped.subList(1, wrapped.size()).forEach(r -> append(r, widths, text));
    return text.toString();
  }

  private List<List<String>> wrap(List<String> cells) {
    List<List<String>> wrapped = new ArrayList<>();
    for (int c = 0; c < columns.size(); c++) {
      wrapped.add(Wrapping.lines(cells.get(c), columns.get(c).widest()));
    }
    return wrapped;
  }

  /** The width of each column, 0 where it has nothing but its header. */
  private int[] widths(List<List<List<String>>> wrapped) {
    int[] widths = new int[columns.size()];
    for (int c = 0; c < widths.length; c++) {
      int column = c;
      if (rows.stream().anyMatch(r -> !r.get(column).isEmpty())) {
        widths[c] =
            wrapped.stream()
                .flatMap(r -> r.get(column).stream())
                .mapToInt(DisplayWidth::of)
                .max()
                .orElse(0);
      }
    }
    return widths;
  }

  private void append(List<List<String>> cells, int[] widths, StringBuilder text) {
    int height = cells.stream().mapToInt(List::size).max().orElse(0);
    for (int i = 0; i < height; i++) {
      List<String> line = new ArrayList<>();
      for (int c = 0; c < widths.length; c++) {
        if (widths[c] > 0) {
          String cell = i < cells.get(c).size() ? cells.get(c).get(i) : "";
          String pad = " ".repeat(widths[c] - DisplayWidth.of(cell));
          line.add(columns.get(c).isNumber() ? pad + cell : cell + pad);
        }
      }
      text.append(String.join(GAP, line).stripTrailing()).append('\n');
    }
  }

  private static void appendRule(int[] widths, StringBuilder text) {
    List<String> rules = Arrays.stream(widths).filter(w -> w > 0).mapToObj("-"::repeat).toList();
    text.append(String.join(GAP, rules)).append('\n');
  }
}
