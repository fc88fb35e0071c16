package org.planmetrics.domain;

import java.util.Locale;
import java.util.Objects;

/**
 * A title in Chinese and English, such as 吉林省 / Jilin Province.
 *
 * <p>Where one language is not given (empty), the other stands in for it.
 *
 * @param zh the Chinese text, or empty
 * @param en the English text, or empty
 */
public record Text(String zh, String en) {
  /**
   * Checks that there is a text at all.
   *
   * @throws IllegalArgumentException if both are blank
   */
  public Text {
    Objects.requireNonNull(zh, "zh");
    Objects.requireNonNull(en, "en");
    if (zh.isBlank() && en.isBlank()) {
      throw new IllegalArgumentException("a title must have a Chinese or an English text");
    }
  }

  /**
   * A title in both languages.
   *
   * @param zh the Chinese text
   * @param en the English text
   * @return the title
   */
  public static Text of(String zh, String en) {
    return new Text(zh, en);
  }

  /**
   * A title that reads the same in both languages, such as the code of a place.
   *
   * @param both the text
   * @return the title
   */
  public static Text of(String both) {
    return new Text(both, both);
  }

  /**
   * The text for a reader: Chinese for any {@code zh} locale, English for all others.
   *
   * @param locale the reader's language
   * @return the text, never empty
   */
  public String in(Locale locale) {
    boolean isChinese = locale.getLanguage().equals("zh");
    String wanted = isChinese ? zh : en;
    return wanted.isBlank() ? (isChinese ? en : zh) : wanted;
  }

  /** Returns the English text, or the Chinese if there is none. */
  @Override
  public String toString() {
    return in(Locale.ENGLISH);
  }
}
