package org.planmetrics.reference;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.planmetrics.domain.During;
import org.planmetrics.domain.Moment;
import org.planmetrics.domain.Records;
import org.planmetrics.indicator.AnotherDay;
import org.planmetrics.indicator.Bar;
import org.planmetrics.indicator.Condition;
import org.planmetrics.indicator.Constant;
import org.planmetrics.indicator.Count;
import org.planmetrics.indicator.FirstKnown;
import org.planmetrics.indicator.Greatest;
import org.planmetrics.indicator.Indicator;
import org.planmetrics.indicator.Judgement;
import org.planmetrics.indicator.Least;
import org.planmetrics.indicator.Named;
import org.planmetrics.indicator.Need;
import org.planmetrics.indicator.Plus;
import org.planmetrics.indicator.Ratio;
import org.planmetrics.indicator.Ref;
import org.planmetrics.indicator.ReportedFigure;
import org.planmetrics.indicator.Share;
import org.planmetrics.indicator.Sum;
import org.planmetrics.indicator.Titled;
import org.planmetrics.number.Fraction;
import org.planmetrics.number.Interval;
import org.planmetrics.number.Reading;
import org.planmetrics.number.Truth;
import org.planmetrics.snapshot.Snapshot;

/**
 * Readings and judgements straight from SPEC S3–S18: plain recursion over the formula and the tree,
 * slow and obviously right. What the engine is tested against.
 */
public final class ReferenceEvaluator {
  private record Key(Indicator indicator, String at) {}

  /**
   * What is read on a day, beside what is read on others (S30).
   *
   * @param base a day from which years are counted back
   * @param years how many
   * @param days all days other than that of the data on which something is read
   */
  private record Context(LocalDate base, int years, Set<LocalDate> days) {
    LocalDate day() {
      return base.minusYears(years);
    }

    Context on(Moment moment, LocalDate baseline) {
      return moment.years() > 0
          ? new Context(base, years + moment.years(), days)
          : new Context(moment.day().orElse(baseline), 0, days);
    }

    Optional<LocalDate> after() {
      return days.stream().filter(d -> d.isBefore(day())).max(LocalDate::compareTo);
    }
  }

  private final ReferenceData data;
  private final Map<String, Indicator> definitions;
  private final LocalDate baseline;
  private final Map<Context, ReferenceEvaluator> all;
  private final Context context;
  private final boolean isWhole;
  private final ReferenceWorld world;
  private final Map<Key, Reading> known = new HashMap<>();
  private final ReferenceConditions conditions = new ReferenceConditions(this);
  private final ReferenceUnits overUnits;

  /**
   * An evaluator of one snapshot.
   *
   * @param snapshot the data
   * @param definitions what names stand for; acyclic
   */
  public ReferenceEvaluator(Snapshot snapshot, Map<String, Indicator> definitions) {
    this(SnapshotData.of(snapshot), definitions);
  }

  /** The same of data that may have rows set aside. */
  ReferenceEvaluator(ReferenceData data, Map<String, Indicator> definitions) {
    this(data, definitions, RandomWorlds.BASELINE);
  }

  /** The same of a plan that counts from a day of its own. */
  ReferenceEvaluator(ReferenceData data, Map<String, Indicator> definitions, LocalDate baseline) {
    this(data, definitions, baseline, new HashMap<>(), new Context(data.asOf, 0, Set.of()), true);
  }

  private ReferenceEvaluator(
      ReferenceData data,
      Map<String, Indicator> definitions,
      LocalDate baseline,
      Map<Context, ReferenceEvaluator> all,
      Context context,
      boolean isWhole) {
    this.data = data;
    this.definitions = Map.copyOf(definitions);
    this.baseline = baseline;
    this.all = all;
    this.context = context;
    this.isWhole = isWhole;
    this.world = new ReferenceWorld(data.on(context.day()), context.after());
    this.overUnits = new ReferenceUnits(this, world);
  }

  private ReferenceEvaluator in(Context other) {
    ReferenceEvaluator made = all.get(other);
    if (made == null) {
      made = new ReferenceEvaluator(data, definitions, baseline, all, other, false);
      all.put(other, made);
    }
    return made;
  }

  /** The evaluator of what is asked together, by itself the first to be asked. */
  private ReferenceEvaluator together(List<Indicator> asked) {
    if (!isWhole) {
      return this;
    }
    Set<LocalDate> days = new TreeSet<>();
    asked.forEach(i -> addDays(i, context, days));
    days.remove(data.asOf);
    return in(new Context(data.asOf, 0, days));
  }

  private void addDays(Indicator indicator, Context at, Set<LocalDate> days) {
    Indicator resolved = resolve(indicator);
    Context then = resolved instanceof AnotherDay other ? at.on(other.moment(), baseline) : at;
    days.add(then.day());
    resolved.parts().forEach(part -> addDays(part, then, days));
  }

