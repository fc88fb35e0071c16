package org.planmetrics.domain;

/** The kind of an elder-care facility. */
public enum FacilityKind implements Labeled {
  /** Institution, 机构养老. */
  INSTITUTION("机构养老", "institution"),
  /** Community, 社区养老. */
  COMMUNITY("社区养老", "community");

  private final Text label;

  FacilityKind(String zh, String en) {
    this.label = Text.of(zh, en);
  }

  @Override
  public Text label() {
    return label;
  }
}
