package org.planmetrics.action;

import com.google.common.base.Supplier;
import com.google.common.base.Suppliers;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.LongStream;
import org.planmetrics.access.Held;
import org.planmetrics.domain.Entry;
import org.planmetrics.domain.Figure;
import org.planmetrics.domain.Register;
import org.planmetrics.indicator.Bar;
import org.planmetrics.indicator.Indicator;
import org.planmetrics.number.Fraction;
import org.planmetrics.number.Relation;
import org.planmetrics.plan.Assessment;
import org.planmetrics.plan.Plan;
import org.planmetrics.progress.Difference;
import org.planmetrics.snapshot.Snapshot;
import org.planmetrics.snapshot.TakesFigures;
import org.planmetrics.text.Plural;

/**
 * What would be if: an assessment with changes to the data or the plan, and what they change.
 *
 * <pre>{@code
 * WhatIf.of(assessment)
 *     .add(50, Profile.certifiedWorker(), "2201")
 *     .bar("certified-workers", "25000")
 *     .difference()
 * }</pre>
 *
 * <p>Immutable: every change makes another, {@link #undo()} leads back to the one before, and the
 * original stays as it is. The places do not change. The assessment is made when it is first asked
 * for.
 */
public final class WhatIf implements TakesFigures<WhatIf> {
  private final Assessment original;
  private final Snapshot snapshot;
  private final Plan plan;
  private final Optional<WhatIf> before;
  private final Supplier<Assessment> assessment;

  private WhatIf(Assessment original, Snapshot snapshot, Plan plan, Optional<WhatIf> before) {
    this.original = original;
    this.snapshot = snapshot;
    this.plan = plan;
    this.before = before;
    this.assessment =
        before.isEmpty() ? () -> original : Suppliers.memoize(() -> plan.assess(snapshot));
  }

  /**
   * Begins with things as they are.
   *
   * @param assessment the plan and the data
   * @return no change yet
   */
  public static WhatIf of(Assessment assessment) {
    Objects.requireNonNull(assessment, "assessment");
    return new WhatIf(assessment, assessment.snapshot(), assessment.plan(), Optional.empty());
  }

  private WhatIf then(Snapshot other) {
    return new WhatIf(original, other, plan, Optional.of(this));
  }

  private WhatIf then(Plan other) {
    return new WhatIf(original, snapshot, other, Optional.of(this));
  }

  /**
   * More of a profile at a place, in post or open from the day of the snapshot on.
   *
   * @param number how many, ≥ 0
   * @param profile what is added
   * @param codeOrName the code or unique name of the place, or for workers the id of a site
   * @return the change
   * @throws IllegalArgumentException if the number is negative, there is no such place, or nothing
   *     is known of the register
   */
  public WhatIf add(long number, Profile profile, String codeOrName) {
    Objects.requireNonNull(profile, "profile");
    if (number < 0) {
      throw new IllegalArgumentException(
          "the number of " + profile + " to add must not be negative, but was " + number);
    }
    String code = code(codeOrName);
    return then(
        snapshot
            .change()
            .add(LongStream.range(0, number).mapToObj(i -> profile.at(code, snapshot.asOf())))
            .build());
  }

  /**
   * More workers or sites, each at its own place.
   *
   * @param entries workers, facilities, stations or organizations
   * @return the change
   * @throws IllegalArgumentException if an id is taken, a place unknown, or nothing is known of the
   *     register
   */
  public WhatIf add(Entry... entries) {
    return then(snapshot.change().add(entries).build());
  }

  /**
   * Workers or sites less.
   *
   * @param register such as WORKERS
   * @param ids the ids of records that are there
   * @return the change
   * @throws IllegalArgumentException if there is none of that id, or a worker is posted to a site
   *     that goes
   */
  public WhatIf remove(Register register, String... ids) {
    return then(snapshot.change().remove(register, ids).build());
  }

  /**
   * Another value of a figure, as of its day or else the day of the snapshot.
   *
   * @param figure of a place (its code or unique name) or a site
   * @return the change
   * @throws IllegalArgumentException if there is no such place
   */
  @Override
  public WhatIf figure(Figure figure) {
    Figure row =
        figure
            .with(Figure.PLACE, code(figure.place()))
            .with(Figure.AS_OF, figure.asOf().orElse(snapshot.asOf()));
    return then(snapshot.change().figure(row).build());
  }

  /**
   * Another bar of a target, in the same direction; of a target with steps the one in force.
   *
   * @param targetId the target's id
   * @param value such as {@code 25000} or {@code 80%}
   * @return the change
   * @throws IllegalArgumentException if there is no such target, the value is no number, or the bar
   *     is a range
   */
  public WhatIf bar(String targetId, String value) {
    return bar(targetId, Fraction.parse(value));
  }

  /**
   * Another bar of a target, in the same direction; of a target with steps the one in force.
   *
   * @param targetId the target's id
   * @param value such as 25,000
   * @return the change
   * @throws IllegalArgumentException if there is no such target, or the bar is a range
   */
  public WhatIf bar(String targetId, long value) {
    return bar(targetId, Fraction.of(value));
  }

  /**
   * Another bar of a target, in the same direction; of a target with steps the one in force.
   *
   * @param targetId the target's id
   * @param value such as 4/5
   * @return the change
   * @throws IllegalArgumentException if there is no such target, or the bar is a range
   */
  public WhatIf bar(String targetId, Fraction value) {
    Relation kind = plan.target(targetId).step(snapshot.asOf()).bar().relation();
    return bar(targetId, new Bar.Value(kind, value));
  }

  /**
   * Another bar of a target; of a target with steps the one in force.
   *
   * @param targetId the target's id
   * @param bar the bar
   * @return the change
   * @throws IllegalArgumentException if there is no such target
   */
  public WhatIf bar(String targetId, Bar bar) {
    return then(plan.with(plan.target(targetId).withBar(bar, snapshot.asOf())));
  }

  /**
   * Another meaning of one of the plan's named indicators.
   *
   * @param name such as {@code elderly}
   * @param indicator what it shall stand for, such as {@code figure("elderly65")}
   * @return the change
   * @throws IllegalArgumentException as {@link Plan#with(String, Indicator)}
   */
  public WhatIf with(String name, Indicator indicator) {
    return then(plan.with(name, indicator));
  }

  private String code(String codeOrName) {
    int node = Held.of(snapshot).nodes().of(codeOrName);
    return node < Held.of(snapshot).tree().size()
        ? Held.of(snapshot).tree().code(node)
        : codeOrName;
  }

  /**
   * Without the last change.
   *
   * @return what was before it
   * @throws IllegalStateException if there is no change
   */
  public WhatIf undo() {
    return before.orElseThrow(() -> new IllegalStateException("there is no change to undo"));
  }

  /**
   * The data with the changes.
   *
   * @return the snapshot
   */
  public Snapshot snapshot() {
    return snapshot;
  }

  /**
   * The plan with the changes.
   *
   * @return the plan
   */
  public Plan plan() {
    return plan;
  }

  /**
   * How things stand with the changes.
   *
   * @return the assessment
   */
  public Assessment assessment() {
    return assessment.get();
  }

  /**
   * What the changes change.
   *
   * @return the findings before and after
   */
  public Difference difference() {
    return Difference.between(original, assessment());
  }

  /** Returns such as {@code 2 changes to 吉林省 on 2023-12-31: …}. */
  @Override
  public String toString() {
    int changes = 0;
    for (Optional<WhatIf> at = before; at.isPresent(); at = at.get().before) {
      changes++;
    }
    return Plural.of(changes, "change") + " to " + original;
  }
}
