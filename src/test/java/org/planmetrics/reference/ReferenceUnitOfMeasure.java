package org.planmetrics.reference;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.planmetrics.number.Fraction;

/**
 * A unit of measure straight from SPEC S26, such as 万人: 10,000 of the base word 人.
 *
 * @param base the base word; {@code %} for parts of a hundred or a thousand
 * @param factor how many of it
 */
record ReferenceUnitOfMeasure(String base, Fraction factor) {
  private static final Map<String, Fraction> MULTIPLIERS = new LinkedHashMap<>();

  static {
    put("十万", 100_000);
    put("百万", 1_000_000);
    put("千万", 10_000_000);
    put("百", 100);
    put("千", 1_000);
    put("万", 10_000);
    put("亿", 100_000_000);
    put("thousand ", 1_000);
    put("million ", 1_000_000);
    put("billion ", 1_000_000_000);
  }

  private static void put(String word, long factor) {
    MULTIPLIERS.put(word, Fraction.of(factor));
  }

  /** Longest multiplier first; what begins with 百分 is a base word, and no unit lacks one. */
  static Optional<ReferenceUnitOfMeasure> find(String text) {
    if (text.equals("%") || text.equals("‰")) {
      long parts = text.equals("%") ? 100 : 1000;
      return Optional.of(new ReferenceUnitOfMeasure("%", Fraction.of(1, parts)));
    }
    for (Map.Entry<String, Fraction> word : MULTIPLIERS.entrySet()) {
      if (text.startsWith(word.getKey()) && !text.startsWith("百分")) {
        String base = text.substring(word.getKey().length()).strip();
        return base.isEmpty()
            ? Optional.empty()
            : Optional.of(new ReferenceUnitOfMeasure(base, word.getValue()));
      }
    }
    return Optional.of(new ReferenceUnitOfMeasure(text, Fraction.ONE));
  }

  boolean isPart() {
    return base.equals("%");
  }
}
