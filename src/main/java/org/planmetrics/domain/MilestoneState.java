package org.planmetrics.domain;

/** How far a commitment has come (SPEC S19). */
public enum MilestoneState implements Labeled {
  /** Not started, 未启动. */
  NOT_STARTED("未启动", "not started"),
  /** Under way, 进行中. */
  UNDER_WAY("进行中", "under way"),
  /** Done, 已完成. */
  DONE("已完成", "done");

  private final Text label;

  MilestoneState(String zh, String en) {
    this.label = Text.of(zh, en);
  }

  @Override
  public Text label() {
    return label;
  }
}
