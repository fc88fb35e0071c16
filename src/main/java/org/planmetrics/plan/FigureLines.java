package org.planmetrics.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.planmetrics.domain.Figure;
import org.planmetrics.domain.Snapshot;
import org.planmetrics.domain.Territory;
import org.planmetrics.domain.Text;
import org.planmetrics.indicator.Decimals;
import org.planmetrics.indicator.Fraction;

/** The reported figures behind a reading, each with its day and source (SPEC S7). */
final class FigureLines {
  private static final int SHOWN = 3;

  private final Snapshot snapshot;
  private final int node;

  FigureLines(Snapshot snapshot, int node) {
    this.snapshot = snapshot;
    this.node = node;
  }

  /** What is reported of a figure: the place's own, or those that are added up, or of its units. */
  Optional<Explanation> line(Sources.FigureUse use, Text title) {
    Map<Integer, Figure> rows = rows(use.figure());
    Figure own = rows.get(node);
    if (own != null && use.units().isEmpty()) {
      String value = Decimals.of(Fraction.of(own.value()), false);
      return Optional.of(
          Explanation.of(
              title.in(Locale.CHINESE) + "：" + value + zhOrigin(List.of(own)),
              title + ": " + value + enOrigin(List.of(own))));
    }
    List<Figure> used = use.units().isEmpty() ? topmost(rows) : within(rows);
    if (used.isEmpty()) {
      return Optional.empty();
    }
    int size = used.size();
    boolean isSum = use.units().isEmpty();
    String places = size == 1 ? "1 place" : size + " places";
    return Optional.of(
        Explanation.of(
            title.in(Locale.CHINESE) + "：" + size + (isSum ? " 处相加" : " 处已报") + zhOrigin(used),
            title + ": " + (isSum ? "added up from " : "reported by ") + places + enOrigin(used)));
  }

  /** The rows of a figure that count on the day, by node. */
  private Map<Integer, Figure> rows(String figure) {
    Map<Integer, Figure> rows = new LinkedHashMap<>();
    for (Figure row : snapshot.figureRows()) {
      boolean isCounted =
          row.figure().equals(figure)
              && row.asOf().filter(d -> d.isAfter(snapshot.asOf())).isEmpty();
      if (isCounted) {
        rows.merge(snapshot.nodes().of(row.place()), row, FigureLines::later);
      }
    }
    return rows;
  }

  private static Figure later(Figure a, Figure b) {
    LocalDate dayOfA = a.asOf().orElse(LocalDate.MIN);
    return b.asOf().orElse(LocalDate.MIN).isAfter(dayOfA) ? b : a;
  }

  /** The rows below the place that stand for all below them. */
  private List<Figure> topmost(Map<Integer, Figure> rows) {
    Territory territory = snapshot.territory();
    List<Figure> topmost = new ArrayList<>();
    int rank = territory.rank(node) + 1;
    while (rank < territory.endRank(node)) {
      int at = territory.atRank(rank);
      Figure row = rows.get(at);
      if (row != null) {
        topmost.add(row);
      }
      rank = row != null ? territory.endRank(at) : rank + 1;
    }
    return topmost;
  }

  private List<Figure> within(Map<Integer, Figure> rows) {
    Territory territory = snapshot.territory();
    List<Figure> within = new ArrayList<>();
    for (int rank = territory.rank(node) + 1; rank < territory.endRank(node); rank++) {
      Optional.ofNullable(rows.get(territory.atRank(rank))).ifPresent(within::add);
    }
    return within;
  }

  private static String zhOrigin(List<Figure> rows) {
    List<String> sources = sources(rows);
    return days(rows).map(d -> "，截至 " + d).orElse("")
        + (sources.isEmpty() ? "" : "，来源：" + String.join("；", sources));
  }

  private static String enOrigin(List<Figure> rows) {
    List<String> sources = sources(rows);
    return days(rows).map(d -> ", as of " + d).orElse("")
        + (sources.isEmpty() ? "" : ", source: " + String.join("; ", sources));
  }

  private static Optional<String> days(List<Figure> rows) {
    List<LocalDate> days = rows.stream().flatMap(r -> r.asOf().stream()).sorted().toList();
    if (days.isEmpty()) {
      return Optional.empty();
    }
    LocalDate first = days.get(0);
    LocalDate last = days.get(days.size() - 1);
    return Optional.of(first.equals(last) ? first.toString() : first + "…" + last);
  }

  private static List<String> sources(List<Figure> rows) {
    return rows.stream().flatMap(r -> r.source().stream()).distinct().limit(SHOWN).toList();
  }
}
