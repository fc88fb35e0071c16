package org.planmetrics.io;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import de.siegmar.fastcsv.writer.QuoteStrategy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.planmetrics.access.Held;
import org.planmetrics.domain.Column;
import org.planmetrics.domain.Register;
import org.planmetrics.domain.Row;
import org.planmetrics.snapshot.Snapshot;
import org.planmetrics.text.CsvDescription;
import org.planmetrics.text.JsonPrinter;

/** Writes a snapshot as a data directory. */
final class SnapshotWriter {
  /** Quotes what reading would otherwise strip. */
  private static final QuoteStrategy KEEP_SPACE =
      new QuoteStrategy() {
        @Override
        public boolean quoteValue(int line, int field, String value) {
          return RowHandler.isSpace(value.charAt(0))
              || RowHandler.isSpace(value.charAt(value.length() - 1));
        }
      };

  private final Snapshot snapshot;
  private final Path dir;

  SnapshotWriter(Snapshot snapshot, Path dir) {
    this.snapshot = snapshot;
    this.dir = dir;
  }

  /** A file that is to be written. */
  private record Content(Sheet sheet, List<String> attributes, Stream<List<String>> rows) {
    List<String> header() {
      return Stream.concat(sheet.names().stream(), attributes.stream()).toList();
    }
  }

  void write() {
    if (Held.of(snapshot).heritage().isPresent()) {
      throw new IllegalArgumentException(
          "data told in the places of a later territory are not written; write asWas(), and the"
              + " later data with their successions");
    }
    Map<String, Content> files = new LinkedHashMap<>();
    for (Register register : Sheet.registers()) {
      if (snapshot.has(register)) {
        files.put(Sheet.of(register).file(), content(register));
      }
    }
    add(files, Sheet.CATALOGUE, snapshot.declarations());
    add(files, Sheet.SUCCESSIONS, snapshot.successions());
    add(files, Sheet.FIGURES, snapshot.figureRows());
    add(files, Sheet.RETURNS, snapshot.returns());
    if (snapshot.hasMilestones()) {
      files.put(
          Sheet.MILESTONES.file(),
          content(Sheet.MILESTONES, List.copyOf(snapshot.milestones().values())));
    }
    refuseOthers(files);
    try {
      Files.createDirectories(dir);
      for (Map.Entry<String, Content> file : files.entrySet()) {
        Content content = file.getValue();
        write(dir.resolve(file.getKey()), content);
        Files.writeString(
            dir.resolve(file.getKey() + CsvDescription.SUFFIX),
            new SheetDescription(content.sheet(), snapshot).json(content.attributes()),
            UTF_8);
      }
      Files.writeString(
          dir.resolve(SnapshotHead.FILE), JsonPrinter.pretty(SnapshotHead.of(snapshot)), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void add(Map<String, Content> files, Sheet sheet, List<? extends Row<?>> rows) {
    if (!rows.isEmpty()) {
      files.put(sheet.file(), content(sheet, rows));
    }
  }

  private static Content content(Sheet sheet, List<? extends Row<?>> rows) {
    return new Content(sheet, List.of(), rows.stream().map(r -> cells(r, List.of())));
  }

  private Content content(Register register) {
    List<String> attributes = Held.of(snapshot).table(register).attributeNames();
    return new Content(
        Sheet.of(register),
        attributes,
        snapshot.rows(register).stream().map(r -> cells(r, attributes)));
  }

  /** The cells of a record: nothing for missing. */
  private static List<String> cells(Row<?> row, List<String> attributes) {
    List<String> cells = new ArrayList<>();
    row.columns().all().forEach(column -> cells.add(cell(row, column)));
    attributes.forEach(name -> cells.add(row.attributes().getOrDefault(name, "")));
    return cells;
  }

  private static <V> String cell(Row<?> row, Column<V> column) {
    return row.get(column).map(column::write).orElse("");
  }

  private void refuseOthers(Map<String, Content> files) {
    for (String file : Sheet.files()) {
      boolean isWritten = files.containsKey(file) || file.equals(SnapshotHead.FILE);
      if (!isWritten && Files.exists(dir.resolve(file))) {
        throw new IllegalArgumentException(
            dir + " has a " + file + ", but the snapshot has none; write to an empty directory");
      }
    }
  }

  private void write(Path file, Content content) throws IOException {
    try (CsvWriter csv =
        CsvWriter.builder()
            .lineDelimiter(LineDelimiter.LF)
            .quoteStrategy(KEEP_SPACE)
            .build(file, UTF_8)) {
      csv.writeRecord(content.header());
      content.rows().forEachOrdered(csv::writeRecord);
    }
  }
}
