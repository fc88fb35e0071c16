package org.planmetrics.reference;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.planmetrics.domain.RegionKind;
import org.planmetrics.domain.Register;
import org.planmetrics.domain.Snapshot;
import org.planmetrics.indicator.Bar;
import org.planmetrics.indicator.Condition;
import org.planmetrics.indicator.Count;
import org.planmetrics.indicator.FirstKnown;
import org.planmetrics.indicator.Fraction;
import org.planmetrics.indicator.Indicator;
import org.planmetrics.indicator.Interval;
import org.planmetrics.indicator.Judgement;
import org.planmetrics.indicator.Least;
import org.planmetrics.indicator.Match;
import org.planmetrics.indicator.Named;
import org.planmetrics.indicator.Need;
import org.planmetrics.indicator.Plus;
import org.planmetrics.indicator.Ratio;
import org.planmetrics.indicator.Reading;
import org.planmetrics.indicator.Records;
import org.planmetrics.indicator.Ref;
import org.planmetrics.indicator.ReportedFigure;
import org.planmetrics.indicator.Share;
import org.planmetrics.indicator.Sum;
import org.planmetrics.indicator.Titled;
import org.planmetrics.indicator.Truth;
import org.planmetrics.indicator.Units;

/**
 * Readings and judgements straight from SPEC S3–S18: plain recursion over the formula and the tree,
 * slow and obviously right. What the engine is tested against.
 */
public final class ReferenceEvaluator {
  /**
   * An answer at a unit.
   *
   * @param truth the answer
   * @param isSure whether the unit is sure to be applicable (S11)
   */
  private record Answer(Truth truth, boolean isSure) {}

  private record Key(Indicator indicator, String at) {}

  private final ReferenceWorld world;
  private final Map<String, Indicator> definitions;
  private final Map<Key, Reading> known = new HashMap<>();

  /**
   * An evaluator of one snapshot.
   *
   * @param snapshot the data
   * @param definitions what names stand for; acyclic
   */
  public ReferenceEvaluator(Snapshot snapshot, Map<String, Indicator> definitions) {
    this.world = new ReferenceWorld(snapshot);
    this.definitions = Map.copyOf(definitions);
  }

  /**
   * What an indicator reads.
   *
   * @param indicator the indicator
   * @param at the code of a place or the id of a site
   * @return the reading; without parts where it is not applicable, but with the units of a share
   */
  public Reading reading(Indicator indicator, String at) {
    Indicator resolved = resolve(indicator);
    Key key = new Key(resolved, at);
    Reading before = known.get(key);
    if (before != null) {
      return before;
    }
    Reading reading = read(resolved, at);
    known.put(key, reading);
    return reading;
  }

  /**
   * How a place or site stands to a bar.
   *
   * @param condition the indicator and the bar
   * @param at the code of a place or the id of a site
   * @return the judgement
   */
  public Judgement judge(Condition.Comparison condition, String at) {
    ReferenceShortfall missing = new ReferenceShortfall(this);
    return new Judgement(
        answer(condition, at).truth(),
        reading(condition.indicator(), at),
        bar(condition.bar(), at).value(),
        missing.shortfall(condition, at),
        missing.effort(condition, at));
  }

  /** The indicator itself, without names and titles. */
  Indicator resolve(Indicator indicator) {
    if (indicator instanceof Titled titled) {
      return resolve(titled.of());
    }
    if (indicator instanceof Named named) {
      return resolve(named.of());
    }
    if (indicator instanceof Ref ref) {
      return resolve(
          Optional.ofNullable(definitions.get(ref.name()))
              .orElseThrow(() -> new IllegalArgumentException("no definition of " + ref.name())));
    }
    return indicator;
  }

  /** The member that a firstKnown reads from, names resolved; other indicators as they are (S9). */
  Indicator readFrom(Indicator indicator, String at) {
    Indicator resolved = resolve(indicator);
    if (resolved instanceof FirstKnown first) {
      return readFrom(member(first, at), at);
    }
    return resolved;
  }

  private Indicator member(FirstKnown first, String at) {
    return first.members().stream()
        .filter(member -> reading(member, at).isKnown())
        .findFirst()
        .orElse(first.members().get(0));
  }

  private Reading read(Indicator indicator, String at) {
    if (indicator instanceof Count count) {
      return sure(total(count.records(), at, row -> Optional.of(Fraction.ONE)));
    }
    if (indicator instanceof Sum sum) {
      return sure(total(sum.records(), at, row -> ReferenceWorld.number(row, sum.attribute())));
    }
    if (indicator instanceof ReportedFigure figure) {
      return sure(world.figure(figure.figure(), at));
    }
    if (indicator instanceof Ratio ratio) {
      return ratio(ratio, at);
    }
    if (indicator instanceof Share share) {
      return share(share, at);
    }
    if (indicator instanceof Least least) {
      return least(least, at);
    }
    if (indicator instanceof Need need) {
      return need.each().isPresent() ? needEach(need, need.each().get(), at) : need(need, at);
    }
    if (indicator instanceof Plus plus) {
      return plus(plus, at);
    }
    if (indicator instanceof FirstKnown first) {
      Reading member = reading(member(first, at), at);
      return reading(member.value(), member.isSure());
    }
    throw new AssertionError("no rule for the indicator " + indicator.getClass());
  }

