package org.planmetrics.bench;

import org.planmetrics.bench.Jilin.Measure;

/** The limit over rows that were sorted by place beforehand: each register streams past once. */
final class SortedLimit {
  private final LimitColumns columns;
  private final int[][] starts = new int[Jilin.REGISTERS.size()][];
  private final byte[][] profiles = new byte[Jilin.REGISTERS.size()][];
  private int[] beds = {};

  SortedLimit(LimitColumns columns) {
    this.columns = columns;
    for (int r = 0; r < starts.length; r++) {
      sort(r);
    }
  }

  /** Sorts by counting. */
  private void sort(int register) {
    int[] places = columns.places[register];
    int[] start = new int[columns.structure.size + 1];
    for (int place : places) {
      start[place + 1]++;
    }
    for (int i = 1; i < start.length; i++) {
      start[i] += start[i - 1];
    }
    int[] next = start.clone();
    byte[] sorted = new byte[places.length];
    int[] sortedBeds = new int[register == Jilin.FACILITIES ? places.length : 0];
    for (int row = 0; row < places.length; row++) {
      int at = next[places[row]]++;
      sorted[at] = columns.profiles[register][row];
      if (register == Jilin.FACILITIES) {
        sortedBeds[at] = columns.beds[row];
      }
    }
    starts[register] = start;
    profiles[register] = sorted;
    beds = register == Jilin.FACILITIES ? sortedBeds : beds;
  }

  Findings assess() {
    Structure structure = columns.structure;
    int[][] measures = new int[Measure.values().length][structure.size];
    boolean[] bedsOpen = new boolean[structure.size];
    tally(Jilin.WORKERS, 3, measures, Measure.CERTIFIED.ordinal());
    tally(Jilin.STATIONS, 6, measures, Measure.COUNTY_CENTRES.ordinal());
    tally(Jilin.ORGANIZATIONS, 2, measures, Measure.AGENCIES.ordinal());
    tallyBeds(measures[Measure.BEDS.ordinal()], bedsOpen);
    for (int[] values : measures) {
      structure.rollUp(values);
    }
    structure.rollUp(bedsOpen);
    return new Scores(structure, measures, bedsOpen, Elderly.of(columns.figures, structure));
  }

  /** Each of the bits has ten bits of a word for its count, as long as a place has few rows. */
  private void tally(int register, int bits, int[][] into, int first) {
    int[] start = starts[register];
    byte[] profile = profiles[register];
    long[] spread = spread(bits);
    for (int i = 0; i < start.length - 1; i++) {
      int end = start[i + 1];
      for (int row = start[i]; row < end; ) {
        int stop = Math.min(end, row + 1_000);
        long sum = 0;
        for (; row < stop; row++) {
          sum += spread[profile[row]];
        }
        for (int bit = 0; sum != 0 && bit < bits; bit++) {
          into[first + bit][i] += (int) (sum >> 10 * bit) & 1_023;
        }
      }
    }
  }

  private static long[] spread(int bits) {
    long[] spread = new long[1 << bits];
    for (int profile = 0; profile < spread.length; profile++) {
      for (int bit = 0; bit < bits; bit++) {
        spread[profile] |= (long) (profile >> bit & 1) << 10 * bit;
      }
    }
    return spread;
  }

  private void tallyBeds(int[] into, boolean[] bedsOpen) {
    int[] start = starts[Jilin.FACILITIES];
    for (int i = 0; i < into.length; i++) {
      for (int row = start[i]; row < start[i + 1]; row++) {
        if (profiles[Jilin.FACILITIES][row] != 0) {
          bedsOpen[i] |= beds[row] < 0;
          into[i] += Math.max(0, beds[row]);
        }
      }
    }
  }
}
