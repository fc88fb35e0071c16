package org.planmetrics.brief;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import org.planmetrics.access.Held;
import org.planmetrics.domain.Level;
import org.planmetrics.domain.Place;
import org.planmetrics.indicator.Judgement;
import org.planmetrics.number.Fraction;
import org.planmetrics.number.Truth;
import org.planmetrics.plan.Assessment;
import org.planmetrics.plan.Finding;
import org.planmetrics.plan.PlaceFindings;
import org.planmetrics.plan.Status;
import org.planmetrics.plan.Target;
import org.planmetrics.table.Tree;

/**
 * How the places of a level within a place stand to each target: by its finding there, or, of a
 * target without any at the level, as a unit of the share at the place.
 */
final class Holders {
  /** How many targets have come out how at one place. */
  private static final class Tally {
    private final List<Target> notMet = new ArrayList<>();
    private int undecided;
    private int judged;
    private Fraction gap = Fraction.ZERO;
  }

  private final Assessment assessment;
  private final Tree tree;
  private final int top;
  private final Level level;
  private final Map<Integer, Tally> tallies = new LinkedHashMap<>();

  Holders(PlaceFindings own, Level level) {
    this.assessment = own.assessment();
    this.tree = Held.of(assessment.snapshot()).tree();
    this.top = tree.node(own.place().code());
    this.level = level;
    List<Place> within = within();
    for (Target target : assessment.plan().targets()) {
      List<Finding> findings =
          within.stream()
              .flatMap(p -> assessment.findFinding(target.id(), p.code()).stream())
              .toList();
      findings.forEach(f -> add(f.place().code(), f.status(), f));
      if (findings.isEmpty()) {
        own.findings().stream()
            .filter(f -> f.target().id().equals(target.id()) && f.reason().isEmpty())
            .forEach(this::addUnits);
      }
    }
  }

  private List<Place> within() {
    return tree.within(top).stream().filter(p -> p.level() == level).toList();
  }

  private void addUnits(Finding share) {
    for (Truth truth : Truth.values()) {
      Status status = Status.of(truth, assessment.snapshot().asOf(), share.step().by());
      for (Judgement.Unit unit : share.units(truth)) {
        int node = tree.find(unit.code());
        if (node >= 0 && tree.level(node) == level) {
          add(node, share.target(), status);
        }
      }
    }
  }

  private void add(String code, Status status, Finding finding) {
    Tally tally = add(tree.node(code), finding.target(), status);
    if (status.isShort()) {
      tally.gap = tally.gap.plus(Gap.of(finding));
    }
  }

  private Tally add(int node, Target target, Status status) {
    Tally tally = tallies.computeIfAbsent(node, n -> new Tally());
    tally.judged += status == Status.NOT_APPLICABLE ? 0 : 1;
    tally.undecided += status == Status.UNDECIDED ? 1 : 0;
    if (status.isShort()) {
      tally.notMet.add(target);
    }
    return tally;
  }

  /** Those at which any target is not met: most first, then by the gaps, then in tree order. */
  List<HoldingBack> worstFirst() {
    Comparator<Map.Entry<Integer, Tally>> most =
        Comparator.comparingInt(e -> -e.getValue().notMet.size());
    return tallies.entrySet().stream()
        .filter(e -> !e.getValue().notMet.isEmpty())
        .sorted(
            most.thenComparing(e -> e.getValue().gap, Comparator.reverseOrder())
                .thenComparingInt(e -> tree.rank(e.getKey())))
        .map(e ->
            new HoldingBack(
                tree.place(e.getKey()),
                e.getValue().notMet,
                e.getValue().undecided,
                e.getValue().judged))
        .toList();
  }

  boolean isAny() {
    return !tallies.isEmpty();
  }

  /** Whether more than half of what is asked there is UNDECIDED. */
  boolean isMostlyOpen() {
    return 2 * sum(t -> t.undecided) > sum(t -> t.judged);
  }

  private int sum(ToIntFunction<Tally> number) {
    return tallies.values().stream().mapToInt(number).sum();
  }
}
