package org.planmetrics.report;

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
    TextTable table =
        new TextTable(locale)
            .words(Word.TARGET)
            .words(Word.STATUS)
            .numbers(Word.VALUE)
            .numbers(Word.BAR)
            .numbers(Word.SHORTFALL)
            .words(Word.DEADLINE)
            .remarks(Word.REMARKS);
    findings.findings().forEach(f -> table.row(row(f, locale)));
    return heading + Heading.counts(findings.findings(), locale) + "\n\n" + table;
  }

  private static List<String> row(Finding finding, Locale locale) {
    return List.of(
        finding.target().label().in(locale),
        finding.status().label().in(locale),
        Cells.value(finding, locale),
        finding.shown().bar(),
        finding.shown().shortfall(),
        finding.target().by().toString(),
        Cells.remarks(finding, locale));
  }
}
