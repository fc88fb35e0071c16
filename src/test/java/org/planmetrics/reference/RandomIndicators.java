package org.planmetrics.reference;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.planmetrics.domain.CommunityKind;
import org.planmetrics.domain.During;
import org.planmetrics.domain.Level;
import org.planmetrics.domain.Match;
import org.planmetrics.domain.Moment;
import org.planmetrics.domain.Records;
import org.planmetrics.domain.RegionKind;
import org.planmetrics.domain.Register;
import org.planmetrics.domain.Text;
import org.planmetrics.indicator.AnotherDay;
import org.planmetrics.indicator.Bar;
import org.planmetrics.indicator.Condition;
import org.planmetrics.indicator.Constant;
import org.planmetrics.indicator.Count;
import org.planmetrics.indicator.FirstKnown;
import org.planmetrics.indicator.Greatest;
import org.planmetrics.indicator.Indicator;
import org.planmetrics.indicator.Least;
import org.planmetrics.indicator.Named;
import org.planmetrics.indicator.Need;
import org.planmetrics.indicator.Norm;
import org.planmetrics.indicator.Plus;
import org.planmetrics.indicator.Ratio;
import org.planmetrics.indicator.Ref;
import org.planmetrics.indicator.ReportedFigure;
import org.planmetrics.indicator.Share;
import org.planmetrics.indicator.Sum;
import org.planmetrics.indicator.Titled;
import org.planmetrics.number.Fraction;
import org.planmetrics.number.Relation;

/**
 * Formulas and bars made by chance, of every kind, that fit the {@link RandomWorlds}. Bars are
 * small numbers, so that answers differ from place to place.
 */
public final class RandomIndicators {
  private static final List<Level> LEVELS =
      List.of(Level.values()).subList(0, Level.COMMUNITY.ordinal());

  private static final List<Fraction> WEIGHTS =
      Stream.of("-1", "-1", "1", "1/2", "-0.4", "60%", "3").map(Fraction::parse).toList();
  private static final List<Fraction> GROWTH =
      Stream.of("5%", "-10%", "1/3").map(Fraction::parse).toList();
  private static final List<Moment> MOMENTS =
      Stream.of("baseline", "-1y", "-1y", "-2y", "2022-07-15", "2020-01-01", "2024-06-30")
          .map(Moment::of)
          .toList();

  private final Random random;
  private final RandomMatches matches;
  private final boolean withFirstKnown;
  private final Map<String, Indicator> definitions = new LinkedHashMap<>();
  private final List<Condition.Comparison> conditions = new ArrayList<>();
  private int named;

  /**
   * Makes some definitions and some conditions that may refer to them.
   *
   * @param random where chance comes from
   * @param definitionCount how many named indicators; with 0 nothing refers to a name
   * @param conditionCount how many conditions
   * @param withFirstKnown whether some may be a firstKnown, which S7 excepts from its law
   */
  public RandomIndicators(
      Random random, int definitionCount, int conditionCount, boolean withFirstKnown) {
    this.random = random;
    this.matches = new RandomMatches(random);
    this.withFirstKnown = withFirstKnown;
    for (int i = 0; i < definitionCount; i++) {
      definitions.put("defined-" + i, indicator(2));
    }
    for (int i = 0; i < conditionCount; i++) {
      conditions.add(comparison(3));
    }
  }

  /**
   * The named indicators.
   *
   * @return by name; each refers at most to earlier ones
   */
  public Map<String, Indicator> definitions() {
    return definitions;
  }

  /**
   * The conditions.
   *
   * @return the conditions
   */
  public List<Condition.Comparison> conditions() {
    return conditions;
  }

  /**
   * Whether some {@code where} asks about beds or residents, so that filling in a blank may change
   * what is counted (the first exception of S7).
   *
   * @return true if one does
   */
  public boolean asksAboutAmounts() {
    return matches.askedAboutAmounts();
  }

  private Condition.Comparison comparison(int depth) {
    Indicator indicator = indicator(depth);
    return new Condition.Comparison(indicator, bar(scaleOf(indicator), depth - 1));
  }

