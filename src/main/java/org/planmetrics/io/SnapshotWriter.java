package org.planmetrics.io;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import de.siegmar.fastcsv.writer.QuoteStrategy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.planmetrics.domain.Labeled;
import org.planmetrics.domain.Register;
import org.planmetrics.domain.Snapshot;
import org.planmetrics.domain.Table;

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
  private record Content(List<String> header, Stream<List<Object>> rows) {}

  void write() {
    Map<String, Content> files = new LinkedHashMap<>();
    for (Register register : Sheet.registers()) {
      Table table = snapshot.table(register);
      if (table.isPresent()) {
        files.put(Sheet.of(register).file(), content(register, table));
      }
    }
    add(files, Sheet.FIGURES, snapshot.figureRows(), RowValues::of);
    add(files, Sheet.RETURNS, snapshot.returns(), RowValues::of);
    add(files, Sheet.MILESTONES, snapshot.milestones().values().stream().toList(), RowValues::of);
    refuseOthers(files);
    try {
      Files.createDirectories(dir);
      for (Map.Entry<String, Content> file : files.entrySet()) {
        write(dir.resolve(file.getKey()), file.getValue());
      }
      Files.writeString(dir.resolve(SnapshotHead.FILE), head(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private <T> void add(
      Map<String, Content> files, Sheet sheet, List<T> rows, Function<T, List<Object>> values) {
    if (!rows.isEmpty()) {
      files.put(sheet.file(), new Content(sheet.names(), rows.stream().map(values)));
    }
  }

  private Content content(Register register, Table table) {
    List<String> header = new ArrayList<>(Sheet.of(register).names());
    header.addAll(table.attributeNames());
    Stream<List<Object>> rows =
        switch (register) {
          case REGIONS -> snapshot.regions().stream().map(r -> RowValues.of(r, table));
          case COMMUNITIES -> snapshot.communities().stream().map(r -> RowValues.of(r, table));
          case WORKERS -> snapshot.workers().stream().map(r -> RowValues.of(r, table));
          case FACILITIES -> snapshot.facilities().stream().map(r -> RowValues.of(r, table));
          case STATIONS -> snapshot.stations().stream().map(r -> RowValues.of(r, table));
          case ORGANIZATIONS -> snapshot.organizations().stream().map(r -> RowValues.of(r, table));
        };
    return new Content(header, rows);
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
      content.rows().forEachOrdered(row -> csv.writeRecord(row.stream().map(this::text).toList()));
    }
  }

  /** Nothing for missing, the name of an enumeration's value, a plain decimal. */
  private String text(Object value) {
    if (value instanceof Optional<?> optional) {
      return optional.map(this::text).orElse("");
    }
    if (value instanceof Register register) {
      return register.key();
    }
    if (value instanceof Labeled labeled) {
      return labeled.name();
    }
    return value instanceof BigDecimal number ? number.toPlainString() : value.toString();
  }

  private String head() {
    Map<String, Object> head = new LinkedHashMap<>();
    head.put("format", 1);
    head.put("asOf", snapshot.asOf().toString());
    snapshot.title().ifPresent(title -> head.put("title", JsonPrinter.title(title)));
    snapshot.source().ifPresent(source -> head.put("source", source));
    return JsonPrinter.pretty(head);
  }
}
