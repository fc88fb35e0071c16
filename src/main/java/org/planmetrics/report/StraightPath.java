package org.planmetrics.report;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.planmetrics.indicator.Fraction;
import org.planmetrics.indicator.Interval;
import org.planmetrics.plan.Baseline;
import org.planmetrics.plan.Finding;

/**
 * Where a place would stand on a day if it went straight from the baseline to the bar (SPEC S20).
 *
 * @param baseline where it started
 * @param expected b + (T − b) · elapsed
 */
record StraightPath(Baseline baseline, Fraction expected) {
  /** The path of the plan's own place; empty without a baseline before day and deadline. */
  static Optional<StraightPath> of(Finding finding, LocalDate day) {
    Optional<Baseline> baseline = finding.target().baseline();
    Optional<Interval> bar = finding.bar();
    LocalDate by = finding.target().by();
    return baseline
        .filter(b -> b.on().isBefore(by) && !day.isBefore(b.on()))
        .flatMap(
            b -> bar.flatMap(i -> goal(b, i)).map(t -> new StraightPath(b, at(b, t, by, day))));
  }

  /** Where it would stand, for a reader: a whole number where it is about large ones. */
  Fraction shown() {
    boolean isLarge = expected.compareTo(Fraction.of(100)) >= 0;
    return isLarge ? Fraction.of(expected.toDecimal(0)) : expected;
  }

  /** Of a range the nearer end; of an unknown bar nothing. */
  private static Optional<Fraction> goal(Baseline from, Interval bar) {
    boolean isAbove = bar.upper().filter(u -> from.value().compareTo(u) > 0).isPresent();
    return isAbove ? bar.upper() : bar.upper().map(u -> bar.lower());
  }

  private static Fraction at(Baseline from, Fraction goal, LocalDate by, LocalDate day) {
    long all = ChronoUnit.DAYS.between(from.on(), by);
    long gone = Math.min(ChronoUnit.DAYS.between(from.on(), day), all);
    return from.value().plus(goal.minus(from.value()).times(Fraction.of(gone, all)));
  }
}
