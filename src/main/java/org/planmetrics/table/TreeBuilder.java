package org.planmetrics.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.planmetrics.domain.Level;
import org.planmetrics.domain.Problem;
import org.planmetrics.domain.Region;
import org.planmetrics.text.Ids;

/** Makes one tree of the regions and communities, or says everything that is wrong with it. */
final class TreeBuilder {
  private static final int NONE = -1;

  private final TableBuilder regions;
  private final TableBuilder communities;
  private final References references;
  private final int size;
  private final int[] parent;
  private final boolean[] inCycle;
  private final Level[] levels;
  private final BitSet misfits = new BitSet();
  private final List<Problem> found = new ArrayList<>();
  private int root = NONE;

  TreeBuilder(TableBuilder regions, TableBuilder communities, References references) {
    this.regions = regions;
    this.communities = communities;
    this.references = references;
    this.size = regions.size() + communities.size();
    this.parent = new int[size];
    this.inCycle = new boolean[size];
    this.levels = levels();
  }

  private Level[] levels() {
    Level[] of = new Level[size];
    Vector column = regions.vector(Region.LEVEL);
    Arrays.setAll(
        of, i -> i < regions.size() ? (Level) column.at(i).orElseThrow() : Level.COMMUNITY);
    return of;
  }

  /** The tree of rows that all have their place in it. */
  Tree tree(boolean hasDivisionCodes) {
    root = highestRoot();
    link();
    return arrange(hasDivisionCodes);
  }

  /**
   * Marks the rows that have no place in the tree, regions first, each with its problem; what lies
   * below such a row goes with it, as a consequence. Of several roots the one of the highest level
   * stays; without a root nothing does.
   */
  BitSet findMisfits(List<Problem> problems, List<Problem> consequences) {
    root = highestRoot();
    link();
    findCycles();
    checkLevels();
    if (root == NONE) {
      tellRootless(consequences);
      misfits.set(0, size);
    }
    takeAlong(consequences);
    problems.addAll(found);
    return misfits;
  }

  /** That there is no root is news only where nothing else is wrong with the regions. */
  private void tellRootless(List<Problem> consequences) {
    if (!regions.isCutOff()) {
      String rule = "must have a region without a parent, the root";
      boolean isNews = found.isEmpty() && !regions.hasBroken();
      (isNews ? found : consequences).add(regions.problem(0, "parent", "", rule));
    }
  }

  private int highestRoot() {
    int highest = NONE;
    for (int i = 0; i < regions.size(); i++) {
      boolean isRoot = regions.where().isEmpty(i);
      if (isRoot && (highest == NONE || level(i).isAbove(level(highest)))) {
        highest = i;
      }
    }
    return highest;
  }

  /** Marks what lies below a misfit, or below a region that is not there. */
  private void takeAlong(List<Problem> consequences) {
    BitSet done = new BitSet(size);
    int[] path = new int[size];
    for (int i = 0; i < size; i++) {
      int length = 0;
      int at = i;
      while (at != NONE && !done.get(at) && !misfits.get(at)) {
        done.set(at);
        path[length++] = at;
        at = parent[at];
      }
      while (length > 0) {
        takeAlong(path[--length], consequences);
      }
    }
  }

  private void takeAlong(int i, List<Problem> consequences) {
    boolean isLost = i != root && (parent[i] == NONE || misfits.get(parent[i]));
    if (isLost) {
      String above = table(i).where(row(i));
      boolean isKnown = parent[i] != NONE || regions.isSetAside(above);
      misfits.set(i);
      consequences.add(problem(i, above, References.asideRule(isKnown)));
    }
  }

  private void link() {
    link(regions, 0);
    link(communities, regions.size());
  }

  private void link(TableBuilder table, int first) {
    int[] above = new int[table.size()];
    Arrays.fill(above, NONE);
    regions.ids().find(table.where(), 0, above);
    for (int row = 0; row < above.length; row++) {
      int i = first + row;
      boolean isAside = above[row] == NONE && regions.isSetAside(table.where(row));
      parent[i] = isAside ? nearest(i, table.where(row)) : above[row];
      if (table.where().isEmpty(row)) {
        rootless(i, table.ids().get(row));
      } else if (parent[i] == NONE && !regions.isBroken(table.where(row))) {
        report(i, table.where(row), missing(table.where(row)));
      }
    }
  }

  /** The nearest region above that is not set aside, if it and what is set aside are higher. */
  private int nearest(int i, String code) {
    int nearest = regions.nearest(code);
    boolean isReadable =
        regions
            .broken(code)
            .flatMap(TableBuilder.Broken::level)
            .map(l -> l.isAbove(level(i)))
            .orElse(true);
    return nearest != NONE && isReadable && level(nearest).isAbove(level(i)) ? nearest : NONE;
  }

