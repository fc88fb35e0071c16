package org.planmetrics.io;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.planmetrics.domain.Labeled;
import org.planmetrics.domain.Level;

/** The levels as official lists name them, such as 地级市 for a prefecture (SPEC S40). */
final class LevelWords {
  private static final Map<Level, String> WORDS =
      Map.of(
          Level.NATION, "国家 国家级",
          Level.PROVINCE, "省级 直辖市 自治区 特别行政区",
          Level.PREFECTURE, "地级 市级 地级市 自治州 州 盟 地区",
          Level.COUNTY, "县级 区县 县级市 市辖区 区 自治县 旗 自治旗 特区 林区",
          Level.TOWNSHIP, "乡级 乡镇级 镇 乡 街道 民族乡 苏木 民族苏木 县辖区",
          Level.COMMUNITY, "村级 社区 村 嘎查 居民委员会 村民委员会 居委会 村委会");

  private static final Map<String, Level> LEVELS =
      WORDS.entrySet().stream()
          .flatMap(
              e -> Arrays.stream(e.getValue().split(" ", -1)).map(w -> Map.entry(w, e.getKey())))
          .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

  private LevelWords() {}

  /** The level that a text names, as files name it or as lists do. */
  static Optional<Level> find(String text) {
    return Labeled.find(List.of(Level.values()), text)
        .or(() -> Optional.ofNullable(LEVELS.get(text.strip())));
  }
}
