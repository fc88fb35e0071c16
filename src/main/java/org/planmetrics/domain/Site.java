package org.planmetrics.domain;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A site: something that lies in one place and to which workers may be posted (SPEC S2). It counts
 * on the days from its opening until the day before its closing (S5).
 */
public sealed interface Site extends Entry permits ElderCareFacility, Station, Organization {
  /**
   * What people call it.
   *
   * @return the name, if any
   */
  Optional<String> name();

  /**
   * The first day on which it counts; blank is open.
   *
   * @return the day, if any
   */
  Optional<LocalDate> openedOn();

  /**
   * The first day on which it counts no more; blank is open.
   *
   * @return the day, if any
   */
  Optional<LocalDate> closedOn();
}
