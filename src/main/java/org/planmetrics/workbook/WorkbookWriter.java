package org.planmetrics.workbook;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** Writes workbooks: the same sheets give the same bytes. */
public final class WorkbookWriter {
  private WorkbookWriter() {}

  /**
   * Whether a path is meant for a workbook.
   *
   * @param path such as {@code report.xlsx}
   * @return true if it ends in {@code .xlsx}, in any case
   */
  public static boolean isWorkbook(Path path) {
    return path.toString().toLowerCase(Locale.ROOT).endsWith(".xlsx");
  }

  /**
   * Writes a workbook without drop-down lists, all of it or nothing.
   *
   * @param file the file, which is replaced
   * @param sheets at least one, their names different
   * @throws IllegalStateException if the library that writes workbooks is not there
   * @throws IllegalArgumentException if a sheet has more rows than a spreadsheet takes
   * @throws UncheckedIOException if the file cannot be written
   */
  public static void write(Path file, List<NewSheet> sheets) {
    write(file, sheets, "");
  }

  /**
   * Writes a workbook, all of it or nothing.
   *
   * @param file the file, which is replaced
   * @param sheets at least one, their names different
   * @param choices the name of a hidden sheet for what drop-down lists offer
   * @throws IllegalStateException if the library that writes workbooks is not there
   * @throws IllegalArgumentException if a sheet has more rows than a spreadsheet takes
   * @throws UncheckedIOException if the file cannot be written
   */
  public static void write(Path file, List<NewSheet> sheets, String choices) {
    try {
      Path dated = Files.createTempFile("workbook", ".xlsx");
      try {
        writeDated(dated, sheets, choices);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        FixedZip.copy(dated, bytes);
        Files.write(file, bytes.toByteArray());
      } finally {
        Files.delete(dated);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The one place that learns whether the library is there. */
  private static void writeDated(Path file, List<NewSheet> sheets, String choices)
      throws IOException {
    try (OutputStream out = Files.newOutputStream(file)) {
      WorkbookStream.write(out, sheets, choices);
    } catch (NoClassDefFoundError e) {
      throw new IllegalStateException(
          "workbooks are written with "
              + Library.WRITER.artifact()
              + ", which is optional and not there; add it to the application's dependencies",
          e);
    }
  }
}
