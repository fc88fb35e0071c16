package org.planmetrics.progress;

import java.util.List;
import java.util.Optional;
import org.planmetrics.access.Held;
import org.planmetrics.domain.Text;
import org.planmetrics.plan.Assessment;
import org.planmetrics.plan.Finding;
import org.planmetrics.plan.Plan;
import org.planmetrics.plan.Target;
import org.planmetrics.table.Descent;
import org.planmetrics.table.DescentWords;
import org.planmetrics.table.Heritage;
import org.planmetrics.table.Tree;

/** What later findings were before: at the same place, be its code another one or not (S39). */
final class Predecessors {
  private static final int NONE = -1;

  private final Assessment before;
  private final Assessment told;
  private final Assessment after;
  private final Optional<Descent> descent;

  /** Tells of an assessment, and of the same in the places of a later one. */
  Predecessors(Assessment before, Assessment told, Assessment after) {
    this.before = before;
    this.told = told;
    this.after = after;
    this.descent =
        Optional.of(told)
            .filter(t -> t != before)
            .flatMap(t -> Held.of(t.snapshot()).heritage())
            .map(Heritage::descent);
  }

  /** The finding at the earlier place or, where several became this one, at all of them. */
  Optional<Finding> find(Finding now) {
    if (!has(before.plan(), now.target())) {
      return Optional.empty();
    }
    String id = now.target().id();
    if (descent.isEmpty()) {
      return before.findFinding(id, now.place().code());
    }
    int node = node(now);
    if (descent.get().pieces(node).isEmpty()) {
      return Optional.empty();
    }
    int old = itself(node);
    Optional<Finding> own =
        old == NONE ? Optional.empty() : before.findFinding(id, descent.get().before().code(old));
    return own.or(() -> told.findFinding(id, now.place().code()));
  }

  /** Whether it is found at a place that followed another, or several, or a part of one. */
  boolean isSucceeded(Finding now) {
    if (descent.isEmpty() || !has(before.plan(), now.target())) {
      return false;
    }
    int node = node(now);
    int old = itself(node);
    boolean hasCode = old != NONE && descent.get().hasCodeOf(node, old);
    return !descent.get().pieces(node).isEmpty() && !hasCode;
  }

  /** Whether what was found at a place is found at what became of it. */
  boolean isContinued(Finding then) {
    if (!has(after.plan(), then.target())) {
      return false;
    }
    if (descent.isEmpty()) {
      return after.findFinding(then.target().id(), then.place().code()).isPresent();
    }
    Tree tree = descent.get().after();
    int old = descent.get().before().node(then.place().code());
    return !descent.get().isGone(old)
        && descent
            .get()
            .ends(old)
            .mapToObj(tree::code)
            .anyMatch(code -> after.findFinding(then.target().id(), code).isPresent());
  }

  /** Whether its place has not just the territory of an earlier one. */
  boolean isChanged(Finding now) {
    return descent.filter(d -> d.same(node(now)) < 0).isPresent();
  }

  /** What became of the territory of the place, in words. */
  List<Text> words(Finding now) {
    return descent.map(d -> new DescentWords(d).at(node(now))).orElse(List.of());
  }

  private int node(Finding now) {
    return Held.of(told.snapshot()).tree().node(now.place().code());
  }

  /** The earlier place that a place was, as it has its territory or its code. */
  private int itself(int node) {
    Descent d = descent.orElseThrow();
    if (d.same(node) >= 0) {
      return d.same(node);
    }
    int old = d.before().find(d.after().code(node));
    return old >= 0 && d.ends(old).anyMatch(end -> end == node) ? old : NONE;
  }

  private static boolean has(Plan plan, Target target) {
    return plan.targets().stream().anyMatch(t -> t.id().equals(target.id()));
  }
}
