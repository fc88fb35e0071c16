package org.planmetrics.plan;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.planmetrics.indicator.Bar;
import org.planmetrics.number.Fraction;
import org.planmetrics.number.Relation;
import org.planmetrics.text.Spelling;

/**
 * One dated bar of a target, such as 60 % by the end of 2023 where 100 % are due in 2024, with the
 * words of the document that asks for it.
 *
 * @param bar the bar
 * @param by its deadline
 * @param clause the document's words, if quoted
 */
public record Step(Bar bar, LocalDate by, Optional<String> clause) {
  /** Checks that nothing is null. */
  public Step {
    Objects.requireNonNull(bar, "bar");
    Objects.requireNonNull(by, "by");
    Objects.requireNonNull(clause, "clause");
  }

  /**
   * A step of at least so much.
   *
   * @param value such as {@code 60%}
   * @param by its deadline, such as {@code 2023-12-31}
   * @return the step
   * @throws IllegalArgumentException if the one writes no number or the other no date
   */
  public static Step atLeast(String value, String by) {
    return of(new Bar.Value(Relation.AT_LEAST, Fraction.parse(value)), by);
  }

  /**
   * A step of at least so much.
   *
   * @param value such as 20,000
   * @param by its deadline, such as {@code 2023-12-31}
   * @return the step
   * @throws IllegalArgumentException if the deadline is no date
   */
  public static Step atLeast(long value, String by) {
    return of(new Bar.Value(Relation.AT_LEAST, Fraction.of(value)), by);
  }

  /**
   * A step of at most so much.
   *
   * @param value such as {@code 5%}
   * @param by its deadline, such as {@code 2023-12-31}
   * @return the step
   * @throws IllegalArgumentException if the one writes no number or the other no date
   */
  public static Step atMost(String value, String by) {
    return of(new Bar.Value(Relation.AT_MOST, Fraction.parse(value)), by);
  }

  /**
   * A step of at most so much.
   *
   * @param value such as 400
   * @param by its deadline, such as {@code 2023-12-31}
   * @return the step
   * @throws IllegalArgumentException if the deadline is no date
   */
  public static Step atMost(long value, String by) {
    return of(new Bar.Value(Relation.AT_MOST, Fraction.of(value)), by);
  }

  /**
   * A step.
   *
   * @param bar any bar
   * @param by its deadline, such as {@code 2023-12-31}
   * @return the step
   * @throws IllegalArgumentException if the deadline is no date
   */
  public static Step of(Bar bar, String by) {
    return of(bar, Spelling.day("by", by));
  }

  /**
   * A step.
   *
   * @param bar any bar
   * @param by its deadline
   * @return the step
   */
  public static Step of(Bar bar, LocalDate by) {
    return new Step(bar, by, Optional.empty());
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

  /** Returns such as {@code ≥ 0.6 by 2023-12-31}. */
  @Override
  public String toString() {
    return bar + " by " + by;
  }
}
