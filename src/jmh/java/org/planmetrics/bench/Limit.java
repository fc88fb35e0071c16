package org.planmetrics.bench;

import java.util.Arrays;
import java.util.stream.Stream;
import org.planmetrics.bench.Jilin.Measure;

/**
 * The limit: loops written by hand for these fifteen targets alone, over prepared primitive
 * columns. One pass per register, one roll-up in level order, then the scores; in each of the three
 * what does not touch each other is left to the threads of the pool.
 */
final class Limit {
  private final LimitColumns columns;
  private final int[][] measures;

  private Limit(LimitColumns columns) {
    this.columns = columns;
    this.measures = new int[Measure.values().length][columns.structure.size];
  }

  static Findings assess(LimitColumns columns) {
    return new Limit(columns).assess();
  }

  private Findings assess() {
    Structure structure = columns.structure;
    boolean[] bedsOpen = new boolean[structure.size];
    Stream.<Runnable>of(
            this::tallyWorkers,
            this::tallyStations,
            this::tallyOrganizations,
            () -> tallyFacilities(bedsOpen))
        .parallel()
        .forEach(Runnable::run);
    Arrays.stream(measures).parallel().forEach(structure::rollUp);
    structure.rollUp(bedsOpen);
    return new Scores(structure, measures, bedsOpen, Elderly.of(columns.figures, structure));
  }

  private int[] values(Measure measure) {
    return measures[measure.ordinal()];
  }

  /** Adds zeros too: that is cheaper than to guess which rows count. */
  private void tallyWorkers() {
    int[] places = columns.places[Jilin.WORKERS];
    byte[] profiles = columns.profiles[Jilin.WORKERS];
    int[] certified = values(Measure.CERTIFIED);
    int[] staff = values(Measure.CERTIFIED_STAFF);
    int[] trained = values(Measure.TRAINED);
    for (int row = 0; row < places.length; row++) {
      int profile = profiles[row];
      int place = places[row];
      certified[place] += profile & 1;
      staff[place] += profile >> 1 & 1;
      trained[place] += profile >> 2;
    }
  }

  private void tallyFacilities(boolean[] bedsOpen) {
    int[] places = columns.places[Jilin.FACILITIES];
    byte[] profiles = columns.profiles[Jilin.FACILITIES];
    int[] beds = values(Measure.BEDS);
    for (int row = 0; row < places.length; row++) {
      if (profiles[row] != 0) {
        if (columns.beds[row] < 0) {
          bedsOpen[places[row]] = true;
        } else {
          beds[places[row]] += columns.beds[row];
        }
      }
    }
  }

  private void tallyStations() {
    int[] places = columns.places[Jilin.STATIONS];
    byte[] profiles = columns.profiles[Jilin.STATIONS];
    int first = Measure.COUNTY_CENTRES.ordinal();
    for (int row = 0; row < places.length; row++) {
      int profile = profiles[row];
      if (profile != 0) {
        measures[first + Integer.numberOfTrailingZeros(profile)][places[row]]++;
      }
    }
  }

  private void tallyOrganizations() {
    int[] places = columns.places[Jilin.ORGANIZATIONS];
    byte[] profiles = columns.profiles[Jilin.ORGANIZATIONS];
    int[] agencies = values(Measure.AGENCIES);
    int[] bases = values(Measure.BASES);
    for (int row = 0; row < places.length; row++) {
      agencies[places[row]] += profiles[row] & 1;
      bases[places[row]] += profiles[row] >> 1;
    }
  }
}
