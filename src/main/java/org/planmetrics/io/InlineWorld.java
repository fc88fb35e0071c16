package org.planmetrics.io;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.planmetrics.access.Held;
import org.planmetrics.domain.Column;
import org.planmetrics.domain.Problem;
import org.planmetrics.domain.Register;
import org.planmetrics.snapshot.Snapshot;
import org.planmetrics.snapshot.SnapshotBuilder;
import org.planmetrics.table.Filling;

/** A small world written as JSON: the tables of a data directory, each row an object. */
final class InlineWorld {
  private static final List<String> REGISTERS =
      Sheet.registers().stream().map(Register::key).toList();
  private static final List<String> HEAD = List.of("asOf", "title", "source");

  private final Faults faults;
  private final List<Problem> problems = new ArrayList<>();
  private final SnapshotBuilder builder;
  private final Filling filling;

  private InlineWorld(LocalDate asOf, Faults faults) {
    this.builder = Snapshot.asOf(asOf);
    this.filling = Held.of(builder);
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
      if (rows(m, Sheet.of(register), cells -> filling.setAside(register, cells))) {
        filling.empty(register);
      }
    }
    List<Sheet> others = Sheet.tables().stream().filter(s -> !REGISTERS.contains(s.key())).toList();
    for (Sheet sheet : others) {
      boolean isThere = rows(m, sheet, cells -> {});
      if (isThere && sheet == Sheet.MILESTONES) {
        filling.keepMilestones();
      }
    }
    boolean hasRoot = filling.assemble().isPresent();
    problems.addAll(filling.problems());
    problems.forEach(p ->
        faults.add(
            new Json.Spot(p.source() + " " + p.field(), (int) p.line(), 0), p.found(), p.rule()));
    return problems.isEmpty() && hasRoot ? Optional.of(builder.build()) : Optional.empty();
  }

  /** Reads the rows of a table; false if there is no such table. */
  private boolean rows(Members m, Sheet sheet, Consumer<@Nullable Object[]> setAside) {
    Optional<Json> table = m.find(sheet.key());
    if (table.isEmpty()) {
      return false;
    }
    if (!(table.get() instanceof Json.Arr list)) {
      faults.add(table.get(), "must be a list of rows, but is " + table.get().noun());
      return true;
    }
    List<Json.Obj> rows = new ArrayList<>();
    Set<String> names = new LinkedHashSet<>();
    for (Json item : list.items()) {
      if (item instanceof Json.Obj row) {
        rows.add(row);
        names.addAll(row.members().keySet());
      } else {
        faults.add(item, "must be a row, an object, but is " + item.noun());
      }
    }
    for (Column<?> column : sheet.required()) {
      if (names.stream()
          .noneMatch(name -> sheet.columns().find(name).stream().anyMatch(column::equals))) {
        names.add(column.name());
      }
    }
    CsvRow head = CsvRow.of(list.spot().line(), List.copyOf(names));
    TableProblems told = new TableProblems(sheet, true, problems);
    Header header = told.header(head, Mapping.NONE, false, false);
    RowReader reader = new RowReader(sheet, header, told, Conversions.none());
    for (Json.Obj row : rows) {
      CsvRow cells = CsvRow.of(row.spot().line(), names.stream().map(n -> text(row, n)).toList());
      reader.read(cells).ifPresent(record -> filling.add(record, cells.line()));
      if (reader.isBad()) {
        setAside.accept(reader.values());
      }
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
