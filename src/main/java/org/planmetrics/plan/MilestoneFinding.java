package org.planmetrics.plan;

import java.util.Optional;
import org.planmetrics.access.Held;
import org.planmetrics.domain.MilestoneReport;
import org.planmetrics.domain.MilestoneState;
import org.planmetrics.domain.Text;
import org.planmetrics.number.Truth;
import org.planmetrics.snapshot.Snapshot;

/**
 * How a milestone stands on a day (SPEC S19): MET where DONE on a day not after it, UNDECIDED where
 * nothing was handed in of the milestones, or a row that may be its own could not be read.
 *
 * @param milestone the milestone
 * @param report what is reported, NOT_STARTED without a row; empty where that is not known
 * @param status the status
 */
public record MilestoneFinding(
    Milestone milestone, Optional<MilestoneReport> report, Status status) {
  private static final Text NO_REPORT = Text.of("未报", "no report");

  static MilestoneFinding of(Milestone milestone, Snapshot snapshot) {
    Optional<MilestoneReport> report =
        Optional.ofNullable(snapshot.milestones().get(milestone.id()))
            .or(() -> unbegun(milestone).filter(none -> isAsked(milestone, snapshot)));
    Truth truth =
        report.map(r -> isDone(r, snapshot) ? Truth.TRUE : Truth.FALSE).orElse(Truth.UNDECIDED);
    Status status = Status.of(truth, snapshot.asOf(), Optional.of(milestone.by()));
    return new MilestoneFinding(milestone, report, status);
  }

  private static boolean isAsked(Milestone milestone, Snapshot snapshot) {
    return snapshot.hasMilestones() && !Held.of(snapshot).aside().mayBeMilestone(milestone.id());
  }

  private static Optional<MilestoneReport> unbegun(Milestone milestone) {
    return Optional.of(MilestoneReport.of(milestone.id(), MilestoneState.NOT_STARTED));
  }

  private static boolean isDone(MilestoneReport report, Snapshot snapshot) {
    return report.state() == MilestoneState.DONE
        && report.on().filter(day -> day.isAfter(snapshot.asOf())).isEmpty();
  }

  /**
   * How far it has come, as readers see it.
   *
   * @return such as 进行中 under way, or 未报 no report
   */
  public Text state() {
    return report.map(r -> r.state().label()).orElse(NO_REPORT);
  }

  /** Returns such as {@code station-scheme: met (DONE)}. */
  @Override
  public String toString() {
    String state = report.map(r -> r.state().name()).orElse(NO_REPORT.en());
    return milestone.id() + ": " + status.label() + " (" + state + ")";
  }
}
