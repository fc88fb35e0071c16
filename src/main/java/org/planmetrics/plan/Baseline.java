package org.planmetrics.plan;

import java.time.LocalDate;
import java.util.Objects;
import org.planmetrics.number.Fraction;

/**
 * Where a target started, such as 10,855 on 2020-12-31.
 *
 * @param value the reading then
 * @param on the day
 */
public record Baseline(Fraction value, LocalDate on) {
  /** Checks that nothing is null. */
  public Baseline {
    Objects.requireNonNull(value, "value");
    Objects.requireNonNull(on, "on");
  }
}
