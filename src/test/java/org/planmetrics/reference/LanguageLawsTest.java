package org.planmetrics.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.planmetrics.indicator.Indicators.count;
import static org.planmetrics.indicator.Indicators.counties;
import static org.planmetrics.indicator.Indicators.facilities;
import static org.planmetrics.indicator.Indicators.figure;
import static org.planmetrics.indicator.Indicators.greatest;
import static org.planmetrics.indicator.Indicators.least;
import static org.planmetrics.indicator.Indicators.share;
import static org.planmetrics.indicator.Indicators.townships;
import static org.planmetrics.indicator.Indicators.value;
import static org.planmetrics.indicator.Indicators.workers;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;
import org.planmetrics.domain.Declaration;
import org.planmetrics.domain.During;
import org.planmetrics.domain.Figure;
import org.planmetrics.domain.Level;
import org.planmetrics.domain.Place;
import org.planmetrics.domain.Region;
import org.planmetrics.indicator.Indicator;
import org.planmetrics.indicator.Plus;
import org.planmetrics.indicator.Readings;
import org.planmetrics.number.Fraction;
import org.planmetrics.number.Interval;
import org.planmetrics.number.Reading;
import org.planmetrics.snapshot.Snapshot;
import org.planmetrics.snapshot.SnapshotBuilder;

/** Laws of S29–S33 on random worlds: what must be equal, whatever the data. */
class LanguageLawsTest {
  private static final int WORLDS = 60;
  private static final Indicator STAFF = count(workers());
  private static final Indicator BEDS = facilities().beds();
  private static final Indicator ELDERLY = figure("elderly");
  private static final Indicator JOBS = figure("trained").during("2022-01-01", "2022-12-31");
  private static final Indicator DIFFERENCE = STAFF.minus(BEDS);
  private static final List<Indicator> SOME =
      List.of(STAFF, BEDS, ELDERLY, JOBS, STAFF.per(10, ELDERLY), DIFFERENCE);
  private static final LocalDate START = LocalDate.of(2023, 1, 1);

  /** At every place of every world. */
  private static void everywhere(BiConsumer<Snapshot, Place> check) {
    for (long seed = 0; seed < WORLDS; seed++) {
      Snapshot world = RandomWorlds.of(seed);
      world.territory().places().forEach(place -> check.accept(world, place));
    }
  }

  private static Reading at(Indicator indicator, Snapshot world, Place place) {
    return Readings.of(indicator, world).at(place.code());
  }

  private static Optional<Interval> of(Indicator indicator, Snapshot world, Place place) {
    return at(indicator, world, place).value();
  }

  private static Plus weighed(Indicator one, String w, Indicator other, String v) {
    return new Plus(List.of(one, other), List.of(Fraction.parse(w), Fraction.parse(v)));
  }

  /** S29: w·A + v·A = (w + v)·A where A is known; w·(v·A) = (w·v)·A and A − B = −(B − A) always. */
  @Test
  void weights_areLinear() {
    everywhere((world, place) -> {
      for (Indicator a : SOME) {
        if (at(a, world, place).isKnown()) {
          assertThat(of(weighed(a, "1/3", a, "-2"), world, place))
              .isEqualTo(of(a.times("-5/3"), world, place));
        }
        assertThat(of(a.times("-2").times("3/4"), world, place))
            .isEqualTo(of(a.times("-3/2"), world, place));
        assertThat(of(a.minus(BEDS), world, place))
            .isEqualTo(of(BEDS.minus(a).times("-1"), world, place));
        assertThat(of(a.plus(value(0)), world, place)).isEqualTo(of(a, world, place));
      }
    });
  }

  /** S30: another day passes through formulas; the snapshot's own day changes nothing. */
  @Test
  void anotherDay_passesThroughFormulas() {
    everywhere((world, place) -> {
      for (Indicator a : SOME) {
        assertThat(of(a.on(world.asOf().toString()), world, place)).isEqualTo(of(a, world, place));
        assertThat(of(a.plus(STAFF).on("-1y"), world, place))
            .isEqualTo(of(a.on("-1y").plus(STAFF.on("-1y")), world, place));
        assertThat(of(a.per(7, STAFF).on("-2y"), world, place))
            .isEqualTo(of(a.on("-2y").per(7, STAFF.on("-2y")), world, place));
        assertThat(of(a.on("-1y").on("-1y"), world, place))
            .isEqualTo(of(a.on("-2y"), world, place));
        assertThat(of(a.on("2022-07-15").on("-1y"), world, place))
            .isEqualTo(of(a.on("2022-07-15"), world, place));
      }
    });
  }

