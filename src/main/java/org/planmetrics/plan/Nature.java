package org.planmetrics.plan;

import org.planmetrics.domain.Labeled;
import org.planmetrics.domain.Text;

/** How firmly a target is promised. */
public enum Nature implements Labeled {
  /** Binding, 约束性. */
  BINDING("约束性", "binding"),
  /** Anticipatory, 预期性: the default. */
  ANTICIPATORY("预期性", "anticipatory");

  private final Text label;

  Nature(String zh, String en) {
    this.label = Text.of(zh, en);
  }

  @Override
  public Text label() {
    return label;
  }
}
