package org.planmetrics.plan;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.planmetrics.domain.Register;
import org.planmetrics.domain.Text;
import org.planmetrics.indicator.Condition;
import org.planmetrics.indicator.Definitions;
import org.planmetrics.indicator.Indicator;
import org.planmetrics.snapshot.Snapshot;
import org.planmetrics.text.Names;
import org.planmetrics.text.Plural;
import org.planmetrics.text.Spelling;

/**
 * A public plan: targets with their bars and deadlines, and milestones, for a place (SPEC section
 * 3), such as Jilin's 14th Five-Year Plan for civil affairs.
 *
 * @param id its id
 * @param title its title, if any
 * @param place the code or unique name of the place that it is for
 * @param baselineDay the day from which it counts, if said; where a target started then is its
 *     {@link Baseline}
 * @param source the document, if said
 * @param indicators the named indicators, its parameters
 * @param targets ids unique; none where there are milestones alone (SPEC S34)
 * @param milestones ids unique
 */
public record Plan(
    String id,
    Optional<Text> title,
    String place,
    Optional<LocalDate> baselineDay,
    Optional<PlanSource> source,
    Definitions indicators,
    List<Target> targets,
    List<Milestone> milestones) {
  /**
   * Checks the values, and moves named indicators within the targets into the table.
   *
   * @throws IllegalArgumentException if the id or place is blank, there is neither a target nor a
   *     milestone, an id is repeated, or a name is unknown, leads back to itself or names two
   *     different indicators
   */
  public Plan {
    PlanIds.check("plan", id);
    if (place.isBlank()) {
      throw new IllegalArgumentException("the place of plan '" + id + "' must not be blank");
    }
    if (targets.isEmpty() && milestones.isEmpty()) {
      throw new IllegalArgumentException(
          "plan '" + id + "' must have at least one target or milestone");
    }
    unique("target", targets.stream().map(Target::id).toList());
    unique("milestone", milestones.stream().map(Milestone::id).toList());
    Definitions all =
        Definitions.of(indicators.table(), targets.stream().flatMap(Target::conditions).toList());
    indicators = all.countingFrom(baselineDay);
    targets = targets.stream().map(t -> t.with(all::canonical)).toList();
    milestones = ImmutableList.copyOf(milestones);
  }

  /**
   * A plan of targets alone.
   *
   * @param id its id
   * @param place the code or unique name of the place that it is for
   * @param targets at least one
   * @return the plan
   * @throws IllegalArgumentException as the constructor
   */
  public static Plan of(String id, String place, Target... targets) {
    return new Plan(
        id,
        Optional.empty(),
        place,
        Optional.empty(),
        Optional.empty(),
        Definitions.of(Map.of(), List.of()),
        List.of(targets),
        List.of());
  }

  /**
   * A plan of milestones alone (SPEC S34).
   *
   * @param id its id
   * @param place the code or unique name of the place that it is for
   * @param first a milestone
   * @param more further ones
   * @return the plan
   * @throws IllegalArgumentException as the constructor
   */
  public static Plan of(String id, String place, Milestone first, Milestone... more) {
    return new Plan(
        id,
        Optional.empty(),
        place,
        Optional.empty(),
        Optional.empty(),
        Definitions.of(Map.of(), List.of()),
        List.of(),
        ImmutableList.<Milestone>builder().add(first).add(more).build());
  }

  /**
   * The same plan with a title.
   *
   * @param zh the Chinese title
   * @param en the English title
   * @return the plan
   */
  public Plan titled(String zh, String en) {
    Optional<Text> given = Optional.of(Text.of(zh, en));
    return new Plan(id, given, place, baselineDay, source, indicators, targets, milestones);
  }

  /**
   * The same plan for another place.
   *
   * @param codeOrName its code or unique name
   * @return the plan
   */
  public Plan in(String codeOrName) {
    return new Plan(id, title, codeOrName, baselineDay, source, indicators, targets, milestones);
  }

  /**
   * The same plan, counting from a day.
   *
   * @param day such as {@code 2020-12-31}
   * @return the plan
   * @throws IllegalArgumentException if it is no date
   */
  public Plan withBaselineDay(String day) {
    return withBaselineDay(Spelling.day("day", day));
  }

  /**
   * The same plan, counting from a day.
   *
   * @param day the day
   * @return the plan
   */
  public Plan withBaselineDay(LocalDate day) {
    Optional<LocalDate> given = Optional.of(day);
    return new Plan(id, title, place, given, source, indicators, targets, milestones);
  }

  /**
   * The same plan with milestones.
   *
   * @param some the milestones
   * @return the plan
   * @throws IllegalArgumentException if an id is repeated
   */
  public Plan withMilestones(Milestone... some) {
    return new Plan(id, title, place, baselineDay, source, indicators, targets, List.of(some));
  }

  /**
   * The same plan with a named indicator replaced: {@code plan.with("elderly",
   * figure("elderly65"))}.
   *
   * @param name one of {@link #indicators()}
   * @param indicator what it shall stand for
   * @return the plan
   * @throws IllegalArgumentException if the plan has no such name, or a name in the indicator is
   *     unknown or leads back to itself
   */
  public Plan with(String name, Indicator indicator) {
    Definitions changed = indicators.with(name, indicator);
    return new Plan(id, title, place, baselineDay, source, changed, targets, milestones);
  }

  /**
   * The same plan with another target of the same id, such as one with a higher bar.
   *
   * @param target the target that takes the place of the one with its id
   * @return the plan
   * @throws IllegalArgumentException if there is no target of that id; the message lists the valid
   *     ones
   */
  public Plan with(Target target) {
    Target old = target(target.id());
    List<Target> changed = targets.stream().map(t -> t.equals(old) ? target : t).toList();
    return new Plan(id, title, place, baselineDay, source, indicators, changed, milestones);
  }

  /**
   * The target of that id.
   *
   * @param targetId the id
   * @return the target
   * @throws IllegalArgumentException if there is none; the message lists the valid ids
   */
  public Target target(String targetId) {
    return targets.stream()
        .filter(t -> t.id().equals(targetId))
        .findFirst()
        .orElseThrow(() -> {
          List<String> valid = targets.stream().map(Target::id).toList();
          return new IllegalArgumentException(Names.unknown("target", targetId, valid));
        });
  }

  /**
   * The milestone of that id.
   *
   * @param milestoneId the id
   * @return the milestone
   * @throws IllegalArgumentException if there is none; the message lists the valid ids
   */
  public Milestone milestone(String milestoneId) {
    return milestones.stream()
        .filter(m -> m.id().equals(milestoneId))
        .findFirst()
        .orElseThrow(() -> {
          List<String> valid = milestones.stream().map(Milestone::id).toList();
          return new IllegalArgumentException(Names.unknown("milestone", milestoneId, valid));
        });
  }

  /**
   * How far every place is from every target; of a target with steps from the bar in force on the
   * snapshot's day ({@link Target#step}).
   *
   * @param snapshot the data as of a day
   * @return the assessment
   * @throws IllegalArgumentException if the plan's place does not exist, or an indicator asks for a
   *     column that the data do not have
   */
  public Assessment assess(Snapshot snapshot) {
    return Assessment.of(split(List.of(snapshot)), snapshot);
  }

  /**
   * The same plan, each target that holds for each value of a column written out: {@code staff} for
   * each {@code sex} as {@code staff[女]} and {@code staff[男]}.
   *
   * @param snapshots the data; a value that any of them has is one
   * @return the plan, this itself if it has no such target
   * @throws IllegalArgumentException if an indicator cannot be split by its column
   */
  public Plan split(List<Snapshot> snapshots) {
    if (targets.stream().allMatch(t -> t.extent().each().isEmpty())) {
      return this;
    }
    List<Target> each =
        targets.stream().flatMap(t -> EachStratum.of(t, indicators, snapshots).stream()).toList();
    return new Plan(id, title, place, baselineDay, source, indicators, each, milestones);
  }

  /**
   * Prepares to assess without holding the rows of some registers: {@code plan.streaming(base,
   * WORKERS)}.
   *
   * @param base places, figures and the registers that are held; of the streamed ones nothing
   * @param registers workers, facilities, stations or organizations
   * @return what tallies rows and assesses
   * @throws IllegalArgumentException if the base has such a register, a target asks its records one
   *     by one, or the base is told in the places of a later territory; the message names it
   */
  public Streaming streaming(Snapshot base, Register... registers) {
    return Streaming.of(this, base, registers);
  }

  /**
   * What a reader calls it.
   *
   * @return the title, or else the id
   */
  public Text label() {
    return title.orElse(Text.of(id));
  }

  /** What is asked for on a day. */
  List<Condition.Comparison> conditions(LocalDate day) {
    return targets.stream().map(t -> t.condition(t.step(day))).toList();
  }

  private static void unique(String noun, List<String> ids) {
    Set<String> seen = new HashSet<>();
    List<String> again = new ArrayList<>();
    ids.stream().filter(i -> !seen.add(i)).forEach(again::add);
    if (!again.isEmpty()) {
      throw new IllegalArgumentException(
          noun + " ids must be unique, but these are repeated: " + String.join(", ", again));
    }
  }

  /** Returns such as {@code jilin-civil-affairs-14: 15 targets, 16 milestones}. */
  @Override
  public String toString() {
    return id
        + ": "
        + Plural.of(targets.size(), "target")
        + ", "
        + Plural.of(milestones.size(), "milestone");
  }
}
