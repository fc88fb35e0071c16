package org.planmetrics.text;

import java.util.Map;
import java.util.stream.Collectors;

/**
 * How many there are of each kind, in one sentence as a mid-term evaluation has it:
 * 15项指标中，提前实现4项、滞后10项，1项无法评估.
 *
 * @param nature what all of them are, such as 约束性 or binding; else empty
 * @param all how many there are
 * @param known of each kind by its label, in their order; those of which there are none are left
 *     out
 * @param open the same of the kinds of which nothing is said yet, which come last
 */
public record Counted(
    String nature, int all, Map<String, Integer> known, Map<String, Integer> open) {
  /** Returns such as {@code 15项指标中，提前实现4项、滞后10项，1项无法评估}. */
  public String zh() {
    return all + "项" + nature + "指标中，" + zhRest();
  }

  /** Returns what follows the total: {@code 提前实现4项、滞后10项，1项无法评估}. */
  public String zhRest() {
    String some = join(known, "、", (label, n) -> label + n + "项");
    String others = join(open, "、", (label, n) -> n + "项" + label);
    return some + (some.isEmpty() || others.isEmpty() ? "" : "，") + others;
  }

  /** Returns such as {@code of 15 targets, 4 achieved early, 10 behind; 1 not assessable}. */
  public String en() {
    String noun = (nature.isEmpty() ? "" : nature + " ") + "target";
    return "of " + Plural.of(all, noun) + ", " + enRest();
  }

  /** Returns what follows the total: {@code 4 achieved early, 10 behind; 1 not assessable}. */
  public String enRest() {
    String some = join(known, ", ", (label, n) -> n + " " + label);
    String others = join(open, ", ", (label, n) -> n + " " + label);
    return some + (some.isEmpty() || others.isEmpty() ? "" : "; ") + others;
  }

  private interface Words {
    String of(String label, int number);
  }

  private static String join(Map<String, Integer> counts, String and, Words words) {
    return counts.entrySet().stream()
        .filter(e -> e.getValue() > 0)
        .map(e -> words.of(e.getKey(), e.getValue()))
        .collect(Collectors.joining(and));
  }
}
