package org.planmetrics.plan;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.planmetrics.domain.Text;
import org.planmetrics.text.Spelling;

/**
 * A commitment that no number measures, such as an ordinance revised by the end of 2025 (SPEC S19).
 *
 * @param id its id, unique among the plan's milestones
 * @param title its title, if any
 * @param by the deadline
 * @param clause the plan's words, if quoted
 */
public record Milestone(String id, Optional<Text> title, LocalDate by, Optional<String> clause) {
  /**
   * Checks the values.
   *
   * @throws IllegalArgumentException if the id is blank
   */
  public Milestone {
    PlanIds.check("milestone", id);
    Objects.requireNonNull(by, "by");
  }

  /**
   * A milestone with a title.
   *
   * @param id its id
   * @param title its title
   * @param by the deadline, such as {@code 2025-12-31}
   * @return the milestone
   * @throws IllegalArgumentException if the deadline is no date
   */
  public static Milestone of(String id, Text title, String by) {
    return of(id, title, Spelling.day("by", by));
  }

  /**
   * A milestone with a title.
   *
   * @param id its id
   * @param title its title
   * @param by the deadline
   * @return the milestone
   */
  public static Milestone of(String id, Text title, LocalDate by) {
    return new Milestone(id, Optional.of(title), by, Optional.empty());
  }

  /**
   * What a reader calls it.
   *
   * @return the title, or else the id
   */
  public Text label() {
    return title.orElse(Text.of(id));
  }

  /** Returns such as {@code station-scheme: by 2025-12-31}. */
  @Override
  public String toString() {
    return id + ": by " + by;
  }
}
