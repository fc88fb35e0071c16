package org.planmetrics.progress;

import com.google.common.collect.ImmutableMap;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.planmetrics.number.Fraction;
import org.planmetrics.plan.Status;
import org.planmetrics.text.Counted;

/**
 * How the targets at the plan's own place move in all (SPEC S35), such as 4 achieved early, 5
 * ahead, 3 on track and 2 behind of 15, and 1 not assessable.
 *
 * @param counts how many are in each class; none that no target is in
 */
public record PaceSummary(Map<Pace, Integer> counts) {
  private static final Set<Pace> REACHED = Set.of(Pace.HELD, Pace.ACHIEVED, Pace.ACHIEVED_EARLY);
  private static final Set<Pace> OF_GROWTH =
      Set.of(Pace.SUBSTANTIAL, Pace.MODERATE, Pace.LIMITED, Pace.DETERIORATION);

  /** Copies the counts. */
  public PaceSummary {
    counts = ImmutableMap.copyOf(counts);
  }

  static PaceSummary of(List<Trajectory> trajectories) {
    Map<Pace, Integer> counts = new EnumMap<>(Pace.class);
    trajectories.stream()
        .filter(t -> t.finding().status() != Status.NOT_APPLICABLE)
        .forEach(t -> counts.merge(t.pace(), 1, Integer::sum));
    return new PaceSummary(counts);
  }

  /**
   * How many targets apply at the place and have something to compare.
   *
   * @return the sum of the counts
   */
  public int targets() {
    return total(Set.of(Pace.values()));
  }

  /**
   * How many targets are in a class.
   *
   * @param pace such as BEHIND
   * @return the number, perhaps 0
   */
  public int count(Pace pace) {
    return Objects.requireNonNullElse(counts.get(pace), 0);
  }

  private int total(Set<Pace> some) {
    return some.stream().mapToInt(this::count).sum();
  }

  /**
   * The rate of completion 完成率: (HELD + ACHIEVED + ACHIEVED_EARLY) / (all − NOT_ASSESSABLE), such
   * as 4/14.
   *
   * @return the rate; empty where nothing can be assessed, and by {@link Method#growthRatio()},
   *     whose classes do not tell what is reached
   */
  public Optional<Fraction> completion() {
    int assessable = targets() - count(Pace.NOT_ASSESSABLE);
    return assessable == 0 || total(OF_GROWTH) > 0
        ? Optional.empty()
        : Optional.of(Fraction.of(total(REACHED), assessable));
  }

  /**
   * In one sentence, as a mid-term evaluation writes it.
   *
   * @param locale Chinese or English
   * @return such as 15项指标中，提前实现4项、快于预期5项、基本符合预期3项、滞后2项，1项无法评估
   */
  public String describe(Locale locale) {
    boolean isChinese = locale.getLanguage().equals("zh");
    if (targets() == 0) {
      return isChinese ? "没有适用于此的目标" : "no target applies here";
    }
    List<Pace> bestFirst = new ArrayList<>(Pace.worstFirst());
    bestFirst.remove(Pace.NOT_ASSESSABLE);
    Collections.reverse(bestFirst);
    Map<String, Integer> known = new LinkedHashMap<>();
    bestFirst.forEach(p -> known.put(p.label().in(locale), count(p)));
    String none = Pace.NOT_ASSESSABLE.label().in(locale);
    Counted all = new Counted("", targets(), known, Map.of(none, count(Pace.NOT_ASSESSABLE)));
    return isChinese ? all.zh() : all.en();
  }

  /** Returns the sentence in English. */
  @Override
  public String toString() {
    return describe(Locale.ENGLISH);
  }
}
