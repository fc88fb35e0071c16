package org.planmetrics.action;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.planmetrics.action.Family.Demand;

/**
 * The fewest additions on a tree that satisfy floors: at some nodes a number within the node, and
 * at some a number of units, each with a number of its own, to be satisfied within the node.
 *
 * <p>With the units chosen, floors nest: from the leaves up, a node takes what its children take,
 * and more only if its own floor is above their sum. The fewest additions f(j) with which j further
 * units are satisfied within a node is a convex function of j: at a unit it has one step, over
 * children it is their steps in ascending order, and a floor n makes it max(n, f), which cuts the
 * first steps. So the cheapest steps are the best, and a node that asks for q units takes the first
 * q of those within it for good. This is exact for one family of units. Several families are chosen
 * one after another, each exactly given the others, until nothing falls, and what is then still
 * superfluous is taken away.
 */
final class FewestAdditions {
  private final int[] parent;
  private final long[] needs;
  private final List<Family> families;
  private final List<int[]> chosenFor;

  /**
   * A tree.
   *
   * @param parent of each node, below it; −1 at the root
   * @param needs the number that each node asks for within it
   */
  FewestAdditions(int[] parent, long[] needs, List<Family> families) {
    this.parent = parent;
    this.needs = needs;
    this.families = families;
    this.chosenFor = families.stream().map(f -> filled(f.units().length, -1)).toList();
  }

  private static int[] filled(int size, int value) {
    int[] array = new int[size];
    Arrays.fill(array, value);
    return array;
  }

  /** The additions that each node takes beyond those within its children. */
  long[] solve() {
    long before;
    long total = Long.MAX_VALUE;
    do {
      before = total;
      for (int f = 0; f < families.size(); f++) {
        new Choice(families.get(f), floors(f), chosenFor.get(f)).make();
      }
      total = Arrays.stream(own(floors(-1))).sum();
    } while (families.size() > 1 && total < before);
    long[] own = own(floors(-1));
    if (families.size() > 1) {
      new Trimming(parent, needs, families).trim(own);
    }
    return own;
  }

  /** The floors that chose units which take more than their nodes ask for anyway. */
  Map<Integer, Integer> chosen() {
    Map<Integer, Integer> floors = new HashMap<>();
    Map<Integer, Long> most = new HashMap<>();
    for (int f = 0; f < families.size(); f++) {
      Family family = families.get(f);
      for (int u = 0; u < family.units().length; u++) {
        int node = family.units()[u];
        long takes = family.takes()[u];
        if (chosenFor.get(f)[u] >= 0 && takes > most.getOrDefault(node, needs[node])) {
          most.put(node, takes);
          floors.put(node, chosenFor.get(f)[u]);
        }
      }
    }
    return floors;
  }

  /** What each node asks for, with the units chosen of every family but one. */
  private long[] floors(int except) {
    long[] floors = needs.clone();
    for (int f = 0; f < families.size(); f++) {
      Family family = families.get(f);
      for (int u = 0; u < family.units().length && f != except; u++) {
        if (chosenFor.get(f)[u] >= 0) {
          int node = family.units()[u];
          floors[node] = Math.max(floors[node], family.takes()[u]);
        }
      }
    }
    return floors;
  }

  private long[] own(long[] floors) {
    long[] within = new long[floors.length];
    long[] own = new long[floors.length];
    for (int node = floors.length - 1; node >= 0; node--) {
      own[node] = Math.max(0, floors[node] - within[node]);
      within[node] += own[node];
      if (parent[node] >= 0) {
        within[parent[node]] += within[node];
      }
    }
    return own;
  }

  /** One pass from the leaves up that chooses the units of one family. */
  private final class Choice {
    private final Family family;
    private final long[] floors;
    private final int[] chosen;
    private final long[] base;
    private final int[] count;
    private final int[] first;
    private final int[] last;
    private final int[] next;
    private final long[] step;

    Choice(Family family, long[] floors, int[] chosen) {
      this.family = family;
      this.floors = floors;
      this.chosen = chosen;
      this.base = new long[parent.length];
      this.count = new int[parent.length];
      this.first = filled(parent.length, -1);
      this.last = filled(parent.length, -1);
      this.next = filled(chosen.length, -1);
      this.step = new long[chosen.length];
      Arrays.fill(chosen, -1);
    }

    void make() {
      int[] unitAt = filled(parent.length, -1);
      for (int u = 0; u < family.units().length; u++) {
        unitAt[family.units()[u]] = u;
      }
      Demand[] demandAt = new Demand[parent.length];
      family.demands().stream()
          .sorted(Comparator.comparingInt(Demand::units))
          .forEach(d -> demandAt[d.node()] = d);
      for (int node = parent.length - 1; node >= 0; node--) {
        if (unitAt[node] >= 0) {
          addUnit(node, unitAt[node]);
        }
        if (demandAt[node] != null) {
          take(node, demandAt[node]);
        }
        raise(node);
        if (parent[node] >= 0) {
          pass(node, parent[node]);
        }
      }
    }

    private void addUnit(int node, int unit) {
      base[node] = Math.max(base[node], floors[node]);
      step[unit] = Math.max(0, family.takes()[unit] - base[node]);
      first[node] = unit;
      last[node] = unit;
    }

    /** Chooses the cheapest units until the node has as many as it asks for. */
    private void take(int node, Demand demand) {
      int[] steps = sorted(node);
      int taken = Math.max(0, demand.units() - count[node]);
      for (int i = 0; i < taken; i++) {
        chosen[steps[i]] = demand.floor();
        base[node] += step[steps[i]];
      }
      count[node] += taken;
      relink(node, Arrays.copyOfRange(steps, taken, steps.length));
    }

    /** Lifts the node to its floor, which makes its cheapest steps free. */
    private void raise(int node) {
      long slack = floors[node] - base[node];
      if (slack <= 0) {
        return;
      }
      base[node] = floors[node];
      if (first[node] >= 0) {
        int[] steps = sorted(node);
        for (int i = 0; i < steps.length && slack > 0; i++) {
          long freed = Math.min(slack, step[steps[i]]);
          step[steps[i]] -= freed;
          slack -= freed;
        }
      }
    }

    /** The units that are open within a node, cheapest first, then in tree order. */
    private int[] sorted(int node) {
      return IntStream.iterate(first[node], u -> u >= 0, u -> next[u])
          .mapToLong(u -> step[u] << 32 | u)
          .sorted()
          .mapToInt(key -> (int) key)
          .toArray();
    }

    private void relink(int node, int[] units) {
      first[node] = units.length == 0 ? -1 : units[0];
      last[node] = units.length == 0 ? -1 : units[units.length - 1];
      for (int i = 0; i < units.length; i++) {
        next[units[i]] = i + 1 < units.length ? units[i + 1] : -1;
      }
    }

    private void pass(int node, int up) {
      base[up] += base[node];
      count[up] += count[node];
      if (first[node] >= 0) {
        if (first[up] < 0) {
          first[up] = first[node];
        } else {
          next[last[up]] = first[node];
        }
        last[up] = last[node];
      }
    }
  }
}
