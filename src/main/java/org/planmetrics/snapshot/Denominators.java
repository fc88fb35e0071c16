package org.planmetrics.snapshot;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;
import org.planmetrics.domain.Register;
import org.planmetrics.number.Fraction;
import org.planmetrics.number.Interval;
import org.planmetrics.table.Store;
import org.planmetrics.table.Table;
import org.planmetrics.text.Names;

/** What figures are compared per unit of, at every place: another figure, or records. */
final class Denominators {
  private final Store store;
  private final Map<String, IntFunction<Optional<Fraction>>> ofFigures = new HashMap<>();

  /** Looks all of them up, also for figures that nobody reports. */
  Denominators(Store store, Thresholds thresholds) {
    this.store = store;
    thresholds.denominators().forEach((figure, name) -> ofFigures.put(figure, find(name)));
  }

  /** For a place what a figure is divided by: above 0, or empty where that is not known. */
  IntFunction<Optional<Fraction>> of(String figure) {
    return ofFigures.getOrDefault(figure, place -> Optional.of(Fraction.ONE));
  }

  private IntFunction<Optional<Fraction>> find(String name) {
    Set<String> valid = new LinkedHashSet<>(store.figures().names());
    if (valid.contains(name)) {
      Interval[] readings = new ChildrenOfFigure(store, name).readings();
      return place ->
          Optional.of(readings[place]).flatMap(Interval::known).filter(n -> n.signum() > 0);
    }
    for (Register register : Register.returned()) {
      valid.add(register.key());
      if (register.key().equals(name)) {
        long[] counts = counts(register);
        return place -> Optional.of(Fraction.of(counts[place])).filter(c -> c.signum() > 0);
      }
    }
    throw new IllegalArgumentException(Names.unknown("figure or register", name, valid));
  }

  /** For each place the records within it that count on the day. */
  private long[] counts(Register register) {
    long[] counts = new long[store.tree().size()];
    Table table = store.table(register);
    store.onDay().rows(table).stream()
        .forEach(row -> counts[store.nodes().placeOf(table.node(row))]++);
    store.tree().rollUp(counts);
    return counts;
  }
}
