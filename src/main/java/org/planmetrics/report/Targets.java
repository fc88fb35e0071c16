package org.planmetrics.report;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
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

  /** The day on which that bar is due, empty for a standing rule. */
  static Optional<LocalDate> by(Finding finding) {
    return finding.step().by();
  }

  /** The day on which that bar is due, or that there is none. */
  static Cell due(Finding finding) {
    return by(finding)
        .map(day -> Cell.of(day.toString()))
        .orElseGet(() -> Cell.of(Word.NO_DEADLINE));
  }

  /** Returns such as {@code by 2025-12-31}. */
  static String dueBy(Finding finding, Locale locale) {
    return by(finding)
        .map(day -> Word.BY.in(locale) + day)
        .orElseGet(() -> Word.NO_DEADLINE.in(locale));
  }

  static boolean isOf(Finding finding, String targetId) {
    return finding.target().id().equals(targetId);
  }

  /** The number of a target in its plan, from 1. */
  static int number(Plan plan, String targetId) {
    return plan.targets().indexOf(plan.target(targetId)) + 1;
  }
}
