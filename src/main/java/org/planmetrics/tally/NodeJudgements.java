package org.planmetrics.tally;

import java.util.List;
import org.planmetrics.number.Truth;

/**
 * How a condition stands at places by their numbers, which users do not see.
 *
 * @param <J> judgements
 * @param <U> units
 */
public interface NodeJudgements<J, U> {
  /** The judgement at a place, with shortfall and effort. */
  J at(int node);

  /** The answer alone, judged with those of all other places. */
  Truth truth(int node);

  /** The units of a share with one answer at a place, in tree order; none if it is no share. */
  List<U> units(int node, Truth truth);
}
