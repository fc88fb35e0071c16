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
import org.planmetrics.progress.ShownTrajectory;
import org.planmetrics.progress.Trajectory;

/**
 * How a place stands to a target and moves to it, such as 95 % of at least 100 %, behind: 50 % of
 * the way in 60 % of the time.
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
   * @return such as 现 95%，标准 ≥ 100%，缺口 3；滞后：路程已走 50%，时间已过 60%
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
            + Words.in(locale, "，缺口 ", ", short of ")
            + shown.shortfall();
    String missing =
        finding.reading().isKnown()
            ? ""
            : finding.missing().stream()
                .map((Missing m) -> Words.in(locale, "；", "; ") + m.brief(locale))
                .collect(Collectors.joining());
    return numbers + Words.in(locale, "；", "; ") + standing(locale) + missing;
  }

  private String standing(Locale locale) {
    if (trajectory.isEmpty()) {
      return finding.status().label().in(locale);
    }
    String pace = trajectory.get().pace().label().in(locale);
    ShownTrajectory shown = trajectory.get().shown(locale);
    return trajectory.get().progress().isEmpty()
        ? pace
        : pace
            + Words.in(locale, "：路程已走 ", ": ")
            + shown.progress()
            + Words.in(locale, "，时间已过 ", " of the way in ")
            + shown.elapsed()
            + Words.in(locale, "", " of the time");
  }

  /** Returns such as {@code agencies: now 95%, bar ≥ 100%, short of 3; behind: …}. */
  @Override
  public String toString() {
    return finding.target().id() + ": " + text().en();
  }
}
