package org.planmetrics.indicator;

import java.util.Objects;
import org.planmetrics.domain.Match;
import org.planmetrics.domain.Records;

/**
 * Records in the words of formulas, such as {@code workers().certified()}; what a register does not
 * know cannot be asked of it. Immutable; equal if they select alike.
 *
 * @param <S> the selection itself
 */
public abstract class Selection<S extends Selection<S>> {
  private final Records records;

  Selection(Records records) {
    this.records = records;
  }

  abstract S with(Records records);

  /**
   * The records that are selected.
   *
   * @return the records
   */
  public final Records records() {
    return records;
  }

  /**
   * Those of them whose column matches.
   *
   * @param column such as {@code beds}
   * @param match such as {@code from(50)}; it replaces an earlier one on the column
   * @return the selection
   * @throws IllegalArgumentException if the match does not fit the column
   */
  public final S where(String column, Match match) {
    return with(records.where(column, match));
  }

  /**
   * Those of them whose column holds one of the values.
   *
   * @param column such as {@code kind}
   * @param values such as {@code AGENCY}
   * @return the selection
   * @throws IllegalArgumentException if a value does not fit the column
   */
  public final S where(String column, Object... values) {
    return with(records.where(column, values));
  }

  @Override
  public final boolean equals(Object other) {
    return other instanceof Selection<?> s && records.equals(s.records);
  }

  @Override
  public final int hashCode() {
    return Objects.hashCode(records);
  }

  /** Returns such as {@code certified workers}. */
  @Override
  public final String toString() {
    return records.toString();
  }
}
