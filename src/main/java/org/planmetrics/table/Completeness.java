package org.planmetrics.table;

import java.util.Arrays;
import org.planmetrics.domain.Register;
import org.planmetrics.domain.Return;

/**
 * Where a register is complete (SPEC S7): at a place that has returned it or lies in one that has,
 * and where all child places are complete. Without any return, everywhere if its file exists and
 * nowhere if it does not. The one place that says so.
 */
public final class Completeness {
  /** Of a register that is complete everywhere. */
  public static final boolean[] NOWHERE_OPEN = {};

  private Completeness() {}

  /** The places where a register is not complete; an empty array if it is everywhere. */
  public static boolean[] open(Store store, Register register) {
    Tree tree = store.tree();
    boolean[] open = new boolean[tree.size()];
    Arrays.fill(open, true);
    boolean isListed = false;
    for (Return row : store.returns()) {
      if (row.register() == register) {
        open[tree.node(row.place())] = false;
        isListed = true;
      }
    }
    if (!isListed) {
      return store.table(register).isPresent() ? NOWHERE_OPEN : open;
    }
    for (int node = 1; node < open.length; node++) {
      open[node] &= open[tree.parent(node)];
    }
    boolean[] hasChildren = new boolean[open.length];
    boolean[] hasOpenChild = new boolean[open.length];
    boolean isOpen = false;
    for (int node = open.length - 1; node >= 0; node--) {
      open[node] &= !hasChildren[node] || hasOpenChild[node];
      isOpen |= open[node];
      if (node > 0) {
        hasChildren[tree.parent(node)] = true;
        hasOpenChild[tree.parent(node)] |= open[node];
      }
    }
    return isOpen ? open : NOWHERE_OPEN;
  }
}
