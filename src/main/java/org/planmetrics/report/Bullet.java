package org.planmetrics.report;

import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.planmetrics.number.Fraction;
import org.planmetrics.number.Interval;
import org.planmetrics.plan.Finding;

/**
 * A bullet chart: the value as a bar, its bounds as a paler band that can be seen however narrow
 * they are, the plan's bar as an upright line, the baseline as a ring, and where the straight path
 * stands as a triangle. All charts of percentages reach to 100 % at least, to be compared.
 */
final class Bullet {
  private static final int MARGIN = 4;
  private static final int WIDTH = 192;
  private static final int THINNEST = 3;

  private final StringBuilder svg = new StringBuilder();
  private final Fraction most;

  private Bullet(Fraction most) {
    this.most = most.signum() > 0 ? most : Fraction.ONE;
  }

  static String of(Finding finding, Optional<StraightPath> path) {
    Optional<Interval> value = finding.reading().value();
    Optional<Interval> bar = finding.bar();
    Fraction most =
        Stream.of(
                value.stream().flatMap(Interval::ends),
                bar.stream().flatMap(Interval::ends),
                path.stream().flatMap(p -> Stream.of(p.baseline().value(), p.expected())))
            .flatMap(ends -> ends)
            .map(end -> finding.isPercentage() ? end.max(Fraction.ONE) : end)
            .max(Comparator.naturalOrder())
            .orElse(Fraction.ONE);
    Bullet bullet = new Bullet(most);
    bullet.rect("t", 0, 1, Fraction.ZERO, bullet.most);
    value.ifPresent(bullet::value);
    path.ifPresent(bullet::path);
    bar.ifPresent(bullet::bar);
    return "<svg class=bullet viewBox=\"0 0 200 24\" width=200 height=24 aria-hidden=true>"
        + bullet.svg
        + "</svg>";
  }

  private void value(Interval value) {
    Fraction least = value.lower().orElse(Fraction.ZERO);
    if (!value.isKnown()) {
      band(least, value.upper().orElse(most));
    }
    rect("v", 1, 2, Fraction.ZERO, least);
  }

  /** Bounds, at least as wide as can be seen. */
  private void band(Fraction least, Fraction greatest) {
    Fraction thinnest = most.times(Fraction.of(THINNEST, WIDTH));
    Fraction to = greatest.max(least.plus(thinnest)).min(most);
    rect("b", 0, 1, least.min(to.minus(thinnest)), to);
  }

  /** A box as high as the track, or thinner by a share of it on both sides. */
  private void rect(String kind, int cut, int of, Fraction from, Fraction to) {
    int inset = cut * 5 / of;
    svg.append("<rect class=").append(kind).append(" x=").append(x(from)).append(" y=");
    svg.append(7 + inset).append(" width=").append(width(from, to)).append(" height=");
    svg.append(10 - 2 * inset).append("></rect>");
  }

  private void bar(Interval bar) {
    bar.ends()
        .distinct()
        .forEach(end -> svg.append("<path class=g d=\"M").append(x(end)).append(" 2V22\"></path>"));
  }

  private void path(StraightPath path) {
    String x = x(path.baseline().value());
    svg.append("<circle class=s cx=").append(x).append(" cy=12 r=3></circle>");
    svg.append("<path class=e d=\"M").append(x(path.expected())).append(" 15l4 7h-8z\"></path>");
  }

  private String x(Fraction value) {
    return Digits.of(Fraction.of(MARGIN).plus(width(value)), 1);
  }

  private String width(Fraction from, Fraction to) {
    return Digits.of(width(to).minus(width(from)), 1);
  }

  private Fraction width(Fraction value) {
    Fraction within = value.signum() < 0 ? Fraction.ZERO : value.min(most);
    return within.dividedBy(most).times(Fraction.of(WIDTH));
  }
}
