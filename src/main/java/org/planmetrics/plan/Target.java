package org.planmetrics.plan;

import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.planmetrics.domain.Level;
import org.planmetrics.domain.Match;
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
 * <p>A target may be in force on some days only, and may have no deadline (SPEC S34): {@code
 * Target.of("quarters", …).standing().from("2024-01-01")}. Before it is in force, and after, it is
 * NOT_APPLICABLE.
 *
 * @param id its id, unique among the plan's targets
 * @param title its title, if any
 * @param condition the indicator and the bar, the last one where there are steps
 * @param term when it is due and in force
 * @param extent where it applies
 * @param nature how firmly it is promised
 * @param baseline where it started, if known
 * @param clause the plan's words, if quoted
 */
public record Target(
    String id,
    Optional<Text> title,
    Condition.Comparison condition,
    Term term,
    Extent extent,
    Nature nature,
    Optional<Baseline> baseline,
    Optional<String> clause) {
  /**
   * Checks the values.
   *
   * @throws IllegalArgumentException if the id is blank, the deadlines of steps and target do not
   *     follow one another, the days in force do not fit them, or the {@code where} does not fit
   *     the levels
   */
  public Target {
    PlanIds.check("target", id);
    Objects.requireNonNull(title, "title");
    Objects.requireNonNull(condition, "condition");
    Objects.requireNonNull(nature, "nature");
    term.check(id);
    extent = extent.checked(id);
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
     * {@return the target with its deadline; it applies at the plan's own place}
     *
     * @param day the deadline
     */
    public Target by(LocalDate day) {
      return with(Term.due(day));
    }

    /**
     * The target as a standing rule, which holds on every day (SPEC S34); it applies at the plan's
     * own place.
     *
     * @return the target, without a deadline: what does not hold is MISSED at once
     */
    public Target standing() {
      return with(Term.STANDING);
    }

    private Target with(Term term) {
      return new Target(
          id,
          Optional.empty(),
          condition,
          term,
          Extent.OWN_PLACE,
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
    Extent changed = extent.at(ImmutableSet.copyOf(some));
    return new Target(id, title, condition, term, changed, nature, baseline, clause);
  }

  /**
   * The same target, applying only at those places of its levels whose column matches (SPEC S34).
   *
   * @param column of the regions or communities, such as {@code kind}
   * @param match such as {@code present()}; it replaces an earlier one on the column
   * @return the target
   * @throws IllegalArgumentException if it has no levels, or the match does not fit the column
   */
  public Target where(String column, Match match) {
    Extent changed = extent.where(column, match);
    return new Target(id, title, condition, term, changed, nature, baseline, clause);
  }

  /**
   * The same target, applying only at those places of its levels whose column holds one of the
   * values (SPEC S34).
   *
   * @param column of the regions or communities, such as {@code kind}
   * @param values such as {@code VILLAGE}
   * @return the target
   * @throws IllegalArgumentException if it has no levels, or a value does not fit the column
   */
  public Target where(String column, Object... values) {
    return where(column, Match.anyOf(values));
  }

  /**
   * The same target, for each value of a column of what its indicator counts.
   *
   * @param column such as {@code sex}
   * @return the target; assessed, one for each value, such as {@code staff[女]}
   */
  public Target each(String column) {
    Extent changed = extent.each(Optional.of(column));
    return new Target(id, title, condition, term, changed, nature, baseline, clause);
  }

  /**
   * The same target with other deadlines and days in force.
   *
   * @param other such as {@code term().always()}
   * @return the target
   * @throws IllegalArgumentException if its days do not fit one another
   */
  public Target with(Term other) {
    return new Target(id, title, condition, other, extent, nature, baseline, clause);
  }

  /**
   * The same target, in force from a day on (SPEC S34).
   *
   * @param day the first on which it is, such as {@code 2021-11-29}
   * @return the target
   * @throws IllegalArgumentException if it is no date, or is after the deadline
   */
  public Target from(String day) {
    return with(term.from(Spelling.day("from", day)));
  }

  /**
   * The same target, in force until a day (SPEC S34).
   *
   * @param day the first on which it is no more, such as {@code 2026-01-01}
   * @return the target
   * @throws IllegalArgumentException if it is no date, or is not after the deadline
   */
  public Target until(String day) {
    return with(term.until(Spelling.day("until", day)));
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
    return new Target(id, given, condition, term, extent, nature, baseline, clause);
  }

  /** {@return the same target, binding} */
  public Target binding() {
    return new Target(id, title, condition, term, extent, Nature.BINDING, baseline, clause);
  }

  /**
   * The same target with the plan's words.
   *
   * @param words the clause
   * @return the target
   */
  public Target withClause(String words) {
    return new Target(id, title, condition, term, extent, nature, baseline, Optional.of(words));
  }

  /**
   * The same target with its baseline.
   *
   * @param start where it started
   * @return the target
   */
  public Target withBaseline(Baseline start) {
    return new Target(id, title, condition, term, extent, nature, Optional.of(start), clause);
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
    return with(term.withSteps(List.of(earlier)));
  }

  /**
   * What the target asks for on a day: the first bar whose deadline is not before that day, with
   * its clause, or the last one after all deadlines.
   *
   * @param day the day
   * @return the step in force; of a target without steps its only bar
   */
  public Step step(LocalDate day) {
    return steps().stream()
        .filter(s -> s.by().filter(by -> !by.isBefore(day)).isPresent())
        .findFirst()
        .orElseGet(this::last);
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

  private Step last() {
    return new Step(condition.bar(), by(), clause);
  }

  /** The bars that the target has for other days than that of one of them. */
  Stream<Step> others(Step step) {
    return Stream.concat(steps().stream(), Stream.of(last()))
        .filter(s -> !s.by().equals(step.by()));
  }

  /** What must hold, one step after the other. */
  Stream<Condition.Comparison> conditions() {
    return Stream.concat(steps().stream().map(this::condition), Stream.of(condition));
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
        steps().stream()
            .map(s -> new Step(change.apply(condition(s)).bar(), s.by(), s.clause()))
            .toList();
    Condition.Comparison last = change.apply(condition);
    return new Target(id, title, last, term.withSteps(changed), extent, nature, baseline, clause);
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
    if (old.by().equals(by())) {
      return withBar(bar);
    }
    Step changed = new Step(bar, old.by(), old.clause());
    return withSteps(
        steps().stream().map(s -> s.by().equals(old.by()) ? changed : s).toArray(Step[]::new));
  }

  /**
   * The same target with another last bar.
   *
   * @param bar such as ≥ 25,000
   * @return the target
   */
  public Target withBar(Bar bar) {
    Condition.Comparison other = condition.indicator().is(bar);
    return new Target(id, title, other, term, extent, nature, baseline, clause);
  }

  /** {@return the deadline of its last bar, empty for a standing rule} */
  public Optional<LocalDate> by() {
    return term.by();
  }

  /** {@return the bars that are due earlier, in the order of their days} */
  public List<Step> steps() {
    return term.steps();
  }

  /** {@return the levels at whose places it applies; none for the plan's own place only} */
  public Set<Level> levels() {
    return extent.levels();
  }

  /** {@return what a reader calls it: the title, or else the id} */
  public Text label() {
    return title.orElse(Text.of(id));
  }

  /** Returns such as {@code urban: share of … ≥ 100% by 2025-12-31}, or {@code … ≥ 1, standing}. */
  @Override
  public String toString() {
    return id + ": " + condition + (by().isPresent() ? " " : ", ") + term;
  }
}
