package org.planmetrics.action;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.planmetrics.domain.Snapshot;
import org.planmetrics.domain.Territory;
import org.planmetrics.indicator.Fraction;

/** The units of a share in tree order, and what each takes so that the condition holds there. */
final class UnitTakes {
  private final Territory territory;
  private final int[] nodes;
  private final Takes[] takes;
  private final int[] ranks;

  UnitTakes(Snapshot snapshot, int[] nodes, Takes[] takes) {
    this.territory = snapshot.territory();
    this.nodes = nodes;
    this.takes = takes;
    this.ranks =
        Arrays.stream(nodes).map(n -> territory.rank(snapshot.nodes().placeOf(n))).toArray();
  }

  int node(int unit) {
    return nodes[unit];
  }

  Takes takes(int unit) {
    return takes[unit];
  }

  /** The units within a place. */
  IntStream within(int place) {
    return IntStream.range(from(territory.rank(place)), from(territory.endRank(place)));
  }

  private int from(int rank) {
    int found = Arrays.binarySearch(ranks, rank);
    while (found > 0 && ranks[found - 1] == rank) {
      found--;
    }
    return found < 0 ? -found - 1 : found;
  }

  /** How the units within a place stand. */
  record Within(int applicable, int met, List<Integer> liftable, List<Integer> others) {
    /** The smallest n with (met + n) / applicable at or above a bar. */
    long lifts(Fraction bar, boolean isStrict) {
      Fraction gap = bar.times(Fraction.of(applicable)).minus(Fraction.of(met));
      long n = (isStrict ? gap.floor().add(BigInteger.ONE) : gap.ceiling()).longValue();
      return Math.max(0, n);
    }

    String tooFew(long asked, IntFunction<String> label, UnitTakes units) {
      String example =
          others.isEmpty()
              ? ""
              : "; not "
                  + label.apply(others.get(0))
                  + ": "
                  + units.takes(others.get(0)).never().orElseThrow();
      return "of the " + asked + " more units that it takes only " + liftable.size()
          + " can be lifted" + example;
    }
  }

  Within count(int place) {
    List<Integer> applicable =
        within(place).filter(u -> takes[u].isApplicable()).boxed().toList();
    List<Integer> liftable =
        applicable.stream().filter(u -> takes[u].number() > 0 && !takes[u].isNever()).toList();
    List<Integer> others = applicable.stream().filter(u -> takes[u].isNever()).toList();
    int met = applicable.size() - liftable.size() - others.size();
    return new Within(applicable.size(), met, liftable, others);
  }

  /** The units that can be lifted, as a family of which a part is asked for. */
  Cover.Family family(List<Cover.Demand> demands) {
    int[] liftable =
        IntStream.range(0, nodes.length)
            .filter(u -> takes[u].number() > 0 && !takes[u].isNever())
            .toArray();
    return new Cover.Family(
        Arrays.stream(liftable).map(u -> nodes[u]).toArray(),
        Arrays.stream(liftable).mapToLong(u -> takes[u].number()).toArray(),
        demands);
  }
}