  /** Of a unit; most often more of something is asked, which S18 can put a cost on. */
  private Condition condition(int depth) {
    if (random.nextInt(100) < 45) {
      Relation kind = random.nextInt(4) > 0 ? Relation.AT_LEAST : Relation.MORE_THAN;
      Indicator indicator = depth > 0 && random.nextInt(4) == 0 ? indicator(depth) : indicator(0);
      return new Condition.Comparison(indicator, new Bar.Value(kind, any(scaleOf(indicator).bars)));
    }
    if (depth > 0 && random.nextInt(100) < 25) {
      List<Condition> members = some(1 + random.nextInt(3), () -> condition(depth - 1));
      return random.nextBoolean() ? new Condition.All(members) : new Condition.Any(members);
    }
    return comparison(depth);
  }

  private Indicator indicator(int depth) {
    int dice = random.nextInt(depth > 0 ? 100 : 44);
    if (dice < 22) {
      boolean isOfWorkers = random.nextInt(3) == 0;
      return new Count(
          matches.records(isOfWorkers ? Register.WORKERS : any(List.of(Register.values()))));
    }
    if (dice < 30) {
      return new Sum(matches.records(Register.FACILITIES), any(List.of("beds", "residents")));
    }
    if (dice < 34) {
      return new Sum(matches.records(Register.WORKERS), "fte");
    }
    if (dice < 39) {
      return new ReportedFigure(any(RandomWorlds.FIGURES));
    }
    if (dice == 39) {
      return new ReportedFigure(any(RandomWorlds.FLOWS)).during(during());
    }
    if (dice == 40) {
      return new Constant(any(Scale.AMOUNT.bars));
    }
    if (dice < 44 && definitions.isEmpty()) {
      return new ReportedFigure(any(RandomWorlds.FIGURES));
    }
    if (dice < 44) {
      return new Ref(any(List.copyOf(definitions.keySet())));
    }
    return composed(dice, depth - 1);
  }

  private Indicator composed(int dice, int depth) {
    if (dice < 58) {
      Fraction per =
          any(List.of(Fraction.ONE, Fraction.of(10), Fraction.of(1000), Fraction.of(5, 2)));
      return new Ratio(indicator(depth), indicator(depth), per);
    }
    if (dice < 72) {
      Optional<Indicator> weight = random.nextInt(4) > 0 ? Optional.empty() : Optional.of(amount());
      return new Share(units(), condition(depth), weight);
    }
    if (dice < 76) {
      return new Greatest(units(), indicator(depth));
    }
    if (dice < 79) {
      return new Least(units(), indicator(depth));
    }
    if (dice < 88) {
      Optional<Records> each = random.nextInt(3) > 0 ? Optional.of(units()) : Optional.empty();
      return new Need(norm(), indicator(depth), each);
    }
    if (dice < 92) {
      List<Indicator> terms = some(1 + random.nextInt(3), () -> indicator(depth));
      return random.nextBoolean()
          ? new Plus(terms)
          : new Plus(terms, some(terms.size(), () -> any(WEIGHTS)));
    }
    if (dice < 94) {
      return new AnotherDay(any(MOMENTS), indicator(depth));
    }
    if (dice < 97 && withFirstKnown) {
      return new FirstKnown(some(1 + random.nextInt(3), () -> indicator(depth)));
    }
    if (dice < 98) {
      return new Titled(Text.of("指标", "an indicator"), indicator(depth));
    }
    return new Named("inline-" + named++, indicator(depth));
  }

  /** What adds up and is never negative. */
  private Indicator amount() {
    return switch (random.nextInt(4)) {
      case 0 -> new Count(matches.records(Register.WORKERS));
      case 1 -> new Sum(matches.records(Register.FACILITIES), "beds");
      case 2 -> new ReportedFigure("elderly").plus(new Count(matches.records(Register.FACILITIES)));
      default -> new ReportedFigure("elderly");
    };
  }

  private During during() {
    return any(
        List.of(
            During.PLAN,
            During.YEAR,
            During.of("2022-01-01", "2022-12-31"),
            During.of("2021-07-01", "2025-12-31"),
            During.of("2024-07-01", "2025-12-31")));
  }

