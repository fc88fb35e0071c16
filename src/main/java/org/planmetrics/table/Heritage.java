package org.planmetrics.table;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.planmetrics.domain.Register;

/**
 * What a store in a later tree has from the store as it was (SPEC S38): where registers are
 * complete, and which places may have records of a place that was split.
 */
public final class Heritage {
  private static final int[] NONE = {};

  private final Store origin;
  private final Descent descent;
  private final Map<Register, boolean[]> open;
  private final Map<Register, int[]> possible;

  Heritage(
      Store origin, Descent descent, Map<Register, boolean[]> open, Map<Register, int[]> possible) {
    this.origin = origin;
    this.descent = descent;
    this.open = open;
    this.possible = possible;
  }

  /** The store as it was, in its own tree. */
  public Store origin() {
    return origin;
  }

  public Descent descent() {
    return descent;
  }

  Heritage on(LocalDate day) {
    return new Heritage(origin.on(day), descent, open, possible);
  }

  /** The same where completeness follows from returns in the later tree. */
  Heritage withoutReturns() {
    return new Heritage(origin, descent, Map.of(), possible);
  }

  /** The places where a register is not complete, if that is inherited. */
  Optional<boolean[]> open(Register register) {
    return Optional.ofNullable(open.get(register));
  }

  /** How many more records there may be at each node; an empty array if there are none. */
  public int[] possible(Register register) {
    return possible.getOrDefault(register, NONE);
  }

  boolean isLike(Heritage other) {
    return origin.equals(other.origin)
        && open.keySet().equals(other.open.keySet())
        && open.keySet().stream().allMatch(r -> isOpenLike(r, other));
  }

  private boolean isOpenLike(Register register, Heritage other) {
    return Arrays.equals(
        Objects.requireNonNull(open.get(register)),
        Objects.requireNonNull(other.open.get(register)));
  }
}
