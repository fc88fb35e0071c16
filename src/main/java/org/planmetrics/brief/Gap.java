package org.planmetrics.brief;

import java.util.Optional;
import org.planmetrics.number.Fraction;
import org.planmetrics.number.Interval;
import org.planmetrics.plan.Finding;

/**
 * How far a finding that falls short is from its bar for sure, as a part of the bar: |c − T| / |T|
 * of the ends that are nearest, at most 1, and 1 where the bar is 0. It only orders findings.
 */
final class Gap {
  private Gap() {}

  static Fraction of(Finding finding) {
    Interval value = finding.reading().value().orElse(Interval.ANY);
    Interval bar = finding.bar().orElse(Interval.ANY);
    return relative(value.upper(), bar.lower(), bar.lower())
        .or(() -> relative(bar.upper(), value.lower(), bar.upper()))
        .orElse(Fraction.ZERO);
  }

  /** How far one is below the other; empty unless it is. */
  private static Optional<Fraction> relative(
      Optional<Fraction> low, Optional<Fraction> high, Optional<Fraction> bar) {
    return low.flatMap(l -> high.map(h -> h.minus(l)))
        .filter(apart -> apart.signum() > 0)
        .map(apart -> part(apart, bar.orElseThrow()));
  }

  private static Fraction part(Fraction apart, Fraction bar) {
    Fraction size = bar.signum() < 0 ? Fraction.ZERO.minus(bar) : bar;
    return size.signum() == 0 ? Fraction.ONE : apart.dividedBy(size).min(Fraction.ONE);
  }
}
