package org.planmetrics.tally;

import org.planmetrics.domain.Register;

/** Where an indicator is read: at every place, or at every site of a register (SPEC S4). */
public enum Scope {
  PLACES(Register.REGIONS),
  FACILITIES(Register.FACILITIES),
  STATIONS(Register.STATIONS),
  ORGANIZATIONS(Register.ORGANIZATIONS);

  private final Register register;

  Scope(Register register) {
    this.register = register;
  }

  public Register register() {
    return register;
  }

  /** The scope in which units of a register are read. */
  public static Scope of(Register register) {
    return switch (register) {
      case FACILITIES -> FACILITIES;
      case STATIONS -> STATIONS;
      case ORGANIZATIONS -> ORGANIZATIONS;
      default -> PLACES;
    };
  }
}
