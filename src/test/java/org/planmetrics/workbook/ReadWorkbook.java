package org.planmetrics.workbook;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;

/** A workbook as it stands in its file: of each sheet the cells, texts in quotes. */
public final class ReadWorkbook {
  private ReadWorkbook() {}

  /** The sheets by name, each with its rows; a number as its digits, nothing for an empty cell. */
  public static Map<String, List<List<String>>> read(Path file) {
    try (InputStream in = Files.newInputStream(file);
        ReadableWorkbook workbook = new ReadableWorkbook(in)) {
      Map<String, List<List<String>>> sheets = new LinkedHashMap<>();
      for (Sheet sheet : workbook.getSheets().toList()) {
        sheets.put(sheet.getName(), rows(sheet));
      }
      return sheets;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<List<String>> rows(Sheet sheet) throws IOException {
    try (Stream<Row> rows = sheet.openStream()) {
      return rows.map(ReadWorkbook::cells).toList();
    }
  }

  private static List<String> cells(Row row) {
    List<String> cells = new ArrayList<>();
    row.forEach(cell -> cells.add(text(cell)));
    return cells;
  }

  private static String text(Cell cell) {
    if (cell == null || cell.getType() == CellType.EMPTY) {
      return "";
    }
    return cell.getType() == CellType.NUMBER
        ? cell.asNumber().stripTrailingZeros().toPlainString()
        : '"' + cell.asString() + '"';
  }

  /** The text of a part of the file, such as {@code xl/workbook.xml}. */
  public static String part(Path file, String name) throws IOException {
    try (ZipFile zip = new ZipFile(file.toFile())) {
      InputStream in = zip.getInputStream(zip.getEntry(name));
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
