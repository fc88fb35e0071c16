package org.planmetrics.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A column of values of which many rows share one: a code for each value. */
public final class CodedVector extends Vector {
  private final List<Optional<Object>> values = new ArrayList<>(List.of(Optional.empty()));
  private final Codes codes = new Codes();
  private int[] slots = new int[16];
  private Object last = this;
  private int lastCode;

  public CodedVector(String name) {
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
  public int size() {
    return codes.size();
  }

  @Override
  public void add(@Nullable Object value) {
    codes.add(value == null ? 0 : codeOf(value));
  }

  /** Adds a value by the code that it has. */
  public void addCode(int code) {
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

  /** The code behind an open hash table of codes, 0 where free. */
  private int find(Object value) {
    int slot = slot(value);
    if (slots[slot] == 0) {
      slots[slot] = values.size();
      values.add(Optional.of(value));
      if (values.size() * 2 > slots.length) {
        widen();
        return values.size() - 1;
      }
    }
    return slots[slot];
  }

  private int slot(Object value) {
    int hash = value.hashCode() * 0x9E3779B9;
    int mask = slots.length - 1;
    int slot = (hash ^ hash >>> 16) & mask;
    while (slots[slot] != 0 && !values.get(slots[slot]).orElseThrow().equals(value)) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  private void widen() {
    slots = new int[2 * slots.length];
    for (int code = 1; code < values.size(); code++) {
      slots[slot(values.get(code).orElseThrow())] = code;
    }
  }

  @Override
  public Vector finished() {
    codes.trim();
    slots = new int[0];
    last = this;
    return this;
  }
}
