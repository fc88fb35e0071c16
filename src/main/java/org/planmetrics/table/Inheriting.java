package org.planmetrics.table;

import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.Map;
import org.planmetrics.domain.Register;

/** What places inherit of the registers of those that they descend from (SPEC S38). */
final class Inheriting {
  private static final int[] NONE = {};

  private Inheriting() {}

  static Heritage of(Store origin, Descent descent) {
    Map<Register, boolean[]> open = new LinkedHashMap<>();
    Map<Register, int[]> possible = new LinkedHashMap<>();
    for (Register register : Register.returned()) {
      open.put(register, open(origin, register, descent));
      possible.put(register, possible(origin, register, descent.heirs()));
    }
    return new Heritage(origin, descent, open, possible);
  }

  /** A place is open where any of what it is made of is. */
  private static boolean[] open(Store origin, Register register, Descent descent) {
    Heirs heirs = descent.heirs();
    boolean[] before = Completeness.open(origin, register);
    boolean[] more = Completeness.moreChildren(origin);
    BitSet open = new BitSet();
    for (int old = 0; old < before.length; old++) {
      boolean isAtom = isLeaf(origin.tree(), old) || more.length > 0 && more[old];
      if (before[old] && isAtom) {
        open.or(heirs.above(old));
      }
    }
    boolean[] found = new boolean[descent.after().size()];
    boolean isAny = false;
    for (int node = 0; node < found.length; node++) {
      found[node] = open.get(node) || descent.isUnsure(node);
      isAny |= found[node];
    }
    return isAny ? found : Completeness.NOWHERE_OPEN;
  }

  private static boolean isLeaf(Tree tree, int node) {
    return tree.endRank(node) == tree.rank(node) + 1;
  }

  /** Records of a split place, and rows set aside there, may be in any of its successors. */
  private static int[] possible(Store origin, Register register, Heirs heirs) {
    int[] found = NONE;
    Table table = origin.table(register);
    int[] counts = new int[origin.tree().size()];
    for (int row = 0; row < table.size(); row++) {
      counts[origin.nodes().placeOf(table.node(row))]++;
    }
    for (int spot : origin.aside().spots(register)) {
      if (spot != Aside.ANYWHERE) {
        counts[origin.nodes().placeOf(spot)]++;
      }
    }
    for (int old = 0; old < counts.length; old++) {
      if (counts[old] > 0 && !heirs.isWhole(old)) {
        found = found.length == 0 ? new int[heirs.after().size()] : found;
        BitSet below = heirs.below(old);
        for (int node = below.nextSetBit(0); node >= 0; node = below.nextSetBit(node + 1)) {
          found[node] += counts[old];
        }
      }
    }
    return found;
  }
}
