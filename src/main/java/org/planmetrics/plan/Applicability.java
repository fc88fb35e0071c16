package org.planmetrics.plan;

import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.planmetrics.access.Held;
import org.planmetrics.domain.Level;
import org.planmetrics.snapshot.Snapshot;
import org.planmetrics.table.Store;
import org.planmetrics.table.Tree;
import org.planmetrics.tally.Index;

/** Where targets apply, which depends on the tree alone: found once for a snapshot. */
final class Applicability {
  private record Asked(Extent extent, int place) {}

  private final Store store;
  private final Tree tree;
  private final Map<Asked, int[]> known = new ConcurrentHashMap<>();

  private Applicability(Store store) {
    this.store = store;
    this.tree = store.tree();
  }

  static Applicability of(Snapshot snapshot) {
    return Held.of(snapshot).once(Applicability.class, Applicability::new);
  }

  /**
   * The places within a place where targets of an extent apply, in tree order (SPEC S15, S34);
   * without levels the place alone.
   *
   * @throws IllegalArgumentException if the data do not have a column of its {@code where}
   */
  int[] places(Extent extent, int place) {
    return extent.levels().isEmpty()
        ? new int[] {place}
        : known.computeIfAbsent(new Asked(extent, place), a -> find(extent, place));
  }

  private int[] find(Extent extent, int place) {
    boolean[] applies = new boolean[tree.size()];
    for (Level level : extent.levels()) {
      mark(extent, level, applies);
    }
    return within(place, applies);
  }

  private void mark(Extent extent, Level level, boolean[] applies) {
    if (extent.where().isEmpty()) {
      int first = tree.first(level);
      int last = tree.last(level);
      if (level == Level.COMMUNITY) {
        Arrays.fill(applies, first, last, true);
      }
      for (int node = first; node < last && level != Level.COMMUNITY; node++) {
        applies[node] = tree.isStatutory(node);
      }
    } else {
      for (int node : Index.of(store).nodes(extent.places(level))) {
        applies[node] = true;
      }
    }
  }

  private int[] within(int place, boolean[] applies) {
    int[] found = new int[tree.endRank(place) - tree.rank(place)];
    int size = 0;
    for (int rank = tree.rank(place); rank < tree.endRank(place); rank++) {
      int node = tree.atRank(rank);
      found[size] = node;
      size += applies[node] ? 1 : 0;
    }
    return size == found.length ? found : Arrays.copyOf(found, size);
  }
}
