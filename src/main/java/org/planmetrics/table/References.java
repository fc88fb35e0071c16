package org.planmetrics.table;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.planmetrics.domain.Problem;
import org.planmetrics.domain.Register;
import org.planmetrics.text.Texts;

/**
 * Codes of places and ids of sites, one name space, on their way to node numbers (SPEC S2): places
 * first, then facilities, stations and organizations.
 */
final class References {
  static final int UNKNOWN = -1;
  static final int SET_ASIDE = -2;

  private final TableBuilder regions;
  private final TableBuilder communities;
  private final List<TableBuilder> sites;
  private final List<Problem> problems;

  References(Map<Register, TableBuilder> tables, List<Problem> problems) {
    this.regions = Objects.requireNonNull(tables.get(Register.REGIONS));
    this.communities = Objects.requireNonNull(tables.get(Register.COMMUNITIES));
    this.sites = Nodes.SITES.stream().map(s -> Objects.requireNonNull(tables.get(s))).toList();
    this.problems = problems;
  }

  /** Reports and marks communities whose code is a region's. */
  void findCommunityClashes(BitSet aside) {
    int[] taken = none(communities.size());
    regions.ids().find(communities.ids().texts(), 0, taken);
    for (int row = 0; row < taken.length; row++) {
      if (taken[row] >= 0) {
        aside.set(row);
        String code = communities.ids().get(row);
        String rule = "is there already, as a region";
        problems.add(communities.problem(communities.line(row), "code", code, rule));
      }
    }
  }

  /** Reports and marks the sites of one register whose ids are taken. */
  void findClashes(TableBuilder table, BitSet aside) {
    int[] taken = none(table.size());
    Texts ids = table.ids().texts();
    findPlaces(ids, taken);
    sites.subList(0, sites.indexOf(table)).forEach(earlier -> earlier.ids().find(ids, 0, taken));
    for (int row = 0; row < taken.length; row++) {
      if (taken[row] >= 0) {
        aside.set(row);
        String id = table.ids().get(row);
        String rule = "is there already; sites and places share one name space";
        problems.add(table.problem(table.line(row), "id", id, rule));
      }
    }
  }

  private static int[] none(int size) {
    int[] none = new int[size];
    Arrays.fill(none, UNKNOWN);
    return none;
  }

  private void findPlaces(Texts texts, int[] into) {
    communities.ids().find(texts, regions.size(), into);
    regions.ids().find(texts, 0, into);
  }

  private void findSites(Texts texts, int[] into) {
    int base = regions.size() + communities.size();
    for (TableBuilder table : sites) {
      table.ids().find(texts, base, into);
      base += table.size();
    }
  }

  /** For each text its row in the order regions, communities, sites, or UNKNOWN or SET_ASIDE. */
  int[] find(Texts texts, boolean sitesToo) {
    int[] found = none(texts.size());
    findPlaces(texts, found);
    if (sitesToo) {
      findSites(texts, found);
    }
    for (int i = 0; i < found.length; i++) {
      if (found[i] == UNKNOWN && isBroken(texts.get(i), sitesToo)) {
        found[i] = SET_ASIDE;
      }
    }
    return found;
  }

  private boolean isBroken(String text, boolean sitesToo) {
    return regions.isBroken(text)
        || communities.isBroken(text)
        || sitesToo && sites.stream().anyMatch(t -> t.isBroken(text));
  }

  /** What is wrong with a code that is UNKNOWN. */
  String rule(String code, boolean sitesToo) {
    if (!sitesToo && sites.stream().anyMatch(t -> t.ids().find(code) >= 0)) {
      return "is a site; it must be the code of a place";
    }
    String rule = "is no place" + (sitesToo ? " or site" : "") + "; regions " + nearest(regions, code);
    return communities.size() > 0
        ? rule + "; communities " + nearest(communities, code)
        : rule;
  }

  /** Whether a code is known to be set aside. */
  boolean isSetAside(String code) {
    return regions.isSetAside(code)
        || communities.isSetAside(code)
        || sites.stream().anyMatch(t -> t.isSetAside(code));
  }

  /** The nearest of a table's ids; only their number after many problems, to end soon. */
  String nearest(TableBuilder table, String code) {
    return table.ids().nearest(code, problems.size());
  }

  static String asideRule(boolean isKnown) {
    return isKnown
        ? "is a row set aside; what refers to it is set aside too"
        : "may be among the rows that could not be read; what refers to them is set aside";
  }
}
