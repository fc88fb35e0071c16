package org.planmetrics.domain;

/** What a figure is, and so whether it adds up over places (SPEC S25). */
public enum FigureKind implements Labeled {
  /** Amount, 总量: adds up over places, such as people aged 60 or over. */
  AMOUNT("总量", "amount"),
  /** Rate, 比率: never adds up, such as a percentage, an average or a life expectancy. */
  RATE("比率", "rate"),
  /** Flow, 流量: an amount per period, such as people trained from January to March (S31). */
  FLOW("流量", "flow");

  private final Text label;

  FigureKind(String zh, String en) {
    this.label = Text.of(zh, en);
  }

  @Override
  public Text label() {
    return label;
  }
}
