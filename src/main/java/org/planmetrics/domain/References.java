package org.planmetrics.domain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

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

  References(
      TableBuilder regions,
      TableBuilder communities,
      List<TableBuilder> sites,
      List<Problem> problems) {
    this.regions = regions;
    this.communities = communities;
    this.sites = sites;
    this.problems = problems;
  }

  /** Reports ids of sites that are taken, by a place or by a site of an earlier register. */
  void findClashes() {
    findCommunityClashes(new BitSet());
    for (int s = 0; s < sites.size(); s++) {
      findClashes(s, new BitSet());
    }
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
  void findClashes(int s, BitSet aside) {
    TableBuilder table = sites.get(s);
    int[] taken = none(table.size());
    Texts ids = table.ids().texts();
    findPlaces(ids, taken);
    sites.subList(0, s).forEach(earlier -> earlier.ids().find(ids, 0, taken));
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

  /** What is wrong with a code that was not found. */
  String rule(String code, boolean sitesToo) {
    if (!sitesToo && sites.stream().anyMatch(t -> t.ids().find(code) >= 0)) {
      return "is a site; it must be the code of a place";
    }
    List<String> nearest = new ArrayList<>();
    nearest.add("is no place" + (sitesToo ? " or site" : "") + "; regions");
    nearest.add(regions.ids().nearest(code, problems.size()));
    if (communities.size() > 0) {
      nearest.add("communities " + communities.ids().nearest(code, problems.size()));
    }
    return String.join(" ", nearest.subList(0, 2))
        + (nearest.size() > 2 ? "; " + nearest.get(2) : "");
  }

  /** What is wrong with a code whose row is set aside, or may be among those not read. */
  String asideRule(String code) {
    boolean isKnown =
        regions.isSetAside(code)
            || communities.isSetAside(code)
            || sites.stream().anyMatch(t -> t.isSetAside(code));
    return asideRule(isKnown);
  }

  static String asideRule(boolean isKnown) {
    return isKnown
        ? "is a row set aside; what refers to it is set aside too"
        : "may be among the rows that could not be read; what refers to them is set aside";
  }
}
