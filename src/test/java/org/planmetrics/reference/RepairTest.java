package org.planmetrics.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.planmetrics.domain.Register;
import org.planmetrics.indicator.Condition;
import org.planmetrics.indicator.Judgement;
import org.planmetrics.number.Interval;
import org.planmetrics.number.Reading;
import org.planmetrics.number.Truth;

/** The law of SPEC section 7, that repairing rows set aside changes no verdict that was given. */
class RepairTest {
  private static final int WORLDS = 250;

  @ParameterizedTest
  @ValueSource(longs = {0, 100_000, 200_000, 300_000})
  void repairs_changeNoVerdictAndLeaveNoBounds(long firstSeed) {
    int given = 0;
    int arrived = 0;
    for (long seed = firstSeed; seed < firstSeed + WORLDS; seed++) {
      BrokenDirectory directory = BrokenDirectory.of(seed);
      Random random = new Random(~seed);
      RandomIndicators asked = new RandomIndicators(random, 3, 6, false);
      Collection<Integer> all = IntStream.range(0, directory.size()).boxed().toList();
      Collection<Integer> some = new TreeSet<>(all);
      some.removeIf(i -> random.nextBoolean());
      ReferenceData first = ReferenceDirectory.read(directory.files(List.of()));
      ReferenceData second = ReferenceDirectory.read(directory.files(some));
      ReferenceData last = ReferenceDirectory.read(directory.files(all));
      assertThat(last.setAside.values()).allMatch(List::isEmpty);
      for (List<ReferenceData> step :
          List.of(List.of(first, second), List.of(second, last), List.of(first, last))) {
        ReferenceEvaluator before = new ReferenceEvaluator(step.get(0), asked.definitions());
        ReferenceEvaluator after = new ReferenceEvaluator(step.get(1), asked.definitions());
        for (String at : everywhere(step.get(0))) {
          for (Condition.Comparison condition : BrokenDirectoryTest.conditions(asked)) {
            Judgement then = before.judge(condition, at);
            Judgement now = after.judge(condition, at);
            String what = "seed " + seed + " at " + at + " with " + some + " of " + directory;
            assertThat(isWithin(now.reading(), then.reading()))
                .as("%s: %s left %s of %s", what, now.reading(), then.reading(), condition)
                .isTrue();
            assertThat(List.of(Truth.UNDECIDED, now.truth()))
                .as("%s: %s", what, condition)
                .contains(then.truth());
            given += then.truth() == Truth.UNDECIDED ? 0 : 1;
            arrived += then.truth() == now.truth() ? 0 : 1;
          }
        }
        ReferenceWorld then = new ReferenceWorld(step.get(0));
        ReferenceWorld now = new ReferenceWorld(step.get(1));
        for (String milestone : BrokenDirectory.MILESTONES) {
          assertThat(List.of(Truth.UNDECIDED, now.milestone(milestone)))
              .as("seed %d: %s", seed, milestone)
              .contains(then.milestone(milestone));
        }
      }
    }
    assertThat(given).isGreaterThan(WORLDS);
    assertThat(arrived).isGreaterThan(WORLDS / 10);
  }

  /** Not applicable stays so; what is sure to be applicable stays so within its bounds. */
  static boolean isWithin(Reading now, Reading then) {
    if (then.value().isEmpty() || now.value().isEmpty()) {
      return now.value().isEmpty() && (then.value().isEmpty() || !then.isSure());
    }
    Interval inner = now.value().get();
    Interval outer = then.value().get();
    return outer.hull(inner).equals(outer) && (now.isSure() || !then.isSure());
  }

  private static List<String> everywhere(ReferenceData data) {
    List<String> all = new ArrayList<>(data.parent.keySet());
    data.rows.get(Register.REGIONS).stream()
        .map(ReferenceData.Row::id)
        .filter(code -> !data.parent.containsKey(code))
        .forEach(all::add);
    all.addAll(data.sites.keySet());
    return all;
  }
}
