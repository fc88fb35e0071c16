package org.planmetrics.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.planmetrics.report.Grid.GridRow;
import org.planmetrics.report.GridColumn.Setting;
import org.planmetrics.text.DisplayWidth;

/**
 * A table as aligned text: numbers to the right, words to the left, long words wrapped, columns two
 * apart, no spaces at the ends of lines.
 */
final class TextTable {
  private static final int WIDEST = 40;
  private static final String GAP = "  ";

  private final List<GridColumn> columns;
  private final List<List<List<String>>> lines = new ArrayList<>();
  private final int[] widths;

  private TextTable(Grid table, Locale locale) {
    List<Integer> shown = table.shown();
    columns = shown.stream().map(table.columns()::get).toList();
    lines.add(wrap(columns.stream().map(c -> c.header().apply(locale)).toList()));
    for (GridRow row : table.rows()) {
      lines.add(wrap(shown.stream().map(c -> row.cells().get(c).in(locale)).toList()));
    }
    widths = new int[columns.size()];
    Arrays.setAll(widths, this::width);
  }

  private List<List<String>> wrap(List<String> cells) {
    List<List<String>> wrapped = new ArrayList<>();
    for (int c = 0; c < columns.size(); c++) {
      boolean isWrapped = columns.get(c).setting() == Setting.WORDS;
      wrapped.add(Wrapping.lines(cells.get(c), isWrapped ? WIDEST : Integer.MAX_VALUE));
    }
    return wrapped;
  }

  private int width(int column) {
    return lines.stream()
        .flatMap(cells -> cells.get(column).stream())
        .mapToInt(DisplayWidth::of)
        .max()
        .orElse(0);
  }

  /** Returns the lines, each ended; nothing for a table without rows. */
  static String of(Grid table, Locale locale) {
    if (table.isEmpty()) {
      return "";
    }
    return table.columns().size() == 1 ? list(table, locale) : new TextTable(table, locale).lines();
  }

  /** A single column is a list. */
  private static String list(Grid table, Locale locale) {
    StringBuilder text = new StringBuilder(table.columns().get(0).header().apply(locale));
    table.rows().forEach(r -> text.append("\n- ").append(r.cells().get(0).in(locale)));
    return text.append('\n').toString();
  }

  private String lines() {
    StringBuilder text = new StringBuilder();
    append(lines.get(0), text);
    List<String> rules = Arrays.stream(widths).mapToObj("-"::repeat).toList();
    text.append(String.join(GAP, rules)).append('\n');
    lines.subList(1, lines.size()).forEach(cells -> append(cells, text));
    return text.toString();
  }

  private void append(List<List<String>> cells, StringBuilder text) {
    int height = cells.stream().mapToInt(List::size).max().orElse(0);
    for (int i = 0; i < height; i++) {
      List<String> line = new ArrayList<>();
      for (int c = 0; c < widths.length; c++) {
        String cell = i < cells.get(c).size() ? cells.get(c).get(i) : "";
        String pad = " ".repeat(widths[c] - DisplayWidth.of(cell));
        line.add(columns.get(c).isNumber() ? pad + cell : cell + pad);
      }
      text.append(String.join(GAP, line).stripTrailing()).append('\n');
    }
  }
}
