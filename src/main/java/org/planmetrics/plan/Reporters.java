package org.planmetrics.plan;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.planmetrics.access.Held;
import org.planmetrics.domain.Register;
import org.planmetrics.domain.Return;
import org.planmetrics.snapshot.Snapshot;
import org.planmetrics.table.Tree;

/**
 * The places that report something, by their ranks in tree order, so that those within a place are
 * one range; each with its row in the file. Looked up once for a snapshot.
 */
final class Reporters {
  private final int[] ranks;
  private final int[] rows;

  /** What has been looked up for one snapshot. */
  private record Known(Map<String, Reporters> figures, Map<Register, Reporters> returns) {
    static Known of(Snapshot snapshot) {
      return Held.of(snapshot)
          .once(Known.class, s -> new Known(new ConcurrentHashMap<>(), new ConcurrentHashMap<>()));
    }
  }

  private Reporters(int[] rowOfRank) {
    this.ranks = IntStream.range(0, rowOfRank.length).filter(k -> rowOfRank[k] >= 0).toArray();
    this.rows = Arrays.stream(ranks).map(k -> rowOfRank[k]).toArray();
  }

  /** The places that report a figure, each with the row that counts on the day (SPEC S7). */
  static Reporters ofFigure(Snapshot snapshot, String figure) {
    return Known.of(snapshot).figures().computeIfAbsent(figure, f -> findFigures(snapshot, f));
  }

  private static Reporters findFigures(Snapshot snapshot, String figure) {
    Tree tree = Held.of(snapshot).tree();
    int[] rowOfNode = Held.of(snapshot).latest(figure);
    int[] rowOfRank = none(tree);
    Arrays.setAll(rowOfRank, rank -> rowOfNode[tree.atRank(rank)]);
    return new Reporters(rowOfRank);
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
