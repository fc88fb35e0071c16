package org.planmetrics.io;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.planmetrics.domain.Note;
import org.planmetrics.domain.Problem;

/** One file of a data directory on its way to the snapshot, with what is wrong with it. */
abstract class FileRows implements CsvFile.Rows {
  private final Sheet sheet;
  private final Load load;
  private final Conversions conversions;
  private final List<Problem> problems = new ArrayList<>();
  private final List<Note> notes = new ArrayList<>();
  private final RowCounts.OfFile count = new RowCounts.OfFile();
  private boolean isBegun;

  FileRows(Load load, Sheet sheet) {
    this.sheet = sheet;
    this.load = load;
    this.conversions = new Conversions(load.loading().isAsTyped());
  }

  /** Reads the file, if there is one. */
  final void read() {
    Optional<String> fault = DataFile.fault(path());
    fault.ifPresent(this::problem);
    if (Files.exists(path()) && fault.isEmpty()) {
      int before = problems.size();
      CsvFile.Extent extent = new CsvFile(path(), sheet, problems, load.loading()).read(this);
      notes.addAll(conversions.notes(sheet));
      end(extent, problems.size() == before);
    } else {
      missing();
    }
  }

  /** There is no such file, or none that can be read. */
  abstract void missing();

  /** The file has been read as far as it can be. */
  abstract void end(CsvFile.Extent extent, boolean isFlawless);

  /** The header has been read. */
  abstract void header(Header header);

  /** Takes a row that has been met before, as it were. */
  abstract boolean isKnown(CsvRow row);

  /** Takes a row, and returns whether it is set aside. */
  abstract boolean take(RowReader reader, CsvRow row);

  @Override
  public final Consumer<CsvRow> begin(Header header) {
    isBegun = true;
    header(header);
    RowReader reader = reader(sheet, header);
    Respelling respelling = Respelling.of(load.divisions(), sheet, header);
    load.progress().begin(sheet.file());
    return row -> {
      count.read();
      load.progress().row();
      conversions.clean(row);
      respelling.apply(row);
      if (!isKnown(row) && take(reader, row)) {
        count.setAside();
      }
    };
  }

  /** Reads rows below a header. */
  final RowReader reader(Sheet columns, Header header) {
    return new RowReader(columns, header, problems, conversions);
  }

  /** A row that is in the snapshot as a part of another. */
  final void countMerged() {
    count.merge();
  }

  final Conversions conversions() {
    return conversions;
  }

  @Override
  public void unreadable(Header header, CsvRow row) {
    cutOff();
  }

  @Override
  public final void cutOff() {
    count.read();
    count.setAside();
  }

  final void note(Note note) {
    notes.add(note);
  }

  final void problem(String rule) {
    problems.add(Problem.of(sheet.file(), 0, "", "", rule));
  }

  final Load load() {
    return load;
  }

  final boolean isLenient() {
    return load.loading().isLenient();
  }

  final boolean isAsTyped() {
    return load.loading().isAsTyped();
  }

  final Path path() {
    return load.dir().resolve(sheet.file());
  }

  final Sheet sheet() {
    return sheet;
  }

  final List<Problem> problems() {
    return problems;
  }

  final List<Note> notes() {
    return notes;
  }

  /** How many rows were read, if any could be told apart. */
  final Optional<RowCounts.OfFile> count() {
    return isBegun ? Optional.of(count) : Optional.empty();
  }
}
