package org.planmetrics.io;

import java.io.Closeable;
import java.util.Optional;

/** The rows of a table one after another, as they stand. */
interface RowStream extends Closeable {
  /**
   * The next row, whose place the one after it takes; empty after the last.
   *
   * @throws CutOff where nobody knows where the next row begins
   */
  Optional<CsvRow> next() throws CutOff;

  /** Whether some bytes of what has been read, or will be soon, could not be decoded. */
  boolean hasBadBytes();

  /** The end of what can be read, before the end of the table. */
  final class CutOff extends Exception {
    private static final long serialVersionUID = 1;

    private final long line;
    private final String rule;

    CutOff(long line, String rule, Throwable cause) {
      super(rule, cause);
      this.line = line;
      this.rule = rule;
    }

    /** The line of the row that cannot be read. */
    long line() {
      return line;
    }

    String rule() {
      return rule;
    }
  }
}
