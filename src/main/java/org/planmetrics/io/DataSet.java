package org.planmetrics.io;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.planmetrics.domain.Note;
import org.planmetrics.domain.Problem;
import org.planmetrics.workbook.Workbook;

/**
 * The data as they lie: a directory of CSV files and workbooks, or one workbook with a sheet for
 * each file.
 */
abstract class DataSet implements Closeable {
  private final List<Workbook> workbooks = new ArrayList<>();

  /** Where a file of ours is read from, if there is anything of it. */
  abstract Optional<Source> find(Sheet sheet);

  /** What the data say of themselves. */
  abstract SnapshotHead head(Loading loading, List<Problem> problems);

  /** What lies beside what is read. */
  abstract List<Note> notes();

  /** What to do where a file is missing, such as {@code ; region.csv is there: save it as …}. */
  abstract String hint(Sheet missing);

  /** Whether two files can be read at the same time. */
  abstract boolean isParallel();

  /** The file as it is called here. */
  final Sheet named(Sheet sheet) {
    return find(sheet).map(source -> sheet.named(source.name())).orElse(sheet);
  }

  /** Keeps a workbook open until all is read. */
  final Workbook keep(Workbook workbook) {
    workbooks.add(workbook);
    return workbook;
  }

  @Override
  public final void close() throws IOException {
    for (Workbook workbook : workbooks) {
      workbook.close();
    }
  }
}
