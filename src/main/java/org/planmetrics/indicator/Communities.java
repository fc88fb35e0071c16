package org.planmetrics.indicator;

import org.planmetrics.domain.Records;

/** Communities, such as {@code communities(URBAN)}. */
public final class Communities extends UnitSelection<Communities> {
  Communities(Records records) {
    super(records);
  }

  @Override
  Communities with(Records records) {
    return new Communities(records);
  }
}
