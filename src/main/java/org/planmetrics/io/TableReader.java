package org.planmetrics.io;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.planmetrics.domain.Note;
import org.planmetrics.domain.Text;

/**
 * One table, read row by row: its encoding, its layout, its header and then its rows. A row that
 * cannot be read is a problem and the next one is read; after an unclosed quote, or text after a
 * closing one, nobody knows where the next row begins.
 */
final class TableReader {
  private static final String GB18030 =
      "is not UTF-8 but GB18030, as Chinese spreadsheets save it; save it as UTF-8, or read it with"
          + " gb18030() or asTyped() (on the command line --as-typed)";

  private final Source source;
  private final Sheet sheet;
  private final Loading loading;
  private final TableProblems problems;
  private final List<Note> notes;
  private boolean isBegun;

  TableReader(
      Source source, Sheet sheet, Loading loading, TableProblems problems, List<Note> notes) {
    this.source = source;
    this.sheet = sheet;
    this.loading = loading;
    this.problems = problems;
    this.notes = notes;
  }

  /** How far a table could be read. */
  enum Extent {
    /** To its end. */
    ALL,
    /** To a row after which nobody knows where the next one begins. */
    CUT_OFF,
    /** Not at all, or not in a way that tells one row from another. */
    NOTHING
  }

  /** Reads a table, if there is one, only to know what stands in it: nothing is told of it. */
  static void skim(DataSet data, Sheet sheet, Loading loading, RowTaker rows) {
    Optional<Source> source = data.find(sheet).filter(s -> s.fault().isEmpty());
    if (source.isPresent()) {
      Sheet named = data.named(sheet);
      TableProblems none = new TableProblems(named, loading.isLenient(), new ArrayList<>());
      new TableReader(source.get(), named, loading, none, new ArrayList<>()).read(rows);
    }
  }

