package org.planmetrics.report;

import java.util.List;
import org.planmetrics.number.Fraction;
import org.planmetrics.number.Interval;
import org.planmetrics.progress.Point;
import org.planmetrics.progress.Trajectory;

/**
 * The years of one target in the height of a line: a dot for each day, the last one larger, bounds
 * as upright bands, what is not there as a gap, and the bar as a broken line.
 */
final class Spark {
  private static final int WIDTH = 142;
  private static final int HEIGHT = 20;
  private static final int MARGIN = 4;
  private static final Fraction LOWEST = Fraction.of(6);

  private final StringBuilder svg = new StringBuilder();
  private final Fraction most;
  private final int days;

  private Spark(Fraction most, int days) {
    this.most = most;
    this.days = days;
  }

  static String of(Trajectory t) {
    List<Point> points = t.points();
    Spark spark = new Spark(YearChart.most(List.of(t)), points.size());
    t.finding().bar().stream()
        .flatMap(Interval::ends)
        .distinct()
        .forEach(end -> spark.path("g", MARGIN / 2, spark.y(end), "H" + (WIDTH + 3 * MARGIN / 2)));
    for (int i = 0; i < points.size(); i++) {
      spark.point(points, i);
    }
    return "<svg class=year viewBox=\"0 0 150 28\" width=150 height=28 aria-hidden=true>"
        + spark.svg
        + "</svg>";
  }

  private void point(List<Point> points, int i) {
    Point point = points.get(i);
    point
        .value()
        .ifPresent(value -> {
          if (i > 0 && points.get(i - 1).value().isPresent()) {
            String end = "L" + x(i) + " " + y(value);
            path("v", x(i - 1), y(points.get(i - 1).value().orElseThrow()), end);
          }
          svg.append("<circle class=v cx=").append(x(i)).append(" cy=").append(y(value));
          svg.append(" r=").append(i == days - 1 ? "3" : "1.5").append("></circle>");
        });
    if (point.value().isEmpty()) {
      point.finding().reading().value().ifPresent(bounds -> band(bounds, i));
    }
  }

  /** Bounds, about their middle at least as high as can be seen. */
  private void band(Interval bounds, int i) {
    Fraction low = height(bounds.lower().orElse(Fraction.ZERO));
    Fraction high = height(bounds.upper().orElse(most));
    Fraction more = LOWEST.minus(high.minus(low)).max(Fraction.ZERO).times(Fraction.of(1, 2));
    path("b", x(i), at(low.minus(more)), "V" + at(high.plus(more)));
  }

  private void path(String kind, int x, String y, String to) {
    svg.append("<path class=").append(kind).append(" d=\"M").append(x).append(' ').append(y);
    svg.append(to).append("\"></path>");
  }

  private int x(int i) {
    return MARGIN + (days == 1 ? WIDTH : i * WIDTH / (days - 1));
  }

  private String y(Fraction value) {
    return at(height(value));
  }

  private static String at(Fraction height) {
    return Digits.of(Fraction.of(HEIGHT + MARGIN).minus(height), 1);
  }

  private Fraction height(Fraction value) {
    Fraction within = value.signum() < 0 ? Fraction.ZERO : value.min(most);
    return within.dividedBy(most).times(Fraction.of(HEIGHT));
  }
}
