package org.planmetrics.report;

import java.util.Locale;
import java.util.stream.Collectors;
import org.planmetrics.indicator.Interval;
import org.planmetrics.indicator.Units;
import org.planmetrics.plan.Finding;
import org.planmetrics.plan.Status;

/** What findings look like in the cells of a table. */
final class Cells {
  private Cells() {}

  /** Returns such as {@code 2.56}, {@code 71.8% (412/574)} or {@code 52%–71%}. */
  static String value(Finding finding, Locale locale) {
    String value = finding.shown().value();
    boolean isCounted = finding.reading().isKnown() && finding.units().isPresent();
    if (!isCounted) {
      return value;
    }
    Units units = finding.units().orElseThrow();
    String counts = units.met() + "/" + units.total();
    return value + Word.OPEN.in(locale) + counts + Word.CLOSE.in(locale);
  }

  /** Returns why there is no value, or what is missing where that leaves bounds. */
  static String remarks(Finding finding, Locale locale) {
    if (finding.status() == Status.NOT_APPLICABLE) {
      boolean isShare = finding.units().isPresent();
      return (isShare ? Word.NO_UNITS : Word.NO_VALUE).in(locale);
    }
    if (isKnown(finding)) {
      return "";
    }
    return finding.missing().stream()
        .map(m -> m.brief(locale))
        .collect(Collectors.joining(Word.SEMICOLON.in(locale)));
  }

  private static boolean isKnown(Finding finding) {
    boolean isNumber = finding.target().condition().bar().indicator().isEmpty();
    return finding.reading().isKnown()
        && (isNumber || finding.bar().map(Interval::isKnown).orElse(true));
  }

  static String mark(Status status) {
    return switch (status) {
      case MET -> "✓";
      case PENDING, MISSED -> "✗";
      case UNDECIDED -> "?";
      case NOT_APPLICABLE -> "–";
    };
  }
}
