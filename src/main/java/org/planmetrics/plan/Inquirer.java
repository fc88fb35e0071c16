package org.planmetrics.plan;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.planmetrics.access.Held;
import org.planmetrics.domain.Text;
import org.planmetrics.indicator.Condition;
import org.planmetrics.indicator.Count;
import org.planmetrics.indicator.Indicator;
import org.planmetrics.indicator.Judgement;
import org.planmetrics.indicator.Judgements;
import org.planmetrics.indicator.Ratio;
import org.planmetrics.indicator.ReportedFigure;
import org.planmetrics.indicator.Share;
import org.planmetrics.indicator.Sum;
import org.planmetrics.number.Fraction;
import org.planmetrics.number.Interval;
import org.planmetrics.number.Truth;
import org.planmetrics.number.UnitCounts;
import org.planmetrics.plan.Inquiry.Asked;
import org.planmetrics.table.Nodes;
import org.planmetrics.table.Tree;
import org.planmetrics.tally.Series;

/** Finds whom to ask first where what is missing decides (SPEC S36). */
final class Inquirer {
  /** What an answer puts right, or what needs none. */
  private static final Set<Missing.Kind> ANSWERED =
      Set.of(
          Missing.Kind.RETURN, Missing.Kind.FIGURE, Missing.Kind.VALUES, Missing.Kind.DECLARATION);

  private final Basis basis;
  private final Condition.Comparison condition;
  private final int node;
  private final Judgement judgement;
  private final Tree tree;
  private final Indicator kind;

  private Inquirer(Basis basis, Condition.Comparison condition, int node, Judgement judgement) {
    this.basis = basis;
    this.condition = condition;
    this.node = node;
    this.judgement = judgement;
    this.tree = Held.of(basis.snapshot()).tree();
    this.kind = basis.indicators().resolve(condition.indicator());
  }

  /**
   * Whom to ask, of an UNDECIDED count, sum, ratio or share; else empty, also where nobody can be
   * asked and no number follows.
   */
  static Optional<Inquiry> inquire(
      Basis basis, Condition.Comparison condition, int node, Judgement judgement) {
    Inquirer of = new Inquirer(basis, condition, node, judgement);
    return judgement.truth() == Truth.UNDECIDED && of.isAnswered()
        ? Optional.of(of.inquiry()).filter(i -> !i.isBlank())
        : Optional.empty();
  }

  private boolean isAnswered() {
    return kind.as(Share.class).isPresent()
        || kind.as(Ratio.class).isPresent()
        || kind.as(Count.class).isPresent()
        || kind.as(Sum.class).isPresent();
  }

  private Inquiry inquiry() {
    Optional<Interval> bar = judgement.bar().filter(this::isFixed);
    Optional<Moves> moves = kind.as(Share.class).isPresent() ? shareMoves() : ratioMoves();
    return new Inquiry(
        places(),
        moves.flatMap(m -> bar.flatMap(b -> m.beforeMet(condition.bar().relation(), b))),
        moves.flatMap(m -> bar.flatMap(b -> m.beforeNotMet(condition.bar().relation(), b))));
  }

  /** Whether an answer may weigh more than another, so that their number says nothing. */
  private boolean isWeighed() {
    return kind.as(Share.class).flatMap(Share::weight).isPresent();
  }

  /** Whether the bar is a number or a range, or an indicator that is known. */
  private boolean isFixed(Interval bar) {
    return condition.bar().indicator().isEmpty() || bar.isKnown();
  }

  private Optional<Moves> shareMoves() {
    return judgement
        .reading()
        .units()
        .filter(units -> !units.mayBeMore() && !isWeighed())
        .map(ShareMoves::of);
  }

  private Optional<Moves> ratioMoves() {
    Optional<Ratio> ratio = kind.as(Ratio.class);
    if (ratio.isEmpty()) {
      return amount(kind, judgement.reading().value(), List.of())
          .map(of -> new RatioMoves(of, RatioMoves.Amount.ONE, Fraction.ONE));
    }
    List<Sources.Owed> counted = owed(ratio.get().numerator());
    return amount(ratio.get().numerator(), judgement.reading().numerator(), List.of())
        .flatMap(of ->
            amount(ratio.get().denominator(), judgement.reading().denominator(), counted)
                .map(by -> new RatioMoves(of, by, ratio.get().per())));
  }

  /**
   * What a side reads and how many answers it lacks; empty where another kind is measured, where
   * not only answers are missing, or where an answer is one for the other side too.
   */
  private Optional<RatioMoves.Amount> amount(
      Indicator side, Optional<Interval> reads, List<Sources.Owed> ofOther) {
    Indicator of = basis.indicators().resolve(side);
    Interval value = reads.orElse(Interval.ANY);
    if (value.lower().isEmpty() || !value.isKnown() && !isAmount(of)) {
      return Optional.empty();
    }
    Fraction least = value.lower().get();
    boolean isWhole = of.as(Count.class).isPresent();
    if (value.isKnown()) {
      return Optional.of(new RatioMoves.Amount(least, BigInteger.ZERO, isWhole));
    }
    List<Sources.Owed> owed = owed(side);
    boolean isAllThere =
        value.upper().isEmpty()
            && !owed.isEmpty()
            && owed.stream().allMatch(Sources.Owed::isAll)
            && sources(side).missing().stream().allMatch(m -> ANSWERED.contains(m.kind()))
            && Collections.disjoint(names(owed), names(ofOther));
    long open = owed.stream().mapToLong(o -> o.nodes().length).sum();
    return isAllThere
        ? Optional.of(new RatioMoves.Amount(least, BigInteger.valueOf(open), isWhole))
        : Optional.empty();
  }

