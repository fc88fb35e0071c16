package org.planmetrics.indicator;

import java.util.Optional;

/** Three-valued answers to how bounds stand to a bar (SPEC S10). */
final class Verdicts {
  private Verdicts() {}

  /** Whether a reading reaches a bar that reads so; between holds its two ends (SPEC S10). */
  static Truth compare(Bar.Kind kind, Interval reading, Interval bar) {
    return switch (kind) {
      case AT_LEAST -> order(reading, bar);
      case LESS_THAN -> not(order(reading, bar));
      case MORE_THAN -> not(order(bar, reading));
      case AT_MOST -> order(bar, reading);
      case BETWEEN -> within(reading, bar);
    };
  }

  /** Whether a is at least b. */
  private static Truth order(Interval a, Interval b) {
    if (b.upper().isPresent() && a.lower().compareTo(b.upper().get()) >= 0) {
      return Truth.TRUE;
    }
    boolean isBelow = a.upper().isPresent() && a.upper().get().compareTo(b.lower()) < 0;
    return isBelow ? Truth.FALSE : Truth.UNDECIDED;
  }

  private static Truth within(Interval reading, Interval range) {
    Fraction to = range.upper().orElseThrow();
    Optional<Fraction> upper = reading.upper();
    if (reading.lower().compareTo(to) > 0
        || upper.isPresent() && upper.get().compareTo(range.lower()) < 0) {
      return Truth.FALSE;
    }
    boolean isWithin =
        reading.lower().compareTo(range.lower()) >= 0
            && upper.isPresent()
            && upper.get().compareTo(to) <= 0;
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
