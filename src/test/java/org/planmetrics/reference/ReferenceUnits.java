package org.planmetrics.reference;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.planmetrics.domain.Match;
import org.planmetrics.domain.Records;
import org.planmetrics.domain.RegionKind;
import org.planmetrics.domain.Register;
import org.planmetrics.indicator.Greatest;
import org.planmetrics.indicator.Indicator;
import org.planmetrics.indicator.Least;
import org.planmetrics.indicator.Need;
import org.planmetrics.indicator.Share;
import org.planmetrics.number.Fraction;
import org.planmetrics.number.Interval;
import org.planmetrics.number.Reading;
import org.planmetrics.number.Truth;
import org.planmetrics.number.UnitCounts;

/** What is read over units straight from SPEC S8, S11 and S12. */
final class ReferenceUnits {
  private final ReferenceEvaluator evaluator;
  private final ReferenceWorld world;

  ReferenceUnits(ReferenceEvaluator evaluator, ReferenceWorld world) {
    this.evaluator = evaluator;
    this.world = world;
  }

  /** S8; S3: only statutory regions unless other kinds are asked for. */
  List<String> units(Records units, String at) {
    Map<String, Match> where = new HashMap<>(units.where());
    if (units.register() == Register.REGIONS) {
      where.putIfAbsent("kind", Match.anyOf(RegionKind.STATUTORY));
    }
    return world.within(units.register(), at).stream()
        .filter(row -> row.satisfies(where))
        .map(ReferenceData.Row::id)
        .toList();
  }

  /** S12, S28: the register of the units is not complete here; that of places seldom is not. */
  boolean mayBeMore(Records units, String at) {
    return !world.isComplete(units.register(), at);
  }

  /** S28: the rows set aside that may be units. */
  int setAside(Records units, String at) {
    return world.mayBeWithin(units.register(), at);
  }

  private boolean isOpen(Records units, String at) {
    return mayBeMore(units, at) || setAside(units, at) > 0;
  }

  /** S11, S12. */
  Reading share(Share share, String at) {
    Map<Truth, Integer> of = new HashMap<>();
    boolean isSure = false;
    for (String unit : units(share.units(), at)) {
      ReferenceConditions.Answer answer = evaluator.answer(share.having(), unit);
      of.merge(answer.truth(), 1, Integer::sum);
      isSure |= answer.isSure();
    }
    UnitCounts units =
        new UnitCounts(
            of.getOrDefault(Truth.TRUE, 0),
            of.getOrDefault(Truth.FALSE, 0),
            of.getOrDefault(Truth.UNDECIDED, 0) + setAside(share.units(), at),
            of.getOrDefault(Truth.NOT_APPLICABLE, 0),
            mayBeMore(share.units(), at));
    Optional<Interval> value;
    if (units.mayBeMore()) {
      value = Optional.of(Interval.of(Fraction.ZERO, Fraction.ONE));
    } else if (units.total() == 0) {
      value = Optional.empty();
      isSure = true;
    } else {
      int mayBeMet = units.met() + units.undecided();
      value =
          Optional.of(
              Interval.of(
                  Fraction.of(units.met(), units.total()), Fraction.of(mayBeMet, units.total())));
    }
    return new Reading(value, isSure, Optional.empty(), Optional.empty(), Optional.of(units));
  }

  /** S33. */
  Reading weighedShare(Share share, String at) {
    Indicator weight = share.weight().orElseThrow();
    Map<Truth, Interval> of = new HashMap<>();
    for (String unit : units(share.units(), at)) {
      Truth truth = evaluator.answer(share.having(), unit).truth();
      of.merge(truth, evaluator.reading(weight, unit).value().orElseThrow(), Interval::plus);
    }
    if (setAside(share.units(), at) > 0) {
      of.merge(Truth.UNDECIDED, Interval.UNKNOWN, Interval::plus);
    }
    Interval t = of.getOrDefault(Truth.TRUE, Interval.ZERO);
    Interval f = of.getOrDefault(Truth.FALSE, Interval.ZERO);
    Interval x = of.getOrDefault(Truth.UNDECIDED, Interval.ZERO);
    Optional<UnitCounts> units = share(share, at).units();
    boolean isSure = t.plus(f).lower().orElseThrow().signum() > 0;
    Optional<Interval> value = Optional.of(Interval.of(Fraction.ZERO, Fraction.ONE));
    if (!mayBeMore(share.units(), at)) {
      value = t.plus(f).plus(x).isZero() ? Optional.empty() : Optional.of(part(t, f, x));
    }
    boolean isNotApplicable = value.isEmpty();
    return new Reading(value, isSure || isNotApplicable, Optional.empty(), Optional.empty(), units);
  }

