package org.planmetrics.progress;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.planmetrics.number.Fraction;
import org.planmetrics.number.Interval;
import org.planmetrics.plan.Finding;

/**
 * What was found on a day of a timeline, such as 14,210 on 2023-12-31.
 *
 * @param on the day
 * @param finding the finding
 */
public record Point(LocalDate on, Finding finding) {
  /** Checks that nothing is null. */
  public Point {
    Objects.requireNonNull(on, "on");
    Objects.requireNonNull(finding, "finding");
  }

  /**
   * The reading.
   *
   * @return the value, empty unless known
   */
  public Optional<Fraction> value() {
    return finding
        .reading()
        .value()
        .filter(v -> finding.reading().isKnown())
        .flatMap(Interval::known);
  }

  /** Returns such as {@code 2023-12-31: 14,210}. */
  @Override
  public String toString() {
    return on + ": " + finding.shown().value();
  }
}
