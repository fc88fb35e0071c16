package org.planmetrics.indicator;

import org.planmetrics.domain.Records;

/**
 * Units over which a share, the least or the greatest reading is taken, such as {@code counties()}.
 *
 * @param <S> the selection itself
 */
public abstract class UnitSelection<S extends UnitSelection<S>> extends Selection<S> {
  UnitSelection(Records records) {
    super(records);
  }
}
