package org.planmetrics.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.planmetrics.plan.Finding;
import org.planmetrics.plan.PlaceFindings;

/** The score card of a place: one row for each target that applies. */
final class ScoreCard {
  private ScoreCard() {}

  static String of(PlaceFindings findings, Locale locale) {
    String heading = Heading.of(findings.assessment(), findings.place(), locale);
    if (findings.findings().isEmpty()) {
      return heading + Word.NO_TARGET.in(locale) + "\n";
    }
    String counts = Heading.counts(findings.findings(), locale);
    return heading + counts + "\n\n" + table(findings).text(locale);
  }

  static ReportTable table(PlaceFindings findings) {
    ReportTable table = new ReportTable().words(Word.TARGET);
    Cells.findingColumns(table);
    table.words(Word.DEADLINE).remarks(Word.REMARKS);
    findings.findings().forEach(f -> table.row(row(f)));
    return table;
  }

  private static List<Cell> row(Finding finding) {
    List<Cell> cells = new ArrayList<>();
    cells.add(Cell.of(finding.target().label()));
    cells.addAll(Cells.of(finding));
    cells.add(Cell.of(finding.step().by().toString()));
    cells.add(Cells.remarks(finding));
    return cells;
  }
}
