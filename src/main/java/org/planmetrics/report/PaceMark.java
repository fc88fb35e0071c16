package org.planmetrics.report;

import org.planmetrics.progress.Pace;

/** How a pace class is marked beside its words. */
final class PaceMark {
  private PaceMark() {}

  static String of(Pace pace) {
    return switch (pace) {
      case HELD, ACHIEVED, ACHIEVED_EARLY -> "✓";
      case AHEAD, SUBSTANTIAL -> "▲";
      case ON_TRACK, MODERATE -> "●";
      case BEHIND, LIMITED -> "▼";
      case LOST, MISSED, DETERIORATION -> "✗";
      case NOT_ASSESSABLE -> "?";
    };
  }

  /** The class by which the style sheet knows it: as a status, or ahead and on track. */
  static String style(Pace pace) {
    return switch (pace) {
      case HELD, ACHIEVED, ACHIEVED_EARLY -> "m";
      case AHEAD, SUBSTANTIAL -> "a";
      case ON_TRACK, MODERATE -> "o";
      case BEHIND, LIMITED -> "p";
      case LOST, MISSED, DETERIORATION -> "x";
      case NOT_ASSESSABLE -> "u";
    };
  }
}
