package org.planmetrics.domain;

import java.util.Set;

/** The level of a social worker's certificate. */
public enum Certificate implements Labeled {
  /** Assistant social worker, 助理社会工作师. */
  ASSISTANT("助理社会工作师", "assistant social worker", "初级", "初级社会工作师", "助理"),
  /** Social worker, 社会工作师. */
  INTERMEDIATE("社会工作师", "social worker", "中级", "中级社会工作师"),
  /** Senior social worker, 高级社会工作师. */
  SENIOR("高级社会工作师", "senior social worker", "高级");

  private final Text label;
  private final Set<String> otherWords;

  Certificate(String zh, String en, String... otherWords) {
    this.label = Text.of(zh, en);
    this.otherWords = Set.of(otherWords);
  }

  @Override
  public Text label() {
    return label;
  }

  @Override
  public Set<String> otherWords() {
    return otherWords;
  }
}
