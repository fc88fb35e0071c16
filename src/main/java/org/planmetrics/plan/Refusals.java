package org.planmetrics.plan;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.planmetrics.indicator.Condition;
import org.planmetrics.indicator.Definitions;
import org.planmetrics.indicator.Evaluation;
import org.planmetrics.snapshot.Snapshot;

/** What the data do not allow of a plan, target by target, so that all is told at once. */
final class Refusals {
  private Refusals() {}

  /** One error that names every target that cannot be assessed; empty if fewer than two cannot. */
  static Optional<IllegalArgumentException> of(
      List<Target> targets, Definitions indicators, Snapshot snapshot) {
    Map<String, String> refused = new LinkedHashMap<>();
    for (Target target : targets) {
      Condition.Comparison condition = target.condition(target.step(snapshot.asOf()));
      try {
        Evaluation.of(snapshot, indicators, List.of(condition));
      } catch (IllegalArgumentException e) {
        refused.put(target.id(), String.valueOf(e.getMessage()));
      }
    }
    return Optional.of(refused)
        .filter(some -> some.size() > 1)
        .map(some -> new IllegalArgumentException(message(some)));
  }

  private static String message(Map<String, String> refused) {
    return refused.size()
        + " targets cannot be assessed on these data:"
        + refused.entrySet().stream()
            .map(e -> "\n  target '" + e.getKey() + "': " + e.getValue())
            .collect(Collectors.joining());
  }
}
