package org.planmetrics.snapshot;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.planmetrics.number.Decimals;
import org.planmetrics.number.Fraction;
import org.planmetrics.number.Interval;
import org.planmetrics.number.Relation;
import org.planmetrics.number.Truth;
import org.planmetrics.table.FigureHistory;
import org.planmetrics.table.Store;
import org.planmetrics.table.Tree;

/**
 * What a figure reads at each place, its own value or what its children give: of an amount their
 * sum, of a rate their hull (SPEC S7, S25); and where both are bounded and do not meet.
 */
final class ChildrenOfFigure {
  private final Store store;
  private final boolean isPercent;
  private final Interval[] readings;
  private final List<Far> contradictions = new ArrayList<>();
  private int compared;

  ChildrenOfFigure(Store store, String figure) {
    this.store = store;
    this.isPercent = store.figures().meaning(figure).isPercent();
    readings = new Interval[store.tree().size()];
    Arrays.fill(readings, store.figures().meaning(figure).unknown());
    boolean[] isOwn = new boolean[readings.length];
    for (int row : FigureHistory.of(store).latest(figure)) {
      int node = store.figures().node(row);
      if (node < readings.length) {
        readings[node] = store.figures().reading(row);
        isOwn[node] = true;
      }
    }
    look(isOwn, store.figures().meaning(figure).isRate());
  }

  private void look(boolean[] isOwn, boolean isRate) {
    Tree tree = store.tree();
    @Nullable Interval[] given = new @Nullable Interval[readings.length];
    for (int node = readings.length - 1; node >= 0; node--) {
      Interval children = given[node];
      if (children != null && isOwn[node]) {
        compare(node, children);
      } else if (children != null) {
        readings[node] = children;
      }
      if (node > 0) {
        Interval other = given[tree.parent(node)];
        Interval own = readings[node];
        given[tree.parent(node)] = other == null ? own : isRate ? other.hull(own) : other.plus(own);
      }
    }
  }

  private void compare(int place, Interval children) {
    Interval own = readings[place];
    if (own.upper().isEmpty() || children.upper().isEmpty()) {
      return;
    }
    compared++;
    if (Relation.LESS_THAN.compare(own, children) == Truth.TRUE) {
      tell(place, children, own.upper().get(), children.lower().orElseThrow());
    } else if (Relation.MORE_THAN.compare(own, children) == Truth.TRUE) {
      tell(place, children, own.lower().orElseThrow(), children.upper().get());
    }
  }

  private void tell(int place, Interval children, Fraction end, Fraction childrensEnd) {
    String shown =
        Examples.label(store, place)
            + " "
            + Decimals.of(readings[place], isPercent)
            + " ≠ "
            + Decimals.of(children, isPercent)
            + Far.times(end, childrensEnd);
    contradictions.add(new Far(place, Far.factor(end, childrensEnd), shown));
  }

  Interval[] readings() {
    return readings;
  }

  /** At how many places both are bounded. */
  int compared() {
    return compared;
  }

  List<Far> contradictions() {
    return contradictions;
  }
}
