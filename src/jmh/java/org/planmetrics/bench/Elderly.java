package org.planmetrics.bench;

import java.util.Arrays;

/**
 * How many elderly people there are: a place's own figure, or else its children's sum.
 *
 * @param lower the lower bound at each place
 * @param open whether there is no upper bound
 */
record Elderly(int[] lower, boolean[] open) {
  static Elderly of(Country.Figures figures, Structure structure) {
    int[] lower = new int[structure.size];
    boolean[] open = new boolean[structure.size];
    Arrays.fill(lower, -1);
    for (int row = 0; row < figures.size(); row++) {
      lower[figures.places()[row]] = figures.elderly()[row];
    }
    for (int i = structure.size - 1; i >= structure.regions; i--) {
      open[i] = lower[i] < 0;
      lower[i] = Math.max(0, lower[i]);
    }
    for (int i = structure.regions - 1; i >= 0; i--) {
      if (lower[i] < 0) {
        addChildren(i, structure, lower, open);
      }
    }
    return new Elderly(lower, open);
  }

  private static void addChildren(int i, Structure structure, int[] lower, boolean[] open) {
    int start = structure.childStart[i];
    int end = structure.childStart[i + 1];
    int sum = 0;
    boolean isOpen = start == end;
    for (int child = start; child < end; child++) {
      sum += lower[child];
      isOpen |= open[child];
    }
    lower[i] = sum;
    open[i] = isOpen;
  }
}
