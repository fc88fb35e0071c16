package org.planmetrics.tally;

/**
 * Rows put together by stretches of places, each row as its profile and its place within the
 * stretch: 2<sup>14</sup> places are few enough for their counts to stay in a core's cache.
 */
public final class Stretches {
  private static final int BITS = 14;
  private static final int MASK = (1 << BITS) - 1;

  private final int[] packed;
  private final int[] starts;
  private final int[] next;

  /**
   * Room for a range of rows, none of which is added yet.
   *
   * @param size how many places there are
   * @param places of all rows
   */
  public Stretches(int size, int[] places, int first, int last) {
    this.packed = new int[last - first];
    this.starts = new int[of(size) + 1];
    for (int row = first; row < last; row++) {
      starts[(places[row] >> BITS) + 1]++;
    }
    for (int s = 1; s < starts.length; s++) {
      starts[s] += starts[s - 1];
    }
    this.next = starts.clone();
  }

  /** How many stretches there are. */
  public static int of(int places) {
    return (places + MASK) >> BITS;
  }

  public void add(int profile, int place) {
    packed[next[place >> BITS]++] = profile << BITS | place & MASK;
  }

  /** Adds the rows of one stretch to the counts of their profiles. */
  public void count(int stretch, int[][][] counts) {
    int first = stretch << BITS;
    for (int i = starts[stretch]; i < next[stretch]; i++) {
      int place = first + (packed[i] & MASK);
      for (int[] count : counts[packed[i] >>> BITS]) {
        count[place]++;
      }
    }
  }
}
