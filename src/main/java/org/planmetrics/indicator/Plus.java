package org.planmetrics.indicator;

import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.planmetrics.number.Fraction;

/**
 * A sum of indicators, each times its weight (SPEC S9, S29): physicians + nurses, people aged 65 or
 * over − those excused, or a score of 40 % of one and 60 % of another. Σ w·A, bound by bound; a
 * weight below 0 makes the bounds change places. Not applicable where a term is not.
 *
 * @param terms at least one
 * @param weights one for each term, none of them 0
 */
public record Plus(List<Indicator> terms, List<Fraction> weights) implements Indicator {
  /**
   * Checks the values.
   *
   * @throws IllegalArgumentException if there are no terms, not as many weights, or one is 0
   */
  public Plus {
    terms = List.copyOf(terms);
    weights = List.copyOf(weights);
    if (terms.isEmpty()) {
      throw new IllegalArgumentException("plus must have at least one term");
    }
    if (weights.size() != terms.size()) {
      throw new IllegalArgumentException(
          "plus must have one weight for each term, but has "
              + weights.size()
              + " for "
              + terms.size());
    }
    if (weights.contains(Fraction.ZERO)) {
      throw new IllegalArgumentException("the weights of plus must not be 0; leave the term out");
    }
  }

  /**
   * A plain sum: every weight is 1.
   *
   * @param terms at least one
   * @throws IllegalArgumentException if there are none
   */
  public Plus(List<Indicator> terms) {
    this(terms, Collections.nCopies(terms.size(), Fraction.ONE));
  }

  /**
   * Whether it is a plain sum.
   *
   * @return true if every weight is 1
   */
  public boolean isPlain() {
    return weights.stream().allMatch(Fraction.ONE::equals);
  }

  /**
   * The terms that are no mere numbers.
   *
   * @return those that say what the sum is of, such as percentages
   */
  public Stream<Indicator> measured() {
    return terms.stream().filter(term -> term.as(Constant.class).isEmpty());
  }

  /**
   * Whether it is of what its terms are of: percentages add up to a percentage, points of a score
   * are many times as much.
   *
   * @return true if no weight is above 1 or below −1
   */
  public boolean isOfTheSame() {
    return weights.stream()
        .allMatch(w -> w.compareTo(Fraction.ONE) <= 0 && w.compareTo(Fraction.of(-1)) >= 0);
  }

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.plus(this);
  }

  @Override
  public List<Indicator> parts() {
    return terms;
  }

  @Override
  public Indicator withParts(UnaryOperator<Indicator> change) {
    return new Plus(terms.stream().map(change).toList(), weights);
  }

  @Override
  public boolean addsUp() {
    return isPlain();
  }

  /** Returns the formula in English words. */
  @Override
  public String toString() {
    return describe(Locale.ENGLISH);
  }
}
