package org.planmetrics.indicator;

import org.planmetrics.domain.Level;
import org.planmetrics.domain.Records;
import org.planmetrics.domain.Service;

/** Open stations, such as {@code stations().ofLevel(TOWNSHIP)}. */
public final class Stations extends UnitSelection<Stations> {
  Stations(Records records) {
    super(records);
  }

  @Override
  Stations with(Records records) {
    return new Stations(records);
  }

  /**
   * Those of some levels.
   *
   * @param levels such as TOWNSHIP
   * @return the stations
   */
  public Stations ofLevel(Level... levels) {
    return where("level", (Object[]) levels);
  }

  /**
   * Those that offer one of some services.
   *
   * @param services such as SOCIAL_WORK
   * @return the stations
   */
  public Stations offering(Service... services) {
    return where("service", (Object[]) services);
  }
}
