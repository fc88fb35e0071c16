package org.planmetrics.table;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.planmetrics.domain.Community;
import org.planmetrics.domain.Level;
import org.planmetrics.domain.Place;
import org.planmetrics.domain.Region;
import org.planmetrics.domain.RegionKind;
import org.planmetrics.text.DivisionCode;
import org.planmetrics.text.Names;
import org.planmetrics.text.Plural;

/**
 * The tree of places (SPEC S1), indexed once and known by numbers: places are numbered in level
 * order, a parent before its children, those of one level in tree order, so that what lies in a
 * place at one level is one range.
 *
 * <p>Tree order is a parent before its children, and children as the files list them, regions
 * before communities.
 */
public final class Tree {
  private final Table regions;
  private final Table communities;
  private final int[] parent;
  private final int[] rowOf;
  private final int[] levelStart;
  private final int[] treeOrder;
  private final int[] rank;
  private final int[] end;
  private final boolean hasDivisionCodes;

  public Tree(
      Table regions,
      Table communities,
      int[] parent,
      int[] rowOf,
      int[] levelStart,
      int[] treeOrder,
      boolean hasDivisionCodes) {
    this.regions = regions;
    this.communities = communities;
    this.parent = parent;
    this.rowOf = rowOf;
    this.levelStart = levelStart;
    this.treeOrder = treeOrder;
    this.hasDivisionCodes = hasDivisionCodes;
    this.rank = new int[parent.length];
    this.end = new int[parent.length];
    for (int k = 0; k < treeOrder.length; k++) {
      rank[treeOrder[k]] = k;
    }
    Arrays.fill(end, 1);
    for (int node = parent.length - 1; node > 0; node--) {
      end[parent[node]] += end[node];
    }
    Arrays.setAll(end, node -> rank[node] + end[node]);
  }

  /**
   * The number of places.
   *
   * @return at least 1
   */
  public int size() {
    return parent.length;
  }

  /** The places right below a place, in tree order. */
  public List<Place> children(int above) {
    List<Place> children = new ArrayList<>();
    for (int k = rank[above] + 1; k < end[above]; k = end[treeOrder[k]]) {
      children.add(place(treeOrder[k]));
    }
    return List.copyOf(children);
  }

  /** A place and all below it, in tree order. */
  public List<Place> within(int node) {
    int start = rank[node];
    int size = end[node] - start;
    return new AbstractList<>() {
      @Override
      public Place get(int k) {
        return place(treeOrder[start + Objects.checkIndex(k, size)]);
      }

      @Override
      public int size() {
        return size;
      }
    };
  }

  /**
   * The number of a place.
   *
   * @param codeOrName its code or unique name
   * @return from 0, the root, to below {@link #size()}
   * @throws IllegalArgumentException if there is none, or several of that name
   */
  public int node(String codeOrName) {
    int node = find(codeOrName);
    if (node >= 0) {
      return node;
    }
    int[] named = named(codeOrName);
    if (named.length == 1) {
      return named[0];
    }
    if (named.length > 1) {
      List<String> codes = Arrays.stream(named).limit(12).mapToObj(this::code).toList();
      throw new IllegalArgumentException(
          "several places are named '" + codeOrName + "': " + String.join(", ", codes));
    }
    throw new IllegalArgumentException(Names.unknown("place", codeOrName, labels()));
  }

  /** Codes and names, either of which may have been meant. */
  private List<String> labels() {
    List<String> labels = new ArrayList<>();
    for (int node : treeOrder) {
      labels.add(code(node));
      labels.add(name(node));
    }
    return labels;
  }

  /** Returns the node of a code, or −1; of a division's code with any zeros after it (SPEC S40). */
  public int find(String code) {
    int node = findWritten(code);
    if (node < 0 && hasDivisionCodes) {
      List<String> texts = DivisionCode.find(code).map(DivisionCode::texts).orElse(List.of());
      return texts.stream().mapToInt(this::findWritten).filter(n -> n >= 0).findFirst().orElse(-1);
    }
    return node;
  }

  /** One spelling of a code, whether a place here has it or not. */
  String spelled(String code) {
    return hasDivisionCodes
        ? DivisionCode.find(code).map(DivisionCode::toString).orElse(code)
        : code;
  }

  boolean isCommunity(int node) {
    return node >= first(Level.COMMUNITY);
  }

  boolean hasDivisionCodes() {
    return hasDivisionCodes;
  }

  private int findWritten(String code) {
    int row = regions.row(code);
    if (row >= 0) {
      return regions.node(row);
    }
    row = communities.row(code);
    return row < 0 ? row : communities.node(row);
  }

