package org.planmetrics.io;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.planmetrics.workbook.Library;
import org.planmetrics.workbook.Workbook;
import org.planmetrics.workbook.WorkbookWriter;

/** A workbook among the data, or why it cannot be read. */
record WorkbookFile(Optional<Workbook> workbook, String fault) {
  /** Whether a file is called a workbook and seems to be one, be it an old or a protected one. */
  static boolean isOne(Path path) {
    try {
      return WorkbookWriter.isWorkbook(path)
          && Files.isRegularFile(path)
          && Encodings.isWorkbook(path);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Opens a workbook for a data set. */
  static WorkbookFile open(Path path, DataSet owner) {
    Optional<String> fault = DataFile.fault(path);
    if (fault.isPresent()) {
      return new WorkbookFile(Optional.empty(), fault.get());
    }
    if (!Library.READER.isThere()) {
      String rule = "is a workbook, and what reads these is not there: add the dependency ";
      return new WorkbookFile(Optional.empty(), rule + Library.READER.artifact());
    }
    try {
      return new WorkbookFile(Optional.of(owner.keep(Workbook.open(path))), "");
    } catch (IOException e) {
      String rule = "is no workbook that can be read; save it as .xlsx, without a password";
      return new WorkbookFile(Optional.empty(), rule);
    }
  }
}
