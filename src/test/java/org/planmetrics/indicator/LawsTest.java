package org.planmetrics.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.planmetrics.indicator.Indicators.communities;
import static org.planmetrics.indicator.Indicators.count;
import static org.planmetrics.indicator.Indicators.counties;
import static org.planmetrics.indicator.Indicators.facilities;
import static org.planmetrics.indicator.Indicators.figure;
import static org.planmetrics.indicator.Indicators.onePer;
import static org.planmetrics.indicator.Indicators.share;
import static org.planmetrics.indicator.Indicators.workers;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.planmetrics.domain.Community;
import org.planmetrics.domain.CommunityKind;
import org.planmetrics.domain.ElderCareFacility;
import org.planmetrics.domain.Entry;
import org.planmetrics.domain.FacilityKind;
import org.planmetrics.domain.Level;
import org.planmetrics.domain.Place;
import org.planmetrics.domain.Region;
import org.planmetrics.domain.Register;
import org.planmetrics.domain.Worker;
import org.planmetrics.number.Fraction;
import org.planmetrics.number.Interval;
import org.planmetrics.number.Reading;
import org.planmetrics.snapshot.Snapshot;
import org.planmetrics.snapshot.SnapshotBuilder;

/** Laws that hold in every world, tried in random ones. */
class LawsTest {
  private static final List<Indicator> AMOUNTS =
      List.of(
          count(workers()),
          count(workers().certified()),
          workers().fte(),
          count(facilities()),
          facilities().beds(),
          count(communities()),
          onePer(7).of(workers().fte()).each(communities()),
          onePer(30).of(facilities().beds()).each(facilities()));