  private static List<Text> names(List<Sources.Owed> owed) {
    return owed.stream().map(Sources.Owed::what).toList();
  }

  private boolean isAmount(Indicator of) {
    boolean isRate =
        of.as(ReportedFigure.class)
            .filter(f -> Held.of(basis.snapshot()).figures().meaning(f.figure()).isRate())
            .isPresent();
    return !isRate
        && (of.as(Count.class).isPresent()
            || of.as(Sum.class).isPresent()
            || of.as(ReportedFigure.class).isPresent());
  }

  private List<Sources.Owed> owed(Indicator side) {
    return sources(side).owed();
  }

  private Sources sources(Indicator side) {
    return Sources.of(condition, List.of(side), basis, node);
  }

  /** Those who owe something that bears on the reading, by their ranks in tree order. */
  private List<Asked> places() {
    Map<Integer, List<Text>> what = new TreeMap<>();
    for (Sources.Owed owed : Sources.of(condition, basis, node).owed()) {
      for (int at : owed.nodes()) {
        List<Text> owing = what.computeIfAbsent(tree.rank(at), k -> new ArrayList<>());
        if (!owing.contains(owed.what())) {
          owing.add(owed.what());
        }
      }
    }
    int[] undecided = undecided();
    kind.as(Share.class).ifPresent(s -> addUnits(s, undecided, what));
    Optional<Series> counts =
        kind.as(Ratio.class).map(r -> Held.of(basis.evaluation().readings(r.denominator())));
    List<Asked> places = new ArrayList<>();
    what.forEach((rank, missing) -> {
      int at = tree.atRank(rank);
      places.add(
          new Asked(
              tree.place(at),
              missing,
              kind.as(Share.class).map(s -> within(undecided, at, s)).filter(n -> n > 0),
              counts.flatMap(c -> c.reading(at).value())));
    });
    if (kind.as(Share.class).isPresent()) {
      boolean mayBeMore = judgement.reading().units().filter(UnitCounts::mayBeMore).isPresent();
      boolean isAnyAsked = mayBeMore || isWeighed();
      places.removeIf(p -> !isAnyAsked && p.units().orElse(0) == 0);
      places.sort(Comparator.comparing((Asked p) -> p.units().orElse(0)).reversed());
    }
    if (kind.as(Ratio.class).isPresent()) {
      places.sort(Inquirer::byDenominator);
    }
    return places;
  }

  /** Undecided units of which no place owes anything that is told, such as a figure of a site. */
  private void addUnits(Share share, int[] before, Map<Integer, List<Text>> what) {
    int first = tree.rank(node);
    boolean[] isTold = new boolean[before.length];
    for (int rank : what.keySet()) {
      int at = tree.atRank(rank);
      Arrays.fill(isTold, rank - first, tree.endRank(at) - first, true);
      for (int up = at; up != node; ) {
        up = tree.parent(up);
        isTold[tree.rank(up) - first] |= !share.units().register().isOfSites();
      }
    }
    Text units =
        Text.of(share.units().describe(Locale.CHINESE), share.units().describe(Locale.ENGLISH));
    for (int k = 0; k < before.length - 1; k++) {
      if (before[k + 1] > before[k] && !isTold[k]) {
        what.put(first + k, List.of(units));
      }
    }
  }

  /** How many undecided units lie before each rank within the place, a site at its place. */
  private int[] undecided() {
    int first = tree.rank(node);
    int[] before = new int[tree.endRank(node) - first + 1];
    if (kind.as(Share.class).isPresent()) {
      Judgements judgements = basis.evaluation().judgements(condition);
      Nodes nodes = Held.of(basis.snapshot()).nodes();
      Held.of(judgements)
          .units(node, Truth.UNDECIDED)
          .forEach(u -> before[tree.rank(nodes.placeOf(nodes.of(u.code()))) - first + 1]++);
    }
    Arrays.parallelPrefix(before, Integer::sum);
    return before;
  }

  /** The undecided units within a place, and the one that the place is a part of. */
  private int within(int[] before, int at, Share share) {
    int first = tree.rank(node);
    int within = before[tree.endRank(at) - first] - before[tree.rank(at) - first];
    boolean isPart = false;
    for (int up = at; up != node && !share.units().register().isOfSites(); ) {
      up = tree.parent(up);
      int rank = tree.rank(up) - first;
      isPart |= before[rank + 1] > before[rank];
    }
    return within + (isPart ? 1 : 0);
  }

  /** The largest first, and before them those of which nobody knows how large they are. */
  private static int byDenominator(Asked a, Asked b) {
    Optional<Fraction> most = a.denominator().flatMap(Interval::upper);
    Optional<Fraction> other = b.denominator().flatMap(Interval::upper);
    return most.isEmpty() || other.isEmpty()
        ? Boolean.compare(most.isPresent(), other.isPresent())
        : other.get().compareTo(most.get());
  }
}
