package org.planmetrics.report;

import java.time.LocalDate;
import java.util.Optional;
import org.planmetrics.indicator.Bar;
import org.planmetrics.number.Fraction;
import org.planmetrics.number.Interval;
import org.planmetrics.plan.Baseline;
import org.planmetrics.plan.Finding;
import org.planmetrics.progress.TargetPath;

/**
 * Where a place would stand on a day if it went straight from the baseline to the bar (SPEC S20).
 *
 * @param baseline where it started
 * @param expected b + (T − b) · elapsed
 */
record StraightPath(Baseline baseline, Fraction expected) {
  /**
   * The path of a finding; empty without a known bar or a deadline, a baseline before day and
   * deadline, or where the target is not in force.
   */
  static Optional<StraightPath> of(Finding finding, LocalDate day) {
    return Targets.by(finding)
        .filter(by -> finding.reason().isEmpty())
        .flatMap(by -> path(finding, day, by))
        .map(path -> new StraightPath(path.start(), path.expected(day)));
  }

  private static Optional<TargetPath> path(Finding finding, LocalDate day, LocalDate by) {
    return finding
        .target()
        .baseline()
        .filter(b -> b.on().isBefore(by) && !day.isBefore(b.on()))
        .flatMap(b -> bar(finding).map(bar -> new TargetPath(b, bar, by)));
  }

  private static Optional<Bar> bar(Finding finding) {
    Bar bar = Targets.bar(finding);
    return bar.indicator().isEmpty()
        ? Optional.of(bar)
        : finding
            .bar()
            .filter(Interval::isKnown)
            .map(value -> new Bar.Value(bar.relation(), value.known().orElseThrow()));
  }

  /** Where it would stand, for a reader: a whole number where it is about large ones. */
  Fraction shown() {
    boolean isLarge = expected.compareTo(Fraction.of(100)) >= 0;
    return isLarge ? Fraction.of(expected.toDecimal(0)) : expected;
  }
}
