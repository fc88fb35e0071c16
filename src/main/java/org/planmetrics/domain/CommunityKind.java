package org.planmetrics.domain;

/**
 * What a community is (SPEC S1): an urban community lies under a subdistrict, a town community
 * under a town.
 */
public enum CommunityKind implements Labeled {
  /** Urban community, 城市社区. */
  URBAN("城市社区", "urban community"),
  /** Town community, 乡镇社区. */
  TOWN("乡镇社区", "town community"),
  /** Village, 村. */
  VILLAGE("村", "village");

  private final Text label;

  CommunityKind(String zh, String en) {
    this.label = Text.of(zh, en);
  }

  @Override
  public Text label() {
    return label;
  }
}