  /**
   * What an indicator reads.
   *
   * @param indicator the indicator
   * @param at the code of a place or the id of a site
   * @return the reading; without parts where it is not applicable, but with the units of a share
   */
  public Reading reading(Indicator indicator, String at) {
    if (isWhole) {
      return together(List.of(indicator)).reading(indicator, at);
    }
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
    if (isWhole) {
      return together(condition.parts()).judge(condition, at);
    }
    ReferenceShortfall missing = new ReferenceShortfall(this, overUnits);
    return new Judgement(
        truth(condition, at),
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
    boolean isLeaf =
        indicator instanceof Count
            || indicator instanceof Sum
            || indicator instanceof ReportedFigure;
    if (isLeaf && !context.day().equals(data.asOf) && world.isSite(at) && !world.isOpen(at)) {
      return sure(Interval.ZERO);
    }
    if (indicator instanceof Constant constant) {
      return sure(Interval.of(constant.value()));
    }
    if (indicator instanceof AnotherDay other) {
      return anotherDay(other, at);
    }
    if (indicator instanceof Count count) {
      return sure(count(count.records(), at));
    }
    if (indicator instanceof Sum sum) {
      return sure(sum(sum, at));
    }
    if (indicator instanceof ReportedFigure figure) {
      return sure(figure(figure, at));
    }
    if (indicator instanceof Ratio ratio) {
      return ratio(ratio, at);
    }
    if (indicator instanceof Share share) {
      return share.weight().isPresent()
          ? overUnits.weighedShare(share, at)
          : overUnits.share(share, at);
    }
    if (indicator instanceof Least least) {
      return overUnits.least(least, at);
    }
    if (indicator instanceof Greatest greatest) {
      return overUnits.greatest(greatest, at);
    }
    if (indicator instanceof Need need) {
      return need.each().isPresent() ? overUnits.needEach(need, at) : need(need, at);
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

  /** S30: after the day of the data it is unknown. */
  private Reading anotherDay(AnotherDay other, String at) {
    Context then = context.on(other.moment(), baseline);
    if (then.day().isAfter(data.asOf)) {
      return reading(Optional.of(unknown(other.of())), isAmount(other.of()));
    }
    Reading reading = in(then).reading(other.of(), at);
    return reading(reading.value(), reading.isSure());
  }

  /** Counts, sums, figures that add up, and sums of these. */
  private boolean isAmount(Indicator indicator) {
    Indicator resolved = resolve(indicator);
    if (resolved instanceof Plus plus) {
      return plus.isPlain() && plus.terms().stream().allMatch(this::isAmount);
    }
    return resolved instanceof Count
        || resolved instanceof Sum
        || resolved instanceof ReportedFigure figure && !isRate(figure);
  }

  /** S7, S25; S31 for a flow, over days up to the one that is asked. */
  private Interval figure(ReportedFigure figure, String at) {
    if (figure.during().isEmpty()) {
      return world.figure(figure.figure(), at);
    }
    During during = figure.during().get();
    LocalDate today = context.day();
    LocalDate from =
        switch (during.kind()) {
          case DAYS -> during.from().orElseThrow();
          case PLAN -> baseline.plusDays(1);
          case YEAR -> LocalDate.of(today.getYear(), 1, 1);
        };
    LocalDate last = during.to().orElse(today);
    return world.flow(figure.figure(), at, from, last.isAfter(today) ? today : last);
  }

  /** A rate cannot be added to (S25). */
  boolean isRate(ReportedFigure figure) {
    return world.isRate(figure.figure());
  }

  /** S28: every row set aside may be one more record. */
  private Interval count(Records records, String at) {
    Interval sure = total(records, at, row -> Optional.of(Fraction.ONE));
    Fraction more = Fraction.of(world.mayBeWithin(records.register(), at));
    return sure.plus(Interval.of(Fraction.ZERO, more));
  }

  /** S28: every row set aside may add any amount. */
  private Interval sum(Sum sum, String at) {
    Records records = sum.records();
    Interval sure = total(records, at, row -> ReferenceWorld.number(row, sum.attribute()));
    return world.mayBeWithin(records.register(), at) > 0
        ? Interval.atLeast(sure.lower().orElseThrow())
        : sure;
  }

  /** S7: what the records say; unbounded where the register or a value is missing. */
  private Interval total(
      Records records, String at, Function<ReferenceData.Row, Optional<Fraction>> value) {
    Fraction lower = Fraction.ZERO;
    boolean isBounded = world.isComplete(records.register(), at);
    for (ReferenceData.Row row : world.within(records.register(), at)) {
      if (row.satisfies(records.where())) {
        Optional<Fraction> one = value.apply(row);
        lower = lower.plus(one.orElse(Fraction.ZERO));
        isBounded &= one.isPresent();
      }
    }
    return isBounded ? Interval.of(lower) : Interval.atLeast(lower);
  }

  private static Fraction byMost(Fraction a, Interval b) {
    return b.upper().map(a::dividedBy).orElse(Fraction.ZERO);
  }

  /** All that something may read of which nothing is known (S25, S29). */
  Interval unknown(Indicator indicator) {
    Indicator resolved = resolve(indicator);
    if (resolved instanceof ReportedFigure figure) {
      return world.isSigned(figure.figure()) ? Interval.ANY : Interval.UNKNOWN;
    }
    if (resolved instanceof Share || resolved instanceof Need) {
      return Interval.UNKNOWN;
    }
    if (resolved instanceof Ratio ratio) {
      return unknown(ratio.numerator());
    }
    boolean isDifference =
        resolved instanceof Plus plus && plus.weights().stream().anyMatch(w -> w.signum() < 0);
    boolean isSigned =
        isDifference || resolved.parts().stream().anyMatch(p -> unknown(p).equals(Interval.ANY));
    return isSigned ? Interval.ANY : Interval.UNKNOWN;
  }

  /** S9, S11, S29. */
  private Reading ratio(Ratio ratio, String at) {
    Reading above = reading(ratio.numerator(), at);
    Reading below = reading(ratio.denominator(), at);
    if (!above.isApplicable() || !below.isApplicable()) {
      return Reading.NOT_APPLICABLE;
    }
    Interval a = above.value().get();
    Interval b = below.value().get();
    if (b.upper().isPresent() && b.upper().get().signum() <= 0) {
      return Reading.NOT_APPLICABLE;
    }
    Fraction k = ratio.per();
    Fraction least = b.lower().orElse(Fraction.ZERO);
    boolean mayDivideByZero = least.signum() <= 0;
    Optional<Fraction> lower = Optional.empty();
    if (a.lower().isPresent() && a.lower().get().signum() >= 0) {
      lower = Optional.of(byMost(k.times(a.lower().get()), b));
    } else if (a.lower().isPresent() && !mayDivideByZero) {
      lower = Optional.of(k.times(a.lower().get()).dividedBy(least));
    }
    Optional<Fraction> upper = Optional.empty();
    if (a.upper().isPresent() && a.upper().get().signum() <= 0) {
      upper = Optional.of(byMost(k.times(a.upper().get()), b));
    } else if (a.upper().isPresent() && !mayDivideByZero) {
      upper = Optional.of(k.times(a.upper().get()).dividedBy(least));
    }
    boolean isSure = above.isSure() && below.isSure() && !mayDivideByZero;
    return new Reading(
        Optional.of(new Interval(lower, upper)),
        isSure,
        Optional.of(a),
        Optional.of(b),
        Optional.empty());
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
    for (int t = 0; t < plus.terms().size(); t++) {
      Reading reading = reading(plus.terms().get(t), at);
      if (!reading.isApplicable()) {
        return Reading.NOT_APPLICABLE;
      }
      Fraction weight = plus.weights().get(t);
      Interval term = reading.value().get();
      Optional<Fraction> low = weight.signum() > 0 ? term.lower() : term.upper();
      Optional<Fraction> high = weight.signum() > 0 ? term.upper() : term.lower();
      sum = sum.plus(new Interval(low.map(weight::times), high.map(weight::times)));
      isSure &= reading.isSure();
    }
    return reading(Optional.of(sum), isSure);
  }

  /** What a condition answers, and whether it is sure to be applicable. */
  ReferenceConditions.Answer answer(Condition condition, String at) {
    return conditions.answer(condition, at);
  }

  Truth truth(Condition condition, String at) {
    return answer(condition, at).truth();
  }

  /** What a bar reads: a value, the two ends of a range, or an indicator at the same place. */
  Reading bar(Bar bar, String at) {
    if (bar instanceof Bar.Value value) {
      return sure(Interval.of(value.value()));
    }
    if (bar instanceof Bar.Growth growth) {
      Fraction factor = growth.yearly().plus(Fraction.ONE);
      Fraction value = Fraction.ONE;
      for (int year = 0; year < growth.years(); year++) {
        value = value.times(factor);
      }
      return sure(Interval.of(value));
    }
    if (bar instanceof Bar.Between between) {
      return sure(Interval.of(between.from(), between.to()));
    }
    return reading(((Bar.Of) bar).of(), at);
  }

  static Reading sure(Interval value) {
    return reading(Optional.of(value), true);
  }

  static Reading reading(Optional<Interval> value, boolean isSure) {
    return new Reading(value, isSure, Optional.empty(), Optional.empty(), Optional.empty());
  }
}
