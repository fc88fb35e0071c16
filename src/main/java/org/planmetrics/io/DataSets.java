package org.planmetrics.io;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.planmetrics.domain.DataException;
import org.planmetrics.domain.Problem;
import org.planmetrics.workbook.WorkbookWriter;

/** Opens data as they lie. */
final class DataSets {
  private DataSets() {}

  /**
   * What a path holds, to be closed when all is read.
   *
   * @throws DataException if it is neither a directory nor a workbook that can be read
   */
  static DataSet open(Path path) {
    if (Files.isDirectory(path)) {
      return new DataDirectory(path);
    }
    boolean isThere = Files.exists(path);
    if (isThere && WorkbookWriter.isWorkbook(path)) {
      return new DataWorkbook(path);
    }
    String rule = isThere ? "is no directory and no workbook" : "does not exist";
    String more = "; it must be a directory with regions.csv, or a workbook (.xlsx)";
    throw new DataException(List.of(Problem.of(path.toString(), 0, "", "", rule + more)));
  }
}
