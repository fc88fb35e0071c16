package org.planmetrics.plan;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.planmetrics.access.Held;
import org.planmetrics.domain.Register;
import org.planmetrics.domain.Return;
import org.planmetrics.snapshot.Snapshot;
import org.planmetrics.table.FigureDay;
import org.planmetrics.table.Store;
import org.planmetrics.table.Tree;
import org.planmetrics.table.Window;
import org.planmetrics.tally.FlowSeries;
import org.planmetrics.tally.Index;

/**
 * The places that report something, by their ranks in tree order, so that those within a place are
 * one range; each with its row in the file. Looked up once for a snapshot.
 */
final class Reporters {
  private final int[] ranks;
  private final int[] rows;

  /** What has been looked up for one snapshot. */
  private record Known(Map<Asked, Reporters> figures, Map<Register, Reporters> returns) {
    static Known of(Snapshot snapshot) {
      return Held.of(snapshot)
          .once(Known.class, s -> new Known(new ConcurrentHashMap<>(), new ConcurrentHashMap<>()));
    }
  }

  private Reporters(int[] rowOfRank) {
    this.ranks = IntStream.range(0, rowOfRank.length).filter(k -> rowOfRank[k] >= 0).toArray();
    this.rows = Arrays.stream(ranks).map(k -> rowOfRank[k]).toArray();
  }

  /**
   * Which rows of a figure are asked: those that count on a day, or of a flow those that speak of
   * some days.
   */
  record Asked(String figure, Optional<String> stratum, FigureDay on, Optional<Window> window) {
    /** The figure on the day of the snapshot. */
    static Asked of(String figure, Snapshot snapshot) {
      return new Asked(figure, Optional.empty(), FigureDay.asOf(snapshot.asOf()), Optional.empty());
    }
  }

  /** The places that report a figure, each with the row that counts on the day (SPEC S7, S30). */
  static Reporters ofFigure(Snapshot snapshot, Asked asked) {
    return Known.of(snapshot).figures().computeIfAbsent(asked, a -> findFigures(snapshot, a));
  }

  private static Reporters findFigures(Snapshot snapshot, Asked asked) {
    Store store = Held.of(snapshot);
    Tree tree = store.tree();
    int[] rowOfNode =
        asked.window().isPresent()
            ? flowRows(store, asked, asked.window().get())
            : store.latest(asked.figure(), asked.stratum(), asked.on());
    int[] rowOfRank = none(tree);
    for (int rank = 0; rank < rowOfRank.length; rank++) {
      int row = rowOfNode[tree.atRank(rank)];
      rowOfRank[rank] = store.figures().isStale(row, asked.on()) ? -1 : row;
    }
    return new Reporters(rowOfRank);
  }

  /** For each node a row of a flow where its rows speak of all the days (SPEC S31). */
  private static int[] flowRows(Store store, Asked asked, Window window) {
    int[] rows = new int[store.nodes().count()];
    Arrays.fill(rows, -1);
    FlowSeries flow =
        new FlowSeries(Index.of(store), asked.figure(), asked.stratum(), window, asked.on());
    for (int row : store.figures().rowsOf(asked.figure(), asked.stratum())) {
      int node = store.figures().node(row);
      rows[node] = flow.uncovered(node).isEmpty() ? row : -1;
    }
    return rows;
  }

  /** The places listed as having returned a register. */
  static Reporters ofReturns(Snapshot snapshot, Register register) {
    return Known.of(snapshot).returns().computeIfAbsent(register, r -> findReturns(snapshot, r));
  }

  private static Reporters findReturns(Snapshot snapshot, Register register) {
    List<Return> rows = snapshot.returns();
    int[] rowOfRank = none(Held.of(snapshot).tree());
    for (int row = 0; row < rows.size(); row++) {
      if (rows.get(row).register() == register) {
        Tree tree = Held.of(snapshot).tree();
        rowOfRank[tree.rank(tree.node(rows.get(row).place()))] = row;
      }
    }
    return new Reporters(rowOfRank);
  }

  private static int[] none(Tree tree) {
    int[] none = new int[tree.size()];
    Arrays.fill(none, -1);
    return none;
  }

  boolean isEmpty() {
    return ranks.length == 0;
  }

  boolean has(int rank) {
    return Arrays.binarySearch(ranks, rank) >= 0;
  }

  /** The first of the places from a rank on; it may be after the last. */
  int from(int rank) {
    int found = Arrays.binarySearch(ranks, rank);
    return found >= 0 ? found : -found - 1;
  }

  /** The ranks from one on to below another. */
  int[] between(int first, int end) {
    return Arrays.copyOfRange(ranks, from(first), from(end));
  }

  /** Whether places below a place report, and not the place itself. */
  boolean areBelowOnly(Tree tree, int node) {
    int rank = tree.rank(node);
    return !has(rank) && from(rank) < from(tree.endRank(node));
  }

  /** The row of a place that reports. */
  int row(int rank) {
    return rows[from(rank)];
  }
}
