package org.planmetrics.report;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
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
 * what is not there as a gap; the bar in force as a stepped line under its number, the baseline as
 * a ring, and the report's day as a thin upright line. The first and last readings stand beside
 * their dots.
 */
final class YearChart {
  private static final int LEFT = 8;
  private static final int WIDTH = 184;
  private static final int TOP = 14;
  private static final int HEIGHT = 54;
  private static final int LABELS = 84;
  private static final int LETTER = 11;
  private static final Fraction THINNEST = Fraction.of(2);

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

  /** The largest number that charts of these show, above 0. */
  static Fraction most(List<Trajectory> all) {
    return all.stream()
        .flatMap(t ->
            Stream.concat(
                t.path().stream().map(p -> p.start().value()),
                t.points().stream().flatMap(p -> ends(p.finding()))))
        .max(Comparator.naturalOrder())
        .filter(m -> m.signum() > 0)
        .orElse(Fraction.ONE);
  }

  /** All that a chart shows of a finding. */
  private static Stream<Fraction> ends(Finding finding) {
    return Stream.of(finding.reading().value(), finding.bar())
        .flatMap(Optional::stream)
        .flatMap(Interval::ends);
  }

  private String draw(Trajectory t, LocalDate today) {
    line("a", x(first), y(Fraction.ZERO), "H", x(first.plusDays(days)));
    line("d", x(today), TOP, "V", y(Fraction.ZERO));
    bars(t);
    values(t.points());
    t.points().stream().findFirst().ifPresent(this::firstReading);
    t.points().stream()
        .skip(Math.max(1, t.points().size() - 1))
        .forEach(p -> lastReading(p, t.finding()));
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
    text("a", anchor, Integer.toString(x), Integer.toString(LABELS), Integer.toString(year));
  }

  private void text(String kind, String anchor, String x, String y, String words) {
    svg.append("<text class=").append(kind).append(" x=").append(x).append(" y=").append(y);
    svg.append(" text-anchor=").append(anchor).append('>').append(words).append("</text>");
  }

  /** What was read first, below it, or above where there is no room. */
  private void firstReading(Point point) {
    List<Fraction> ends = heights(point.finding().reading().value());
    if (!ends.isEmpty()) {
      Fraction low = ends.get(0);
      boolean isAbove = low.compareTo(Fraction.of(LETTER + 4)) < 0;
      Fraction y = isAbove ? ends.get(1).plus(Fraction.of(5)) : low.minus(Fraction.of(LETTER + 2));
      Fraction clear = clear(y, point.finding().bar(), 3 + LETTER);
      text("r", "start", x(point.on()), at(clear), Html.escape(point.finding().shown().value()));
    }
  }

  /** What was read last, to the right of it, or else above; not on the bar. */
  private void lastReading(Point point, Finding finding) {
    List<Fraction> ends = heights(point.finding().reading().value());
    if (!ends.isEmpty()) {
      boolean isRoom = 2 * ChronoUnit.DAYS.between(first, point.on()) < days * 5 / 4;
      Fraction middle = ends.get(0).plus(ends.get(1)).times(Fraction.of(1, 2));
      Fraction usual = isRoom ? middle.minus(Fraction.of(3)) : ends.get(1).plus(Fraction.of(5));
      Fraction y = clear(usual, finding.bar(), 3);
      long x = ChronoUnit.DAYS.between(first, point.on()) * WIDTH / days + LEFT + (isRoom ? 7 : 0);
      String anchor = isRoom ? "start" : "end";
      text("r", anchor, Long.toString(x), at(y), Html.escape(point.finding().shown().value()));
    }
  }

  /** How high the two ends of bounds are drawn; none where there is no reading. */
  private List<Fraction> heights(Optional<Interval> bounds) {
    return bounds.stream()
        .flatMap(
            b -> Stream.of(b.lower().orElse(Fraction.ZERO), b.upper().or(b::lower).orElse(most)))
        .map(this::height)
        .toList();
  }

  /** Where a text that would stand on the bar stands: below it, or so far above it. */
  private Fraction clear(Fraction y, Optional<Interval> bar, int above) {
    Fraction letter = Fraction.of(LETTER);
    return heights(bar).stream()
        .filter(b -> b.compareTo(y.minus(Fraction.of(2))) > 0 && b.compareTo(y.plus(letter)) < 0)
        .findFirst()
        .map(b -> b.compareTo(letter) < 0 ? b.plus(Fraction.of(above)) : b.minus(letter))
        .orElse(y);
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
    List<Fraction> last = ends(t.finding().bar());
    last.stream()
        .skip(Math.max(0, last.size() - 1))
        .map(end -> height(end).plus(Fraction.of(3)))
        .forEach(y -> text("k", "start", x(first), at(y), Html.escape(t.finding().shown().bar())));
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
          Fraction low = height(v.lower().orElse(Fraction.ZERO));
          Fraction high = height(v.upper().orElse(most)).max(low.plus(THINNEST));
          line("b", x(point.on()), at(low), "V", at(high));
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
    return at(height(value));
  }

  private static String at(Fraction height) {
    return Digits.of(Fraction.of(TOP + HEIGHT).minus(height), 1);
  }

  private Fraction height(Fraction value) {
    Fraction within = value.signum() < 0 ? Fraction.ZERO : value.min(most);
    return within.dividedBy(most).times(Fraction.of(HEIGHT));
  }
}
