package org.planmetrics.brief;

import java.util.Locale;
import java.util.function.Function;
import org.planmetrics.domain.Text;

/** Sentences in both languages. */
final class Words {
  private Words() {}

  static Text both(Function<Locale, String> words) {
    return Text.of(words.apply(Locale.CHINESE), words.apply(Locale.ENGLISH));
  }

  static String in(Locale locale, String zh, String en) {
    return isChinese(locale) ? zh : en;
  }

  static boolean isChinese(Locale locale) {
    return locale.getLanguage().equals("zh");
  }
}
