package org.planmetrics.progress;

import java.util.List;
import org.planmetrics.domain.Labeled;
import org.planmetrics.domain.Text;

/**
 * How a reading stands to the path of its target: nine classes of {@link Method#linear()} (SPEC
 * S21), and four of {@link Method#growthRatio()} (SPEC S23), which shares {@link #NOT_ASSESSABLE}.
 */
public enum Pace implements Labeled {
  /** No baseline, a reading not known or not applicable, or no way to go: 无法评估. */
  NOT_ASSESSABLE("无法评估", "not assessable"),
  /** At the bar from the beginning, and still: 保持. */
  HELD("保持", "held"),
  /** At the bar before, and no more: 回落. */
  LOST("回落", "lost"),
  /** At the bar on the deadline or after: 已实现. */
  ACHIEVED("已实现", "achieved"),
  /** Not at the bar on the deadline or after: 未实现. */
  MISSED("未实现", "missed"),
  /** At the bar before the deadline: 提前实现. */
  ACHIEVED_EARLY("提前实现", "achieved early"),
  /** Ahead of the straight line by more than the tolerance: 快于预期. */
  AHEAD("快于预期", "ahead"),
  /** On the straight line within the tolerance: 基本符合预期. */
  ON_TRACK("基本符合预期", "on track"),
  /** Behind the straight line by more than the tolerance: 滞后. */
  BEHIND("滞后", "behind"),
  /** Grows about as fast as required, or faster: 进展显著. */
  SUBSTANTIAL("进展显著", "substantial progress"),
  /** Grows the right way, though slower than required: 进展中等. */
  MODERATE("进展中等", "moderate progress"),
  /** Grows the right way, far slower than required, or stands still: 进展有限. */
  LIMITED("进展有限", "limited progress"),
  /** Grows the wrong way: 退步. */
  DETERIORATION("退步", "deterioration");

  private final Text label;

  Pace(String zh, String en) {
    this.label = Text.of(zh, en);
  }

  private static final List<Pace> WORST_FIRST =
      List.of(
          DETERIORATION,
          LOST,
          MISSED,
          BEHIND,
          LIMITED,
          MODERATE,
          ON_TRACK,
          SUBSTANTIAL,
          AHEAD,
          ACHIEVED,
          ACHIEVED_EARLY,
          HELD,
          NOT_ASSESSABLE);

  /**
   * All classes, the worst first, NOT_ASSESSABLE last.
   *
   * @return the order in which tables list them
   */
  public static List<Pace> worstFirst() {
    return WORST_FIRST;
  }

  int rank() {
    return WORST_FIRST.indexOf(this);
  }

  /**
   * Whether it calls for something to be done.
   *
   * @return true for DETERIORATION, LOST, MISSED, BEHIND and LIMITED
   */
  public boolean isBad() {
    return rank() <= WORST_FIRST.indexOf(LIMITED);
  }

  @Override
  public Text label() {
    return label;
  }
}
