package org.planmetrics.indicator;

import com.google.common.collect.Lists;
import com.google.common.primitives.Ints;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.planmetrics.number.Fraction;
import org.planmetrics.number.Interval;
import org.planmetrics.number.Relation;
import org.planmetrics.number.Shortfall;
import org.planmetrics.number.Truth;
import org.planmetrics.table.Tree;
import org.planmetrics.tally.RatioSeries;
import org.planmetrics.tally.Scope;
import org.planmetrics.tally.Series;
import org.planmetrics.tally.ShareSeries;
import org.planmetrics.tally.Units;

/** What is missing to reach a bar, asked node by node (SPEC S17, S18). */
final class Shortfalls {
  private final Engine engine;

  Shortfalls(Engine engine) {
    this.engine = engine;
  }

  /** A bar at a node: its direction, what it reads, whether it is an indicator and sure. */
  private record Level(Relation relation, Interval value, boolean isIndicator, boolean isSure) {
    boolean isStrict() {
      return relation == Relation.MORE_THAN;
    }

    /** What lifts the most that a value may be to the lowest t; nothing where either is open. */
    BigInteger least(Optional<Fraction> most, Optional<Fraction> t) {
      return most.flatMap(v -> t.map(end -> lift(v, end))).orElse(BigInteger.ZERO);
    }

    /** The smallest whole n ≥ 0 that lifts a value to t. */
    BigInteger lift(Fraction value, Fraction t) {
      Fraction gap = t.minus(value);
      BigInteger n = isStrict() ? gap.floor().add(BigInteger.ONE) : gap.ceiling();
      return n.max(BigInteger.ZERO);
    }

    /** The end to be reached in the worst case: of a range its lower one. */
    Optional<Fraction> worst() {
      return relation == Relation.BETWEEN ? value.lower() : value.upper();
    }

    boolean isReachedBy(Fraction share) {
      return worst()
          .map(t -> isStrict() ? share.compareTo(t) > 0 : share.compareTo(t) >= 0)
          .orElse(false);
    }
  }

  Judgement judge(Condition.Comparison condition, Scope scope, int i) {
    Series left = engine.series(condition.indicator(), scope);
    Bar bar = condition.bar();
    Optional<Series> right = bar.indicator().map(b -> engine.series(b, scope));
    Truth truth = Answers.judge(left, bar, right, i);
    Optional<Interval> value = Answers.barAt(bar, right, i);
    boolean isBarSure = right.map(r -> r.isSure(i)).orElse(true);
    Level level =
        new Level(bar.relation(), value.orElse(Interval.ZERO), right.isPresent(), isBarSure);
    return new Judgement(
        truth,
        left.reading(i),
        value,
        shortfall(condition.indicator(), scope, i, level, truth),
        effort(condition.indicator(), scope, i, level, truth));
  }

  private Optional<Shortfall> shortfall(
      Indicator indicator, Scope scope, int i, Level bar, Truth truth) {
    Series series = engine.series(indicator, scope);
    boolean isCap = bar.relation() == Relation.AT_MOST || bar.relation() == Relation.LESS_THAN;
    boolean isAbove =
        bar.relation() == Relation.BETWEEN
            && series.isApplicable(i)
            && Relation.MORE_THAN.compare(
                    series.at(i), Interval.of(bar.value().upper().orElseThrow()))
                == Truth.TRUE;
    if (isCap || isAbove || cannotBeAddedTo(picked(indicator, scope, i))) {
      return Optional.empty();
    }
    if (truth == Truth.TRUE || truth == Truth.NOT_APPLICABLE) {
      return Optional.of(Shortfall.NONE);
    }
    Optional<Shortfall> missing = missing(picked(indicator, scope, i), scope, i, bar);
    return series.isSure(i) && bar.isSure()
        ? missing
        : missing.map(m -> m.withMin(BigInteger.ZERO));
  }

