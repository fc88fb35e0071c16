package org.planmetrics.report;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.planmetrics.access.Held;
import org.planmetrics.action.Addition;
import org.planmetrics.action.Staffing;
import org.planmetrics.domain.Level;
import org.planmetrics.domain.Place;
import org.planmetrics.number.Decimals;
import org.planmetrics.number.Fraction;
import org.planmetrics.plan.Finding;
import org.planmetrics.plan.Plan;
import org.planmetrics.plan.Target;
import org.planmetrics.progress.Change;
import org.planmetrics.progress.Difference;
import org.planmetrics.snapshot.Snapshot;
import org.planmetrics.table.Tree;

/** The fewest additions: what each target forces and gains, and where the additions go. */
final class StaffingTables {
  private StaffingTables() {}

  /** Such as {@code 持证社工：3,186}. */
  static Function<Locale, String> title(Staffing staffing) {
    String total = Decimals.of(Fraction.of(staffing.total()), false);
    return locale -> staffing.profile().label().in(locale) + Word.COLON.in(locale) + total;
  }

  /** The chosen targets, then the others that change, each at the plan's own place. */
  static ReportTable targets(Staffing staffing) {
    Difference difference = staffing.difference();
    Place own = difference.before().atPlace().place();
    Map<String, Target> shown = new LinkedHashMap<>();
    staffing.targets().forEach(t -> shown.put(t.id(), t));
    Map<String, Change> changes = new LinkedHashMap<>();
    difference.changes().stream()
        .filter(c -> c.place().code().equals(own.code()))
        .forEach(c -> {
          Target target = c.before().target();
          changes.put(target.id(), c);
          shown.putIfAbsent(target.id(), target);
        });
    Map<String, Long> forced = new LinkedHashMap<>();
    staffing.targets().forEach(t -> forced.put(t.id(), 0L));
    staffing.additions().forEach(a -> forced.merge(a.target().id(), a.number(), Long::sum));
    Grid table =
        new Grid().words(Word.TARGET).numbers(Word.ADDED).words(Word.BEFORE).words(Word.AFTER);
    shown.forEach((id, target) -> {
      Optional<Change> change = Optional.ofNullable(changes.get(id));
      table.row(
          Cell.of(target.label()),
          Optional.ofNullable(forced.get(id)).map(Cell::whole).orElse(Cell.EMPTY),
          change.map(c -> standing(c.before())).orElse(Cell.EMPTY),
          change.map(c -> standing(c.after())).orElse(Cell.EMPTY));
    });
    return new ReportTable(
        Word.FEWEST,
        l ->
            Heading.of(staffing.assessment(), own, Word.FEWEST, l)
                + title(staffing).apply(l)
                + "\n",
        table,
        l -> "");
  }

  /** Such as {@code 未达标（未到期） 70%（7/10）}. */
  private static Cell standing(Finding finding) {
    return Cell.of(l ->
        finding.status().label().in(l) + " " + FindingCells.value(finding, finding.shown(), l));
  }

  /** The places of a level that take additions, in tree order, with the targets that force them. */
  static ReportTable places(Staffing staffing, Level level) {
    return places(staffing, level, staffing.assessment().place());
  }

  /** The same within one place. */
  static ReportTable places(Staffing staffing, Level level, Place within) {
    Snapshot snapshot = staffing.assessment().snapshot();
    Tree tree = Held.of(snapshot).tree();
    int top = tree.node(within.code());
    Map<Integer, Map<String, Long>> numbers = new LinkedHashMap<>();
    for (Addition addition : staffing.additions()) {
      int node = above(addition.code(), level, snapshot);
      if (tree.isWithin(node, top)) {
        numbers
            .computeIfAbsent(node, n -> new LinkedHashMap<>())
            .merge(addition.target().id(), addition.number(), Long::sum);
      }
    }
    Plan plan = staffing.assessment().plan();
    Grid table = new Grid().words(Word.PLACE).numbers(Word.ADDED).remarks(Word.BECAUSE);
    numbers.forEach((node, of) ->
        table.row(
            Cell.of(tree.name(node) + " " + tree.code(node)),
            Cell.whole(of.values().stream().mapToLong(n -> n).sum()),
            Cell.of(l ->
                of.entrySet().stream()
                    .map(e ->
                        plan.target(e.getKey()).label().in(l)
                            + " "
                            + Cell.whole(e.getValue()).in(l))
                    .collect(Word.SEMICOLON.joining(l)))));
    return ReportTable.following(Word.PLACE, table);
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
