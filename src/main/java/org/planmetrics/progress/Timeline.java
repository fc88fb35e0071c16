package org.planmetrics.progress;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.planmetrics.domain.Level;
import org.planmetrics.domain.Note;
import org.planmetrics.plan.Assessment;
import org.planmetrics.plan.Finding;
import org.planmetrics.plan.Plan;
import org.planmetrics.snapshot.Snapshot;
import org.planmetrics.text.Names;
import org.planmetrics.text.Spelling;

/**
 * The assessments of one plan over days, such as Jilin's at the end of each year from 2020 to 2025
 * (SPEC S20). What it says is said of its latest day.
 *
 * <pre>{@code
 * var years = Timeline.of(plan, world, "2021-12-31", "2022-12-31", "2023-12-31");
 * years.trajectory("certified-workers", "吉林省");         // behind, 36.7% of the way in 60% of the time …
 * years.until("2022-12-31").at("吉林省");                 // as it was a year before
 * years.by(Method.growthRatio()).at("吉林省");
 * }</pre>
 *
 * <p>Where places became others, earlier days are told in the places of the latest (SPEC S38), and
 * {@link #notes} says so. Immutable.
 */
public final class Timeline {
  private final List<Assessment> given;
  private final Optional<Assessment> givenBaseline;
  private final boolean isAsWas;
  private final Method method;
  private final List<Assessment> assessments;
  private final Optional<Assessment> onBaselineDay;
  private final Moved moved;

  private Timeline(
      List<Assessment> given, Optional<Assessment> givenBaseline, Method method, boolean isAsWas) {
    this.given = ImmutableList.copyOf(given);
    this.givenBaseline = givenBaseline;
    this.method = method;
    this.isAsWas = isAsWas;
    List<Assessment> known = Stream.concat(givenBaseline.stream(), given.stream()).toList();
    Rebased rebased = new Rebased(known.get(known.size() - 1), known);
    this.assessments =
        given.stream()
            .map(a -> isAsWas ? a : rebased.of(a))
            .collect(ImmutableList.toImmutableList());
    this.onBaselineDay =
        givenBaseline.map(b ->
            given.contains(b) ? assessments.get(given.indexOf(b)) : isAsWas ? b : rebased.of(b));
    this.moved = new Moved(isAsWas ? List.of() : all());
  }

  private List<Assessment> all() {
    return Stream.concat(onBaselineDay.stream(), assessments.stream()).toList();
  }

  /**
   * The same dated registers seen on several days; on the plan's baseline day too.
   *
   * @param plan the plan
   * @param snapshot the data
   * @param days at least one, in any order, such as {@code 2023-12-31}
   * @return the timeline
   * @throws IllegalArgumentException if there is no day, one is no date or given twice, or as
   *     {@link Plan#assess}
   */
  public static Timeline of(Plan plan, Snapshot snapshot, String... days) {
    return of(plan, snapshot, Arrays.stream(days).map(day -> Spelling.day("a day", day)).toList());
  }

  /**
   * The same dated registers seen on several days; on the plan's baseline day too.
   *
   * @param plan the plan
   * @param snapshot the data
   * @param days at least one, in any order
   * @return the timeline
   * @throws IllegalArgumentException as {@link #of(Plan, Snapshot, String...)}
   */
  public static Timeline of(Plan plan, Snapshot snapshot, List<LocalDate> days) {
    Objects.requireNonNull(plan, "plan");
    Objects.requireNonNull(snapshot, "snapshot");
    Plan split = plan.split(List.of(snapshot));
    List<Assessment> all = days.stream().map(day -> split.assess(snapshot.on(day))).toList();
    Timeline timeline = of(all);
    return timeline.onBaselineDay.isPresent() || plan.baselineDay().isEmpty()
        ? timeline
        : new Timeline(
            timeline.given,
            plan.baselineDay().map(day -> split.assess(snapshot.on(day))),
            timeline.method,
            false);
  }

  /**
   * The same dated registers seen on several days; on the plan's baseline day too.
   *
   * @param plan the plan
   * @param snapshot the data
   * @param days at least one, in any order
   * @return the timeline
   * @throws IllegalArgumentException as {@link #of(Plan, Snapshot, String...)}
   */
  public static Timeline of(Plan plan, Snapshot snapshot, LocalDate... days) {
    return of(plan, snapshot, List.of(days));
  }

