package org.planmetrics.table;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Which rows of a figure speak of a day (SPEC S7, S30): of those not after it the latest. A row
 * without a day speaks of the day of the snapshot only. Beside the same figure on an earlier day a
 * row that is not dated after that day speaks of nothing new.
 *
 * @param day the day
 * @param isAsOf whether it is the day of the snapshot
 * @param after the day after which rows must be dated, if any
 */
public record FigureDay(LocalDate day, boolean isAsOf, Optional<LocalDate> after) {
  /** The day of a snapshot, asked alone. */
  public static FigureDay asOf(LocalDate day) {
    return new FigureDay(day, true, Optional.empty());
  }

  /** The same day, whatever is asked beside it. */
  public FigureDay alone() {
    return new FigureDay(day, isAsOf, Optional.empty());
  }
}
