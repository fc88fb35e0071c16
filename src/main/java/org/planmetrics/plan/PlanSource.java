package org.planmetrics.plan;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * The document that a plan comes from.
 *
 * @param title its title
 * @param issuer who issued it, if said
 * @param date when, if said
 */
public record PlanSource(String title, Optional<String> issuer, Optional<LocalDate> date) {
  /** Checks that nothing is null. */
  public PlanSource {
    Objects.requireNonNull(title, "title");
    Objects.requireNonNull(issuer, "issuer");
    Objects.requireNonNull(date, "date");
  }

  /** Returns such as {@code 吉林省"十四五"民政事业发展规划, 吉林省民政厅, 2021-09-30}. */
  @Override
  public String toString() {
    return title + issuer.map(i -> ", " + i).orElse("") + date.map(d -> ", " + d).orElse("");
  }
}
