package org.planmetrics.plan;

import java.time.LocalDate;
import java.util.Optional;
import org.planmetrics.domain.Labeled;
import org.planmetrics.domain.Text;
import org.planmetrics.number.Truth;

/** How a place stands to a target on a day (SPEC S16). */
public enum Status implements Labeled {
  /** The bar is reached, whatever is missing: 已达标. */
  MET("已达标", "met"),
  /** Not reached, and not yet due: 未达标（未到期）. */
  PENDING("未达标（未到期）", "pending"),
  /** Not reached on the deadline or after: 未达标（已到期）. */
  MISSED("未达标（已到期）", "missed"),
  /** What is missing decides: 数据不足. */
  UNDECIDED("数据不足", "undecided"),
  /** There is nothing to compare: 不适用. */
  NOT_APPLICABLE("不适用", "not applicable");

  private final Text label;

  Status(String zh, String en) {
    this.label = Text.of(zh, en);
  }

  /**
   * The status of an answer on a day: what does not hold is PENDING before the deadline and MISSED
   * from it on, or at once where there is none (SPEC S34).
   *
   * @param truth the answer
   * @param asOf the day
   * @param by the deadline, empty for a standing rule
   * @return the status
   */
  public static Status of(Truth truth, LocalDate asOf, Optional<LocalDate> by) {
    return switch (truth) {
      case TRUE -> MET;
      case FALSE -> by.filter(asOf::isBefore).isPresent() ? PENDING : MISSED;
      case UNDECIDED -> UNDECIDED;
      case NOT_APPLICABLE -> NOT_APPLICABLE;
    };
  }

  /**
   * Whether the bar is not reached.
   *
   * @return true for PENDING and MISSED
   */
  public boolean isShort() {
    return this == PENDING || this == MISSED;
  }

  @Override
  public Text label() {
    return label;
  }
}
