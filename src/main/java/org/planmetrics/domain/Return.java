package org.planmetrics.domain;

import java.util.Objects;

/**
 * A line of {@code returns.csv}: a place has returned a register, with all that lies in it (SPEC
 * S7).
 *
 * @param register workers, facilities, stations or organizations
 * @param place the code of the place
 */
public record Return(Register register, String place) {
  /**
   * Checks the values.
   *
   * @throws IllegalArgumentException if the register is not one that places return
   */
  public Return {
    Objects.requireNonNull(register, "register");
    Check.text("place", place, "the returns of " + register);
    if (!register.isReturned()) {
      throw new IllegalArgumentException(
          "register " + Labeled.rule(Register.returned()) + ", but was " + register);
    }
  }
}