  /** S7: what the records say; unbounded where the register or a value is missing. */
  private Interval total(
      Records records, String at, Function<ReferenceWorld.Row, Optional<Fraction>> value) {
    Fraction lower = Fraction.ZERO;
    boolean isBounded = world.isComplete(records.register(), at);
    for (ReferenceWorld.Row row : world.within(records.register(), at)) {
      if (row.satisfies(records.where())) {
        Optional<Fraction> one = value.apply(row);
        lower = lower.plus(one.orElse(Fraction.ZERO));
        isBounded &= one.isPresent();
      }
    }
    return new Interval(lower, isBounded ? Optional.of(lower) : Optional.empty());
  }

  /** S9, S11. */
  private Reading ratio(Ratio ratio, String at) {
    Reading above = reading(ratio.numerator(), at);
    Reading below = reading(ratio.denominator(), at);
    if (!above.isApplicable() || !below.isApplicable()) {
      return Reading.NOT_APPLICABLE;
    }
    Interval a = above.value().get();
    Interval b = below.value().get();
    if (b.isZero()) {
      return Reading.NOT_APPLICABLE;
    }
    Fraction k = ratio.per();
    boolean mayDivideByZero = b.lower().signum() == 0;
    Fraction lower =
        b.upper().isEmpty() ? Fraction.ZERO : k.times(a.lower()).dividedBy(b.upper().get());
    Optional<Fraction> upper;
    if (a.isZero()) {
      upper = Optional.of(Fraction.ZERO);
    } else if (a.upper().isEmpty() || mayDivideByZero) {
      upper = Optional.empty();
    } else {
      upper = Optional.of(k.times(a.upper().get()).dividedBy(b.lower()));
    }
    boolean isSure = above.isSure() && below.isSure() && !mayDivideByZero;
    return new Reading(
        Optional.of(new Interval(lower, upper)),
        isSure,
        Optional.of(a),
        Optional.of(b),
        Optional.empty());
  }

