package org.planmetrics.indicator;

import org.planmetrics.number.Fraction;
import org.planmetrics.number.Relation;

/**
 * What takes a bar, in the same words everywhere: {@code count(workers()).atLeast(3)} is a
 * condition, {@code Step.by("2024-12-31").atLeast("60%")} a step of a target.
 *
 * @param <R> what comes out, such as a condition
 */
public interface TakesBar<R> {
  /**
   * With any bar.
   *
   * @param bar the bar
   * @return what comes out
   */
  R is(Bar bar);

  /**
   * That it reads at least so much.
   *
   * @param value a number
   * @return what comes out
   */
  default R atLeast(long value) {
    return atLeast(Fraction.of(value));
  }

  /**
   * That it reads at least so much.
   *
   * @param value such as {@code 60%}, {@code 3/5} or {@code 0.6}
   * @return what comes out
   * @throws IllegalArgumentException if it writes no number
   */
  default R atLeast(String value) {
    return atLeast(Fraction.parse(value));
  }

  /**
   * That it reads at least so much.
   *
   * @param value a number
   * @return what comes out
   */
  default R atLeast(Fraction value) {
    return is(new Bar.Value(Relation.AT_LEAST, value));
  }

  /**
   * That it reads at least what another reads.
   *
   * @param bar such as a need
   * @return what comes out
   */
  default R atLeast(Indicator bar) {
    return is(new Bar.Of(Relation.AT_LEAST, bar));
  }

  /**
   * That it reads at least what so much growth a year comes to: {@code beds.per(1,
   * beds.onBaseline()).atLeastGrowth("5%", 5)} (SPEC S30).
   *
   * @param yearly such as {@code 5%}
   * @param years 1 to 50
   * @return what comes out
   * @throws IllegalArgumentException if the one writes no number above −1, or the years are fewer
   *     or more
   */
  default R atLeastGrowth(String yearly, int years) {
    return is(new Bar.Growth(Relation.AT_LEAST, Fraction.parse(yearly), years));
  }

  /**
   * That it reads more than so much.
   *
   * @param value a number
   * @return what comes out
   */
  default R moreThan(long value) {
    return moreThan(Fraction.of(value));
  }

  /**
   * That it reads more than so much.
   *
   * @param value such as {@code 60%}, {@code 3/5} or {@code 0.6}
   * @return what comes out
   * @throws IllegalArgumentException if it writes no number
   */
  default R moreThan(String value) {
    return moreThan(Fraction.parse(value));
  }

  /**
   * That it reads more than so much.
   *
   * @param value a number
   * @return what comes out
   */
  default R moreThan(Fraction value) {
    return is(new Bar.Value(Relation.MORE_THAN, value));
  }

  /**
   * That it reads more than what another reads.
   *
   * @param bar such as a need
   * @return what comes out
   */
  default R moreThan(Indicator bar) {
    return is(new Bar.Of(Relation.MORE_THAN, bar));
  }

  /**
   * That it reads at most so much.
   *
   * @param value a number
   * @return what comes out
   */
  default R atMost(long value) {
    return atMost(Fraction.of(value));
  }

  /**
   * That it reads at most so much.
   *
   * @param value such as {@code 60%}, {@code 3/5} or {@code 0.6}
   * @return what comes out
   * @throws IllegalArgumentException if it writes no number
   */
  default R atMost(String value) {
    return atMost(Fraction.parse(value));
  }

  /**
   * That it reads at most so much.
   *
   * @param value a number
   * @return what comes out
   */
  default R atMost(Fraction value) {
    return is(new Bar.Value(Relation.AT_MOST, value));
  }

  /**
   * That it reads at most what another reads.
   *
   * @param bar such as a need
   * @return what comes out
   */
  default R atMost(Indicator bar) {
    return is(new Bar.Of(Relation.AT_MOST, bar));
  }

  /**
   * That it reads less than so much.
   *
   * @param value a number
   * @return what comes out
   */
  default R lessThan(long value) {
    return lessThan(Fraction.of(value));
  }

  /**
   * That it reads less than so much.
   *
   * @param value such as {@code 60%}, {@code 3/5} or {@code 0.6}
   * @return what comes out
   * @throws IllegalArgumentException if it writes no number
   */
  default R lessThan(String value) {
    return lessThan(Fraction.parse(value));
  }

  /**
   * That it reads less than so much.
   *
   * @param value a number
   * @return what comes out
   */
  default R lessThan(Fraction value) {
    return is(new Bar.Value(Relation.LESS_THAN, value));
  }

  /**
   * That it reads less than what another reads.
   *
   * @param bar such as a need
   * @return what comes out
   */
  default R lessThan(Indicator bar) {
    return is(new Bar.Of(Relation.LESS_THAN, bar));
  }

  /**
   * That it reads from one value to another, both ends in.
   *
   * @param from the least, such as 35
   * @param to the most, such as 40
   * @return what comes out
   * @throws IllegalArgumentException if to is below from
   */
  default R between(long from, long to) {
    return between(Fraction.of(from), Fraction.of(to));
  }

  /**
   * That it reads from one value to another, both ends in.
   *
   * @param from the least, such as 35
   * @param to the most, such as 40
   * @return what comes out
   * @throws IllegalArgumentException if one writes no number, or to is below from
   */
  default R between(String from, String to) {
    return between(Fraction.parse(from), Fraction.parse(to));
  }

  /**
   * That it reads from one value to another, both ends in.
   *
   * @param from the least, such as 35
   * @param to the most, such as 40
   * @return what comes out
   * @throws IllegalArgumentException if to is below from
   */
  default R between(Fraction from, Fraction to) {
    return is(new Bar.Between(from, to));
  }
}
