package org.planmetrics.number;

import com.google.common.base.CaseFormat;

/** How a reading must stand to a bar (SPEC S10), such as ≥. */
public enum Relation {
  /** ≥. */
  AT_LEAST("≥"),
  /** &gt;. */
  MORE_THAN(">"),
  /** ≤. */
  AT_MOST("≤"),
  /** &lt;. */
  LESS_THAN("<"),
  /** From one value to another, both ends in. */
  BETWEEN("∈");

  private final String sign;

  Relation(String sign) {
    this.sign = sign;
  }

  /**
   * The key in JSON, such as {@code atLeast}.
   *
   * @return the key
   */
  public String key() {
    return CaseFormat.UPPER_UNDERSCORE.to(CaseFormat.LOWER_CAMEL, name());
  }

  /**
   * The sign, such as ≥.
   *
   * @return the sign
   */
  public String sign() {
    return sign;
  }

  /**
   * Whether more is better.
   *
   * @return true for atLeast and moreThan
   */
  public boolean isFloor() {
    return this == AT_LEAST || this == MORE_THAN;
  }

  /**
   * Whether a reading stands so to a bar, where both may be known only within bounds.
   *
   * @param reading the reading
   * @param bar the bar; for BETWEEN its two ends
   * @return TRUE, FALSE or, where the bounds allow both, UNDECIDED
   */
  public Truth compare(Interval reading, Interval bar) {
    return switch (this) {
      case AT_LEAST -> order(reading, bar);
      case LESS_THAN -> not(order(reading, bar));
      case MORE_THAN -> not(order(bar, reading));
      case AT_MOST -> order(bar, reading);
      case BETWEEN -> within(reading, bar);
    };
  }

  /** Whether a is at least b. */
  private static Truth order(Interval a, Interval b) {
    if (b.upper().filter(a::isAtLeast).isPresent()) {
      return Truth.TRUE;
    }
    return isBelow(a, b) ? Truth.FALSE : Truth.UNDECIDED;
  }

  /** Whether a is surely below b. */
  private static boolean isBelow(Interval a, Interval b) {
    return a.upper()
        .filter(most -> b.lower().filter(l -> most.compareTo(l) < 0).isPresent())
        .isPresent();
  }

  private static Truth within(Interval reading, Interval range) {
    if (isBelow(reading, range) || isBelow(range, reading)) {
      return Truth.FALSE;
    }
    boolean isWithin =
        reading.isAtLeast(range.lower().orElseThrow())
            && reading.isAtMost(range.upper().orElseThrow());
    return isWithin ? Truth.TRUE : Truth.UNDECIDED;
  }

  private static Truth not(Truth truth) {
    return switch (truth) {
      case TRUE -> Truth.FALSE;
      case FALSE -> Truth.TRUE;
      default -> truth;
    };
  }
}
