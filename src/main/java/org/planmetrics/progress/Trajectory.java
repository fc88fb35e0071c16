package org.planmetrics.progress;

import com.google.common.collect.ImmutableList;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.planmetrics.domain.Place;
import org.planmetrics.domain.Text;
import org.planmetrics.number.Fraction;
import org.planmetrics.number.Interval;
import org.planmetrics.plan.Explanation;
import org.planmetrics.plan.Finding;
import org.planmetrics.plan.Target;

/**
 * How one place moves to one target, seen from the latest day of a timeline (SPEC S20–S23), such as
 * 14,210 certified workers on 2023-12-31 from 10,855 at the end of 2020 to 20,000 by the end of
 * 2025: 36.7 % of the way in 60 % of the time, behind.
 *
 * <p>All numbers are exact. Those that need a baseline, a known reading and a known bar are empty
 * where one of them is not there; the {@link #verdict} then is NOT_ASSESSABLE and says why. Of a
 * target with dated steps the bar is the step in force on the day, and the path leads from the
 * baseline straight to it. A bar that is an indicator counts as it reads on the day.
 */
public final class Trajectory {
  /** Days of a year, 365 1/4. */
  private static final Fraction YEAR = Fraction.of(1461, 4);

  private static final LocalDate LAST = LocalDate.of(9999, 12, 31);

  private final boolean asPercent;
  private final Finding finding;
  private final LocalDate day;
  private final Course course;
  private final Verdict verdict;
  private final Optional<LocalDate> attained;

  private Trajectory(Timeline timeline, Finding finding, Course course) {
    this.asPercent = timeline.plan().indicators().isPercentage(finding.target().condition());
    this.finding = finding;
    this.day = timeline.latest().snapshot().asOf();
    this.course = course;
    this.attained = course.attained();
    this.verdict = course.judge(timeline.method());
  }

  static Trajectory of(Timeline timeline, Finding finding) {
    return new Trajectory(timeline, finding, Course.of(timeline, finding));
  }

  /**
   * What was found on a day of the timeline.
   *
   * @param on the day
   * @param finding the finding
   */
  public record Point(LocalDate on, Finding finding) {
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
          .map(Interval::lower);
    }

