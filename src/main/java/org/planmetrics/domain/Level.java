package org.planmetrics.domain;

/** A level of the tree of places, from the whole nation down to the community (SPEC S1). */
public enum Level implements Labeled {
  /** Nation, 全国. */
  NATION("全国", "nation"),
  /** Province, 省. */
  PROVINCE("省", "province"),
  /** Prefecture, 市. */
  PREFECTURE("市", "prefecture"),
  /** County, 县. */
  COUNTY("县", "county"),
  /** Township, 乡镇. */
  TOWNSHIP("乡镇", "township"),
  /** Community, 村居. */
  COMMUNITY("村居", "community");

  private final Text label;

  Level(String zh, String en) {
    this.label = Text.of(zh, en);
  }

  @Override
  public Text label() {
    return label;
  }

  /**
   * Whether this level stands above another: a province above a county.
   *
   * @param other the other level
   * @return true if this is the higher one
   */
  public boolean isAbove(Level other) {
    return compareTo(other) < 0;
  }
}
