package org.planmetrics.progress;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.planmetrics.domain.Place;
import org.planmetrics.domain.Text;
import org.planmetrics.number.Fraction;
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
  private final Course course;
  private final Verdict verdict;

  Trajectory(Course course) {
    this.course = course;
    this.verdict = course.verdict();
  }

  /**
   * The target.
   *
   * @return the plan's target, with all its steps
   */
  public Target target() {
    return finding().target();
  }

  /**
   * The place.
   *
   * @return the place
   */
  public Place place() {
    return finding().place();
  }

  /**
   * The day of which it speaks.
   *
   * @return the latest of the timeline
   */
  public LocalDate day() {
    return course.day();
  }

  /**
   * The finding of that day.
   *
   * @return the finding
   */
  public Finding finding() {
    return course.finding();
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
    return course.elapsed();
  }

  /**
   * How much of the way is done.
   *
   * @return (c − b)/(T − b), empty too where there was no way to go: the baseline was at the bar or
   *     beyond
   */
  public Optional<Fraction> progress() {
    return course.progress();
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
    return course.expected();
  }

  /**
   * The pace so far, per year of 365.25 days.
   *
   * @return (c − b) in a year, empty too on the baseline's day
   */
  public Optional<Fraction> perYear() {
    return course.projection().flatMap(Projection::perYear);
  }

  /**
   * The pace required from now on, per year of 365.25 days, to be at the bar on the deadline.
   *
   * @return what is missing now by the years left; 0 where the bar is reached, empty from the
   *     deadline on
   */
  public Optional<Fraction> requiredPerYear() {
    return course.projection().flatMap(Projection::requiredPerYear);
  }

  /**
   * What the reading will be on the deadline at the pace so far; it stops at 0, and of a share at
   * 100 %.
   *
   * @return the value, empty too from the deadline on
   */
  public Optional<Fraction> forecast() {
    return course.projection().flatMap(Projection::forecast);
  }

  /**
   * Whether the forecast stops at its natural end: the straight line would lead below 0, or of a
   * share above 100 %.
   *
   * @return true if the pace so far cannot last until the deadline
   */
  public boolean isForecastStopped() {
    return course.projection().filter(Projection::isStopped).isPresent();
  }

  /**
   * The first day on which the bar will be reached at the pace so far.
   *
   * @return a day after this one; empty where the bar is reached now, and where it never will be:
   *     the pace is zero or away, or the day would be after the year 9999
   */
  public Optional<LocalDate> attainment() {
    return course.projection().flatMap(Projection::attainment);
  }

  /**
   * The first day from the baseline on on which the bar was seen to be reached, also where it was
   * lost since: a day of the timeline, or the baseline's.
   *
   * @return the day, empty if it was not seen so far
   */
  public Optional<LocalDate> attained() {
    return course.attained();
  }

  /**
   * Whether the bar was first seen to be reached after the deadline. A timeline that has the
   * deadline among its days makes sure.
   *
   * @return true for an attainment after the deadline
   */
  public boolean isLate() {
    return course.isLate();
  }

  /**
   * Which way the reading moved since the baseline, also where the target is met.
   *
   * @return the direction
   */
  public Optional<Direction> direction() {
    return course.direction();
  }

  /**
   * Which way the reading moved since the day before it in the timeline on which it was known, also
   * where the target is met.
   *
   * @return the direction, empty too where there is no such day
   */
  public Optional<Direction> latestDirection() {
    return course.latestDirection();
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
    return finding().isPercentage();
  }

  /**
   * What is said beside the class: moving away from the bar, also where it is met, and an
   * attainment after the deadline.
   *
   * @return the remarks, empty if there is nothing to say
   */
  public List<Text> remarks() {
    return new TrajectoryWords(course, verdict).remarks();
  }

  /**
   * The numbers as a reader sees them.
   *
   * @param locale Chinese or English
   * @return texts
   */
  public ShownTrajectory shown(Locale locale) {
    return ShownTrajectory.of(course, locale);
  }

  /**
   * The class, the path, the pace and the forecast as statements.
   *
   * @return a small tree
   */
  public Explanation explain() {
    return new TrajectoryWords(course, verdict).explain();
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
    return target().id()
        + " at "
        + place().name()
        + " on "
        + day()
        + ": "
        + pace().label()
        + new TrajectoryWords(course, verdict).brief();
  }
}
