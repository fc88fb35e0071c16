package org.planmetrics.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.planmetrics.domain.Text;
import org.planmetrics.indicator.Condition;
import org.planmetrics.indicator.Definitions;
import org.planmetrics.indicator.Indicator;
import org.planmetrics.indicator.Strata;
import org.planmetrics.indicator.Stratum;
import org.planmetrics.snapshot.Snapshot;

/**
 * Writes a target that holds for each value of a column out as one target for each value that the
 * data have, such as {@code staff[女]} and {@code staff[男]}; its bar is the same for all. Where the
 * data have no value it stays as it is.
 */
final class EachStratum {
  private EachStratum() {}

  static List<Target> of(Target target, Definitions indicators, List<Snapshot> snapshots) {
    Optional<String> column = target.extent().each();
    if (column.isEmpty()) {
      return List.of(target);
    }
    Strata strata = new Strata(target.condition().indicator(), column.get());
    List<Target> each = new ArrayList<>();
    for (Map.Entry<Stratum, Indicator> part : indicators.split(strata, snapshots).entrySet()) {
      if (!part.getKey().isBlank()) {
        each.add(of(target, part.getKey(), part.getValue()));
      }
    }
    return each.isEmpty() ? List.of(target) : each;
  }

  private static Target of(Target target, Stratum stratum, Indicator part) {
    Text label = target.label();
    Target of = target.with(c -> new Condition.Comparison(part, c.bar()));
    return new Target(
        target.id() + "[" + stratum.key() + "]",
        Optional.of(
            Text.of(
                label.in(Locale.CHINESE) + "（" + stratum.label(Locale.CHINESE) + "）",
                label.in(Locale.ENGLISH) + " (" + stratum.label(Locale.ENGLISH) + ")")),
        of.condition(),
        of.term(),
        of.extent().each(Optional.empty()),
        of.nature(),
        Optional.empty(),
        of.clause());
  }
}
