package org.planmetrics.io;

import java.util.Arrays;
import java.util.List;
import org.planmetrics.text.Invisible;

/**
 * A row of a CSV file as it was written; unquoted fields without surrounding white space. The next
 * row of the file takes its place.
 */
final class CsvRow {
  private char[] chars = new char[128];
  private int[] ends = new int[16];
  private int size;
  private long line;

  static CsvRow of(long line, List<String> values) {
    CsvRow row = new CsvRow();
    row.begin(line);
    values.forEach(value -> row.add(value.toCharArray(), 0, value.length()));
    return row;
  }

  void begin(long startingLine) {
    line = startingLine;
    size = 0;
  }

  void add(char[] text, int from, int to) {
    int start = start(size);
    int end = start + to - from;
    if (end > chars.length) {
      chars = Arrays.copyOf(chars, Math.max(end, 2 * chars.length));
    }
    if (size == ends.length) {
      ends = Arrays.copyOf(ends, 2 * size);
    }
    System.arraycopy(text, from, chars, start, to - from);
    ends[size++] = end;
  }

  /** This row for good. */
  CsvRow copy() {
    CsvRow copy = new CsvRow();
    copy.begin(line);
    for (int column = 0; column < size; column++) {
      copy.add(chars, start(column), end(column));
    }
    return copy;
  }

  /** Leaves out what nobody sees, and returns in how many fields there was such. */
  int clean() {
    if (size == 0 || !Invisible.isIn(new String(chars, 0, ends[size - 1]))) {
      return 0;
    }
    int cleaned = 0;
    CsvRow clean = new CsvRow();
    for (int column = 0; column < size; column++) {
      String value = value(column);
      boolean isClean = !Invisible.isIn(value);
      char[] text = (isClean ? value : Invisible.removed(value)).toCharArray();
      clean.add(text, 0, text.length);
      cleaned += isClean ? 0 : 1;
    }
    chars = clean.chars;
    ends = clean.ends;
    return cleaned;
  }

  /** Leaves out blank fields at the end as far as there are more than so many. */
  void trim(int width) {
    while (size > width && isBlank(size - 1)) {
      size--;
    }
  }

  /** Writes another text into a field. */
  void put(int column, String text) {
    CsvRow changed = new CsvRow();
    for (int c = 0; c < size; c++) {
      char[] value = (c == column ? text : value(c)).toCharArray();
      changed.add(value, 0, value.length);
    }
    chars = changed.chars;
    ends = changed.ends;
  }

  /** The line where it begins. */
  long line() {
    return line;
  }

  /** How many fields it has. */
  int size() {
    return size;
  }

  /** What all fields are slices of. */
  char[] chars() {
    return chars;
  }

  int start(int column) {
    return column == 0 ? 0 : ends[column - 1];
  }

  int end(int column) {
    return ends[column];
  }

  boolean isBlank() {
    return size == 0 || isBlank(0, ends[size - 1]);
  }

  /** Whether a field is blank. */
  boolean isBlank(int column) {
    return isBlank(start(column), end(column));
  }

  private boolean isBlank(int from, int to) {
    for (int i = from; i < to; i++) {
      if (!Character.isWhitespace(chars[i])) {
        return false;
      }
    }
    return true;
  }

  /** The text of a column, empty where the row is too short. */
  String value(int column) {
    return column < size ? new String(chars, start(column), end(column) - start(column)) : "";
  }

  /** The first column with bytes that could not be decoded, −1 if there is none. */
  int bad() {
    for (int column = 0; column < size; column++) {
      if (value(column).indexOf(StrictReader.BAD) >= 0) {
        return column;
      }
    }
    return -1;
  }
}
