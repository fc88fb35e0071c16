package org.planmetrics.plan;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.planmetrics.domain.Level;
import org.planmetrics.snapshot.Snapshot;
import org.planmetrics.snapshot.Territory;

/** Where targets apply, which depends on the tree alone: found once for a snapshot. */
final class Applicability {
  private record Asked(Set<Level> levels, int place) {}

  private final Territory territory;
  private final Map<Asked, int[]> known = new ConcurrentHashMap<>();

  private Applicability(Snapshot snapshot) {
    this.territory = snapshot.territory();
  }

  static Applicability of(Snapshot snapshot) {
    return snapshot.once(Applicability.class, Applicability::new);
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
    boolean[] applies = new boolean[territory.size()];
    for (Level level : levels) {
      int first = territory.first(level);
      int last = territory.last(level);
      if (level == Level.COMMUNITY) {
        Arrays.fill(applies, first, last, true);
      }
      for (int node = first; node < last && level != Level.COMMUNITY; node++) {
        applies[node] = territory.isStatutory(node);
      }
    }
    int[] found = new int[territory.endRank(place) - territory.rank(place)];
    int size = 0;
    for (int rank = territory.rank(place); rank < territory.endRank(place); rank++) {
      int node = territory.atRank(rank);
      found[size] = node;
      size += applies[node] ? 1 : 0;
    }
    return size == found.length ? found : Arrays.copyOf(found, size);
  }
}
