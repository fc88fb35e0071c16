package org.planmetrics.plan;

import java.math.BigInteger;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.planmetrics.access.Held;
import org.planmetrics.domain.Place;
import org.planmetrics.domain.Text;
import org.planmetrics.indicator.Condition;
import org.planmetrics.indicator.Indicator;
import org.planmetrics.indicator.Judgement;
import org.planmetrics.indicator.Judgements;
import org.planmetrics.number.Interval;
import org.planmetrics.number.Reading;
import org.planmetrics.number.Shortfall;
import org.planmetrics.number.Truth;
import org.planmetrics.number.UnitCounts;

/** How one place stands to one target on a day, and why. */
public final class Finding {
  private final Basis basis;
  private final Target target;
  private final Step step;
  private final int node;
  private final Judgement judgement;

  Finding(Basis basis, Target target, Step step, int node) {
    this.basis = basis;
    this.target = target;
    this.step = step;
    this.node = node;
    Judgement judged = Held.of(judgements()).at(node);
    this.judgement = reason().isEmpty() ? judged : notInForce(judged);
  }

  /** What is read, but not judged (SPEC S34). */
  private static Judgement notInForce(Judgement judged) {
    return new Judgement(
        Truth.NOT_APPLICABLE, judged.reading(), judged.bar(), Optional.empty(), Optional.empty());
  }

  private Judgements judgements() {
    return basis.evaluation().judgements(condition());
  }

  /**
   * The target.
   *
   * @return the plan's target, with all its steps
   */
  public Target target() {
    return target;
  }

  /**
   * The step in force on the day: the bar that is judged, its deadline and its clause.
   *
   * @return the step; of a target without steps its only bar
   */
  public Step step() {
    return step;
  }

  /**
   * What is asked for on the day.
   *
   * @return the target's indicator with the bar in force
   */
  public Condition.Comparison condition() {
    return target.condition(step);
  }

  /**
   * What is read.
   *
   * @return the target's indicator; where it is a mere name, what the plan has under that name
   */
  public Indicator indicator() {
    return basis.indicators().resolve(condition().indicator());
  }

  /**
   * Whether readers expect its numbers as percentages.
   *
   * @return true for a share, say
   */
  public boolean isPercentage() {
    return basis.isPercentage(condition());
  }

  /**
   * The place.
   *
   * @return the place
   */
  public Place place() {
    return Held.of(basis.snapshot()).tree().place(node);
  }

  /**
   * The status on the day (SPEC S16).
   *
   * @return the status
   */
  public Status status() {
    return Status.of(judgement.truth(), basis.snapshot().asOf(), step.by());
  }

  /**
   * Why the target is NOT_APPLICABLE whatever is read: it is not in force on the day (SPEC S34).
   *
   * @return such as 未施行（2021-11-29 起施行）, empty where it is in force
   */
  public Optional<Text> reason() {
    return target.term().notInForce(basis.snapshot().asOf());
  }

  /**
   * What the indicator reads.
   *
   * @return the reading, perhaps not applicable
   */
  public Reading reading() {
    return judgement.reading();
  }

  /**
   * What the bar reads; of a range its two ends.
   *
   * @return the bar, empty where it is not applicable
   */
  public Optional<Interval> bar() {
    return judgement.bar();
  }

  /**
   * What to add so that the bar is reached (SPEC S17).
   *
   * @return the shortfall, empty where none is defined or the target is not in force
   */
  public Optional<Shortfall> shortfall() {
    return judgement.shortfall();
  }

  /**
   * How the units of a share came out.
   *
   * @return the counts, empty where the indicator is no share
   */
  public Optional<UnitCounts> units() {
    return judgement.reading().units();
  }

  /**
   * Of a share the least total that lifts enough units (SPEC S18).
   *
   * @return the effort, empty where none is defined, the bar cannot be reached or the target is not
   *     in force
   */
  public Optional<BigInteger> effort() {
    return judgement.effort();
  }

