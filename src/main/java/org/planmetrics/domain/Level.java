package org.planmetrics.domain;

import java.util.Set;

/** A level of the tree of places, from the whole nation down to the community (SPEC S1). */
public enum Level implements Labeled {
  /** Nation, 全国. */
  NATION("全国", "nation", "国家 国家级"),
  /** Province, 省. */
  PROVINCE("省", "province", "省级 直辖市 自治区 特别行政区"),
  /** Prefecture, 市. */
  PREFECTURE("市", "prefecture", "地级 市级 地级市 自治州 州 盟 地区"),
  /** County, 县. */
  COUNTY("县", "county", "县级 区县 县级市 市辖区 区 自治县 旗 自治旗 特区 林区"),
  /** Township, 乡镇. */
  TOWNSHIP("乡镇", "township", "乡级 乡镇级 镇 乡 街道 街道办事处 民族乡 苏木 民族苏木 县辖区"),
  /** Community, 村居. */
  COMMUNITY("村居", "community", "村级 社区 村 嘎查 居民委员会 村民委员会 居委会 村委会");

  private final Text label;
  private final Set<String> otherWords;

  Level(String zh, String en, String otherWords) {
    this.label = Text.of(zh, en);
    this.otherWords = Set.of(otherWords.split(" ", -1));
  }

  @Override
  public Text label() {
    return label;
  }

  @Override
  public Set<String> otherWords() {
    return otherWords;
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
