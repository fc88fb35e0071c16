package org.planmetrics.domain;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.planmetrics.number.Decimals;
import org.planmetrics.number.Fraction;
import org.planmetrics.text.Plural;

/**
 * Records in words: adjectives, the noun, and what has no word of its own in parentheses, such as
 * {@code certified community workers} or {@code facilities (beds ≥ 50)}.
 */
final class RecordsWording implements Match.Visitor<String> {
  private static final Pattern CAPITAL = Pattern.compile("(?<=[a-z])(?=[A-Z])");

  private final Register register;
  private final Locale locale;
  private final boolean isChinese;
  private final Map<String, Match> rest;

  private RecordsWording(Register register, Map<String, Match> where, Locale locale) {
    this.register = register;
    this.locale = locale;
    this.isChinese = isChinese(locale);
    this.rest = new LinkedHashMap<>(where);
  }

  /** Returns such as {@code urban communities}. */
  static String many(Register register, Map<String, Match> where, Locale locale) {
    return new RecordsWording(register, where, locale).words(true);
  }

  /** Returns such as {@code urban community}. */
  static String one(Register register, Map<String, Match> where, Locale locale) {
    return new RecordsWording(register, where, locale).words(false);
  }

  private String words(boolean isMany) {
    String words =
        switch (register) {
          case WORKERS -> workers(isMany);
          case REGIONS -> regions(isMany);
          case COMMUNITIES -> nouns("kind", CommunityKind.class, "村居", "community", isMany);
          case FACILITIES -> facilities(isMany);
          case STATIONS -> stations(isMany);
          case ORGANIZATIONS -> nouns("kind", OrganizationKind.class, "组织", "organization", isMany);
        };
    if (rest.isEmpty()) {
      return words;
    }
    List<String> matches = new ArrayList<>();
    rest.forEach((column, match) -> matches.add(match(column, match)));
    return isChinese
        ? words + "（" + String.join("；", matches) + "）"
        : words + " (" + String.join("; ", matches) + ")";
  }

  private String workers(boolean isMany) {
    List<String> words = new ArrayList<>();
    flag("certified").ifPresent(b -> words.add(b ? t("持证", "certified") : t("未持证", "uncertified")));
    flag("trained").ifPresent(b -> words.add(b ? t("经培育的", "trained") : t("未经培育的", "untrained")));
    take("employment", Employment.class)
        .ifPresent(posts -> words.add(isChinese ? 0 : words.size(), or(posts) + t("岗位", "")));
    words.add(t("社工", number("worker", isMany)));
    String text = String.join(t("", " "), words);
    return take("postedTo", Posting.class)
        .map(p -> isChinese ? "派驻" + or(p) + "的" + text : text + " posted to a " + or(p))
        .orElse(text);
  }

  private String regions(boolean isMany) {
    Optional<List<RegionKind>> kinds = take("kind", RegionKind.class);
    String noun = nouns("level", Level.class, "区域", "region", isMany);
    if (kinds.isEmpty()) {
      return isChinese ? "各类" + noun : noun + " of any kind";
    }
    boolean isUsual = kinds.get().equals(List.of(RegionKind.STATUTORY));
    return isUsual ? noun : t(or(kinds.get()) + "的" + noun, or(kinds.get()) + " " + noun);
  }

  private String facilities(boolean isMany) {
    String noun = number("facility", isMany);
    return take("kind", FacilityKind.class)
        .map(k -> t(or(k) + "设施", or(k) + " " + noun))
        .orElse(t("养老机构", noun));
  }

  private String stations(boolean isMany) {
    String words = t("站点", number("station", isMany));
    Optional<List<Service>> services = take("service", Service.class);
    if (services.isPresent()) {
      words = or(services.get()) + t("", " ") + words;
    }
    Optional<List<Level>> levels = take("level", Level.class);
    return levels.isPresent() ? or(levels.get()) + t("级", "-level ") + words : words;
  }