  /**
   * A need is no number of things to add, nor is a rate or a weighed share (SPEC S17, S25, S33).
   */
  private boolean cannotBeAddedTo(Indicator measured) {
    return measured.as(Need.class).isPresent()
        || measured.as(Share.class).flatMap(Share::weight).isPresent()
        || engine.isRate(measured);
  }

  /** The indicator behind names, and the member that a firstKnown reads from. */
  private Indicator picked(Indicator indicator, Scope scope, int i) {
    Indicator at = engine.definitions().resolve(indicator);
    Optional<FirstKnown> first = at.as(FirstKnown.class);
    while (first.isPresent()) {
      int pick = engine.series(at, scope).pick(i);
      at = engine.definitions().resolve(first.get().members().get(pick));
      first = at.as(FirstKnown.class);
    }
    return at;
  }

  private Optional<Shortfall> missing(Indicator indicator, Scope scope, int i, Level bar) {
    Series series = engine.series(indicator, scope);
    if (engine.isAmount(indicator)) {
      return Optional.of(ofAmount(series.at(i), bar));
    }
    return series
        .ratio()
        .map(ratio -> ofRatio(ratio, i, bar))
        .or(() -> series.share().flatMap(share -> ofShare(share, i, bar)))
        .or(() -> indicator.as(Least.class).flatMap(least -> ofLeast(least, scope, i, bar)));
  }

  private static Shortfall ofAmount(Interval value, Level bar) {
    return new Shortfall(
        bar.least(value.upper(), bar.value().lower()),
        bar.worst().flatMap(t -> value.lower().map(v -> bar.lift(v, t))));
  }

  /** The smallest n with k(A + n) ≥ t·B. */
  private static Shortfall ofRatio(RatioSeries series, int i, Level bar) {
    Fraction per = series.per();
    Interval above = series.numerator(i);
    Interval below = series.denominator(i);
    Optional<Fraction> easy =
        bar.value()
            .lower()
            .flatMap(t -> (t.signum() < 0 ? below.upper() : below.lower()).map(t::times));
    Optional<Fraction> hard =
        bar.worst().flatMap(t -> (t.signum() > 0 ? below.upper() : below.lower()).map(t::times));
    return new Shortfall(
        bar.least(above.upper(), easy.map(t -> t.dividedBy(per))),
        hard.flatMap(t -> above.lower().map(a -> bar.lift(a, t.dividedBy(per)))));
  }

  private static Optional<Shortfall> ofShare(ShareSeries series, int i, Level bar) {
    if (!bar.isReachedBy(Fraction.ONE)) {
      return Optional.empty();
    }
    if (series.mayBeMore(i)) {
      return Optional.of(Shortfall.UNBOUNDED);
    }
    Fraction total = Fraction.of(series.total(i));
    Fraction met = Fraction.of(series.met(i));
    Fraction perhaps = met.plus(Fraction.of(series.undecided(i)));
    return Optional.of(
        new Shortfall(
            bar.least(Optional.of(perhaps), bar.value().lower().map(total::times)),
            bar.worst().map(t -> bar.lift(met, t.times(total)))));
  }

  private Optional<Shortfall> ofLeast(Least least, Scope scope, int i, Level bar) {
    if (bar.isIndicator()) {
      return Optional.empty();
    }
    Relation relation = bar.isStrict() ? Relation.MORE_THAN : Relation.AT_LEAST;
    Interval low = Interval.of(bar.value().lower().orElseThrow());
    Level each = new Level(relation, low, false, true);
    Units units = engine.index().units(least.units());
    Shortfall sum = Shortfall.NONE;
    for (int u : within(units, scope, i)) {
      int unit = units.items()[u];
      Series series = engine.series(least.of(), units.scope());
      Truth truth = series.judge(relation, unit, Optional.of(low), true);
      if (truth != Truth.NOT_APPLICABLE) {
        Optional<Shortfall> one = shortfall(least.of(), units.scope(), unit, each, truth);
        if (one.isEmpty()) {
          return Optional.empty();
        }
        sum = sum.plus(one.get());
      }
    }
    return Optional.of(
        engine.index().isOpen(least.units().register(), scope, i)
            ? new Shortfall(sum.min(), Optional.empty())
            : sum);
  }

