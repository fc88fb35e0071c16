package org.planmetrics.brief;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import org.planmetrics.access.Held;
import org.planmetrics.domain.Place;
import org.planmetrics.plan.Finding;
import org.planmetrics.plan.PlaceFindings;
import org.planmetrics.plan.Status;
import org.planmetrics.plan.Target;
import org.planmetrics.table.Tree;

/** How the places of a level within a place stand to the targets that apply at them. */
final class Holders {
  /** How many targets have come out how at one place. */
  private static final class Tally {
    private final Place place;
    private final List<Finding> notMet = new ArrayList<>();
    private int undecided;
    private int judged;

    Tally(Place place) {
      this.place = place;
    }

    int met() {
      return judged - undecided - notMet.size();
    }

    /** Fewer met of those that apply come first, then more that are not met. */
    int compareTo(Tally other) {
      int byShare = Integer.compare(met() * other.judged, other.met() * judged);
      return byShare != 0 ? byShare : Integer.compare(other.notMet.size(), notMet.size());
    }

    HoldingBack holdingBack() {
      return new HoldingBack(
          place, notMet.stream().map(Finding::target).toList(), undecided, judged);
    }
  }

  private final Tree tree;
  private final int places;
  private final Map<String, Tally> tallies = new LinkedHashMap<>();
  private int targets;

  Holders(PlaceFindings own, Below below) {
    this.tree = Held.of(own.assessment().snapshot()).tree();
    this.places = below.places().size();
    for (Target target : own.assessment().plan().targets()) {
      List<Finding> findings = below.findings(target);
      targets += findings.isEmpty() ? 0 : 1;
      findings.forEach(this::add);
    }
  }

  private void add(Finding finding) {
    Place place = finding.place();
    Tally tally = tallies.computeIfAbsent(place.code(), code -> new Tally(place));
    tally.judged += finding.status() == Status.NOT_APPLICABLE ? 0 : 1;
    tally.undecided += finding.status() == Status.UNDECIDED ? 1 : 0;
    if (finding.status().isShort()) {
      tally.notMet.add(finding);
    }
  }

  /** Those at which any target is not met, as the table of all targets ranks them. */
  List<HoldingBack> worstFirst() {
    return sorted().stream().map(Tally::holdingBack).toList();
  }

  /** What is furthest from its bar at each of them. */
  List<Finding> worstFindings() {
    Comparator<Finding> byGap = Comparator.comparing(Gap::of, Comparator.reverseOrder());
    return sorted().stream().map(t -> t.notMet.stream().min(byGap).orElseThrow()).toList();
  }

  private List<Tally> sorted() {
    Comparator<Tally> worstFirst = Tally::compareTo;
    return tallies.values().stream()
        .filter(t -> !t.notMet.isEmpty())
        .sorted(worstFirst.thenComparingInt(t -> tree.rank(tree.node(t.place.code()))))
        .toList();
  }

  /** How many places of the level there are, whether or not a target applies. */
  int places() {
    return places;
  }

  /** At how many of them a target applies. */
  int asked() {
    return tallies.size();
  }

  /** How many targets apply at any of them. */
  int targets() {
    return targets;
  }

  /** At how many of them a target is UNDECIDED, and none known to be not met. */
  int open() {
    return sum(t -> t.undecided > 0 && t.notMet.isEmpty() ? 1 : 0);
  }

  /** Whether more than half of what is asked there is UNDECIDED. */
  boolean isMostlyOpen() {
    return 2 * sum(t -> t.undecided) > sum(t -> t.judged);
  }

  private int sum(ToIntFunction<Tally> number) {
    return tallies.values().stream().mapToInt(number).sum();
  }
}
