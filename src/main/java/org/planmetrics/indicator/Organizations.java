package org.planmetrics.indicator;

import org.planmetrics.domain.OrganizationKind;
import org.planmetrics.domain.Records;

/** Open organizations, such as {@code organizations().ofKind(AGENCY)}. */
public final class Organizations extends UnitSelection<Organizations> {
  Organizations(Records records) {
    super(records);
  }

  @Override
  Organizations with(Records records) {
    return new Organizations(records);
  }

  /**
   * Those of some kinds.
   *
   * @param kinds such as AGENCY
   * @return the organizations
   */
  public Organizations ofKind(OrganizationKind... kinds) {
    return where("kind", (Object[]) kinds);
  }
}
