package org.planmetrics.workbook;

import com.google.common.base.CharMatcher;
import java.util.List;
import org.dhatim.fastexcel.Worksheet;
import org.planmetrics.text.DisplayWidth;

/** The cells of one sheet, as wide as they are read best. */
final class SheetCells {
  private static final int MOST_CHARACTERS = 32_767;
  private static final int NARROWEST = 10;
  private static final int WIDEST = 60;
  private static final String DAY = "yyyy-mm-dd";

  /** What XML cannot write: most control characters. */
  private static final CharMatcher UNWRITABLE =
      CharMatcher.inRange('\0', '\u001F')
          .and(CharMatcher.noneOf("\t\n\r"))
          .or(CharMatcher.anyOf("\uFFFE\uFFFF"));

  private final Worksheet worksheet;
  private final NewSheet sheet;

  SheetCells(Worksheet worksheet, NewSheet sheet) {
    this.worksheet = worksheet;
    this.sheet = sheet;
  }

  void write() {
    int first = sheet.columns().isEmpty() ? 0 : 1;
    if (sheet.rows().size() + first > Worksheet.MAX_ROWS) {
      throw new IllegalArgumentException(
          "sheet '"
              + sheet.name()
              + "' must have at most "
              + (Worksheet.MAX_ROWS - first)
              + " rows, but has "
              + sheet.rows().size()
              + "; write CSV");
    }
    columns();
    for (int r = 0; r < sheet.rows().size(); r++) {
      List<NewCell> cells = sheet.rows().get(r);
      for (int c = 0; c < cells.size(); c++) {
        cell(r + first, c, cells.get(c));
      }
    }
    if (first == 1) {
      worksheet.freezePane(0, 1);
    }
  }

  private void columns() {
    for (int c = 0; c < sheet.columns().size(); c++) {
      NewColumn column = sheet.columns().get(c);
      switch (column.entry()) {
        case TEXT -> worksheet.style(c).format("@").set();
        case DAY -> worksheet.style(c).format(DAY).set();
        case ANY -> {}
      }
      cell(0, c, NewCell.bold(column.header()));
    }
    int widest = sheet.rows().stream().mapToInt(List::size).max().orElse(0);
    for (int c = 0; c < Math.max(widest, sheet.columns().size()); c++) {
      worksheet.width(c, Math.max(NARROWEST, Math.min(WIDEST, width(c) + 2)));
    }
  }

  /** The display width of the widest cell; a text that stands alone in its row may run on. */
  private int width(int column) {
    int cells =
        sheet.rows().stream()
            .filter(row -> row.size() > Math.max(column, 1))
            .mapToInt(row -> DisplayWidth.of(row.get(column).shown()))
            .max()
            .orElse(0);
    int header =
        column < sheet.columns().size() ? DisplayWidth.of(sheet.columns().get(column).header()) : 0;
    return Math.max(cells, header);
  }

  private void cell(int row, int column, NewCell cell) {
    if (cell instanceof NewCell.Words words) {
      words(row, column, words);
    } else if (cell instanceof NewCell.Amount number && number.isCarried()) {
      worksheet.value(row, column, number.value().stripTrailingZeros());
      if (number.isPercentage()) {
        worksheet.style(row, column).format("0.0%").set();
      }
    } else if (cell instanceof NewCell.Day day && day.isCarried()) {
      worksheet.value(row, column, day.day());
      worksheet.style(row, column).format(DAY).set();
    } else {
      worksheet.value(row, column, cell.shown());
    }
  }

  private void words(int row, int column, NewCell.Words words) {
    if (!words.text().isEmpty()) {
      worksheet.value(row, column, fitting(words.text()));
    }
    if (words.isBold()) {
      worksheet.style(row, column).bold().set();
    }
  }

  /** The text as a cell can hold it; what it cannot is seen to be missing. */
  private static String fitting(String text) {
    String writable = UNWRITABLE.replaceFrom(text, '\uFFFD');
    if (writable.length() <= MOST_CHARACTERS) {
      return writable;
    }
    String more = "… (+" + (writable.length() - MOST_CHARACTERS + 20) + ")";
    return writable.substring(0, MOST_CHARACTERS - 20) + more;
  }
}
