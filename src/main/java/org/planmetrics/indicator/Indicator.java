package org.planmetrics.indicator;

import java.util.List;
import java.util.Locale;
import org.planmetrics.domain.Text;
import org.planmetrics.number.Fraction;
import org.planmetrics.number.Relation;
import org.planmetrics.snapshot.Snapshot;

/**
 * What is measured at a place, composed of a few kinds (SPEC S9), such as certified workers per
 * 1,000 elderly. Immutable; equal if composed alike.
 */
public sealed interface Indicator
    permits Count,
        Sum,
        ReportedFigure,
        Ratio,
        Share,
        Least,
        Need,
        Plus,
        FirstKnown,
        Titled,
        Named,
        Ref {
  /**
   * What it reads at every place of a snapshot.
   *
   * @param snapshot the data
   * @return the readings
   * @throws IllegalArgumentException if a column or name is unknown
   */
  default Readings in(Snapshot snapshot) {
    return Evaluation.of(snapshot, List.of()).readings(this);
  }

  /**
   * The ratio of this to another, per so many: {@code certified.per(1_000, elderly)}.
   *
   * @param k how many, above 0
   * @param denominator what it is divided by
   * @return k · this / denominator
   * @throws IllegalArgumentException if k is not above 0
   */
  default Ratio per(long k, Indicator denominator) {
    return new Ratio(this, denominator, Fraction.of(k));
  }

  /**
   * The sum of this and another.
   *
   * @param other the other
   * @return this + other
   */
  default Plus plus(Indicator other) {
    return new Plus(List.of(this, other));
  }

  /**
   * This where it is known, else the other: a published figure where no register is at hand.
   *
   * @param other the other
   * @return the first of the two that is known
   */
  default FirstKnown orElse(Indicator other) {
    return new FirstKnown(List.of(this, other));
  }

  /**
   * The same indicator under a name, by which a plan can replace it.
   *
   * @param name the name
   * @param zh the Chinese title
   * @param en the English title
   * @return the named indicator
   */
  default Named named(String name, String zh, String en) {
    return new Named(name, titled(zh, en));
  }

  /**
   * The same indicator with a title.
   *
   * @param zh the Chinese title
   * @param en the English title
   * @return the titled indicator
   */
  default Titled titled(String zh, String en) {
    return new Titled(Text.of(zh, en), this);
  }

  /**
   * That it reads at least so much.
   *
   * @param value a number
   * @return the condition
   */
  default Condition.Comparison atLeast(long value) {
    return is(new Bar.Value(Relation.AT_LEAST, Fraction.of(value)));
  }

  /**
   * That it reads at least so much.
   *
   * @param value such as {@code 60%}, {@code 3/5} or {@code 0.6}
   * @return the condition
   * @throws IllegalArgumentException if it writes no number
   */
  default Condition.Comparison atLeast(String value) {
    return is(new Bar.Value(Relation.AT_LEAST, Fraction.parse(value)));
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
   * @param value such as {@code 60%}, {@code 3/5} or {@code 0.6}
   * @return the condition
   * @throws IllegalArgumentException if it writes no number
   */
  default Condition.Comparison moreThan(String value) {
    return is(new Bar.Value(Relation.MORE_THAN, Fraction.parse(value)));
  }

  /**
   * That it reads at most so much.
   *
   * @param value such as {@code 60%}, {@code 3/5} or {@code 0.6}
   * @return the condition
   * @throws IllegalArgumentException if it writes no number
   */
  default Condition.Comparison atMost(String value) {
    return is(new Bar.Value(Relation.AT_MOST, Fraction.parse(value)));
  }

  /**
   * That it reads less than so much.
   *
   * @param value such as {@code 60%}, {@code 3/5} or {@code 0.6}
   * @return the condition
   * @throws IllegalArgumentException if it writes no number
   */
  default Condition.Comparison lessThan(String value) {
    return is(new Bar.Value(Relation.LESS_THAN, Fraction.parse(value)));
  }

  /**
   * That it reads from one value to another, both ends in.
   *
   * @param from the least, such as {@code 35}
   * @param to the most, such as {@code 40}
   * @return the condition
   * @throws IllegalArgumentException if one writes no number, or to is below from
   */
  default Condition.Comparison between(String from, String to) {
    return is(new Bar.Between(Fraction.parse(from), Fraction.parse(to)));
  }

  /**
   * That it reaches a bar.
   *
   * @param bar the bar
   * @return the condition
   */
  default Condition.Comparison is(Bar bar) {
    return new Condition.Comparison(this, bar);
  }

  /**
   * The formula in words.
   *
   * @param locale Chinese or English
   * @return such as {@code certified workers per 1,000 elderly}
   */
  default String describe(Locale locale) {
    return Wording.of(this, locale);
  }
}
