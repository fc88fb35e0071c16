package org.planmetrics.report;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.planmetrics.plan.Assessment;
import org.planmetrics.plan.Finding;
import org.planmetrics.progress.Cause;
import org.planmetrics.progress.Difference;

/** What changed between two assessments: how often by which cause, then each change. */
final class Changes {
  private final Difference difference;
  private final Locale locale;

  Changes(Difference difference, Locale locale) {
    this.difference = difference;
    this.locale = locale;
  }

  String text() {
    Assessment after = difference.after();
    String since = Word.SINCE.in(locale) + difference.before().snapshot().asOf() + "\n";
    String heading = Heading.of(after, after.atPlace().place(), Word.CHANGES, locale) + since;
    String rest = gone() + come();
    return difference.changes().isEmpty()
        ? heading + Word.NO_CHANGE.in(locale) + "\n" + rest
        : heading + "\n" + causes().text(locale) + "\n" + difference.describe(locale) + rest;
  }

  private ReportTable causes() {
    ReportTable table =
        new ReportTable().words(Word.CAUSE).numbers(Word.FLIPS).numbers(Word.CHANGED);
    for (Cause cause : Cause.values()) {
      long changed = parts(cause, false);
      if (changed > 0) {
        table.row(Cell.of(cause.label()), Cell.number(parts(cause, true)), Cell.number(changed));
      }
    }
    return table;
  }

  private long parts(Cause cause, boolean flipsOnly) {
    return difference.changes().stream()
        .flatMap(c -> c.part(cause).stream())
        .filter(p -> !flipsOnly || p.isFlip())
        .count();
  }

  private String gone() {
    return list(Word.DISAPPEARED, difference.disappeared());
  }

  private String come() {
    return list(Word.APPEARED, difference.appeared());
  }

  private String list(Word word, List<Finding> findings) {
    return findings.stream()
        .map(f ->
            word.in(locale)
                + f.target().label().in(locale)
                + Word.COMMA.in(locale)
                + f.place().name()
                + " "
                + f.place().code()
                + "\n")
        .collect(Collectors.joining());
  }
}
