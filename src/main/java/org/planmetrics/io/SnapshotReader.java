package org.planmetrics.io;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import org.planmetrics.domain.DataException;
import org.planmetrics.domain.Entry;
import org.planmetrics.domain.Place;
import org.planmetrics.domain.Problem;
import org.planmetrics.domain.Register;
import org.planmetrics.domain.Snapshot;
import org.planmetrics.domain.SnapshotBuilder;

/** Reads a data directory once: all files, then the references between them. */
final class SnapshotReader {
  private final Path dir;
  private final Loading loading;
  private final boolean isDated;
  private final Progress progress;
  private final RowCounts counts = new RowCounts();
  private final List<Problem> problems = new ArrayList<>();
  private final SnapshotBuilder builder;
  private boolean hasRegion;

  SnapshotReader(Path dir, Loading loading) {
    this.dir = dir;
    this.loading = loading;
    this.progress = loading.progress();
    Path file = dir.resolve(SnapshotHead.FILE);
    SnapshotHead head = SnapshotHead.read(file, loading.asOf(), problems);
    this.isDated = head.isDated();
    this.builder = Snapshot.asOf(head.asOf());
    head.title().ifPresent(builder::title);
    head.source().ifPresent(builder::source);
  }

  /** Reads all files, or tells of everything that is wrong with them. */
  Loaded read() {
    Sheet.registers().forEach(this::read);
    read(Sheet.FIGURES, RowRecords::figure, builder::add);
    read(Sheet.RETURNS, RowRecords::returned, builder::add);
    read(Sheet.MILESTONES, RowRecords::milestone, builder::add);
    progress.end();
    Optional<Snapshot> snapshot = loading.isLenient() ? builder.buildFitting() : builder.tryBuild();
    List<Problem> misfits =
        builder.problems().stream().map(p -> p.in(p.source() + ".csv")).toList();
    problems.addAll(misfits);
    List<String> files = Sheet.files();
    problems.sort(
        Comparator.comparingInt((Problem p) -> files.indexOf(p.source()))
            .thenComparingLong(Problem::line));
    boolean isRefused = !problems.isEmpty() && !loading.isLenient();
    if (isRefused || !isDated || snapshot.isEmpty()) {
      throw new DataException(problems);
    }
    counts.setAside(misfits);
    return new Loaded(snapshot.get(), problems, counts.against(snapshot.get()));
  }

  private void read(Register register) {
    if (loading.isLeftOut(register)) {
      return;
    }
    Sheet sheet = Sheet.of(register);
    Path path = dir.resolve(sheet.file());
    if (exists(path, sheet)) {
      read(register, sheet, path);
    } else if (register == Register.REGIONS) {
      problems.add(
          Problem.of(sheet.file(), 0, "", "", "is missing; it is the one file that must exist"));
      builder.setAsideRest(register);
    } else if (loading.isLenient() && Files.exists(path)) {
      builder.unread(register);
    }
  }

  private void read(Register register, Sheet sheet, Path path) {
    int before = problems.size();
    RegisterRows rows = new RegisterRows(register, sheet);
    CsvFile.Extent extent = new CsvFile(path, sheet, problems, loading).read(rows);
    rows.conversions.notes(sheet).forEach(builder::note);
    boolean isEmpty = register == Register.REGIONS && !hasRegion && problems.size() == before;
    if (isEmpty) {
      problems.add(Problem.of(sheet.file(), 0, "", "", "has no rows; it must have a root region"));
    }
    if (loading.isLenient() && extent == CsvFile.Extent.NOTHING) {
      builder.unread(register);
    } else if (isEmpty || (extent != CsvFile.Extent.ALL && mayHideMuch(register))) {
      builder.setAsideRest(register);
    } else {
      builder.empty(register);
    }
  }

  /**
   * Whether what is not found is taken to be among the rows not read. A strict reader tells of an
   * unknown code though it may be a site not read: better one problem too many than one too few.
   */
  private boolean mayHideMuch(Register register) {
    return loading.isLenient() || !register.isOfSites();
  }

