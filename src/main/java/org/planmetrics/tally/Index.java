package org.planmetrics.tally;

import com.google.common.cache.CacheBuilder;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Predicate;
import org.planmetrics.domain.Column;
import org.planmetrics.domain.Names;
import org.planmetrics.domain.Records;
import org.planmetrics.domain.Register;
import org.planmetrics.domain.Return;
import org.planmetrics.domain.Snapshot;
import org.planmetrics.domain.Table;
import org.planmetrics.domain.Territory;

/** A snapshot as the engine sees it: nodes, what is complete where, and units in tree order. */
public final class Index {
  private static final boolean[] ALL_COMPLETE = {};

  private final Snapshot snapshot;
  private final Territory territory;
  private final int[] placeOfSite;
  private final Predicate<Optional<Object>> hasBegun;
  private final Predicate<Optional<Object>> hasNotEnded;
  private final Map<Register, boolean[]> open = new EnumMap<>(Register.class);
  private final ConcurrentMap<Register, int[]> places = forgetful();
  private final ConcurrentMap<Records, Units> units = forgetful();
  private final ConcurrentMap<Records, int[]> all = forgetful();

  private Index(Snapshot snapshot) {
    this.snapshot = snapshot;
    this.territory = snapshot.territory();
    this.placeOfSite = snapshot.nodes().placesOfSites();
    LocalDate day = snapshot.asOf();
    this.hasBegun = v -> v.map(d -> !((LocalDate) d).isAfter(day)).orElse(true);
    this.hasNotEnded = v -> v.map(d -> ((LocalDate) d).isAfter(day)).orElse(true);
    Register.returned().forEach(r -> open.put(r, openness(r)));
  }

  /** The one index of a snapshot. */
  public static Index of(Snapshot snapshot) {
    return snapshot.once(Index.class, Index::new);
  }

  /** A map that lets go of what nobody uses before memory runs out. */
  private static <K, V> ConcurrentMap<K, V> forgetful() {
    return CacheBuilder.newBuilder().softValues().<K, V>build().asMap();
  }

  public Snapshot snapshot() {
    return snapshot;
  }

  public Territory territory() {
    return territory;
  }

  public int size(Scope scope) {
    return scope == Scope.PLACES ? territory.size() : snapshot.table(scope.register()).size();
  }

  /** For each row of workers or sites the place where it counts. */
  public int[] places(Register register) {
    return places.computeIfAbsent(register, this::findPlaces);
  }

  private int[] findPlaces(Register register) {
    Table table = snapshot.table(register);
    int[] found = new int[table.size()];
    Arrays.setAll(found, row -> placeOf(table.node(row)));
    return found;
  }

  /** The place of a node: of a site its place. */
  public int placeOf(int node) {
    return node < territory.size() ? node : placeOfSite[node - territory.size()];
  }

  public int placeOf(Scope scope, int i) {
    return scope == Scope.PLACES ? i : placeOf(snapshot.nodes().first(scope.register()) + i);
  }

  /** Where a row counts: at its place, or at the site where it is posted or which it is. */
  public int slot(Register register, Scope scope, int row, int node) {
    if (scope == Scope.PLACES) {
      return placeOf(node);
    }
    if (register == scope.register()) {
      return row;
    }
    int first = snapshot.nodes().first(scope.register());
    boolean isThere = node >= first && node < first + size(scope);
    return register == Register.WORKERS && isThere ? node - first : -1;
  }

  /** The code of a place or the id of a site. */
  public String code(Scope scope, int i) {
    return scope == Scope.PLACES ? territory.code(i) : snapshot.table(scope.register()).id(i);
  }

  public String name(Scope scope, int i) {
    if (scope == Scope.PLACES) {
      return territory.name(i);
    }
    return snapshot
        .column(scope.register(), "name")
        .value(snapshot.column(scope.register(), "name").code(i))
        .map(Object::toString)
        .orElseGet(() -> code(scope, i));
  }

  /** Whether a register is complete at a place or site (SPEC S7). */
  public boolean isComplete(Register register, Scope scope, int i) {
    boolean isSites = scope != Scope.PLACES && register != Register.WORKERS;
    boolean[] where = isSites ? ALL_COMPLETE : open(register);
    return where.length == 0 || !where[placeOf(scope, i)];
  }

  /** The places where a register is not complete; empty if it is everywhere. */
  public boolean[] open(Register register) {
    return open.getOrDefault(register, ALL_COMPLETE);
  }

  /** Open unless listed, under one listed, or of complete places made up. */
  private boolean[] openness(Register register) {
    boolean[] open = new boolean[territory.size()];
    Arrays.fill(open, true);
    boolean isListed = false;
    for (Return row : snapshot.returns()) {
      if (row.register() == register) {
        open[territory.node(row.place())] = false;
        isListed = true;
      }
    }
    if (!isListed) {
      return snapshot.table(register).isPresent() ? ALL_COMPLETE : open;
    }
    for (int node = 1; node < open.length; node++) {
      open[node] &= open[territory.parent(node)];
    }
    boolean[] hasChildren = new boolean[open.length];
    boolean[] hasOpenChild = new boolean[open.length];
    boolean isOpen = false;
    for (int node = open.length - 1; node >= 0; node--) {
      open[node] &= !hasChildren[node] || hasOpenChild[node];
      isOpen |= open[node];
      if (node > 0) {
        hasChildren[territory.parent(node)] = true;
        hasOpenChild[territory.parent(node)] |= open[node];
      }
    }
    return isOpen ? open : ALL_COMPLETE;
  }

