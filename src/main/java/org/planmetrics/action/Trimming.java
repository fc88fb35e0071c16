package org.planmetrics.action;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Takes away additions without which every floor still holds. With several families of units the
 * choice of one may satisfy units of another, so that what was chosen for them becomes superfluous.
 */
final class Trimming {
  private final int[] parent;
  private final long[] needs;
  private final List<Family> families;
  private final List<long[]> takes = new ArrayList<>();
  private final List<int[]> spare = new ArrayList<>();

  Trimming(int[] parent, long[] needs, List<Family> families) {
    this.parent = parent;
    this.needs = needs;
    this.families = families;
  }

  void trim(long[] own) {
    long[] within = own.clone();
    for (int node = parent.length - 1; node > 0; node--) {
      within[parent[node]] += within[node];
    }
    families.forEach(f -> count(f, within));
    for (int node = parent.length - 1; node >= 0; node--) {
      while (own[node] > 0 && isSuperfluous(node, within)) {
        own[node]--;
        remove(node, within);
      }
    }
  }

  /** For each node by how many units its demand is exceeded. */
  private void count(Family family, long[] within) {
    long[] takesAt = new long[parent.length];
    int[] met = new int[parent.length];
    for (int u = 0; u < family.units().length; u++) {
      int node = family.units()[u];
      takesAt[node] = family.takes()[u];
      met[node] += within[node] >= takesAt[node] ? 1 : 0;
    }
    for (int node = parent.length - 1; node > 0; node--) {
      met[parent[node]] += met[node];
    }
    int[] spareAt = new int[parent.length];
    Arrays.fill(spareAt, Integer.MAX_VALUE);
    family
        .demands()
        .forEach(d -> spareAt[d.node()] = Math.min(spareAt[d.node()], met[d.node()] - d.units()));
    takes.add(takesAt);
    spare.add(spareAt);
  }

  private boolean isSuperfluous(int node, long[] within) {
    boolean[] loses = new boolean[families.size()];
    for (int at = node; at >= 0; at = parent[at]) {
      if (within[at] <= needs[at]) {
        return false;
      }
      for (int f = 0; f < loses.length; f++) {
        loses[f] |= takes.get(f)[at] > 0 && within[at] == takes.get(f)[at];
        if (loses[f] && spare.get(f)[at] <= 0) {
          return false;
        }
      }
    }
    return true;
  }

  private void remove(int node, long[] within) {
    boolean[] loses = new boolean[families.size()];
    for (int at = node; at >= 0; at = parent[at]) {
      for (int f = 0; f < loses.length; f++) {
        loses[f] |= takes.get(f)[at] > 0 && within[at] == takes.get(f)[at];
        if (loses[f] && spare.get(f)[at] != Integer.MAX_VALUE) {
          spare.get(f)[at]--;
        }
      }
      within[at]--;
    }
  }
}
