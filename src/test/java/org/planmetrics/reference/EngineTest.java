package org.planmetrics.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.planmetrics.access.Held;
import org.planmetrics.domain.Place;
import org.planmetrics.indicator.Condition;
import org.planmetrics.indicator.Definitions;
import org.planmetrics.indicator.Evaluation;
import org.planmetrics.indicator.Judgement;
import org.planmetrics.indicator.Judgements;
import org.planmetrics.number.Interval;
import org.planmetrics.number.Reading;
import org.planmetrics.number.Truth;
import org.planmetrics.snapshot.Snapshot;

/** The engine against the slow evaluator, and against S7's law, on seeded random worlds. */
class EngineTest {
  private static final int WORLDS = 400;

  @ParameterizedTest
  @ValueSource(longs = {0, 100_000, 200_000, 300_000, 400_000})
  void everyJudgement_equalsTheReference(long firstSeed) {
    for (long seed = firstSeed; seed < firstSeed + WORLDS; seed++) {
      Snapshot world = RandomWorlds.of(seed);
      RandomIndicators made = new RandomIndicators(new Random(seed), 4, 8, true);
      Evaluation engine = evaluate(world, made);
      ReferenceEvaluator reference = new ReferenceEvaluator(world, made.definitions());
      for (Condition.Comparison condition : made.conditions()) {
        Judgements judgements = engine.judgements(condition);
        for (Place place : world.territory().places()) {
          Judgement expected = reference.judge(condition, place.code());
          assertThat(judgements.at(place.code()))
              .as("seed %d at %s: %s", seed, place, condition)
              .isEqualTo(expected);
          assertThat(Held.of(judgements).truth(Held.of(world).tree().node(place.code())))
              .isEqualTo(expected.truth());
        }
      }
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {0, 100_000, 200_000, 300_000, 400_000})
  void whatArrivesLater_neitherFlipsAVerdictNorLeavesTheBounds(long firstSeed) {
    for (long seed = firstSeed; seed < firstSeed + WORLDS; seed++) {
      Snapshot world = RandomWorlds.of(seed);
      Random random = new Random(seed);
      RandomIndicators made = new RandomIndicators(random, 4, 8, false);
      Snapshot complete = Completion.of(world, random, !made.asksAboutAmounts());
      Evaluation before = evaluate(world, made);
      Evaluation after = evaluate(complete, made);
      for (Condition.Comparison condition : made.conditions()) {
        for (Place place : world.territory().places()) {
          Judgement then = before.judgements(condition).at(place.code());
          Judgement now = after.judgements(condition).at(place.code());
          assertThat(List.of(Truth.UNDECIDED, now.truth()))
              .as("seed %d at %s: %s", seed, place, condition)
              .contains(then.truth());
          assertThat(isWithin(now.reading(), then.reading()))
              .as("seed %d at %s: %s left %s", seed, place, now.reading(), then.reading())
              .isTrue();
        }
      }
    }
  }

  private static Evaluation evaluate(Snapshot world, RandomIndicators made) {
    Definitions definitions =
        Definitions.of(made.definitions(), made.conditions())
            .countingFrom(Optional.of(RandomWorlds.BASELINE));
    return Evaluation.of(world, definitions, made.conditions());
  }

  private static boolean isWithin(Reading now, Reading then) {
    if (then.value().isEmpty() || now.value().isEmpty()) {
      return now.value().isEmpty() && (then.value().isEmpty() || !then.isSure());
    }
    Interval inner = now.value().get();
    Interval outer = then.value().get();
    return outer.hull(inner).equals(outer);
  }
}