  /** The labels of a column's values as nouns; where it does not ask, or asks for all, one noun. */
  private <E extends Enum<E> & Labeled> String nouns(
      String column, Class<E> type, String zh, String en, boolean isMany) {
    Optional<List<E>> values = take(column, type);
    if (values.isEmpty() || values.get().size() == type.getEnumConstants().length) {
      return t(zh, number(en, isMany));
    }
    List<String> words =
        values.get().stream().map(v -> t(v.label().zh(), number(v.label().en(), isMany))).toList();
    return list(words, t("和", isMany ? " and " : " or "));
  }

  private String or(List<? extends Labeled> values) {
    return list(values.stream().map(v -> v.label().in(locale)).toList(), t("或", " or "));
  }

  private String list(List<String> words, String last) {
    int size = words.size();
    return size == 1
        ? words.get(0)
        : String.join(t("、", ", "), words.subList(0, size - 1)) + last + words.get(size - 1);
  }

  /** The values that a column must be one of; they are then no longer left for the parentheses. */
  private <E extends Labeled> Optional<List<E>> take(String column, Class<E> type) {
    List<Object> values = choices(column);
    if (values.isEmpty() || !values.stream().allMatch(type::isInstance)) {
      return Optional.empty();
    }
    rest.remove(column);
    return Optional.of(values.stream().map(type::cast).distinct().toList());
  }

  private Optional<Boolean> flag(String column) {
    List<Object> values = choices(column);
    if (values.size() != 1 || !(values.get(0) instanceof Boolean value)) {
      return Optional.empty();
    }
    rest.remove(column);
    return Optional.of(value);
  }

  private List<Object> choices(String column) {
    return Optional.ofNullable(rest.get(column)).map(Match::choices).orElse(List.of());
  }

  private String match(String column, Match match) {
    String name = column(register, column, locale);
    return name + match.accept(this);
  }

  @Override
  public String anyOf(Match.AnyOf any) {
    return t("为", " ") + list(values(any.values()), t("或", " or "));
  }

  @Override
  public String allOf(Match.AllOf all) {
    return t("含", " with ") + list(values(all.values()), t("和", " and "));
  }

  @Override
  public String range(Match.Range range) {
    return " " + ends(range);
  }

  @Override
  public String present(Match.Present present) {
    return present.present() ? t("已填", " present") : t("空白", " blank");
  }

  private static String ends(Match.Range range) {
    if (range.from().isPresent() && range.to().isPresent()) {
      return text(range.from().get()) + "–" + text(range.to().get());
    }
    return range
        .from()
        .map(f -> "≥ " + text(f))
        .orElseGet(() -> "≤ " + text(range.to().orElseThrow()));
  }

  private List<String> values(List<Object> values) {
    return values.stream()
        .map(v ->
            v instanceof Labeled l
                ? l.label().in(locale)
                : v instanceof Boolean b ? yes(b) : text(v))
        .toList();
  }

  private String yes(boolean value) {
    return value ? t("是", "yes") : t("否", "no");
  }

  private static String text(Object value) {
    return value instanceof java.math.BigDecimal d
        ? Decimals.of(Fraction.of(d), false)
        : value.toString();
  }

  private static String number(String noun, boolean isMany) {
    return isMany ? Plural.many(noun) : noun;
  }

  private static boolean isChinese(Locale locale) {
    return locale.getLanguage().equals("zh");
  }

  /** A column for a reader: its Chinese header, or its name in English words. */
  static String column(Register register, String name, Locale locale) {
    Optional<Column<?>> column = register.column(name);
    return isChinese(locale) && column.isPresent()
        ? column.get().zh()
        : CAPITAL.matcher(name).replaceAll(" ").replace('_', ' ').toLowerCase(Locale.ROOT);
  }

  private String t(String zh, String en) {
    return isChinese ? zh : en;
  }
}
