package org.planmetrics.plan;

import com.google.common.collect.ImmutableSet;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.planmetrics.domain.Level;
import org.planmetrics.domain.Text;
import org.planmetrics.indicator.Bar;
import org.planmetrics.indicator.Condition;

/**
 * What a plan promises: an indicator, a bar, a deadline, and where it applies (SPEC S15), such as
 * 100 % of the urban communities with three certified workers by the end of 2025.
 *
 * @param id its id, unique among the plan's targets
 * @param title its title, if any
 * @param condition the indicator and the bar
 * @param by the deadline
 * @param levels the levels at whose places it applies; empty for the plan's own place only
 * @param nature how firmly it is promised
 * @param baseline where it started, if known
 * @param clause the plan's words, if quoted
 */
public record Target(
    String id,
    Optional<Text> title,
    Condition.Comparison condition,
    LocalDate by,
    Set<Level> levels,
    Nature nature,
    Optional<Baseline> baseline,
    Optional<String> clause) {
  /**
   * Checks the values.
   *
   * @throws IllegalArgumentException if the id is blank
   */
  public Target {
    checkId("target", id);
    Objects.requireNonNull(condition, "condition");
    Objects.requireNonNull(by, "by");
    Objects.requireNonNull(nature, "nature");
    levels = ImmutableSet.copyOf(levels);
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
      return new Target(
          id,
          Optional.empty(),
          condition,
          day("by", date),
          Set.of(),
          Nature.ANTICIPATORY,
          Optional.empty(),
          Optional.empty());
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
        id, title, condition, by, ImmutableSet.copyOf(some), nature, baseline, clause);
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
    return new Target(id, given, condition, by, levels, nature, baseline, clause);
  }

  /**
   * The same target, binding.
   *
   * @return the target
   */
  public Target binding() {
    return new Target(id, title, condition, by, levels, Nature.BINDING, baseline, clause);
  }

  /**
   * The same target with the plan's words.
   *
   * @param words the clause
   * @return the target
   */
  public Target withClause(String words) {
    return new Target(id, title, condition, by, levels, nature, baseline, Optional.of(words));
  }

  /**
   * The same target with its baseline.
   *
   * @param start where it started
   * @return the target
   */
  public Target withBaseline(Baseline start) {
    return new Target(id, title, condition, by, levels, nature, Optional.of(start), clause);
  }

  /**
   * The same target with another bar.
   *
   * @param bar such as ≥ 25,000
   * @return the target
   */
  public Target withBar(Bar bar) {
    return withCondition(condition.indicator().is(bar));
  }

  Target withCondition(Condition.Comparison other) {
    return new Target(id, title, other, by, levels, nature, baseline, clause);
  }

  /**
   * What a reader calls it.
   *
   * @return the title, or else the id
   */
  public Text label() {
    return title.orElse(Text.of(id));
  }

  static LocalDate day(String name, String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeException e) {
      throw new IllegalArgumentException(
          name + " must be a date such as 2023-12-31, but was '" + text + "'", e);
    }
  }

  static void checkId(String noun, String id) {
    if (Objects.requireNonNull(id, "id").isBlank()) {
      throw new IllegalArgumentException("the id of a " + noun + " must not be blank");
    }
  }

  /** Returns such as {@code urban: share of … ≥ 1 by 2025-12-31}. */
  @Override
  public String toString() {
    return id + ": " + condition + " by " + by;
  }
}
