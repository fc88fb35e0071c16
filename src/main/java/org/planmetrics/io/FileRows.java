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
  private final Path path;
  private final Loading loading;
  private final Progress progress;
  private final Conversions conversions;
  private final List<Problem> problems = new ArrayList<>();
  private final List<Note> notes = new ArrayList<>();
  private final RowCounts.OfFile count = new RowCounts.OfFile();
  private boolean isBegun;

  FileRows(Path dir, Loading loading, Progress progress, Sheet sheet) {
    this.sheet = sheet;
    this.path = dir.resolve(sheet.file());
    this.loading = loading;
    this.progress = progress;
    this.conversions = new Conversions(loading.isAsTyped());
  }

  /** Reads the file, if there is one. */
  final void read() {
    Optional<String> fault = DataFile.fault(path);
    fault.ifPresent(this::problem);
    if (Files.exists(path) && fault.isEmpty()) {
      int before = problems.size();
      CsvFile.Extent extent = new CsvFile(path, sheet, problems, loading).read(this);
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

  /** Takes a row. */
  abstract void take(RowReader reader, CsvRow row);

  @Override
  public final Consumer<CsvRow> begin(Header header) {
    isBegun = true;
    header(header);
    RowReader reader = new RowReader(sheet, header, problems, conversions);
    progress.begin(sheet.file());
    return row -> {
      count.read();
      progress.row();
      conversions.clean(row);
      if (!isKnown(row)) {
        take(reader, row);
        if (reader.isBad()) {
          count.setAside();
        }
      }
    };
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

  final boolean isLenient() {
    return loading.isLenient();
  }

  final boolean isAsTyped() {
    return loading.isAsTyped();
  }

  final Path path() {
    return path;
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
