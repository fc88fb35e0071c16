package org.planmetrics.domain;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** The reported figures at their nodes. */
final class FigureStore {
  private final FigureTable table;
  private final int[] nodeOfPlace;

  FigureStore(FigureTable table, int[] nodeOfPlace) {
    this.table = table;
    this.nodeOfPlace = nodeOfPlace;
  }

  FigureTable table() {
    return table;
  }

  Set<String> names() {
    Set<String> names = new LinkedHashSet<>();
    for (int code = 1; code < table.figure().cardinality(); code++) {
      names.add((String) table.figure().value(code).orElseThrow());
    }
    return names;
  }

  List<Figure> rows() {
    return Rows.view(table.size(), table::get);
  }

  /** Visits for each node the row of a figure that counts on a day (SPEC S7). */
  void visit(String figure, LocalDate asOf, int nodes, FigureVisitor visitor) {
    int[] rowOf = new int[nodes];
    for (int row = 0; row < table.size(); row++) {
      int node = nodeOfPlace[table.place(row)];
      if (isCounted(row, figure, asOf) && (rowOf[node] == 0 || isLater(row, rowOf[node] - 1))) {
        rowOf[node] = row + 1;
      }
    }
    for (int node = 0; node < nodes; node++) {
      if (rowOf[node] > 0) {
        int row = rowOf[node] - 1;
        visitor.visit(node, table.get(row).value(), day(row));
      }
    }
  }

  private boolean isCounted(int row, String figure, LocalDate asOf) {
    return table.figure().at(row).orElseThrow().equals(figure)
        && day(row).filter(d -> d.isAfter(asOf)).isEmpty();
  }

  private boolean isLater(int row, int other) {
    Optional<LocalDate> day = day(row);
    Optional<LocalDate> otherDay = day(other);
    return day.isPresent() && (otherDay.isEmpty() || day.get().isAfter(otherDay.get()));
  }

  private Optional<LocalDate> day(int row) {
    return table.asOf().at(row).map(LocalDate.class::cast);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof FigureStore f && rows().equals(f.rows());
  }

  @Override
  public int hashCode() {
    return Objects.hash(table.size(), names());
  }
}
