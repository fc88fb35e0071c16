package org.planmetrics.action;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The fewest additions on trees, by hand and against every way to place as many or fewer. */
class FewestAdditionsTest {
  /** Root 0 with children 1 and 2; 1 with the leaves 3, 4 and 5; 2 with the leaf 6. */
  private static final int[] PARENT = {-1, 0, 0, 1, 1, 1, 2};

  @Test
  void solve_floorsNest() {
    long[] needs = {7, 4, 0, 1, 2, 0, 1};
    assertThat(new FewestAdditions(PARENT, needs, List.of()).solve())
        .containsExactly(7 - 4 - 1, 4 - 1 - 2, 0, 1, 2, 0, 1);
  }

  @Test
  void solve_whereLowerFloorsAreEnough_addsNothing() {
    long[] needs = {3, 2, 0, 1, 2, 0, 1};
    assertThat(new FewestAdditions(PARENT, needs, List.of()).solve())
        .containsExactly(0, 0, 0, 1, 2, 0, 1);
  }

  @Test
  void solve_ofAPart_takesTheCheapestUnits() {
    Family family =
        new Family(
            new int[] {3, 4, 5, 6}, new long[] {3, 2, 2, 1}, List.of(new Family.Demand(0, 2, 8)));
    FewestAdditions cover = new FewestAdditions(PARENT, new long[7], List.of(family));
    assertThat(cover.solve()).containsExactly(0, 0, 0, 0, 2, 0, 1);
    assertThat(cover.chosen()).containsOnlyKeys(4, 6).containsValue(8);
  }

  /** The floor of 4 at node 1 pays for two of its units, so that 6, cheaper alone, stays out. */
  @Test
  void solve_ofAPart_prefersUnitsThatAFloorPaysFor() {
    Family family =
        new Family(
            new int[] {3, 4, 5, 6}, new long[] {3, 2, 2, 1}, List.of(new Family.Demand(0, 2, 0)));
    long[] needs = {0, 4, 0, 0, 0, 0, 0};
    assertThat(new FewestAdditions(PARENT, needs, List.of(family)).solve())
        .containsExactly(0, 0, 0, 0, 2, 2, 0);
  }

  @Test
  void solve_ofPartsAtSeveralLevels_countsWhatIsChosenBelow() {
    Family family =
        new Family(
            new int[] {3, 4, 5, 6},
            new long[] {3, 2, 2, 1},
            List.of(new Family.Demand(0, 3, 0), new Family.Demand(1, 1, 1)));
    assertThat(new FewestAdditions(PARENT, new long[7], List.of(family)).solve())
        .containsExactly(0, 0, 0, 0, 2, 2, 1);
  }

  private record Example(int[] parent, long[] needs, List<Family> families) {
    boolean isSatisfiedBy(long[] own) {
      long[] within = own.clone();
      for (int node = parent.length - 1; node > 0; node--) {
        within[parent[node]] += within[node];
      }
      return IntStream.range(0, needs.length).allMatch(n -> within[n] >= needs[n])
          && families.stream().allMatch(f -> isSatisfied(f, within));
    }

    private boolean isSatisfied(Family family, long[] within) {
      return family.demands().stream()
          .allMatch(d ->
              IntStream.range(0, family.units().length)
                      .filter(u -> isWithin(family.units()[u], d.node()))
                      .filter(u -> within[family.units()[u]] >= family.takes()[u])
                      .count()
                  >= d.units());
    }

    boolean isWithin(int node, int above) {
      int at = node;
      while (at > above) {
        at = parent[at];
      }
      return at == above;
    }

    /** Whether some way to place so many satisfies all. */
    boolean canDoWith(long total, int from, long[] own) {
      if (from == own.length - 1) {
        own[from] = total;
        return isSatisfiedBy(own);
      }
      for (long here = 0; here <= total; here++) {
        own[from] = here;
        if (canDoWith(total - here, from + 1, own)) {
          return true;
        }
      }
      return false;
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1})
  void solve_isMinimal(int families) {
    Random random = new Random(20211129 + families);
    for (int i = 0; i < 1_500; i++) {
      Example example = example(random, families);
      long[] own = solve(example);
      long total = Arrays.stream(own).sum();
      assertThat(example.isSatisfiedBy(own)).as("example %s", i).isTrue();
      boolean canDoWithLess = total > 0 && example.canDoWith(total - 1, 0, new long[own.length]);
      assertThat(canDoWithLess).as("example %s with fewer than %s", i, total).isFalse();
    }
  }

  @Test
  void solve_ofSeveralFamilies_canLeaveOutNone() {
    Random random = new Random(20211130);
    for (int i = 0; i < 2_000; i++) {
      Example example = example(random, 2 + i % 2);
      long[] own = solve(example);
      assertThat(example.isSatisfiedBy(own)).as("example %s", i).isTrue();
      for (int node = 0; node < own.length; node++) {
        if (own[node] > 0) {
          own[node]--;
          assertThat(example.isSatisfiedBy(own)).as("example %s at %s", i, node).isFalse();
          own[node]++;
        }
      }
    }
  }

  private static long[] solve(Example example) {
    return new FewestAdditions(example.parent(), example.needs(), example.families()).solve();
  }

  private static Example example(Random random, int families) {
    int size = 4 + random.nextInt(3);
    int[] parent = new int[size];
    parent[0] = -1;
    for (int node = 1; node < size; node++) {
      parent[node] = random.nextInt(node);
    }
    long[] needs = new long[size];
    Arrays.setAll(needs, n -> random.nextInt(3) == 0 ? random.nextInt(4) : 0);
    Example bare = new Example(parent, needs, List.of());
    List<Family> made = new ArrayList<>();
    for (int f = 0; f < families; f++) {
      made.add(family(random, bare));
    }
    return new Example(parent, needs, made);
  }

  /** Disjoint nodes as units, and demands that they can satisfy. */
  private static Family family(Random random, Example example) {
    List<Integer> units = new ArrayList<>();
    for (int node = example.parent().length - 1; node > 0; node--) {
      int unit = node;
      boolean isFree =
          units.stream().noneMatch(u -> example.isWithin(u, unit) || example.isWithin(unit, u));
      if (isFree && random.nextInt(4) > 0) {
        units.add(0, node);
      }
    }
    List<Family.Demand> demands = new ArrayList<>();
    for (int node = 0; node < example.parent().length; node++) {
      int place = node;
      int inside = (int) units.stream().filter(u -> example.isWithin(u, place)).count();
      if (inside > 0 && random.nextInt(2) == 0) {
        demands.add(new Family.Demand(node, random.nextInt(inside + 1), node));
      }
    }
    return new Family(
        units.stream().mapToInt(u -> u).toArray(),
        units.stream().mapToLong(u -> 1 + random.nextInt(3)).toArray(),
        demands);
  }
}
