package org.planmetrics.io;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Units as tables state them above their header, or in it: {@code 单位：万人}, {@code （百张）}. */
final class UnitWords {
  private static final String SCALE = "(?:[十百千]?[万亿]|[百千])";
  private static final String COUNTER =
      "(?:人次|人年|人|名|张|个|户|所|家|元|美元|岁|处|件|次|年|天|小时|周|月|公里|千米|平方米|平方公里|公顷|亩|吨|公斤|辆|台|套"
          + "|persons?|people|beds?|places?|yuan|years?)";
  private static final Pattern UNIT =
      Pattern.compile(
          "(?:" + SCALE + "?" + COUNTER + "(?:/" + SCALE + "?" + COUNTER + ")?|" + SCALE
              + "|[%‰])");

  /** A unit after the word for it, which is no part of another, as 填报单位 is. */
  private static final Pattern STATED =
      Pattern.compile("(?<![\\p{IsHan}&&[^量]])(?:计量)?单位\\s*[:：]?\\s*([^\\s()（）]+)");

  private static final Pattern BRACKETS = Pattern.compile("[(（]([^()（）]+)[)）]");
  private static final Pattern BETWEEN = Pattern.compile("[、，,;；和及]");
  private static final Pattern LARGE = Pattern.compile("[百千万亿%‰]");

  private UnitWords() {}

  /** Whether a text is a unit, such as 万人. */
  static boolean isUnit(String text) {
    return UNIT.matcher(text.strip()).matches();
  }

  /**
   * The units that a title states, such as 万人 in {@code 老年人口（万人）}.
   *
   * @return none where it states none
   */
  static List<String> of(String title) {
    Matcher stated = STATED.matcher(title);
    Stream<String> after = stated.results().map(r -> r.group(1));
    Stream<String> within = BRACKETS.matcher(title).results().map(r -> r.group(1));
    return Stream.concat(after, within)
        .flatMap(text -> Stream.of(BETWEEN.split(text, -1)))
        .map(String::strip)
        .filter(UnitWords::isUnit)
        .distinct()
        .toList();
  }

  /** The scale that a unit begins with, such as 百 of 百张, or {@code %}. */
  static Optional<String> scale(String unit) {
    Matcher scale = Pattern.compile("(" + SCALE + "|%).*").matcher(unit.strip());
    return scale.matches() ? Optional.of(scale.group(1)) : Optional.empty();
  }

  /** Whether a unit changes a number: it is so many, or parts of a hundred. */
  static boolean isLarge(String unit) {
    return LARGE.matcher(unit).find();
  }
}
