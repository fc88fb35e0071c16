package org.planmetrics.io;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.planmetrics.domain.Problem;

/**
 * One CSV file, read row by row. A row that cannot be read is a problem and the next one is read;
 * after an unclosed quote, or text after a closing one, nobody knows where the next row begins.
 */
final class CsvFile {
  private static final String REST = "; the rest of the file was not read";

  private final Path path;
  private final Sheet sheet;
  private final List<Problem> problems;
  private final Loading loading;
  private boolean isBegun;
  private String encoding = UTF_8.name();

  CsvFile(Path path, Sheet sheet, List<Problem> problems, Loading loading) {
    this.path = path;
    this.sheet = sheet;
    this.problems = problems;
    this.loading = loading;
  }

  /** How far a file could be read. */
  enum Extent {
    /** To its end. */
    ALL,
    /** To a row after which nobody knows where the next one begins. */
    CUT_OFF,
    /** Not at all, or not in a way that tells one row from another. */
    NOTHING
  }

  /** Takes the header and then each row. */
  interface Rows {
    /** Takes the header; what it returns takes the rows. */
    Consumer<CsvRow> begin(Header header);

    /** Takes a row whose fields cannot be told apart or decoded. */
    void unreadable(Header header, CsvRow row);

    /** Takes the row that begins with what ends the reading. */
    void cutOff();
  }

  /** Reads all rows that can be read. */
  Extent read(Rows rows) {
    try (InputStream in = new BufferedInputStream(Files.newInputStream(path))) {
      if (Encodings.isUtf16(in)) {
        add(0, "is UTF-16; save it as UTF-8");
        return Extent.NOTHING;
      }
      Charset charset = Encodings.isMarkedUtf8(in) ? UTF_8 : loading.charset();
      encoding = charset.name();
      return read(new StrictReader(in, charset), rows);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Extent read(StrictReader text, Rows rows) throws IOException {
    RowHandler handler = new RowHandler();
    int before = problems.size();
    try (CloseableIterator<CsvRow> all = parser().build(handler, text).iterator()) {
      Extent extent = read(all, text, rows);
      if (text.hasBadBytes() && problems.size() == before) {
        add(0, "has bytes that are not " + encoding);
      }
      return extent;
    } catch (CsvParseException e) {
      add(handler.line(), rule(e));
      if (isBegun) {
        rows.cutOff();
      }
      return isBegun ? Extent.CUT_OFF : Extent.NOTHING;
    }
  }

  private static CsvReader.CsvReaderBuilder parser() {
    return CsvReader.builder()
        .allowUnclosedQuote(false)
        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
        .missingFieldStrategy(FieldMismatchStrategy.IGNORE);
  }

  private Extent read(CloseableIterator<CsvRow> all, StrictReader text, Rows rows) {
    CsvRow first = first(all);
    if (first.isBlank()) {
      add(0, "is empty; it must have a header with " + sheet.requiredNames());
      return Extent.NOTHING;
    }
    if (text.hasBadBytes() && first.bad() >= 0) {
      problems.add(undecodable(first, "", first.bad(), REST));
      return Extent.NOTHING;
    }
    if (loading.isAsTyped()) {
      first.clean();
    }
    Header header = Header.of(sheet, first.copy(), loading.headersOf(sheet.file()), problems);
    if (loading.isLenient() && !header.isComplete()) {
      return Extent.NOTHING;
    }
    Consumer<CsvRow> taker = rows.begin(header);
    isBegun = true;
    while (all.hasNext()) {
      take(all.next(), header, text, taker, rows);
    }
    return header.hasKey() ? Extent.ALL : Extent.NOTHING;
  }

  private void take(
      CsvRow row, Header header, StrictReader text, Consumer<CsvRow> taker, Rows rows) {
    if (row.isBlank()) {
      return;
    }
    if (isReadable(row, header, text)) {
      taker.accept(row);
    } else {
      rows.unreadable(header, row);
    }
  }

  private static CsvRow first(CloseableIterator<CsvRow> all) {
    while (all.hasNext()) {
      CsvRow row = all.next();
      if (!row.isBlank()) {
        return row;
      }
    }
    return new CsvRow();
  }

  private boolean isReadable(CsvRow row, Header header, StrictReader text) {
    if (text.hasBadBytes() && row.bad() >= 0) {
      int bad = row.bad();
      problems.add(undecodable(row, header.name(bad), bad, ""));
      return false;
    }
    int fields = row.size();
    if (fields == header.width()) {
      return true;
    }
    String few = fields < header.width() ? "too few" : "too many";
    String rule = "has " + few + " fields: " + fields + ", but the header has " + header.width();
    add(row.line(), rule);
    return false;
  }

  private Problem undecodable(CsvRow row, String name, int bad, String more) {
    String rule = "has bytes that are not " + encoding + "; save the file as UTF-8" + more;
    return Problem.of(sheet.file(), row.line(), name, Shown.of(row.value(bad)), rule);
  }

  private static String rule(CsvParseException e) {
    boolean isText =
        String.valueOf(e.getMessage()).startsWith("Unexpected character after closing");
    return isText
        ? "has text after a closing quote (within quotes, a quote is written twice)" + REST
        : "has a quote that is not closed" + REST;
  }

  private void add(long line, String rule) {
    problems.add(Problem.of(sheet.file(), line, "", "", rule));
  }
}
