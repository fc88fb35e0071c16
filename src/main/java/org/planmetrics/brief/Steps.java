package org.planmetrics.brief;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.planmetrics.access.Held;
import org.planmetrics.action.Addition;
import org.planmetrics.action.Staffing;
import org.planmetrics.domain.Level;
import org.planmetrics.indicator.Judgement;
import org.planmetrics.number.Shortfall;
import org.planmetrics.plan.Finding;
import org.planmetrics.plan.PlaceFindings;
import org.planmetrics.plan.Status;
import org.planmetrics.plan.Target;
import org.planmetrics.table.Nodes;
import org.planmetrics.table.Tree;

/** What to do next at a place, and where most of it. */
final class Steps {
  private final PlaceFindings own;
  private final Level level;
  private final Below below;
  private final Tree tree;
  private final Nodes nodes;
  private final int top;

  Steps(PlaceFindings own, Level level, Below below) {
    this.own = own;
    this.level = level;
    this.below = below;
    this.tree = Held.of(own.assessment().snapshot()).tree();
    this.nodes = Held.of(own.assessment().snapshot()).nodes();
    this.top = tree.node(own.place().code());
  }

  /** First what to add, then the gaps that this does not close, then whom to ask. */
  List<NextStep> of(List<Staffing> staffings, List<Finding> toClose, int most) {
    List<NextStep> steps = new ArrayList<>();
    staffings.stream().filter(s -> number(s) > 0).map(s -> add(s, most)).forEach(steps::add);
    toClose.stream()
        .filter(f -> staffings.stream().noneMatch(s -> s.targets().contains(f.target())))
        .map(f -> close(f, most))
        .forEach(steps::add);
    own.findings().stream()
        .filter(f -> f.status() == Status.UNDECIDED)
        .map(f -> new NextStep.Ask(f, f.askFirst().filter(i -> !i.places().isEmpty())))
        .filter(ask -> ask.inquiry().isPresent() || !ask.finding().missing().isEmpty())
        .limit(most)
        .forEach(steps::add);
    return steps;
  }

  private NextStep close(Finding finding, int most) {
    return finding.place().equals(own.place())
        ? new NextStep.Close(finding, Optional.empty(), where(finding, most))
        : new NextStep.Close(finding, Optional.of(finding.place()), List.of());
  }

  private long number(Staffing staffing) {
    return staffing.within(own.place().code());
  }

  private NextStep add(Staffing staffing, int most) {
    Map<Integer, BigInteger> numbers = new HashMap<>();
    staffing.additions().forEach(a -> add(a.code(), BigInteger.valueOf(a.number()), numbers));
    long atPlace =
        staffing.additions().stream()
            .filter(a -> nodes.placeOf(nodes.of(a.code())) == top)
            .mapToLong(Addition::number)
            .sum();
    return new NextStep.Add(
        staffing, newlyMet(staffing), number(staffing), atPlace, worst(numbers, most));
  }

  /** The additions meet every target wherever it applies: what counts is what is not met yet. */
  private List<Target> newlyMet(Staffing staffing) {
    return staffing.targets().stream()
        .filter(t -> ofPlace(t).stream().anyMatch(f -> isNotMet(f.status())))
        .toList();
  }

  private static boolean isNotMet(Status status) {
    return status.isShort() || status == Status.UNDECIDED;
  }

  /** The finding at the place; or else those within it; or else all of those that apply above. */
  private List<Finding> ofPlace(Target target) {
    List<Finding> all = own.assessment().findings(target.id());
    List<Finding> within =
        all.stream().filter(f -> tree.isWithin(tree.node(f.place().code()), top)).toList();
    return within.stream()
        .filter(f -> f.place().equals(own.place()))
        .findFirst()
        .map(List::of)
        .orElse(within.isEmpty() ? all : within);
  }

  /**
   * Of each place of the level its own shortfall, where that is known; of a share without findings
   * at the level the units that fall short, if every one of them has to hold.
   */
  private List<NextStep.At> where(Finding finding, int most) {
    Map<Integer, BigInteger> numbers = new HashMap<>();
    List<Finding> atLevel = below.findings(finding.target());
    atLevel.stream()
        .filter(f -> f.status().isShort())
        .forEach(f -> known(f).ifPresent(n -> add(f.place().code(), n, numbers)));
    List<Judgement.Unit> units = finding.unitsFallingShort();
    if (atLevel.isEmpty() && known(finding).equals(Optional.of(BigInteger.valueOf(units.size())))) {
      units.forEach(u -> add(u.code(), BigInteger.ONE, numbers));
    }
    return worst(numbers, most);
  }

  private static Optional<BigInteger> known(Finding finding) {
    return finding
        .shortfall()
        .filter(s -> s.max().equals(Optional.of(s.min())))
        .map(Shortfall::min);
  }

  /** Adds a number to the place of the level in which a place or site lies, or to a higher one. */
  private void add(String code, BigInteger number, Map<Integer, BigInteger> numbers) {
    at(code)
        .filter(n -> number.signum() > 0)
        .ifPresent(n -> numbers.merge(n, number, BigInteger::add));
  }

  private Optional<Integer> at(String code) {
    int node = nodes.placeOf(nodes.of(code));
    while (node > 0 && tree.level(node).compareTo(level) > 0) {
      node = tree.parent(node);
    }
    boolean isThere = node != top && tree.isWithin(node, top);
    return isThere ? Optional.of(node) : Optional.empty();
  }

  private List<NextStep.At> worst(Map<Integer, BigInteger> numbers, int most) {
    Comparator<Map.Entry<Integer, BigInteger>> worstFirst =
        Map.Entry.comparingByValue(Comparator.reverseOrder());
    return numbers.entrySet().stream()
        .sorted(worstFirst.thenComparingInt(e -> tree.rank(e.getKey())))
        .limit(most)
        .map(e -> new NextStep.At(tree.place(e.getKey()), e.getValue()))
        .toList();
  }
}
