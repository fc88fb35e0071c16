package org.planmetrics.io;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.planmetrics.domain.Field;
import org.planmetrics.domain.Problem;

/** The header row of a file: which column is which field, and the columns that no field names. */
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
   * @param others the fields that other headers stand for
   */
  static Header of(Sheet sheet, CsvRow row, Map<String, String> others, List<Problem> problems) {
    Header header = new Header(sheet, row, others);
    Map<String, String> seen = new HashMap<>();
    for (int i = 0; i < row.size(); i++) {
      header.add(i, seen, problems);
    }
    for (Field field : sheet.fields()) {
      if (field.isRequired() && !header.columns.containsKey(field.name())) {
        String rule = "is missing: the file must have the column " + field.name() + zh(field);
        problems.add(Problem.of(sheet.file(), row.line(), field.name(), "", rule));
      }
    }
    return header;
  }

  private static String zh(Field field) {
    return field.zh().isEmpty() ? "" : " " + field.zh();
  }

  private void add(int index, Map<String, String> seen, List<Problem> problems) {
    String written = row.value(index).strip();
    if (written.isEmpty()) {
      String rule = "column " + (index + 1) + " has no name; every column must have one";
      problems.add(Problem.of(sheet.file(), row.line(), "", "", rule));
      return;
    }
    Optional<Field> field = find(written);
    String name = field.map(Field::name).orElse(written);
    Optional<String> before =
        Optional.ofNullable(seen.putIfAbsent(name.toLowerCase(Locale.ROOT), written));
    if (before.isPresent()) {
      String rule = "is a second column '" + before.get() + "'; a column must be there once";
      problems.add(Problem.of(sheet.file(), row.line(), name, written, rule));
      return;
    }
    (field.isPresent() ? columns : unknown).put(name, index);
  }

  private Optional<Field> find(String name) {
    return sheet.find(others.getOrDefault(name, name));
  }

  int width() {
    return row.size();
  }

  /** What the header calls a column. */
  String name(int column) {
    return row.value(column);
  }

  /** The column of a field, −1 if the file has none. */
  int column(String field) {
    return columns.getOrDefault(field, -1);
  }

  /** Whether the file has the column that names a row. */
  boolean hasKey() {
    return columns.containsKey(sheet.fields().get(0).name());
  }

  /** Whether the file has all columns that it must have. */
  boolean isComplete() {
    return sheet.fields().stream().allMatch(f -> !f.isRequired() || columns.containsKey(f.name()));
  }

  /** The columns that no field names, in the file's order. */
  Map<String, Integer> unknown() {
    return unknown;
  }
}
