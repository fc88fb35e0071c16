package org.planmetrics.report;

import java.util.List;
import java.util.Locale;
import org.planmetrics.action.Difference;
import org.planmetrics.plan.Finding;

/** What differs between two assessments: one row for each finding that does. */
final class DifferenceReport {
  private DifferenceReport() {}

  static String of(Difference difference, Locale locale) {
    String heading =
        Heading.of(
            difference.before(), difference.before().atPlace().place(), Word.CHANGES, locale);
    if (difference.changes().isEmpty()) {
      return heading + Word.NO_CHANGE.in(locale) + "\n";
    }
    TextTable table =
        new TextTable(locale)
            .words(Word.TARGET)
            .words(Word.PLACE)
            .words(Word.BEFORE)
            .words(Word.AFTER)
            .numbers(Word.BAR)
            .numbers(Word.SHORTFALL)
            .numbers(Word.SHORTFALL_AFTER);
    difference.changes().forEach(c -> table.row(row(c, locale)));
    return heading + "\n" + table;
  }

  private static List<String> row(Difference.Change change, Locale locale) {
    Finding before = change.before();
    Finding after = change.after();
    return List.of(
        before.target().label().in(locale),
        before.place().name() + " " + before.place().code(),
        standing(before, locale),
        standing(after, locale),
        after.shown().bar(),
        before.shown().shortfall(),
        after.shown().shortfall());
  }

  /** Returns such as {@code 未达标（未到期） 70%（7/10）}. */
  static String standing(Finding finding, Locale locale) {
    return finding.status().label().in(locale) + " " + Cells.value(finding, locale);
  }
}