  private Optional<BigInteger> effort(
      Indicator indicator, Scope scope, int i, Level bar, Truth truth) {
    Optional<Share> share = engine.definitions().resolve(indicator).as(Share.class);
    boolean isWeighed = share.flatMap(Share::weight).isPresent();
    if (share.isEmpty() || isWeighed || !bar.relation().isFloor()) {
      return Optional.empty();
    }
    if (truth == Truth.TRUE || truth == Truth.NOT_APPLICABLE) {
      return Optional.of(BigInteger.ZERO);
    }
    ShareSeries series = engine.series(share.get(), scope).share().orElseThrow();
    if (series.mayBeMore(i) || !bar.isReachedBy(Fraction.ONE)) {
      return Optional.empty();
    }
    Fraction enough = bar.worst().orElseThrow().times(Fraction.of(series.total(i)));
    int lifts = bar.lift(Fraction.of(series.met(i)), enough).intValueExact();
    List<BigInteger> costs = new ArrayList<>();
    for (int u : within(series.units(), scope, i)) {
      Truth of = series.truthOf(u);
      if (of == Truth.FALSE || of == Truth.UNDECIDED) {
        cost(share.get().having(), series.units(), u).ifPresent(costs::add);
      }
    }
    return costs.size() < lifts
        ? Optional.empty()
        : Optional.of(
            costs.stream().sorted().limit(lifts).reduce(BigInteger.ZERO, BigInteger::add));
  }

  /** What lifts a unit at most; of a nested share its effort. */
  private Optional<BigInteger> cost(Condition having, Units units, int u) {
    Optional<Condition.Comparison> floor =
        having.comparison().filter(c -> c.bar().relation().isFloor());
    if (floor.isEmpty()) {
      return Optional.empty();
    }
    Judgement judgement = judge(floor.get(), units.scope(), units.items()[u]);
    return engine.definitions().resolve(floor.get().indicator()).as(Share.class).isPresent()
        ? judgement.effort()
        : judgement.shortfall().flatMap(Shortfall::max);
  }

  /** The numbers, in tree order, of the units within a node. */
  private int[] within(Units units, Scope scope, int i) {
    if (scope != Scope.PLACES) {
      return IntStream.range(0, units.items().length)
          .filter(u -> units.scope() == scope && units.items()[u] == i)
          .toArray();
    }
    Tree tree = engine.index().tree();
    int first = units.from(tree.rank(i));
    return IntStream.range(first, units.from(tree.endRank(i))).toArray();
  }

  /** The units of a share at a place with some answers, in tree order; none if it is no share. */
  List<Judgement.Unit> units(Condition.Comparison condition, int node, Set<Truth> answers) {
    Optional<Share> share = engine.definitions().resolve(condition.indicator()).as(Share.class);
    if (share.isEmpty()) {
      return List.of();
    }
    ShareSeries series = engine.series(share.get(), Scope.PLACES).share().orElseThrow();
    int[] some =
        Arrays.stream(within(series.units(), Scope.PLACES, node))
            .filter(u -> answers.contains(series.truthOf(u)))
            .toArray();
    return Lists.transform(Ints.asList(some), u -> unit(share.get(), series, u));
  }

  private Judgement.Unit unit(Share share, ShareSeries series, int u) {
    Scope scope = series.units().scope();
    int unit = series.units().items()[u];
    Optional<Shortfall> missing =
        share.having().comparison().flatMap(c -> judge(c, scope, unit).shortfall());
    return new Judgement.Unit(
        engine.index().code(scope, unit),
        engine.index().name(scope, unit),
        series.truthOf(u),
        missing);
  }
}
