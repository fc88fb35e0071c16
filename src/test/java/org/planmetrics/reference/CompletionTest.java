package org.planmetrics.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.planmetrics.domain.Register;
import org.planmetrics.indicator.Condition;
import org.planmetrics.indicator.Judgement;
import org.planmetrics.number.Interval;
import org.planmetrics.number.Reading;
import org.planmetrics.number.Truth;
import org.planmetrics.snapshot.Snapshot;

/** The law of SPEC S7, that what is missing changes no verdict when it arrives. */
class CompletionTest {
  private static final int WORLDS = 250;

  @Test
  void of_anySnapshot_changesNoVerdictAndLeavesNoBounds() {
    int answered = 0;
    for (long seed = 0; seed < WORLDS; seed++) {
      Snapshot before = RandomWorlds.of(seed);
      Random random = new Random(~seed);
      RandomIndicators some = new RandomIndicators(random, 3, 6, false);
      Snapshot after = Completion.of(before, random, !some.asksAboutAmounts());
      ReferenceEvaluator then = new ReferenceEvaluator(before, some.definitions());
      ReferenceEvaluator now = new ReferenceEvaluator(after, some.definitions());
      for (String at : everywhere(before)) {
        for (Condition.Comparison condition : some.conditions()) {
          Judgement first = then.judge(condition, at);
          Judgement last = now.judge(condition, at);
          String what = "seed " + seed + " at " + at;
          assertThat(isWithin(last.reading(), first.reading())).as(what).isTrue();
          if (first.truth() != Truth.UNDECIDED) {
            assertThat(last.truth()).as(what).isEqualTo(first.truth());
          }
          answered += first.truth() == last.truth() ? 0 : 1;
        }
      }
    }
    assertThat(answered).isPositive();
  }

  @Test
  void of_anySnapshot_leavesNothingMissing() {
    for (long seed = 0; seed < WORLDS; seed++) {
      Snapshot before = RandomWorlds.of(seed);
      Snapshot after = Completion.of(before, new Random(seed), true);
      ReferenceWorld world = new ReferenceWorld(after);
      assertThat(after.territory()).isEqualTo(before.territory());
      for (String at : everywhere(after)) {
        for (Register register : Register.returned()) {
          assertThat(world.isComplete(register, at)).isTrue();
        }
        for (String figure : RandomWorlds.FIGURES) {
          assertThat(world.figure(figure, at).isKnown()).isTrue();
        }
      }
    }
  }

  /** Not applicable stays so; what is sure to be applicable stays so within its bounds. */
  private static boolean isWithin(Reading last, Reading first) {
    if (first.value().isEmpty() || last.value().isEmpty()) {
      return last.value().isEmpty() && (first.value().isEmpty() || !first.isSure());
    }
    Interval outer = first.value().get();
    Interval inner = last.value().get();
    return outer.hull(inner).equals(outer) && (last.isSure() || !first.isSure());
  }

  private static List<String> everywhere(Snapshot snapshot) {
    List<String> all = new ArrayList<>();
    snapshot.territory().places().forEach(place -> all.add(place.code()));
    snapshot.facilities().forEach(site -> all.add(site.id()));
    snapshot.stations().forEach(site -> all.add(site.id()));
    snapshot.organizations().forEach(site -> all.add(site.id()));
    return all;
  }
}
