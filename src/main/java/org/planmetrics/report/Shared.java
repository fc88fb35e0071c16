package org.planmetrics.report;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.planmetrics.plan.Explanation;
import org.planmetrics.plan.Finding;

/**
 * The explanations of one target's findings, with what all of them say said once: the formula, the
 * clause, the deadline.
 */
final class Shared {
  private final Map<String, Explanation> byPlace = new LinkedHashMap<>();
  private final Set<Explanation> common;

  /** The explanations of the places below; where there are none, of the plan's own place. */
  static Shared of(TargetView view) {
    List<Finding> below = view.ranked().values().stream().flatMap(List::stream).toList();
    return new Shared(below.isEmpty() ? view.own().stream().toList() : below);
  }

  private Shared(List<Finding> findings) {
    findings.forEach(f -> byPlace.put(f.place().code(), f.explain()));
    List<Explanation> all = List.copyOf(byPlace.values());
    common = all.isEmpty() ? Set.of() : new LinkedHashSet<>(all.get(0).parts());
    all.forEach(e -> common.retainAll(e.parts()));
  }

  /** What all say. */
  List<Explanation> common() {
    return List.copyOf(common);
  }

  /** What is said of one place alone. */
  Explanation of(Finding finding) {
    Explanation all = Objects.requireNonNull(byPlace.get(finding.place().code()));
    return new Explanation(
        all.text(), all.parts().stream().filter(p -> !common.contains(p)).toList());
  }
}
