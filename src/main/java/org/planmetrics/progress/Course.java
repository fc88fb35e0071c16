package org.planmetrics.progress;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.planmetrics.domain.Text;
import org.planmetrics.indicator.Bar;
import org.planmetrics.number.Fraction;
import org.planmetrics.number.Interval;
import org.planmetrics.plan.Assessment;
import org.planmetrics.plan.Baseline;
import org.planmetrics.plan.Finding;
import org.planmetrics.plan.Status;
import org.planmetrics.plan.Target;
import org.planmetrics.progress.Trajectory.Point;

/**
 * What a timeline has of one target at one place: its points, the path if there is one, and else
 * the reason.
 */
record Course(List<Point> points, Optional<TargetPath> path, Optional<Text> reason) {
  static Course of(Timeline timeline, Finding finding) {
    List<Point> points = new ArrayList<>();
    for (Assessment assessment : timeline.assessments()) {
      Optional<Finding> found =
          assessment == timeline.latest() ? Optional.of(finding) : find(assessment, finding);
      found.map(f -> new Point(Timeline.day(assessment), f)).ifPresent(points::add);
    }
    Start start = Start.of(timeline, finding);
    Optional<Bar> bar = bar(finding);
    if (start.baseline().isEmpty()) {
      return new Course(points, Optional.empty(), start.reason());
    }
    Baseline baseline = start.baseline().get();
    LocalDate day = Timeline.day(timeline.latest());
    if (!baseline.on().isBefore(finding.target().by())) {
      Text reason = Reasons.startsLate(baseline.on(), finding.target().by());
      return new Course(points, Optional.empty(), Optional.of(reason));
    }
    Optional<TargetPath> path = bar.map(b -> new TargetPath(baseline, b, finding.target().by()));
    boolean isKnown = path.isPresent() && finding.reading().isKnown();
    return new Course(
        points, path, isKnown ? Optional.empty() : Optional.of(Reasons.notKnown(finding, day)));
  }

  private static Optional<Finding> find(Assessment assessment, Finding like) {
    return assessment.findFinding(like.target().id(), like.place().code());
  }

  /** The bar as a number or a range; one that is an indicator as it reads, if that is known. */
  private static Optional<Bar> bar(Finding finding) {
    Bar bar = finding.target().condition().bar();
    return bar.indicator().isEmpty()
        ? Optional.of(bar)
        : finding
            .bar()
            .filter(Interval::isKnown)
            .map(b -> new Bar.Value(bar.relation(), b.lower()));
  }

  /** Where the course starts, or why nobody knows. */
  private record Start(Optional<Baseline> baseline, Optional<Text> reason) {
    /** The target's own baseline at the plan's place, else the reading on the baseline day. */
    static Start of(Timeline timeline, Finding finding) {
      Target target = finding.target();
      boolean isPlansPlace = finding.place().code().equals(timeline.place());
      if (isPlansPlace && target.baseline().isPresent()) {
        return new Start(target.baseline(), Optional.empty());
      }
      if (timeline.plan().baseline().isEmpty()) {
        return none(Reasons.NO_BASELINE);
      }
      LocalDate day = timeline.plan().baseline().get();
      if (timeline.baseline().isEmpty()) {
        return none(Reasons.notInTimeline(day));
      }
      return find(timeline.baseline().get(), finding)
          .map(f -> reading(f, day))
          .orElseGet(() -> none(Reasons.noReading(day)));
    }

    private static Start reading(Finding then, LocalDate day) {
      return new Point(day, then)
          .value()
          .map(v -> new Start(Optional.of(new Baseline(v, day)), Optional.empty()))
          .orElseGet(() -> none(Reasons.notKnown(then, day)));
    }

    private static Start none(Text reason) {
      return new Start(Optional.empty(), Optional.of(reason));
    }
  }

  private Point now() {
    return points.get(points.size() - 1);
  }

  Optional<Fraction> value() {
    return now().value();
  }

  /** The last value before now that was known. */
  Optional<Fraction> valueBefore() {
    return points.subList(0, points.size() - 1).stream()
        .flatMap(p -> p.value().stream())
        .reduce((earlier, later) -> later);
  }

  Verdict judge(Method method) {
    if (reason.isPresent()) {
      return Verdict.none(method, reason.get());
    }
    LocalDate day = now().on();
    boolean wasMet = attained().filter(d -> d.isBefore(day)).isPresent();
    return method.judge(path.orElseThrow(), value().orElseThrow(), day, wasMet);
  }

  /** The first day from the baseline on on which today's bar was seen to be reached. */
  Optional<LocalDate> attained() {
    if (path.isEmpty()) {
      return Optional.empty();
    }
    Baseline start = path.get().start();
    if (path.get().isReached(start.value())) {
      return Optional.of(start.on());
    }
    return points.stream()
        .filter(p -> !p.on().isBefore(start.on()) && isMet(p))
        .map(Point::on)
        .findFirst();
  }

  /** Whether a point was at today's bar, a step of the bar or not. */
  private boolean isMet(Point point) {
    Target then = point.finding().target();
    boolean isSameBar = then.condition().equals(now().finding().target().condition());
    if (isSameBar) {
      return point.finding().status() == Status.MET;
    }
    return path.isPresent() && point.value().map(path.get()::isReached).orElse(false);
  }
}
