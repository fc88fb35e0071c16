package org.planmetrics.action;

import java.util.List;

/**
 * Units of which a part is to be satisfied.
 *
 * @param units disjoint nodes in tree order
 * @param takes what each of them takes, at most an int
 * @param demands who asks for a part of them
 */
record Family(int[] units, long[] takes, List<Demand> demands) {
  /** A node within which some of the units are to be satisfied, and the floor that says so. */
  record Demand(int node, int units, int floor) {}
}