  /** Reads all rows that can be read. */
  Extent read(RowTaker rows) {
    try {
      Optional<String> fault = source.notTabular();
      if (fault.isPresent()) {
        problems.add(0, fault.get());
        return Extent.NOTHING;
      }
      Extent extent = readDecoded(rows);
      problems.end();
      return extent;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * What is all or nothing is looked at for another encoding only where it cannot be read; else
   * rows would have been taken before that is known.
   */
  private Extent readDecoded(RowTaker rows) throws IOException {
    boolean isFirst = loading.isLenient() || loading.isAsTyped();
    if (isFirst && isInOther()) {
      return readOther(rows, problems.size());
    }
    int before = problems.size();
    Extent extent = read(rows, source.isMarkedUtf8() ? UTF_8 : loading.charset());
    return problems.hasBadBytes() && isInOther() ? readOther(rows, before) : extent;
  }

  private boolean isInOther() throws IOException {
    return loading.charset().equals(UTF_8) && source.isGb18030();
  }

  private Extent readOther(RowTaker rows, int before) throws IOException {
    if (!loading.isAsTyped()) {
      problems.replaceSince(before, GB18030);
      return Extent.NOTHING;
    }
    note(" 的编码是 GB18030", " is GB18030");
    return read(rows, Encodings.GB18030);
  }

  private Extent read(RowTaker rows, Charset charset) throws IOException {
    problems.setEncoding(charset.name());
    Mapping mapping = loading.mapping(sheet);
    try {
      Layout first = Layout.first(source, sheet, mapping, charset);
      Layout layout = first.isComplete() ? first : first.orBetter(source, sheet, mapping, charset);
      if (layout.header().isBlank()) {
        problems.add(0, "is empty; it must have a header with " + sheet.requiredNames());
        return Extent.NOTHING;
      }
      return isTaken(layout) ? read(rows, layout, charset) : Extent.NOTHING;
    } catch (CutOff e) {
      problems.add(e.line(), e.rule());
      if (isBegun) {
        rows.cutOff();
      }
      return isBegun ? Extent.CUT_OFF : Extent.NOTHING;
    }
  }

  /** Notes a layout that is read as typed only, or tells of it. */
  private boolean isTaken(Layout layout) {
    boolean hasTitles = !layout.above().isEmpty();
    long line = layout.header().line();
    if (loading.isAsTyped()) {
      layout
          .separatorName()
          .ifPresent(name -> note(" 以" + name.zh() + "分列", " has columns parted by " + name.en()));
      if (hasTitles) {
        note(
            " 的表头在第 " + line + " 行，其上的标题未读取：" + layout.titles(),
            " has its header in line " + line + ", below titles: " + layout.titles());
      }
      return true;
    }
    layout
        .separatorName()
        .ifPresent(name ->
            problems.add(
                0,
                "has columns parted by "
                    + name.en()
                    + "; save it with commas, or "
                    + Conversions.REMEDY));
    if (hasTitles) {
      problems.add(
          line, "seems to be the header; delete the rows above it, or " + Conversions.REMEDY);
    }
    return layout.separatorName().isEmpty() && !hasTitles;
  }

  private Extent read(RowTaker rows, Layout layout, Charset charset) throws IOException, CutOff {
    int before = problems.size();
    try (RowStream stream = source.open(layout.separator(), charset)) {
      CsvRow first = header(stream, layout);
      if (stream.hasBadBytes() && first.bad() >= 0) {
        problems.undecodable(first, "", CsvSource.REST);
        return Extent.NOTHING;
      }
      Extent extent = read(rows, layout, first, stream);
      if (stream.hasBadBytes() && problems.size() == before) {
        problems.undecodable();
      }
      return extent;
    }
  }

  private static CsvRow header(RowStream stream, Layout layout) throws CutOff {
    Optional<CsvRow> row = stream.next();
    while (row.isPresent() && row.get().line() < layout.header().line()) {
      row = stream.next();
    }
    return row.map(CsvRow::copy).orElseGet(CsvRow::new);
  }

  private Extent read(RowTaker rows, Layout layout, CsvRow first, RowStream stream) throws CutOff {
    Mapping mapping = loading.mapping(sheet);
    if (loading.isAsTyped()) {
      first.clean();
      Header bare = Header.of(sheet, first, mapping, true, new ArrayList<>());
      mapping = TableUnits.fill(mapping, sheet, layout, bare);
    }
    Header header = problems.header(first, mapping, loading.isAsTyped(), !source.isText());
    Optional<TableUnits> units =
        loading.isAsTyped() ? Optional.of(TableUnits.of(sheet, layout, header)) : Optional.empty();
    Optional<String> fault = units.flatMap(TableUnits::fault);
    fault.ifPresent(rule -> problems.add(layout.header().line(), rule));
    if (fault.isPresent() || loading.isLenient() && !header.isComplete()) {
      return Extent.NOTHING;
    }
    TableRows table = new TableRows(sheet, header, units, rows, problems, !source.isText());
    isBegun = true;
    try {
      Optional<CsvRow> row = stream.next();
      while (row.isPresent()) {
        table.take(row.get(), stream.hasBadBytes());
        row = stream.next();
      }
    } finally {
      notes.addAll(table.notes()); // of what was left out before a table is cut off too
      noteHeader(header);
    }
    return header.hasKey() ? Extent.ALL : Extent.NOTHING;
  }

  /** Tells which headers were read as typed, and what of a mapping there is not. */
  private void noteHeader(Header header) {
    header
        .asTyped()
        .forEach((written, column) ->
            note(
                " 的列“" + written + "”按 " + column + " 读取",
                ": the column '" + written + "' is read as " + column));
    header
        .unused()
        .forEach(name ->
            note(" 用不到对照里的“" + name + "”", " has no use for '" + name + "' of the mapping"));
  }

  private void note(String zh, String en) {
    notes.add(new Note(Note.Topic.CONVERTED, Text.of(sheet.file() + zh, sheet.file() + en)));
  }
}
