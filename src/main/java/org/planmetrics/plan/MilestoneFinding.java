package org.planmetrics.plan;

import java.time.LocalDate;
import java.util.Optional;
import org.planmetrics.domain.MilestoneReport;
import org.planmetrics.domain.MilestoneState;
import org.planmetrics.number.Truth;

/**
 * How a milestone stands on a day (SPEC S19): MET where DONE on a day not after it.
 *
 * @param milestone the milestone
 * @param report what is reported, NOT_STARTED without a row
 * @param status the status
 */
public record MilestoneFinding(Milestone milestone, MilestoneReport report, Status status) {
  static MilestoneFinding of(
      Milestone milestone, Optional<MilestoneReport> report, LocalDate asOf) {
    MilestoneReport given =
        report.orElse(MilestoneReport.of(milestone.id(), MilestoneState.NOT_STARTED));
    boolean isDone =
        given.state() == MilestoneState.DONE
            && given.on().filter(day -> day.isAfter(asOf)).isEmpty();
    Truth truth = isDone ? Truth.TRUE : Truth.FALSE;
    return new MilestoneFinding(milestone, given, Status.of(truth, asOf, milestone.by()));
  }

  /** Returns such as {@code station-scheme: met (DONE)}. */
  @Override
  public String toString() {
    return milestone.id() + ": " + status.label() + " (" + report.state() + ")";
  }
}
