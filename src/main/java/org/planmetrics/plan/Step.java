package org.planmetrics.plan;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.planmetrics.indicator.Bar;
import org.planmetrics.indicator.TakesBar;
import org.planmetrics.text.Spelling;

/**
 * One dated bar of a target, such as 60 % by the end of 2023 where 100 % are due in 2024, with the
 * words of the document that asks for it.
 *
 * @param bar the bar
 * @param by its deadline, empty for the bar of a standing rule
 * @param clause the document's words, if quoted
 */
public record Step(Bar bar, Optional<LocalDate> by, Optional<String> clause) {
  /** Checks that nothing is null. */
  public Step {
    Objects.requireNonNull(bar, "bar");
    Objects.requireNonNull(by, "by");
    Objects.requireNonNull(clause, "clause");
  }

  /**
   * Begins a step: {@code Step.by("2024-12-31").atLeast("60%")}.
   *
   * @param day its deadline, such as {@code 2024-12-31}
   * @return the deadline, which takes a bar
   * @throws IllegalArgumentException if it is no date
   */
  public static Due by(String day) {
    return by(Spelling.day("by", day));
  }

  /**
   * Begins a step.
   *
   * @param day its deadline
   * @return the deadline, which takes a bar
   */
  public static Due by(LocalDate day) {
    return new Due(day);
  }

  /**
   * A step without a bar yet.
   *
   * @param by its deadline
   */
  public record Due(LocalDate by) implements TakesBar<Step> {
    /** Checks that nothing is null. */
    public Due {
      Objects.requireNonNull(by, "by");
    }

    @Override
    public Step is(Bar bar) {
      return new Step(bar, Optional.of(by), Optional.empty());
    }

    /** Returns such as {@code by 2024-12-31}. */
    @Override
    public String toString() {
      return "by " + by;
    }
  }

  /**
   * The same step with the words of its document.
   *
   * @param words the clause
   * @return the step
   */
  public Step withClause(String words) {
    return new Step(bar, by, Optional.of(words));
  }

  /** Returns such as {@code ≥ 0.6 by 2023-12-31}, without a deadline the bar alone. */
  @Override
  public String toString() {
    return bar + by.map(day -> " by " + day).orElse("");
  }
}