  private void rootless(int i, String code) {
    if (i >= regions.size()) {
      report(i, "", "must be given: a community lies in a region");
    } else if (root == NONE) {
      root = i;
    } else if (root != i) {
      String rule =
          "must be given: '"
              + code
              + "' would be a second root beside '"
              + regions.ids().get(root)
              + "'";
      report(i, "", rule);
    }
  }

  private String missing(String above) {
    if (communities.ids().find(above) != NONE) {
      return "is a community; a parent must be a region";
    }
    return "is no region; " + references.nearest(regions, above);
  }

  private void checkLevels() {
    for (int i = 0; i < size; i++) {
      int above = parent[i];
      if (above != NONE && !inCycle[i] && !level(above).isAbove(level(i))) {
        String rule = "is a " + level(above) + " and cannot be above a " + level(i);
        report(i, regions.ids().get(above), rule + ": a parent's level must be higher");
      }
    }
  }

  private void findCycles() {
    byte[] seen = new byte[size];
    for (int i = 0; i < size; i++) {
      int at = i;
      while (at != NONE && seen[at] == 0) {
        seen[at] = 1;
        at = parent[at];
      }
      if (at != NONE && seen[at] == 1) {
        reportCycle(at);
      }
      for (at = i; at != NONE && seen[at] == 1; at = parent[at]) {
        seen[at] = 2;
      }
    }
  }

  private void reportCycle(int start) {
    StringBuilder path = new StringBuilder(regions.ids().get(start));
    int at = start;
    do {
      inCycle[at] = true;
      at = parent[at];
      path.append(" → ").append(regions.ids().get(at));
    } while (at != start);
    report(start, regions.ids().get(parent[start]), "makes a cycle: " + path);
  }

  private Tree arrange(boolean hasDivisionCodes) {
    int[] preorder = preorder();
    int[] next = new int[Level.values().length + 1];
    for (int i = 0; i < size; i++) {
      next[level(i).ordinal() + 1]++;
    }
    Arrays.parallelPrefix(next, Integer::sum);
    int[] levelStart = next.clone();
    int[] nodeOf = new int[size];
    int[] rowOf = new int[size];
    for (int i : preorder) {
      int node = next[level(i).ordinal()]++;
      nodeOf[i] = node;
      rowOf[node] = i;
    }
    int[] parentNode = new int[size];
    for (int i = 0; i < size; i++) {
      parentNode[nodeOf[i]] = parent[i] == NONE ? NONE : nodeOf[parent[i]];
    }
    int[] treeOrder = new int[size];
    for (int k = 0; k < size; k++) {
      treeOrder[k] = nodeOf[preorder[k]];
    }
    int count = regions.size();
    int[] above = parent;
    Ids codes = regions.ids();
    return new Tree(
        regions.build(Arrays.copyOf(nodeOf, regions.size()), row -> above(row, above, codes)),
        communities.build(
            Arrays.copyOfRange(nodeOf, regions.size(), size),
            row -> above(count + row, above, codes)),
        parentNode,
        rowOf,
        levelStart,
        treeOrder,
        hasDivisionCodes);
  }

  private static String above(int i, int[] parent, Ids regions) {
    return parent[i] == NONE ? "" : regions.get(parent[i]);
  }

  /** The places as a reader meets them: a parent, then its children as the files list them. */
  private int[] preorder() {
    int[] firstChild = new int[size];
    int[] nextSibling = new int[size];
    Arrays.fill(firstChild, NONE);
    for (int i = size - 1; i >= 0; i--) {
      if (parent[i] != NONE) {
        nextSibling[i] = firstChild[parent[i]];
        firstChild[parent[i]] = i;
      }
    }
    nextSibling[root] = NONE;
    int[] order = new int[size];
    int at = root;
    for (int k = 0; k < size; k++) {
      order[k] = at;
      if (firstChild[at] != NONE) {
        at = firstChild[at];
        continue;
      }
      while (at != root && nextSibling[at] == NONE) {
        at = parent[at];
      }
      at = at == root ? root : nextSibling[at];
    }
    return order;
  }

  private Level level(int i) {
    return levels[i];
  }

  private TableBuilder table(int i) {
    return i < regions.size() ? regions : communities;
  }

  private int row(int i) {
    return i < regions.size() ? i : i - regions.size();
  }

  private void report(int i, String value, String rule) {
    misfits.set(i);
    found.add(problem(i, value, rule));
  }

  private Problem problem(int i, String value, String rule) {
    return table(i).problem(table(i).line(row(i)), "parent", value, rule);
  }
}
