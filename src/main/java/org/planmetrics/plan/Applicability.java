package org.planmetrics.plan;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.planmetrics.access.Held;
import org.planmetrics.domain.Level;
import org.planmetrics.snapshot.Snapshot;
import org.planmetrics.table.Store;
import org.planmetrics.table.Tree;

/** Where targets apply, which depends on the tree alone: found once for a snapshot. */
final class Applicability {
  private record Asked(Set<Level> levels, int place) {}

  private final Tree tree;
  private final Map<Asked, int[]> known = new ConcurrentHashMap<>();

  private Applicability(Store store) {
    this.tree = store.tree();
  }

  static Applicability of(Snapshot snapshot) {
    return Held.of(snapshot).once(Applicability.class, Applicability::new);
  }

  /**
   * The places within a place where targets of some levels apply, in tree order (SPEC S15); without
   * levels the place alone.
   */
  int[] places(Set<Level> levels, int place) {
    return levels.isEmpty()
        ? new int[] {place}
        : known.computeIfAbsent(new Asked(levels, place), a -> find(levels, place));
  }

  private int[] find(Set<Level> levels, int place) {
    boolean[] applies = new boolean[tree.size()];
    for (Level level : levels) {
      int first = tree.first(level);
      int last = tree.last(level);
      if (level == Level.COMMUNITY) {
        Arrays.fill(applies, first, last, true);
      }
      for (int node = first; node < last && level != Level.COMMUNITY; node++) {
        applies[node] = tree.isStatutory(node);
      }
    }
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
