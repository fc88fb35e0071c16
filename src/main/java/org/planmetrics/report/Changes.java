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
  private Changes() {}

  static ReportTable table(Difference difference) {
    Grid table = new Grid().words(Word.CAUSE).numbers(Word.FLIPS).numbers(Word.CHANGED);
    for (Cause cause : Cause.values()) {
      long changed = parts(difference, cause, false);
      if (changed > 0) {
        long flips = parts(difference, cause, true);
        table.row(Cell.of(cause.label()), Cell.number(flips), Cell.number(changed));
      }
    }
    return new ReportTable(
        Word.CHANGES, l -> heading(difference, l), table, l -> ending(difference, l));
  }

  private static long parts(Difference difference, Cause cause, boolean flipsOnly) {
    return difference.changes().stream()
        .flatMap(c -> c.part(cause).stream())
        .filter(p -> !flipsOnly || p.isFlip())
        .count();
  }

  private static String heading(Difference difference, Locale locale) {
    Assessment after = difference.after();
    String since = Word.SINCE.in(locale) + difference.before().snapshot().asOf() + "\n";
    return Heading.of(after, after.atPlace().place(), Word.CHANGES, locale) + since;
  }

  private static String ending(Difference difference, Locale locale) {
    boolean isNone = difference.changes().isEmpty();
    return (isNone ? Word.NO_CHANGE.line(locale) : difference.describe(locale))
        + list(Word.SUCCEEDED, difference.succeeded(), locale)
        + list(Word.DISAPPEARED, difference.disappeared(), locale)
        + list(Word.APPEARED, difference.appeared(), locale);
  }

  private static String list(Word word, List<Finding> findings, Locale locale) {
    String before = word.in(locale);
    String comma = Word.COMMA.in(locale);
    return findings.stream()
        .map(f -> before + f.target().label().in(locale) + comma + Cell.name(f.place()) + "\n")
        .collect(Collectors.joining());
  }
}
