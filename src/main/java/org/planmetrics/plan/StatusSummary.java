package org.planmetrics.plan;

import com.google.common.collect.ImmutableMap;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.planmetrics.text.Counted;

/**
 * How the targets at the plan's own place stand in all (SPEC S35), such as 4 met, 8 pending and 3
 * undecided of 15.
 *
 * @param counts how many have each status; none that no target has
 * @param binding the same of the BINDING ones among them
 */
public record StatusSummary(Map<Status, Integer> counts, Map<Status, Integer> binding) {
  private static final List<Status> OPEN = List.of(Status.UNDECIDED, Status.NOT_APPLICABLE);

  /** Copies the counts. */
  public StatusSummary {
    counts = ImmutableMap.copyOf(counts);
    binding = ImmutableMap.copyOf(binding);
  }

  static StatusSummary of(List<Finding> findings) {
    Map<Status, Integer> counts = new EnumMap<>(Status.class);
    Map<Status, Integer> binding = new EnumMap<>(Status.class);
    for (Finding f : findings) {
      counts.merge(f.status(), 1, Integer::sum);
      if (f.target().nature() == Nature.BINDING) {
        binding.merge(f.status(), 1, Integer::sum);
      }
    }
    return new StatusSummary(counts, binding);
  }

  /**
   * How many targets apply at the place.
   *
   * @return the sum of the counts
   */
  public int targets() {
    return total(counts);
  }

  /**
   * How many targets have a status.
   *
   * @param status such as MET
   * @return the number, perhaps 0
   */
  public int count(Status status) {
    return count(counts, status);
  }

  /**
   * How many BINDING targets have a status.
   *
   * @param status such as MET
   * @return the number, perhaps 0
   */
  public int binding(Status status) {
    return count(binding, status);
  }

  private static int total(Map<Status, Integer> counts) {
    return counts.values().stream().mapToInt(n -> n).sum();
  }

  private static int count(Map<Status, Integer> counts, Status status) {
    return Objects.requireNonNullElse(counts.get(status), 0);
  }

  /**
   * In one sentence.
   *
   * @param locale Chinese or English
   * @return such as 15项指标中，已达标4项、未达标（未到期）8项，3项数据不足
   */
  public String describe(Locale locale) {
    boolean isChinese = locale.getLanguage().equals("zh");
    int some = total(binding);
    if (targets() == 0) {
      return isChinese ? "没有适用于此的目标" : "no target applies here";
    }
    boolean isAllBinding = some == targets();
    Counted all = counted(counts, isAllBinding, locale);
    Counted apart = counted(binding, true, locale);
    boolean isApart = some > 0 && !isAllBinding;
    return isChinese
        ? all.zh() + (isApart ? "；其中约束性" + some + "项：" + apart.zhRest() : "")
        : all.en() + (isApart ? "; of the " + some + " binding, " + apart.enRest() : "");
  }

  private static Counted counted(Map<Status, Integer> counts, boolean isBinding, Locale locale) {
    Map<String, Integer> known = new LinkedHashMap<>();
    Map<String, Integer> open = new LinkedHashMap<>();
    for (Status status : Status.values()) {
      Map<String, Integer> kind = OPEN.contains(status) ? open : known;
      kind.put(status.label().in(locale), count(counts, status));
    }
    String nature = isBinding ? Nature.BINDING.label().in(locale) : "";
    return new Counted(nature, total(counts), known, open);
  }

  /** Returns the sentence in English. */
  @Override
  public String toString() {
    return describe(Locale.ENGLISH);
  }
}
