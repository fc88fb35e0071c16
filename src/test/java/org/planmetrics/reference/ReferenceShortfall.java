package org.planmetrics.reference;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.planmetrics.indicator.Bar;
import org.planmetrics.indicator.Condition;
import org.planmetrics.indicator.Count;
import org.planmetrics.indicator.Indicator;
import org.planmetrics.indicator.Least;
import org.planmetrics.indicator.Need;
import org.planmetrics.indicator.Plus;
import org.planmetrics.indicator.Ratio;
import org.planmetrics.indicator.ReportedFigure;
import org.planmetrics.indicator.Share;
import org.planmetrics.indicator.Sum;
import org.planmetrics.number.Fraction;
import org.planmetrics.number.Interval;
import org.planmetrics.number.Reading;
import org.planmetrics.number.Relation;
import org.planmetrics.number.Shortfall;
import org.planmetrics.number.Truth;
import org.planmetrics.number.UnitCounts;

/** Shortfall and effort straight from SPEC S17 and S18. */
final class ReferenceShortfall {
  private final ReferenceEvaluator evaluator;
  private final ReferenceUnits overUnits;

  ReferenceShortfall(ReferenceEvaluator evaluator, ReferenceUnits overUnits) {
    this.evaluator = evaluator;
    this.overUnits = overUnits;
  }

  /**
   * The bar as what must be reached.
   *
   * @param easy its lower end; of a range its lower end
   * @param hard its upper end, none if unbounded; of a range its lower end
   * @param isStrict whether it must be exceeded
   */
  private record Goal(Optional<Fraction> easy, Optional<Fraction> hard, boolean isStrict) {
    /** From the most that a value may be; none where that or the goal is open. */
    BigInteger easiest(Optional<Fraction> most, Optional<Fraction> t) {
      return most.isPresent() && t.isPresent() ? steps(most.get(), t.get()) : BigInteger.ZERO;
    }

    /** The smallest whole n ≥ 0 with have + n ≥ want, or &gt; want. */
    BigInteger steps(Fraction have, Fraction want) {
      Fraction gap = want.minus(have);
      BigInteger n = isStrict ? gap.floor().add(BigInteger.ONE) : gap.ceiling();
      return n.max(BigInteger.ZERO);
    }
  }

  /** S17. */
  Optional<Shortfall> shortfall(Condition.Comparison condition, String at) {
    Relation kind = condition.bar().relation();
    Indicator measured = evaluator.readFrom(condition.indicator(), at);
    Reading reading = evaluator.reading(measured, at);
    Reading bar = evaluator.bar(condition.bar(), at);
    boolean isRate = measured instanceof ReportedFigure figure && evaluator.isRate(figure);
    if (kind == Relation.AT_MOST
        || kind == Relation.LESS_THAN
        || measured instanceof Need
        || measured instanceof Share share && share.weight().isPresent()
        || isRate) {
      return Optional.empty();
    }
    if (condition.bar() instanceof Bar.Between between
        && reading
            .value()
            .flatMap(Interval::lower)
            .filter(l -> l.compareTo(between.to()) > 0)
            .isPresent()) {
      return Optional.empty();
    }
    Truth truth = evaluator.truth(condition, at);
    if (truth == Truth.TRUE || truth == Truth.NOT_APPLICABLE) {
      return Optional.of(Shortfall.NONE);
    }
    Optional<Shortfall> missing = missing(measured, condition.bar(), at);
    return reading.isSure() && bar.isSure()
        ? missing
        : missing.map(s -> new Shortfall(BigInteger.ZERO, s.max()));
  }

  private Optional<Shortfall> missing(Indicator measured, Bar bar, String at) {
    Goal goal = goal(bar, at);
    Reading reading = evaluator.reading(measured, at);
    if (isCounted(measured)) {
      Interval value = reading.value().orElseThrow();
      return Optional.of(
          new Shortfall(
              goal.easiest(value.upper(), goal.easy()),
              goal.hard().flatMap(t -> value.lower().map(v -> goal.steps(v, t)))));
    }
    if (measured instanceof Ratio ratio) {
      return Optional.of(ofRatio(ratio, reading, goal));
    }
    if (measured instanceof Share) {
      return ofShare(reading.units().orElseThrow(), goal);
    }
    if (measured instanceof Least least) {
      return ofLeast(least, bar, at);
    }
    return Optional.empty();
  }

  private Goal goal(Bar bar, String at) {
    Interval ends = evaluator.bar(bar, at).value().orElseThrow();
    boolean isRange = bar instanceof Bar.Between;
    return new Goal(
        ends.lower(), isRange ? ends.lower() : ends.upper(), bar.relation() == Relation.MORE_THAN);
  }

  /** Count, sum, figure, and plus of such. */
  private boolean isCounted(Indicator indicator) {
    Indicator resolved = evaluator.resolve(indicator);
    if (resolved instanceof Plus plus) {
      return plus.isPlain() && plus.terms().stream().allMatch(this::isCounted);
    }
    return resolved instanceof Count
        || resolved instanceof Sum
        || resolved instanceof ReportedFigure figure && !evaluator.isRate(figure);
  }

