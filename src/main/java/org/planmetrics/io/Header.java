package org.planmetrics.io;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.planmetrics.domain.Column;
import org.planmetrics.domain.Problem;

/** The header row of a file: where each known column is, and the columns that nobody knows. */
final class Header {
  private final Sheet sheet;
  private final CsvRow row;
  private final Map<String, String> others;
  private final Map<String, Integer> columns = new HashMap<>();
  private final Map<String, Integer> unknown = new LinkedHashMap<>();

  private Header(Sheet sheet, CsvRow row, Map<String, String> others) {
    this.sheet = sheet;
    this.row = row;
    this.others = others;
  }

  /**
   * The header of a file; adds a problem for each missing, repeated or nameless column.
   *
   * @param others the columns that other headers stand for
   */
  static Header of(Sheet sheet, CsvRow row, Map<String, String> others, List<Problem> problems) {
    Header header = new Header(sheet, row, others);
    Map<String, String> seen = new HashMap<>();
    for (int i = 0; i < row.size(); i++) {
      header.add(i, seen, problems);
    }
    for (Column<?> column : sheet.required()) {
      if (!header.columns.containsKey(column.name())) {
        String rule =
            "is missing: the file must have the column " + column.name() + " " + column.zh();
        problems.add(Problem.of(sheet.file(), row.line(), column.name(), "", rule));
      }
    }
    return header;
  }

  private void add(int index, Map<String, String> seen, List<Problem> problems) {
    String written = row.value(index).strip();
    if (written.isEmpty()) {
      String rule = "column " + (index + 1) + " has no name; every column must have one";
      problems.add(Problem.of(sheet.file(), row.line(), "", "", rule));
      return;
    }
    Optional<Column<?>> known = find(written);
    String name = known.<String>map(Column::name).orElse(written);
    Optional<String> before =
        Optional.ofNullable(seen.putIfAbsent(name.toLowerCase(Locale.ROOT), written));
    if (before.isPresent()) {
      String rule = "is a second column '" + before.get() + "'; a column must be there once";
      problems.add(Problem.of(sheet.file(), row.line(), name, written, rule));
      return;
    }
    (known.isPresent() ? columns : unknown).put(name, index);
  }

  private Optional<Column<?>> find(String name) {
    return sheet.columns().find(others.getOrDefault(name, name));
  }

  int width() {
    return row.size();
  }

  /** What the header calls a column. */
  String name(int column) {
    return row.value(column);
  }

  /** Where a known column is, −1 if the file has none. */
  int column(String known) {
    return columns.getOrDefault(known, -1);
  }

  /** Whether the file has the column that names a row. */
  boolean hasKey() {
    return columns.containsKey(sheet.columns().key().name());
  }

  /** Whether the file has all columns that it must have. */
  boolean isComplete() {
    return sheet.required().stream().allMatch(c -> columns.containsKey(c.name()));
  }

  /** The columns that nobody knows, in the file's order. */
  Map<String, Integer> unknown() {
    return unknown;
  }
}
