package org.planmetrics.table;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.planmetrics.domain.Figure;

/**
 * The rows of figures that count by the day (SPEC S7): of each figure by node, those of a node by
 * day with blank days first, so that its latest stands last.
 */
public final class FigureHistory {
  private static final int[] NONE = {};

  private final FigureTable table;
  private final Map<String, int[]> rows = new HashMap<>();
  private final Map<String, LocalDate> later = new HashMap<>();

  private FigureHistory(Store store) {
    table = store.figures();
    long[] days = IntStream.range(0, table.size()).mapToLong(this::day).toArray();
    long today = store.asOf().toEpochDay();
    int[] order =
        IntStream.range(0, days.length)
            .filter(row -> table.node(row) != FigureTable.NOWHERE)
            .filter(row -> table.value(row, Figure.STRATUM).isEmpty())
            .boxed()
            .sorted(
                Comparator.<Integer>comparingInt(table::figure)
                    .thenComparingInt(table::node)
                    .thenComparingLong(row -> days[row]))
            .mapToInt(Integer::intValue)
            .toArray();
    int start = 0;
    for (String name : table.names()) {
      int end = start;
      while (end < order.length && table.figure(order[end]) == table.figure(order[start])) {
        end++;
      }
      int[] all = Arrays.copyOfRange(order, start, end);
      rows.put(name, Arrays.stream(all).filter(row -> days[row] <= today).toArray());
      Arrays.stream(all)
          .mapToLong(row -> days[row])
          .filter(day -> day > today)
          .min()
          .ifPresent(day -> later.put(name, LocalDate.ofEpochDay(day)));
      start = end;
    }
  }

  /** The history of a store's figures, made once. */
  public static FigureHistory of(Store store) {
    return store.once(FigureHistory.class, FigureHistory::new);
  }

  private long day(int row) {
    return table.value(row, Figure.AS_OF).map(LocalDate::toEpochDay).orElse(Long.MIN_VALUE);
  }

  /** The rows of a figure that count by the day. */
  public int[] rows(String figure) {
    return rows.getOrDefault(figure, NONE);
  }

  /** For each node that has rows the latest, in the order of the nodes. */
  public List<Integer> latest(String figure) {
    int[] all = rows(figure);
    List<Integer> latest = new ArrayList<>();
    for (int k = 0; k < all.length; k++) {
      if (k + 1 == all.length || table.node(all[k]) != table.node(all[k + 1])) {
        latest.add(all[k]);
      }
    }
    return latest;
  }

  /** The first day of a figure after the day, if any. */
  public Optional<LocalDate> later(String figure) {
    return Optional.ofNullable(later.get(figure));
  }
}
