package org.planmetrics.domain;

/** The level of a social worker's certificate. */
public enum Certificate implements Labeled {
  /** Assistant social worker, 助理社会工作师. */
  ASSISTANT("助理社会工作师", "assistant social worker"),
  /** Social worker, 社会工作师. */
  INTERMEDIATE("社会工作师", "social worker"),
  /** Senior social worker, 高级社会工作师. */
  SENIOR("高级社会工作师", "senior social worker");

  private final Text label;

  Certificate(String zh, String en) {
    this.label = Text.of(zh, en);
  }

  @Override
  public Text label() {
    return label;
  }
}
