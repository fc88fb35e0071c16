package org.planmetrics.io;

import java.util.List;

/**
 * A row of a CSV file as it was written.
 *
 * @param line the line where it begins
 * @param values its fields; unquoted ones without surrounding white space
 */
record CsvRow(long line, List<String> values) {
  boolean isBlank() {
    return values.stream().allMatch(String::isBlank);
  }

  /** The text of a column, empty where the row is too short. */
  String value(int column) {
    return column < values.size() ? values.get(column) : "";
  }

  boolean hasBadBytes() {
    return values.stream().anyMatch(v -> v.indexOf(StrictReader.BAD) >= 0);
  }
}
