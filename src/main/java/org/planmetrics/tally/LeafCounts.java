package org.planmetrics.tally;

import java.io.Serializable;
import java.util.Arrays;

/**
 * What a leaf has counted at each node of its scope, before anything is added up along the tree; of
 * a sum, the sums in units of 1/scale, and the counts are its blank values.
 */
public final class LeafCounts implements Serializable {
  private static final long serialVersionUID = 1L;

  private final int[] counts;
  private final long[] sums;
  private long scale = 1;
  private long failedOnBlank;

  public LeafCounts(int size, boolean isSum) {
    this.counts = new int[size];
    this.sums = new long[isSum ? size : 0];
  }

  private LeafCounts(int[] counts, long[] sums, long scale, long failedOnBlank) {
    this.counts = counts;
    this.sums = sums;
    this.scale = scale;
    this.failedOnBlank = failedOnBlank;
  }

  public LeafCounts copy() {
    return new LeafCounts(counts.clone(), sums.clone(), scale, failedOnBlank);
  }

  public int[] counts() {
    return counts;
  }

  public long[] sums() {
    return sums;
  }

  public long scale() {
    return scale;
  }

  /** How many rows were not counted only because a value is blank. */
  public long failedOnBlank() {
    return failedOnBlank;
  }

  public void addFailedOnBlank(long rows) {
    failedOnBlank += rows;
  }

  /** Makes the scale at least this wide; a power of ten divides a larger one. */
  public void widen(long least) {
    if (least > scale) {
      long factor = least / scale;
      Arrays.setAll(sums, i -> Math.multiplyExact(sums[i], factor));
      scale = least;
    }
  }

  /**
   * Adds what another has counted.
   *
   * @throws ArithmeticException if a sum does not fit
   */
  public void add(LeafCounts other) {
    LeafCounts more = other;
    widen(more.scale);
    if (more.scale < scale) {
      more = other.copy();
      more.widen(scale);
    }
    for (int i = 0; i < counts.length; i++) {
      counts[i] = Math.addExact(counts[i], more.counts[i]);
    }
    for (int i = 0; i < sums.length; i++) {
      sums[i] = Math.addExact(sums[i], more.sums[i]);
    }
    failedOnBlank += more.failedOnBlank;
  }

  private Object writeReplace() {
    long[] wide = Arrays.stream(counts).asLongStream().toArray();
    return new Packed(Packing.pack(wide), Packing.pack(sums), scale, failedOnBlank);
  }

  /**
   * How it travels: small numbers in few bytes, and zeros by how many there are.
   *
   * @param counts the counts, packed
   * @param sums the sums, packed
   * @param scale what the sums are multiples of one part of
   * @param failedOnBlank the rows not counted only because a value is blank
   */
  private record Packed(byte[] counts, byte[] sums, long scale, long failedOnBlank)
      implements Serializable {
    private Object readResolve() {
      int[] narrow = Arrays.stream(Packing.unpack(counts)).mapToInt(Math::toIntExact).toArray();
      return new LeafCounts(narrow, Packing.unpack(sums), scale, failedOnBlank);
    }
  }
}
