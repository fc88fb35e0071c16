package org.planmetrics.io;

import java.io.IOException;
import java.nio.charset.Charset;
import java.util.Optional;

/** Where the rows of a file of ours come from: a CSV file, or a sheet of a workbook. */
interface Source {
  /** What people call it, such as {@code workers.csv} or, of a sheet, 社工. */
  String name();

  /** Why it cannot be read though it is there; empty if it can. */
  Optional<String> fault();

  /** How much there is to read, to begin with the most. */
  long size();

  /** Whether it is text, whose encoding and separator have to be known. */
  boolean isText();

  /** Why what is in it can be no table; empty if it may be one. */
  default Optional<String> notTabular() throws IOException {
    return Optional.empty();
  }

  /** Whether a number such as 45292 is the day that it is in spreadsheets by rights. */
  default boolean hasSerials() {
    return true;
  }

  /** Whether it says that it is UTF-8. */
  default boolean isMarkedUtf8() throws IOException {
    return false;
  }

  /** Whether it is not UTF-8, but every byte of it decodes as GB18030. */
  default boolean isGb18030() throws IOException {
    return false;
  }

  /** Its rows from the first. */
  RowStream open(char separator, Charset charset) throws IOException;

  /** Where a cell is, such as {@code 社工!D7}, if there is a better word for it than its line. */
  Optional<String> cell(long line, int column);
}
