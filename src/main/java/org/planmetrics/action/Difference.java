package org.planmetrics.action;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.planmetrics.plan.Assessment;
import org.planmetrics.plan.Finding;
import org.planmetrics.plan.Target;

/**
 * What differs between two assessments of the same targets: the findings whose reading, bar, status
 * or shortfall is another.
 *
 * @param before how things stood
 * @param after how they stand then
 * @param changes the findings that differ, in the order of the plan before, then in tree order
 */
public record Difference(Assessment before, Assessment after, List<Change> changes) {
  /** Copies the changes. */
  public Difference {
    Objects.requireNonNull(before, "before");
    Objects.requireNonNull(after, "after");
    changes = List.copyOf(changes);
  }

  /**
   * One finding before and after.
   *
   * @param before how the place stood to the target
   * @param after how it stands then
   */
  public record Change(Finding before, Finding after) {
    /**
     * Whether the status is another.
     *
     * @return true if it is
     */
    public boolean isFlip() {
      return before.status() != after.status();
    }

    /** Returns such as {@code urban at 长春市: pending, 71.8% → met, 100%}. */
    @Override
    public String toString() {
      return before.target().id()
          + " at "
          + before.place().name()
          + ": "
          + words(before)
          + " → "
          + words(after);
    }

    private static String words(Finding finding) {
      return finding.status().label() + ", " + finding.shown().value();
    }
  }

  /**
   * What differs between two assessments. Targets and places that only one of them has are left
   * out.
   *
   * @param before how things stood
   * @param after how they stand then
   * @return the difference
   */
  public static Difference between(Assessment before, Assessment after) {
    List<Change> changes = new ArrayList<>();
    Set<String> ids = new HashSet<>();
    after.plan().targets().forEach(t -> ids.add(t.id()));
    for (Target target : before.plan().targets()) {
      if (ids.contains(target.id())) {
        Map<String, Finding> others = new HashMap<>();
        after.findings(target.id()).forEach(f -> others.put(f.place().code(), f));
        for (Finding finding : before.findings(target.id())) {
          Optional.ofNullable(others.get(finding.place().code()))
              .filter(f -> !isSame(finding, f))
              .ifPresent(f -> changes.add(new Change(finding, f)));
        }
      }
    }
    return new Difference(before, after, changes);
  }

  private static boolean isSame(Finding a, Finding b) {
    return a.status() == b.status()
        && a.reading().equals(b.reading())
        && a.bar().equals(b.bar())
        && a.shortfall().equals(b.shortfall());
  }

  /**
   * The findings whose status is another.
   *
   * @return in the same order
   */
  public List<Change> flips() {
    return changes.stream().filter(Change::isFlip).toList();
  }

  /** Returns such as {@code 12 findings differ, 5 of them in status}. */
  @Override
  public String toString() {
    return changes.size() + " findings differ, " + flips().size() + " of them in status";
  }
}
