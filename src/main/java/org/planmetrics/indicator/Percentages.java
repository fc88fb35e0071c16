package org.planmetrics.indicator;

import java.util.Map;
import java.util.Optional;
import org.planmetrics.number.Fraction;
import org.planmetrics.number.Interval;

/** Which readings readers expect as percentages. */
final class Percentages {
  private Percentages() {}

  /**
   * Whether readers expect percentages: of a share, of a ratio of one to one beside a bar of at
   * most 1, and of what is added up from such.
   */
  static boolean isPercentage(Condition.Comparison c, Map<String, Indicator> names) {
    Indicator i = kind(c.indicator(), names);
    Optional<Plus> plus = i.as(Plus.class);
    if (plus.isPresent()) {
      return plus.get().isOfTheSame()
          && plus.get().measured().allMatch(t -> isPercentage(t.is(c.bar()), names));
    }
    Optional<Ratio> ratio = i.as(Ratio.class).filter(r -> r.per().equals(Fraction.ONE));
    return i.as(Share.class).isPresent()
        || ratio.isPresent() && c.bar().fixed().filter(Percentages::isAtMostOne).isPresent();
  }

  private static boolean isAtMostOne(Interval bar) {
    return bar.upper().filter(u -> u.compareTo(Fraction.ONE) <= 0).isPresent();
  }

  /** What is read in the end: names and titles stand for it, and units and choices read it. */
  private static Indicator kind(Indicator indicator, Map<String, Indicator> names) {
    Indicator at = indicator;
    Indicator next = read(at, names);
    while (next != at) {
      at = next;
      next = read(at, names);
    }
    return at;
  }

  private static Indicator read(Indicator at, Map<String, Indicator> names) {
    Indicator meant = at.meaning(name -> names.getOrDefault(name, at));
    return meant == at && at.readsAsPart() ? at.parts().get(0) : meant;
  }
}
