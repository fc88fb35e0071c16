package org.planmetrics.io;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;

/** Collects the fields of a row; white space around an unquoted field is no part of it. */
final class RowHandler extends AbstractBaseCsvCallbackHandler<CsvRow> {
  private final CsvRow row = new CsvRow();

  /** The line where the row begins that is being read. */
  long line() {
    return row.line();
  }

  @Override
  protected void handleBegin(long startingLine) {
    row.begin(startingLine);
  }

  @Override
  protected void handleField(int index, char[] text, int offset, int length, boolean isQuoted) {
    int from = offset;
    int to = offset + length;
    while (!isQuoted && from < to && isSpace(text[from])) {
      from++;
    }
    while (!isQuoted && from < to && isSpace(text[to - 1])) {
      to--;
    }
    row.add(text, from, to);
  }

  /** Also the no-break space, which spreadsheets leave behind. */
  static boolean isSpace(char c) {
    return c <= ' ' || c == '\u00a0' || (c > 0x7f && Character.isWhitespace(c));
  }

  @Override
  protected CsvRow buildRecord() {
    return row;
  }
}
