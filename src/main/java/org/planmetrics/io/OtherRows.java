package org.planmetrics.io;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;

/** The rows of figures, returns or milestones, to which nothing refers. */
final class OtherRows<T> extends FileRows {
  private final Function<Cells, Optional<T>> record;
  private final BiConsumer<T, Long> taker;

  OtherRows(
      Path dir,
      Loading loading,
      Progress progress,
      Sheet sheet,
      Function<Cells, Optional<T>> record,
      BiConsumer<T, Long> taker) {
    super(dir, loading, progress, sheet);
    this.record = record;
    this.taker = taker;
  }

  @Override
  void missing() {
    // It need not be there.
  }

  @Override
  void header(Header header) {
    header.unknown().keySet().forEach(name -> note(UnknownColumns.unread(sheet(), name)));
  }

  @Override
  boolean isKnown(CsvRow row) {
    return false;
  }

  @Override
  void take(Cells cells, CsvRow row) {
    record.apply(cells).ifPresent(r -> taker.accept(r, cells.line()));
  }

  @Override
  void end(CsvFile.Extent extent, boolean isFlawless) {
    // What could not be read is told.
  }
}
