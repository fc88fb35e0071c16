package org.planmetrics.progress;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.planmetrics.domain.Text;
import org.planmetrics.number.Decimals;
import org.planmetrics.number.Fraction;

/**
 * What a method says of a reading on its path, such as BEHIND 滞后 by LINEAR.
 *
 * @param method the method
 * @param pace the class
 * @param growth the growth rates, of {@link Method#growthRatio()} where it can be assessed
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
  public record Growth(double actual, double required, double ratio) {
    /** Returns such as {@code +2.10% a year, required +3.50%}. */
    @Override
    public String toString() {
      return rate(actual) + " a year, required " + rate(required);
    }

    static String rate(double yearly) {
      return String.format(Locale.ROOT, "%+.2f%%", 100 * yearly);
    }
  }

  static Verdict of(Method method, Pace pace) {
    return new Verdict(method, pace, Optional.empty(), Optional.empty());
  }

  static Verdict none(Method method, Text reason) {
    return new Verdict(method, Pace.NOT_ASSESSABLE, Optional.empty(), Optional.of(reason));
  }

  /** The ratio, which never looks to be on the other side of a threshold; empty without one. */
  String shownRatio() {
    return growth.map(g -> shown(Fraction.of(new BigDecimal(g.ratio())))).orElse("");
  }

  private String shown(Fraction ratio) {
    Comparator<Fraction> byDistance = Comparator.comparing(f -> distance(f, ratio));
    Fraction nearest = method.thresholds().values().stream().min(byDistance).orElse(ratio);
    return Decimals.of(ratio, nearest, false);
  }

  private static Fraction distance(Fraction a, Fraction b) {
    Fraction difference = a.minus(b);
    return difference.signum() < 0 ? Fraction.ZERO.minus(difference) : difference;
  }

  /**
   * In a few words.
   *
   * @param locale Chinese or English
   * @return such as {@code behind (linear, tolerance 5 points)}
   */
  public String describe(Locale locale) {
    String ratio = shownRatio();
    return pace.label().in(locale)
        + (ratio.isEmpty() ? "" : Text.of("，比值 ", ", ratio ").in(locale) + ratio)
        + Text.of("（", " (").in(locale)
        + method.describe(locale)
        + Text.of("）", ")").in(locale)
        + reason.map(r -> Text.of("：", ": ").in(locale) + r.in(locale)).orElse("");
  }

  /** Returns the words in English. */
  @Override
  public String toString() {
    return describe(Locale.ENGLISH);
  }
}
