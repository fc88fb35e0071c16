package org.planmetrics.indicator;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.planmetrics.domain.Register;
import org.planmetrics.tally.Counted;
import org.planmetrics.tally.Scope;
import org.planmetrics.tally.View;

/** What conditions and indicators ask of the data, day by day (SPEC S30). */
final class Asked {
  private record Use(Indicator indicator, View view) {}

  private final Definitions definitions;
  private final LocalDate asOf;
  private final Map<View, Leaves> leaves = new LinkedHashMap<>();
  private final Set<LocalDate> future = new TreeSet<>();

  Asked(Definitions definitions, LocalDate asOf) {
    this.definitions = definitions;
    this.asOf = asOf;
    leaves(View.of(asOf, Set.of()));
  }

  /** Adds what a condition asks at the places. */
  void add(Condition condition) {
    add(condition.parts(), Scope.PLACES);
  }

  /** Adds what an indicator asks. */
  void add(Indicator indicator, Scope scope) {
    add(List.of(indicator), scope);
  }

  private void add(List<Indicator> together, Scope scope) {
    Leaves here = leaves(view(definitions, asOf, together));
    together.forEach(i -> here.add(i, scope));
    boolean isWalking = true;
    while (isWalking) {
      isWalking = false;
      for (Leaves some : List.copyOf(leaves.values())) {
        isWalking |= some.walk();
      }
    }
    leaves.values().forEach(Leaves::finish);
  }

  private Leaves leaves(View view) {
    Leaves known = leaves.get(view);
    if (known != null) {
      return known;
    }
    Leaves made = new Leaves(definitions, (other, scope) -> addElsewhere(other, scope, view));
    leaves.put(view, made);
    return made;
  }

  private void addElsewhere(AnotherDay other, Scope scope, View view) {
    View then = view.on(other.moment(), definitions.baselineDay());
    if (then.isFuture()) {
      future.add(then.day());
    } else {
      leaves(then).add(other.of(), scope);
    }
  }

  /** How some indicators are read that stand together, as the two sides of a condition do. */
  static View view(Definitions definitions, LocalDate asOf, List<Indicator> together) {
    View alone = View.of(asOf, Set.of());
    Set<LocalDate> days = new TreeSet<>();
    Set<Use> seen = new HashSet<>();
    Deque<Use> open = new ArrayDeque<>();
    together.forEach(i -> open.add(new Use(i, alone)));
    while (!open.isEmpty()) {
      Use use = open.removeLast();
      boolean isName = use.indicator().as(Ref.class).isPresent();
      if (isName && !seen.add(use)) {
        continue;
      }
      Indicator at = use.indicator();
      View view =
          at.as(AnotherDay.class)
              .map(o -> use.view().on(o.moment(), definitions.baselineDay()))
              .orElse(use.view());
      days.add(view.day());
      Indicator meant = at.meaning(definitions::get);
      List<Indicator> parts = meant == at ? at.parts() : List.of(meant);
      parts.forEach(part -> open.add(new Use(part, view)));
    }
    days.remove(asOf);
    return View.of(asOf, days);
  }

  /** What is asked, by the day on which it is read. */
  Map<View, Leaves> leaves() {
    return leaves;
  }

  /** The days that have not come, of which nothing is known. */
  Set<LocalDate> future() {
    return future;
  }

  /** What is counted of a register, day by day. */
  List<Counted> of(Register register) {
    List<Counted> all = new ArrayList<>();
    leaves.forEach((view, some) ->
        some.byRegister()
            .getOrDefault(register, List.of())
            .forEach(leaf -> all.add(new Counted(view, leaf))));
    return all;
  }
}