  /**
   * The units of a share that do not hold, in tree order, each with its own shortfall.
   *
   * @return the units, empty where the indicator is no share
   */
  public List<Judgement.Unit> unitsFallingShort() {
    return units(Truth.FALSE);
  }

  /**
   * The units of a share with an answer, in tree order.
   *
   * @param truth such as UNDECIDED
   * @return a view of the units, empty where the indicator is no share
   */
  public List<Judgement.Unit> units(Truth truth) {
    return Held.of(judgements()).units(node, truth);
  }

  /**
   * The numbers as a reader sees them, never at odds with the status.
   *
   * @return value, bar and shortfall as texts
   */
  public Shown shown() {
    return Shown.of(judgement, step.bar(), isPercentage());
  }

  /**
   * What the reading and the bar lack here: returns, figures, values. Where the status is UNDECIDED
   * this is why.
   *
   * @return in the order of the formula, empty if nothing is missing
   */
  public List<Missing> missing() {
    return Sources.of(condition(), basis, node).missing();
  }

  /**
   * Whom to ask first, and the least number of answers that can decide (SPEC S36).
   *
   * @return of an UNDECIDED finding on a count, a sum, a ratio or a share; empty where the status
   *     is another, where nobody can be asked and no number follows, and for all other indicators:
   *     what a single answer does to a figure, need, plus, firstKnown, least or greatest does not
   *     follow from their bounds
   */
  public Optional<Inquiry> askFirst() {
    return Inquirer.inquire(basis, condition(), node, judgement);
  }

  /**
   * Rows that could not be read and may be here, so that the bounds allow for them (SPEC S28).
   *
   * @return those of {@link #missing()}, for each register and figure that is asked
   */
  public List<Missing> setAside() {
    return Held.of(basis.evaluation().snapshot()).aside().isEmpty()
        ? List.of()
        : missing().stream().filter(m -> m.kind() == Missing.Kind.SET_ASIDE).toList();
  }

  /**
   * Figures that were added up for the reading or the bar though nobody has said what they are
   * (SPEC S25).
   *
   * @return those of {@link #missing()}, also where the reading is known
   */
  public List<Missing> undeclared() {
    return Sources.of(condition(), basis, node).undeclared();
  }

  /**
   * Why: formula, numbers, numerator and denominator, units, clause, missing returns.
   *
   * @return a small tree
   */
  public Explanation explain() {
    return Explainer.explain(basis, target, step, judgement, node);
  }

  /**
   * Itself if the target is met, for tests of a plan.
   *
   * @return this finding
   * @throws AssertionError if it is not; the message is the explanation
   */
  public Finding requireMet() {
    return require(Status.MET);
  }

  /**
   * Itself if it has a status, for tests of a plan.
   *
   * @param expected such as PENDING
   * @return this finding
   * @throws AssertionError if it has another; the message is the explanation
   */
  public Finding require(Status expected) {
    if (status() != expected) {
      String why = explain().describe(Locale.ENGLISH);
      throw new AssertionError("must be " + expected + ", but was " + status() + "\n" + why);
    }
    return this;
  }

  /** Returns such as {@code urban at 长春市: pending, 71.8% (412 of 574), short of 162}. */
  @Override
  public String toString() {
    Shown shown = shown();
    String value = reading().isApplicable() ? shown.value() : reading().toString();
    String units =
        units().filter(u -> reading().isApplicable()).map(u -> " (" + u + ")").orElse("");
    String missing =
        shortfall()
            .filter(s -> !s.equals(Shortfall.NONE))
            .map(s -> ", short of " + shown.shortfall())
            .orElse("");
    return target.id()
        + " at "
        + place().name()
        + ": "
        + status().label()
        + ", "
        + value
        + units
        + missing
        + reason().map(r -> ", " + r.en()).orElse("");
  }
}
