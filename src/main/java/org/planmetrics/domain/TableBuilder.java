package org.planmetrics.domain;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;

/** Takes the rows of a register one by one into columns, without holding them. */
final class TableBuilder {
  private static final Set<String> KEYS = Set.of("id", "code", "place", "parent");

  private final Register register;
  private final Ids ids = new Ids();
  private final Texts where = new Texts();
  private final Codes lines = new Codes();
  private final List<Column> known = new ArrayList<>();
  private final Map<String, Column> extra = new LinkedHashMap<>();
  private final Set<String> broken = new HashSet<>();
  private long added;
  private boolean isPresent;
  private boolean isCutOff;

  TableBuilder(Register register) {
    this.register = register;
    register.fields().stream()
        .filter(field -> !KEYS.contains(field.name()))
        .forEach(field -> known.add(column(field)));
  }

  private static Column column(Field field) {
    String name = field.name();
    return name.equals("name") ? new TextColumn(name) : new CodedColumn(name);
  }

  void present() {
    isPresent = true;
  }

  void attribute(String name) {
    if (!extra.containsKey(name)) {
      Column column = new CodedColumn(name);
      column.addBlanks(size());
      extra.put(name, column);
    }
  }

  /** A row that could not be read: what refers to it is not reported again. */
  void setAside(String id) {
    isPresent = true;
    broken.add(id);
  }

  /** Rows that nobody could read: what is not found may be among them. */
  void setAsideRest() {
    isPresent = true;
    isCutOff = true;
  }

  /** Nobody could read the file: nothing is known, and what is not found may be there. */
  void unread() {
    isCutOff = true;
  }

  /** These rows without some, which from then on are set aside. */
  TableBuilder without(BitSet aside) {
    if (aside.isEmpty()) {
      return this;
    }
    TableBuilder kept = new TableBuilder(register);
    kept.isPresent = isPresent;
    kept.isCutOff = isCutOff;
    kept.broken.addAll(broken);
    extra.keySet().forEach(kept::attribute);
    for (int row = 0; row < size(); row++) {
      if (aside.get(row)) {
        kept.broken.add(ids.get(row));
      } else {
        kept.copy(this, row);
      }
    }
    return kept;
  }

  private void copy(TableBuilder from, int row) {
    ids.add(from.ids.get(row));
    where.add(from.where(row));
    lines.add(from.line(row));
    for (int i = 0; i < known.size(); i++) {
      known.get(i).add(from.known.get(i).at(row));
    }
    extra.values().forEach(c -> c.add(Objects.requireNonNull(from.extra.get(c.name())).at(row)));
  }

  /** The rows of a table without some, to be added to. */
  static TableBuilder of(Table table, BitSet without) {
    TableBuilder rows = new TableBuilder(table.register());
    rows.isPresent = table.isPresent();
    table.attributeNames().forEach(rows::attribute);
    for (int row = 0; row < table.size(); row++) {
      if (!without.get(row)) {
        int from = row;
        rows.ids.add(table.id(row));
        rows.where.add(table.where(row));
        rows.lines.add(row + 1);
        rows.known.forEach(c -> c.add(table.findColumn(c.name()).orElseThrow().at(from)));
        rows.extra.values().forEach(c -> c.add(table.findColumn(c.name()).orElseThrow().at(from)));
      }
    }
    rows.added = rows.size();
    return rows;
  }

  /**
   * Forgets what was set aside: it has been told, and nothing refers to it any more. A register of
   * which no row is left counts as one of which nothing is known, not as an empty one.
   */
  void settle() {
    isPresent &= size() > 0 || !hasBroken();
    broken.clear();
    isCutOff = false;
  }

  /** Adds a row: the values of the known columns but id and place, in SPEC's order. */
  void add(
      long line,
      String id,
      String place,
      Map<String, String> attributes,
      List<Problem> problems,
      Optional<?>... values) {
    attributes.keySet().forEach(this::attribute);
    if (begin(line, id, place, problems)) {
      for (int i = 0; i < values.length; i++) {
        known.get(i).add(values[i]);
      }
      if (!extra.isEmpty()) {
        extra.values().forEach(c -> c.add(Optional.ofNullable(attributes.get(c.name()))));
      }
    }
  }

  /** Begins a row, unless its id is there already. */
  private boolean begin(long line, String id, String place, List<Problem> problems) {
    boolean isNew = isNew(ids.add(id.isEmpty() ? freeId() : id), line, problems);
    if (isNew) {
      where.add(place);
    }
    return isNew;
  }

  /** Begins a row, unless its id is there already. */
  boolean begin(long line, Slice id, Slice place, List<Problem> problems) {
    boolean isNew = isNew(ids.add(id.bytes(), id.length()), line, problems);
    if (isNew) {
      where.add(place.bytes(), place.length());
    }
    return isNew;
  }

  private boolean isNew(int number, long line, List<Problem> problems) {
    isPresent = true;
    added++;
    long at = line > 0 ? line : added;
    if (number < 0) {
      String field = register.fields().get(0).name();
      problems.add(problem(at, field, ids.get(~number), "is there already; it must be unique"));
      return false;
    }
    lines.add(Math.toIntExact(at));
    return true;
  }

  private String freeId() {
    int number = size() + 1;
    while (ids.find(register + "-" + number) >= 0) {
      number++;
    }
    return register + "-" + number;
  }

  Problem problem(long line, String field, String found, String rule) {
    return Problem.of(register.key(), line, field, found, rule);
  }

  Register register() {
    return register;
  }

  int size() {
    return where.size();
  }

  Ids ids() {
    return ids;
  }

  /** For each row the code or id of where it is; empty for the root. */
  Texts where() {
    return where;
  }

  String where(int row) {
    return where.get(row);
  }

  int line(int row) {
    return lines.get(row);
  }

  boolean hasBroken() {
    return isCutOff || !broken.isEmpty();
  }

  /** Whether there are rows that nobody could read. */
  boolean isCutOff() {
    return isCutOff;
  }

  /**
   * Whether a row is known to be set aside, not only perhaps among those that nobody could read.
   */
  boolean isSetAside(String id) {
    return broken.contains(id);
  }

  boolean isBroken(String id) {
    return isCutOff || broken.contains(id);
  }

  /** The known columns but id and place, in SPEC's order. */
  List<Column> known() {
    return known;
  }

  Column column(String name) {
    return known.stream().filter(c -> c.name().equals(name)).findFirst().orElseThrow();
  }

  Table build(int[] nodes, IntFunction<String> whereText) {
    Map<String, Column> columns = new LinkedHashMap<>();
    known.forEach(c -> columns.put(c.name(), c.finished()));
    extra.values().forEach(c -> columns.put(c.name(), c.finished()));
    return new Table(register, isPresent, ids, nodes, columns, whereText);
  }
}
