package org.planmetrics.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.planmetrics.domain.DataException;
import org.planmetrics.domain.Declaration;
import org.planmetrics.domain.Entry;
import org.planmetrics.domain.Figure;
import org.planmetrics.domain.Problem;
import org.planmetrics.domain.Register;
import org.planmetrics.domain.Row;

/** The nodes of a store after records were added and removed: places keep theirs. */
public final class Renumbering {
  private static final int GONE = -1;

  private final Store before;
  private final Map<Register, TableBuilder> touched;
  private final Map<Register, BitSet> removed;
  private final List<Problem> problems;
  private final Map<Register, Integer> firsts = new EnumMap<>(Register.class);
  private final int[] nodeOfSite;

  private Renumbering(
      Store before,
      Map<Register, TableBuilder> touched,
      Map<Register, BitSet> removed,
      List<Problem> problems) {
    this.before = before;
    this.touched = touched;
    this.removed = removed;
    this.problems = problems;
    int places = before.tree().size();
    nodeOfSite = new int[before.nodes().count() - places];
    int next = places;
    int site = 0;
    for (Register register : Nodes.SITES) {
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

  /**
   * A store with some records added after those that are there, some removed, some registers known
   * to be kept, and some figures changed.
   *
   * @throws DataException with every problem
   */
  public static Store apply(
      Store before,
      Map<Register, List<Entry>> added,
      Map<Register, BitSet> removed,
      Set<Register> kept,
      List<Figure> figures) {
    List<Problem> problems = new ArrayList<>();
    Map<Register, TableBuilder> touched = new EnumMap<>(Register.class);
    for (Register register : Register.returned()) {
      if (added.containsKey(register) || removed.containsKey(register) || kept.contains(register)) {
        BitSet without = Optional.ofNullable(removed.get(register)).orElseGet(BitSet::new);
        TableBuilder rows = TableBuilder.of(before.table(register), without);
        if (kept.contains(register)) {
          rows.present();
        }
        added.getOrDefault(register, List.of()).forEach(e -> rows.add(0, (Row<?>) e, problems));
        touched.put(register, rows);
      }
    }
    Renumbering numbers = new Renumbering(before, touched, removed, problems);
    Map<Register, Table> tables = new LinkedHashMap<>();
    Register.returned().forEach(r -> tables.put(r, numbers.table(before.table(r))));
    FigureTable changed = numbers.figures(before.figures(), figures);
    if (!problems.isEmpty()) {
      throw new DataException(problems);
    }
    return before.with(tables, changed);
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
          before.tree().find(id) >= 0
              || Nodes.SITES.stream().anyMatch(s -> s != rows.register() && row(s, id) >= 0);
      if (isTaken) {
        String rule = "is there already; sites and places share one name space";
        problems.add(rows.problem(rows.line(row), "id", id, rule));
      }
    }
  }

  private int row(Register register, String id) {
    TableBuilder rows = touched.get(register);
    return rows == null ? before.table(register).row(id) : rows.ids().find(id);
  }

  /** The node of a code or id after the change, or GONE. */
  private int find(String code, boolean sitesToo) {
    int place = before.tree().find(code);
    if (place >= 0 || !sitesToo) {
      return place;
    }
    for (Register register : Nodes.SITES) {
      int row = row(register, code);
      if (row >= 0) {
        return Objects.requireNonNull(firsts.get(register)) + row;
      }
    }
    return GONE;
  }

  /** The table after the change: itself where neither its rows nor their nodes are others. */
  private Table table(Table table) {
    TableBuilder rows = touched.get(table.register());
    boolean sitesToo = table.register() == Register.WORKERS;
    if (rows == null) {
      boolean isShared = !sitesToo || Nodes.SITES.stream().noneMatch(touched::containsKey);
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
    int places = before.tree().size();
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

  private FigureTable figures(FigureTable before, List<Figure> changed) {
    if (changed.isEmpty() && Nodes.SITES.stream().noneMatch(touched::containsKey)) {
      return before;
    }
    FigureTable table = changed.isEmpty() ? before : before.with(changed);
    int[] nodes = new int[table.places().size()];
    for (int i = 0; i < nodes.length; i++) {
      nodes[i] = find(table.places().get(i), true);
    }
    BitSet told = new BitSet();
    for (int row = 0; row < table.size(); row++) {
      int place = table.place(row);
      if (nodes[place] == GONE && !told.get(place)) {
        told.set(place);
        String code = table.places().get(place);
        problems.add(Problem.of("figures", table.line(row), "place", code, "is no place or site"));
      }
    }
    return table.at(
        nodes, changed.isEmpty() ? before.catalogue() : meanings(before.catalogue(), table));
  }

  /** What the figures mean with those that are new; rows that say otherwise are told. */
  private Catalogue meanings(Catalogue before, FigureTable rows) {
    Map<String, Declaration> declared = new LinkedHashMap<>();
    before.declared().forEach(d -> declared.put(d.figure(), d));
    Meanings meanings = new Meanings(declared, rows, problems);
    meanings.sift(List.of(), new BitSet());
    Map<String, Meaning> all = new LinkedHashMap<>(before.meanings());
    all.putAll(meanings.found().meanings());
    return new Catalogue(before.declared(), all);
  }
}
