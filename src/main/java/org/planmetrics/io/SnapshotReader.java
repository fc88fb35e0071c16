package org.planmetrics.io;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
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
  private final List<Problem> problems = new ArrayList<>();
  private final SnapshotBuilder builder;
  private boolean hasRegion;

  SnapshotReader(Path dir, Optional<LocalDate> asOf) {
    this.dir = dir;
    SnapshotHead head = SnapshotHead.read(dir.resolve(SnapshotHead.FILE), asOf, problems);
    this.builder = Snapshot.asOf(head.asOf());
    head.title().ifPresent(builder::title);
    head.source().ifPresent(builder::source);
  }

  /** Reads all files, or tells of everything that is wrong with them. */
  Snapshot read() {
    Sheet.registers().forEach(this::read);
    read(Sheet.FIGURES, RowRecords::figure, builder::add);
    read(Sheet.RETURNS, RowRecords::returned, builder::add);
    read(Sheet.MILESTONES, RowRecords::milestone, builder::add);
    Optional<Snapshot> snapshot = builder.tryBuild();
    builder.problems().forEach(p -> problems.add(p.in(p.source() + ".csv")));
    if (!problems.isEmpty() || snapshot.isEmpty()) {
      List<String> files = Sheet.files();
      problems.sort(
          Comparator.comparingInt((Problem p) -> files.indexOf(p.source()))
              .thenComparingLong(Problem::line));
      throw new DataException(problems);
    }
    return snapshot.get();
  }

  private void read(Register register) {
    Sheet sheet = Sheet.of(register);
    Path path = dir.resolve(sheet.file());
    if (!exists(path, sheet)) {
      if (register == Register.REGIONS) {
        problems.add(
            Problem.of(sheet.file(), 0, "", "", "is missing; it is the one file that must exist"));
        builder.setAsideRest(register);
      }
      return;
    }
    builder.empty(register);
    int before = problems.size();
    boolean isComplete = new CsvFile(path, sheet, problems).read(new RegisterRows(register, sheet));
    if (register == Register.REGIONS && !hasRegion && problems.size() == before) {
      problems.add(Problem.of(sheet.file(), 0, "", "", "has no rows; it must have a root region"));
      isComplete = false;
    }
    if (!isComplete) {
      builder.setAsideRest(register);
    }
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
      new CsvFile(path, sheet, problems).read(new OtherRows<>(sheet, record, taker));
    }
  }

  private boolean exists(Path path, Sheet sheet) {
    if (Files.isDirectory(path)) {
      problems.add(Problem.of(sheet.file(), 0, "", "", "is a directory; it must be a file"));
      return false;
    }
    return Files.exists(path);
  }

  /** The rows of a register, on their way to the builder. */
  private final class RegisterRows implements CsvFile.Rows {
    private final Register register;
    private final Sheet sheet;

    RegisterRows(Register register, Sheet sheet) {
      this.register = register;
      this.sheet = sheet;
    }

    @Override
    public Consumer<CsvRow> begin(Header header) {
      for (String name : header.unknown().keySet()) {
        builder.attribute(register, name);
        builder.note(UnknownColumns.kept(sheet, name));
      }
      Cells cells = new Cells(sheet, header, problems);
      return row -> {
        cells.next(row);
        take(register, cells);
      };
    }

    @Override
    public void unreadable(Header header, CsvRow row) {
      builder.setAside(register, row.value(Math.max(0, header.column(sheet.names().get(0)))));
    }
  }

  /** The rows of figures, returns or milestones, to which nothing refers. */
  private final class OtherRows<T> implements CsvFile.Rows {
    private final Sheet sheet;
    private final Function<Cells, Optional<T>> record;
    private final BiConsumer<T, Long> taker;

    OtherRows(Sheet sheet, Function<Cells, Optional<T>> record, BiConsumer<T, Long> taker) {
      this.sheet = sheet;
      this.record = record;
      this.taker = taker;
    }

    @Override
    public Consumer<CsvRow> begin(Header header) {
      header.unknown().keySet().forEach(name -> builder.note(UnknownColumns.unread(sheet, name)));
      Cells cells = new Cells(sheet, header, problems);
      return row -> {
        cells.next(row);
        record.apply(cells).ifPresent(r -> taker.accept(r, row.line()));
      };
    }

    @Override
    public void unreadable(Header header, CsvRow row) {
      // The problem is told already.
    }
  }
}
