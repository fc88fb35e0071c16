package org.planmetrics.indicator;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.planmetrics.snapshot.Snapshot;

/**
 * A question about a place that is answered yes, no, undecided or not applicable (SPEC S10, S11),
 * such as certified workers ≥ 3.
 */
public sealed interface Condition {
  /**
   * An indicator against a bar.
   *
   * @param indicator what is measured
   * @param bar what it is compared with
   */
  record Comparison(Indicator indicator, Bar bar) implements Condition {
    /** Checks that nothing is null. */
    public Comparison {
      Objects.requireNonNull(indicator, "indicator");
      Objects.requireNonNull(bar, "bar");
    }

    /**
     * The answers at every place of a snapshot.
     *
     * @param snapshot the data
     * @return the judgements
     * @throws IllegalArgumentException if a column or name is unknown
     */
    public Judgements in(Snapshot snapshot) {
      return Evaluation.of(snapshot, List.of(this)).judgements(this);
    }

    /** Returns such as {@code certified workers ≥ 3}. */
    @Override
    public String toString() {
      return Wording.of(this, Locale.ENGLISH);
    }
  }

  /**
   * Several conditions, all of which must hold; those not applicable are left out.
   *
   * @param members at least one
   */
  record All(List<Condition> members) implements Condition {
    /**
     * Copies the members.
     *
     * @throws IllegalArgumentException if there are none
     */
    public All {
      members = notEmpty("all", members);
    }

    /** Returns the condition in English words. */
    @Override
    public String toString() {
      return Wording.of(this, Locale.ENGLISH);
    }
  }

  /**
   * Several conditions, one of which must hold; those not applicable are left out.
   *
   * @param members at least one
   */
  record Any(List<Condition> members) implements Condition {
    /**
     * Copies the members.
     *
     * @throws IllegalArgumentException if there are none
     */
    public Any {
      members = notEmpty("any", members);
    }

    /** Returns the condition in English words. */
    @Override
    public String toString() {
      return Wording.of(this, Locale.ENGLISH);
    }
  }

  private static List<Condition> notEmpty(String name, List<Condition> members) {
    if (members.isEmpty()) {
      throw new IllegalArgumentException("'" + name + "' must have at least one condition");
    }
    return List.copyOf(members);
  }
}
