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
    for (String value : values) {
      if (!value.isBlank()) {
        return false;
      }
    }
    return true;
  }

  /** The text of a column, empty where the row is too short. */
  String value(int column) {
    return column < values.size() ? values.get(column) : "";
  }

  /** The first column with bytes that could not be decoded, −1 if there is none. */
  int bad() {
    for (int i = 0; i < values.size(); i++) {
      if (values.get(i).indexOf(StrictReader.BAD) >= 0) {
        return i;
      }
    }
    return -1;
  }
}
