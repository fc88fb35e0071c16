package org.planmetrics.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.planmetrics.access.Held;
import org.planmetrics.domain.Community;
import org.planmetrics.domain.Place;
import org.planmetrics.domain.Region;
import org.planmetrics.domain.Register;
import org.planmetrics.domain.Row;
import org.planmetrics.domain.Succession;
import org.planmetrics.indicator.Condition;
import org.planmetrics.indicator.Definitions;
import org.planmetrics.indicator.Evaluation;
import org.planmetrics.snapshot.Snapshot;
import org.planmetrics.snapshot.SnapshotBuilder;
import org.planmetrics.table.Filling;

/** Codes that change, and nothing else, change no judgement of any indicator (SPEC S38). */
class RecodedWorldsTest {
  private static final int WORLDS = 300;
  private static final Pattern CODES = Pattern.compile("\\b(code|parent|place|operator) ");
  private static final LocalDate LATER = RandomWorlds.AS_OF.plusYears(1);

  /** Another code for each place: its own turned about, so that some places swap theirs. */
  private static String recoded(String code) {
    return code.startsWith("1") ? "z" + new StringBuilder(code).reverse() : code;
  }

  private static Snapshot later(Snapshot world, Random random) {
    SnapshotBuilder builder = Snapshot.asOf(LATER);
    Filling rows = Held.of(builder);
    for (Register register : Register.values()) {
      Held.of(world).table(register).attributeNames().forEach(n -> rows.attribute(register, n));
    }
    for (Region region : world.regions()) {
      Region same = region.with(Region.CODE, recoded(region.code()));
      builder.places(region.parent().map(p -> same.in(recoded(p))).orElse(same));
    }
    for (Community community : world.communities()) {
      builder.places(
          community
              .with(Community.CODE, recoded(community.code()))
              .in(recoded(community.parent().orElseThrow())));
    }
    List<Succession> all =
        new ArrayList<>(
            world.territory().places().stream()
                .map(Place::code)
                .filter(c -> !recoded(c).equals(c))
                .map(c -> Succession.of(LATER, c, recoded(c)))
                .toList());
    Collections.shuffle(all, random);
    return builder.add(all.toArray(Succession[]::new)).build();
  }

  @ParameterizedTest
  @ValueSource(longs = {0, 100_000, 200_000})
  void everyJudgement_staysTheSame(long firstSeed) {
    int judged = 0;
    for (long seed = firstSeed; seed < firstSeed + WORLDS; seed++) {
      Snapshot world = RandomWorlds.of(seed);
      Random random = new Random(seed);
      RandomIndicators made = new RandomIndicators(random, 4, 8, true);
      if (asksForCodes(made)) {
        continue;
      }
      judged++;
      Snapshot told = world.on(later(world, random));
      Evaluation before = evaluate(world, made);
      Evaluation after = evaluate(told, made);
      for (Condition.Comparison condition : made.conditions()) {
        for (Place place : world.territory().places()) {
          assertThat(after.judgements(condition).at(recoded(place.code())))
              .as("seed %d at %s: %s", seed, place, condition)
              .isEqualTo(before.judgements(condition).at(place.code()));
        }
      }
      assertThat(told.workers()).hasSameSizeAs(world.workers());
      assertThat(told.asWas()).isEqualTo(world);
      for (Register register : Register.returned()) {
        assertThat(told.rows(register).stream().map(Row::attributes).toList())
            .isEqualTo(world.rows(register).stream().map(Row::attributes).toList());
      }
    }
    assertThat(judged).isGreaterThan(WORLDS / 5);
  }

  /** What asks for a code itself reads something else when the code is another. */
  private static boolean asksForCodes(RandomIndicators made) {
    return CODES.matcher(made.definitions() + " " + made.conditions()).find();
  }

  private static Evaluation evaluate(Snapshot world, RandomIndicators made) {
    Definitions definitions =
        Definitions.of(made.definitions(), made.conditions())
            .countingFrom(Optional.of(RandomWorlds.BASELINE));
    return Evaluation.of(world, definitions, made.conditions());
  }
}
