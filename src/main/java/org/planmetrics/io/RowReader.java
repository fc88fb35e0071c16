package org.planmetrics.io;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.planmetrics.access.Fault;
import org.planmetrics.access.Held;
import org.planmetrics.domain.Column;
import org.planmetrics.domain.Columns;
import org.planmetrics.domain.Problem;
import org.planmetrics.domain.Row;

/**
 * Reads one row after another as the record that it writes, cell by cell as their columns say. A
 * cell that cannot be read is a problem; all cells of a row are read before the row is given up.
 */
final class RowReader {
  private final Sheet sheet;
  private final Header header;
  private final List<Problem> problems;
  private final Conversions conversions;
  private CsvRow row = new CsvRow();
  private boolean isBad;

  RowReader(Sheet sheet, Header header, List<Problem> problems, Conversions conversions) {
    this.sheet = sheet;
    this.header = header;
    this.problems = problems;
    this.conversions = conversions;
  }

  /** The record that a row writes, or empty if the row has a problem or lacks a column. */
  Optional<? extends Row<?>> read(CsvRow next) {
    row = next;
    isBad = false;
    return read(sheet.columns());
  }

  private <R extends Row<R>> Optional<R> read(Columns<R> columns) {
    List<Column<?>> all = columns.all();
    @Nullable Object[] values = new @Nullable Object[all.size()];
    boolean[] isTold = new boolean[values.length];
    for (int c = 0; c < values.length; c++) {
      boolean wasBad = isBad;
      isBad = false;
      values[c] = value(all.get(c)).orElse(null);
      isTold[c] = isBad;
      isBad |= wasBad;
    }
    for (Fault fault : Held.of(columns).faults(values)) {
      int column = columns.names().indexOf(fault.column());
      if (!isTold[column]) {
        add(fault.column(), fault.found(), fault.rule());
      }
    }
    return isBad ? Optional.empty() : Optional.of(Held.of(columns).make(values, attributes()));
  }

  private <V> Optional<V> value(Column<V> column) {
    int at = header.column(column.name());
    String text = at < 0 ? "" : row.value(at);
    if (text.isBlank() || conversions.isMissing(text)) {
      if (column.isRequired()) {
        isBad = true;
        if (at >= 0) {
          add(column.name(), "", "must be given");
        }
      }
      return column.standard();
    }
    String plain = conversions.plain(column, text);
    Optional<V> value = column.read(plain);
    if (value.isEmpty()) {
      boolean isWord = column instanceof Column.Choice;
      add(column.name(), isWord ? text : text.strip(), column.rule(plain));
    }
    return value;
  }

  /** Whether the row read last has a problem, or lacks a required column. */
  boolean isBad() {
    return isBad;
  }

  /** What names the row: its id or code, perhaps blank. */
  String key() {
    int column = header.column(sheet.columns().key().name());
    String key = column < 0 ? "" : row.value(column);
    return key.isBlank() ? "" : key;
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

  private void add(String column, String found, String rule) {
    isBad = true;
    problems.add(Problem.of(sheet.file(), row.line(), column, Shown.of(found), rule));
  }
}