  /** S30: counts then are those of the same data seen on that day (S5). */
  @Test
  void anotherDay_countsAsTheDataOfThatDay() {
    everywhere((world, place) -> {
      LocalDate then = world.asOf().minusYears(1);
      for (Indicator a : List.of(STAFF, BEDS, STAFF.per(100, BEDS))) {
        assertThat(of(a.on("-1y"), world, place)).isEqualTo(of(a, world.on(then), place));
      }
    });
  }

  /** S31: of days to come nothing has flowed yet, nor before the first day. */
  @Test
  void flows_ofNoDays_areNothing() {
    everywhere((world, place) -> {
      assertThat(of(figure("trained").during("2024-01-01", "2024-12-31"), world, place))
          .contains(Interval.ZERO);
      assertThat(of(JOBS.on("2021-12-31"), world, place)).contains(Interval.ZERO);
    });
  }

  /**
   * S31: whatever periods somebody reports of what has flowed month by month, what is read over any
   * other months holds the truth; and is the truth where one row speaks of just these.
   */
  @Test
  void flows_holdTheTruth() {
    int known = 0;
    for (long seed = 0; seed < 2_000; seed++) {
      Random random = new Random(seed);
      int[] months = random.ints(24, 0, 9).toArray();
      SnapshotBuilder builder =
          Snapshot.asOf("2025-12-31")
              .places(Region.of("a", "甲县", Level.COUNTY))
              .declare(Declaration.flow("trained"));
      Set<List<Integer>> told = new HashSet<>();
      for (int k = random.nextInt(7); k >= 0; k--) {
        int from = random.nextInt(24);
        int to = from + random.nextInt(24 - from);
        if (told.add(List.of(from, to))) {
          builder.add(
              Figure.of("a", "trained", sum(months, from, to))
                  .with(Figure.FROM, START.plusMonths(from))
                  .with(Figure.TO, START.plusMonths(to + 1).minusDays(1)));
        }
      }
      Snapshot world = builder.build();
      int from = random.nextInt(24);
      int to = from + random.nextInt(24 - from);
      During during = During.of(START.plusMonths(from), START.plusMonths(to + 1).minusDays(1));
      Interval read =
          Readings.of(figure("trained").during(during), world).at("a").value().orElseThrow();
      assertThat(read.contains(Fraction.of(sum(months, from, to)))).as("seed %d", seed).isTrue();
      if (told.contains(List.of(from, to))) {
        assertThat(read.isKnown()).as("seed %d", seed).isTrue();
      }
      known += read.isKnown() ? 1 : 0;
    }
    assertThat(known).isBetween(50, 1_900);
  }

  private static long sum(int[] months, int from, int to) {
    return Arrays.stream(months, from, to + 1).asLongStream().sum();
  }

  /**
   * S32: a gap is never below 0 where it is known; the greatest is the least with signs changed.
   */
  @Test
  void greatest_mirrorsLeast() {
    everywhere((world, place) -> {
      for (Indicator a : SOME) {
        Optional<Interval> most = of(greatest(townships(), a), world, place);
        Optional<Interval> mirrored =
            of(least(townships(), a.times("-1")).times("-1"), world, place);
        assertThat(mirrored.map(m -> most.orElseThrow().hull(m))).isEqualTo(mirrored);
        if (a.equals(DIFFERENCE)) {
          assertThat(most).isEqualTo(mirrored);
        }
        Reading gap = at(greatest(townships(), a).minus(least(townships(), a)), world, place);
        if (gap.isKnown()) {
          assertThat(gap.value().orElseThrow().isAtLeast(Fraction.ZERO)).isTrue();
        }
      }
    });
  }

  /**
   * S33: weighed by what is 1 everywhere it is the plain share; what holds and what does not is
   * all.
   */
  @Test
  void weighedShare_ofOnesIsTheShare() {
    everywhere((world, place) -> {
      var having = STAFF.atLeast(1);
      assertThat(of(share(counties(), having).weighedBy(count(counties())), world, place))
          .isEqualTo(of(share(counties(), having), world, place));
      Reading some = at(share(townships(), having).weighedBy(ELDERLY), world, place);
      Reading rest = at(share(townships(), STAFF.lessThan(1)).weighedBy(ELDERLY), world, place);
      assertThat(some.isApplicable()).isEqualTo(rest.isApplicable());
      if (some.isKnown() && rest.isKnown()) {
        assertThat(some.value().orElseThrow().plus(rest.value().orElseThrow()))
            .isEqualTo(Interval.of(Fraction.ONE));
      }
    });
  }
}
