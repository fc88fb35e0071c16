package org.planmetrics.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.planmetrics.domain.Posting;
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
      String code = taken[row] >= 0 || regions.hasBroken() ? communities.ids().get(row) : "";
      if (taken[row] >= 0 || regions.isSetAside(code)) {
        aside.set(row);
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
    List<TableBuilder> earlier = new ArrayList<>(List.of(regions, communities));
    earlier.addAll(sites.subList(0, Nodes.SITES.indexOf(table.register())));
    earlier.stream().skip(2).forEach(t -> t.ids().find(ids, 0, taken));
    boolean isAnyBroken = earlier.stream().anyMatch(TableBuilder::hasBroken);
    for (int row = 0; row < taken.length; row++) {
      String id = taken[row] >= 0 || isAnyBroken ? table.ids().get(row) : "";
      if (taken[row] >= 0 || earlier.stream().anyMatch(t -> t.isSetAside(id))) {
        aside.set(row);
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
    String rule =
        "is no place" + (sitesToo ? " or site" : "") + "; regions " + nearest(regions, code);
    return communities.size() > 0 ? rule + "; communities " + nearest(communities, code) : rule;
  }

  /** Whether a code is known to be set aside. */
  boolean isSetAside(String code) {
    return regions.isSetAside(code)
        || communities.isSetAside(code)
        || sites.stream().anyMatch(t -> t.isSetAside(code));
  }

  /**
   * The row of the place of a code, in the order regions, communities; where that or the site of
   * that id is set aside, of the nearest place above that is not; UNKNOWN if that may be any.
   */
  int nearestPlace(String code) {
    Set<String> seen = new HashSet<>();
    String at = code;
    while (!at.isEmpty() && seen.add(at)) {
      int region = regions.ids().find(at);
      int community = communities.ids().find(at);
      if (region >= 0 || community >= 0) {
        return region >= 0 ? region : regions.size() + community;
      }
      at = broken(at).map(TableBuilder.Broken::where).orElse("");
    }
    return UNKNOWN;
  }

  private Optional<TableBuilder.Broken> broken(String code) {
    return Stream.concat(Stream.of(regions, communities), sites.stream())
        .flatMap(t -> t.broken(code).stream())
        .findFirst();
  }

  /** Where a row set aside lies whose place has a code; empty for one that cannot be read. */
  int spot(Register register, String code, Tree tree) {
    if (!register.isReturned()) {
      int above = regions.nearest(code);
      return above < 0 ? Aside.ANYWHERE : tree.regions().node(above);
    }
    int site = register == Register.WORKERS ? site(code) : UNKNOWN;
    int place = nearestPlace(code);
    return site >= 0 ? tree.size() + site : place < 0 ? Aside.ANYWHERE : node(place, tree);
  }

  /** The same of a figure; nowhere at all if its place or site is itself set aside. */
  Optional<Integer> spotOfFigure(String code, Tree tree) {
    if (isSetAside(code)) {
      return Optional.empty();
    }
    return Optional.of(spot(Register.WORKERS, code, tree));
  }

  private int site(String id) {
    int base = 0;
    for (TableBuilder table : sites) {
      int row = table.ids().find(id);
      if (row >= 0) {
        return base + row;
      }
      base += table.size();
    }
    return UNKNOWN;
  }

  private int node(int place, Tree tree) {
    return place < regions.size()
        ? tree.regions().node(place)
        : tree.communities().node(place - regions.size());
  }

  /** What the row of a code set aside would be, a place or a site. */
  Posting posting(String code) {
    if (regions.isSetAside(code)) {
      return Posting.REGION;
    }
    if (communities.isSetAside(code)) {
      return Posting.COMMUNITY;
    }
    return sites.get(0).isSetAside(code)
        ? Posting.FACILITY
        : sites.get(1).isSetAside(code) ? Posting.STATION : Posting.ORGANIZATION;
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
