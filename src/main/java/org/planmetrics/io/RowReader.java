package org.planmetrics.io;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.planmetrics.access.Fault;
import org.planmetrics.access.Held;
import org.planmetrics.domain.Column;
import org.planmetrics.domain.Columns;
import org.planmetrics.domain.Figure;
import org.planmetrics.domain.Problem;
import org.planmetrics.domain.Row;

/**
 * Reads one row after another as the record that it writes, cell by cell as their columns say. A
 * cell that cannot be read is a problem; all cells of a row are read before the row is given up.
 */
final class RowReader {
  private static final Pattern SCALE = Pattern.compile("[百千万亿]");

  private final Sheet sheet;
  private final Header header;
  private final TableProblems problems;
  private final Conversions conversions;
  private final Map<String, Object> kinds = new HashMap<>();
  private CsvRow row = new CsvRow();
  private @Nullable Object[] values = {};
  private boolean isBad;

  RowReader(Sheet sheet, Header header, TableProblems problems, Conversions conversions) {
    this.sheet = sheet;
    this.header = header;
    this.problems = problems;
    this.conversions = conversions;
  }

  /** The record that a row writes, or empty if the row has a problem or lacks a column. */
  Optional<? extends Row<?>> read(CsvRow next) {
    return read(next, sheet.columns());
  }

  /** The same where the kind of record is known. */
  <R extends Row<R>> Optional<R> read(CsvRow next, Columns<R> columns) {
    row = next;
    isBad = false;
    kinds.clear();
    List<Column<?>> all = columns.all();
    values = new @Nullable Object[all.size()];
    @Nullable Fault[] faults = new @Nullable Fault[values.length];
    for (int c = 0; c < values.length; c++) {
      values[c] = value(all.get(c), c, faults).orElse(null);
    }
    for (Fault fault : Held.of(columns).faults(values)) {
      int column = columns.names().indexOf(fault.column());
      faults[column] = Optional.ofNullable(faults[column]).orElse(fault);
    }
    for (int c = 0; c < values.length; c++) {
      if (faults[c] != null) {
        tell(faults[c]);
        values[c] = null;
      }
    }
    return isBad ? Optional.empty() : Optional.of(Held.of(columns).make(values, attributes()));
  }

  private <V> Optional<V> value(Column<V> column, int c, @Nullable Fault[] faults) {
    int at = header.column(column.name());
    String text = at < 0 ? "" : row.value(at);
    if (text.isBlank() || conversions.isMissing(column, text)) {
      if (column.isRequired()) {
        faults[c] = new Fault(column.name(), "", "must be given");
      }
      return column.standard();
    }
    Optional<String> spoilt = Spoilt.rule(sheet.columns(), column, text);
    if (spoilt.isPresent()) {
      faults[c] = new Fault(column.name(), text.strip(), spoilt.get());
      kinds.put(column.name(), spoilt.get());
      return Optional.empty();
    }
    String plain = conversions.plain(column, text, hasScale(column));
    Optional<V> value = column.read(plain);
    if (value.isEmpty()) {
      boolean isWord = column instanceof Column.Choice;
      String rule =
          column.rule(plain)
              + conversions.more(column, text, hasScale(column))
              + remedy(column, text);
      faults[c] = new Fault(column.name(), isWord ? text : text.strip(), rule);
    }
    return value;
  }

  /** Whether a row of a figure says that its unit is so many. */
  private boolean hasScale(Column<?> column) {
    int unit = column == Figure.VALUE ? header.column(Figure.UNIT.name()) : -1;
    return unit >= 0 && SCALE.matcher(row.value(unit)).find();
  }

  /** What reading as typed would make of a cell that cannot be read. */
  private String remedy(Column<?> column, String text) {
    Optional<Typed> typed = conversions.remedy(column, text, hasScale(column));
    typed.ifPresent(t -> kinds.put(column.name(), t.forms()));
    return typed.map(t -> "; " + Conversions.REMEDY + " it is " + t.plain()).orElse("");
  }

  /** Whether the row read last has a problem, or lacks a required column. */
  boolean isBad() {
    return isBad;
  }

  /** What could be read of the row, null where there is nothing that can be read. */
  @Nullable Object[] values() {
    return values;
  }

  /** What could be read of a cell; empty too where it is blank. */
  <V> Optional<V> value(Column<V> column) {
    return Optional.ofNullable(values[sheet.columns().all().indexOf(column)]).map(column::cast);
  }

  /** Whether a cell is there and could not be read. */
  boolean isUnreadable(Column<?> column) {
    int at = header.column(column.name());
    return at >= 0 && !row.value(at).isBlank() && value(column).isEmpty();
  }

  /** The filled cells of the columns that nobody knows. */
  private Map<String, String> attributes() {
    Map<String, String> attributes = new LinkedHashMap<>();
    header
        .unknown()
        .forEach((name, column) -> {
          String value = row.value(column);
          if (!value.isBlank()) {
            attributes.put(name, value);
          }
        });
    return attributes;
  }

  /** A column that is not there has been told of with the header. */
  private void tell(Fault fault) {
    isBad = true;
    if (header.column(fault.column()) >= 0) {
      String found = Shown.of(fault.found());
      Problem problem = Problem.of(sheet.file(), row.line(), fault.column(), found, fault.rule());
      Object kind = kinds.get(fault.column());
      if (kind == null) {
        problems.add(problem);
      } else {
        problems.addKind(kind, problem);
      }
    }
  }
}