  /** k(A + n) ≥ t·B, that is A + n ≥ t·B/k. */
  private static Shortfall ofRatio(Ratio ratio, Reading reading, Goal goal) {
    Interval a = reading.numerator().orElseThrow();
    Interval whole = reading.denominator().orElseThrow();
    Interval b =
        new Interval(
            Optional.of(whole.lower().orElse(Fraction.ZERO).max(Fraction.ZERO)), whole.upper());
    Optional<Fraction> easy =
        goal.easy()
            .flatMap(t -> (t.signum() < 0 ? b.upper() : b.lower()).map(t::times))
            .map(t -> t.dividedBy(ratio.per()));
    BigInteger min = goal.easiest(a.upper(), easy);
    if (goal.hard().isEmpty()) {
      return new Shortfall(min, Optional.empty());
    }
    Fraction hard = goal.hard().get();
    if (b.upper().isEmpty() && hard.signum() > 0) {
      return new Shortfall(min, Optional.empty());
    }
    Fraction by = hard.signum() > 0 ? b.upper().get() : b.lower().orElseThrow();
    Fraction product = hard.times(by).dividedBy(ratio.per());
    return new Shortfall(min, a.lower().map(l -> goal.steps(l, product)));
  }

  /** UnitCounts to be met, none if not even all of them would do. */
  private static Optional<Shortfall> ofShare(UnitCounts units, Goal goal) {
    if (goal.hard().isEmpty() || goal.steps(Fraction.ONE, goal.hard().get()).signum() > 0) {
      return Optional.empty();
    }
    if (units.mayBeMore()) {
      return Optional.of(Shortfall.UNBOUNDED);
    }
    Fraction total = Fraction.of(units.total());
    Fraction mayBeMet = Fraction.of(units.met() + units.undecided());
    Fraction met = Fraction.of(units.met());
    return Optional.of(
        new Shortfall(
            goal.easiest(Optional.of(mayBeMet), goal.easy().map(total::times)),
            Optional.of(goal.steps(met, goal.hard().get().times(total)))));
  }

  /** Every applicable unit up to the bar. */
  private Optional<Shortfall> ofLeast(Least least, Bar bar, String at) {
    if (bar instanceof Bar.Of) {
      return Optional.empty();
    }
    Bar upTo = bar instanceof Bar.Between b ? new Bar.Value(Relation.AT_LEAST, b.from()) : bar;
    BigInteger min = BigInteger.ZERO;
    Optional<BigInteger> max = Optional.of(BigInteger.ZERO);
    for (String unit : overUnits.units(least.units(), at)) {
      if (evaluator.reading(least.of(), unit).isApplicable()) {
        Optional<Shortfall> one = shortfall(new Condition.Comparison(least.of(), upTo), unit);
        if (one.isEmpty()) {
          return Optional.empty();
        }
        min = min.add(one.get().min());
        max = max.flatMap(sum -> one.get().max().map(sum::add));
      }
    }
    boolean isOpen =
        overUnits.mayBeMore(least.units(), at) || overUnits.setAside(least.units(), at) > 0;
    return Optional.of(new Shortfall(min, isOpen ? Optional.empty() : max));
  }

  /** S18. */
  Optional<BigInteger> effort(Condition.Comparison condition, String at) {
    if (!(evaluator.resolve(condition.indicator()) instanceof Share share)
        || share.weight().isPresent()
        || !isFloor(condition.bar())) {
      return Optional.empty();
    }
    Truth truth = evaluator.truth(condition, at);
    if (truth == Truth.TRUE || truth == Truth.NOT_APPLICABLE) {
      return Optional.of(BigInteger.ZERO);
    }
    UnitCounts units = evaluator.reading(share, at).units().orElseThrow();
    Goal goal = goal(condition.bar(), at);
    if (units.mayBeMore() || goal.hard().isEmpty()) {
      return Optional.empty();
    }
    Fraction bar = goal.hard().get().times(Fraction.of(units.total()));
    BigInteger enough = goal.steps(Fraction.of(units.met()), bar);
    List<BigInteger> costs = new ArrayList<>();
    for (String unit : overUnits.units(share.units(), at)) {
      Truth answer = evaluator.truth(share.having(), unit);
      if (answer == Truth.FALSE || answer == Truth.UNDECIDED) {
        cost(share.having(), unit).ifPresent(costs::add);
      }
    }
    if (enough.compareTo(BigInteger.valueOf(costs.size())) > 0) {
      return Optional.empty();
    }
    return Optional.of(
        costs.stream()
            .sorted()
            .limit(enough.longValueExact())
            .reduce(BigInteger.ZERO, BigInteger::add));
  }

  /** What it takes to lift one unit for sure, if that can be said. */
  private Optional<BigInteger> cost(Condition having, String unit) {
    if (!(having instanceof Condition.Comparison comparison) || !isFloor(comparison.bar())) {
      return Optional.empty();
    }
    return evaluator.resolve(comparison.indicator()) instanceof Share
        ? effort(comparison, unit)
        : shortfall(comparison, unit).flatMap(Shortfall::max);
  }

  private static boolean isFloor(Bar bar) {
    return bar.relation() == Relation.AT_LEAST || bar.relation() == Relation.MORE_THAN;
  }
}
