package org.planmetrics.report;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.planmetrics.plan.Explanation;
import org.planmetrics.plan.Status;
import org.planmetrics.report.Grid.GridRow;
import org.planmetrics.report.GridColumn.Setting;

/**
 * A table in the HTML report. Its first column of words heads the rows. Columns of numbers are told
 * once, by the table's classes: r1 for the first. In a large table a status is its mark alone.
 */
final class HtmlTable {
  private static final int LARGE = 200;

  /** The tables that paper has the first rows of, and how many, as the style sheet says. */
  private static final List<String> PRINTED = List.of("league", "marks");

  private static final int MOST = 25;

  /** What opens an explanation where there are no words: a sign, for there are many. */
  private static final String WHY = "ⓘ";

  /**
   * How a row is found, and where its head leads.
   *
   * @param id of the row
   * @param page the file of another page, if there is one
   */
  record Anchor(String id, Optional<String> page) {}

  private final Html html;
  private final Grid table;
  private final List<Integer> shown;
  private final int head;
  private final List<Anchor> anchors;

  private HtmlTable(Html html, Grid table, List<Anchor> anchors) {
    this.html = html;
    this.table = table;
    this.anchors = anchors;
    this.shown = table.shown();
    this.head =
        shown.stream().filter(c -> !table.columns().get(c).isNumber()).findFirst().orElse(-1);
  }

  /**
   * Writes a table; nothing if it has no rows.
   *
   * @param kind the class that the style sheet knows it by
   */
  static void write(Html html, String kind, Function<Locale, String> caption, Grid table) {
    write(html, kind, caption, table, List.of());
  }

  /**
   * Writes a table; nothing if it has no rows.
   *
   * @param anchors one for each row, or none
   */
  static void write(
      Html html, String kind, Function<Locale, String> caption, Grid table, List<Anchor> anchors) {
    if (!table.isEmpty()) {
      new HtmlTable(html, table, anchors).write(kind, caption);
    }
  }

  /** Whether so many rows are a large table. */
  static boolean isLarge(int rows) {
    return rows > LARGE;
  }

  private void write(String kind, Function<Locale, String> caption) {
    html.markup("<div class=scroll tabindex=0><table class=\"" + kind + numbers() + "\"><caption>");
    html.text(caption).markup("</caption><thead><tr>");
    shown.forEach(c -> html.markup("<th scope=col>").text(table.columns().get(c).header()));
    html.markup("</thead>\n<tbody>\n");
    for (int r = 0; r < table.rows().size(); r++) {
      row(table.rows().get(r), anchors.isEmpty() ? Optional.empty() : Optional.of(anchors.get(r)));
    }
    html.markup("</table></div>\n");
    if (PRINTED.contains(kind) && table.rows().size() > MOST) {
      html.markup("<p class=rest>").text(Word.REST.with(table.rows().size() - MOST)).markup("\n");
    }
  }

  /** Returns such as {@code " r1 r4"}. */
  private String numbers() {
    return IntStream.range(0, shown.size())
        .filter(i -> table.columns().get(shown.get(i)).isNumber())
        .filter(i -> table.rows().get(0).cells().get(shown.get(i)).status().isEmpty())
        .mapToObj(i -> " r" + (i + 1))
        .collect(Collectors.joining());
  }

  private void row(GridRow row, Optional<Anchor> anchor) {
    html.markup(anchor.map(a -> "<tr id=" + a.id() + ">").orElse("<tr>"));
    Optional<String> page = anchor.flatMap(Anchor::page);
    for (int c : shown) {
      cell(c, row, page.filter(p -> c == head));
    }
    html.markup("\n");
  }

  private void cell(int c, GridRow row, Optional<String> page) {
    GridColumn column = table.columns().get(c);
    Cell cell = row.cells().get(c);
    Optional<Explanation> why = row.why().filter(w -> column.setting() == Setting.REMARKS);
    if (why.isPresent()) {
      html.markup("<td>");
      html.details(cell.words(), locale -> WHY, why.get());
    } else if (cell.status().isPresent()) {
      status(cell);
    } else {
      html.markup(c == head ? "<th scope=row>" : "<td>");
      page.ifPresent(p -> html.markup("<a href=\"" + p + "\">"));
      words(html, column, cell);
      html.markup(page.isPresent() ? "</a>" : "");
    }
  }

  /** Numbers read the same in both languages: half-width, as English has them. */
  private static void words(Html html, GridColumn column, Cell cell) {
    if (column.isNumber()) {
      html.text(cell.in(Locale.ENGLISH));
    } else {
      html.text(cell.words());
    }
  }

  private void status(Cell cell) {
    Status status = cell.status().orElseThrow();
    String mark = StatusMark.of(status);
    html.markup("<td class=" + StatusMark.style(status) + "><b>").text(mark).markup("</b>");
    if (!isLarge(table.rows().size()) && !cell.in(Locale.CHINESE).equals(mark)) {
      html.markup(" ").text(cell.words());
    }
  }
}
