package org.planmetrics.brief;

import java.util.Locale;
import java.util.function.Function;
import org.planmetrics.domain.Text;
import org.planmetrics.plan.Finding;

/** Sentences in both languages. */
final class Words {
  private Words() {}

  static Text both(Function<Locale, String> words) {
    return Text.of(words.apply(Locale.CHINESE), words.apply(Locale.ENGLISH));
  }

  static String in(Locale locale, String zh, String en) {
    return isChinese(locale) ? zh : en;
  }

  /** The shortfall as readers see it, of a share in units. */
  static String lack(Finding finding, Locale locale) {
    String shortfall = finding.shown().shortfall();
    String units = in(locale, " 个单位", shortfall.equals("1") ? " unit" : " units");
    return shortfall + (finding.units().isEmpty() ? "" : units);
  }

  static boolean isChinese(Locale locale) {
    return locale.getLanguage().equals("zh");
  }
}
