package org.planmetrics.bench;

import org.planmetrics.bench.Jilin.UnitSet;
import org.planmetrics.domain.CommunityKind;
import org.planmetrics.domain.Level;
import org.planmetrics.domain.RegionKind;

/** What follows from the places and the returns alone, for loops over arrays. */
final class Structure {
  /** Which of the unit sets a place belongs to has one bit each. */
  final byte[] unitsOf;

  /** For each region where its children begin, and then where the last one's end. */
  final int[] childStart;

  /** Which registers are complete at a place has one bit each. */
  final byte[] complete;

  /** How many units of each set lie within a region. */
  final int[][] totals;

  final int size;
  final int regions;
  final int firstTownship;

  Structure(Country country) {
    this(country.places(), country.returns());
  }

  Structure(Country.Places places, Country.Returns returns) {
    size = places.size();
    regions = places.first(Level.COMMUNITY);
    firstTownship = places.first(Level.TOWNSHIP);
    childStart = new int[regions + 1];
    for (int i = size - 1; i > 0; i--) {
      childStart[places.parents()[i]] = i;
    }
    childStart[regions] = size;
    unitsOf = new byte[size];
    for (int i = 0; i < size; i++) {
      unitsOf[i] = unitsOf(places.level(i), places.kinds()[i]);
    }
    complete = complete(places.parents(), returns);
    totals = new int[UnitSet.values().length][regions];
    for (UnitSet set : UnitSet.values()) {
      total(totals[set.ordinal()], bit(set));
    }
  }

  static int bit(UnitSet set) {
    return 1 << set.ordinal();
  }

  private static byte unitsOf(Level level, int kind) {
    if (level == Level.COMMUNITY) {
      UnitSet own =
          switch (CommunityKind.values()[kind]) {
            case URBAN -> UnitSet.URBAN;
            case TOWN -> UnitSet.TOWN;
            case VILLAGE -> UnitSet.VILLAGES;
          };
      return (byte) (bit(own) | bit(UnitSet.COMMUNITIES));
    }
    boolean isStatutory = kind == RegionKind.STATUTORY.ordinal();
    if (isStatutory && level == Level.TOWNSHIP) {
      return (byte) bit(UnitSet.TOWNSHIPS);
    }
    return (byte) (isStatutory && level == Level.COUNTY ? bit(UnitSet.COUNTIES) : 0);
  }

  private byte[] complete(int[] parents, Country.Returns returns) {
    byte[] done = new byte[size];
    for (int row = 0; row < returns.size(); row++) {
      done[returns.places()[row]] |= (byte) (1 << returns.registers()[row]);
    }
    for (int i = 1; i < size; i++) {
      done[i] |= done[parents[i]];
    }
    for (int i = regions - 1; i >= 0; i--) {
      byte all = -1;
      for (int child = childStart[i]; child < childStart[i + 1]; child++) {
        all &= done[child];
      }
      done[i] |= childStart[i] < childStart[i + 1] ? all : 0;
    }
    return done;
  }

  private void total(int[] into, int bit) {
    for (int i = regions - 1; i >= 0; i--) {
      int sum = (unitsOf[i] & bit) != 0 ? 1 : 0;
      for (int child = childStart[i]; child < childStart[i + 1]; child++) {
        sum += child < regions ? into[child] : (unitsOf[child] & bit) != 0 ? 1 : 0;
      }
      into[i] = sum;
    }
  }

  /** A region is open where one of its children is. */
  void rollUp(boolean[] open) {
    for (int i = regions - 1; i >= 0; i--) {
      for (int child = childStart[i]; child < childStart[i + 1]; child++) {
        open[i] |= open[child];
      }
    }
  }

  /** Adds what stands at each place to its parent, from the leaves up. */
  void rollUp(int[] values) {
    for (int i = regions - 1; i >= 0; i--) {
      int sum = values[i];
      int end = childStart[i + 1];
      for (int child = childStart[i]; child < end; child++) {
        sum += values[child];
      }
      values[i] = sum;
    }
  }
}
