package org.planmetrics.progress;

import org.planmetrics.domain.Labeled;
import org.planmetrics.domain.Text;

/**
 * Which way a reading moves, as the bar sees it: of a bar that wants more (≥, &gt;) up is good, of
 * one that wants less (≤, &lt;) down is; of a range what comes nearer to it. It is the same on both
 * sides of the bar, so that a reading that is met and falls back is said to move away.
 */
public enum Direction implements Labeled {
  /** The good way: 向好. */
  IMPROVING("向好", "improving"),
  /** Neither, or within the range all along: 持平. */
  UNCHANGED("持平", "unchanged"),
  /** The bad way: 背离. */
  MOVING_AWAY("背离", "moving away");

  private final Text label;

  Direction(String zh, String en) {
    this.label = Text.of(zh, en);
  }

  @Override
  public Text label() {
    return label;
  }
}
