package org.planmetrics.io;

import java.util.function.Consumer;

/** Takes the header of a table and then each row. */
interface RowTaker {
  /** Takes the header; what it returns takes the rows. */
  Consumer<CsvRow> begin(Header header);

  /** Takes a row whose fields cannot be told apart or decoded. */
  void unreadable(Header header, CsvRow row);

  /** Takes the row that begins with what ends the reading. */
  void cutOff();
}
