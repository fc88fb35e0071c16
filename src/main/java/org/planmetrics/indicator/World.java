package org.planmetrics.indicator;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.planmetrics.domain.Column;
import org.planmetrics.domain.Register;
import org.planmetrics.domain.Return;
import org.planmetrics.domain.Snapshot;
import org.planmetrics.domain.Table;
import org.planmetrics.domain.Territory;

/** A snapshot as the engine sees it: nodes, what is complete where, and units in tree order. */
final class World {
  private final Snapshot snapshot;
  private final Territory territory;
  private final int[] placeOfSite;
  private final Map<Register, boolean[]> complete = new EnumMap<>(Register.class);
  private final Map<Records, Units> units = new ConcurrentHashMap<>();

  World(Snapshot snapshot) {
    this.snapshot = snapshot;
    this.territory = snapshot.territory();
    this.placeOfSite = new int[snapshot.nodes().count() - territory.size()];
    Arrays.setAll(placeOfSite, i -> snapshot.nodes().placeOf(i + territory.size()));
    Register.returned().forEach(r -> complete.put(r, completeness(r)));
  }

  Snapshot snapshot() {
    return snapshot;
  }

  Territory territory() {
    return territory;
  }

  int size(Scope scope) {
    return scope == Scope.PLACES ? territory.size() : snapshot.table(scope.register()).size();
  }

  /** The place of a node: of a site its place. */
  int placeOf(int node) {
    return node < territory.size() ? node : placeOfSite[node - territory.size()];
  }

  int placeOf(Scope scope, int i) {
    return scope == Scope.PLACES ? i : placeOf(snapshot.nodes().first(scope.register()) + i);
  }

  /** The code of a place or the id of a site. */
  String code(Scope scope, int i) {
    return scope == Scope.PLACES ? territory.code(i) : snapshot.table(scope.register()).id(i);
  }

  String name(Scope scope, int i) {
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
  boolean isComplete(Register register, Scope scope, int i) {
    boolean isSites = scope != Scope.PLACES && register != Register.WORKERS;
    return isSites
        || !register.isReturned()
        || Objects.requireNonNull(complete.get(register))[placeOf(scope, i)];
  }

  /** Complete where listed or under one listed; then where all child places are complete. */
  private boolean[] completeness(Register register) {
    boolean[] done = new boolean[territory.size()];
    boolean isListed = false;
    for (Return row : snapshot.returns()) {
      if (row.register() == register) {
        done[territory.node(row.place())] = true;
        isListed = true;
      }
    }
    if (!isListed) {
      Arrays.fill(done, snapshot.table(register).isPresent());
      return done;
    }
    for (int node = 1; node < done.length; node++) {
      done[node] |= done[territory.parent(node)];
    }
    int[] children = new int[done.length];
    int[] complete = new int[done.length];
    for (int node = done.length - 1; node >= 0; node--) {
      done[node] |= children[node] > 0 && complete[node] == children[node];
      if (node > 0) {
        children[territory.parent(node)]++;
        complete[territory.parent(node)] += done[node] ? 1 : 0;
      }
    }
    return done;
  }

  /** What each column of a register must hold for records to count on the day (SPEC S5, S14). */
  Map<String, Predicate<Optional<Object>>> tests(Records records) {
    Register register = records.register();
    Table table = snapshot.table(register);
    if (table.isPresent()) {
      records.check(snapshot.columns(register));
    }
    Map<String, Predicate<Optional<Object>>> tests = new LinkedHashMap<>();
    records.where().forEach((column, match) -> tests.put(column, match::matches));
    if (register.isReturned()) {
      boolean isWorkers = register == Register.WORKERS;
      LocalDate day = snapshot.asOf();
      tests.merge(
          isWorkers ? "from" : "opened_on",
          v -> v.map(d -> !((LocalDate) d).isAfter(day)).orElse(true),
          Predicate::and);
      tests.merge(
          isWorkers ? "until" : "closed_on",
          v -> v.map(d -> ((LocalDate) d).isAfter(day)).orElse(true),
          Predicate::and);
    }
    return tests;
  }

  /** Which rows count. */
  boolean[] matching(Records records) {
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

  static boolean[] accept(Column column, Predicate<Optional<Object>> test) {
    boolean[] accept = new boolean[column.cardinality()];
    for (int code = 0; code < accept.length; code++) {
      accept[code] = test.test(column.value(code));
    }
    return accept;
  }

  /** Units in tree order, with the rank of the place where each lies. */
  record Units(Scope scope, Records records, int[] items, int[] ranks) {
    int from(int rank) {
      int found = Arrays.binarySearch(ranks, rank);
      while (found > 0 && ranks[found - 1] == rank) {
        found--;
      }
      return found < 0 ? -found - 1 : found;
    }
  }

  Units units(Records records) {
    return units.computeIfAbsent(records, this::findUnits);
  }

  private Units findUnits(Records records) {
    boolean[] matching = matching(records);
    Table table = snapshot.table(records.register());
    Scope scope = Scope.of(records.register());
    long[] sorted = new long[matching.length];
    int count = 0;
    for (int row = 0; row < matching.length; row++) {
      if (matching[row]) {
        long rank = territory.rank(table.node(row));
        sorted[count++] = rank << 32 | row;
      }
    }
    Arrays.sort(sorted, 0, count);
    int[] items = new int[count];
    int[] ranks = new int[count];
    for (int i = 0; i < count; i++) {
      int row = (int) sorted[i];
      items[i] = scope == Scope.PLACES ? table.node(row) : row;
      ranks[i] = (int) (sorted[i] >>> 32);
    }
    return new Units(scope, records, items, ranks);
  }

  /** Whether there may be more units at a place than are known (SPEC S12). */
  boolean mayBeMore(Records units, Scope scope, int i) {
    return units.register().isOfSites() && !isComplete(units.register(), scope, i);
  }

  /** Adds what stands at each place to its parent, from the leaves up. */
  void rollUp(int[] values) {
    for (int node = values.length - 1; node > 0; node--) {
      values[territory.parent(node)] += values[node];
    }
  }
}
