package org.planmetrics.domain;

import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Puts the rows of a snapshot in their places, or says everything that does not fit. */
final class SnapshotAssembly {
  /** What a snapshot is made of. */
  record Parts(Territory territory, Map<Register, Table> tables, FigureStore figures) {}

  private final Map<Register, TableBuilder> builders;
  private final FigureTable figures;
  private final List<Problem> problems;
  private final List<TableBuilder> sites;
  private final References references;

  SnapshotAssembly(
      Map<Register, TableBuilder> builders, FigureTable figures, List<Problem> problems) {
    this.builders = builders;
    this.figures = figures;
    this.problems = problems;
    this.sites = builders.values().stream().filter(t -> t.register().isOfSites()).toList();
    this.references =
        new References(builder(Register.REGIONS), builder(Register.COMMUNITIES), sites, problems);
  }

  Optional<Parts> assemble(List<Return> returns, List<Long> returnLines) {
    Optional<Territory> tree =
        new TreeBuilder(builder(Register.REGIONS), builder(Register.COMMUNITIES), problems).build();
    references.findClashes();
    Map<Register, int[]> at = new LinkedHashMap<>();
    sites.forEach(t -> at.put(t.register(), locate(t, false)));
    at.put(Register.WORKERS, locate(builder(Register.WORKERS), true));
    int[] ofFigures = references.find(figures.places().texts(), true);
    checkFigures(ofFigures);
    checkReturns(returns, returnLines);
    boolean isBroken = builders.values().stream().anyMatch(TableBuilder::hasBroken);
    if (!problems.isEmpty() || tree.isEmpty() || isBroken) {
      return Optional.empty();
    }
    Map<Register, Table> tables = new LinkedHashMap<>();
    at.forEach((register, rows) -> {
      TableBuilder t = builder(register);
      toNodes(rows, tree.get());
      List<Table> before = List.copyOf(tables.values());
      tables.put(register, t.build(rows, row -> code(tree.get(), before, rows[row])));
    });
    toNodes(ofFigures, tree.get());
    List.copyOf(builders.values()).parallelStream().forEach(t -> t.ids().settle());
    return Optional.of(new Parts(tree.get(), tables, new FigureStore(figures, ofFigures)));
  }

  /** The code of a place or the id of a site. */
  private static String code(Territory territory, List<Table> sites, int node) {
    if (node < territory.size()) {
      return territory.code(node);
    }
    int row = node - territory.size();
    for (Table table : sites) {
      if (row < table.size()) {
        return table.id(row);
      }
      row -= table.size();
    }
    throw new IllegalArgumentException("no such node: " + node);
  }

  /** Rows of places, regions first, become nodes; rows of sites are nodes already. */
  private static void toNodes(int[] rows, Territory territory) {
    int regions = territory.regions().size();
    for (int i = 0; i < rows.length; i++) {
      if (rows[i] >= 0 && rows[i] < regions) {
        rows[i] = territory.regions().node(rows[i]);
      } else if (rows[i] >= regions && rows[i] < territory.size()) {
        rows[i] = territory.communities().node(rows[i] - regions);
      }
    }
  }

  private int[] locate(TableBuilder t, boolean sitesToo) {
    int[] at = references.find(t.where(), sitesToo);
    for (int row = 0; row < at.length; row++) {
      if (at[row] == References.UNKNOWN) {
        String code = t.where(row);
        problems.add(t.problem(t.line(row), "place", code, references.rule(code, sitesToo)));
      }
    }
    return at;
  }

  private void checkFigures(int[] found) {
    figures.findDuplicates(problems, new BitSet());
    for (int row = 0; row < figures.size(); row++) {
      if (found[figures.place(row)] == References.UNKNOWN) {
        String code = figures.get(row).place();
        String rule = references.rule(code, true);
        problems.add(Problem.of("figures", figures.line(row), "place", code, rule));
      }
    }
  }

  private void checkReturns(List<Return> returns, List<Long> lines) {
    Ids codes = new Ids();
    returns.forEach(r -> codes.intern(r.place()));
    int[] found = references.find(codes.texts(), false);
    for (int i = 0; i < returns.size(); i++) {
      String code = returns.get(i).place();
      if (found[codes.find(code)] == References.UNKNOWN) {
        String rule = references.rule(code, false);
        problems.add(Problem.of("returns", lines.get(i), "place", code, rule));
      }
    }
  }

  private TableBuilder builder(Register register) {
    return Objects.requireNonNull(builders.get(register));
  }
}
