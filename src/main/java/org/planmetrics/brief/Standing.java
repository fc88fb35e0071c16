package org.planmetrics.brief;

import static java.util.Comparator.reverseOrder;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.planmetrics.domain.Text;
import org.planmetrics.number.Fraction;
import org.planmetrics.plan.Finding;
import org.planmetrics.plan.Missing;
import org.planmetrics.plan.Shown;
import org.planmetrics.plan.Status;
import org.planmetrics.progress.Pace;
import org.planmetrics.progress.Trajectory;

/**
 * How a place stands to a target and moves to it, such as 95 % of at least 100 %, behind.
 *
 * @param finding how the place stands to the target
 * @param trajectory how it moves, empty without a timeline
 */
public record Standing(Finding finding, Optional<Trajectory> trajectory) {
  private static final List<Pace> WORST_FIRST = Pace.worstFirst();

  /** Checks that nothing is null. */
  public Standing {
    Objects.requireNonNull(finding, "finding");
    Objects.requireNonNull(trajectory, "trajectory");
  }

  /** Those that need most first, as {@link Brief} has it; all that need alike keep their order. */
  static final Comparator<Standing> MOST_NEED_FIRST =
      Comparator.comparingInt(Standing::need)
          .thenComparingInt(Standing::rank)
          .thenComparing(s -> s.isShort() ? Gap.of(s.finding) : Fraction.ZERO, reverseOrder());

  /** Whether it falls short and nothing says that it is on its way. */
  boolean isBehind() {
    return need() == 0;
  }

  /** Whether it falls short and a pace class says that it is on its way. */
  boolean isOnItsWay() {
    return need() == 1;
  }

  private int need() {
    Pace pace = pace();
    boolean isOnItsWay = !pace.isBad() && pace != Pace.NOT_ASSESSABLE;
    return switch (finding.status()) {
      case PENDING, MISSED -> isOnItsWay ? 1 : 0;
      case UNDECIDED -> 2;
      case MET -> 3;
      case NOT_APPLICABLE -> 4;
    };
  }

  private boolean isShort() {
    return finding.status().isShort();
  }

  private Pace pace() {
    return trajectory.map(Trajectory::pace).orElse(Pace.NOT_ASSESSABLE);
  }

  /** The lower the worse: the pace class, by its status where there is none. */
  private int rank() {
    boolean isOver = finding.status() == Status.MISSED;
    return WORST_FIRST.indexOf(pace() == Pace.NOT_ASSESSABLE && isOver ? Pace.MISSED : pace());
  }

  /**
   * Reading, bar and shortfall, how it moves and what is missing.
   *
   * @return such as 现 95%，标准 ≥ 100%，缺口 3 个单位；滞后
   */
  public Text text() {
    return Words.both(this::describe);
  }

  private String describe(Locale locale) {
    Shown shown = finding.shown();
    String numbers =
        Words.in(locale, "现 ", "now ")
            + shown.value()
            + Words.in(locale, "，标准 ", ", bar ")
            + shown.bar()
            + gap(locale);
    String missing =
        finding.reading().isKnown()
            ? ""
            : finding.missing().stream()
                .map((Missing m) -> Words.in(locale, "；", "; ") + m.brief(locale))
                .collect(Collectors.joining());
    return numbers + Words.in(locale, "；", "; ") + standing().in(locale) + missing;
  }

  private String gap(Locale locale) {
    return finding.shortfall().isEmpty()
        ? ""
        : Words.in(locale, "，缺口 ", ", short of ") + Words.lack(finding, locale);
  }

  /** The pace class, or the status where no timeline gives one. */
  Text standing() {
    return trajectory.map(t -> t.pace().label()).orElse(finding.status().label());
  }

  /** Why it comes before the next of {@link #MOST_NEED_FIRST}. */
  Text before(Standing next) {
    String zh = standing().zh();
    String en = standing().en();
    if (rank() != next.rank()) {
      return Text.of("按判断排列：" + zh + "的在前", "by their class: " + en + " comes first");
    }
    return Gap.of(finding).equals(Gap.of(next.finding))
        ? Text.of("判断和差距比例相同的，按规划次序", "alike in class and gap: in the plan's order")
        : Text.of(
            "判断相同（" + zh + "），差距占标准比例大的在前", "alike (" + en + "): the greater gap comes first");
  }

  /** Returns such as {@code agencies: now 95%, bar ≥ 100%, short of 3 units; behind}. */
  @Override
  public String toString() {
    return finding.target().id() + ": " + text().en();
  }
}
