package org.planmetrics.io;

import java.nio.file.Path;
import org.planmetrics.table.Filling;

/** The rows of figures, returns or milestones, to which nothing refers. */
final class OtherRows extends FileRows {
  private final Filling filling;

  OtherRows(Path dir, Loading loading, Progress progress, Filling filling, Sheet sheet) {
    super(dir, loading, progress, sheet);
    this.filling = filling;
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
  void take(RowReader reader, CsvRow row) {
    reader.read(row).ifPresent(record -> filling.add(record, row.line()));
  }

  @Override
  void end(CsvFile.Extent extent, boolean isFlawless) {
    if (sheet() == Sheet.MILESTONES) {
      filling.setMilestonesComplete(extent == CsvFile.Extent.ALL && isFlawless);
    }
  }
}
