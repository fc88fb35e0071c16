package org.planmetrics.number;

/** Whether a condition holds at a place (SPEC S10, S11). */
public enum Truth {
  /** It holds, whatever is missing. */
  TRUE,
  /** It does not hold, whatever is missing. */
  FALSE,
  /** What is missing decides. */
  UNDECIDED,
  /** There is nothing to compare, such as a ratio over none. */
  NOT_APPLICABLE
}
