package org.planmetrics.domain;

import java.io.Serializable;
import org.planmetrics.text.Invisible;

/**
 * One thing that is wrong with the input, such as {@code workers.csv, line 12, certified_on:
 * '2021-13-01' must be a date} (SPEC section 6).
 *
 * @param source the file or, for records added in memory, the register
 * @param line the line in the file (of a row: its first), or the record's ordinal from 1; 0 if none
 * @param column the character in that line where JSON is read; 0 if none
 * @param field the column's name, or the path in JSON; empty if none
 * @param found the text found; empty if none
 * @param rule the rule that it broke, with what is valid
 */
public record Problem(String source, long line, int column, String field, String found, String rule)
    implements Serializable {

  /**
   * A problem with one value of a row.
   *
   * @param source the file or register
   * @param line the line or ordinal
   * @param field the column's name
   * @param found the text found
   * @param rule the rule that it broke
   * @return the problem
   */
  public static Problem of(String source, long line, String field, String found, String rule) {
    return new Problem(source, line, 0, field, found, rule);
  }

  /**
   * The same problem, told of a file instead of a register.
   *
   * @param file the file's name, such as {@code workers.csv}
   * @return the problem
   */
  public Problem in(String file) {
    return new Problem(file, line, column, field, found, rule);
  }

  /** Returns the problem as one line, with characters that nobody sees written out. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder(source);
    if (line > 0) {
      text.append(source.contains(".") ? ", line " : ", record ").append(line);
    }
    if (column > 0) {
      text.append(", column ").append(column);
    }
    if (!field.isEmpty()) {
      text.append(", ").append(field);
    }
    text.append(": ");
    if (!found.isEmpty()) {
      text.append('\'').append(found).append("' ");
    }
    return Invisible.shown(text.append(rule).toString());
  }
}
