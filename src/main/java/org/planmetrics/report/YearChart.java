package org.planmetrics.report;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.planmetrics.number.Fraction;
import org.planmetrics.number.Interval;
import org.planmetrics.plan.Finding;
import org.planmetrics.progress.Point;
import org.planmetrics.progress.Trajectory;

/**
 * A trajectory over the days: known readings as dots joined by a line, bounds as an upright band,
 * what is not there as a gap; the bar in force as a stepped line, the baseline as a ring, and the
 * report's day as a thin upright line.
 */
final class YearChart {
  private static final int LEFT = 8;
  private static final int WIDTH = 184;
  private static final int TOP = 8;
  private static final int HEIGHT = 60;
  private static final int LABELS = 84;

  private final StringBuilder svg = new StringBuilder();
  private final LocalDate first;
  private final long days;
  private final Fraction most;

  private YearChart(LocalDate first, LocalDate last, Fraction most) {
    this.first = first;
    this.days = Math.max(1, ChronoUnit.DAYS.between(first, last));
    this.most = most;
  }

  /**
   * Draws a trajectory.
   *
   * @param today the report's day
   * @param most what is drawn highest, above 0
   */
  static String of(Trajectory t, LocalDate today, Fraction most) {
    List<LocalDate> days =
        Stream.of(
                t.points().stream().map(Point::on),
                t.path().stream().map(p -> p.start().on()),
                Targets.by(t.finding()).stream(),
                Stream.of(today))
            .flatMap(d -> d)
            .sorted()
            .toList();
    YearChart chart = new YearChart(days.get(0), days.get(days.size() - 1), most);
    return chart.draw(t, today);
  }

  /** All that a chart shows of a finding. */
  static Stream<Fraction> ends(Finding finding) {
    return Stream.of(finding.reading().value(), finding.bar())
        .flatMap(Optional::stream)
        .flatMap(Interval::ends);
  }

  private String draw(Trajectory t, LocalDate today) {
    line("a", x(first), y(Fraction.ZERO), "H", x(first.plusDays(days)));
    line("d", x(today), TOP, "V", y(Fraction.ZERO));
    bars(t);
    values(t.points());
    t.path()
        .ifPresent(p ->
            svg.append("<circle class=s cx=")
                .append(x(p.start().on()))
                .append(" cy=")
                .append(y(p.start().value()))
                .append(" r=3></circle>"));
    label("start", LEFT, first.getYear());
    label("end", LEFT + WIDTH, first.plusDays(days).getYear());
    return "<svg class=year viewBox=\"0 0 200 90\" width=200 height=90 aria-hidden=true>"
        + svg
        + "</svg>";
  }

  private void label(String anchor, int x, int year) {
    svg.append("<text class=a x=").append(x).append(" y=").append(LABELS);
    svg.append(" text-anchor=").append(anchor).append('>').append(year).append("</text>");
  }

  /** Each day's bar from the day before on; the last up to the deadline, if any. */
  private void bars(Trajectory t) {
    LocalDate from = first;
    for (Point point : t.points()) {
      boolean isLast = point == t.points().get(t.points().size() - 1);
      LocalDate to = isLast ? first.plusDays(days) : point.on();
      for (Fraction end : ends(point.finding().bar())) {
        line("g", x(from), y(end), "H", x(to));
      }
      from = point.on();
    }
  }

  private static List<Fraction> ends(Optional<Interval> bar) {
    return bar.stream().flatMap(Interval::ends).distinct().toList();
  }

  private void values(List<Point> points) {
    Optional<Point> before = Optional.empty();
    for (Point point : points) {
      Optional<Interval> value = point.finding().reading().value();
      if (point.value().isPresent()) {
        before.filter(b -> b.value().isPresent()).ifPresent(b -> join(b, point));
        svg.append("<circle class=v cx=").append(x(point.on())).append(" cy=");
        svg.append(y(point.value().get())).append(" r=2.5></circle>");
      } else {
        value.ifPresent(v -> {
          Fraction least = v.lower().orElse(Fraction.ZERO);
          line("b", x(point.on()), y(least), "V", y(v.upper().orElse(most)));
        });
      }
      before = Optional.of(point);
    }
  }

  private void join(Point from, Point to) {
    svg.append("<path class=v d=\"M").append(x(from.on())).append(' ');
    svg.append(y(from.value().orElseThrow())).append('L').append(x(to.on())).append(' ');
    svg.append(y(to.value().orElseThrow())).append("\"></path>");
  }

  private void line(String kind, Object x, Object y, String way, Object end) {
    svg.append("<path class=").append(kind).append(" d=\"M").append(x).append(' ').append(y);
    svg.append(way).append(end).append("\"></path>");
  }

  private String x(LocalDate day) {
    long gone = ChronoUnit.DAYS.between(first, day);
    return Digits.of(Fraction.of(LEFT).plus(Fraction.of(gone * WIDTH, days)), 1);
  }

  private String y(Fraction value) {
    Fraction within = value.signum() < 0 ? Fraction.ZERO : value.min(most);
    Fraction height = within.dividedBy(most).times(Fraction.of(HEIGHT));
    return Digits.of(Fraction.of(TOP + HEIGHT).minus(height), 1);
  }
}
