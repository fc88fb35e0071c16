package org.planmetrics.domain;

/**
 * What a region is: an official division or not (SPEC S3). All count in their ancestors; as units
 * only statutory ones count unless others are asked for.
 */
public enum RegionKind implements Labeled {
  /** Statutory, 法定. */
  STATUTORY("法定", "statutory"),
  /** Functional, 功能区. */
  FUNCTIONAL("功能区", "functional"),
  /** Virtual, 虚拟. */
  VIRTUAL("虚拟", "virtual");

  private final Text label;

  RegionKind(String zh, String en) {
    this.label = Text.of(zh, en);
  }

  @Override
  public Text label() {
    return label;
  }
}
