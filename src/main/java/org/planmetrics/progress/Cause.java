package org.planmetrics.progress;

import org.planmetrics.domain.Labeled;
import org.planmetrics.domain.Text;

/**
 * Why a finding changed between two assessments, in the order in which the later is put in place of
 * the earlier: whose territory it is; what is measured, what is asked for and by when; then the
 * world, its tree, what was returned of it, and what the records say; at last the day on which it
 * is due.
 */
public enum Cause implements Labeled {
  /** What came into a place from another one, or left it, on the earlier day's data: 区划调整. */
  TERRITORY("区划调整", "territory"),
  /** Another indicator, a parameter of the plan replaced, or a bar that is an indicator: 口径. */
  RULE("口径", "rule"),
  /** Another number as bar, another deadline, or another step in force: 标准. */
  BAR("标准", "bar"),
  /** Places that are new, gone, moved or of another kind: 区划. */
  UNITS("区划", "units"),
  /** Which places have returned which register: 上报. */
  RETURNS("上报", "returns"),
  /** What registers and figures say on the later day, dated records that begin or end too: 数据. */
  DATA("数据", "data"),
  /** The deadline has come, of what is still not reached; of the status alone: 期限. */
  TIME("期限", "time");

  private final Text label;

  Cause(String zh, String en) {
    this.label = Text.of(zh, en);
  }

  @Override
  public Text label() {
    return label;
  }
}
