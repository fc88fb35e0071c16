package org.planmetrics.table;

import java.util.Arrays;
import java.util.Optional;
import org.planmetrics.domain.Level;
import org.planmetrics.domain.Register;
import org.planmetrics.domain.Return;

/**
 * Where a register is complete (SPEC S7): at a place that has returned it or lies in one that has,
 * and where all child places are complete. Without any return, everywhere if its file exists and
 * nowhere if it does not; nowhere if the file, or every return of it, could not be read (S28). The
 * one place that says so.
 */
public final class Completeness {
  /** Of a register that is complete everywhere. */
  public static final boolean[] NOWHERE_OPEN = {};

  private Completeness() {}

  /** The places where a register is not complete; an empty array if it is everywhere. */
  public static boolean[] open(Store store, Register register) {
    Optional<boolean[]> inherited = store.heritage().flatMap(h -> h.open(register));
    if (inherited.isPresent()) {
      return inherited.get();
    }
    Tree tree = store.tree();
    boolean[] open = new boolean[tree.size()];
    Arrays.fill(open, true);
    if (store.aside().isCutOff(register) || store.aside().isUnreturned(register)) {
      return open;
    }
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
    return closed(tree, open, moreChildren(store)) ? open : NOWHERE_OPEN;
  }

  /** Closes what is made up of complete places; whether anything stays open. */
  private static boolean closed(Tree tree, boolean[] open, boolean[] moreChildren) {
    boolean[] hasChildren = new boolean[open.length];
    boolean[] hasOpenChild =
        moreChildren.length > 0 ? moreChildren.clone() : new boolean[open.length];
    boolean isOpen = false;
    for (int node = open.length - 1; node >= 0; node--) {
      open[node] &= !hasChildren[node] || hasOpenChild[node];
      isOpen |= open[node];
      if (node > 0) {
        hasChildren[tree.parent(node)] = true;
        hasOpenChild[tree.parent(node)] |= open[node];
      }
    }
    return isOpen;
  }

  /**
   * The places right below which there may be another one, whose row is set aside; an empty array
   * if there is none.
   */
  public static boolean[] moreChildren(Store store) {
    Aside aside = store.aside();
    int regions = store.tree().first(Level.COMMUNITY);
    boolean[] more = new boolean[store.tree().size()];
    boolean isAny = false;
    for (Register register : new Register[] {Register.REGIONS, Register.COMMUNITIES}) {
      boolean isEverywhere = aside.isCutOff(register);
      for (int node : aside.spots(register)) {
        isEverywhere |= node == Aside.ANYWHERE;
        more[Math.max(node, 0)] |= node >= 0;
        isAny = true;
      }
      if (isEverywhere) {
        Arrays.fill(more, 0, regions, true);
        isAny = true;
      }
    }
    return isAny ? more : NOWHERE_OPEN;
  }
}
