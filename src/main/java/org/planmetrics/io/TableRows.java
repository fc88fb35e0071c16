package org.planmetrics.io;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.planmetrics.domain.Figure;
import org.planmetrics.domain.Note;
import org.planmetrics.domain.Text;
import org.planmetrics.text.Plural;

/**
 * The rows below a header one by one: a row whose fields can be told apart goes on, in our words
 * and with the columns that it lacks; totals and remarks do not, they are noted.
 */
final class TableRows {
  private final Sheet sheet;
  private final Header header;
  private final Optional<TableUnits> units;
  private final Consumer<CsvRow> taker;
  private final RowTaker rows;
  private final TableProblems problems;
  private final boolean isPadded;
  private final boolean isAsTyped;
  private final Totals totals;
  private int remarks;
  private int unreported;

  /**
   * Of one table.
   *
   * @param units the units around the rows, if they are read as typed
   * @param isPadded whether fields that are not there are blank, as in a sheet
   */
  TableRows(
      Sheet sheet,
      Header header,
      Optional<TableUnits> units,
      RowTaker rows,
      TableProblems problems,
      boolean isPadded) {
    this.sheet = sheet;
    this.header = header;
    this.units = units;
    this.isAsTyped = units.isPresent();
    this.taker = rows.begin(header);
    this.rows = rows;
    this.problems = problems;
    this.isPadded = isPadded;
    this.totals = new Totals(sheet, header);
  }

  void take(CsvRow row, boolean mayBeBad) {
    if (row.isBlank()) {
      return;
    }
    if (mayBeBad && row.bad() >= 0) {
      problems.undecodable(row, header.name(row.bad()), "");
      rows.unreadable(header, row);
    } else if (header.width() > 1 && Remarks.isOne(row)) {
      remark(row);
    } else if (hasItsFields(row)) {
      takeWhole(row);
    } else {
      String few = row.size() < header.width() ? "too few" : "too many";
      String rule =
          "has " + few + " fields: " + row.size() + ", but the header has " + header.width();
      problems.add(row.line(), isPadded ? row.size() : 0, rule);
      rows.unreadable(header, row);
    }
  }

  /** As typed, blank fields at the end are none; in a sheet those that are not there are blank. */
  private boolean hasItsFields(CsvRow row) {
    if (isPadded || isAsTyped) {
      row.trim(header.width());
    }
    while (isPadded && row.size() < header.width()) {
      row.add(new char[0], 0, 0);
    }
    return row.size() == header.width();
  }

  private void takeWhole(CsvRow row) {
    if (totals.isTotal(row)) {
      total(row);
      return;
    }
    if (isAsTyped && isUnreported(row)) {
      unreported++;
      return;
    }
    header.translate(row);
    if (isAsTyped) {
      units.ifPresent(u -> u.apply(row));
      totals.add(row);
    }
    taker.accept(row);
  }

  /** A figure's row without a value says what no row would: that it is not reported. */
  private boolean isUnreported(CsvRow row) {
    int value = sheet.is(Sheet.FIGURES) ? header.column(Figure.VALUE.name()) : -1;
    return value >= 0
        && value < header.width()
        && Conversions.isNothing(Figure.VALUE, row.value(value));
  }

  private void total(CsvRow row) {
    if (isAsTyped) {
      header.translate(row);
      units.ifPresent(u -> u.apply(row));
      totals.addTotal(row.copy());
    } else {
      problems.addKind(
          "total", row.line(), "is a total of other rows; leave it out, or " + Conversions.REMEDY);
      rows.unreadable(header, row);
    }
  }

  private void remark(CsvRow row) {
    if (isAsTyped) {
      remarks++;
    } else {
      problems.addKind(
          "remark", row.line(), "is a remark, no row; leave it out, or " + Conversions.REMEDY);
      rows.unreadable(header, row);
    }
  }

  /** What was left out of a table that has been read. */
  List<Note> notes() {
    List<Note> all = new ArrayList<>(totals.notes());
    units.ifPresent(u -> all.addAll(u.notes()));
    if (unreported > 0) {
      Text text =
          Text.of(
              sheet.file() + " 有 " + unreported + " 行没有数值，视为未报",
              sheet.file()
                  + ", "
                  + Plural.of(unreported, "row")
                  + " without a value: not reported");
      all.add(new Note(Note.Topic.CONVERTED, text));
    }
    if (remarks > 0) {
      Text text =
          Text.of(
              sheet.file() + " 有 " + remarks + " 行附注未载入",
              sheet.file() + ", " + Plural.of(remarks, "row") + " of remarks not loaded");
      all.add(new Note(Note.Topic.CONVERTED, text));
    }
    return all;
  }
}