  private void take(Register register, Cells cells) {
    hasRegion |= register == Register.REGIONS;
    switch (register) {
      case REGIONS -> add(RowRecords.region(cells), cells);
      case COMMUNITIES -> add(RowRecords.community(cells), cells);
      case WORKERS -> add(cells, RowRecords.worker(cells));
      case FACILITIES -> add(cells, RowRecords.facility(cells));
      case STATIONS -> add(cells, RowRecords.station(cells));
      case ORGANIZATIONS -> add(cells, RowRecords.organization(cells));
    }
    if (cells.isBad()) {
      builder.setAside(register, cells.key());
    }
  }

  private void add(Optional<? extends Place> place, Cells cells) {
    place.ifPresent(p -> builder.add(p, cells.line()));
  }

  private void add(Cells cells, Optional<? extends Entry> entry) {
    entry.ifPresent(e -> builder.add(e, cells.line()));
  }

  private <T> void read(
      Sheet sheet, Function<Cells, Optional<T>> record, BiConsumer<T, Long> taker) {
    Path path = dir.resolve(sheet.file());
    if (exists(path, sheet)) {
      OtherRows<T> rows = new OtherRows<>(sheet, record, taker);
      new CsvFile(path, sheet, problems, loading).read(rows);
      rows.conversions.notes(sheet).forEach(builder::note);
    }
  }

  private boolean exists(Path path, Sheet sheet) {
    if (Files.isDirectory(path)) {
      problems.add(Problem.of(sheet.file(), 0, "", "", "is a directory; it must be a file"));
      return false;
    }
    return Files.exists(path);
  }

  /** The rows of a file, counted. */
  private abstract class Counted implements CsvFile.Rows {
    final Sheet sheet;
    final Conversions conversions = new Conversions(loading.isAsTyped());

    Counted(Sheet sheet) {
      this.sheet = sheet;
    }

    abstract void begin(String unknownColumn);

    abstract void take(Cells cells);

    @Override
    public Consumer<CsvRow> begin(Header header) {
      header.unknown().keySet().forEach(this::begin);
      Cells cells = new Cells(sheet, header, problems, conversions);
      RowCounts.OfFile count = counts.of(sheet);
      progress.begin(sheet.file());
      return row -> {
        count.read();
        progress.row();
        cells.next(row);
        take(cells);
        if (cells.isBad()) {
          count.setAside();
        }
      };
    }

    @Override
    public void unreadable(Header header, CsvRow row) {
      cutOff();
    }

    @Override
    public void cutOff() {
      counts.of(sheet).read();
      counts.of(sheet).setAside();
    }
  }

  /** The rows of a register, on their way to the builder. */
  private final class RegisterRows extends Counted {
    private final Register register;

    RegisterRows(Register register, Sheet sheet) {
      super(sheet);
      this.register = register;
    }

    @Override
    void begin(String unknownColumn) {
      builder.attribute(register, unknownColumn);
      builder.note(UnknownColumns.kept(sheet, unknownColumn));
    }

    @Override
    void take(Cells cells) {
      SnapshotReader.this.take(register, cells);
    }

    @Override
    public void unreadable(Header header, CsvRow row) {
      super.unreadable(header, row);
      builder.setAside(register, row.value(Math.max(0, header.column(sheet.names().get(0)))));
    }
  }

  /** The rows of figures, returns or milestones, to which nothing refers. */
  private final class OtherRows<T> extends Counted {
    private final Function<Cells, Optional<T>> record;
    private final BiConsumer<T, Long> taker;

    OtherRows(Sheet sheet, Function<Cells, Optional<T>> record, BiConsumer<T, Long> taker) {
      super(sheet);
      this.record = record;
      this.taker = taker;
    }

    @Override
    void begin(String unknownColumn) {
      builder.note(UnknownColumns.unread(sheet, unknownColumn));
    }

    @Override
    void take(Cells cells) {
      record.apply(cells).ifPresent(r -> taker.accept(r, cells.line()));
    }
  }
}
