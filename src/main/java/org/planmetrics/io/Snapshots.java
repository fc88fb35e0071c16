package org.planmetrics.io;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Objects;
import org.planmetrics.domain.DataException;
import org.planmetrics.snapshot.Snapshot;

/**
 * Data directories: {@code regions.csv}, {@code workers.csv} and so on, with {@code snapshot.json}
 * (SPEC section 5); and workbooks ({@code .xlsx}), each a data directory of its own with a sheet
 * for each file, named in either language, or one file of a directory, {@code workers.xlsx} beside
 * {@code figures.csv}. Workbooks need {@code org.dhatim:fastexcel-reader}, which is optional.
 *
 * <p>Files are UTF-8, with or without a byte-order mark. Headers and enumerations are read in any
 * case and in Chinese. White space around an unquoted field is no part of it; a quoted text is kept
 * as it is. A blank field is missing, and a row of blank fields is no row. Columns that planmetrics
 * does not know are kept as attributes and noted ({@link Snapshot#notes}).
 *
 * <p>{@link #read(Path)} takes all or nothing; {@link #load} sets bad rows aside, and reads
 * GB18030, cells as people type them, other headers and codes of divisions, where a {@link Loading}
 * says so.
 */
public final class Snapshots {
  private Snapshots() {}

  /**
   * Reads a data directory as of the day that its {@code snapshot.json} gives.
   *
   * @param dir the directory or workbook; only {@code regions} must exist
   * @return the snapshot
   * @throws DataException with everything that is wrong with the files, in their order
   * @throws java.io.UncheckedIOException if a file cannot be read
   */
  public static Snapshot read(Path dir) {
    return load(dir, Loading.strict()).snapshot();
  }

  /**
   * Reads a data directory as of a day.
   *
   * @param dir the directory or workbook; only {@code regions} must exist
   * @param asOf such as {@code 2023-12-31}; it counts before that of {@code snapshot.json}
   * @return the snapshot
   * @throws IllegalArgumentException if it is no date
   * @throws DataException with everything that is wrong with the files, in their order
   * @throws java.io.UncheckedIOException if a file cannot be read
   */
  public static Snapshot read(Path dir, String asOf) {
    return load(dir, Loading.strict().asOf(asOf)).snapshot();
  }

  /**
   * Reads a data directory as of a day.
   *
   * @param dir the directory or workbook; only {@code regions} must exist
   * @param asOf the day; it counts before that of {@code snapshot.json}
   * @return the snapshot
   * @throws DataException with everything that is wrong with the files, in their order
   * @throws java.io.UncheckedIOException if a file cannot be read
   */
  public static Snapshot read(Path dir, LocalDate asOf) {
    return load(dir, Loading.strict().asOf(asOf)).snapshot();
  }

  /**
   * Loads a data directory as asked, and tells what became of its rows.
   *
   * <pre>{@code
   * var loaded = Snapshots.load(dir, Loading.strict().lenient().asTyped());
   * loaded.problems().forEach(System.out::println);
   * loaded.files().get("workers.csv");                   // 14210 read, 14203 loaded, 7 set aside
   * }</pre>
   *
   * @param dir the directory or workbook; only {@code regions} must exist
   * @param loading how; where it is lenient, bad rows are set aside
   * @return the snapshot, the problems of what was set aside, and counts for each file
   * @throws DataException where loading is strict, with everything that is wrong with the files;
   *     where it is lenient, if nothing can be loaded: no day, {@code regions.csv} missing or
   *     unreadable, or no root in it
   * @throws java.io.UncheckedIOException if a file cannot be read
   */
  public static Loaded load(Path dir, Loading loading) {
    Objects.requireNonNull(dir, "dir");
    Objects.requireNonNull(loading, "loading");
    try (DataSet data = DataSets.open(dir)) {
      return new SnapshotReader(data, loading).read();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Writes a data directory that reads as an equal snapshot: the same columns, attributes after
   * them, {@code \n} between lines, nothing for missing. Of which nothing is known is not written.
   * Beside each CSV file stands its description for others, {@code workers.csv-metadata.json} (the
   * W3C's "CSV on the Web"), which reading passes over.
   *
   * @param snapshot the snapshot
   * @param dir the directory; it is made where it does not exist, and its files are replaced
   * @throws IllegalArgumentException if the directory has a data file that this snapshot would not
   *     replace, so that both together would read as something else, or if the snapshot is told in
   *     the places of a later territory
   * @throws java.io.UncheckedIOException if a file cannot be written
   */
  public static void write(Snapshot snapshot, Path dir) {
    Objects.requireNonNull(dir, "dir");
    new SnapshotWriter(snapshot, dir).write();
  }
}
