package org.planmetrics.tally;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A leaf on the day on which it is read.
 *
 * @param view the day
 * @param leaf what is counted
 */
public record Counted(View view, Leaf leaf) {
  /** The leaves by their days; those of one day stay in their order. */
  public static Map<View, List<Leaf>> byView(List<Counted> some) {
    Map<View, List<Leaf>> grouped = new LinkedHashMap<>();
    some.forEach(c -> grouped.computeIfAbsent(c.view(), v -> new ArrayList<>()).add(c.leaf()));
    return grouped;
  }
}
