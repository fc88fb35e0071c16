package org.planmetrics.domain;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * A value of a closed list that files and reports write in both languages, such as {@code URBAN}
 * 城市社区 (SPEC section 5).
 */
public interface Labeled {
  /**
   * The name that files use, such as {@code SOCIAL_WORK}.
   *
   * @return the name
   */
  String name();

  /**
   * How files write it.
   *
   * @return the name; of a register it is in lower case
   */
  default String key() {
    return name();
  }

  /**
   * What readers see.
   *
   * @return the label in Chinese and English
   */
  Text label();

  /**
   * What official lists and people call it besides, such as 地级市 for a prefecture.
   *
   * @return other words for it, by which files may name it; none unless said
   */
  default Set<String> otherWords() {
    return Set.of();
  }

  /**
   * The value that a text names: its name in any case, its Chinese label, or another word for it.
   *
   * @param <E> the type of the values
   * @param values the closed list
   * @param text such as {@code urban} or 城市社区
   * @return the value, or empty if the text names none
   */
  static <E extends Labeled> Optional<E> find(List<E> values, String text) {
    String trimmed = text.strip();
    for (E value : values) {
      if (value.name().equalsIgnoreCase(trimmed)
          || value.label().zh().equals(trimmed)
          || value.otherWords().contains(trimmed)) {
        return Optional.of(value);
      }
    }
    return Optional.empty();
  }

  /**
   * The value that a text names.
   *
   * @param <E> the type of the values
   * @param type the closed list
   * @param text such as {@code urban} or 城市社区
   * @return the value
   * @throws IllegalArgumentException if the text names none; the message lists the valid ones
   */
  static <E extends Enum<E> & Labeled> E parse(Class<E> type, String text) {
    List<E> values = List.of(type.getEnumConstants());
    return find(values, text)
        .orElseThrow(() -> new IllegalArgumentException("'" + text + "' " + rule(values)));
  }

  /**
   * The rule that a text broke, listing what is valid: {@code must be one of URBAN 城市社区, …}.
   *
   * @param values the closed list
   * @return the rule
   */
  static String rule(List<? extends Labeled> values) {
    String valid =
        String.join(", ", values.stream().map(v -> v.name() + " " + v.label().zh()).toList());
    return "must be one of " + valid;
  }

  /**
   * An English label from a name: {@code SOCIAL_WORK} reads {@code social work}.
   *
   * @param zh the Chinese label
   * @param name the name
   * @return the label
   */
  static Text label(String zh, String name) {
    return Text.of(zh, name.toLowerCase(Locale.ROOT).replace('_', ' '));
  }
}
