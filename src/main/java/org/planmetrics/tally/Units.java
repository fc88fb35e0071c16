package org.planmetrics.tally;

import java.util.Arrays;
import org.planmetrics.domain.Records;

/** Units in tree order, with the rank of the place where each lies. */
public record Units(Scope scope, Records records, int[] items, int[] ranks) {
  public int from(int rank) {
    int found = Arrays.binarySearch(ranks, rank);
    while (found > 0 && ranks[found - 1] == rank) {
      found--;
    }
    return found < 0 ? -found - 1 : found;
  }
}
