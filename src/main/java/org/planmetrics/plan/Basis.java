package org.planmetrics.plan;

import java.util.Optional;
import org.planmetrics.access.Held;
import org.planmetrics.indicator.Condition;
import org.planmetrics.indicator.Definitions;
import org.planmetrics.indicator.Evaluation;
import org.planmetrics.indicator.Indicator;
import org.planmetrics.indicator.Plus;
import org.planmetrics.indicator.ReportedFigure;
import org.planmetrics.snapshot.Snapshot;

/**
 * What findings are made from: the data, what was evaluated over them and perhaps over rows that
 * went by, and what the plan's names stand for.
 */
record Basis(Snapshot snapshot, Evaluation evaluation, Definitions indicators) {
  /** Whether readers expect percentages: by the formula, or by what the data say of a figure. */
  boolean isPercentage(Condition.Comparison condition) {
    Optional<Plus> plus = indicators.resolve(condition.indicator()).as(Plus.class);
    return plus.isPresent()
        ? plus.get().isOfTheSame()
            && plus.get().measured().allMatch(t -> isPercentage(t.is(condition.bar())))
        : indicators.isPercentage(condition) || isInParts(condition.indicator());
  }

  private boolean isInParts(Indicator indicator) {
    Indicator at = indicators.resolve(indicator);
    return at.as(ReportedFigure.class)
        .map(f -> Held.of(snapshot).figures().meaning(f.figure()).isPercent())
        .orElseGet(() -> at.readsAsPart() && isInParts(at.parts().get(0)));
  }
}
