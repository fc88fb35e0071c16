package org.planmetrics.io;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.planmetrics.domain.Note;
import org.planmetrics.domain.Problem;

/** One file of a data directory on its way to the snapshot, with what is wrong with it. */
abstract class FileRows implements RowTaker {
  private final Sheet sheet;
  private final Load load;
  private final Conversions conversions;
  private final List<Problem> problems = new ArrayList<>();
  private final TableProblems told;
  private final List<Note> notes = new ArrayList<>();
  private final Optional<Source> source;
  private Optional<Header> header = Optional.empty();
  private final RowCounts.OfFile count = new RowCounts.OfFile();
  private boolean isBegun;

  FileRows(Load load, Sheet sheet) {
    this.source = load.data().find(sheet);
    this.sheet = load.data().named(sheet);
    this.load = load;
    this.told = new TableProblems(this.sheet, load.loading().isLenient(), problems);
    this.conversions =
        new Conversions(load.loading(), load.asOf(), source.map(Source::hasSerials).orElse(true));
  }

  /** Reads the file, if there is one. */
  final void read() {
    Optional<String> fault = source.flatMap(Source::fault);
    fault.ifPresent(this::problem);
    if (source.isPresent() && fault.isEmpty()) {
      int before = problems.size();
      TableReader table = new TableReader(source.get(), sheet, load.loading(), told, notes);
      TableReader.Extent extent = table.read(this);
      notes.addAll(conversions.notes(sheet));
      end(extent, problems.size() == before);
    } else {
      missing();
    }
  }

  /** There is no such file, or none that can be read. */
  abstract void missing();

  /** The file has been read as far as it can be. */
  abstract void end(TableReader.Extent extent, boolean isFlawless);

  /** The header has been read. */
  abstract void header(Header header);

  /** Takes a row that has been met before, as it were. */
  abstract boolean isKnown(CsvRow row);

  /** Takes a row, and returns whether it is set aside. */
  abstract boolean take(RowReader reader, CsvRow row);

  @Override
  public final Consumer<CsvRow> begin(Header header) {
    isBegun = true;
    this.header = Optional.of(header);
    header(header);
    RowReader reader = reader(sheet, header);
    Respelling respelling = Respelling.of(load, sheet, header);
    load.progress().begin(sheet.file());
    return row -> {
      count.read();
      load.progress().row();
      conversions.clean(row);
      respelling.apply(row, conversions);
      if (!isKnown(row) && take(reader, row)) {
        count.setAside();
      }
    };
  }

  /** Reads rows below a header. */
  final RowReader reader(Sheet columns, Header header) {
    return new RowReader(columns, header, told, conversions);
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

  /** Whether there is anything of the file, be it readable or not. */
  final boolean isThere() {
    return source.isPresent();
  }

  /** How much there is to read. */
  final long size() {
    return source.map(Source::size).orElse(0L);
  }

  /** A problem where people find it, such as {@code 社工!D7}. */
  final Problem placed(Problem problem) {
    int named = header.map(h -> h.column(problem.field())).orElse(0);
    int column = problem.column() > 0 ? problem.column() - 1 : named;
    return source
        .filter(s -> problem.line() > 0)
        .flatMap(s -> s.cell(problem.line(), column))
        .map(cell -> new Problem(cell, 0, 0, problem.field(), problem.found(), problem.rule()))
        .orElse(problem);
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
