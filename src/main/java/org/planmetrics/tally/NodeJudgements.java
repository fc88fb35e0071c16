package org.planmetrics.tally;

import java.util.List;
import org.planmetrics.domain.During;
import org.planmetrics.domain.Moment;
import org.planmetrics.number.Truth;
import org.planmetrics.table.Window;

/**
 * How a condition stands at places by their numbers, which users do not see.
 *
 * @param <J> judgements
 * @param <U> units
 * @param <I> indicators
 */
public interface NodeJudgements<J, U, I> {
  /** The judgement at a place, with shortfall and effort. */
  J at(int node);

  /** The answer alone, judged with those of all other places. */
  Truth truth(int node);

  /** The units of a share with one answer at a place, in tree order; none if it is no share. */
  List<U> units(int node, Truth truth);

  /** The day on which both sides are read, and the other days that they ask for. */
  View view();

  /** What is read on another day within one of its days. */
  View on(Moment moment, View view);

  /** Whether a part of it is known at a place on one of its days. */
  boolean isKnown(I part, View view, int node);

  /** The days of a period, seen from one of its days. */
  Window window(During during, View view);
}
