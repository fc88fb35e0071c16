package org.planmetrics.plan;

import java.util.List;
import org.planmetrics.access.Held;
import org.planmetrics.domain.Text;
import org.planmetrics.snapshot.Snapshot;
import org.planmetrics.table.Descent;
import org.planmetrics.table.DescentWords;
import org.planmetrics.table.Heritage;

/** What a place that changed is made of, where data are told in later places (SPEC S38). */
final class TerritoryLines {
  private TerritoryLines() {}

  static List<Explanation> of(Snapshot snapshot, int node) {
    return Held.of(snapshot)
        .heritage()
        .map(Heritage::descent)
        .filter(d -> d.same(node) < 0)
        .map(d -> new DescentWords(d).at(node).stream().map(t -> line(d, node, t)).toList())
        .orElse(List.of());
  }

  private static Explanation line(Descent descent, int node, Text text) {
    boolean isEstimate = descent.isEstimate(node);
    return Explanation.of(
        "区划调整：" + text.zh() + (isEstimate ? "（按份额估算）" : ""),
        "territory: " + text.en() + (isEstimate ? " (an estimate by shares)" : ""));
  }
}
