package org.planmetrics.action;

import java.math.BigInteger;
import java.util.Optional;

/**
 * How many additions within a place or site a condition takes to hold there.
 *
 * @param number 0 where it holds whatever is missing and whatever is added
 * @param never why no number will do
 * @param isApplicable whether there is anything to compare
 */
record Takes(long number, Optional<String> never, boolean isApplicable) {
  /** Nothing to compare, and nothing to do. */
  static final Takes NOT_APPLICABLE = new Takes(0, Optional.empty(), false);

  /** It holds. */
  static final Takes NONE = new Takes(0, Optional.empty(), true);

  private static final BigInteger MOST = BigInteger.valueOf(Integer.MAX_VALUE);

  static Takes of(BigInteger number) {
    return number.compareTo(MOST) > 0
        ? never("it takes " + number + ", more than a register holds")
        : new Takes(number.longValueExact(), Optional.empty(), true);
  }

  static Takes never(String why) {
    return new Takes(0, Optional.of(why), true);
  }

  boolean isNever() {
    return never.isPresent();
  }

  /** Whether it holds already. */
  boolean isNone() {
    return number == 0 && never.isEmpty();
  }

  /** Whether some additions, and no fewer, make it hold. */
  boolean isLift() {
    return number > 0 && never.isEmpty();
  }

  /** Both conditions. */
  Takes and(Takes other) {
    if (!isApplicable || !other.isApplicable) {
      return isApplicable ? this : other;
    }
    return isNever() || !other.isNever() && number >= other.number ? this : other;
  }

  /** Either condition. */
  Takes or(Takes other) {
    if (!isApplicable || !other.isApplicable) {
      return isApplicable ? this : other;
    }
    return !isNever() && (other.isNever() || number <= other.number) ? this : other;
  }
}
