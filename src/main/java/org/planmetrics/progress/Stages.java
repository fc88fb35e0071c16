package org.planmetrics.progress;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.planmetrics.access.Held;
import org.planmetrics.domain.Register;
import org.planmetrics.indicator.Bar;
import org.planmetrics.indicator.Condition;
import org.planmetrics.number.Truth;
import org.planmetrics.plan.Assessment;
import org.planmetrics.plan.Finding;
import org.planmetrics.plan.Plan;
import org.planmetrics.plan.Status;
import org.planmetrics.plan.Target;
import org.planmetrics.progress.Change.State;
import org.planmetrics.snapshot.Snapshot;
import org.planmetrics.table.Completeness;
import org.planmetrics.table.Store;

/** The way from one assessment to another, one cause after the other. */
final class Stages {
  private final Assessment before;
  private final Assessment after;

  private Stages(Assessment before, Assessment after) {
    this.before = before;
    this.after = after;
  }

  /**
   * An assessment in which the later has been put for the earlier up to a cause.
   *
   * @param day the day on which it is seen whether what does not hold is due
   * @param isLater whether deadline and days in force are the later ones
   */
  record Stage(Cause cause, Assessment assessment, LocalDate day, boolean isLater) {
    /** How it stands to the target at the place, empty where it does not apply. */
    Optional<State> state(Finding then, Finding now) {
      Finding ruling = isLater ? now : then;
      return assessment
          .findFinding(now.target().id(), now.place().code())
          .map(f -> new State(f.reading(), f.bar(), due(f.status(), ruling)));
    }

    private Status due(Status status, Finding ruling) {
      if (ruling.target().term().notInForce(day).isPresent()) {
        return Status.NOT_APPLICABLE;
      }
      return status.isShort() ? Status.of(Truth.FALSE, day, ruling.step().by()) : status;
    }
  }

  /** From an assessment told in the places of a later one to that. */
  static List<Stage> between(Assessment told, Assessment after) {
    List<Stage> stages = new ArrayList<>();
    stages.add(new Stage(Cause.TERRITORY, told, told.snapshot().asOf(), false));
    stages.addAll(new Stages(told, after).stages());
    return stages;
  }

  private List<Stage> stages() {
    LocalDate then = before.snapshot().asOf();
    LocalDate now = after.snapshot().asOf();
    Plan rule = plan(after.plan().targets().stream().map(this::ruled).toList());
    Plan bar = plan(after.plan().targets().stream().map(t -> only(t, t.step(now).bar())).toList());
    boolean isRuleKept = isRuleKept(rule) && isAlwaysInForce(before.plan());
    Assessment ruled = isRuleKept ? before : assess(rule, before.snapshot(), before);
    Assessment barred =
        conditions(bar).equals(conditions(rule)) ? ruled : assess(bar, before.snapshot(), ruled);
    Assessment placed = isTreeKept() ? barred : assess(bar, mix(before.snapshot()), barred);
    Assessment returned = areReturnsKept() ? placed : assess(bar, mix(after.snapshot()), placed);
    Assessment told = isAlwaysInForce(after.plan()) ? after : assess(bar, after.snapshot(), after);
    return List.of(
        new Stage(Cause.RULE, ruled, then, false),
        new Stage(Cause.BAR, barred, then, true),
        new Stage(Cause.UNITS, placed, then, true),
        new Stage(Cause.RETURNS, returned, then, true),
        new Stage(Cause.DATA, told, then, true),
        new Stage(Cause.TIME, told, now, true));
  }

  /** The later target with the earlier bar; where one of the bars is an indicator, with its own. */
  private Target ruled(Target target) {
    Bar now = target.step(after.snapshot().asOf()).bar();
    return then(target.id())
        .map(then -> then.condition().bar())
        .filter(then -> then.indicator().isEmpty() && now.indicator().isEmpty())
        .map(then -> only(target, then))
        .orElseGet(() -> only(target, now));
  }

  private Optional<Target> then(String id) {
    return before.plan().targets().stream()
        .filter(t -> t.id().equals(id))
        .findFirst()
        .map(t -> only(t, t.step(before.snapshot().asOf()).bar()));
  }

  /**
   * A target with one bar, on whatever day it is asked; when it is due and in force is seen at
   * last.
   */
  private static Target only(Target target, Bar bar) {
    return target.with(target.term().withoutSteps().always()).withBar(bar);
  }

  private static boolean isAlwaysInForce(Plan plan) {
    return plan.targets().stream().allMatch(t -> t.term().equals(t.term().always()));
  }

  private Plan plan(List<Target> targets) {
    Plan now = after.plan();
    return new Plan(
        now.id(),
        now.title(),
        now.place(),
        now.baselineDay(),
        now.source(),
        now.indicators(),
        targets,
        now.milestones());
  }

  private boolean isRuleKept(Plan rule) {
    return rule.indicators().equals(before.plan().indicators())
        && rule.targets().stream()
            .allMatch(
                t -> then(t.id()).map(Target::condition).map(t.condition()::equals).orElse(true));
  }

  private static List<Condition> conditions(Plan plan) {
    return plan.targets().stream().map(t -> (Condition) t.condition()).toList();
  }

  /** Whether the earlier data are told in the later tree. */
  private boolean isTold() {
    return Held.of(before.snapshot()).heritage().isPresent() && isTreeKept();
  }

  private boolean isTreeKept() {
    return before.snapshot().territory().equals(after.snapshot().territory());
  }

  private boolean areReturnsKept() {
    Snapshot then = before.snapshot();
    Snapshot now = after.snapshot();
    if (isTold()) {
      Store mixed = Held.of(mix(now));
      return Register.returned().stream()
          .allMatch(
              r -> Arrays.equals(Completeness.open(Held.of(then), r), Completeness.open(mixed, r)));
    }
    return then.returns().equals(now.returns())
        && Register.returned().stream().allMatch(r -> then.has(r) || !now.has(r));
  }

  /** The later tree with the earlier records, and the returns of one of the two. */
  private Snapshot mix(Snapshot returns) {
    if (isTold()) {
      return Mixture.returning(before.snapshot(), returns);
    }
    return Mixture.of(after.snapshot(), before.snapshot(), returns);
  }

  /** The assessment at the place of the snapshot's tree; the one before where that is refused. */
  private Assessment assess(Plan plan, Snapshot snapshot, Assessment previous) {
    Assessment like = snapshot == before.snapshot() ? before : after;
    try {
      return plan.in(like.snapshot().place(like.plan().place()).code()).assess(snapshot);
    } catch (IllegalArgumentException e) {
      return previous;
    }
  }
}
