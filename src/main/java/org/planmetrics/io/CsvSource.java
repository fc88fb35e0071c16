package org.planmetrics.io;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** A CSV file. */
record CsvSource(Path path, String name) implements Source {
  /** What ends a file before its end. */
  static final String REST = "; the rest of the file was not read";

  @Override
  public Optional<String> fault() {
    return DataFile.fault(path);
  }

  @Override
  public long size() {
    try {
      return Files.exists(path) ? Files.size(path) : 0;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public boolean isText() {
    return true;
  }

  @Override
  public Optional<String> notTabular() throws IOException {
    return Encodings.fault(path);
  }

  @Override
  public boolean isMarkedUtf8() throws IOException {
    return Encodings.isMarkedUtf8(path);
  }

  @Override
  public boolean isGb18030() throws IOException {
    return Encodings.isGb18030(path);
  }

  @Override
  public RowStream open(char separator, Charset charset) throws IOException {
    RowHandler handler = new RowHandler();
    StrictReader text = new StrictReader(Files.newInputStream(path), charset);
    CloseableIterator<CsvRow> rows =
        CsvReader.builder()
            .fieldSeparator(separator)
            .allowUnclosedQuote(false)
            .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
            .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
            .build(handler, text)
            .iterator();
    return new Rows(rows, text, handler);
  }

  @Override
  public Optional<String> cell(long line, int column) {
    return Optional.empty();
  }

  private record Rows(CloseableIterator<CsvRow> rows, StrictReader text, RowHandler handler)
      implements RowStream {
    @Override
    public Optional<CsvRow> next() throws CutOff {
      try {
        return rows.hasNext() ? Optional.of(rows.next()) : Optional.empty();
      } catch (CsvParseException e) {
        throw new CutOff(handler.line(), rule(e), e);
      }
    }

    private static String rule(CsvParseException e) {
      boolean isText =
          String.valueOf(e.getMessage()).startsWith("Unexpected character after closing");
      return isText
          ? "has text after a closing quote (within quotes, a quote is written twice)" + REST
          : "has a quote that is not closed" + REST;
    }

    @Override
    public boolean hasBadBytes() {
      return text.hasBadBytes();
    }

    @Override
    public void close() throws IOException {
      rows.close();
    }
  }
}
