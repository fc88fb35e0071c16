package org.planmetrics.domain;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Sets aside the rows that do not fit, each with its problem, and what refers to them: first
 * regions and communities, then sites, then workers, figures and returns, so that each row is
 * looked at when all that it may refer to is settled.
 */
final class Sieve {
  private final Map<Register, TableBuilder> tables;
  private final List<TableBuilder> sites = new ArrayList<>();
  private final List<Problem> problems;
  private final List<Return> returns = new ArrayList<>();
  private final List<Long> returnLines = new ArrayList<>();
  private FigureTable figures;

  Sieve(Map<Register, TableBuilder> tables, FigureTable figures, List<Problem> problems) {
    this.tables = new LinkedHashMap<>(tables);
    this.figures = figures;
    this.problems = problems;
    tables.values().stream().filter(t -> t.register().isOfSites()).forEach(sites::add);
  }

  /** Sets aside what does not fit; false if no region is left. */
  boolean sift(List<Return> allReturns, List<Long> allLines) {
    siftPlaces();
    if (table(Register.REGIONS).size() == 0) {
      return false;
    }
    for (int s = 0; s < sites.size(); s++) {
      TableBuilder table = sites.get(s);
      BitSet aside = new BitSet();
      references().findClashes(s, aside);
      sites.set(s, located(table, false, aside));
    }
    sites.forEach(t -> tables.put(t.register(), t));
    tables.put(Register.WORKERS, located(table(Register.WORKERS), true, new BitSet()));
    siftFigures();
    siftReturns(allReturns, allLines);
    tables.values().forEach(TableBuilder::settle);
    return true;
  }

  private void siftPlaces() {
    TableBuilder regions = table(Register.REGIONS);
    TableBuilder communities = table(Register.COMMUNITIES);
    BitSet misfits = new TreeBuilder(regions, communities, problems).findMisfits();
    int count = regions.size();
    tables.put(Register.REGIONS, regions.without(misfits.get(0, count)));
    BitSet below = misfits.get(count, count + communities.size());
    references().findCommunityClashes(below);
    tables.put(Register.COMMUNITIES, communities.without(below));
  }

  private TableBuilder located(TableBuilder table, boolean sitesToo, BitSet aside) {
    References references = references();
    int[] found = references.find(table.where(), sitesToo);
    for (int row = 0; row < table.size(); row++) {
      if (found[row] < 0) {
        String rule = rule(references, table.where(row), found[row], sitesToo);
        problems.add(table.problem(table.line(row), "place", table.where(row), rule));
        aside.set(row);
      }
    }
    return table.without(aside);
  }

  private void siftFigures() {
    BitSet aside = new BitSet();
    figures.findDuplicates(problems, aside);
    References references = references();
    int[] found = references.find(figures.places().texts(), true);
    for (int row = 0; row < figures.size(); row++) {
      int at = found[figures.place(row)];
      if (at < 0) {
        String code = figures.places().get(figures.place(row));
        String rule = rule(references, code, at, true);
        problems.add(Problem.of("figures", figures.line(row), "place", code, rule));
        aside.set(row);
      }
    }
    figures = figures.without(aside);
  }

  private void siftReturns(List<Return> all, List<Long> lines) {
    References references = references();
    Ids codes = new Ids();
    all.forEach(r -> codes.intern(r.place()));
    int[] found = references.find(codes.texts(), false);
    for (int i = 0; i < all.size(); i++) {
      String code = all.get(i).place();
      int at = found[codes.find(code)];
      if (at < 0) {
        String rule = rule(references, code, at, false);
        problems.add(Problem.of("returns", lines.get(i), "place", code, rule));
      } else {
        returns.add(all.get(i));
        returnLines.add(lines.get(i));
      }
    }
  }

  private static String rule(References references, String code, int found, boolean sitesToo) {
    return found == References.SET_ASIDE
        ? references.asideRule(code)
        : references.rule(code, sitesToo);
  }

  /** As far as tables are settled: rows set aside are not found any more. */
  private References references() {
    return new References(table(Register.REGIONS), table(Register.COMMUNITIES), sites, problems);
  }

  private TableBuilder table(Register register) {
    return Objects.requireNonNull(tables.get(register));
  }

  Map<Register, TableBuilder> tables() {
    return tables;
  }

  FigureTable figures() {
    return figures;
  }

  List<Return> returns() {
    return returns;
  }

  List<Long> returnLines() {
    return returnLines;
  }
}
