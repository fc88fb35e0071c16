package org.planmetrics.report;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.planmetrics.plan.Explanation;
import org.planmetrics.plan.Status;
import org.planmetrics.report.ReportTable.Audience;
import org.planmetrics.report.ReportTable.Column;
import org.planmetrics.report.ReportTable.Row;
import org.planmetrics.report.ReportTable.Setting;

/** A table in the HTML report. Its first column of words heads the rows. */
final class HtmlTable {
  private final Html html;
  private final ReportTable table;
  private final List<Integer> shown;
  private final int head;

  private HtmlTable(Html html, ReportTable table) {
    this.html = html;
    this.table = table;
    this.shown = table.filled(Audience.READERS);
    this.head =
        shown.stream().filter(c -> !table.columns().get(c).isNumber()).findFirst().orElse(-1);
  }

  /**
   * Writes a table; nothing if it has no rows.
   *
   * @param kind the class that the style sheet knows it by
   */
  static void write(
      Html html, String kind, Function<Locale, String> caption, ReportTable table) {
    if (!table.rows().isEmpty()) {
      html.markup("<div class=scroll><table class=\"" + kind + "\"><caption>").text(caption);
      new HtmlTable(html, table).write();
      html.markup("</table></div>\n");
    }
  }

  private void write() {
    html.markup("</caption><thead><tr>");
    for (int c : shown) {
      Column column = table.columns().get(c);
      html.markup(column.isNumber() ? "<th scope=col class=r>" : "<th scope=col>");
      html.text(column.heading());
    }
    html.markup("</thead>\n<tbody>\n");
    table.rows().forEach(this::row);
  }

  private void row(Row row) {
    html.markup("<tr>");
    for (int c : shown) {
      cell(c, row);
    }
    html.markup("\n");
  }

  private void cell(int c, Row row) {
    Column column = table.columns().get(c);
    Cell cell = row.cells().get(c);
    Optional<Explanation> why = row.why().filter(w -> column.setting() == Setting.REMARKS);
    if (why.isPresent()) {
      html.markup("<td class=w>");
      details(html, cell, why.get());
    } else if (cell.status().isPresent()) {
      status(cell);
    } else {
      String tag = c == head ? "<th scope=row" : "<td";
      html.markup(tag + (column.isNumber() ? " class=r>" : ">")).text(cell.words());
    }
  }

  private void status(Cell cell) {
    Status status = cell.status().orElseThrow();
    String mark = Cells.mark(status);
    html.markup("<td class=" + code(status) + "><b>").text(mark).markup("</b>");
    if (!cell.in(Locale.CHINESE).equals(mark)) {
      html.markup(" ").text(cell.words());
    }
  }

  /** Writes what expands to an explanation; without words it says "why" by the style sheet. */
  static void details(Html html, Cell cell, Explanation why) {
    html.markup("<details><summary>").text(cell.words()).markup("</summary>");
    html.list(why.parts()).markup("</details>");
  }

  /** The class of a status. */
  static String code(Status status) {
    return switch (status) {
      case MET -> "m";
      case PENDING -> "p";
      case MISSED -> "x";
      case UNDECIDED -> "u";
      case NOT_APPLICABLE -> "n";
    };
  }
}
