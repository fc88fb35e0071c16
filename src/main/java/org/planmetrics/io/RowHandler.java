package org.planmetrics.io;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import java.util.ArrayList;
import java.util.List;

/** Collects the fields of a row; white space around an unquoted field is no part of it. */
final class RowHandler extends AbstractBaseCsvCallbackHandler<CsvRow> {
  private List<String> values = new ArrayList<>();
  private long line;

  /** The line where the row begins that is being read. */
  long line() {
    return line;
  }

  @Override
  protected void handleBegin(long startingLine) {
    values = new ArrayList<>(values.size());
    line = startingLine;
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
    values.add(new String(text, from, to - from));
  }

  /** Also the no-break space, which spreadsheets leave behind. */
  static boolean isSpace(char c) {
    return c <= ' ' || c == '\u00a0' || (c > 0x7f && Character.isWhitespace(c));
  }

  @Override
  protected CsvRow buildRecord() {
    return new CsvRow(line, values);
  }
}
