package org.planmetrics.table;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.planmetrics.domain.Declaration;
import org.planmetrics.domain.Figure;
import org.planmetrics.domain.Posting;
import org.planmetrics.domain.Problem;
import org.planmetrics.domain.Register;
import org.planmetrics.domain.Return;
import org.planmetrics.text.Ids;

/**
 * Puts the rows of a snapshot in their places. What does not fit is set aside with its problem, and
 * what refers to it as a consequence: first regions and communities, then sites, then workers,
 * figures and returns, so that each row is looked at when all that it may refer to is settled.
 */
final class Assembly {
  private final Map<Register, TableBuilder> tables;
  private final References all;
  private final List<Problem> problems;
  private final Aside aside;
  private final Map<Integer, Posting> postings = new HashMap<>();
  private final boolean hasDivisionCodes;
  private List<Problem> consequences;

  Assembly(
      Map<Register, TableBuilder> tables,
      Aside aside,
      List<Problem> problems,
      List<Problem> consequences,
      boolean hasDivisionCodes) {
    this.tables = new LinkedHashMap<>(tables);
    this.all = new References(tables, problems);
    this.aside = aside;
    this.problems = problems;
    this.consequences = consequences;
    this.hasDivisionCodes = hasDivisionCodes;
  }

  /** The store of all that fits, or empty if there is no root. */
  Optional<Store> assemble(
      LocalDate asOf,
      FigureTable figures,
      Map<String, Declaration> declared,
      List<Long> declaredLines,
      List<AsideFigure> asideFigures,
      List<Return> returns,
      List<Long> returnLines,
      History history) {
    siftPlaces();
    boolean hasRoot = table(Register.REGIONS).size() > 0;
    if (!hasRoot) {
      consequences = new ArrayList<>(); // everything would be one
    }
    Map<Register, int[]> at = new LinkedHashMap<>();
    for (Register register : Nodes.SITES) {
      BitSet clashing = new BitSet();
      all.findClashes(table(register), clashing);
      at.put(register, locate(table(register), false, clashing));
    }
    at.put(Register.WORKERS, locate(table(Register.WORKERS), true, new BitSet()));
    BitSet strange = new BitSet();
    Meanings meanings = new Meanings(declared, figures, problems);
    meanings.sift(asideFigures, strange);
    meanings.checkWeights(declaredLines, asideFigures);
    List<AsideFigure> hidden = new ArrayList<>(asideFigures);
    FigureTable fitting = siftFigures(figures, strange, hidden);
    int[] ofFigures = references().find(fitting.places().texts(), true);
    List<Return> returned = siftReturns(returns, returnLines);
    if (!hasRoot) {
      return Optional.empty();
    }
    Tree tree =
        new TreeBuilder(table(Register.REGIONS), table(Register.COMMUNITIES), references())
            .tree(hasDivisionCodes);
    layAside(tree, hidden);
    tables.values().forEach(TableBuilder::settle);
    Map<Register, Table> built = new LinkedHashMap<>();
    at.forEach((register, rows) -> {
      toNodes(rows, tree);
      List<Table> before = List.copyOf(built.values());
      built.put(register, table(register).build(rows, row -> code(tree, before, rows[row])));
    });
    toNodes(ofFigures, tree);
    List.copyOf(tables.values()).parallelStream().forEach(t -> t.ids().settle());
    FigureTable located = fitting.at(ofFigures, meanings.found());
    return Optional.of(new Store(asOf, tree, built, located, returned, aside, history));
  }

  /** Where the rows set aside lie, as far as that can be read. */
  private void layAside(Tree tree, List<AsideFigure> figures) {
    References references = references();
    for (Register register : Register.values()) {
      for (String code : table(register).asides()) {
        aside.add(register, references.spot(register, code, tree));
      }
      if (table(register).isCutOff()) {
        aside.addCutOff(register);
      }
    }
    postings.forEach(aside::addPosting);
    for (AsideFigure row : figures) {
      references
          .spotOfFigure(row.place(), tree)
          .ifPresent(
              node -> aside.add(new Aside.FigureRow(node, row.figure(), row.day(), row.span())));
    }
  }

  private void siftPlaces() {
    TableBuilder regions = table(Register.REGIONS);
    TableBuilder communities = table(Register.COMMUNITIES);
    BitSet misfits =
        new TreeBuilder(regions, communities, references()).findMisfits(problems, consequences);
    int count = regions.size();
    tables.put(Register.REGIONS, regions.without(misfits.get(0, count), new BitSet()));
    BitSet below = misfits.get(count, count + communities.size());
    BitSet clashing = new BitSet();
    all.findCommunityClashes(clashing);
    clashing.andNot(below);
    below.or(clashing);
    tables.put(Register.COMMUNITIES, communities.without(below, clashing));
  }

