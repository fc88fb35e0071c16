package org.planmetrics.domain;

import java.util.Arrays;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The nodes of a snapshot after records were added and removed: places keep theirs. */
final class Renumbering {
  private static final int GONE = -1;

  private final Snapshot before;
  private final Map<Register, TableBuilder> touched;
  private final Map<Register, BitSet> removed;
  private final List<Problem> problems;
  private final Map<Register, Integer> firsts = new EnumMap<>(Register.class);
  private final int[] nodeOfSite;

  Renumbering(
      Snapshot before,
      Map<Register, TableBuilder> touched,
      Map<Register, BitSet> removed,
      List<Problem> problems) {
    this.before = before;
    this.touched = touched;
    this.removed = removed;
    this.problems = problems;
    int places = before.territory().size();
    nodeOfSite = new int[before.nodes().count() - places];
    int next = places;
    int site = 0;
    for (Register register : sites()) {
      firsts.put(register, next);
      for (int row = 0; row < before.table(register).size(); row++) {
        boolean isGone = isGone(register, row);
        nodeOfSite[site++] = isGone ? GONE : next;
        next += isGone ? 0 : 1;
      }
      int first = Objects.requireNonNull(firsts.get(register));
      next = Optional.ofNullable(touched.get(register)).map(t -> first + t.size()).orElse(next);
    }
    touched.values().stream().filter(t -> t.register().isOfSites()).forEach(this::checkIds);
  }

  private static List<Register> sites() {
    return Register.returned().stream().filter(Register::isOfSites).toList();
  }

  private boolean isGone(Register register, int row) {
    return Optional.ofNullable(removed.get(register)).map(b -> b.get(row)).orElse(false);
  }

  private int kept(Register register) {
    int gone = Optional.ofNullable(removed.get(register)).map(BitSet::cardinality).orElse(0);
    return before.table(register).size() - gone;
  }

  private void checkIds(TableBuilder rows) {
    for (int row = kept(rows.register()); row < rows.size(); row++) {
      String id = rows.ids().get(row);
      boolean isTaken =
          before.territory().find(id) >= 0
              || sites().stream().anyMatch(s -> s != rows.register() && row(s, id) >= 0);
      if (isTaken) {
        String rule = "is there already; sites and places share one name space";
        problems.add(rows.problem(rows.line(row), "id", id, rule));
      }
    }
  }

  private int row(Register register, String id) {
    TableBuilder rows = touched.get(register);
    return rows == null ? before.table(register).find(id) : rows.ids().find(id);
  }

  /** The node of a code or id after the change, or GONE. */
  private int find(String code, boolean sitesToo) {
    int place = before.territory().find(code);
    if (place >= 0 || !sitesToo) {
      return place;
    }
    for (Register register : sites()) {
      int row = row(register, code);
      if (row >= 0) {
        return Objects.requireNonNull(firsts.get(register)) + row;
      }
    }
    return GONE;
  }

  /** The table after the change: itself where neither its rows nor their nodes are others. */
  Table table(Table table) {
    TableBuilder rows = touched.get(table.register());
    boolean sitesToo = table.register() == Register.WORKERS;
    if (rows == null) {
      boolean isShared = !sitesToo || sites().stream().noneMatch(touched::containsKey);
      return isShared ? table : table.at(nodes(table));
    }
    int[] kept = nodes(table);
    int[] nodes = Arrays.copyOf(kept, rows.size());
    for (int row = kept.length; row < nodes.length; row++) {
      String code = rows.where(row);
      nodes[row] = find(code, sitesToo);
      if (nodes[row] == GONE) {
        String rule = "is no place" + (sitesToo ? " or site" : "");
        problems.add(rows.problem(rows.line(row), "place", code, rule));
      }
    }
    return rows.build(nodes, rows::where);
  }

  /** The nodes of the rows that stay. */
  private int[] nodes(Table table) {
    int places = before.territory().size();
    int[] nodes = new int[kept(table.register())];
    int next = 0;
    for (int row = 0; row < table.size(); row++) {
      if (!isGone(table.register(), row)) {
        int node = table.node(row);
        nodes[next] = node < places ? node : nodeOfSite[node - places];
        if (nodes[next++] == GONE) {
          String rule = "is removed, but " + table.id(row) + " is posted to it";
          problems.add(
              Problem.of(table.register().key(), row + 1L, "place", table.where(row), rule));
        }
      }
    }
    return nodes;
  }

  FigureStore figures(FigureStore store, List<Figure> changed) {
    if (changed.isEmpty() && sites().stream().noneMatch(touched::containsKey)) {
      return store;
    }
    FigureTable table = changed.isEmpty() ? store.table() : store.table().with(changed);
    int[] nodes = new int[table.places().size()];
    for (int i = 0; i < nodes.length; i++) {
      nodes[i] = find(table.places().get(i), true);
    }
    Set<String> unknown =
        IntStream.range(0, nodes.length)
            .filter(i -> nodes[i] == GONE)
            .mapToObj(table.places()::get)
            .collect(Collectors.toSet());
    for (int row = 0; row < table.size() && !unknown.isEmpty(); row++) {
      String place = table.get(row).place();
      if (unknown.remove(place)) {
        String rule = "is no place or site";
        problems.add(Problem.of("figures", table.line(row), "place", place, rule));
      }
    }
    return new FigureStore(table, nodes);
  }
}
