package org.planmetrics.action;

import java.util.List;
import java.util.function.IntFunction;
import java.util.function.IntUnaryOperator;
import org.planmetrics.access.Held;
import org.planmetrics.domain.Register;
import org.planmetrics.indicator.Evaluation;
import org.planmetrics.indicator.FirstKnown;
import org.planmetrics.indicator.Indicator;
import org.planmetrics.indicator.Readings;
import org.planmetrics.number.Reading;
import org.planmetrics.plan.Assessment;
import org.planmetrics.snapshot.Snapshot;

/** What indicators of an assessment read at nodes: at all places, or at the sites of a register. */
final class NodeReadings {
  private final Assessment assessment;
  private final Register register;

  /** Reads at the units of a register: regions and communities are both places. */
  NodeReadings(Assessment assessment, Register register) {
    this.assessment = assessment;
    this.register = register;
  }

  IntFunction<Reading> column(Indicator indicator) {
    if (!register.isOfSites()) {
      Readings readings = assessment.readings(indicator);
      return Held.of(readings)::reading;
    }
    Snapshot snapshot = assessment.snapshot();
    int first = Held.of(snapshot).nodes().first(register);
    Evaluation evaluation = Evaluation.of(snapshot, assessment.plan().indicators(), List.of());
    List<Reading> rows = evaluation.readings(indicator, register);
    return node -> rows.get(node - first);
  }

  /** Which member a firstKnown reads from at a node (SPEC S9). */
  IntUnaryOperator pick(FirstKnown first) {
    List<IntFunction<Reading>> members = first.members().stream().map(this::column).toList();
    return node -> {
      for (int m = 0; m < members.size(); m++) {
        if (members.get(m).apply(node).isKnown()) {
          return m;
        }
      }
      return 0;
    };
  }
}