  /**
   * Separate snapshots, each assessed by itself.
   *
   * @param assessments at least one, of one plan, in any order
   * @return the timeline
   * @throws IllegalArgumentException if there is none, they are of different plans, or two are of
   *     one day
   */
  public static Timeline of(Assessment... assessments) {
    return of(List.of(assessments));
  }

  /**
   * Separate snapshots, each assessed by itself.
   *
   * @param assessments at least one, of one plan, in any order
   * @return the timeline
   * @throws IllegalArgumentException as {@link #of(Assessment...)}, or if earlier rows were
   *     streamed
   * @throws org.planmetrics.domain.DataException if successions are known and it cannot be told
   *     what became of some places (SPEC S38)
   */
  public static Timeline of(List<Assessment> assessments) {
    if (assessments.isEmpty()) {
      throw new IllegalArgumentException("a timeline must have at least one assessment");
    }
    List<Assessment> sorted =
        assessments.stream().sorted(Comparator.comparing(Timeline::day)).toList();
    for (int i = 1; i < sorted.size(); i++) {
      check(sorted.get(i - 1), sorted.get(i));
    }
    Plan plan = sorted.get(0).plan();
    Optional<Assessment> onBaselineDay =
        sorted.stream().filter(a -> plan.baselineDay().equals(Optional.of(day(a)))).findFirst();
    return new Timeline(sorted, onBaselineDay, Method.linear(), false);
  }

  private static void check(Assessment earlier, Assessment later) {
    if (day(earlier).equals(day(later))) {
      throw new IllegalArgumentException(
          "the days of a timeline must differ, but " + day(later) + " is there twice");
    }
    if (!Rebased.isOnePlan(earlier, later)) {
      throw new IllegalArgumentException(
          "the assessments of a timeline must be of one plan, but those of "
              + day(earlier)
              + " and "
              + day(later)
              + " are of different ones ("
              + earlier.plan().id()
              + ", "
              + later.plan().id()
              + ")");
    }
  }

  /**
   * The same timeline, judged by another method.
   *
   * @param other such as {@link Method#growthRatio()}
   * @return the timeline
   */
  public Timeline by(Method other) {
    return new Timeline(given, givenBaseline, Objects.requireNonNull(other, "other"), isAsWas);
  }

  /**
   * The timeline as it was on a day: without what is later.
   *
   * @param day such as {@code 2022-12-31}
   * @return the timeline up to that day
   * @throws IllegalArgumentException if it is no date, or all assessments are later
   */
  public Timeline until(String day) {
    return until(Spelling.day("a day", day));
  }

  /**
   * The timeline as it was on a day: without what is later.
   *
   * @param day the day
   * @return the timeline up to that day
   * @throws IllegalArgumentException if all assessments are later
   */
  public Timeline until(LocalDate day) {
    List<Assessment> kept = given.stream().filter(a -> !day(a).isAfter(day)).toList();
    if (kept.isEmpty()) {
      throw new IllegalArgumentException(
          "the timeline must begin on " + day + " or before, but begins on " + days().get(0));
    }
    return new Timeline(kept, givenBaseline, method, isAsWas);
  }

  /**
   * The same timeline with each day in the places of its own, so that a place is only where its
   * code is, and what came into it from another place looks like growth.
   *
   * @return the timeline as the data were
   */
  public Timeline asWas() {
    return new Timeline(given, givenBaseline, method, true);
  }

  /**
   * That earlier days are told in the places of the latest, and what is not known of these.
   *
   * @return the notes; none where no place became another
   */
  public List<Note> notes() {
    return all().stream()
        .flatMap(a -> a.snapshot().notes().stream())
        .filter(n -> n.topic() == Note.Topic.TERRITORY)
        .distinct()
        .toList();
  }

  /** {@return the plan of all assessments} */
  public Plan plan() {
    return latest().plan();
  }

  /** {@return the method by which it judges, LINEAR unless another was given} */
  public Method method() {
    return method;
  }

  /** {@return the assessments, at least one, the earliest first, all in the latest places} */
  public List<Assessment> assessments() {
    return assessments;
  }

  /** {@return the days of the assessments, at least one, the earliest first} */
  public List<LocalDate> days() {
    return assessments.stream().map(Timeline::day).toList();
  }

