package org.planmetrics.tally;

import org.planmetrics.number.Truth;

/** Answers as bytes, of which arrays are made. */
public final class TruthCode {
  private static final Truth[] ALL = Truth.values();

  private TruthCode() {}

  public static byte of(Truth truth) {
    return (byte) truth.ordinal();
  }

  public static Truth truth(int code) {
    return ALL[code];
  }
}