  /** The places of a name. */
  public int[] named(String name) {
    List<Integer> found = new ArrayList<>();
    for (int node : treeOrder) {
      if (name(node).equals(name)) {
        found.add(node);
      }
    }
    return found.stream().mapToInt(Integer::intValue).toArray();
  }

  /**
   * The place of a number.
   *
   * @param node from 0 to below {@link #size()}
   * @return the place
   */
  public Place place(int node) {
    int row = row(node);
    return table(node) == regions
        ? regions.get(Region.COLUMNS, row)
        : communities.get(Community.COLUMNS, row);
  }

  /**
   * The code of a place.
   *
   * @param node its number
   * @return the code
   */
  public String code(int node) {
    return table(node).id(row(node));
  }

  /**
   * The name of a place.
   *
   * @param node its number
   * @return the name
   */
  public String name(int node) {
    return (table(node) == regions
            ? regions.value(row(node), Region.NAME)
            : communities.value(row(node), Community.NAME))
        .orElseThrow();
  }

  /**
   * The level of a place.
   *
   * @param node its number
   * @return the level
   */
  public Level level(int node) {
    int level = 0;
    while (levelStart[level + 1] <= node) {
      level++;
    }
    return Level.values()[level];
  }

  /**
   * The number of the place above.
   *
   * @param node a place's number
   * @return the parent's, which is smaller; −1 for the root
   */
  public int parent(int node) {
    return parent[node];
  }

  /**
   * Adds what stands at each place to its parent, from the leaves up.
   *
   * @param values for each place a number; afterwards that of all within it
   * @throws ArithmeticException if a sum does not fit
   */
  public void rollUp(int[] values) {
    int node = parent.length - 1;
    while (node > 0) {
      int above = parent[node];
      int sum = values[above];
      while (node > 0 && parent[node] == above) {
        sum = Math.addExact(sum, values[node--]);
      }
      values[above] = sum;
    }
  }

  /**
   * Adds what stands at each place to its parent, from the leaves up.
   *
   * @param values for each place a number; afterwards that of all within it
   * @throws ArithmeticException if a sum does not fit
   */
  public void rollUp(long[] values) {
    int node = parent.length - 1;
    while (node > 0) {
      int above = parent[node];
      long sum = values[above];
      while (node > 0 && parent[node] == above) {
        sum = Math.addExact(sum, values[node--]);
      }
      values[above] = sum;
    }
  }

  /**
   * The first place of a level; the last is before the first of the next level.
   *
   * @param level the level
   * @return its number, or that of the next level's first if it has none
   */
  public int first(Level level) {
    return levelStart[level.ordinal()];
  }

  /**
   * The number after the last place of a level.
   *
   * @param level the level
   * @return the number
   */
  public int last(Level level) {
    return levelStart[level.ordinal() + 1];
  }

  /**
   * The rank of a place in tree order.
   *
   * @param node its number
   * @return from 0, the root
   */
  public int rank(int node) {
    return rank[node];
  }

  /**
   * The place of a rank in tree order.
   *
   * @param rank from 0, the root
   * @return its number
   */
  public int atRank(int rank) {
    return treeOrder[rank];
  }

  /**
   * The rank after the last place within a place: what lies within has a rank from its own to below
   * this.
   *
   * @param node a place's number
   * @return the rank
   */
  public int endRank(int node) {
    return end[node];
  }

  /** Whether a place lies within another, or is it. */
  public boolean isWithin(int node, int outer) {
    return rank[outer] <= rank[node] && rank[node] < end[outer];
  }

  /**
   * Whether a place is a statutory region, not a functional zone or a grouping (SPEC S3).
   *
   * @param node the place's number
   * @return false for communities too
   */
  public boolean isStatutory(int node) {
    return table(node) == regions
        && regions
            .value(row(node), Region.KIND)
            .filter(kind -> kind != RegionKind.STATUTORY)
            .isEmpty();
  }

  /**
   * The table that a place is a row of.
   *
   * @param node its number
   * @return the regions or the communities
   */
  public Table table(int node) {
    return node < first(Level.COMMUNITY) ? regions : communities;
  }

  /**
   * The row of a place in its table.
   *
   * @param node its number
   * @return from 0
   */
  public int row(int node) {
    return node < first(Level.COMMUNITY) ? rowOf[node] : rowOf[node] - regions.size();
  }

  public Table regions() {
    return regions;
  }

  public Table communities() {
    return communities;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Tree t
        && regions.sameRows(t.regions)
        && communities.sameRows(t.communities);
  }

  @Override
  public int hashCode() {
    return 31 * size() + code(0).hashCode();
  }

  @Override
  public String toString() {
    return name(0) + " with " + Plural.of(size(), "place");
  }
}
