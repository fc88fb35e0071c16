package org.planmetrics.domain;

import java.util.ArrayList;
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
    for (int row = 0; row < communities.size(); row++) {
      String code = communities.ids().get(row);
      if (regions.ids().find(code) >= 0) {
        aside.set(row);
        String rule = "is there already, as a region";
        problems.add(communities.problem(communities.line(row), "code", code, rule));
      }
    }
  }

  /** Reports and marks the sites of one register whose ids are taken. */
  void findClashes(int s, BitSet aside) {
    TableBuilder table = sites.get(s);
    for (int row = 0; row < table.size(); row++) {
      String id = table.ids().get(row);
      boolean taken = place(id) >= 0;
      for (TableBuilder earlier : sites.subList(0, s)) {
        taken |= earlier.ids().find(id) >= 0;
      }
      if (taken) {
        aside.set(row);
        String rule = "is there already; sites and places share one name space";
        problems.add(table.problem(table.line(row), "id", id, rule));
      }
    }
  }

  /** The row of a place, regions first, or UNKNOWN or SET_ASIDE. */
  private int place(String code) {
    int region = regions.ids().find(code);
    if (region >= 0) {
      return region;
    }
    int community = communities.ids().find(code);
    if (community >= 0) {
      return regions.size() + community;
    }
    return regions.isBroken(code) || communities.isBroken(code) ? SET_ASIDE : UNKNOWN;
  }

  private int site(String id) {
    int base = regions.size() + communities.size();
    int found = UNKNOWN;
    for (TableBuilder table : sites) {
      int row = table.ids().find(id);
      if (row >= 0) {
        return base + row;
      }
      found = table.isBroken(id) ? SET_ASIDE : found;
      base += table.size();
    }
    return found;
  }

  /** For each text its row in the order regions, communities, sites, or UNKNOWN or SET_ASIDE. */
  int[] find(Ids texts, boolean sitesToo) {
    int[] found = new int[texts.size()];
    for (int i = 0; i < found.length; i++) {
      String text = texts.get(i);
      found[i] = place(text);
      if (found[i] < 0 && sitesToo) {
        int site = site(text);
        found[i] = site >= 0 || found[i] == UNKNOWN ? site : found[i];
      }
    }
    return found;
  }

  /** What is wrong with a code that was not found. */
  String rule(String code, boolean sitesToo) {
    if (!sitesToo && site(code) >= 0) {
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
