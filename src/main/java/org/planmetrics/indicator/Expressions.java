package org.planmetrics.indicator;

import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/** Walks over the parts of indicators and conditions. */
final class Expressions {
  private Expressions() {}

  /** The same indicator with each direct part replaced. */
  static Indicator map(Indicator indicator, UnaryOperator<Indicator> part) {
    if (indicator instanceof Ratio r) {
      return new Ratio(part.apply(r.numerator()), part.apply(r.denominator()), r.per());
    }
    if (indicator instanceof Share s) {
      return new Share(s.units(), map(s.having(), part));
    }
    if (indicator instanceof Least l) {
      return new Least(l.units(), part.apply(l.of()));
    }
    if (indicator instanceof Need n) {
      return new Need(n.norm(), part.apply(n.of()), n.each());
    }
    if (indicator instanceof Plus p) {
      return new Plus(p.terms().stream().map(part).toList());
    }
    if (indicator instanceof FirstKnown f) {
      return new FirstKnown(f.members().stream().map(part).toList());
    }
    if (indicator instanceof Titled t) {
      return new Titled(t.title(), part.apply(t.of()));
    }
    if (indicator instanceof Named n) {
      return new Named(n.name(), part.apply(n.of()));
    }
    return indicator;
  }

  /** The same condition with each indicator in it replaced, bars too. */
  static Condition map(Condition condition, UnaryOperator<Indicator> part) {
    if (condition instanceof Condition.Comparison c) {
      Bar bar = c.bar() instanceof Bar.Of b ? new Bar.Of(b.relation(), part.apply(b.of())) : c.bar();
      return new Condition.Comparison(part.apply(c.indicator()), bar);
    }
    if (condition instanceof Condition.All all) {
      return new Condition.All(all.members().stream().map(m -> map(m, part)).toList());
    }
    Condition.Any any = (Condition.Any) condition;
    return new Condition.Any(any.members().stream().map(m -> map(m, part)).toList());
  }

  /** How deep an indicator is nested, given the depths of the names in it. */
  static int depth(Indicator indicator, Map<String, Integer> ofNames) {
    if (indicator instanceof Ref r) {
      return 1 + ofNames.getOrDefault(r.name(), 0);
    }
    int[] deepest = {0};
    map(
        indicator,
        part -> {
          deepest[0] = Math.max(deepest[0], depth(part, ofNames));
          return part;
        });
    return 1 + deepest[0];
  }

  /** Adds the names that an indicator refers to. */
  static void names(Indicator indicator, Set<String> into) {
    if (indicator instanceof Ref r) {
      into.add(r.name());
      return;
    }
    map(
        indicator,
        part -> {
          names(part, into);
          return part;
        });
  }

  /** Adds the names that a condition refers to. */
  static void names(Condition condition, Set<String> into) {
    map(
        condition,
        part -> {
          names(part, into);
          return part;
        });
  }
}
