package org.planmetrics.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.planmetrics.number.UnitCounts;
import org.planmetrics.plan.Explanation;
import org.planmetrics.plan.Finding;

/**
 * The explanations of one target's findings beside a table of them: what all of them say is said
 * once (the formula, the clause, the deadline), and what the row itself shows is not repeated.
 */
final class SharedReasons {
  private final Map<String, Explanation> byPlace = new LinkedHashMap<>();
  private final Set<Explanation> common;

  private SharedReasons(List<Finding> findings) {
    findings.forEach(f -> byPlace.put(f.place().code(), beyondRow(f)));
    List<Explanation> all = List.copyOf(byPlace.values());
    common = all.isEmpty() ? Set.of() : new LinkedHashSet<>(all.get(0).parts());
    all.forEach(e -> common.retainAll(Set.copyOf(e.parts())));
  }

  /** The explanations of the places below; where there are none, of the plan's own place. */
  static SharedReasons of(TargetView view) {
    List<Finding> below = view.ranked().values().stream().flatMap(List::stream).toList();
    return new SharedReasons(below.isEmpty() ? view.own().stream().toList() : below);
  }

  /**
   * An explanation begins with the formula, then what the row shows, of which only the parts
   * remain, and for a share its units, which the row shows, too, where all are met.
   */
  private static Explanation beyondRow(Finding finding) {
    Explanation all = finding.explain();
    boolean isAllMet = finding.units().filter(SharedReasons::isAllMet).isPresent();
    List<Explanation> beyond = new ArrayList<>(all.parts().subList(0, 1));
    beyond.addAll(all.parts().get(1).parts());
    beyond.addAll(all.parts().subList(isAllMet ? 3 : 2, all.parts().size()));
    return new Explanation(all.text(), beyond);
  }

  private static boolean isAllMet(UnitCounts units) {
    return units.met() > 0
        && units.met() == units.total()
        && units.notApplicable() == 0
        && !units.mayBeMore();
  }

  /** What all say. */
  List<Explanation> common() {
    return List.copyOf(common);
  }

  /**
   * What is said of one place alone.
   *
   * @param isBrief whether to leave out the lists of units
   */
  Explanation of(Finding finding, boolean isBrief) {
    Explanation all = Objects.requireNonNull(byPlace.get(finding.place().code()));
    List<Explanation> own =
        all.parts().stream()
            .filter(p -> !common.contains(p))
            .map(p -> isBrief ? brief(p) : p)
            .toList();
    return new Explanation(all.text(), own);
  }

  private static Explanation brief(Explanation part) {
    boolean hasLists = part.parts().stream().anyMatch(p -> !p.parts().isEmpty());
    return hasLists ? new Explanation(part.text(), List.of()) : part;
  }
}
