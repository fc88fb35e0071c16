package org.planmetrics.plan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.planmetrics.access.Held;
import org.planmetrics.domain.Community;
import org.planmetrics.domain.Level;
import org.planmetrics.domain.Match;
import org.planmetrics.domain.Place;
import org.planmetrics.domain.Records;
import org.planmetrics.domain.Region;
import org.planmetrics.domain.Register;
import org.planmetrics.domain.Text;
import org.planmetrics.snapshot.Snapshot;
import org.planmetrics.table.Tree;
import org.planmetrics.tally.FigureColumns;
import org.planmetrics.tally.Index;

/**
 * Which places within a place have returned a register or reported a figure (SPEC S7), by their
 * rank in tree order.
 */
final class Gaps {
  private final Tree tree;
  private final int first;
  private final boolean[] listed;
  private final boolean[] covered;

  private Gaps(Tree tree, int node) {
    this.tree = tree;
    this.first = tree.rank(node);
    this.listed = new boolean[tree.endRank(node) - first];
    this.covered = new boolean[listed.length];
  }

  /** Where a register is complete: what a place returns covers all within it. */
  static Gaps ofRegister(Snapshot snapshot, Register register, int node) {
    Tree tree = Held.of(snapshot).tree();
    Gaps gaps = new Gaps(tree, node);
    Reporters places = Reporters.ofReturns(snapshot, register);
    for (int at = node; at >= 0; at = tree.parent(at)) {
      if (places.has(tree.rank(at))) {
        gaps.list(gaps.first);
      }
    }
    gaps.list(places);
    boolean[] open = Index.of(Held.of(snapshot)).open(register);
    for (int k = 0; k < gaps.covered.length; k++) {
      gaps.covered[k] = open.length == 0 || !open[tree.atRank(gaps.first + k)];
    }
    return gaps;
  }

  /** Where a figure is reported, or added up from reports. */
  static Gaps ofFigure(Snapshot snapshot, Reporters.Asked figure, int node) {
    Tree tree = Held.of(snapshot).tree();
    Gaps gaps = new Gaps(tree, node);
    gaps.list(Reporters.ofFigure(snapshot, figure));
    gaps.rollUp();
    Index index = Index.of(Held.of(snapshot));
    boolean[] known = FigureColumns.inherited(index, figure.figure());
    for (int k = 0; k < gaps.covered.length && known.length > 0; k++) {
      gaps.covered[k] = known[tree.atRank(gaps.first + k)];
    }
    return gaps;
  }

  private void list(Reporters places) {
    for (int rank : places.between(first, first + listed.length)) {
      list(rank);
    }
  }

  private void list(int rank) {
    listed[rank - first] = true;
    covered[rank - first] = true;
  }

  private int parent(int k) {
    return tree.rank(tree.parent(tree.atRank(first + k))) - first;
  }

  /** A place is covered where all its children are. */
  private void rollUp() {
    int[] open = new int[covered.length];
    boolean[] isParent = new boolean[covered.length];
    for (int k = covered.length - 1; k >= 0; k--) {
      covered[k] |= isParent[k] && open[k] == 0;
      if (k > 0) {
        isParent[parent(k)] = true;
        open[parent(k)] += covered[k] ? 0 : 1;
      }
    }
  }

  /** What is missing at the place, counted at the lowest level that has returned anything. */
  Optional<Missing> missing(Missing.Kind kind, Text what) {
    if (covered[0]) {
      return Optional.empty();
    }
    Optional<Level> lowest = lowestListed();
    if (lowest.isEmpty()) {
      return Optional.of(Missing.altogether(kind, what));
    }
    return missing(kind, what, k -> level(k) == lowest.get())
        .or(() -> missing(kind, what, k -> k > 0 && parent(k) == 0));
  }

  /**
   * The places that owe it, as nodes in tree order: those of {@link #missing}, the place itself
   * where nothing within it has been handed in; at sites nobody is named.
   */
  int[] owing(Optional<Records> units) {
    if (units.isPresent()) {
      return units.get().register().isOfSites() ? new int[0] : open(asked(units.get()));
    }
    if (covered[0]) {
      return new int[0];
    }
    Optional<Level> lowest = lowestListed();
    int[] found = lowest.map(l -> open(k -> level(k) == l)).orElse(new int[] {tree.atRank(first)});
    return found.length > 0 ? found : open(k -> k > 0 && parent(k) == 0);
  }

  private int[] open(IntPredicate isAsked) {
    return IntStream.range(0, covered.length)
        .filter(k -> !covered[k] && isAsked.test(k))
        .map(k -> tree.atRank(first + k))
        .toArray();
  }

  /** Whether the place lacks nothing when some places within it have answered. */
  boolean isFilledBy(int[] nodes) {
    for (int node : nodes) {
      list(tree.rank(node));
    }
    rollUp();
    return covered[0];
  }

  /** What is missing at units; at sites that is not told. */
  Optional<Missing> missing(Missing.Kind kind, Text what, Records units) {
    if (units.register().isOfSites()) {
      return Optional.empty();
    }
    return missing(kind, what, asked(units));
  }

  private IntPredicate asked(Records units) {
    Optional<Object> level = units.choices("level").stream().findFirst();
    Optional<Match> kinds = Optional.ofNullable(units.where().get("kind"));
    return k ->
        level(k).equals(level.orElse(Level.COMMUNITY))
            && kinds.map(m -> m.matches(Optional.of(kind(k)))).orElse(true);
  }

  private Optional<Missing> missing(Missing.Kind kind, Text what, IntPredicate isAsked) {
    List<Integer> open = new ArrayList<>();
    int all = 0;
    for (int k = 0; k < covered.length; k++) {
      if (isAsked.test(k)) {
        all++;
        if (!covered[k]) {
          open.add(k);
        }
      }
    }
    if (open.isEmpty()) {
      return Optional.empty();
    }
    if (open.size() == all) {
      return Optional.of(Missing.altogether(kind, what));
    }
    List<Place> places = open.stream().map(this::place).toList();
    Optional<Level> level = Optional.of(places.get(0).level());
    return Optional.of(new Missing(kind, what, level, open.size(), all, places));
  }

  private Optional<Level> lowestListed() {
    return IntStream.range(0, listed.length)
        .filter(k -> listed[k])
        .mapToObj(this::level)
        .max(Comparator.naturalOrder());
  }

  private Level level(int k) {
    return tree.level(tree.atRank(first + k));
  }

  private Object kind(int k) {
    Place place = place(k);
    return place instanceof Region r ? r.kind() : ((Community) place).kind();
  }

  private Place place(int k) {
    return tree.place(tree.atRank(first + k));
  }
}
