package org.planmetrics.indicator;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.planmetrics.access.Held;
import org.planmetrics.domain.Column;
import org.planmetrics.domain.Labeled;
import org.planmetrics.domain.Records;
import org.planmetrics.domain.Register;
import org.planmetrics.snapshot.Snapshot;
import org.planmetrics.table.Store;
import org.planmetrics.table.Vector;

/** The values of a column that the records of an indicator have, and the parts of its figures. */
final class StrataValues {
  private final String column;
  private final List<Store> stores;
  private final Set<Object> found = new LinkedHashSet<>();
  private Optional<Column<?>> typed = Optional.empty();

  /** Looks them up in all data. */
  StrataValues(String column, Set<Indicator> leaves, List<Snapshot> snapshots) {
    this.column = column;
    this.stores = snapshots.stream().map(Held::of).toList();
    leaves.stream()
        .flatMap(leaf -> records(leaf).stream())
        .map(Records::register)
        .distinct()
        .forEach(this::addValues);
    leaves.stream()
        .flatMap(leaf -> leaf.as(ReportedFigure.class).stream())
        .flatMap(figure -> parts(figure.figure()).stream())
        .forEach(part -> found.add(value(part)));
  }

  private static Optional<Records> records(Indicator leaf) {
    return leaf.as(Count.class).map(Count::records).or(() -> leaf.as(Sum.class).map(Sum::records));
  }

  private void addValues(Register register) {
    Optional<Column<?>> known = register.column(column);
    known.filter(c -> !isGroup(c)).ifPresent(c -> refuse(register, "holds numbers or days"));
    typed = typed.or(() -> known);
    for (Store store : stores) {
      if (store.table(register).isPresent()) {
        Vector vector = store.vector(register, known.<String>map(Column::name).orElse(column));
        for (int code = 1; code < vector.cardinality(); code++) {
          Object value = vector.value(code).orElseThrow();
          if (value instanceof String text && text.indexOf(';') >= 0) {
            refuse(register, "holds lists, so that a record would be of several");
          }
          found.add(value);
        }
      }
    }
  }

  private static boolean isGroup(Column<?> column) {
    return column instanceof Column.Choice
        || column instanceof Column.Flag
        || column instanceof Column.Words;
  }

  private void refuse(Register register, String why) {
    throw new IllegalArgumentException(
        "an indicator is split by a column of groups, but '"
            + column
            + "' of the "
            + register
            + " "
            + why);
  }

  /** The parts of a figure that rows name, in any of the data. */
  NavigableSet<String> parts(String figure) {
    NavigableSet<String> parts = new TreeSet<>();
    stores.forEach(store -> parts.addAll(store.figures().strata(figure)));
    return parts;
  }

  /** What a part of a figure is called where records hold it: 养老机构 is an INSTITUTION. */
  Object value(String part) {
    Optional<List<? extends Labeled>> choices =
        typed.filter(Column.Choice.class::isInstance).map(c -> ((Column.Choice<?>) c).values());
    return choices.<Object>flatMap(values -> Labeled.find(values, part).map(v -> v)).orElse(part);
  }

  /** The values in their order, of an enumeration in its own, and blank. */
  List<Stratum> strata() {
    List<Object> sorted = new ArrayList<>(found);
    sorted.sort(
        Comparator.comparingInt((Object v) -> v instanceof Enum<?> e ? e.ordinal() : -1)
            .thenComparing(Object::toString, Comparator.naturalOrder()));
    return Stream.concat(sorted.stream().map(Optional::of), Stream.of(Optional.empty()))
        .map(value -> new Stratum(column, value))
        .toList();
  }
}
