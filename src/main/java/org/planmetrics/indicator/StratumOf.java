package org.planmetrics.indicator;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.planmetrics.domain.Match;
import org.planmetrics.domain.Records;
import org.planmetrics.domain.Text;
import org.planmetrics.number.Fraction;

/** An indicator of one stratum alone. */
record StratumOf(Stratum stratum, Function<String, Indicator> names, StrataValues values)
    implements Indicator.Visitor<Indicator> {
  @Override
  public Indicator count(Count count) {
    return new Count(records(count.records()));
  }

  @Override
  public Indicator sum(Sum sum) {
    return new Sum(records(sum.records()), sum.attribute());
  }

  private Records records(Records all) {
    String name =
        all.register().column(stratum.column()).map(c -> c.name()).orElse(stratum.column());
    if (all.where().containsKey(name)) {
      throw new IllegalArgumentException(
          "'" + all + "' are chosen by '" + name + "' already and cannot be split by it");
    }
    return stratum
        .value()
        .map(value -> all.where(name, value))
        .orElseGet(() -> all.where(name, Match.absent()));
  }

  /** Blank is what is left of the whole. */
  @Override
  public Indicator figure(ReportedFigure figure) {
    List<String> parts =
        values.parts(figure.figure()).stream()
            .filter(part -> stratum.isBlank() || is(part))
            .toList();
    if (!stratum.isBlank()) {
      return figure.ofStratum(parts.isEmpty() ? stratum.key() : parts.get(0));
    }
    if (parts.isEmpty()) {
      return figure;
    }
    List<Indicator> terms = new ArrayList<>(List.of(figure));
    parts.forEach(part -> terms.add(figure.ofStratum(part)));
    List<Fraction> weights = new ArrayList<>(Collections.nCopies(terms.size(), Fraction.of(-1)));
    weights.set(0, Fraction.ONE);
    return new Plus(terms, weights);
  }

  private boolean is(String part) {
    return stratum.value().equals(Optional.of(values.value(part)));
  }

  @Override
  public Indicator ratio(Ratio ratio) {
    return parts(ratio);
  }

  @Override
  public Indicator plus(Plus plus) {
    return parts(plus);
  }

  @Override
  public Indicator constant(Constant constant) {
    return constant;
  }

  @Override
  public Indicator anotherDay(AnotherDay anotherDay) {
    return parts(anotherDay);
  }

  @Override
  public Indicator firstKnown(FirstKnown firstKnown) {
    return parts(firstKnown);
  }

  private Indicator parts(Indicator indicator) {
    return indicator.withParts(part -> part.accept(this));
  }

  @Override
  public Indicator share(Share share) {
    throw refused(share);
  }

  @Override
  public Indicator least(Least least) {
    throw refused(least);
  }

  @Override
  public Indicator greatest(Greatest greatest) {
    throw refused(greatest);
  }

  @Override
  public Indicator need(Need need) {
    throw refused(need);
  }

  private IllegalArgumentException refused(Indicator indicator) {
    return new IllegalArgumentException(
        "'"
            + indicator
            + "' cannot be split by '"
            + stratum.column()
            + "'; counts, sums and figures can, and their plus, ratio, firstKnown and on");
  }

  /** A title says of which part it is. */
  @Override
  public Indicator titled(Titled titled) {
    Text title = titled.title();
    Text part =
        Text.of(
            title.zh() + "（" + stratum.label(Locale.CHINESE) + "）",
            title.en() + " (" + stratum.label(Locale.ENGLISH) + ")");
    return new Titled(part, titled.of().accept(this));
  }

  @Override
  public Indicator named(Named named) {
    return named.of().accept(this);
  }

  @Override
  public Indicator ref(Ref ref) {
    return names.apply(ref.name()).accept(this);
  }
}
