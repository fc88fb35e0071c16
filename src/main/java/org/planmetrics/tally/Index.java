package org.planmetrics.tally;

import com.google.common.cache.CacheBuilder;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Predicate;
import org.planmetrics.domain.Level;
import org.planmetrics.domain.Records;
import org.planmetrics.domain.Register;
import org.planmetrics.table.Aside;
import org.planmetrics.table.Completeness;
import org.planmetrics.table.OnDay;
import org.planmetrics.table.Store;
import org.planmetrics.table.Table;
import org.planmetrics.table.Tree;
import org.planmetrics.table.Vector;
import org.planmetrics.text.Names;

/** A snapshot as the engine sees it: nodes, what is complete where, and units in tree order. */
public final class Index {
  private static final int[] NONE = {};

  private final Store store;
  private final Tree tree;
  private final int[] placeOfSite;
  private final Map<Register, boolean[]> open = new EnumMap<>(Register.class);
  private final ConcurrentMap<Register, int[]> places = forgetful();
  private final ConcurrentMap<Records, Units> units = forgetful();
  private final ConcurrentMap<Records, int[]> all = forgetful();
  private final ConcurrentMap<List<Object>, int[]> possible = forgetful();

  private Index(Store store) {
    this.store = store;
    this.tree = store.tree();
    this.placeOfSite = store.nodes().placesOfSites();
    for (Register register : Register.values()) {
      open.put(register, openness(register));
    }
  }

  private boolean[] openness(Register register) {
    if (register.isReturned()) {
      return Completeness.open(store, register);
    }
    return store.aside().isCutOff(register)
        ? Completeness.moreChildren(store)
        : Completeness.NOWHERE_OPEN;
  }

  /** The one index of a store. */
  public static Index of(Store store) {
    return store.once(Index.class, Index::new);
  }

  /** A map that lets go of what nobody uses before memory runs out. */
  private static <K, V> ConcurrentMap<K, V> forgetful() {
    return CacheBuilder.newBuilder().softValues().<K, V>build().asMap();
  }

  public Store store() {
    return store;
  }

  public Tree tree() {
    return tree;
  }

  public int size(Scope scope) {
    return scope == Scope.PLACES ? tree.size() : store.table(scope.register()).size();
  }

  /** For each row of workers or sites the place where it counts. */
  public int[] places(Register register) {
    return places.computeIfAbsent(register, this::findPlaces);
  }

  private int[] findPlaces(Register register) {
    Table table = store.table(register);
    int[] found = new int[table.size()];
    Arrays.setAll(found, row -> placeOf(table.node(row)));
    return found;
  }

  /** The place of a node: of a site its place. */
  public int placeOf(int node) {
    return node < tree.size() ? node : placeOfSite[node - tree.size()];
  }

  public int placeOf(Scope scope, int i) {
    return scope == Scope.PLACES ? i : placeOf(store.nodes().first(scope.register()) + i);
  }

  /** Where a row counts: at its place, or at the site where it is posted or which it is. */
  public int slot(Register register, Scope scope, int row, int node) {
    if (scope == Scope.PLACES) {
      return placeOf(node);
    }
    if (register == scope.register()) {
      return row;
    }
    int first = store.nodes().first(scope.register());
    boolean isThere = node >= first && node < first + size(scope);
    return register == Register.WORKERS && isThere ? node - first : -1;
  }

  /** The code of a place or the id of a site. */
  public String code(Scope scope, int i) {
    return scope == Scope.PLACES ? tree.code(i) : store.table(scope.register()).id(i);
  }

  public String name(Scope scope, int i) {
    if (scope == Scope.PLACES) {
      return tree.name(i);
    }
    return store
        .vector(scope.register(), "name")
        .value(store.vector(scope.register(), "name").code(i))
        .map(Object::toString)
        .orElseGet(() -> code(scope, i));
  }

  /** Whether a register is complete at a place or site (SPEC S7). */
  public boolean isComplete(Register register, Scope scope, int i) {
    boolean isSites = scope != Scope.PLACES && register != Register.WORKERS;
    boolean[] where = isSites ? Completeness.NOWHERE_OPEN : open(register);
    return where.length == 0 || !where[placeOf(scope, i)];
  }

  /** The places where a register is not complete; empty if it is everywhere. */
  public boolean[] open(Register register) {
    return open.getOrDefault(register, Completeness.NOWHERE_OPEN);
  }

  /** What each column of a register must hold for records to count on the day (SPEC S5, S14). */
  public Map<String, Predicate<Optional<Object>>> tests(Records records) {
    Register register = records.register();
    Table table = store.table(register);
    if (table.isPresent()) {
      check(records, store.columns(register));
    }
    Map<String, Predicate<Optional<Object>>> tests = new LinkedHashMap<>();
    records.where().forEach((column, match) -> tests.put(column, match::matches));
    store
        .onDay()
        .tests(register.columns())
        .forEach((column, test) -> tests.merge(column, test, Predicate::and));
    return tests;
  }

