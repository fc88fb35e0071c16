package org.planmetrics.indicator;

/** Whether a condition holds at a place (SPEC S10, S11). */
public enum Truth {
  /** It holds, whatever is missing. */
  TRUE,
  /** It does not hold, whatever is missing. */
  FALSE,
  /** What is missing decides. */
  UNDECIDED,
  /** There is nothing to compare, such as a ratio over none. */
  NOT_APPLICABLE;

  private static final Truth[] ALL = values();

  /** The answer of an ordinal; arrays of answers are bytes. */
  static Truth of(int ordinal) {
    return ALL[ordinal];
  }

  byte code() {
    return (byte) ordinal();
  }
}
