package org.planmetrics.plan;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.planmetrics.domain.Level;
import org.planmetrics.domain.Text;
import org.planmetrics.indicator.Bar;
import org.planmetrics.indicator.Condition;
import org.planmetrics.text.Spelling;

/**
 * What a plan promises: an indicator, a bar, a deadline, and where it applies (SPEC S15), such as
 * 100 % of the urban communities with three certified workers by the end of 2025.
 *
 * <p>A bar may be dated steps: 60 % by the end of 2023, 100 % by the end of 2024, each with its own
 * clause. That is how interim bars, a mid-term revision, or two documents that ask for different
 * days are written. In force on a day is the first step that is not past its deadline on that day,
 * and after the last deadline the last bar ({@link #step}): so a step that is not reached is MISSED
 * on its own deadline, and from the next day on the next one is PENDING. Two documents that ask for
 * different bars on one and the same day are two targets.
 *
 * @param id its id, unique among the plan's targets
 * @param title its title, if any
 * @param condition the indicator and the bar, the last one where there are steps
 * @param by the deadline of that bar
 * @param levels the levels at whose places it applies; empty for the plan's own place only
 * @param nature how firmly it is promised
 * @param baseline where it started, if known
 * @param clause the plan's words, if quoted
 * @param steps the bars that are due earlier, in the order of their days; usually none
 */
