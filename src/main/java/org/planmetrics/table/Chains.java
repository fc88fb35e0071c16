package org.planmetrics.table;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.planmetrics.domain.Succession;

/**
 * Successions of many days as one step: what became in the end of each place that became something
 * else (SPEC S37). Rows of one day are simultaneous, so that two places may swap codes.
 */
final class Chains {
  private Chains() {}

  /**
   * For each code that became something else after a day and not after another what became of it.
   *
   * @param spelled one spelling for codes that mean the same place
   */
  static Map<String, Fate> of(
      List<Succession> rows, LocalDate after, LocalDate last, UnaryOperator<String> spelled) {
    Map<LocalDate, Map<String, List<Succession>>> days = new TreeMap<>(Collections.reverseOrder());
    for (Succession row : rows) {
      if (row.on().isAfter(after) && !row.on().isAfter(last)) {
        days.computeIfAbsent(row.on(), d -> new LinkedHashMap<>())
            .computeIfAbsent(spelled.apply(row.old()), c -> new ArrayList<>())
            .add(row);
      }
    }
    Map<String, Fate> later = new HashMap<>();
    days.forEach((on, olds) -> {
      Map<String, Fate> that = new HashMap<>();
      olds.forEach((old, some) -> {
        Fate.Parts parts = new Fate.Parts(on);
        for (Succession row : some) {
          String successor = spelled.apply(row.successor());
          Fate then = later.get(successor);
          parts.add(row.share(), then == null ? Fate.of(successor) : then);
        }
        that.put(old, parts.fate());
      });
      later.putAll(that);
    });
    return later;
  }
}