  /** {@return the assessment of the last day, of which trajectories speak} */
  public Assessment latest() {
    return assessments.get(assessments.size() - 1);
  }

  /**
   * How a place moves to a target.
   *
   * @param targetId the target's id
   * @param codeOrName the place's code or unique name
   * @return its trajectory
   * @throws IllegalArgumentException if on the latest day there is no such target or place, or the
   *     one does not apply to the other; the message lists the valid ones
   */
  public Trajectory trajectory(String targetId, String codeOrName) {
    return trajectory(
        latest()
            .findFinding(targetId, codeOrName)
            .orElseGet(() -> latest().at(codeOrName).finding(targetId)));
  }

  /**
   * How each place moves to a target, in tree order.
   *
   * @param targetId the target's id
   * @return one trajectory for each place where it applies on the latest day
   * @throws IllegalArgumentException if there is no such target
   */
  public List<Trajectory> trajectories(String targetId) {
    return latest().findings(targetId).stream().map(this::trajectory).toList();
  }

  /**
   * How each place of a level moves to a target, in tree order.
   *
   * @param targetId the target's id
   * @param level such as COUNTY
   * @return the trajectories
   * @throws IllegalArgumentException if there is no such target
   */
  public List<Trajectory> trajectories(String targetId, Level level) {
    return latest().findings(targetId).stream()
        .filter(f -> f.place().level() == level)
        .map(this::trajectory)
        .toList();
  }

  /**
   * How each place of a level moves to a target, worst first: as {@link Pace} is ranked, then by
   * the lead of progress over the time elapsed, then in tree order.
   *
   * @param targetId the target's id
   * @param level such as COUNTY
   * @return the trajectories
   * @throws IllegalArgumentException if there is no such target
   */
  public List<Trajectory> ranked(String targetId, Level level) {
    Comparator<Trajectory> worstFirst = Comparator.comparingInt(t -> t.pace().rank());
    return trajectories(targetId, level).stream()
        .sorted(worstFirst.thenComparing(Timeline::byLead))
        .toList();
  }

  private static int byLead(Trajectory a, Trajectory b) {
    if (a.lead().isEmpty() || b.lead().isEmpty()) {
      return Boolean.compare(a.lead().isEmpty(), b.lead().isEmpty());
    }
    return a.lead().get().compareTo(b.lead().get());
  }

  /**
   * How a place moves to every target that applies to it, in the plan's order.
   *
   * @param codeOrName the place's code or unique name
   * @return the trajectories
   * @throws IllegalArgumentException if there is no such place on the latest day
   */
  public List<Trajectory> at(String codeOrName) {
    return latest().at(codeOrName).findings().stream().map(this::trajectory).toList();
  }

  /** {@return how every place moves to every target, in the plan's order and then in tree order} */
  public List<Trajectory> trajectories() {
    return latest().findings().stream().map(this::trajectory).toList();
  }

  /**
   * How the targets at the plan's own place move in all (SPEC S35).
   *
   * @return how many are in each class, and the rate of completion
   */
  public PaceSummary summary() {
    return PaceSummary.of(at(latest().place().code()));
  }

  /**
   * The assessment of a day.
   *
   * @param day such as {@code 2022-12-31}
   * @return the assessment
   * @throws IllegalArgumentException if it is no date, or none of the timeline's
   */
  public Assessment on(String day) {
    return on(Spelling.day("a day", day));
  }

  /**
   * The assessment of a day.
   *
   * @param day the day
   * @return the assessment
   * @throws IllegalArgumentException if it is none of the timeline's
   */
  public Assessment on(LocalDate day) {
    return assessments.stream()
        .filter(a -> day(a).equals(day))
        .findFirst()
        .orElseThrow(() -> {
          List<String> valid = days().stream().map(LocalDate::toString).toList();
          return new IllegalArgumentException(
              Names.unknown("assessment of", day.toString(), valid));
        });
  }

  private Trajectory trajectory(Finding now) {
    return new Trajectory(new Course(assessments, onBaselineDay, now, method, moved));
  }

  private static LocalDate day(Assessment assessment) {
    return assessment.snapshot().asOf();
  }

  /** Returns such as {@code jilin-civil-affairs-14 on 2021-12-31, 2022-12-31}. */
  @Override
  public String toString() {
    return plan().id() + " on " + String.join(", ", days().stream().map(d -> "" + d).toList());
  }
}
