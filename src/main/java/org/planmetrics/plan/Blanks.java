package org.planmetrics.plan;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.planmetrics.access.Held;
import org.planmetrics.domain.Register;
import org.planmetrics.indicator.Sum;
import org.planmetrics.snapshot.Snapshot;
import org.planmetrics.table.Store;
import org.planmetrics.table.Tree;
import org.planmetrics.table.Vector;
import org.planmetrics.tally.Index;

/** Where counted records lack the value that is summed (SPEC S7): looked up once for a snapshot. */
final class Blanks {
  private record Known(Map<Sum, int[]> ranks) {}

  private Blanks() {}

  /** The places within a place at which such records count, as nodes in tree order. */
  static int[] within(Snapshot snapshot, Sum sum, int node) {
    Known known = Held.of(snapshot).once(Known.class, s -> new Known(new ConcurrentHashMap<>()));
    int[] ranks = known.ranks().computeIfAbsent(sum, s -> find(Held.of(snapshot), s));
    Tree tree = Held.of(snapshot).tree();
    int first = from(ranks, tree.rank(node));
    int end = from(ranks, tree.endRank(node));
    return Arrays.stream(ranks, first, end).map(tree::atRank).toArray();
  }

  private static int from(int[] ranks, int rank) {
    int found = Arrays.binarySearch(ranks, rank);
    return found >= 0 ? found : -found - 1;
  }

  private static int[] find(Store store, Sum sum) {
    Register register = sum.records().register();
    if (store.table(register).size() == 0) {
      return new int[0];
    }
    Index index = Index.of(store);
    boolean[] counts = index.matching(sum.records());
    int[] places = index.places(register);
    Vector values = store.vector(register, sum.attribute());
    return IntStream.range(0, counts.length)
        .filter(row -> counts[row])
        .filter(row -> values.value(values.code(row)).equals(Optional.empty()))
        .map(row -> store.tree().rank(places[row]))
        .sorted()
        .distinct()
        .toArray();
  }
}
