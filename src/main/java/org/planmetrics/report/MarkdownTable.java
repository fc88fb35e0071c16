package org.planmetrics.report;

import java.util.List;
import java.util.Locale;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import org.planmetrics.text.Markdown;

/** A table as Markdown. */
final class MarkdownTable {
  private MarkdownTable() {}

  static String of(Grid table, Locale locale) {
    if (table.isEmpty()) {
      return "";
    }
    List<Integer> shown = table.shown();
    StringBuilder lines = new StringBuilder();
    lines.append(line(shown, c -> Markdown.escape(table.columns().get(c).header().apply(locale))));
    lines.append(line(shown, c -> table.columns().get(c).isNumber() ? "---:" : "---"));
    table
        .rows()
        .forEach(r -> lines.append(line(shown, c -> Markdown.escape(r.cells().get(c).in(locale)))));
    return lines.toString();
  }

  private static String line(List<Integer> columns, IntFunction<String> cell) {
    return columns.stream().map(cell::apply).collect(Collectors.joining(" | ", "| ", " |\n"));
  }
}
