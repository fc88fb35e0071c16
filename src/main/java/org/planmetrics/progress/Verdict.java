package org.planmetrics.progress;

import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.planmetrics.domain.Text;

/**
 * What a method says of a reading on its path, such as BEHIND 滞后 by LINEAR.
 *
 * @param method the method
 * @param pace the class
 * @param growth the growth rates, of {@link GrowthRatio} where it can be assessed
 * @param reason why it is not assessable, else empty
 */
public record Verdict(Method method, Pace pace, Optional<Growth> growth, Optional<Text> reason) {
  /** Checks that nothing is null. */
  public Verdict {
    Objects.requireNonNull(method, "method");
    Objects.requireNonNull(pace, "pace");
    Objects.requireNonNull(growth, "growth");
    Objects.requireNonNull(reason, "reason");
  }

  /**
   * Yearly growth, such as 0.021 a year where 0.035 are required (SPEC S23).
   *
   * @param actual g, from the baseline to now
   * @param required G, from the baseline to the bar
   * @param ratio R = d·g/|G|
   */
  public record Growth(double actual, double required, double ratio) {}

  static Verdict of(Method method, Pace pace) {
    return new Verdict(method, pace, Optional.empty(), Optional.empty());
  }

  static Verdict none(Method method, Text reason) {
    return new Verdict(method, Pace.NOT_ASSESSABLE, Optional.empty(), Optional.of(reason));
  }

  /**
   * In a few words.
   *
   * @param locale Chinese or English
   * @return such as {@code behind (linear, tolerance 5%)}
   */
  public String describe(Locale locale) {
    boolean isChinese = locale.getLanguage().equals("zh");
    String name = pace.label().in(locale) + (isChinese ? "（" : " (") + method.describe(locale);
    return name
        + (isChinese ? "）" : ")")
        + reason.map(r -> (isChinese ? "：" : ": ") + r.in(locale)).orElse("");
  }

  /** Returns the words in English. */
  @Override
  public String toString() {
    return describe(Locale.ENGLISH);
  }
}
