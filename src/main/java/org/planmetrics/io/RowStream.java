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
}
