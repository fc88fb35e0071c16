package org.planmetrics.workbook;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;

/**
 * A workbook that is read: its sheets by their names, each cell as the text that it means. One
 * thread at a time reads rows of it.
 */
public final class Workbook implements Closeable {
  private static final long LARGE = 50_000_000;
  private static final long MOST_PACKED = 200;
  private static final ReadingOptions WITH_FORMATS = new ReadingOptions(true, true);

  private final ReadableWorkbook workbook;
  private final List<Sheet> sheets;

  private Workbook(ReadableWorkbook workbook) {
    this.workbook = workbook;
    this.sheets = workbook.getSheets().toList();
  }

  /** A row that has cells: its number in the sheet, from 1, and its texts from the first column. */
  public record Line(long number, List<String> cells) {}

  /** Opens a workbook. */
  public static Workbook open(Path path) throws IOException {
    checkSizes(path);
    try {
      return new Workbook(new ReadableWorkbook(path.toFile(), WITH_FORMATS));
    } catch (RuntimeException e) {
      throw new IOException(e);
    }
  }

  /** Whether its days are counted from 1904, so that a number says less of a day than elsewhere. */
  public boolean isDate1904() {
    return workbook.isDate1904();
  }

  /** Refuses what would unpack to far more than it is, which no spreadsheet writes. */
  private static void checkSizes(Path path) throws IOException {
    try (ZipFile zip = new ZipFile(path.toFile())) {
      for (ZipEntry entry : Collections.list(zip.entries())) {
        boolean isLarge = entry.getSize() > LARGE;
        if (isLarge && entry.getSize() / MOST_PACKED > entry.getCompressedSize()) {
          throw new IOException(entry.getName() + " unpacks to " + entry.getSize() + " bytes");
        }
      }
    }
  }

  /** The names of its sheets, in their order. */
  public List<String> sheets() {
    return sheets.stream().map(Sheet::getName).toList();
  }

  /** The rows of a sheet, to be read to the end or closed; none where it is not there. */
  public Stream<Line> lines(String name) throws IOException {
    Optional<Sheet> sheet = sheets.stream().filter(s -> s.getName().equals(name)).findFirst();
    if (sheet.isEmpty()) {
      return Stream.empty();
    }
    CellTexts texts = new CellTexts(workbook.isDate1904());
    return sheet.get().openStream().map(row -> line(row, texts));
  }

  private static Line line(Row row, CellTexts texts) {
    List<String> cells = new ArrayList<>();
    for (int column = 0; column < row.getCellCount(); column++) {
      cells.add(row.getOptionalCell(column).map(texts::of).orElse(""));
    }
    return new Line(row.getRowNum(), List.copyOf(cells));
  }

  @Override
  public void close() throws IOException {
    workbook.close();
  }
}