  /** Where the rows of a register are; those that are nowhere are set aside. */
  private int[] locate(TableBuilder table, boolean sitesToo, BitSet clashing) {
    References references = references();
    int[] found = references.find(table.where(), sitesToo);
    BitSet nowhere = new BitSet();
    BitSet moved = new BitSet();
    for (int row = 0; row < found.length; row++) {
      if (found[row] < 0) {
        String code = table.where(row);
        int nearest = found[row] == References.SET_ASIDE ? references.nearestPlace(code) : -1;
        if (nearest < 0) {
          String rule = rule(references, code, found[row], sitesToo);
          tell(found[row], table.problem(table.line(row), "place", code, rule));
          nowhere.set(row);
        } else {
          found[row] = nearest;
          moved.set(row);
        }
      }
    }
    clashing.andNot(nowhere);
    nowhere.or(clashing);
    tables.put(table.register(), table.without(nowhere, clashing));
    int[] at = new int[found.length - nowhere.cardinality()];
    int next = 0;
    for (int row = nowhere.nextClearBit(0);
        row < found.length;
        row = nowhere.nextClearBit(row + 1)) {
      if (sitesToo && moved.get(row)) {
        postings.put(next, references.posting(table.where(row)));
      }
      at[next++] = found[row];
    }
    return at;
  }

  private String rule(References references, String code, int found, boolean sitesToo) {
    return found == References.SET_ASIDE
        ? References.asideRule(references.isSetAside(code))
        : all.rule(code, sitesToo);
  }

  private void tell(int found, Problem problem) {
    (found == References.SET_ASIDE ? consequences : problems).add(problem);
  }

  private FigureTable siftFigures(FigureTable figures, BitSet strange, List<AsideFigure> hidden) {
    BitSet again = new BitSet();
    figures.findDuplicates(problems, again, strange);
    again.stream().forEach(row -> hidden.add(AsideFigure.of(figures, row).ofSomeDay()));
    strange.andNot(again);
    strange.stream().forEach(row -> hidden.add(AsideFigure.of(figures, row)));
    References references = references();
    int[] found = references.find(figures.places().texts(), true);
    BitSet nowhere = new BitSet();
    for (int row = 0; row < figures.size(); row++) {
      int at = found[figures.place(row)];
      if (at < 0) {
        String code = figures.places().get(figures.place(row));
        String rule = rule(references, code, at, true);
        tell(at, Problem.of("figures", figures.line(row), Figure.PLACE.name(), code, rule));
        nowhere.set(row);
      }
    }
    nowhere.andNot(again);
    nowhere.andNot(strange);
    nowhere.stream().forEach(row -> hidden.add(AsideFigure.of(figures, row)));
    nowhere.or(again);
    nowhere.or(strange);
    return nowhere.isEmpty() ? figures : figures.without(nowhere);
  }

  private List<Return> siftReturns(List<Return> all, List<Long> lines) {
    References references = references();
    Ids codes = new Ids();
    all.forEach(r -> codes.intern(r.place()));
    int[] found = references.find(codes.texts(), false);
    ImmutableList.Builder<Return> fitting = ImmutableList.builder();
    for (int i = 0; i < all.size(); i++) {
      String code = all.get(i).place();
      int at = found[codes.find(code)];
      if (at < 0) {
        String rule = rule(references, code, at, false);
        tell(at, Problem.of("returns", lines.get(i), Return.PLACE.name(), code, rule));
        aside.addUnreturned(all.get(i).register());
      } else {
        fitting.add(all.get(i));
      }
    }
    List<Return> returned = fitting.build();
    aside.returned(returned.stream().map(Return::register).collect(Collectors.toSet()));
    return returned;
  }

  /** As far as tables are settled: rows set aside are not found any more. */
  private References references() {
    return new References(tables, problems);
  }

  /** The code of a place or the id of a site. */
  private static String code(Tree tree, List<Table> sites, int node) {
    if (node < tree.size()) {
      return tree.code(node);
    }
    int row = node - tree.size();
    for (Table table : sites) {
      if (row < table.size()) {
        return table.id(row);
      }
      row -= table.size();
    }
    throw new IllegalArgumentException("no such node: " + node);
  }

  /** Rows of places, regions first, become nodes; rows of sites are nodes already. */
  private static void toNodes(int[] rows, Tree tree) {
    int regions = tree.regions().size();
    for (int i = 0; i < rows.length; i++) {
      if (rows[i] >= 0 && rows[i] < regions) {
        rows[i] = tree.regions().node(rows[i]);
      } else if (rows[i] >= regions && rows[i] < tree.size()) {
        rows[i] = tree.communities().node(rows[i] - regions);
      }
    }
  }

  private TableBuilder table(Register register) {
    return Objects.requireNonNull(tables.get(register));
  }
}
