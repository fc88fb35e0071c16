package org.planmetrics.table;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.planmetrics.access.Held;
import org.planmetrics.domain.Column;
import org.planmetrics.domain.Columns;
import org.planmetrics.domain.Register;
import org.planmetrics.domain.Row;
import org.planmetrics.text.Ids;
import org.planmetrics.text.Plural;

/**
 * The rows of a register in the order of their arrival: for each its id, the node where it is, and
 * the values of its columns. Places and sites are nodes of one numbering ({@link Nodes}).
 */
public final class Table {
  private final Register register;
  private final boolean isPresent;
  private final Ids ids;
  private final int[] nodes;
  private final Map<String, Vector> vectors;
  private final IntFunction<String> whereText;

  Table(
      Register register,
      boolean isPresent,
      Ids ids,
      int[] nodes,
      Map<String, Vector> vectors,
      IntFunction<String> whereText) {
    this.register = register;
    this.isPresent = isPresent;
    this.ids = ids;
    this.nodes = nodes;
    this.vectors = vectors;
    this.whereText = whereText;
  }

  public Register register() {
    return register;
  }

  /** Whether the register has a file, were it an empty one (SPEC S7, S14). */
  public boolean isPresent() {
    return isPresent;
  }

  public int size() {
    return nodes.length;
  }

  /** The id or code of a row. */
  public String id(int row) {
    return ids.get(row);
  }

  /**
   * The node where a row is: of a worker a place or site, of a site its place, of a place itself.
   */
  public int node(int row) {
    return nodes[row];
  }

  /**
   * The names of the columns that a {@code where} may ask about, derived ones not among them: the
   * known columns in SPEC's order, then the attributes in the file's.
   */
  public Set<String> columnNames() {
    Set<String> names = new LinkedHashSet<>(register.columns().names());
    names.addAll(vectors.keySet());
    return names;
  }

  /** The names of the columns that planmetrics does not know, in the file's order. */
  public List<String> attributeNames() {
    List<String> names = new ArrayList<>(vectors.keySet());
    names.removeAll(register.columns().names());
    return names;
  }

  /** A column by its name, or empty if there is none. */
  public Optional<Vector> find(String name) {
    Vector stored = vectors.get(name);
    if (stored != null) {
      return Optional.of(stored);
    }
    Columns<?> columns = register.columns();
    if (name.equals(columns.key().name())) {
      return Optional.of(texts(name, this::id));
    }
    return columns
        .where()
        .filter(where -> name.equals(where.name()))
        .map(where -> texts(name, whereText));
  }

  /** A column that every table of the register has, but id and place. */
  public Vector vector(Column<?> column) {
    return Objects.requireNonNull(vectors.get(column.name()), column.name());
  }

  /** The row of an id, or −1. */
  public int row(String id) {
    return ids.find(id);
  }

  /** The row's {@code place} or {@code parent} as the file has it; blank for the root. */
  public String where(int row) {
    return whereText.apply(row);
  }

  /** The same rows, each at another node. */
  Table at(int[] others) {
    return new Table(register, isPresent, ids, others, vectors, whereText);
  }

  /** The same rows, each at another node and under another code. */
  Table at(int[] others, IntFunction<String> codes) {
    return new Table(register, isPresent, ids, others, vectors, codes);
  }

  /** The same rows, of a register that has a file or none. */
  Table present(boolean hasFile) {
    return new Table(register, hasFile, ids, nodes, vectors, whereText);
  }

  private Vector texts(String name, IntFunction<String> text) {
    Vector vector = new TextVector(name);
    for (int row = 0; row < size(); row++) {
      vector.add(text.apply(row));
    }
    return vector;
  }

  /** The value of a column in a row, empty for blank. */
  public <V> Optional<V> value(int row, Column<V> column) {
    return vector(column).at(row).map(column::cast);
  }

  /** The rows as records, made on demand. */
  public <R extends Row<R>> List<R> rows(Columns<R> columns) {
    return view(size(), row -> get(columns, row));
  }

  /** A row as the record that it came from. */
  public <R extends Row<R>> R get(Columns<R> columns, int row) {
    List<Column<?>> all = columns.all();
    @Nullable Object[] values = new @Nullable Object[all.size()];
    for (int c = 0; c < values.length; c++) {
      Vector vector = vectors.get(all.get(c).name());
      String text = vector != null ? "" : c == 0 ? id(row) : where(row);
      values[c] = vector != null ? vector.at(row).orElse(null) : text.isEmpty() ? null : text;
    }
    return Held.of(columns).make(values, attributes(row));
  }

  private Map<String, String> attributes(int row) {
    Map<String, String> attributes = new LinkedHashMap<>();
    for (String name : attributeNames()) {
      Optional.ofNullable(vectors.get(name))
          .flatMap(v -> v.at(row))
          .ifPresent(text -> attributes.put(name, (String) text));
    }
    return attributes;
  }

  /** A list whose elements are made on demand. */
  public static <T> List<T> view(int size, IntFunction<T> row) {
    return new AbstractList<>() {
      @Override
      public T get(int index) {
        return row.apply(Objects.checkIndex(index, size));
      }

      @Override
      public int size() {
        return size;
      }
    };
  }

  boolean sameRows(Table other) {
    if (isPresent != other.isPresent
        || size() != other.size()
        || !vectors.keySet().equals(other.vectors.keySet())) {
      return false;
    }
    for (int row = 0; row < size(); row++) {
      if (!id(row).equals(other.id(row)) || !where(row).equals(other.where(row))) {
        return false;
      }
    }
    return vectors.values().stream()
        .allMatch(v -> other.find(v.name()).map(v::sameValues).orElse(false));
  }

  @Override
  public String toString() {
    return Plural.of(size(), Plural.one(register.key()));
  }
}
