package org.planmetrics.indicator;

import org.planmetrics.number.Fraction;
import org.planmetrics.number.Relation;

/** What can be put to a bar, such as {@code count(workers()).atLeast(3)}. */
public sealed interface Measured permits Indicator {
  /**
   * That it reaches a bar.
   *
   * @param bar the bar
   * @return the condition
   */
  Condition.Comparison is(Bar bar);

  /**
   * That it reads at least so much.
   *
   * @param value a number
   * @return the condition
   */
  default Condition.Comparison atLeast(long value) {
    return atLeast(Fraction.of(value));
  }

  /**
   * That it reads at least so much.
   *
   * @param value such as {@code 60%}, {@code 3/5} or {@code 0.6}
   * @return the condition
   * @throws IllegalArgumentException if it writes no number
   */
  default Condition.Comparison atLeast(String value) {
    return atLeast(Fraction.parse(value));
  }

  /**
   * That it reads at least so much.
   *
   * @param value a number
   * @return the condition
   */
  default Condition.Comparison atLeast(Fraction value) {
    return is(new Bar.Value(Relation.AT_LEAST, value));
  }

  /**
   * That it reads at least what another reads.
   *
   * @param bar such as a need
   * @return the condition
   */
  default Condition.Comparison atLeast(Indicator bar) {
    return is(new Bar.Of(Relation.AT_LEAST, bar));
  }

  /**
   * That it reads more than so much.
   *
   * @param value a number
   * @return the condition
   */
  default Condition.Comparison moreThan(long value) {
    return moreThan(Fraction.of(value));
  }

  /**
   * That it reads more than so much.
   *
   * @param value such as {@code 60%}, {@code 3/5} or {@code 0.6}
   * @return the condition
   * @throws IllegalArgumentException if it writes no number
   */
  default Condition.Comparison moreThan(String value) {
    return moreThan(Fraction.parse(value));
  }

  /**
   * That it reads more than so much.
   *
   * @param value a number
   * @return the condition
   */
  default Condition.Comparison moreThan(Fraction value) {
    return is(new Bar.Value(Relation.MORE_THAN, value));
  }

  /**
   * That it reads more than what another reads.
   *
   * @param bar such as a need
   * @return the condition
   */
  default Condition.Comparison moreThan(Indicator bar) {
    return is(new Bar.Of(Relation.MORE_THAN, bar));
  }

  /**
   * That it reads at most so much.
   *
   * @param value a number
   * @return the condition
   */
  default Condition.Comparison atMost(long value) {
    return atMost(Fraction.of(value));
  }

  /**
   * That it reads at most so much.
   *
   * @param value such as {@code 60%}, {@code 3/5} or {@code 0.6}
   * @return the condition
   * @throws IllegalArgumentException if it writes no number
   */
  default Condition.Comparison atMost(String value) {
    return atMost(Fraction.parse(value));
  }

  /**
   * That it reads at most so much.
   *
   * @param value a number
   * @return the condition
   */
  default Condition.Comparison atMost(Fraction value) {
    return is(new Bar.Value(Relation.AT_MOST, value));
  }

  /**
   * That it reads at most what another reads.
   *
   * @param bar such as a need
   * @return the condition
   */
  default Condition.Comparison atMost(Indicator bar) {
    return is(new Bar.Of(Relation.AT_MOST, bar));
  }

  /**
   * That it reads less than so much.
   *
   * @param value a number
   * @return the condition
   */
  default Condition.Comparison lessThan(long value) {
    return lessThan(Fraction.of(value));
  }

  /**
   * That it reads less than so much.
   *
   * @param value such as {@code 60%}, {@code 3/5} or {@code 0.6}
   * @return the condition
   * @throws IllegalArgumentException if it writes no number
   */
  default Condition.Comparison lessThan(String value) {
    return lessThan(Fraction.parse(value));
  }

  /**
   * That it reads less than so much.
   *
   * @param value a number
   * @return the condition
   */
  default Condition.Comparison lessThan(Fraction value) {
    return is(new Bar.Value(Relation.LESS_THAN, value));
  }

  /**
   * That it reads less than what another reads.
   *
   * @param bar such as a need
   * @return the condition
   */
  default Condition.Comparison lessThan(Indicator bar) {
    return is(new Bar.Of(Relation.LESS_THAN, bar));
  }

  /**
   * That it reads from one value to another, both ends in.
   *
   * @param from the least, such as 35
   * @param to the most, such as 40
   * @return the condition
   * @throws IllegalArgumentException if to is below from
   */
  default Condition.Comparison between(long from, long to) {
    return between(Fraction.of(from), Fraction.of(to));
  }

  /**
   * That it reads from one value to another, both ends in.
   *
   * @param from the least, such as 35
   * @param to the most, such as 40
   * @return the condition
   * @throws IllegalArgumentException if one writes no number, or to is below from
   */
  default Condition.Comparison between(String from, String to) {
    return between(Fraction.parse(from), Fraction.parse(to));
  }

  /**
   * That it reads from one value to another, both ends in.
   *
   * @param from the least, such as 35
   * @param to the most, such as 40
   * @return the condition
   * @throws IllegalArgumentException if to is below from
   */
  default Condition.Comparison between(Fraction from, Fraction to) {
    return is(new Bar.Between(from, to));
  }
}