  private static Interval part(Interval t, Interval f, Interval x) {
    Interval against = f.plus(x);
    Interval with = t.plus(x);
    Fraction lower = Fraction.ZERO;
    if (against.isZero()) {
      lower = Fraction.ONE;
    } else if (against.upper().isPresent()) {
      Fraction least = t.lower().orElseThrow();
      lower = least.dividedBy(least.plus(against.upper().get()));
    }
    Fraction upper = Fraction.ONE;
    if (with.isZero()) {
      upper = Fraction.ZERO;
    } else if (with.upper().isPresent()) {
      Fraction most = with.upper().get();
      upper = most.dividedBy(most.plus(f.lower().orElseThrow()));
    }
    return Interval.of(lower, upper);
  }

  /** S11, S12. */
  Reading least(Least least, String at) {
    List<Interval> all = new ArrayList<>();
    List<Interval> sure = new ArrayList<>();
    collect(least.units(), least.of(), at, all, sure);
    boolean mayBeMore = isOpen(least.units(), at);
    if (all.isEmpty() && !mayBeMore) {
      return Reading.NOT_APPLICABLE;
    }
    Interval unknown = evaluator.unknown(least.of());
    boolean isBounded = !mayBeMore && all.stream().allMatch(i -> i.lower().isPresent());
    Optional<Fraction> lower =
        isBounded
            ? all.stream().flatMap(i -> i.lower().stream()).min(Fraction::compareTo)
            : unknown.lower();
    Optional<Fraction> upper =
        sure.stream().flatMap(i -> i.upper().stream()).min(Fraction::compareTo);
    return ReferenceEvaluator.reading(Optional.of(new Interval(lower, upper)), !sure.isEmpty());
  }

  /** S32. */
  Reading greatest(Greatest greatest, String at) {
    List<Interval> all = new ArrayList<>();
    List<Interval> sure = new ArrayList<>();
    collect(greatest.units(), greatest.of(), at, all, sure);
    boolean mayBeMore = isOpen(greatest.units(), at);
    if (all.isEmpty() && !mayBeMore) {
      return Reading.NOT_APPLICABLE;
    }
    Optional<Fraction> lower =
        sure.stream()
            .flatMap(i -> i.lower().stream())
            .max(Fraction::compareTo)
            .or(() -> evaluator.unknown(greatest.of()).lower());
    boolean isBounded = !mayBeMore && all.stream().allMatch(i -> i.upper().isPresent());
    Optional<Fraction> upper =
        all.stream().flatMap(i -> i.upper().stream()).max(Fraction::compareTo);
    return ReferenceEvaluator.reading(
        Optional.of(new Interval(lower, upper.filter(u -> isBounded))), !sure.isEmpty());
  }

  /** S12: lower over the units sure to be applicable, upper over all. */
  Reading needEach(Need need, String at) {
    Records each = need.each().orElseThrow();
    List<Interval> all = new ArrayList<>();
    List<Interval> sure = new ArrayList<>();
    collect(each, need.of(), at, all, sure);
    Fraction lower = Fraction.ZERO;
    for (Interval amount : sure) {
      lower = lower.plus(ReferenceNorm.apply(need.norm(), amount).lower().orElseThrow());
    }
    Interval sum = Interval.ZERO;
    for (Interval amount : all) {
      sum = sum.plus(ReferenceNorm.apply(need.norm(), amount));
    }
    return ReferenceEvaluator.sure(
        new Interval(Optional.of(lower), isOpen(each, at) ? Optional.empty() : sum.upper()));
  }

  private void collect(
      Records units, Indicator of, String at, List<Interval> all, List<Interval> sure) {
    for (String unit : units(units, at)) {
      Reading reading = evaluator.reading(of, unit);
      reading.value().ifPresent(all::add);
      reading.value().filter(v -> reading.isSure()).ifPresent(sure::add);
    }
  }
}