  /** What each column of a register must hold for records to count on the day (SPEC S5, S14). */
  public Map<String, Predicate<Optional<Object>>> tests(Records records) {
    Register register = records.register();
    Table table = snapshot.table(register);
    if (table.isPresent()) {
      check(records, snapshot.columns(register));
    }
    Map<String, Predicate<Optional<Object>>> tests = new LinkedHashMap<>();
    records.where().forEach((column, match) -> tests.put(column, match::matches));
    if (register.isReturned()) {
      boolean isWorkers = register == Register.WORKERS;
      tests.merge(isWorkers ? "from" : "opened_on", hasBegun, Predicate::and);
      tests.merge(isWorkers ? "until" : "closed_on", hasNotEnded, Predicate::and);
    }
    return tests;
  }

  /**
   * Refuses columns that the data do not have; where a register has no file, every one is accepted
   * (SPEC S14).
   */
  private static void check(Records records, Set<String> columns) {
    for (String column : records.where().keySet()) {
      if (!columns.contains(column)) {
        throw new IllegalArgumentException(
            Names.unknown("column of the " + records.register(), column, columns));
      }
    }
  }

  /** Which rows count. */
  public boolean[] matching(Records records) {
    Table table = snapshot.table(records.register());
    boolean[] rows = new boolean[table.size()];
    Arrays.fill(rows, true);
    if (table.size() == 0) {
      tests(records);
      return rows;
    }
    tests(records)
        .forEach((name, test) -> {
          Column column = snapshot.column(records.register(), name);
          boolean[] accept = accept(column, test);
          for (int row = 0; row < rows.length; row++) {
            rows[row] &= accept[column.code(row)];
          }
        });
    return rows;
  }

  public static boolean[] accept(Column column, Predicate<Optional<Object>> test) {
    boolean[] accept = new boolean[column.cardinality()];
    for (int code = 0; code < accept.length; code++) {
      accept[code] = test.test(column.value(code));
    }
    return accept;
  }

  public Units units(Records records) {
    return units.computeIfAbsent(records, this::findUnits);
  }

  /** The numbers of units as nodes, in tree order. */
  public int[] nodes(Records records) {
    Units found = units(records);
    Scope scope = found.scope();
    int first = scope == Scope.PLACES ? 0 : snapshot.nodes().first(scope.register());
    return Arrays.stream(found.items()).map(i -> first + i).toArray();
  }

  private Units findUnits(Records records) {
    boolean[] matching = matching(records);
    Table table = snapshot.table(records.register());
    Scope scope = Scope.of(records.register());
    int[] items = scope == Scope.PLACES ? places(table, matching) : sites(table, matching);
    int[] ranks = new int[items.length];
    for (int u = 0; u < ranks.length; u++) {
      ranks[u] = territory.rank(scope == Scope.PLACES ? items[u] : table.node(items[u]));
    }
    return new Units(scope, records, items, ranks);
  }

  /** Nodes of one level are in tree order as they are. */
  private int[] places(Table table, boolean[] matching) {
    boolean[] isUnit = new boolean[territory.size()];
    int count = 0;
    for (int row = 0; row < matching.length; row++) {
      if (matching[row]) {
        isUnit[table.node(row)] = true;
        count++;
      }
    }
    int[] items = new int[count];
    int next = 0;
    int last = -1;
    boolean isInOrder = true;
    for (int node = 0; next < count; node++) {
      if (isUnit[node]) {
        items[next++] = node;
        isInOrder &= territory.rank(node) > last;
        last = territory.rank(node);
      }
    }
    if (!isInOrder) {
      Arrays.setAll(items, u -> territory.rank(items[u]));
      Arrays.sort(items);
      Arrays.setAll(items, u -> territory.atRank(items[u]));
    }
    return items;
  }

  private int[] sites(Table table, boolean[] matching) {
    long[] sorted = new long[matching.length];
    int count = 0;
    for (int row = 0; row < matching.length; row++) {
      if (matching[row]) {
        sorted[count++] = (long) territory.rank(table.node(row)) << 32 | row;
      }
    }
    Arrays.sort(sorted, 0, count);
    int[] items = new int[count];
    Arrays.setAll(items, u -> (int) sorted[u]);
    return items;
  }

  /** Where each unit is added: a place at itself, a site at its place or, in its scope, itself. */
  public int[] homes(Units units, Scope scope) {
    if (scope != Scope.PLACES || units.scope() == Scope.PLACES) {
      return units.items();
    }
    int[] homes = new int[units.items().length];
    Arrays.setAll(homes, u -> placeOf(units.scope(), units.items()[u]));
    return homes;
  }

  /** How many units there are at each node; of places it depends on the tree alone. */
  public int[] all(Units units, Scope scope) {
    return scope == Scope.PLACES
        ? all.computeIfAbsent(units.records(), r -> count(units, scope))
        : count(units, scope);
  }

  private int[] count(Units units, Scope scope) {
    int[] count = new int[size(scope)];
    for (int home : homes(units, scope)) {
      count[home]++;
    }
    if (scope == Scope.PLACES) {
      territory.rollUp(count);
    }
    return count;
  }

  /** Whether there may be more units at a place than are known (SPEC S12). */
  public boolean mayBeMore(Records units, Scope scope, int i) {
    return units.register().isOfSites() && !isComplete(units.register(), scope, i);
  }
}
