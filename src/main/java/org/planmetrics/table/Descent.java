package org.planmetrics.table;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.planmetrics.number.Fraction;
import org.planmetrics.number.Interval;

/**
 * How the places of a tree descend from those of an earlier one (SPEC S38). Of each place it is
 * known which part of each earlier place lies in it; where that is just what lies in one earlier
 * place, its territory is unchanged.
 *
 * <p>What a place is made of is told by those earlier places of which another part is within it
 * than of the place above them: 四平市 without 公主岭市 is 四平市, all of it, and 公主岭市, nothing of it.
 */
public final class Descent {
  private static final int NONE = -1;

  private final Heirs heirs;
  private final Tree before;
  private final Tree after;
  private final int[] same;
  private final Map<Integer, Map<Integer, Interval>> pieces = new HashMap<>();
  private final BitSet unsure;

  Descent(Heirs heirs) {
    this.heirs = heirs;
    this.before = heirs.before();
    this.after = heirs.after();
    this.same = new int[after.size()];
    Arrays.fill(same, NONE);
    for (int old = 0; old < before.size(); old++) {
      descend(old);
    }
    this.unsure = findUnsure();
  }

  private void descend(int old) {
    int parent = before.parent(old);
    if (heirs.isWhole(old) && (parent < 0 || heirs.isWhole(parent))) {
      climb(old, heirs.home(old), parent < 0 ? NONE : heirs.home(parent));
    } else if (!heirs.goesWithParent(old)) {
      BitSet above = heirs.above(old);
      if (parent >= 0) {
        above.or(heirs.above(parent));
      }
      above.stream()
          .forEach(node -> {
            Interval here = heirs.within(old, node);
            Interval around = parent < 0 ? Interval.ZERO : heirs.within(parent, node);
            if (!here.isKnown() || !here.equals(around)) {
              put(node, old, here);
            }
          });
    }
  }

  /** All above the one and not above the other: larger numbers never lie above smaller ones. */
  private void climb(int old, int inside, int around) {
    int a = inside;
    int b = around;
    while (a != b) {
      if (a > b) {
        put(a, old, Interval.of(Fraction.ONE));
        a = after.parent(a);
      } else {
        put(b, old, Interval.ZERO);
        b = after.parent(b);
      }
    }
  }

  private void put(int node, int old, Interval part) {
    boolean isWhole = part.known().filter(Fraction.ONE::equals).isPresent();
    if (isWhole && same[node] == NONE && !pieces.containsKey(node)) {
      same[node] = old;
      return;
    }
    Map<Integer, Interval> all = pieces.computeIfAbsent(node, n -> new TreeMap<>());
    if (same[node] != NONE) {
      all.put(same[node], Interval.of(Fraction.ONE));
      same[node] = NONE;
    }
    all.put(old, part);
  }

  /** Places that nothing is known to have become, and those made up of such. */
  private BitSet findUnsure() {
    BitSet hasPredecessor = new BitSet();
    for (int old = 0; old < before.size(); old++) {
      if (!heirs.goesWithParent(old)) {
        heirs.ends(old).forEach(hasPredecessor::set);
      }
    }
    BitSet found = new BitSet();
    for (int node = after.size() - 1; node >= 0; node--) {
      boolean isEmpty = same[node] == NONE && !pieces.containsKey(node);
      found.set(node, !hasPredecessor.get(node) && (isEmpty || found.get(node)));
      if (node > 0 && found.get(node)) {
        found.set(after.parent(node));
      }
    }
    return found;
  }

  public Tree before() {
    return before;
  }

  public Tree after() {
    return after;
  }

  Heirs heirs() {
    return heirs;
  }

  /** The earlier place whose territory a place has, −1 if it has that of none. */
  public int same(int node) {
    return same[node];
  }

  /**
   * Of a place whose territory changed the earlier places that tell what it is made of, each with
   * its part in it; an earlier place not named is in it as the place above it. Empty where nothing
   * is known.
   */
  public Map<Integer, Interval> pieces(int node) {
    return same[node] == NONE
        ? pieces.getOrDefault(node, Map.of())
        : Map.of(same[node], Interval.of(Fraction.ONE));
  }

  /**
   * Whether a place lies where a place above it, which was split, lies: its part in the number of
   * that place goes by the shares.
   */
  public boolean follows(int old, int split) {
    return heirs
        .ends(old)
        .allMatch(end -> heirs.ends(split).anyMatch(part -> after.isWithin(end, part)));
  }

  /** Whether there may be more in a place than what is known to have come into it. */
  public boolean isUnsure(int node) {
    return unsure.get(node);
  }

  /** Whether a place has a part of an earlier one that goes by shares, or that nobody divided. */
  public boolean isEstimate(int node) {
    return pieces(node).values().stream()
        .anyMatch(p -> !p.isZero() && p.known().filter(Fraction.ONE::equals).isEmpty());
  }

  /** Whether any place has not just the territory of an earlier one, new places apart. */
  public boolean isAnyChanged() {
    return !pieces.isEmpty();
  }

  /** Whether an earlier place is none any more and nobody says what became of it. */
  public boolean isGone(int old) {
    return heirs.goesWithParent(old);
  }

  /** The places that an earlier place became, or is. */
  public IntStream ends(int old) {
    return heirs.ends(old);
  }

  /** Whether all that changed a place became what it is by rows not after a day. */
  public boolean isChangedUntil(int node, LocalDate day) {
    List<Integer> pieces =
        pieces(node).keySet().stream().filter(old -> !isItself(old, node)).toList();
    return !pieces.isEmpty()
        && pieces.stream()
            .map(this::days)
            .allMatch(days -> !days.isEmpty() && days.stream().noneMatch(d -> d.isAfter(day)));
  }

  private boolean isItself(int old, int node) {
    return hasCodeOf(node, old) && heirs.days(old).isEmpty();
  }

  /** Whether a place has the code of an earlier one. */
  public boolean hasCodeOf(int node, int old) {
    return after.find(before.code(old)) == node;
  }

  /** The days on which an earlier place became something else by a row. */
  List<LocalDate> days(int old) {
    return List.copyOf(heirs.days(old));
  }

  /** The one place that has the territory of an earlier one. */
  Optional<Integer> heir(int old) {
    return Optional.of(heirs.home(old))
        .filter(node -> same[node] == old && heirs.isWhole(old) && !heirs.goesWithParent(old));
  }
}
