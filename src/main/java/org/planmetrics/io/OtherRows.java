package org.planmetrics.io;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.planmetrics.domain.Figure;
import org.planmetrics.domain.MilestoneReport;
import org.planmetrics.domain.Register;
import org.planmetrics.domain.Return;
import org.planmetrics.table.AsideFigure;
import org.planmetrics.table.Filling;
import org.planmetrics.table.Window;

/** The rows of figures, returns or milestones, to which nothing refers. */
final class OtherRows extends FileRows {
  private final Filling filling;

  OtherRows(Load load, Sheet sheet) {
    super(load, sheet);
    this.filling = load.filling();
  }

  @Override
  void missing() {
    if (isThere()) {
      setAsideRow(Integer.MAX_VALUE);
    }
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
  boolean take(RowReader reader, CsvRow row) {
    reader.read(row).ifPresent(record -> filling.add(record, row.line()));
    if (reader.isBad()) {
      setAside(reader, row.line());
    }
    return reader.isBad();
  }

  private void setAside(RowReader reader, long line) {
    if (sheet().is(Sheet.FIGURES)) {
      Optional<LocalDate> day = reader.value(Figure.AS_OF);
      filling.setAside(
          new AsideFigure(
              line,
              reader.value(Figure.PLACE).orElse(""),
              reader.value(Figure.FIGURE).orElse(""),
              reader.isUnreadable(Figure.AS_OF) ? day : Optional.of(day.orElse(LocalDate.MIN)),
              reader.value(Figure.VALUE),
              reader.value(Figure.UNIT),
              span(reader)));
    } else if (sheet().is(Sheet.RETURNS)) {
      filling.setAsideReturn(
          reader.value(Return.REGISTER).map(List::of).orElse(Register.returned()));
    } else if (sheet().is(Sheet.MILESTONES)) {
      filling.setAsideMilestone(reader.value(MilestoneReport.MILESTONE).orElse(""));
    }
  }

  private static Optional<Window> span(RowReader reader) {
    Optional<LocalDate> to = reader.value(Figure.TO);
    return reader
        .value(Figure.FROM)
        .filter(from -> to.filter(last -> !last.isBefore(from)).isPresent())
        .map(from -> new Window(from, to.orElseThrow()));
  }

  @Override
  public void unreadable(Header header, CsvRow row) {
    super.unreadable(header, row);
    setAsideRow(row.line());
  }

  /** A row, or more, of which nothing can be read. */
  private void setAsideRow(long line) {
    if (sheet().is(Sheet.FIGURES)) {
      filling.setAside(AsideFigure.unreadable(line));
    } else if (sheet().is(Sheet.RETURNS)) {
      filling.setAsideReturn(Register.returned());
    } else if (sheet().is(Sheet.MILESTONES)) {
      filling.setAsideMilestone("");
    }
  }

  @Override
  void end(TableReader.Extent extent, boolean isFlawless) {
    if (sheet().is(Sheet.MILESTONES)) {
      filling.keepMilestones();
    }
    if (extent != TableReader.Extent.ALL) {
      setAsideRow(Integer.MAX_VALUE);
    }
  }
}
