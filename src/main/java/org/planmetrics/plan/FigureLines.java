package org.planmetrics.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.planmetrics.access.Held;
import org.planmetrics.domain.Figure;
import org.planmetrics.domain.Text;
import org.planmetrics.number.Decimals;
import org.planmetrics.snapshot.Snapshot;
import org.planmetrics.table.FigureTable;
import org.planmetrics.table.Heritage;
import org.planmetrics.table.Tree;
import org.planmetrics.text.Plural;

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
    Optional<Heritage> heritage = Held.of(snapshot).heritage().filter(h -> use.units().isEmpty());
    return heritage.isPresent()
        ? asWas(heritage.get()).flatMap(lines -> lines.reported(use, title))
        : reported(use, title);
  }

  /** What was reported of the same territory; of one that changed the territory tells. */
  private Optional<FigureLines> asWas(Heritage heritage) {
    int same = heritage.descent().same(node);
    return Optional.of(same)
        .filter(n -> n >= 0)
        .map(n -> new FigureLines(Held.with(snapshot, heritage.origin()), n));
  }

  private Optional<Explanation> reported(Sources.FigureUse use, Text title) {
    if (use.asked().window().isPresent()) {
      return periods(use.asked(), title);
    }
    Reporters rows = Reporters.ofFigure(snapshot, use.asked());
    int rank = Held.of(snapshot).tree().rank(node);
    if (rows.has(rank) && use.units().isEmpty()) {
      Figure own = figure(rows, rank);
      String value = value(rows.row(rank));
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
    boolean isRate = Held.of(snapshot).figures().meaning(use.figure()).isRate();
    String zh = !isSum ? " 处已报" : isRate ? " 处合并" : " 处相加";
    String en = !isSum ? "reported by " : isRate ? "drawn from " : "added up from ";
    return Optional.of(
        Explanation.of(
            title.in(Locale.CHINESE) + "：" + size + zh + zhOrigin(used),
            title + ": " + en + Plural.of(size, "place") + enOrigin(used)));
  }

  /** The periods that a place itself, or those within it, have reported of a flow (SPEC S31). */
  private Optional<Explanation> periods(Reporters.Asked asked, Text title) {
    FigureTable figures = Held.of(snapshot).figures();
    Tree tree = Held.of(snapshot).tree();
    int[] rows = figures.rowsOf(asked.figure(), asked.stratum());
    int[] own = Arrays.stream(rows).filter(row -> figures.node(row) == node).toArray();
    int[] told =
        own.length > 0
            ? own
            : Arrays.stream(rows).filter(row -> isWithin(figures.node(row), tree)).toArray();
    List<Figure> used =
        Arrays.stream(told)
            .filter(row -> figures.span(row).filter(asked.window().get()::meets).isPresent())
            .mapToObj(row -> snapshot.figureRows().get(row))
            .toList();
    if (used.isEmpty()) {
      return Optional.empty();
    }
    Optional<LocalDate> first =
        used.stream().flatMap(f -> f.get(Figure.FROM).stream()).min(Comparator.naturalOrder());
    Optional<LocalDate> last =
        used.stream().flatMap(f -> f.get(Figure.TO).stream()).max(Comparator.naturalOrder());
    String zh = used.size() + " 个时期，" + first.orElseThrow() + " 至 " + last.orElseThrow();
    String en =
        Plural.of(used.size(), "period")
            + " from "
            + first.orElseThrow()
            + " to "
            + last.orElseThrow();
    return Optional.of(
        Explanation.of(
            title.in(Locale.CHINESE) + "：" + zh + zhOrigin(used),
            title + ": " + en + enOrigin(used)));
  }

  private boolean isWithin(int at, Tree tree) {
    return at < tree.size() && tree.isWithin(at, node);
  }

  private String value(int row) {
    FigureTable figures = Held.of(snapshot).figures();
    String figure = figures.get(row).figure();
    return Decimals.of(figures.reading(row), figures.meaning(figure).isPercent());
  }

  private Figure figure(Reporters rows, int rank) {
    return snapshot.figureRows().get(rows.row(rank));
  }

  /** The rows below the place that stand for all below them. */
  private List<Figure> topmost(Reporters rows) {
    Tree tree = Held.of(snapshot).tree();
    List<Figure> topmost = new ArrayList<>();
    int free = 0;
    for (int rank : below(rows)) {
      if (rank >= free) {
        topmost.add(figure(rows, rank));
        free = tree.endRank(tree.atRank(rank));
      }
    }
    return topmost;
  }

  private List<Figure> within(Reporters rows) {
    return Arrays.stream(below(rows)).mapToObj(rank -> figure(rows, rank)).toList();
  }

  private int[] below(Reporters rows) {
    Tree tree = Held.of(snapshot).tree();
    return rows.between(tree.rank(node) + 1, tree.endRank(node));
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
