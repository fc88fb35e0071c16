package org.planmetrics.number;

/**
 * How the units of a share came out, such as 412 of 574 urban communities (SPEC S12).
 *
 * @param met units for which the condition holds
 * @param failed units for which it does not
 * @param undecided units for which what is missing decides
 * @param notApplicable units left out
 * @param mayBeMore whether there may be more units than are known
 */
public record UnitCounts(int met, int failed, int undecided, int notApplicable, boolean mayBeMore) {
  /**
   * The units that count.
   *
   * @return met + failed + undecided
   */
  public int total() {
    return met + failed + undecided;
  }

  /** Returns such as {@code 412 of 574, 9 undecided}. */
  @Override
  public String toString() {
    return met + " of " + total() + (undecided > 0 ? ", " + undecided + " undecided" : "");
  }
}
