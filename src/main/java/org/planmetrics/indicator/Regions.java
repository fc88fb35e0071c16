package org.planmetrics.indicator;

import org.planmetrics.domain.Records;
import org.planmetrics.domain.RegionKind;

/** Regions of one level, such as {@code counties()}. */
public final class Regions extends UnitSelection<Regions> {
  Regions(Records records) {
    super(records);
  }

  @Override
  Regions with(Records records) {
    return new Regions(records);
  }

  /**
   * Those of some kinds.
   *
   * @param kinds such as FUNCTIONAL
   * @return the regions
   */
  public Regions ofKind(RegionKind... kinds) {
    return where("kind", (Object[]) kinds);
  }
}
