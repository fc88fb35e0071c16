package org.planmetrics.table;

import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.planmetrics.domain.Labeled;
import org.planmetrics.text.Plural;

/**
 * The values of a column: for each row the small code of its value, and for each code the value.
 * Code 0 is blank. So a question about the values is asked once per value and not once per row.
 */
public abstract sealed class Vector permits CodedVector, TextVector {
  private final String name;

  public Vector(String name) {
    this.name = name;
  }

  /** The column's name. */
  public final String name() {
    return name;
  }

  /**
   * How many codes there are, blank included.
   *
   * @return at least 1
   */
  public abstract int cardinality();

  /**
   * The value behind a code: a String, a {@link Labeled}, LocalDate, BigDecimal or Boolean.
   *
   * @param code from 0 to below {@link #cardinality()}
   * @return the value, empty for blank
   */
  public abstract Optional<Object> value(int code);

  /**
   * The code of a row.
   *
   * @param row from 0
   * @return its code, 0 for blank
   */
  public abstract int code(int row);

  /**
   * Adds to each row of a range the weight of its code: the inner loop of a tally.
   *
   * @param weights a weight for each code
   * @param into the sums, the first for row {@code from}
   * @param from the first row
   * @param to the row after the last
   */
  public abstract void addWeights(int[] weights, int[] into, int from, int to);

  public abstract int size();

  public abstract void add(@Nullable Object value);

  /** Nothing will be added: keeps what there is in few bytes. */
  public abstract Vector finished();

  public final Optional<Object> at(int row) {
    return value(code(row));
  }

  public final void addBlanks(int rows) {
    while (size() < rows) {
      add(null);
    }
  }

  public final boolean sameValues(Vector other) {
    if (!name.equals(other.name) || size() != other.size()) {
      return false;
    }
    for (int row = 0; row < size(); row++) {
      if (!Objects.equals(at(row), other.at(row))) {
        return false;
      }
    }
    return true;
  }

  @Override
  public final String toString() {
    return name
        + ": "
        + Plural.of(cardinality() - 1, "different value")
        + " in "
        + Plural.of(size(), "row");
  }
}
