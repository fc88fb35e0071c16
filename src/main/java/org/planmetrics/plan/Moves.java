package org.planmetrics.plan;

import java.math.BigInteger;
import java.util.Optional;
import java.util.stream.Stream;
import org.planmetrics.number.Fraction;
import org.planmetrics.number.Interval;
import org.planmetrics.number.Relation;

/**
 * How few answers can move the bounds of a reading past a number for sure (SPEC S36): the best that
 * may be answered is looked for, so that fewer cannot do it.
 */
interface Moves {
  /** The least number before the lower bound is at a number, or above it; empty if it cannot be. */
  Optional<BigInteger> raise(Fraction to, boolean isAbove);

  /** The least number before the upper bound is at a number, or below it; empty if it cannot be. */
  Optional<BigInteger> sink(Fraction to, boolean isBelow);

  /** The least number before both bounds are within a range; empty if they cannot be. */
  Optional<BigInteger> within(Fraction from, Fraction to);

  /** The least number before a bar is surely reached. */
  default Optional<BigInteger> beforeMet(Relation relation, Interval bar) {
    Fraction from = bar.lower().orElseThrow();
    Fraction to = bar.upper().orElseThrow();
    return atLeastOne(
        switch (relation) {
          case AT_LEAST -> raise(from, false);
          case MORE_THAN -> raise(from, true);
          case AT_MOST -> sink(to, false);
          case LESS_THAN -> sink(to, true);
          case BETWEEN -> within(from, to);
        });
  }

  /** The least number before a bar is surely not reached. */
  default Optional<BigInteger> beforeNotMet(Relation relation, Interval bar) {
    Fraction from = bar.lower().orElseThrow();
    Fraction to = bar.upper().orElseThrow();
    return atLeastOne(
        switch (relation) {
          case AT_LEAST -> sink(from, true);
          case MORE_THAN -> sink(from, false);
          case AT_MOST -> raise(to, true);
          case LESS_THAN -> raise(to, false);
          case BETWEEN ->
              Stream.of(sink(from, true), raise(to, true))
                  .flatMap(Optional::stream)
                  .min(BigInteger::compareTo);
        });
  }

  /** What is undecided needs an answer, if only to be sure that it applies. */
  private static Optional<BigInteger> atLeastOne(Optional<BigInteger> number) {
    return number.map(BigInteger.ONE::max);
  }
}