  static IntStream seeds() {
    return IntStream.range(0, 20);
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void childrenAddUpToTheParent(int seed) {
    Random random = new Random(seed);
    Snapshot world = world(entries(random), random).build();
    for (Indicator amount : AMOUNTS) {
      Readings readings = Readings.of(amount, world);
      for (Place place : world.territory().places()) {
        Fraction sum =
            world.territory().children(place.code()).stream()
                .map(child -> lower(readings, child.code()))
                .reduce(Fraction.ZERO, Fraction::plus);
        Fraction own = lower(readings, place.code());
        Fraction direct = own.minus(sum);
        assertThat(direct).as(amount + " at " + place).isGreaterThanOrEqualTo(Fraction.ZERO);
        if (place.level() != Level.COMMUNITY
            && amount instanceof Count c
            && c.records().equals(workers().records())) {
          assertThat(direct).isEqualTo(Fraction.of(countDirect(world, place.code())));
        }
      }
    }
  }

  /** Workers in post at a place itself or at a site in it. */
  private static long countDirect(Snapshot world, String place) {
    return world.workers().stream()
        .filter(w ->
            w.place().equals(place)
                || world.facilities().stream()
                    .anyMatch(f -> f.id().equals(w.place()) && f.place().equals(place)))
        .count();
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void orderOfRowsIsIrrelevant(int seed) {
    List<Entry> entries = entries(new Random(seed));
    List<Entry> shuffled = new ArrayList<>(entries);
    Collections.shuffle(shuffled, new Random(seed + 1L));
    Snapshot one = world(entries, new Random(seed)).build();
    Snapshot other = world(shuffled, new Random(seed)).build();
    List<Indicator> indicators = new ArrayList<>(AMOUNTS);
    indicators.add(share(facilities(), count(workers()).atLeast(2)));
    indicators.add(count(workers().certified()).per(1_000, figure("elderly")));
    for (Indicator indicator : indicators) {
      for (Place place : one.territory().places()) {
        assertThat(Readings.of(indicator, other).at(place.code()))
            .as(indicator + " at " + place)
            .isEqualTo(Readings.of(indicator, one).at(place.code()));
      }
    }
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void halvesOfARegisterAddUpToTheWhole(int seed) {
    Random random = new Random(seed);
    List<Entry> homes = new ArrayList<>();
    List<Entry> workers = new ArrayList<>();
    entries(random).forEach(e -> (e instanceof Worker ? workers : homes).add(e));
    int half = workers.size() / 2;
    Snapshot whole = world(join(homes, workers), new Random(0)).build();
    Snapshot left = world(join(homes, workers.subList(0, half)), new Random(0)).build();
    Snapshot right =
        world(join(homes, workers.subList(half, workers.size())), new Random(0)).build();
    for (Indicator amount : AMOUNTS.subList(0, 3)) {
      for (Place place : whole.territory().places()) {
        String code = place.code();
        assertThat(
                lower(Readings.of(amount, left), code)
                    .plus(lower(Readings.of(amount, right), code)))
            .isEqualTo(lower(Readings.of(amount, whole), code));
      }
    }
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void boundsEncloseWhatIsKnownLater(int seed) {
    List<Entry> all = entries(new Random(seed));
    List<Entry> some =
        all.stream().filter(e -> isReturned(e, all) || !e.id().endsWith("1")).toList();
    Snapshot then =
        world(join(homes(all), workersOf(some)), new Random(seed))
            .returned(Register.FACILITIES, "a")
            .returned(Register.WORKERS, "z0")
            .build();
    Snapshot later =
        world(join(homes(all), workersOf(all)), new Random(seed))
            .returned(Register.WORKERS, "a")
            .returned(Register.FACILITIES, "a")
            .build();
    Indicator certified = count(workers().certified());
    List<Indicator> indicators =
        List.of(
            certified,
            share(communities(), certified.atLeast(2)),
            share(counties(), certified.per(100, facilities().beds()).atLeast(1)),
            Indicators.least(communities(), certified),
            Indicators.greatest(communities(), certified),
            onePer(3).of(certified).each(communities()));
    for (Indicator indicator : indicators) {
      for (Place place : later.territory().places()) {
        Reading before = Readings.of(indicator, then).at(place.code());
        Reading after = Readings.of(indicator, later).at(place.code());
        after
            .value()
            .ifPresent(v ->
                assertThat(before.value())
                    .as(indicator + " at " + place + " " + after)
                    .hasValueSatisfying(b -> assertThat(b.hull(v).equals(b)).isTrue()));
      }
    }
  }

  private static boolean isReturned(Entry entry, List<Entry> all) {
    return entry.place().equals("z0")
        || all.stream().anyMatch(e -> e.id().equals(entry.place()) && e.place().equals("z0"));
  }

  private static List<Entry> homes(List<Entry> entries) {
    return entries.stream().filter(e -> !(e instanceof Worker)).toList();
  }

  private static List<Entry> workersOf(List<Entry> entries) {
    return entries.stream().filter(e -> e instanceof Worker).toList();
  }

  private static List<Entry> join(List<Entry> one, List<Entry> other) {
    List<Entry> both = new ArrayList<>(one);
    both.addAll(other);
    return both;
  }

  private static Fraction lower(Readings readings, String place) {
    return readings.at(place).value().flatMap(Interval::lower).orElseThrow();
  }

  /** A province a; four counties k0 … k3, a zone z0 without communities; twelve communities. */
  private static SnapshotBuilder world(List<Entry> entries, Random random) {
    SnapshotBuilder builder =
        Snapshot.asOf("2023-12-31")
            .places(
                Region.of("a", "甲省", Level.PROVINCE), Region.of("z0", "开发区", Level.COUNTY).in("a"));
    for (int k = 0; k < 4; k++) {
      builder.places(Region.of("k" + k, "县" + k, Level.COUNTY).in("a"));
    }
    for (int c = 0; c < 12; c++) {
      builder
          .places(Community.of("c" + c, "社区" + c, CommunityKind.URBAN).in("k" + c % 4))
          .figure("c" + c, "elderly", random.nextInt(2_000));
    }
    return builder.add(entries.stream());
  }

  private static List<Entry> entries(Random random) {
    List<Entry> entries = new ArrayList<>();
    for (int f = 0; f < 8; f++) {
      ElderCareFacility home =
          ElderCareFacility.of("F" + f, place(random), FacilityKind.INSTITUTION);
      entries.add(
          random.nextInt(4) == 0 ? home : home.with(ElderCareFacility.BEDS, random.nextInt(200)));
    }
    for (int w = 0; w < 60; w++) {
      String at = random.nextInt(4) == 0 ? "F" + random.nextInt(8) : place(random);
      Worker worker =
          Worker.at(at).with(Worker.ID, "w" + w).with(Worker.FTE, "0." + (1 + random.nextInt(9)));
      entries.add(random.nextBoolean() ? worker : worker.certified("2020-01-01"));
    }
    return entries;
  }

  private static String place(Random random) {
    int at = random.nextInt(18);
    return at < 12 ? "c" + at : at < 16 ? "k" + (at - 12) : at == 16 ? "a" : "z0";
  }
}
