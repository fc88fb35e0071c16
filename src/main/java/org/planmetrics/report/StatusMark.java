package org.planmetrics.report;

import org.planmetrics.plan.Status;

/** How a status is marked where there is no room for its words. */
final class StatusMark {
  private StatusMark() {}

  static String of(Status status) {
    return switch (status) {
      case MET -> "✓";
      case PENDING, MISSED -> "✗";
      case UNDECIDED -> "?";
      case NOT_APPLICABLE -> "–";
    };
  }

  /** The class by which the style sheet knows a status. */
  static String style(Status status) {
    return switch (status) {
      case MET -> "m";
      case PENDING -> "p";
      case MISSED -> "x";
      case UNDECIDED -> "u";
      case NOT_APPLICABLE -> "n";
    };
  }
}
