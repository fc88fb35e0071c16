package org.planmetrics.io;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.planmetrics.domain.Entry;
import org.planmetrics.domain.Place;
import org.planmetrics.domain.Register;
import org.planmetrics.domain.SnapshotBuilder;

/** The rows of a register. */
final class RegisterRows extends FileRows {
  private final Register register;
  private final SnapshotBuilder builder;
  private Optional<RowMemo> memo = Optional.empty();
  private boolean hasRow;

  RegisterRows(
      Path dir, Loading loading, Progress progress, SnapshotBuilder builder, Register register) {
    super(dir, loading, progress, Sheet.of(register));
    this.register = register;
    this.builder = builder;
  }

  @Override
  void missing() {
    if (register == Register.REGIONS) {
      if (!Files.exists(path())) {
        problem("is missing; it is the one file that must exist");
      }
      builder.setAsideRest(register);
    } else if (isLenient() && Files.exists(path())) {
      builder.unread(register);
    }
  }

  @Override
  void header(Header header) {
    header
        .unknown()
        .keySet()
        .forEach(name -> {
          builder.attribute(register, name);
          note(UnknownColumns.kept(sheet(), name));
        });
    if (!isAsTyped()) {
      memo = RowMemo.of(register, header, builder.rows(register));
    }
  }

  @Override
  boolean isKnown(CsvRow row) {
    return memo.isPresent() && memo.get().add(row);
  }

  @Override
  void take(Cells cells, CsvRow row) {
    hasRow = true;
    int before = memo.map(RowMemo::size).orElse(0);
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
    } else {
      memo.filter(m -> m.size() > before).ifPresent(m -> m.learn(row));
    }
  }

  private void add(Optional<? extends Place> place, Cells cells) {
    place.ifPresent(p -> builder.add(p, cells.line()));
  }

  private void add(Cells cells, Optional<? extends Entry> entry) {
    entry.ifPresent(e -> builder.add(e, cells.line()));
  }

  @Override
  public void unreadable(Header header, CsvRow row) {
    super.unreadable(header, row);
    int key = Math.max(0, header.column(sheet().names().get(0)));
    builder.setAside(register, row.value(key));
  }

  @Override
  void end(CsvFile.Extent extent, boolean isFlawless) {
    boolean isEmpty = register == Register.REGIONS && !hasRow && isFlawless;
    if (isEmpty) {
      problem("has no rows; it must have a root region");
    }
    if (isLenient() && extent == CsvFile.Extent.NOTHING) {
      builder.unread(register);
    } else if (isEmpty || (extent != CsvFile.Extent.ALL && mayHideMuch())) {
      builder.setAsideRest(register);
    } else {
      builder.empty(register);
    }
  }

  /**
   * Whether what is not found is taken to be among the rows not read. A strict reader tells of an
   * unknown code though it may be a site not read: better one problem too many than one too few.
   */
  private boolean mayHideMuch() {
    return isLenient() || !register.isOfSites();
  }
}
