package org.planmetrics.domain;

import java.util.Set;

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
  VILLAGE("村", "village", "行政村", "嘎查", "村民委员会", "村委会");

  private final Text label;
  private final Set<String> otherWords;

  CommunityKind(String zh, String en, String... otherWords) {
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