public record Target(
    String id,
    Optional<Text> title,
    Condition.Comparison condition,
    LocalDate by,
    Set<Level> levels,
    Nature nature,
    Optional<Baseline> baseline,
    Optional<String> clause,
    List<Step> steps) {
  /**
   * Checks the values.
   *
   * @throws IllegalArgumentException if the id is blank, or the deadlines of steps and target do
   *     not follow one another
   */
  public Target {
    checkId("target", id);
    Objects.requireNonNull(condition, "condition");
    Objects.requireNonNull(by, "by");
    Objects.requireNonNull(nature, "nature");
    levels = ImmutableSet.copyOf(levels);
    steps = ImmutableList.copyOf(steps);
    checkOrder(id, Stream.concat(steps.stream().map(Step::by), Stream.of(by)).toList());
  }

  /**
   * A target without steps.
   *
   * @param id its id, unique among the plan's targets
   * @param title its title, if any
   * @param condition the indicator and the bar
   * @param by the deadline
   * @param levels the levels at whose places it applies; empty for the plan's own place only
   * @param nature how firmly it is promised
   * @param baseline where it started, if known
   * @param clause the plan's words, if quoted
   * @throws IllegalArgumentException if the id is blank
   */
  public Target(
      String id,
      Optional<Text> title,
      Condition.Comparison condition,
      LocalDate by,
      Set<Level> levels,
      Nature nature,
      Optional<Baseline> baseline,
      Optional<String> clause) {
    this(id, title, condition, by, levels, nature, baseline, clause, List.of());
  }

  private static void checkOrder(String id, List<LocalDate> days) {
    for (int i = 1; i < days.size(); i++) {
      if (!days.get(i - 1).isBefore(days.get(i))) {
        throw new IllegalArgumentException(
            "the bars of target '"
                + id
                + "' must be due on rising days, but "
                + days.get(i)
                + " follows "
                + days.get(i - 1));
      }
    }
  }

  /**
   * A target without a deadline yet.
   *
   * @param id its id
   * @param condition the indicator and the bar
   */
  public record Undated(String id, Condition.Comparison condition) {
    /**
     * The target with its deadline; it applies at the plan's own place.
     *
     * @param date such as {@code 2025-12-31}
     * @return the target
     * @throws IllegalArgumentException if it is no date
     */
    public Target by(String date) {
      return by(Spelling.day("by", date));
    }

    /**
     * The target with its deadline; it applies at the plan's own place.
     *
     * @param day the deadline
     * @return the target
     */
    public Target by(LocalDate day) {
      return new Target(
          id,
          Optional.empty(),
          condition,
          day,
          Set.of(),
          Nature.ANTICIPATORY,
          Optional.empty(),
          Optional.empty());
    }

    /** Returns such as {@code urban: share of … ≥ 100%}. */
    @Override
    public String toString() {
      return id + ": " + condition;
    }
  }

  /**
   * A target, to be given its deadline: {@code Target.of("urban", …).by("2025-12-31")}.
   *
   * @param id its id
   * @param condition the indicator and the bar
   * @return the target without a deadline
   */
  public static Undated of(String id, Condition.Comparison condition) {
    return new Undated(id, condition);
  }

  /**
   * The same target, applying at the places of some levels.
   *
   * @param some such as PROVINCE, COUNTY
   * @return the target
   */
  public Target at(Level... some) {
    return new Target(
        id, title, condition, by, ImmutableSet.copyOf(some), nature, baseline, clause, steps);
  }

  /**
   * The same target with a title.
   *
   * @param zh the Chinese title
   * @param en the English title
   * @return the target
   */
  public Target titled(String zh, String en) {
    Optional<Text> given = Optional.of(Text.of(zh, en));
    return new Target(id, given, condition, by, levels, nature, baseline, clause, steps);
  }

  /**
   * The same target, binding.
   *
   * @return the target
   */
  public Target binding() {
    return new Target(id, title, condition, by, levels, Nature.BINDING, baseline, clause, steps);
  }

  /**
   * The same target with the plan's words.
   *
   * @param words the clause
   * @return the target
   */
  public Target withClause(String words) {
    return new Target(
        id, title, condition, by, levels, nature, baseline, Optional.of(words), steps);
  }

  /**
   * The same target with its baseline.
   *
   * @param start where it started
   * @return the target
   */
  public Target withBaseline(Baseline start) {
    return new Target(id, title, condition, by, levels, nature, Optional.of(start), clause, steps);
  }

  /**
   * The same target with its baseline.
   *
   * @param value the reading then, such as {@code 10855} or {@code 12%}
   * @param day such as {@code 2020-12-31}
   * @return the target
   * @throws IllegalArgumentException if the one writes no number or the other no date
   */
  public Target withBaseline(String value, String day) {
    return withBaseline(Baseline.of(value, day));
  }

  /**
   * The same target with bars that are due before its last one.
   *
   * @param earlier the steps, in the order of their days
   * @return the target
   * @throws IllegalArgumentException if the deadlines do not follow one another
   */
  public Target withSteps(Step... earlier) {
    return new Target(id, title, condition, by, levels, nature, baseline, clause, List.of(earlier));
  }

  /**
   * What the target asks for on a day: the first bar whose deadline is not before that day, with
   * its clause, or the last one after all deadlines.
   *
   * @param day the day
   * @return the step in force; of a target without steps its only bar
   */
  public Step step(LocalDate day) {
    Step last = new Step(condition.bar(), by, clause);
    return steps.stream().filter(s -> !s.by().isBefore(day)).findFirst().orElse(last);
  }

  /**
   * What the target asks for on a day.
   *
   * @param day such as {@code 2023-12-31}
   * @return the step in force
   * @throws IllegalArgumentException if it is no date
   */
  public Step step(String day) {
    return step(Spelling.day("day", day));
  }

  /** The bars that the target has for other days than that of one of them. */
  Stream<Step> others(Step step) {
    Step last = new Step(condition.bar(), by, clause);
    return Stream.concat(steps.stream(), Stream.of(last)).filter(s -> !s.by().equals(step.by()));
  }

  /** What must hold, one step after the other. */
  Stream<Condition.Comparison> conditions() {
    return Stream.concat(steps.stream().map(this::condition), Stream.of(condition));
  }

  /**
   * What a step asks for.
   *
   * @param step one of the target's
   * @return the target's indicator with the bar of the step
   */
  public Condition.Comparison condition(Step step) {
    return new Condition.Comparison(condition.indicator(), step.bar());
  }

  /** The same target with its indicator and its bars replaced. */
  Target with(UnaryOperator<Condition.Comparison> change) {
    List<Step> changed =
        steps.stream()
            .map(s -> new Step(change.apply(condition(s)).bar(), s.by(), s.clause()))
            .toList();
    Condition.Comparison last = change.apply(condition);
    return new Target(id, title, last, by, levels, nature, baseline, clause, changed);
  }

  /**
   * The same target with another bar in force on a day.
   *
   * @param bar such as ≥ 25,000
   * @param day such as {@code 2023-12-31}
   * @return the target; its other steps are as before
   * @throws IllegalArgumentException if it is no date
   */
  public Target withBar(Bar bar, String day) {
    return withBar(bar, Spelling.day("day", day));
  }

  /**
   * The same target with another bar in force on a day.
   *
   * @param bar such as ≥ 25,000
   * @param day the day
   * @return the target; its other steps are as before
   */
  public Target withBar(Bar bar, LocalDate day) {
    Step old = step(day);
    if (old.by().equals(by)) {
      return withBar(bar);
    }
    Step changed = new Step(bar, old.by(), old.clause());
    return withSteps(
        steps.stream().map(s -> s.by().equals(old.by()) ? changed : s).toArray(Step[]::new));
  }

  /**
   * The same target with another last bar.
   *
   * @param bar such as ≥ 25,000
   * @return the target
   */
  public Target withBar(Bar bar) {
    Condition.Comparison other = condition.indicator().is(bar);
    return new Target(id, title, other, by, levels, nature, baseline, clause, steps);
  }

  /**
   * What a reader calls it.
   *
   * @return the title, or else the id
   */
  public Text label() {
    return title.orElse(Text.of(id));
  }

  static void checkId(String noun, String id) {
    if (Objects.requireNonNull(id, "id").isBlank()) {
      throw new IllegalArgumentException("the id of a " + noun + " must not be blank");
    }
  }

  /**
   * Returns such as {@code urban: share of … ≥ 100% by 2025-12-31}, {@code in 2 steps} if it has
   * them.
   */
  @Override
  public String toString() {
    String inSteps = steps.isEmpty() ? "" : " in " + (steps.size() + 1) + " steps";
    return id + ": " + condition + " by " + by + inSteps;
  }
}
