package org.planmetrics.bench;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.planmetrics.domain.ElderCareFacility;
import org.planmetrics.domain.Entry;
import org.planmetrics.domain.Level;
import org.planmetrics.domain.Organization;
import org.planmetrics.domain.Site;
import org.planmetrics.domain.Station;
import org.planmetrics.domain.Worker;
import tech.tablesaw.api.BooleanColumn;
import tech.tablesaw.api.DateColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/** Registers as data frames, with a column for each level above a record's place. */
final class TablesawFrames {
  private TablesawFrames() {}

  static Table workers(List<Worker> rows, Kinship kinship) {
    Table table = frame(rows, kinship);
    table.addColumns(
        text("certificate", rows, w -> w.get(Worker.CERTIFICATE).map(Enum::name)),
        day("certified_on", rows, w -> w.get(Worker.CERTIFIED_ON)),
        flag("trained", rows, w -> w.get(Worker.TRAINED).orElse(false)),
        text("employment", rows, w -> w.get(Worker.EMPLOYMENT).map(Enum::name)),
        day("opened_on", rows, w -> w.get(Worker.FROM)),
        day("closed_on", rows, w -> w.get(Worker.UNTIL)));
    return table;
  }

  static Table facilities(List<ElderCareFacility> rows, Kinship kinship) {
    Table table = sites(rows, kinship);
    IntColumn beds = IntColumn.create("beds");
    rows.forEach(f ->
        f.get(ElderCareFacility.BEDS)
            .ifPresentOrElse(b -> beds.append(b.intValueExact()), beds::appendMissing));
    table.addColumns(text("kind", rows, f -> f.get(ElderCareFacility.KIND).map(Enum::name)), beds);
    return table;
  }

  static Table stations(List<Station> rows, Kinship kinship) {
    Table table = sites(rows, kinship);
    table.addColumns(
        text("level", rows, s -> Optional.of(s.level().name())),
        text("service", rows, s -> Optional.of(s.service().name())));
    return table;
  }

  static Table organizations(List<Organization> rows, Kinship kinship) {
    Table table = sites(rows, kinship);
    table.addColumns(text("kind", rows, o -> Optional.of(o.kind().name())));
    return table;
  }

  private static <S extends Site> Table sites(List<S> rows, Kinship kinship) {
    Table table = frame(rows, kinship);
    table.addColumns(
        day("opened_on", rows, Site::openedOn), day("closed_on", rows, Site::closedOn));
    return table;
  }

  /** A column for each level, missing below the place. */
  private static <E extends Entry> Table frame(List<E> rows, Kinship kinship) {
    Table table = Table.create();
    for (int level = 0; level < Level.values().length; level++) {
      int depth = level;
      table.addColumns(
          text(
              "at_" + level,
              rows,
              e -> {
                List<String> within = kinship.within(e.place());
                int k = within.size() - 1 - depth;
                return k < 0 ? Optional.empty() : Optional.of(within.get(k));
              }));
    }
    return table;
  }

  private static <E> StringColumn text(
      String name, List<E> rows, Function<E, Optional<String>> value) {
    StringColumn column = StringColumn.create(name);
    for (E row : rows) {
      value.apply(row).ifPresentOrElse(column::append, column::appendMissing);
    }
    return column;
  }

  private static <E> DateColumn day(
      String name, List<E> rows, Function<E, Optional<LocalDate>> value) {
    DateColumn column = DateColumn.create(name);
    for (E row : rows) {
      value.apply(row).ifPresentOrElse(column::append, column::appendMissing);
    }
    return column;
  }

  private static <E> BooleanColumn flag(String name, List<E> rows, Function<E, Boolean> value) {
    BooleanColumn column = BooleanColumn.create(name);
    rows.forEach(row -> column.append(value.apply(row)));
    return column;
  }
}
