package org.planmetrics.snapshot;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import org.planmetrics.number.Decimals;
import org.planmetrics.number.Fraction;
import org.planmetrics.number.Interval;
import org.planmetrics.table.FigureHistory;
import org.planmetrics.table.Store;
import org.planmetrics.table.Tree;

/** The known values of a figure at places of one level that have one parent, beside each other. */
final class Siblings {
  /** A value, and what it is per unit of the denominator. */
  private record Value(int node, Fraction value, Optional<Fraction> ratio) {}

  private final Store store;
  private final boolean isPercent;
  private final IntFunction<Optional<Fraction>> denominator;
  private final Thresholds thresholds;
  private final List<Far> leaps = new ArrayList<>();
  private final List<Far> sums = new ArrayList<>();
  private int compared;

  Siblings(
      Store store,
      String figure,
      Thresholds thresholds,
      IntFunction<Optional<Fraction>> denominator) {
    this.store = store;
    this.isPercent = store.figures().meaning(figure).isPercent();
    this.thresholds = thresholds;
    this.denominator = denominator;
    boolean isRate = store.figures().meaning(figure).isRate();
    for (List<Value> group : groups(figure)) {
      lookForLeaps(group);
      if (!isRate) {
        lookForSums(group);
      }
    }
  }

  /** Siblings of one level are numbered one after another. */
  private List<List<Value>> groups(String figure) {
    Tree tree = store.tree();
    List<List<Value>> groups = new ArrayList<>();
    int last = -1;
    for (int row : FigureHistory.of(store).latest(figure)) {
      int node = store.figures().node(row);
      Interval reading = store.figures().reading(row);
      if (node > 0 && node < tree.size() && reading.isKnown()) {
        if (last < 0
            || tree.parent(last) != tree.parent(node)
            || tree.level(last) != tree.level(node)) {
          groups.add(new ArrayList<>());
        }
        Fraction value = reading.known().orElseThrow();
        Optional<Fraction> ratio = denominator.apply(node).map(value::dividedBy);
        groups.get(groups.size() - 1).add(new Value(node, value, ratio));
        last = node;
      }
    }
    return groups;
  }

  private void lookForLeaps(List<Value> group) {
    List<Value> sorted =
        group.stream()
            .filter(v -> v.ratio().isPresent())
            .sorted(Comparator.comparing(v -> v.ratio().orElseThrow()))
            .toList();
    if (sorted.size() < 2) {
      return;
    }
    compared += sorted.size();
    for (int k = 0; k < sorted.size(); k++) {
      Fraction ratio = sorted.get(k).ratio().orElseThrow();
      Fraction median = medianWithout(sorted, k);
      if (ratio.min(median).signum() > 0
          && Far.isFar(ratio, median, thresholds.leapAmongSiblings())) {
        int node = sorted.get(k).node();
        String shown = shown(sorted.get(k)) + Far.times(ratio, median);
        leaps.add(new Far(node, Far.factor(ratio, median), shown));
      }
    }
  }

  /** The median of sorted values but one. */
  private static Fraction medianWithout(List<Value> sorted, int left) {
    int others = sorted.size() - 1;
    int low = (others - 1) / 2;
    int high = others / 2;
    Fraction sum = other(sorted, left, low).plus(other(sorted, left, high));
    return sum.dividedBy(Fraction.of(2));
  }

  private static Fraction other(List<Value> sorted, int left, int k) {
    return sorted.get(k < left ? k : k + 1).ratio().orElseThrow();
  }

  private void lookForSums(List<Value> group) {
    Fraction sum = group.stream().map(Value::value).reduce(Fraction.ZERO, Fraction::plus);
    for (Value v : group) {
      boolean isSum = v.value().signum() > 0 && v.value().plus(v.value()).equals(sum);
      if (isSum && group.size() > thresholds.siblings()) {
        sums.add(new Far(v.node(), Optional.of(v.value()), shown(v)));
      }
    }
  }

  private String shown(Value v) {
    return Examples.label(store, v.node()) + " " + Decimals.of(v.value(), isPercent);
  }

  /** Values far from the median of their siblings' per unit of the denominator. */
  List<Far> leaps() {
    return leaps;
  }

  /** How many values have siblings. */
  int compared() {
    return compared;
  }

  /** Values that are the sum of all their siblings', and so are likely no sibling. */
  List<Far> sums() {
    return sums;
  }
}