    /** Returns such as {@code 2023-12-31: 14,210}. */
    @Override
    public String toString() {
      return on + ": " + finding.shown().value();
    }
  }

  /**
   * The target with the bar in force on the day.
   *
   * @return the target, without steps
   */
  public Target target() {
    return finding.target();
  }

  /**
   * The place.
   *
   * @return the place
   */
  public Place place() {
    return finding.place();
  }

  /**
   * The day of which it speaks.
   *
   * @return the latest of the timeline
   */
  public LocalDate day() {
    return day;
  }

  /**
   * The finding of that day.
   *
   * @return the finding
   */
  public Finding finding() {
    return finding;
  }

  /**
   * What was found on each day of the timeline on which the target applied here.
   *
   * @return the points, the earliest first
   */
  public List<Point> points() {
    return ImmutableList.copyOf(course.points());
  }

  /**
   * The way from the baseline to the bar.
   *
   * @return the path, empty without a baseline or a known bar
   */
  public Optional<TargetPath> path() {
    return course.path();
  }

  /**
   * The reading on the day.
   *
   * @return the value c, empty unless known
   */
  public Optional<Fraction> value() {
    return course.value();
  }

  /**
   * How much of the time is over, at most 1.
   *
   * @return (t − t0)/(by − t0)
   */
  public Optional<Fraction> elapsed() {
    return path().map(p -> p.elapsed(day));
  }

  /**
   * How much of the way is done.
   *
   * @return (c − b)/(T − b), empty too where there was no way to go: the baseline was at the bar or
   *     beyond
   */
  public Optional<Fraction> progress() {
    return path().flatMap(p -> value().flatMap(p::progress));
  }

  /**
   * How far the way done is ahead of the time over.
   *
   * @return progress − elapsed, below 0 where it lags
   */
  public Optional<Fraction> lead() {
    return progress().flatMap(p -> elapsed().map(p::minus));
  }

  /**
   * Where the straight line is on the day.
   *
   * @return b + (T − b)·elapsed, empty too where there was no way to go
   */
  public Optional<Fraction> expected() {
    return path().filter(p -> !p.isReached(p.start().value())).map(p -> p.expected(day));
  }

  /**
   * The pace so far, per year of 365.25 days.
   *
   * @return (c − b) in a year, empty too on the baseline's day
   */
  public Optional<Fraction> perYear() {
    return perDay().map(YEAR::times);
  }

  private Optional<Fraction> perDay() {
    return path()
        .filter(p -> day.isAfter(p.start().on()))
        .flatMap(p ->
            value()
                .map(c -> c.minus(p.start().value()))
                .map(moved -> moved.dividedBy(Fraction.of(TargetPath.days(p.start().on(), day)))));
  }

  /**
   * The pace required from now on, per year of 365.25 days, to be at the bar on the deadline.
   *
   * @return what is missing now by the years left; 0 where the bar is reached, empty from the
   *     deadline on
   */
  public Optional<Fraction> requiredPerYear() {
    return path()
        .filter(p -> day.isBefore(p.by()))
        .flatMap(p -> value().map(c -> p.isReached(c) ? Fraction.ZERO : required(p, c)));
  }

  private Fraction required(TargetPath path, Fraction now) {
    Fraction days = Fraction.of(TargetPath.days(day, path.by()));
    return path.nearerEnd(now).minus(now).dividedBy(days).times(YEAR);
  }

  /**
   * What the reading will be on the deadline at the pace so far; a straight line knows no bounds
   * such as 100 %.
   *
   * @return the value, empty too from the deadline on
   */
  public Optional<Fraction> forecast() {
    return path()
        .filter(p -> day.isBefore(p.by()))
        .flatMap(p -> perDay().map(pace -> after(pace, TargetPath.days(day, p.by()))));
  }

  private Fraction after(Fraction pace, long days) {
    return value().orElseThrow().plus(pace.times(Fraction.of(days)));
  }

  /**
   * The first day on which the bar will be reached at the pace so far.
   *
   * @return a day after this one; empty where the bar is reached now, and where it never will be:
   *     the pace is zero or away, or the day would be after the year 9999
   */
  public Optional<LocalDate> attainment() {
    return path().flatMap(p -> value().filter(c -> !p.isReached(c)).flatMap(c -> attainment(p, c)));
  }

  private Optional<LocalDate> attainment(TargetPath path, Fraction now) {
    Fraction missing = path.nearerEnd(now).minus(now);
    Optional<Fraction> pace = perDay().filter(p -> p.signum() != 0);
    boolean isAway = pace.map(p -> p.signum() * missing.signum() < 0).orElse(true);
    if (isAway) {
      return Optional.empty();
    }
    BigInteger days = missing.dividedBy(pace.orElseThrow()).ceiling();
    if (days.compareTo(BigInteger.valueOf(TargetPath.days(day, LAST))) >= 0) {
      return Optional.empty();
    }
    long first = days.longValueExact();
    return List.of(first, first + 1).stream()
        .filter(n -> path.isReached(after(pace.orElseThrow(), n)))
        .findFirst()
        .map(day::plusDays);
  }

  /**
   * The first day from the baseline on on which the bar was seen to be reached, also where it was
   * lost since: a day of the timeline, or the baseline's.
   *
   * @return the day, empty if it was not seen so far
   */
  public Optional<LocalDate> attained() {
    return attained;
  }

  /**
   * Whether the bar was first seen to be reached after the deadline. A timeline that has the
   * deadline among its days makes sure.
   *
   * @return true for an attainment after the deadline
   */
  public boolean isLate() {
    return attained.filter(d -> d.isAfter(target().by())).isPresent();
  }

  /**
   * Which way the reading moved since the baseline, also where the target is met.
   *
   * @return the direction
   */
  public Optional<Direction> direction() {
    return path().flatMap(p -> value().map(c -> p.direction(p.start().value(), c)));
  }

  /**
   * Which way the reading moved since the day before it in the timeline on which it was known, also
   * where the target is met.
   *
   * @return the direction, empty too where there is no such day
   */
  public Optional<Direction> latestDirection() {
    return path()
        .flatMap(p -> value().flatMap(c -> course.valueBefore().map(b -> p.direction(b, c))));
  }

  /**
   * What the method says.
   *
   * @return class, method and, where not assessable, the reason
   */
  public Verdict verdict() {
    return verdict;
  }

  /**
   * The class that the method gives.
   *
   * @return such as BEHIND
   */
  public Pace pace() {
    return verdict.pace();
  }

  /**
   * Whether readers expect its values as percentages.
   *
   * @return true for a share
   */
  public boolean isPercentage() {
    return asPercent;
  }

  /**
   * What is said beside the class: moving away from the bar, also where it is met, and an
   * attainment after the deadline.
   *
   * @return the remarks, empty if there is nothing to say
   */
  public List<Text> remarks() {
    return TrajectoryWords.remarks(this);
  }

  /**
   * The numbers as a reader sees them.
   *
   * @param locale Chinese or English
   * @return texts
   */
  public ShownTrajectory shown(Locale locale) {
    return ShownTrajectory.of(this, locale);
  }

  /**
   * The class, the path, the pace and the forecast as statements.
   *
   * @return a small tree
   */
  public Explanation explain() {
    return new TrajectoryWords(this).explain();
  }

  /**
   * The statements as indented lines.
   *
   * @param locale Chinese or English
   * @return the lines, each ended
   */
  public String describe(Locale locale) {
    return explain().describe(locale);
  }

  /** Returns such as {@code certified-workers at 吉林省 on 2023-12-31: behind, 36.7% of the way …}. */
  @Override
  public String toString() {
    String of = target().id() + " at " + place().name() + " on " + day + ": ";
    return of + pace().label() + new TrajectoryWords(this).brief();
  }
}
