package org.planmetrics.report;

import java.time.LocalDate;
import org.planmetrics.indicator.Bar;
import org.planmetrics.plan.Finding;
import org.planmetrics.plan.Plan;

/** What reports ask of targets: what is in force on the day, and the number in the plan. */
final class Targets {
  private Targets() {}

  /** The bar that a finding is held to. */
  static Bar bar(Finding finding) {
    return finding.step().bar();
  }

  /** The day on which that bar is due. */
  static LocalDate by(Finding finding) {
    return finding.step().by();
  }

  static boolean isOf(Finding finding, String targetId) {
    return finding.target().id().equals(targetId);
  }

  /** The number of a target in its plan, from 1. */
  static int number(Plan plan, String targetId) {
    return plan.targets().indexOf(plan.target(targetId)) + 1;
  }
}
