package org.planmetrics.indicator;

import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.planmetrics.number.Interval;
import org.planmetrics.number.Truth;
import org.planmetrics.tally.Scope;
import org.planmetrics.tally.Series;
import org.planmetrics.tally.TruthCode;
import org.planmetrics.tally.Units;

/**
 * What a condition answers at units, and which of these are sure to be applicable: none is listed
 * if all are (SPEC S10, S12).
 */
record Answers(byte[] truths, boolean[] sure) {
  private static final boolean[] ALL_SURE = {};

  Truth truth(int u) {
    return TruthCode.truth(truths[u]);
  }

  boolean isSure(int u) {
    return sure.length == 0 ? truth(u) != Truth.NOT_APPLICABLE : sure[u];
  }

  static Answers of(Condition condition, Units units, BiFunction<Indicator, Scope, Series> read) {
    if (units.items().length == 0) {
      return new Answers(new byte[0], ALL_SURE);
    }
    return condition.accept(
        new Condition.Visitor<>() {
          @Override
          public Answers comparison(Condition.Comparison comparison) {
            return compared(comparison, units, read);
          }

          @Override
          public Answers all(Condition.All all) {
            return joined(true, all.members(), units, read);
          }

          @Override
          public Answers any(Condition.Any any) {
            return joined(false, any.members(), units, read);
          }
        });
  }

  private static Answers compared(
      Condition.Comparison c, Units units, BiFunction<Indicator, Scope, Series> read) {
    int[] items = units.items();
    Series left = read.apply(c.indicator(), units.scope());
    Optional<Series> bar = c.bar().indicator().map(b -> read.apply(b, units.scope()));
    byte[] truths = new byte[items.length];
    if (bar.isEmpty()) {
      int first = items[0];
      int last = items[0];
      for (int item : items) {
        first = Math.min(first, item);
        last = Math.max(last, item);
      }
      byte[] range = new byte[last + 1 - first];
      left.judge(
          c.bar().relation(), c.bar().fixed().orElseThrow(), first, first + range.length, range);
      for (int u = 0; u < items.length; u++) {
        truths[u] = range[items[u] - first];
      }
    } else {
      for (int u = 0; u < items.length; u++) {
        truths[u] = TruthCode.of(judge(left, c.bar(), bar, items[u]));
      }
    }
    if (left.isAlwaysSure() && bar.map(Series::isAlwaysSure).orElse(true)) {
      return new Answers(truths, ALL_SURE);
    }
    boolean[] sure = new boolean[items.length];
    for (int u = 0; u < items.length; u++) {
      int i = items[u];
      sure[u] =
          truths[u] != TruthCode.of(Truth.NOT_APPLICABLE)
              && left.isSure(i)
              && bar.map(b -> b.isSure(i)).orElse(true);
    }
    return new Answers(truths, sure);
  }

  private static Answers joined(
      boolean isAll,
      List<Condition> members,
      Units units,
      BiFunction<Indicator, Scope, Series> read) {
    List<Answers> parts = members.stream().map(m -> of(m, units, read)).toList();
    byte[] truths = new byte[units.items().length];
    boolean[] sure = new boolean[truths.length];
    for (int u = 0; u < truths.length; u++) {
      int unit = u;
      truths[u] = TruthCode.of(combine(isAll, parts.stream().map(p -> p.truth(unit)).toList()));
      sure[u] = parts.stream().anyMatch(p -> p.isSure(unit));
    }
    return new Answers(truths, sure);
  }

  private static Truth combine(boolean isAll, List<Truth> members) {
    Truth decisive = isAll ? Truth.FALSE : Truth.TRUE;
    if (members.contains(decisive)) {
      return decisive;
    }
    if (members.contains(Truth.UNDECIDED)) {
      return Truth.UNDECIDED;
    }
    Truth other = isAll ? Truth.TRUE : Truth.FALSE;
    return members.contains(other) ? other : Truth.NOT_APPLICABLE;
  }

  static Truth judge(Series left, Bar bar, Optional<Series> right, int i) {
    return left.judge(
        bar.relation(), i, barAt(bar, right, i), right.map(r -> r.isSure(i)).orElse(true));
  }

  /** What a bar reads at a node, empty where it is not applicable. */
  static Optional<Interval> barAt(Bar bar, Optional<Series> right, int i) {
    return right.isEmpty() ? bar.fixed() : right.filter(r -> r.isApplicable(i)).map(r -> r.at(i));
  }
}
