package org.planmetrics.plan;

import java.util.Objects;

/** The ids of plans, targets and milestones. */
final class PlanIds {
  private PlanIds() {}

  /**
   * Refuses a blank one.
   *
   * @throws IllegalArgumentException if it is blank
   */
  static void check(String noun, String id) {
    if (Objects.requireNonNull(id, "id").isBlank()) {
      throw new IllegalArgumentException("the id of a " + noun + " must not be blank");
    }
  }
}
