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

/**
 * What a timeline has of one target at one place: its points, the path if there is one, and else
 * the reason; what they amount to, and how a method judges it.
 */
final class Course {
  private final Finding finding;
  private final Method method;
  private final List<Point> points = new ArrayList<>();
  private final Optional<TargetPath> path;
  private final Optional<Text> reason;

  /**
   * Follows a finding.
   *
   * @param assessments the earliest first, the latest that of the finding
   * @param onBaselineDay the assessment of the plan's baseline day, if there is one
   * @param moved what is known of territories that changed
   */
  Course(
      List<Assessment> assessments,
      Optional<Assessment> onBaselineDay,
      Finding finding,
      Method method,
      Moved moved) {
    this.finding = finding;
    this.method = method;
    Assessment latest = assessments.get(assessments.size() - 1);
    for (Assessment assessment : assessments.subList(0, assessments.size() - 1)) {
      find(assessment, finding).map(f -> point(assessment, f)).ifPresent(points::add);
    }
    points.add(point(latest, finding));
    Start start = Start.of(latest, onBaselineDay, finding, moved);
    Optional<LocalDate> by = finding.step().by();
    Optional<Text> pathless = pathless(finding, by);
    this.path = pathless.isPresent() ? Optional.empty() : path(start, finding, by.orElseThrow());
    this.reason = pathless.or(() -> reason(start, by.orElseThrow()));
  }

  /** Why there is no path whatever is known: not in force, or a standing rule (SPEC S34). */
  private static Optional<Text> pathless(Finding finding, Optional<LocalDate> by) {
    Optional<Text> standing = Optional.of(Reasons.NO_DEADLINE).filter(r -> by.isEmpty());
    return finding.reason().or(() -> standing);
  }

  private static Optional<TargetPath> path(Start start, Finding finding, LocalDate by) {
    return start.inTime(by).flatMap(b -> bar(finding).map(bar -> new TargetPath(b, bar, by)));
  }

  /** Why a path or a place on it is not known. */
  private Optional<Text> reason(Start start, LocalDate by) {
    if (path.isPresent() && finding.reading().isKnown()) {
      return Optional.empty();
    }
    Optional<Text> late = start.baseline().map(b -> Reasons.startsLate(b.on(), by));
    return start.inTime(by).isPresent()
        ? Optional.of(Reasons.notKnown(finding, day()))
        : start.reason().or(() -> late);
  }

  private static Point point(Assessment assessment, Finding finding) {
    return new Point(assessment.snapshot().asOf(), finding);
  }

  private static Optional<Finding> find(Assessment assessment, Finding like) {
    return assessment.findFinding(like.target().id(), like.place().code());
  }

  /** The bar as a number or a range; one that is an indicator as it reads, if that is known. */
  private static Optional<Bar> bar(Finding finding) {
    Bar bar = finding.step().bar();
    return bar.indicator().isEmpty()
        ? Optional.of(bar)
        : finding
            .bar()
            .filter(Interval::isKnown)
            .map(b -> new Bar.Value(bar.relation(), b.known().orElseThrow()));
  }

  /** Where the course starts, or why nobody knows. */
  private record Start(Optional<Baseline> baseline, Optional<Text> reason) {
    /** The target's own baseline at the plan's place, else the reading on the baseline day. */
    static Start of(
        Assessment latest, Optional<Assessment> onBaselineDay, Finding finding, Moved moved) {
      Optional<Baseline> own = finding.target().baseline();
      if (own.isPresent() && finding.place().equals(latest.place())) {
        LocalDate on = own.get().on();
        return moved
            .since(on, finding.place())
            .map(why -> none(Reasons.moved(on, why)))
            .orElseGet(() -> new Start(own, Optional.empty()));
      }
      if (latest.plan().baselineDay().isEmpty()) {
        return none(Reasons.NO_BASELINE);
      }
      LocalDate day = latest.plan().baselineDay().get();
      if (onBaselineDay.isEmpty()) {
        return none(Reasons.notInTimeline(day));
      }
      return find(onBaselineDay.get(), finding)
          .map(f -> reading(f, day))
          .orElseGet(() -> none(Reasons.noReading(day)));
    }

    Optional<Baseline> inTime(LocalDate by) {
      return baseline.filter(b -> b.on().isBefore(by));
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

  Method method() {
    return method;
  }

  Finding finding() {
    return finding;
  }

  private Point now() {
    return points.get(points.size() - 1);
  }

  LocalDate day() {
    return now().on();
  }

  List<Point> points() {
    return points;
  }

  Optional<TargetPath> path() {
    return path;
  }

  Optional<Fraction> value() {
    return now().value();
  }

  Optional<Fraction> elapsed() {
    return path.map(p -> p.elapsed(day()));
  }

  Optional<Fraction> progress() {
    return path.flatMap(p -> value().flatMap(p::progress));
  }

  Optional<Fraction> expected() {
    return path.filter(p -> !p.isReached(p.start().value())).map(p -> p.expected(day()));
  }

  Optional<Projection> projection() {
    boolean isShare = finding.units().isPresent();
    return path.flatMap(p -> value().map(v -> new Projection(p, v, day(), isShare)));
  }

  Optional<Direction> direction() {
    return path.flatMap(p -> value().map(c -> p.direction(p.start().value(), c)));
  }

  Optional<Direction> latestDirection() {
    return path.flatMap(p -> value().flatMap(c -> valueBefore().map(b -> p.direction(b, c))));
  }

  boolean isLate() {
    return finding.step().by().flatMap(by -> attained().filter(d -> d.isAfter(by))).isPresent();
  }

  /** The last value before now that was known. */
  private Optional<Fraction> valueBefore() {
    return points.subList(0, points.size() - 1).stream()
        .flatMap(p -> p.value().stream())
        .reduce((earlier, later) -> later);
  }

  Verdict verdict() {
    if (reason.isPresent()) {
      return Verdict.none(method, reason.get());
    }
    boolean wasMet = attained().filter(d -> d.isBefore(day())).isPresent();
    return method.judge(path.orElseThrow(), value().orElseThrow(), day(), wasMet);
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

  /** Whether a point was at today's bar, a step of the bar or not, in force already or not. */
  private boolean isMet(Point point) {
    boolean isJudged = point.finding().reason().isEmpty();
    if (isJudged && point.finding().condition().equals(finding.condition())) {
      return point.finding().status() == Status.MET;
    }
    return path.isPresent() && point.value().map(path.get()::isReached).orElse(false);
  }
}