  private Records units() {
    if (random.nextInt(100) < 35) {
      Level level = random.nextInt(4) == 0 ? any(LEVELS) : any(LEVELS.subList(2, LEVELS.size()));
      Match kind =
          random.nextInt(3) > 0
              ? Match.anyOf(RegionKind.STATUTORY)
              : new Match.AnyOf(List.copyOf(matches.some(List.of(RegionKind.values()))));
      return new Records(Register.REGIONS, Map.of("level", Match.anyOf(level), "kind", kind));
    }
    if (random.nextInt(100) < 55) {
      Records all = new Records(Register.COMMUNITIES, Map.of());
      return random.nextInt(3) == 0
          ? all
          : all.where("kind", matches.some(List.of(CommunityKind.values())).toArray());
    }
    return matches.records(
        any(List.of(Register.FACILITIES, Register.STATIONS, Register.ORGANIZATIONS)));
  }

  private Norm norm() {
    int dice = random.nextInt(3);
    if (dice == 0) {
      Fraction divisor =
          any(List.of(Fraction.ONE, Fraction.of(3), Fraction.of(100), Fraction.of(1, 2)));
      return new Norm.OnePer(
          divisor, any(List.of(Norm.Rounding.values())), random.nextInt(3) == 0 ? 1 : 0);
    }
    if (dice == 1) {
      return new Norm.Steps(
          random.nextInt(4),
          Fraction.of(random.nextInt(5)),
          any(List.of(Fraction.ONE, Fraction.of(65))));
    }
    List<Norm.Band> bands = new ArrayList<>();
    int start = random.nextInt(3);
    int value = random.nextInt(2);
    for (int left = 1 + random.nextInt(3); left > 0; left--) {
      bands.add(new Norm.Band(Fraction.of(start), value));
      start += 1 + random.nextInt(100);
      value += random.nextInt(3);
    }
    return new Norm.Bands(bands);
  }

  private Bar bar(Scale scale, int depth) {
    int dice = random.nextInt(100);
    if (dice < 12) {
      Fraction a = any(scale.bars);
      Fraction b = any(scale.bars);
      return new Bar.Between(a.min(b), a.compareTo(b) > 0 ? a : b);
    }
    if (dice < 16) {
      return new Bar.Growth(Relation.AT_LEAST, any(GROWTH), 1 + random.nextInt(3));
    }
    int kind = random.nextInt(10);
    Relation direction =
        kind < 5
            ? Relation.AT_LEAST
            : kind < 8 ? Relation.MORE_THAN : kind < 9 ? Relation.AT_MOST : Relation.LESS_THAN;
    return dice < 30 && depth > 0
        ? new Bar.Of(direction, indicator(depth))
        : new Bar.Value(direction, any(scale.bars));
  }

  /** How large what an indicator reads is. */
  private enum Scale {
    SHARE("0", "1/3", "1/2", "60%", "80%", "100%", "100%", "101%"),
    HEADS("-1", "0", "1", "1", "2", "3", "5", "5/2"),
    AMOUNT("0", "1/2", "1", "2", "5", "40", "100.5", "1000");

    private final List<Fraction> bars;

    Scale(String... bars) {
      this.bars = Stream.of(bars).map(Fraction::parse).toList();
    }
  }

  private Scale scaleOf(Indicator indicator) {
    if (indicator instanceof Share) {
      return Scale.SHARE;
    }
    if (indicator instanceof Count
        || indicator instanceof Least
        || indicator instanceof Greatest
        || indicator instanceof Need) {
      return Scale.HEADS;
    }
    if (indicator instanceof Titled titled) {
      return scaleOf(titled.of());
    }
    if (indicator instanceof Named inner) {
      return scaleOf(inner.of());
    }
    if (indicator instanceof Ref ref) {
      return Optional.ofNullable(definitions.get(ref.name()))
          .map(this::scaleOf)
          .orElse(Scale.HEADS);
    }
    return Scale.AMOUNT;
  }

  private <T> List<T> some(int count, Supplier<? extends T> one) {
    return IntStream.range(0, count).<T>mapToObj(i -> one.get()).toList();
  }

  private <T> T any(List<T> some) {
    return RandomWorlds.any(random, some);
  }
}
