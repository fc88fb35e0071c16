package org.planmetrics.domain;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * What is reported of a milestone, such as DONE on 2023-06-30 with its evidence (SPEC S19).
 *
 * @param milestone the milestone's id in the plan
 * @param state how far it has come
 * @param on the day of that state; blank counts as always
 * @param evidence what shows it, if said
 */
public record MilestoneReport(
    String milestone, MilestoneState state, Optional<LocalDate> on, Optional<String> evidence) {
  /**
   * Checks the values.
   *
   * @throws IllegalArgumentException if the milestone is blank
   */
  public MilestoneReport {
    Check.text("milestone", milestone, "a milestone's report");
    Objects.requireNonNull(state, "state");
    Objects.requireNonNull(on, "on");
    Objects.requireNonNull(evidence, "evidence");
  }

  /**
   * A report without evidence.
   *
   * @param milestone the milestone's id
   * @param state how far it has come
   * @return the report
   */
  public static MilestoneReport of(String milestone, MilestoneState state) {
    return new MilestoneReport(milestone, state, Optional.empty(), Optional.empty());
  }
}
