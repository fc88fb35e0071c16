package org.planmetrics.io;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.planmetrics.domain.Entry;
import org.planmetrics.domain.Figure;
import org.planmetrics.domain.Place;
import org.planmetrics.domain.Problem;
import org.planmetrics.domain.Register;
import org.planmetrics.domain.Snapshot;
import org.planmetrics.domain.SnapshotBuilder;

/** A small world written as JSON: the tables of a data directory, each row an object. */
final class InlineWorld {
  private static final List<String> HEAD = List.of("asOf", "title", "source");

  private final Faults faults;
  private final List<Problem> problems = new ArrayList<>();
  private final SnapshotBuilder builder;

  private InlineWorld(LocalDate asOf, Faults faults) {
    this.builder = Snapshot.asOf(asOf);
    this.faults = faults;
  }

  static Optional<Snapshot> read(Json value, Faults faults) {
    List<String> keys = new ArrayList<>(HEAD);
    Sheet.files().stream()
        .filter(file -> file.endsWith(".csv"))
        .forEach(file -> keys.add(file.replace(".csv", "")));
    Optional<Members> members = Members.of(value, "a world", keys, faults);
    Values values = new Values(faults);
    Optional<LocalDate> asOf = members.flatMap(m -> m.need("asOf")).flatMap(values::day);
    return members.flatMap(m -> asOf.flatMap(day -> new InlineWorld(day, faults).read(m, values)));
  }

  private Optional<Snapshot> read(Members m, Values values) {
    m.find("title").flatMap(values::title).ifPresent(builder::title);
    m.find("source").flatMap(values::text).ifPresent(builder::source);
    for (Register register : Sheet.registers()) {
      Sheet sheet = Sheet.of(register);
      if (rows(m, sheet, register.key(), cells -> add(register, cells))) {
        builder.empty(register);
      }
    }
    rows(m, Sheet.FIGURES, "figures", c -> RowRecords.figure(c).ifPresent(f -> add(f, c)));
    rows(
        m,
        Sheet.RETURNS,
        "returns",
        c -> RowRecords.returned(c).ifPresent(r -> builder.add(r, c.line())));
    rows(
        m,
        Sheet.MILESTONES,
        "milestones",
        c -> RowRecords.milestone(c).ifPresent(r -> builder.add(r, c.line())));
    Optional<Snapshot> snapshot = builder.tryBuild();
    problems.addAll(builder.problems());
    problems.forEach(p ->
        faults.add(
            new Json.Spot(p.source() + " " + p.field(), (int) p.line(), 0), p.found(), p.rule()));
    return problems.isEmpty() ? snapshot : Optional.empty();
  }

  private void add(Figure figure, Cells cells) {
    builder.add(figure, cells.line());
  }

  private void add(Register register, Cells cells) {
    switch (register) {
      case REGIONS -> place(RowRecords.region(cells), cells);
      case COMMUNITIES -> place(RowRecords.community(cells), cells);
      case WORKERS -> entry(RowRecords.worker(cells), cells);
      case FACILITIES -> entry(RowRecords.facility(cells), cells);
      case STATIONS -> entry(RowRecords.station(cells), cells);
      case ORGANIZATIONS -> entry(RowRecords.organization(cells), cells);
    }
    if (cells.isBad()) {
      builder.setAside(register, cells.key());
    }
  }

  private void place(Optional<? extends Place> place, Cells cells) {
    place.ifPresent(p -> builder.add(p, cells.line()));
  }

  private void entry(Optional<? extends Entry> entry, Cells cells) {
    entry.ifPresent(e -> builder.add(e, cells.line()));
  }

  /** Reads the rows of a table; false if there is no such table. */
  private boolean rows(Members m, Sheet sheet, String key, Consumer<Cells> taker) {
    Optional<Json> table = m.find(key);
    if (table.isEmpty()) {
      return false;
    }
    if (!(table.get() instanceof Json.Arr list)) {
      faults.add(table.get(), "must be a list of rows, but is " + table.get().noun());
      return true;
    }
    List<Json.Obj> rows = new ArrayList<>();
    Set<String> names = new LinkedHashSet<>();
    sheet.fields().stream().filter(f -> f.isRequired()).forEach(f -> names.add(f.name()));
    for (Json item : list.items()) {
      if (item instanceof Json.Obj row) {
        rows.add(row);
        names.addAll(row.members().keySet());
      } else {
        faults.add(item, "must be a row, an object, but is " + item.noun());
      }
    }
    CsvRow head = CsvRow.of(list.spot().line(), List.copyOf(names));
    Header header = Header.of(sheet, head, Map.of(), problems);
    Cells cells = new Cells(sheet, header, problems, new Conversions(false));
    for (Json.Obj row : rows) {
      cells.next(CsvRow.of(row.spot().line(), names.stream().map(n -> text(row, n)).toList()));
      taker.accept(cells);
    }
    return true;
  }

  private String text(Json.Obj row, String name) {
    Json value = row.members().get(name);
    if (value == null || value instanceof Json.Word word && word.text().equals("null")) {
      return "";
    }
    if (value instanceof Json.Obj || value instanceof Json.Arr) {
      faults.add(value, "must be a text, a number, true or false, but is " + value.noun());
    }
    return value instanceof Json.Num number && number.text().length() < 50
        ? new BigDecimal(number.text()).toPlainString()
        : value.text();
  }
}
