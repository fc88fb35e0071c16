package org.planmetrics.reference;

import java.util.List;
import java.util.Optional;
import org.planmetrics.indicator.Condition;
import org.planmetrics.number.Fraction;
import org.planmetrics.number.Interval;
import org.planmetrics.number.Reading;
import org.planmetrics.number.Relation;
import org.planmetrics.number.Truth;

/** What conditions answer straight from SPEC S10 and S11. */
final class ReferenceConditions {
  /**
   * An answer at a unit.
   *
   * @param truth the answer
   * @param isSure whether the unit is sure to be applicable (S11)
   */
  record Answer(Truth truth, boolean isSure) {}

  private final ReferenceEvaluator evaluator;

  ReferenceConditions(ReferenceEvaluator evaluator) {
    this.evaluator = evaluator;
  }

  /** S10, S11. */
  Answer answer(Condition condition, String at) {
    if (condition instanceof Condition.Comparison comparison) {
      Reading reading = evaluator.reading(comparison.indicator(), at);
      Reading bar = evaluator.bar(comparison.bar(), at);
      if (!reading.isApplicable() || !bar.isApplicable()) {
        return new Answer(Truth.NOT_APPLICABLE, false);
      }
      if (!reading.isSure() || !bar.isSure()) {
        return new Answer(Truth.UNDECIDED, false);
      }
      Interval value = reading.value().get();
      return new Answer(compare(comparison.bar().relation(), value, bar.value().get()), true);
    }
    boolean isAll = condition instanceof Condition.All;
    List<Condition> members =
        condition instanceof Condition.All all
            ? all.members()
            : ((Condition.Any) condition).members();
    List<Answer> answers =
        members.stream()
            .map(member -> answer(member, at))
            .filter(answer -> answer.truth() != Truth.NOT_APPLICABLE)
            .toList();
    List<Truth> truths = answers.stream().map(Answer::truth).toList();
    Truth strong = isAll ? Truth.FALSE : Truth.TRUE;
    Truth weak = isAll ? Truth.TRUE : Truth.FALSE;
    Truth truth;
    if (truths.isEmpty()) {
      truth = Truth.NOT_APPLICABLE;
    } else if (truths.contains(strong)) {
      truth = strong;
    } else {
      truth = truths.contains(Truth.UNDECIDED) ? Truth.UNDECIDED : weak;
    }
    return new Answer(truth, answers.stream().anyMatch(Answer::isSure));
  }

  /** S10; no end stands for unbounded, which is beyond every number. */
  private static Truth compare(Relation kind, Interval reading, Interval bar) {
    return switch (kind) {
      case AT_LEAST ->
          truth(isAtLeast(reading.lower(), bar.upper()), isBelow(reading.upper(), bar.lower()));
      case MORE_THAN ->
          truth(isAbove(reading.lower(), bar.upper()), isAtMost(reading.upper(), bar.lower()));
      case AT_MOST ->
          truth(isAtMost(reading.upper(), bar.lower()), isAbove(reading.lower(), bar.upper()));
      case LESS_THAN ->
          truth(isBelow(reading.upper(), bar.lower()), isAtLeast(reading.lower(), bar.upper()));
      case BETWEEN ->
          truth(
              isAtLeast(reading.lower(), bar.lower()) && isAtMost(reading.upper(), bar.upper()),
              isBelow(reading.upper(), bar.lower()) || isAbove(reading.lower(), bar.upper()));
    };
  }

  private static Truth truth(boolean holds, boolean fails) {
    return holds ? Truth.TRUE : fails ? Truth.FALSE : Truth.UNDECIDED;
  }

  private static boolean isAtLeast(Optional<Fraction> a, Optional<Fraction> b) {
    return a.isPresent() && b.isPresent() && a.get().compareTo(b.get()) >= 0;
  }

  private static boolean isAbove(Optional<Fraction> a, Optional<Fraction> b) {
    return a.isPresent() && b.isPresent() && a.get().compareTo(b.get()) > 0;
  }

  private static boolean isAtMost(Optional<Fraction> a, Optional<Fraction> b) {
    return isAtLeast(b, a);
  }

  private static boolean isBelow(Optional<Fraction> a, Optional<Fraction> b) {
    return isAbove(b, a);
  }
}
