package org.planmetrics.indicator;

import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.planmetrics.domain.Records;
import org.planmetrics.number.Interval;
import org.planmetrics.number.Reading;
import org.planmetrics.tally.Combining;
import org.planmetrics.tally.ExactSeries;
import org.planmetrics.tally.Extremes;
import org.planmetrics.tally.Index;
import org.planmetrics.tally.PickSeries;
import org.planmetrics.tally.RatioSeries;
import org.planmetrics.tally.Scope;
import org.planmetrics.tally.Series;
import org.planmetrics.tally.ShareSeries;
import org.planmetrics.tally.Units;
import org.planmetrics.tally.WeighedSeries;

/** From an indicator to what it reads at every node of a scope; its parts are read before. */
record Compiler(
    Index index,
    Scope scope,
    BiFunction<Indicator, Scope, Series> read,
    Signs signs,
    BiFunction<AnotherDay, Scope, Series> onAnotherDay)
    implements Indicator.Visitor<Series> {
  @Override
  public Series count(Count count) {
    throw notCollected(count);
  }

  @Override
  public Series sum(Sum sum) {
    throw notCollected(sum);
  }

  @Override
  public Series figure(ReportedFigure figure) {
    throw notCollected(figure);
  }

  @Override
  public Series ref(Ref ref) {
    throw notCollected(ref);
  }

  private static IllegalStateException notCollected(Indicator indicator) {
    return new IllegalStateException("not collected: " + indicator);
  }

  @Override
  public Series ratio(Ratio ratio) {
    signs.checkNotSigned(ratio.denominator(), "a denominator");
    return new RatioSeries(side(ratio.numerator()), side(ratio.denominator()), ratio.per());
  }

  /** A side of a ratio, read once where it is itself made of readings. */
  private Series side(Indicator indicator) {
    return at(indicator).read(index.size(scope));
  }

  @Override
  public Series share(Share share) {
    Units units = units(share.units());
    Answers answers = Answers.of(share.having(), units, read);
    ShareSeries counts = Combining.share(index, units, answers.truths(), answers.sure(), scope);
    return share.weight().<Series>map(weight -> weighed(counts, weight, units)).orElse(counts);
  }

  private WeighedSeries weighed(ShareSeries counts, Indicator weight, Units units) {
    Optional<Series> whole = scope == Scope.PLACES ? Optional.of(at(weight)) : Optional.empty();
    return new WeighedSeries(index, scope, counts, atUnits(weight, units), whole);
  }

  @Override
  public Series least(Least least) {
    Units units = units(least.units());
    return new Extremes(index, units, scope)
        .least(atUnits(least.of(), units), signs.unknown(least.of()));
  }

  @Override
  public Series greatest(Greatest greatest) {
    Units units = units(greatest.units());
    return new Extremes(index, units, scope)
        .greatest(atUnits(greatest.of(), units), signs.unknown(greatest.of()));
  }

  @Override
  public Series need(Need need) {
    signs.checkNotSigned(need.of(), "what a norm applies to");
    Optional<Units> each = need.each().map(this::units);
    return each.map(
            units -> Needs.each(index, need.norm(), units, atUnits(need.of(), units), scope))
        .orElseGet(() -> Needs.of(need.norm(), at(need.of()), index.size(scope)));
  }

  @Override
  public Series plus(Plus plus) {
    return plus.isPlain()
        ? Combining.plus(all(plus.terms()), index.size(scope))
        : Combining.plus(all(plus.terms()), plus.weights(), index.size(scope));
  }

  @Override
  public Series constant(Constant constant) {
    return ExactSeries.of(Reading.of(Interval.of(constant.value())), index.size(scope));
  }

  @Override
  public Series anotherDay(AnotherDay anotherDay) {
    return onAnotherDay.apply(anotherDay, scope);
  }

  @Override
  public Series firstKnown(FirstKnown first) {
    return PickSeries.of(all(first.members()), index.size(scope));
  }

  @Override
  public Series titled(Titled titled) {
    return at(titled.of());
  }

  @Override
  public Series named(Named named) {
    return at(named.of());
  }

  private Series at(Indicator indicator) {
    return read.apply(indicator, scope);
  }

  private List<Series> all(List<Indicator> indicators) {
    return indicators.stream().map(this::at).toList();
  }

  /** What an indicator reads at units; where there are none nothing is asked. */
  private Series atUnits(Indicator of, Units units) {
    return units.items().length == 0
        ? new ExactSeries(new Reading[0])
        : read.apply(of, units.scope());
  }

  /** Units are found at places, and at the sites that they are. */
  private Units units(Records records) {
    Units all = index.units(records);
    return scope == Scope.PLACES || all.scope() == scope
        ? all
        : new Units(all.scope(), records, new int[0], new int[0]);
  }
}
