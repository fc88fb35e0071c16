package org.planmetrics.domain;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;

/**
 * The rows of a register in the order of their arrival: for each its id, the node where it is, and
 * columns. Places and sites are nodes of one numbering ({@link Nodes}).
 */
public final class Table {
  private final Register register;
  private final boolean isPresent;
  private final Ids ids;
  private final int[] nodes;
  private final Map<String, Column> columns;
  private final IntFunction<String> whereText;

  Table(
      Register register,
      boolean isPresent,
      Ids ids,
      int[] nodes,
      Map<String, Column> columns,
      IntFunction<String> whereText) {
    this.register = register;
    this.isPresent = isPresent;
    this.ids = ids;
    this.nodes = nodes;
    this.columns = columns;
    this.whereText = whereText;
  }

  /**
   * The register.
   *
   * @return such as WORKERS
   */
  public Register register() {
    return register;
  }

  /**
   * Whether the register has a file, were it an empty one (SPEC S7, S14).
   *
   * @return false if nothing at all is known of it
   */
  public boolean isPresent() {
    return isPresent;
  }

  /**
   * The number of rows.
   *
   * @return ≥ 0
   */
  public int size() {
    return nodes.length;
  }

  /**
   * The id or code of a row.
   *
   * @param row from 0
   * @return the id
   */
  public String id(int row) {
    return ids.get(row);
  }

  /**
   * The node where a row is: of a worker a place or site, of a site its place, of a place itself.
   *
   * @param row from 0
   * @return the node
   */
  public int node(int row) {
    return nodes[row];
  }

  /**
   * The names of the columns that a {@code where} may ask about, derived ones not among them.
   *
   * @return the known columns in SPEC's order, then the attributes in the file's
   */
  public Set<String> columnNames() {
    Set<String> names = new LinkedHashSet<>();
    register.fields().forEach(f -> names.add(f.name()));
    names.addAll(columns.keySet());
    return names;
  }

  /**
   * The names of the columns that planmetrics does not know.
   *
   * @return the attributes in the file's order
   */
  public List<String> attributeNames() {
    Set<String> names = columnNames();
    register.fields().forEach(f -> names.remove(f.name()));
    return List.copyOf(names);
  }

  /**
   * A column by its name.
   *
   * @param name such as {@code beds}
   * @return the column, or empty if there is none
   */
  public Optional<Column> findColumn(String name) {
    Column stored = columns.get(name);
    if (stored != null) {
      return Optional.of(stored);
    }
    if (name.equals(register.fields().get(0).name())) {
      return Optional.of(texts(name, this::id));
    }
    boolean isWhere = name.equals("place") || name.equals("parent");
    return isWhere && columnNames().contains(name)
        ? Optional.of(texts(name, whereText))
        : Optional.empty();
  }

  /** Returns the row of an id, or −1. */
  int find(String id) {
    return ids.find(id);
  }

  /** The row's {@code place} or {@code parent} as the file has it; blank for the root. */
  String where(int row) {
    return whereText.apply(row);
  }

  /** The same rows, each at another node. */
  Table at(int[] others) {
    return new Table(register, isPresent, ids, others, columns, whereText);
  }

  private Column texts(String name, IntFunction<String> text) {
    Column column = new TextColumn(name);
    for (int row = 0; row < size(); row++) {
      column.add(Optional.of(text.apply(row)).filter(t -> !t.isEmpty()));
    }
    return column;
  }

  <T> Optional<T> value(int row, String column, Class<T> type) {
    return Optional.ofNullable(columns.get(column)).flatMap(c -> c.at(row)).map(type::cast);
  }

  Map<String, String> attributes(int row) {
    Map<String, String> attributes = new LinkedHashMap<>();
    for (String name : attributeNames()) {
      value(row, name, String.class).ifPresent(text -> attributes.put(name, text));
    }
    return attributes;
  }

  boolean sameRows(Table other) {
    if (isPresent != other.isPresent
        || size() != other.size()
        || !columns.keySet().equals(other.columns.keySet())) {
      return false;
    }
    for (int row = 0; row < size(); row++) {
      if (!id(row).equals(other.id(row)) || !where(row).equals(other.where(row))) {
        return false;
      }
    }
    return columns.values().stream()
        .allMatch(c -> other.findColumn(c.name()).map(c::sameValues).orElse(false));
  }

  @Override
  public String toString() {
    return size() + " " + register;
  }
}
