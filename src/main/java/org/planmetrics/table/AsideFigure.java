package org.planmetrics.table;

import java.time.LocalDate;
import java.util.Optional;
import org.planmetrics.domain.Figure;
import org.planmetrics.domain.Quantity;

/**
 * A row of {@code figures.csv} set aside, as far as it can be read (SPEC S28).
 *
 * @param line where it stands
 * @param place the code of its place or site, empty if it cannot be read
 * @param figure its name, empty if it cannot be read
 * @param day its day, {@link LocalDate#MIN} for blank; empty if it cannot be read
 * @param value its value, if it can be read
 * @param unit its unit, if it has one
 * @param span of a flow the days that it speaks of, if they can be read
 */
public record AsideFigure(
    long line,
    String place,
    String figure,
    Optional<LocalDate> day,
    Optional<Quantity> value,
    Optional<String> unit,
    Optional<Window> span) {
  /** A row of which nothing can be read. */
  public static AsideFigure unreadable(long line) {
    return new AsideFigure(
        line, "", "", Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
  }

  static AsideFigure of(FigureTable figures, int row) {
    return new AsideFigure(
        figures.line(row),
        figures.get(row).place(),
        figures.get(row).figure(),
        Optional.of(figures.value(row, Figure.AS_OF).orElse(LocalDate.MIN)),
        figures.value(row, Figure.VALUE),
        figures.value(row, Figure.UNIT),
        figures.span(row));
  }

  /** The same of days that cannot be read. */
  AsideFigure ofSomeDay() {
    return new AsideFigure(line, place, figure, Optional.empty(), value, unit, Optional.empty());
  }
}