  /** S11, S12. */
  private Reading share(Share share, String at) {
    Map<Truth, Integer> of = new HashMap<>();
    boolean isSure = false;
    for (String unit : units(share.units(), at)) {
      Answer answer = answer(share.having(), unit);
      of.merge(answer.truth(), 1, Integer::sum);
      isSure |= answer.isSure();
    }
    Units units =
        new Units(
            of.getOrDefault(Truth.TRUE, 0),
            of.getOrDefault(Truth.FALSE, 0),
            of.getOrDefault(Truth.UNDECIDED, 0),
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

  /** S11, S12. */
  private Reading least(Least least, String at) {
    List<Interval> all = new ArrayList<>();
    List<Interval> sure = new ArrayList<>();
    collect(least.units(), least.of(), at, all, sure);
    boolean mayBeMore = mayBeMore(least.units(), at);
    if (all.isEmpty() && !mayBeMore) {
      return Reading.NOT_APPLICABLE;
    }
    Fraction lower =
        mayBeMore
            ? Fraction.ZERO
            : all.stream().map(Interval::lower).min(Fraction::compareTo).orElseThrow();
    Optional<Fraction> upper =
        sure.stream().flatMap(i -> i.upper().stream()).min(Fraction::compareTo);
    return reading(Optional.of(new Interval(lower, upper)), !sure.isEmpty());
  }

  /** S12: lower over the units sure to be applicable, upper over all. */
  private Reading needEach(Need need, Records each, String at) {
    List<Interval> all = new ArrayList<>();
    List<Interval> sure = new ArrayList<>();
    collect(each, need.of(), at, all, sure);
    Fraction lower = Fraction.ZERO;
    for (Interval amount : sure) {
      lower = lower.plus(ReferenceNorm.apply(need.norm(), amount).lower());
    }
    Interval sum = Interval.ZERO;
    for (Interval amount : all) {
      sum = sum.plus(ReferenceNorm.apply(need.norm(), amount));
    }
    return sure(new Interval(lower, mayBeMore(each, at) ? Optional.empty() : sum.upper()));
  }

  private void collect(
      Records units, Indicator of, String at, List<Interval> all, List<Interval> sure) {
    for (String unit : units(units, at)) {
      Reading reading = reading(of, unit);
      reading.value().ifPresent(all::add);
      reading.value().filter(v -> reading.isSure()).ifPresent(sure::add);
    }
  }

  private Reading need(Need need, String at) {
    Reading amount = reading(need.of(), at);
    return amount.isApplicable()
        ? reading(amount.value().map(v -> ReferenceNorm.apply(need.norm(), v)), amount.isSure())
        : Reading.NOT_APPLICABLE;
  }

  private Reading plus(Plus plus, String at) {
    Interval sum = Interval.ZERO;
    boolean isSure = true;
    for (Indicator term : plus.terms()) {
      Reading reading = reading(term, at);
      if (!reading.isApplicable()) {
        return Reading.NOT_APPLICABLE;
      }
      sum = sum.plus(reading.value().get());
      isSure &= reading.isSure();
    }
    return reading(Optional.of(sum), isSure);
  }

  /** S8; S3: only statutory regions unless other kinds are asked for. */
  List<String> units(Records units, String at) {
    Map<String, Match> where = new HashMap<>(units.where());
    if (units.register() == Register.REGIONS) {
      where.putIfAbsent("kind", Match.anyOf(RegionKind.STATUTORY));
    }
    return world.within(units.register(), at).stream()
        .filter(row -> row.satisfies(where))
        .map(ReferenceWorld.Row::id)
        .toList();
  }

  /** S12: the units are sites whose register is not complete here. */
  boolean mayBeMore(Records units, String at) {
    return units.register().isOfSites() && !world.isComplete(units.register(), at);
  }

  /** S10, S11. */
  private Answer answer(Condition condition, String at) {
    if (condition instanceof Condition.Comparison comparison) {
      Reading reading = reading(comparison.indicator(), at);
      Reading bar = bar(comparison.bar(), at);
      if (!reading.isApplicable() || !bar.isApplicable()) {
        return new Answer(Truth.NOT_APPLICABLE, false);
      }
      if (!reading.isSure() || !bar.isSure()) {
        return new Answer(Truth.UNDECIDED, false);
      }
      Interval value = reading.value().get();
      return new Answer(compare(comparison.bar().kind(), value, bar.value().get()), true);
    }
    boolean isAll = condition instanceof Condition.All;
    List<Condition> members =
        condition instanceof Condition.All all
            ? all.members()
            : ((Condition.Any) condition).members();
    List<Answer> answers =
        members.stream()
            .map(member -> answer(member, at))
            .filter(answer -> answer.truth() != Truth.NOT_APPLICABLE)
            .toList();
    List<Truth> truths = answers.stream().map(Answer::truth).toList();
    Truth strong = isAll ? Truth.FALSE : Truth.TRUE;
    Truth weak = isAll ? Truth.TRUE : Truth.FALSE;
    Truth truth;
    if (truths.isEmpty()) {
      truth = Truth.NOT_APPLICABLE;
    } else if (truths.contains(strong)) {
      truth = strong;
    } else {
      truth = truths.contains(Truth.UNDECIDED) ? Truth.UNDECIDED : weak;
    }
    return new Answer(truth, answers.stream().anyMatch(Answer::isSure));
  }

  Truth truth(Condition condition, String at) {
    return answer(condition, at).truth();
  }

  /** What a bar reads: a value, the two ends of a range, or an indicator at the same place. */
  Reading bar(Bar bar, String at) {
    if (bar instanceof Bar.Value value) {
      return sure(Interval.of(value.value()));
    }
    if (bar instanceof Bar.Between between) {
      return sure(Interval.of(between.from(), between.to()));
    }
    return reading(((Bar.Of) bar).of(), at);
  }

  /** S10; no upper end stands for unbounded, which is above every number. */
  private static Truth compare(Bar.Kind kind, Interval reading, Interval bar) {
    return switch (kind) {
      case AT_LEAST ->
          truth(isAtLeast(reading.lower(), bar.upper()), isBelow(reading.upper(), bar.lower()));
      case MORE_THAN ->
          truth(isAbove(reading.lower(), bar.upper()), isAtMost(reading.upper(), bar.lower()));
      case AT_MOST ->
          truth(isAtMost(reading.upper(), bar.lower()), isAbove(reading.lower(), bar.upper()));
      case LESS_THAN ->
          truth(isBelow(reading.upper(), bar.lower()), isAtLeast(reading.lower(), bar.upper()));
      case BETWEEN -> {
        Fraction to = bar.upper().orElseThrow();
        yield truth(
            reading.lower().compareTo(bar.lower()) >= 0 && isAtMost(reading.upper(), to),
            isBelow(reading.upper(), bar.lower()) || reading.lower().compareTo(to) > 0);
      }
    };
  }

  private static Truth truth(boolean holds, boolean fails) {
    return holds ? Truth.TRUE : fails ? Truth.FALSE : Truth.UNDECIDED;
  }

  private static boolean isAtLeast(Fraction lower, Optional<Fraction> upper) {
    return upper.isPresent() && lower.compareTo(upper.get()) >= 0;
  }

  private static boolean isAbove(Fraction lower, Optional<Fraction> upper) {
    return upper.isPresent() && lower.compareTo(upper.get()) > 0;
  }

  private static boolean isAtMost(Optional<Fraction> upper, Fraction lower) {
    return upper.isPresent() && upper.get().compareTo(lower) <= 0;
  }

  private static boolean isBelow(Optional<Fraction> upper, Fraction lower) {
    return upper.isPresent() && upper.get().compareTo(lower) < 0;
  }

  private static Reading sure(Interval value) {
    return reading(Optional.of(value), true);
  }

  private static Reading reading(Optional<Interval> value, boolean isSure) {
    return new Reading(value, isSure, Optional.empty(), Optional.empty(), Optional.empty());
  }
}
