package org.planmetrics.report;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Locale;
import org.planmetrics.number.Fraction;
import org.planmetrics.report.GridColumn.Audience;
import org.planmetrics.text.Spelling;
import org.planmetrics.workbook.NewCell;
import org.planmetrics.workbook.NewColumn;
import org.planmetrics.workbook.NewSheet;

/** A table as a sheet of a workbook: the columns and numbers of its CSV, numbers as numbers. */
final class SheetTable {
  private static final MathContext CARRIED = new MathContext(NewCell.Amount.MOST_DIGITS);

  private SheetTable() {}

  static NewSheet of(String name, Grid table, Locale locale) {
    List<Integer> shown = table.of(Audience.SPREADSHEETS);
    return new NewSheet(
        name,
        shown.stream()
            .map(c -> NewColumn.of(table.columns().get(c).header().apply(locale)))
            .toList(),
        table.rows().stream()
            .map(r -> shown.stream().map(c -> cell(r.cells().get(c), locale)).toList())
            .toList());
  }

  private static NewCell cell(Cell cell, Locale locale) {
    String words = cell.in(locale);
    return cell.number().isPresent()
        ? new NewCell.Amount(decimal(cell.number().get()), cell.isPercentage())
        : Spelling.day(words).<NewCell>map(NewCell.Day::new).orElseGet(() -> NewCell.of(words));
  }

  /** As in CSV; what is rounded there anyway is rounded to what a spreadsheet keeps. */
  private static BigDecimal decimal(Fraction value) {
    BigDecimal decimal = new BigDecimal(Digits.of(value));
    return Fraction.of(decimal).equals(value) ? decimal : decimal.round(CARRIED);
  }
}
