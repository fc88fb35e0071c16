package org.planmetrics.table;

import java.time.LocalDate;
import java.util.List;
import org.planmetrics.domain.Problem;
import org.planmetrics.text.Slice;

/**
 * Adds rows to a register by the codes that earlier rows gave to their values, so that a reader of
 * files need not read again what it has read before.
 *
 * <p>For use by one thread, each register by its own if need be.
 */
public final class CodedRows {
  private final TableBuilder table;
  private final List<Problem> problems;
  private final Slice id = new Slice();
  private final Slice place = new Slice();
  private final Slice name = new Slice();

  public CodedRows(TableBuilder table, List<Problem> problems) {
    this.table = table;
    this.problems = problems;
  }

  /**
   * How many rows there are.
   *
   * @return the number
   */
  public int size() {
    return table.size();
  }

  /**
   * The code of a value of the last row.
   *
   * @param column the column, from 0: the register's fields without id and place, in their order
   * @return the code, 0 for blank
   */
  public int lastCode(int column) {
    return table.known().get(column).code(table.size() - 1);
  }

  /**
   * Whether the day behind a code is before that behind another.
   *
   * @param column a column of days, from 0 as above
   * @param code a code of it, not 0
   * @param other another column of days
   * @param otherCode a code of that, not 0
   * @return true if it is earlier
   */
  public boolean isBefore(int column, int code, int other, int otherCode) {
    LocalDate day = (LocalDate) table.known().get(column).value(code).orElseThrow();
    LocalDate otherDay = (LocalDate) table.known().get(other).value(otherCode).orElseThrow();
    return day.isBefore(otherDay);
  }

  /**
   * Adds a row, unless its id is there already, which is a problem.
   *
   * @param line where it stands in its source
   * @param chars what id, place and name are parts of
   * @param parts where id, place and name begin and end: six numbers; the id is not blank, a place
   *     is empty for a root, a name if it is blank or if the register has none
   * @param codes for each other column a code that {@link #lastCode} gave
   */
  public void add(long line, char[] chars, int[] parts, int[] codes) {
    id.of(chars, parts[0], parts[1]);
    place.of(chars, parts[2], parts[3]);
    if (table.begin(line, id, place, problems)) {
      List<Vector> columns = table.known();
      for (int c = 0; c < codes.length; c++) {
        if (columns.get(c) instanceof CodedVector column) {
          column.addCode(codes[c]);
        } else {
          ((TextVector) columns.get(c)).add(name.of(chars, parts[4], parts[5]));
        }
      }
    }
  }
}
