package org.planmetrics.indicator;

import org.planmetrics.domain.FacilityKind;
import org.planmetrics.domain.Records;

/** Open elder-care facilities, such as {@code facilities().beds()}. */
public final class Facilities extends UnitSelection<Facilities> {
  Facilities(Records records) {
    super(records);
  }

  @Override
  Facilities with(Records records) {
    return new Facilities(records);
  }

  /**
   * Those of some kinds.
   *
   * @param kinds such as INSTITUTION
   * @return the facilities
   */
  public Facilities ofKind(FacilityKind... kinds) {
    return where("kind", (Object[]) kinds);
  }

  /**
   * The sum of their licensed beds.
   *
   * @return the indicator
   */
  public Sum beds() {
    return new Sum(records(), "beds");
  }

  /**
   * The sum of the people they care for.
   *
   * @return the indicator
   */
  public Sum residents() {
    return new Sum(records(), "residents");
  }
}
