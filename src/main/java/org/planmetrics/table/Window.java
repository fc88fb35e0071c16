package org.planmetrics.table;

import java.time.LocalDate;

/**
 * The days from one to another, both in.
 *
 * @param from the first day
 * @param to the last day, before the first where there is none
 */
public record Window(LocalDate from, LocalDate to) {
  public boolean isEmpty() {
    return to.isBefore(from);
  }

  /** Whether all days of another are days of this one. */
  public boolean holds(Window other) {
    return !other.from.isBefore(from) && !other.to.isAfter(to);
  }

  /** Whether some day is of both. */
  public boolean meets(Window other) {
    return !other.from.isAfter(to) && !from.isAfter(other.to);
  }

  /** How many days. */
  public long days() {
    return to.toEpochDay() - from.toEpochDay() + 1;
  }

  @Override
  public String toString() {
    return from + " to " + to;
  }
}
