package org.planmetrics.table;

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
import org.jspecify.annotations.Nullable;
import org.planmetrics.access.Held;
import org.planmetrics.access.Making;
import org.planmetrics.domain.Column;
import org.planmetrics.domain.Columns;
import org.planmetrics.domain.Problem;
import org.planmetrics.domain.Register;
import org.planmetrics.domain.Row;
import org.planmetrics.text.Ids;
import org.planmetrics.text.Slice;
import org.planmetrics.text.Texts;

/** Takes the rows of a register one by one into columns, without holding them. */
public final class TableBuilder {
  private final Register register;
  private final Ids ids = new Ids();
  private final Texts where = new Texts();
  private final Codes lines = new Codes();
  private final int whereIndex;
  private final int[] knownIndexes;
  private final List<Vector> known = new ArrayList<>();
  private final Map<String, Vector> extra = new LinkedHashMap<>();
  private final Set<String> broken = new HashSet<>();
  private long added;
  private boolean isPresent;
  private boolean isCutOff;

  public TableBuilder(Register register) {
    this.register = register;
    Columns<?> columns = register.columns();
    Making<?> making = Held.of(columns);
    List<Column<?>> all = columns.all();
    Column<?> at = columns.where().orElseThrow();
    List<Integer> indexes = new ArrayList<>();
    for (int c = 1; c < all.size(); c++) {
      if (all.get(c) != at) {
        String name = all.get(c).name();
        known.add(making.isMostlyDistinct(c) ? new TextVector(name) : new CodedVector(name));
        indexes.add(c);
      }
    }
    this.whereIndex = all.indexOf(at);
    this.knownIndexes = indexes.stream().mapToInt(Integer::intValue).toArray();
  }

  public void present() {
    isPresent = true;
  }

  public void attribute(String name) {
    if (!extra.containsKey(name)) {
      Vector vector = new CodedVector(name);
      vector.addBlanks(size());
      extra.put(name, vector);
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
        kept.copy(ids.get(row), where(row), line(row), row, known, extra);
      }
    }
    return kept;
  }

  private void copy(
      String id, String at, int line, int row, List<Vector> from, Map<String, Vector> more) {
    ids.add(id);
    where.add(at);
    lines.add(line);
    for (int i = 0; i < known.size(); i++) {
      known.get(i).add(from.get(i).at(row).orElse(null));
    }
    extra.values().forEach(v ->
        v.add(Objects.requireNonNull(more.get(v.name())).at(row).orElse(null)));
  }

  /** The rows of a table without some, to be added to. */
  static TableBuilder of(Table table, BitSet without) {
    TableBuilder rows = new TableBuilder(table.register());
    rows.isPresent = table.isPresent();
    table.attributeNames().forEach(rows::attribute);
    List<Vector> from = rows.known.stream().map(v -> table.find(v.name()).orElseThrow()).toList();
    Map<String, Vector> more = new LinkedHashMap<>();
    rows.extra.keySet().forEach(name -> more.put(name, table.find(name).orElseThrow()));
    for (int row = 0; row < table.size(); row++) {
      if (!without.get(row)) {
        rows.copy(table.id(row), table.where(row), row + 1, row, from, more);
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

  /** Adds a record. */
  void add(long line, Row<?> row, List<Problem> problems) {
    String id = text(row, 0);
    add(line, row, id.isEmpty() ? freeId() : id, problems);
  }

  /** Adds a record of which nobody will ask the id. */
  void addUnnamed(Row<?> row) {
    add(0, row, freeId(), new ArrayList<>());
  }

  private void add(long line, Row<?> row, String id, List<Problem> problems) {
    Map<String, String> attributes = row.attributes();
    attributes.keySet().forEach(this::attribute);
    if (!isNew(ids.add(id), line, problems)) {
      return;
    }
    @Nullable Object[] values = Held.of(row);
    where.add(text(row, whereIndex));
    for (int i = 0; i < knownIndexes.length; i++) {
      known.get(i).add(values[knownIndexes[i]]);
    }
    if (!extra.isEmpty()) {
      extra.values().forEach(v -> v.add(attributes.get(v.name())));
    }
  }

  private static String text(Row<?> row, int column) {
    Object value = Held.of(row)[column];
    return value == null ? "" : (String) value;
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
      String key = register.columns().key().name();
      problems.add(problem(at, key, ids.get(~number), "is there already; it must be unique"));
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

  Problem problem(long line, String column, String found, String rule) {
    return Problem.of(register.key(), line, column, found, rule);
  }

  public Register register() {
    return register;
  }

  public int size() {
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

  /** Whether a row is known to be set aside, not only perhaps among those nobody could read. */
  boolean isSetAside(String id) {
    return broken.contains(id);
  }

  boolean isBroken(String id) {
    return isCutOff || broken.contains(id);
  }

  /** The known columns but id and place, in SPEC's order. */
  List<Vector> known() {
    return known;
  }

  Vector vector(Column<?> column) {
    String name = column.name();
    Optional<Vector> found = known.stream().filter(v -> v.name().equals(name)).findFirst();
    return found.orElseThrow();
  }

  Table build(int[] nodes, IntFunction<String> whereText) {
    Map<String, Vector> vectors = new LinkedHashMap<>();
    known.forEach(v -> vectors.put(v.name(), v.finished()));
    extra.values().forEach(v -> vectors.put(v.name(), v.finished()));
    return new Table(register, isPresent, ids, nodes, vectors, whereText);
  }
}
