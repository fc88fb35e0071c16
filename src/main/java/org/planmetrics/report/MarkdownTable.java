package org.planmetrics.report;

import com.google.common.base.CharMatcher;
import java.util.List;
import java.util.Locale;
import java.util.function.IntFunction;
import java.util.stream.Collectors;

/** A table as Markdown. */
final class MarkdownTable {
  private static final CharMatcher SIGNS = CharMatcher.anyOf("\\`*_[]|~#");
  private static final CharMatcher BREAKS =
      CharMatcher.whitespace().or(CharMatcher.javaIsoControl());

  private MarkdownTable() {}

  static String of(Grid table, Locale locale) {
    if (table.isEmpty()) {
      return "";
    }
    List<Integer> shown = table.shown();
    StringBuilder lines = new StringBuilder();
    lines.append(line(shown, c -> escape(table.columns().get(c).header().apply(locale))));
    lines.append(line(shown, c -> table.columns().get(c).isNumber() ? "---:" : "---"));
    table.rows().forEach(r -> lines.append(line(shown, c -> escape(r.cells().get(c).in(locale)))));
    return lines.toString();
  }

  private static String line(List<Integer> columns, IntFunction<String> cell) {
    return columns.stream().map(cell::apply).collect(Collectors.joining(" | ", "| ", " |\n"));
  }

  private static String escape(String text) {
    StringBuilder escaped = new StringBuilder();
    String line = BREAKS.trimAndCollapseFrom(text, ' ');
    line.chars().forEach(c -> escaped.append(SIGNS.matches((char) c) ? "\\" : "").append((char) c));
    return escaped.toString().replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
