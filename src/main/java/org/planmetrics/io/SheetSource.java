package org.planmetrics.io;

import java.io.IOException;
import java.nio.charset.Charset;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.planmetrics.workbook.Workbook;

/**
 * A sheet of a workbook.
 *
 * @param name the sheet's, after that of the workbook where there are other files beside it
 */
record SheetSource(Workbook workbook, String sheet, String name) implements Source {
  static final String BROKEN = "cannot be read as a sheet; save the workbook anew";

  private static final int LETTERS = 26;

  @Override
  public Optional<String> fault() {
    return Optional.empty();
  }

  @Override
  public long size() {
    return Long.MAX_VALUE; // nobody knows before it is read
  }

  @Override
  public boolean isText() {
    return false;
  }

  @Override
  public boolean hasSerials() {
    return !workbook.isDate1904();
  }

  @Override
  public RowStream open(char separator, Charset charset) throws IOException {
    Stream<Workbook.Line> lines = workbook.lines(sheet);
    return new Rows(lines, lines.iterator());
  }

  @Override
  public Optional<String> cell(long line, int column) {
    return Optional.of(name + "!" + letters(Math.max(0, column)) + line);
  }

  /** The letters of a column from 0: A, …, Z, AA. */
  private static String letters(int column) {
    String last = String.valueOf((char) ('A' + column % LETTERS));
    return column < LETTERS ? last : letters(column / LETTERS - 1) + last;
  }

  private static final class Rows implements RowStream {
    private final Stream<Workbook.Line> lines;
    private final Iterator<Workbook.Line> rows;
    private long line;

    Rows(Stream<Workbook.Line> lines, Iterator<Workbook.Line> rows) {
      this.lines = lines;
      this.rows = rows;
    }

    @Override
    public Optional<CsvRow> next() throws CutOff {
      try {
        if (!rows.hasNext()) {
          return Optional.empty();
        }
        Workbook.Line next = rows.next();
        line = next.number();
        return Optional.of(CsvRow.of(line, List.copyOf(next.cells())));
      } catch (RuntimeException e) {
        throw new CutOff(line + 1, BROKEN, e);
      }
    }

    @Override
    public boolean hasBadBytes() {
      return false;
    }

    @Override
    public void close() {
      lines.close();
    }
  }
}