  /**
   * Refuses columns that the data do not have; where a register has no file, every one is accepted
   * (SPEC S14).
   *
   * @throws IllegalArgumentException if there is one; the message lists those that there are
   */
  public static void check(Records records, Set<String> columns) {
    for (String column : records.where().keySet()) {
      if (!columns.contains(column)) {
        throw new IllegalArgumentException(
            Names.unknown("column of the " + records.register(), column, columns));
      }
    }
  }

  /** Which rows count. */
  public boolean[] matching(Records records) {
    Table table = store.table(records.register());
    boolean[] rows = new boolean[table.size()];
    Arrays.fill(rows, true);
    if (table.size() == 0) {
      tests(records);
      return rows;
    }
    tests(records)
        .forEach((name, test) -> {
          Vector column = store.vector(records.register(), name);
          boolean[] accept = OnDay.accepted(column, test);
          for (int row = 0; row < rows.length; row++) {
            rows[row] &= accept[column.code(row)];
          }
        });
    return rows;
  }

  public Units units(Records records) {
    return units.computeIfAbsent(records, this::findUnits);
  }

  /** The numbers of units as nodes, in tree order. */
  public int[] nodes(Records records) {
    Units found = units(records);
    Scope scope = found.scope();
    int first = scope == Scope.PLACES ? 0 : store.nodes().first(scope.register());
    return Arrays.stream(found.items()).map(i -> first + i).toArray();
  }

  private Units findUnits(Records records) {
    boolean[] matching = matching(records);
    Table table = store.table(records.register());
    Scope scope = Scope.of(records.register());
    int[] items = scope == Scope.PLACES ? places(table, matching) : sites(table, matching);
    int[] ranks = new int[items.length];
    for (int u = 0; u < ranks.length; u++) {
      ranks[u] = tree.rank(scope == Scope.PLACES ? items[u] : table.node(items[u]));
    }
    return new Units(scope, records, items, ranks);
  }

  /** Nodes of one level are in tree order as they are. */
  private int[] places(Table table, boolean[] matching) {
    boolean[] isUnit = new boolean[tree.size()];
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
        isInOrder &= tree.rank(node) > last;
        last = tree.rank(node);
      }
    }
    if (!isInOrder) {
      Arrays.setAll(items, u -> tree.rank(items[u]));
      Arrays.sort(items);
      Arrays.setAll(items, u -> tree.atRank(items[u]));
    }
    return items;
  }

  private int[] sites(Table table, boolean[] matching) {
    long[] sorted = new long[matching.length];
    int count = 0;
    for (int row = 0; row < matching.length; row++) {
      if (matching[row]) {
        sorted[count++] = (long) tree.rank(table.node(row)) << 32 | row;
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
      tree.rollUp(count);
    }
    return count;
  }

  /** Whether there may be more units at a place than anybody could count (SPEC S12). */
  public boolean mayBeMore(Register units, Scope scope, int i) {
    return !isComplete(units, scope, i);
  }

  /** Whether there may be units at a place that are not known, rows set aside among them. */
  public boolean isOpen(Register units, Scope scope, int i) {
    int[] possible = possible(units, scope);
    return mayBeMore(units, scope, i) || possible.length > 0 && possible[i] > 0;
  }

  /**
   * How many rows set aside may be records of a register within each node (SPEC S28); an empty
   * array if there are none.
   */
  public int[] possible(Register register, Scope scope) {
    List<Integer> spots = store.aside().spots(register);
    boolean isNoneAtSites = scope != Scope.PLACES && register != Register.WORKERS;
    boolean isNone = spots.isEmpty() && inherited(register, scope).length == 0;
    return isNone || isNoneAtSites
        ? NONE
        : possible.computeIfAbsent(
            List.of(register, scope), k -> findPossible(register, scope, spots));
  }

  /** Records of places that were split may be in any of their successors (SPEC S38). */
  private int[] inherited(Register register, Scope scope) {
    return scope == Scope.PLACES
        ? store.heritage().map(h -> h.possible(register)).orElse(NONE)
        : NONE;
  }

  /** Places lie in regions, all other records in any place; a worker may be at any site too. */
  private int[] findPossible(Register register, Scope scope, List<Integer> spots) {
    int[] found = new int[size(scope)];
    int anywhere = 0;
    int first = scope == Scope.PLACES ? 0 : store.nodes().first(scope.register());
    for (int node : spots) {
      boolean isClosed = node >= tree.size() && !store.isOpen(node);
      int at = scope == Scope.PLACES || isClosed ? node < 0 ? node : placeOf(node) : node - first;
      boolean isHere = scope == Scope.PLACES || node >= first && node - first < found.length;
      if (node == Aside.ANYWHERE) {
        anywhere++;
      } else if (isHere && !(isClosed && scope != Scope.PLACES)) {
        found[at]++;
      }
    }
    if (scope == Scope.PLACES) {
      tree.rollUp(found);
    }
    int[] inherited = inherited(register, scope);
    for (int i = 0; i < inherited.length; i++) {
      found[i] += inherited[i];
    }
    int end = register.isReturned() ? found.length : tree.first(Level.COMMUNITY);
    for (int i = 0; i < end; i++) {
      found[i] += anywhere;
    }
    return found;
  }
}
