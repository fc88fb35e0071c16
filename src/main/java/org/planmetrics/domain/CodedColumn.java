package org.planmetrics.domain;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A column of values of which many rows share one: a code for each value. */
final class CodedColumn extends Column {
  private final List<Optional<Object>> values = new ArrayList<>(List.of(Optional.empty()));
  private final Codes codes = new Codes();
  private Map<Object, Integer> codeOf = new HashMap<>();
  private Object last = this;
  private int lastCode;

  CodedColumn(String name) {
    super(name);
  }

  @Override
  public int cardinality() {
    return values.size();
  }

  @Override
  public Optional<Object> value(int code) {
    return values.get(code);
  }

  @Override
  public int code(int row) {
    return codes.get(row);
  }

  @Override
  public void addWeights(int[] weights, int[] into, int from, int to) {
    codes.addWeights(weights, into, from, to);
  }

  @Override
  int size() {
    return codes.size();
  }

  @Override
  void add(Optional<?> value) {
    codes.add(value.isEmpty() ? 0 : codeOf(value.get()));
  }

  void addValue(Object value) {
    codes.add(codeOf(value));
  }

  /** Adds a value by the code that it has. */
  void addCode(int code) {
    codes.add(code);
  }

  /** Rows that follow one another often share a value. */
  private int codeOf(Object value) {
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

  @Override
  Column finished() {
    codes.trim();
    codeOf = Map.of();
    last = this;
    return this;
  }
}
