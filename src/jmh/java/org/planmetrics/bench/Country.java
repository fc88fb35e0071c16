package org.planmetrics.bench;

import java.time.LocalDate;
import org.planmetrics.domain.Level;

/**
 * A made-up country as plain rows, from which every contender loads. A node is a place or, after
 * the places, a facility, station or organization; a day is counted from 1970, 0 if blank; a small
 * code is the ordinal of its enumeration, −1 if blank.
 */
record Country(
    Places places,
    Workers workers,
    Facilities facilities,
    Stations stations,
    Organizations organizations,
    Returns returns,
    Figures figures) {
  static final LocalDate AS_OF = LocalDate.of(2025, 6, 30);
  static final int TODAY = (int) AS_OF.toEpochDay();
  static final byte BLANK = -1;

  /** Places level by level, those of one parent side by side; the root is the first. */
  record Places(String[] codes, String[] names, int[] parents, byte[] kinds, int[] levelStart) {
    int size() {
      return codes.length;
    }

    Level level(int place) {
      int level = 0;
      while (levelStart[level + 1] <= place) {
        level++;
      }
      return Level.values()[level];
    }

    int first(Level level) {
      return levelStart[level.ordinal()];
    }

    int end(Level level) {
      return levelStart[level.ordinal() + 1];
    }
  }

  record Workers(
      int[] nodes,
      byte[] certificates,
      int[] certifiedOn,
      byte[] trained,
      byte[] employments,
      boolean[] halfTime,
      int[] from,
      int[] until) {
    int size() {
      return nodes.length;
    }
  }

  /** Beds are −1 where blank. */
  record Facilities(int[] places, byte[] kinds, int[] beds, int[] opened, int[] closed) {
    int size() {
      return places.length;
    }
  }

  record Stations(int[] places, byte[] levels, byte[] services, int[] opened, int[] closed) {
    int size() {
      return places.length;
    }
  }

  record Organizations(int[] places, byte[] kinds, int[] opened, int[] closed) {
    int size() {
      return places.length;
    }
  }

  /** Which county has returned which register, a small code as in {@link Jilin#REGISTERS}. */
  record Returns(byte[] registers, int[] places) {
    int size() {
      return places.length;
    }
  }

  /** How many elderly each county reports. */
  record Figures(int[] places, int[] elderly) {
    int size() {
      return places.length;
    }
  }

  int firstFacility() {
    return places.size();
  }

  int firstStation() {
    return firstFacility() + facilities.size();
  }

  int firstOrganization() {
    return firstStation() + stations.size();
  }

  /** The code of a place or the id of a site. */
  String code(int node) {
    if (node < firstFacility()) {
      return places.codes()[node];
    }
    if (node < firstStation()) {
      return "F" + (node - firstFacility() + 1);
    }
    return node < firstOrganization()
        ? "S" + (node - firstStation() + 1)
        : "O" + (node - firstOrganization() + 1);
  }

  /** The place of a node: of a site the place where it lies. */
  int placeOf(int node) {
    if (node < firstFacility()) {
      return node;
    }
    if (node < firstStation()) {
      return facilities.places()[node - firstFacility()];
    }
    return node < firstOrganization()
        ? stations.places()[node - firstStation()]
        : organizations.places()[node - firstOrganization()];
  }

  /** Whether something is there today that began on one day and ended on another. */
  static boolean isCurrent(int from, int until) {
    return (from == 0 || from <= TODAY) && (until == 0 || until > TODAY);
  }

  @Override
  public String toString() {
    return String.format(
        "%,d places, %,d workers, %,d stations, %,d facilities, %,d organizations",
        places.size(), workers.size(), stations.size(), facilities.size(), organizations.size());
  }
}
