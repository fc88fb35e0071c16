package org.planmetrics.domain;

/** The kind of post that a worker holds. */
public enum Employment implements Labeled {
  /** Community, 社区. */
  COMMUNITY("社区", "community"),
  /** Agency, 机构. */
  AGENCY("机构", "agency"),
  /** Station, 社工站. */
  STATION("社工站", "station"),
  /** Facility, 养老机构. */
  FACILITY("养老机构", "facility"),
  /** Government, 机关. */
  GOVERNMENT("机关", "government"),
  /** Other, 其他. */
  OTHER("其他", "other");

  private final Text label;

  Employment(String zh, String en) {
    this.label = Text.of(zh, en);
  }

  @Override
  public Text label() {
    return label;
  }
}
