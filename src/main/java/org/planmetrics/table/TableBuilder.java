package org.planmetrics.table;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
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
import org.planmetrics.domain.Level;
import org.planmetrics.domain.Problem;
import org.planmetrics.domain.Region;
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
  private final Map<String, Broken> broken = new HashMap<>();
  private final List<String> asides = new ArrayList<>();
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

  /**
   * A row set aside, as far as it can be read.
   *
   * @param where the code of its place or parent, empty if it cannot be read
   * @param level the level of a region, if it can be read
   */
  record Broken(String where, Optional<Level> level) {
    static final Broken UNREADABLE = new Broken("", Optional.empty());
  }

  /** A row that could not be read: its values, null where there is none that can be read. */
  void setAside(@Nullable Object[] values) {
    isPresent = true;
    Object id = values[0];
    Object at = values[whereIndex];
    String where = at == null ? "" : (String) at;
    if (id != null && ids.find((String) id) < 0) {
      broken.putIfAbsent((String) id, new Broken(where, level(values)));
    }
    asides.add(where);
  }

  private Optional<Level> level(@Nullable Object[] values) {
    return register == Register.REGIONS
        ? Optional.ofNullable((Level) values[register.columns().all().indexOf(Region.LEVEL)])
        : Optional.empty();
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

  /** These rows without some, which from then on are set aside; of some the place is known. */
  TableBuilder without(BitSet aside, BitSet readable) {
    if (aside.isEmpty()) {
      return this;
    }
    TableBuilder kept = new TableBuilder(register);
    kept.isPresent = isPresent;
    kept.isCutOff = isCutOff;
    kept.broken.putAll(broken);
    kept.asides.addAll(asides);
    extra.keySet().forEach(kept::attribute);
    for (int row = 0; row < size(); row++) {
      if (aside.get(row)) {
        kept.broken.putIfAbsent(ids.get(row), Broken.UNREADABLE);
        kept.asides.add(readable.get(row) ? where(row) : "");
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
    extra
        .values()
        .forEach(v -> v.add(Objects.requireNonNull(more.get(v.name())).at(row).orElse(null)));
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

  /** Forgets what was set aside: it has been told, and nothing refers to it any more. */
  void settle() {
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
    if (isTaken(id, line, problems) || !isNew(ids.add(id), line, problems)) {
      asides.add(text(row, whereIndex));
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
    boolean isTaken = !broken.isEmpty() && isTaken(id.toString(), line, problems);
    boolean isNew = !isTaken && isNew(ids.add(id.bytes(), id.length()), line, problems);
    if (isNew) {
      where.add(place.bytes(), place.length());
    } else {
      asides.add(place.toString());
    }
    return isNew;
  }

  /** Whether an id is that of a row set aside before: the first row has it, be it as it may. */
  private boolean isTaken(String id, long line, List<Problem> problems) {
    boolean isTaken = broken.containsKey(id);
    if (isTaken) {
      added++;
      String key = register.columns().key().name();
      String rule = "is there already, in a row set aside; it must be unique";
      problems.add(problem(line > 0 ? line : added, key, id, rule));
    }
    return isTaken;
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
    return broken.containsKey(id);
  }

  /** A row set aside, as far as it can be read. */
  Optional<Broken> broken(String id) {
    return Optional.ofNullable(broken.get(id));
  }

  /** For each row set aside the code of its place or parent, empty if it cannot be read. */
  List<String> asides() {
    return asides;
  }

  /**
   * The row of a code or, where that is set aside, of the nearest one above that is not; −1 if that
   * may be any.
   */
  int nearest(String code) {
    Set<String> seen = new HashSet<>();
    String at = code;
    int row = ids.find(at);
    while (row < 0 && broken.containsKey(at) && seen.add(at)) {
      at = Objects.requireNonNull(broken.get(at)).where();
      row = ids.find(at);
    }
    return row;
  }

  boolean isBroken(String id) {
    return isCutOff || broken.containsKey(id);
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
