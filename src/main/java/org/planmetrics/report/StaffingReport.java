package org.planmetrics.report;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.planmetrics.access.Held;
import org.planmetrics.action.Addition;
import org.planmetrics.action.Staffing;
import org.planmetrics.domain.Level;
import org.planmetrics.number.Decimals;
import org.planmetrics.number.Fraction;
import org.planmetrics.plan.Assessment;
import org.planmetrics.plan.Finding;
import org.planmetrics.plan.Target;
import org.planmetrics.progress.Change;
import org.planmetrics.progress.Difference;
import org.planmetrics.snapshot.Snapshot;
import org.planmetrics.table.Tree;

/** The fewest additions: what each target forces and gains, and where the additions go. */
final class StaffingReport {
  private StaffingReport() {}

  static String of(Staffing staffing, Level level, Locale locale) {
    Assessment assessment = staffing.assessment();
    String heading =
        Heading.of(assessment, assessment.atPlace().place(), Word.FEWEST, locale)
            + title(staffing).apply(locale)
            + "\n\n";
    String where = places(staffing, level).text(locale);
    return heading + targets(staffing).text(locale) + (where.isEmpty() ? "" : "\n" + where);
  }

  /** Such as {@code 持证社工：3,186}. */
  static Function<Locale, String> title(Staffing staffing) {
    String total = Decimals.of(Fraction.of(staffing.total()), false);
    return locale -> staffing.profile().label().in(locale) + Word.COLON.in(locale) + total;
  }

  /** The chosen targets, then the others that change, each at the plan's own place. */
  static ReportTable targets(Staffing staffing) {
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
      boolean isChosen = staffing.targets().contains(target);
      table.row(
          Cell.of(target.label()),
          isChosen ? Cell.whole(forced.getOrDefault(target, 0L)) : Cell.EMPTY,
          change.map(c -> standing(c.before())).orElse(Cell.EMPTY),
          change.map(c -> standing(c.after())).orElse(Cell.EMPTY));
    }
    return table;
  }

  /** Such as {@code 未达标（未到期） 70%（7/10）}. */
  private static Cell standing(Finding finding) {
    return Cell.of(
        l -> finding.status().label().in(l) + " " + Cells.value(finding, finding.shown(), l));
  }

  /** The places of a level that take additions, in tree order, with the targets that force them. */
  static ReportTable places(Staffing staffing, Level level) {
    Snapshot snapshot = staffing.assessment().snapshot();
    Map<Integer, Map<Target, Long>> numbers = new LinkedHashMap<>();
    for (Addition addition : staffing.additions()) {
      numbers
          .computeIfAbsent(above(addition.code(), level, snapshot), n -> new LinkedHashMap<>())
          .merge(addition.target(), addition.number(), Long::sum);
    }
    ReportTable table =
        new ReportTable().words(Word.PLACE).numbers(Word.ADDED).remarks(Word.BECAUSE);
    numbers.forEach((node, of) ->
        table.row(
            Cell.of(Held.of(snapshot).tree().name(node) + " " + Held.of(snapshot).tree().code(node)),
            Cell.whole(of.values().stream().mapToLong(n -> n).sum()),
            Cell.of(l ->
                of.entrySet().stream()
                    .map(e -> e.getKey().label().in(l) + " " + Cell.whole(e.getValue()).in(l))
                    .collect(Word.SEMICOLON.joining(l)))));
    return table;
  }

  /** The lowest place at or above the level that has a place or site within. */
  private static int above(String code, Level level, Snapshot snapshot) {
    Tree tree = Held.of(snapshot).tree();
    int node = Held.of(snapshot).nodes().placeOf(Held.of(snapshot).nodes().of(code));
    while (node != 0 && tree.level(node).compareTo(level) > 0) {
      node = tree.parent(node);
    }
    return node;
  }
}
