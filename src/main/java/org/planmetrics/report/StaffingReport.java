package org.planmetrics.report;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.planmetrics.action.Addition;
import org.planmetrics.action.Staffing;
import org.planmetrics.domain.Level;
import org.planmetrics.domain.Snapshot;
import org.planmetrics.domain.Territory;
import org.planmetrics.indicator.Decimals;
import org.planmetrics.indicator.Fraction;
import org.planmetrics.plan.Assessment;
import org.planmetrics.plan.Finding;
import org.planmetrics.plan.Target;
import org.planmetrics.progress.Change;
import org.planmetrics.progress.Difference;

/** The fewest additions: what each target forces and gains, and where the additions go. */
final class StaffingReport {
  private final Staffing staffing;
  private final Level level;
  private final Locale locale;

  private StaffingReport(Staffing staffing, Level level, Locale locale) {
    this.staffing = staffing;
    this.level = level;
    this.locale = locale;
  }

  static String of(Staffing staffing, Level level, Locale locale) {
    return new StaffingReport(staffing, level, locale).text();
  }

  private String text() {
    Assessment assessment = staffing.assessment();
    String heading =
        Heading.of(assessment, assessment.atPlace().place(), Word.FEWEST, locale)
            + staffing.profile().label().in(locale)
            + Word.COLON.in(locale)
            + number(staffing.total())
            + "\n\n";
    String where = places().text(locale);
    return heading + targets().text(locale) + (where.isEmpty() ? "" : "\n" + where);
  }

  /** The chosen targets, then the others that change, each at the plan's own place. */
  private ReportTable targets() {
    Difference difference = staffing.difference();
    String own = difference.before().atPlace().place().code();
    Map<Target, Change> changes = new LinkedHashMap<>();
    difference.changes().stream()
        .filter(c -> c.before().place().code().equals(own))
        .forEach(c -> changes.put(c.before().target(), c));
    Set<Target> shown = new LinkedHashSet<>(staffing.targets());
    shown.addAll(changes.keySet());
    ReportTable table =
        new ReportTable()
            .words(Word.TARGET)
            .numbers(Word.ADDED)
            .words(Word.BEFORE)
            .words(Word.AFTER);
    Map<Target, Long> forced = staffing.byTarget();
    for (Target target : shown) {
      Optional<Change> change = Optional.ofNullable(changes.get(target));
      String added =
          staffing.targets().contains(target) ? number(forced.getOrDefault(target, 0L)) : "";
      table.row(
          Cell.all(
              target.label().in(locale),
              added,
              change.map(c -> standing(c.before(), locale)).orElse(""),
              change.map(c -> standing(c.after(), locale)).orElse("")));
    }
    return table;
  }

  /**
   * The places of the level that take additions, in tree order, with the targets that force them.
   */
  private ReportTable places() {
    Snapshot snapshot = staffing.assessment().snapshot();
    Map<Integer, Map<Target, Long>> numbers = new LinkedHashMap<>();
    for (Addition addition : staffing.additions()) {
      numbers
          .computeIfAbsent(above(addition.code(), snapshot), n -> new LinkedHashMap<>())
          .merge(addition.target(), addition.number(), Long::sum);
    }
    ReportTable table =
        new ReportTable().words(Word.PLACE).numbers(Word.ADDED).remarks(Word.BECAUSE);
    numbers.forEach((node, of) ->
        table.row(
            Cell.all(
                snapshot.territory().name(node) + " " + snapshot.territory().code(node),
                number(of.values().stream().mapToLong(n -> n).sum()),
                of.entrySet().stream()
                    .map(e -> e.getKey().label().in(locale) + " " + number(e.getValue()))
                    .collect(Collectors.joining(Word.SEMICOLON.in(locale))))));
    return table;
  }

  /** The lowest place at or above the level that has a place or site within. */
  private int above(String code, Snapshot snapshot) {
    Territory territory = snapshot.territory();
    int node = snapshot.nodes().placeOf(snapshot.nodes().of(code));
    while (node != 0 && territory.level(node).compareTo(level) > 0) {
      node = territory.parent(node);
    }
    return node;
  }

  private static String number(long value) {
    return Decimals.of(Fraction.of(value), false);
  }

  /** Returns such as {@code 未达标（未到期） 70%（7/10）}. */
  private static String standing(Finding finding, Locale locale) {
    return finding.status().label().in(locale)
        + " "
        + Cells.value(finding, finding.shown(), locale);
  }
}
