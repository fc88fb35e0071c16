package org.planmetrics.action;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.planmetrics.access.Held;
import org.planmetrics.number.Fraction;
import org.planmetrics.snapshot.Snapshot;
import org.planmetrics.table.Tree;

/** The units of a share in tree order, and what each takes so that the condition holds there. */
final class UnitTakes {
  private final Tree tree;
  private final int[] nodes;
  private final Takes[] takes;
  private final int[] ranks;
  private final int[] applicable;
  private final int[] met;
  private final int[] liftable;

  UnitTakes(Snapshot snapshot, int[] nodes, Takes[] takes) {
    this.tree = Held.of(snapshot).tree();
    this.nodes = nodes;
    this.takes = takes;
    this.ranks =
        Arrays.stream(nodes).map(n -> tree.rank(Held.of(snapshot).nodes().placeOf(n))).toArray();
    this.applicable = counts(takes, Takes::isApplicable);
    this.met = counts(takes, t -> t.isApplicable() && t.isNone());
    this.liftable = counts(takes, Takes::isLift);
  }

  int node(int unit) {
    return nodes[unit];
  }

  Takes takes(int unit) {
    return takes[unit];
  }

  /** The units within a place. */
  IntStream within(int place) {
    return IntStream.range(from(tree.rank(place)), from(tree.endRank(place)));
  }

  private int from(int rank) {
    int found = Arrays.binarySearch(ranks, rank);
    while (found > 0 && ranks[found - 1] == rank) {
      found--;
    }
    return found < 0 ? -found - 1 : found;
  }

  /** How many units stand how among the first so many. */
  private static int[] counts(Takes[] takes, Predicate<Takes> test) {
    int[] counts = new int[takes.length + 1];
    for (int u = 0; u < takes.length; u++) {
      counts[u + 1] = counts[u] + (test.test(takes[u]) ? 1 : 0);
    }
    return counts;
  }

  private int within(int place, int[] counts) {
    return counts[from(tree.endRank(place))] - counts[from(tree.rank(place))];
  }

  int applicable(int place) {
    return within(place, applicable);
  }

  /** How many more could be lifted. */
  int liftable(int place) {
    return within(place, liftable);
  }

  /** The smallest n with (met + n) / applicable at or above a bar. */
  long lifts(int place, Fraction bar, boolean isStrict) {
    Fraction holding = Fraction.of(within(place, met));
    Fraction gap = bar.times(Fraction.of(applicable(place))).minus(holding);
    BigInteger n = isStrict ? gap.floor().add(BigInteger.ONE) : gap.ceiling();
    return n.max(BigInteger.ZERO).min(BigInteger.valueOf(Long.MAX_VALUE)).longValueExact();
  }

  /** The units within a place that could be lifted. */
  IntStream toLift(int place) {
    return within(place).filter(u -> takes[u].isLift());
  }

  /** A unit within a place that cannot be lifted. */
  OptionalInt stuck(int place) {
    return within(place).filter(u -> takes[u].isNever()).findFirst();
  }

  /** The units that can be lifted, as a family of which a part is asked for. */
  Family family(List<Family.Demand> demands) {
    int[] liftable = IntStream.range(0, nodes.length).filter(u -> takes[u].isLift()).toArray();
    return new Family(
        Arrays.stream(liftable).map(u -> nodes[u]).toArray(),
        Arrays.stream(liftable).mapToLong(u -> takes[u].number()).toArray(),
        demands);
  }
}
