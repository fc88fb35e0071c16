package org.planmetrics.io;

import java.util.Optional;
import java.util.regex.Pattern;
import org.planmetrics.domain.Column;
import org.planmetrics.domain.Columns;

/** Cells that a spreadsheet has spoilt: nobody can read what stood there. */
final class Spoilt {
  private static final Pattern ERROR =
      Pattern.compile("#(REF!|DIV/0!|VALUE!|NAME\\?|NUM!|NULL!|N/A|FORMULA!|SPILL!|CALC!|#+)");
  private static final Pattern SHORTENED = Pattern.compile("[0-9](\\.[0-9]+)?[eE]\\+[0-9]{1,3}");

  private Spoilt() {}

  /** What is wrong with a cell, empty if it is not spoilt. */
  static Optional<String> rule(Columns<?> columns, Column<?> column, String text) {
    if (text.indexOf('#') < 0 && text.indexOf('+') < 0) {
      return Optional.empty();
    }
    String bare = text.strip();
    if (ERROR.matcher(bare).matches()) {
      return Optional.of(
          bare.equals("#FORMULA!")
              ? "is a formula without its value; open the workbook and save it"
              : "is an error of the spreadsheet; mend it there, or leave the cell blank");
    }
    boolean isCode =
        column == columns.key() || columns.where().filter(w -> w == column).isPresent();
    return isCode && SHORTENED.matcher(bare).matches()
        ? Optional.of(
            "is a number that a spreadsheet has shortened, its digits are lost; format the column as"
                + " text and fill it in anew")
        : Optional.empty();
  }
}
