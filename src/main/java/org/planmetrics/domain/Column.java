package org.planmetrics.domain;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * A column of a register: for each row the small code of its value, and for each code the value.
 * Code 0 is blank. So a question about the values is asked once per value and not once per row.
 */
public final class Column {
  private final String name;
  private final List<Optional<Object>> values = new ArrayList<>(List.of(Optional.empty()));
  private final Map<Object, Integer> codeOf = new HashMap<>();
  private final Codes codes = new Codes();
  private Object last = this;
  private int lastCode;

  Column(String name) {
    this.name = name;
  }

  /**
   * The column's name.
   *
   * @return such as {@code beds}
   */
  public String name() {
    return name;
  }

  /**
   * How many codes there are, blank included.
   *
   * @return at least 1
   */
  public int cardinality() {
    return values.size();
  }

  /**
   * The value behind a code: a String, a {@link Labeled}, LocalDate, BigDecimal or Boolean.
   *
   * @param code from 0 to below {@link #cardinality()}
   * @return the value, empty for blank
   */
  public Optional<Object> value(int code) {
    return values.get(code);
  }

  /**
   * The code of a row.
   *
   * @param row from 0
   * @return its code, 0 for blank
   */
  public int code(int row) {
    return codes.get(row);
  }

  /**
   * Adds to each row of a range the weight of its code: the inner loop of a tally.
   *
   * @param weights a weight for each code
   * @param into the sums, the first for row {@code from}
   * @param from the first row
   * @param to the row after the last
   */
  public void addWeights(int[] weights, int[] into, int from, int to) {
    codes.addWeights(weights, into, from, to);
  }

  Optional<Object> at(int row) {
    return values.get(codes.get(row));
  }

  void add(Optional<?> value) {
    codes.add(value.isEmpty() ? 0 : code(value.get()));
  }

  void addValue(Object value) {
    codes.add(code(value));
  }

  void addBlanks(int rows) {
    while (codes.size() < rows) {
      codes.add(0);
    }
  }

  /** Rows that follow one another often share a value. */
  private int code(Object value) {
    if (value != last) {
      lastCode = find(value);
      last = value;
    }
    return lastCode;
  }

  private int find(Object value) {
    Integer known = codeOf.get(value);
    if (known != null) {
      return known;
    }
    int code = values.size();
    values.add(Optional.of(value));
    codeOf.put(value, code);
    return code;
  }

  Column finished() {
    codes.trim();
    return this;
  }

  boolean sameValues(Column other) {
    if (!name.equals(other.name) || codes.size() != other.codes.size()) {
      return false;
    }
    for (int row = 0; row < codes.size(); row++) {
      if (!Objects.equals(at(row), other.at(row))) {
        return false;
      }
    }
    return true;
  }

  @Override
  public String toString() {
    return name + ": " + (values.size() - 1) + " different values in " + codes.size() + " rows";
  }
}
