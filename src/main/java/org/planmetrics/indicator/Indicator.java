package org.planmetrics.indicator;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.planmetrics.domain.Moment;
import org.planmetrics.domain.Records;
import org.planmetrics.domain.Text;
import org.planmetrics.number.Fraction;

/**
 * What is measured at a place, composed of a few kinds (SPEC S9), such as certified workers per
 * 1,000 elderly. Immutable; equal if composed alike.
 */
public sealed interface Indicator extends TakesBar<Condition.Comparison>
    permits Count,
        Sum,
        ReportedFigure,
        Ratio,
        Share,
        Least,
        Greatest,
        Need,
        Plus,
        Constant,
        AnotherDay,
        FirstKnown,
        Titled,
        Named,
        Ref {
  /**
   * An answer for each kind of indicator; who adds a kind is told by the compiler where it must be
   * answered for.
   *
   * @param <R> the answers, such as words
   */
  interface Visitor<R> {
    /**
     * Answers for a number of records.
     *
     * @param count the indicator
     * @return the answer
     */
    R count(Count count);

    /**
     * Answers for the sum of an attribute.
     *
     * @param sum the indicator
     * @return the answer
     */
    R sum(Sum sum);

    /**
     * Answers for a reported figure.
     *
     * @param figure the indicator
     * @return the answer
     */
    R figure(ReportedFigure figure);

    /**
     * Answers for a ratio.
     *
     * @param ratio the indicator
     * @return the answer
     */
    R ratio(Ratio ratio);

    /**
     * Answers for a share of units.
     *
     * @param share the indicator
     * @return the answer
     */
    R share(Share share);

    /**
     * Answers for the smallest reading over units.
     *
     * @param least the indicator
     * @return the answer
     */
    R least(Least least);

    /**
     * Answers for the greatest reading over units.
     *
     * @param greatest the indicator
     * @return the answer
     */
    R greatest(Greatest greatest);

    /**
     * Answers for a required head-count.
     *
     * @param need the indicator
     * @return the answer
     */
    R need(Need need);

    /**
     * Answers for a sum of indicators.
     *
     * @param plus the indicator
     * @return the answer
     */
    R plus(Plus plus);

    /**
     * Answers for a number.
     *
     * @param constant the indicator
     * @return the answer
     */
    R constant(Constant constant);

    /**
     * Answers for what is read on another day.
     *
     * @param anotherDay the indicator
     * @return the answer
     */
    R anotherDay(AnotherDay anotherDay);

    /**
     * Answers for the first of several that is known.
     *
     * @param firstKnown the indicator
     * @return the answer
     */
    R firstKnown(FirstKnown firstKnown);

    /**
     * Answers for an indicator with a title.
     *
     * @param titled the indicator
     * @return the answer
     */
    R titled(Titled titled);

    /**
     * Answers for an indicator with a name.
     *
     * @param named the indicator
     * @return the answer
     */
    R named(Named named);

    /**
     * Answers for the name of an indicator.
     *
     * @param ref the indicator
     * @return the answer
     */
    R ref(Ref ref);
  }

  /**
   * What a visitor answers for this kind.
   *
   * @param visitor one answer for each kind
   * @param <R> the answers
   * @return the answer
   */
  <R> R accept(Visitor<R> visitor);

  /**
   * This, if it is of a kind; for questions that only one kind has an answer to.
   *
   * @param kind such as {@code Share.class}
   * @param <K> the kind
   * @return this, empty if it is of another kind
   */
  default <K extends Indicator> Optional<K> as(Class<K> kind) {
    return Optional.of(this).filter(kind::isInstance).map(kind::cast);
  }

  /**
   * The indicators that it is made of, those of a condition too.
   *
   * @return the parts in the order of the formula; none for records, figures and names
   */
  default List<Indicator> parts() {
    return List.of();
  }

  /**
   * The same of other parts.
   *
   * @param change what becomes of each part
   * @return the indicator
   */
  default Indicator withParts(UnaryOperator<Indicator> change) {
    return this;
  }

  /**
   * The units at which its parts are read.
   *
   * @return such as counties; empty if they are read at the place itself
   */
  default Optional<Records> atUnits() {
    return Optional.empty();
  }

  /**
   * What a title or a name stands for.
   *
   * @param names what each name means
   * @return the indicator, this itself if it is neither
   */
  default Indicator meaning(Function<String, Indicator> names) {
    return this;
  }

  /**
   * Whether it is an amount that grows by what is added, if its parts are such.
   *
   * @return true for records, figures and their sums
   */
  default boolean addsUp() {
    return false;
  }

  /**
   * Whether it reads as one of its parts does, such as the least of several shares.
   *
   * @return true for the least, the greatest and the first known
   */
  default boolean readsAsPart() {
    return false;
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
   * The difference of this and another: {@code elderly.minus(excused)}, which may be negative.
   *
   * @param other the other
   * @return this − other
   */
  default Plus minus(Indicator other) {
    return new Plus(List.of(this, other), List.of(Fraction.ONE, Fraction.of(-1)));
  }

  /**
   * So many times this: {@code elderly.times("39.6%")}.
   *
   * @param weight such as {@code 1/2}, {@code 60%} or {@code -1}
   * @return weight · this
   * @throws IllegalArgumentException if it writes no number, or is 0
   */
  default Plus times(String weight) {
    return times(Fraction.parse(weight));
  }

  /**
   * So many times this.
   *
   * @param weight not 0
   * @return weight · this
   * @throws IllegalArgumentException if it is 0
   */
  default Plus times(Fraction weight) {
    return new Plus(List.of(this), List.of(weight));
  }

  /**
   * What this reads on the plan's baseline day (SPEC S30).
   *
   * @return such as beds on 2020-12-31
   */
  default AnotherDay onBaseline() {
    return on(Moment.BASELINE);
  }

  /**
   * What this reads on another day (SPEC S30).
   *
   * @param day a date such as {@code 2020-12-31}, {@code baseline}, or {@code -1y} to {@code -9y}
   * @return this on that day
   * @throws IllegalArgumentException if it is none of these
   */
  default AnotherDay on(String day) {
    return on(Moment.of(day));
  }

  /**
   * What this reads on another day (SPEC S30).
   *
   * @param moment such as a year before
   * @return this on that day
   */
  default AnotherDay on(Moment moment) {
    return new AnotherDay(moment, this);
  }

  /**
   * This, split by a column of what it counts: {@code count(workers()).by("sex")}.
   *
   * @param column such as {@code sex}
   * @return its strata
   * @throws IllegalArgumentException if the column is blank
   */
  default Strata by(String column) {
    return new Strata(this, column);
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

  @Override
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
