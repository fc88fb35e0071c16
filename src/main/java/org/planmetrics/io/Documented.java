package org.planmetrics.io;

import java.util.LinkedHashMap;
import java.util.Map;

/** Where the documents describe what a key belongs to: a rule of {@code rules.md}. */
final class Documented {
  private static final Map<String, String> RULES = new LinkedHashMap<>();

  static {
    RULES.put("an indicator 'plus'", "S29");
    RULES.put("an indicator 'minus'", "S29");
    RULES.put("an indicator 'value'", "S29");
    RULES.put("an indicator 'on'", "S30");
    RULES.put("an indicator 'figure'", "S31");
    RULES.put("an indicator 'greatest'", "S32");
    RULES.put("an indicator 'share'", "S33");
    RULES.put("an indicator", "S9");
    RULES.put("a condition", "S10");
    RULES.put("a bar of growth", "S30");
    RULES.put("a period", "S31");
    RULES.put("a norm", "S13");
    RULES.put("units", "S8");
    RULES.put("a match", "S14");
    RULES.put("a plan", "S15");
    RULES.put("a target", "S15");
    RULES.put("a step", "S15");
    RULES.put("a baseline", "S20");
    RULES.put("a milestone", "S19");
  }

  private Documented() {}

  /** Such as {@code ; see S9 in rules.md}; nothing of what no rule is about. */
  static String at(String noun) {
    return RULES.entrySet().stream()
        .filter(e -> noun.startsWith(e.getKey()))
        .findFirst()
        .map(e -> "; see " + e.getValue() + " in rules.md")
        .orElse("");
  }
}
