package org.planmetrics.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.planmetrics.domain.Register.WORKERS;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.planmetrics.access.Held;
import org.planmetrics.domain.Note;
import org.planmetrics.domain.Place;
import org.planmetrics.domain.Register;
import org.planmetrics.domain.Worker;
import org.planmetrics.indicator.Condition;
import org.planmetrics.indicator.Definitions;
import org.planmetrics.indicator.Evaluation;
import org.planmetrics.indicator.PartialTally;
import org.planmetrics.indicator.Tallier;
import org.planmetrics.snapshot.Snapshot;
import org.planmetrics.snapshot.SnapshotBuilder;

/** Whatever is asked, workers that went by in parts count as workers that are held. */
class StreamedTest {
  private static final int WORLDS = 300;

  @ParameterizedTest
  @ValueSource(longs = {0, 100_000, 200_000})
  void everyJudgement_equalsThatOfHeldRows(long firstSeed) {
    int compared = 0;
    for (long seed = firstSeed; seed < firstSeed + WORLDS; seed++) {
      Snapshot world = RandomWorlds.of(seed);
      if (world.has(WORKERS) && isEachColumnFilled(world)) {
        compare(world, seed);
        compared++;
      }
    }
    assertThat(compared).isGreaterThan(WORLDS / 4);
  }

  /** A column that is blank in all rows is none to those who see rows go by. */
  private static boolean isEachColumnFilled(Snapshot world) {
    Set<String> filled =
        world.workers().stream()
            .flatMap(w -> w.attributes().keySet().stream())
            .collect(Collectors.toSet());
    return filled.containsAll(Held.of(world).table(WORKERS).attributeNames());
  }

  private static void compare(Snapshot world, long seed) {
    Random random = new Random(seed);
    RandomIndicators made = new RandomIndicators(random, 4, 8, true);
    Definitions definitions =
        Definitions.of(made.definitions(), made.conditions())
            .countingFrom(Optional.of(RandomWorlds.BASELINE));
    Evaluation held = Evaluation.of(world, definitions, made.conditions());
    Tallier tallier =
        Tallier.of("random", base(world), definitions, made.conditions(), Set.of(WORKERS));
    List<List<Worker>> parts = List.of(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    world.workers().forEach(w -> parts.get(random.nextInt(3)).add(w));
    PartialTally all =
        parts.stream()
            .map(p -> tallier.tally(p.iterator()))
            .reduce(PartialTally::merge)
            .orElseThrow();
    Evaluation streamed = tallier.evaluate(all);
    for (Condition.Comparison condition : made.conditions()) {
      for (Place place : world.territory().places()) {
        assertThat(streamed.judgements(condition).at(place.code()))
            .as("seed %d at %s: %s", seed, place, condition)
            .isEqualTo(held.judgements(condition).at(place.code()));
      }
    }
    List<Note> told = new ArrayList<>(held.notes());
    told.removeIf(n -> n.topic() == Note.Topic.ANOTHER_DAY && n.text().en().contains("workers"));
    assertThat(streamed.notes()).as("seed %d", seed).isEqualTo(told);
  }

  /** The same world without its workers. */
  private static Snapshot base(Snapshot world) {
    SnapshotBuilder base = Snapshot.asOf(world.asOf());
    world.regions().forEach(p -> base.places(p));
    world.communities().forEach(p -> base.places(p));
    base.add(world.facilities().stream()).add(world.stations().stream());
    base.add(world.organizations().stream());
    for (Register register : Register.values()) {
      if (register != WORKERS && world.has(register)) {
        base.empty(register);
        Held.of(world)
            .table(register)
            .attributeNames()
            .forEach(name -> Held.of(base).attribute(register, name));
      }
    }
    world.figureRows().forEach(f -> base.add(f));
    world.returns().forEach(r -> base.add(r));
    return base.build();
  }
}
