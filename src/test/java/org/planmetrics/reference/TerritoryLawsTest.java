package org.planmetrics.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.planmetrics.indicator.Indicators.count;
import static org.planmetrics.indicator.Indicators.figure;
import static org.planmetrics.indicator.Indicators.workers;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.planmetrics.domain.Figure;
import org.planmetrics.domain.Level;
import org.planmetrics.domain.Region;
import org.planmetrics.domain.Register;
import org.planmetrics.domain.Return;
import org.planmetrics.domain.Succession;
import org.planmetrics.domain.Worker;
import org.planmetrics.indicator.Indicator;
import org.planmetrics.indicator.Readings;
import org.planmetrics.number.Fraction;
import org.planmetrics.number.Interval;
import org.planmetrics.snapshot.Snapshot;
import org.planmetrics.snapshot.SnapshotBuilder;

/** Laws of data told in later places (SPEC S38), in histories made by chance. */
class TerritoryLawsTest {
  private static final int HISTORIES = 600;
  private static final Indicator STAFF = count(workers());
  private static final Indicator ELDERLY = figure("elderly");
  private static final Indicator LIFE = figure("life");
  private static final List<Indicator> ALL = List.of(STAFF, ELDERLY, LIFE);

  private static Interval read(Snapshot snapshot, Indicator indicator, String place) {
    return Readings.of(indicator, snapshot).at(place).value().orElseThrow();
  }

  private static List<String> codes(Snapshot snapshot) {
    return snapshot.territory().places().stream().map(p -> p.code()).toList();
  }

  private static List<Interval> all(Snapshot snapshot) {
    List<Interval> read = new ArrayList<>();
    for (Indicator indicator : ALL) {
      codes(snapshot).forEach(place -> read.add(read(snapshot, indicator, place)));
    }
    return read;
  }

  @Test
  void rebased_readsWhatTheRuleSays() {
    for (long seed = 0; seed < HISTORIES; seed++) {
      RandomTerritories history = new RandomTerritories(seed);
      Map<String, String> before = history.counties();
      Snapshot was = history.filled();
      for (int years = 1 + (int) (seed % 3); years > 0; years--) {
        history.change();
      }
      Snapshot now = was.on(history.places().build());
      ReferenceTerritory slow = new ReferenceTerritory(before, history.counties(), history.rows());
      Map<String, Interval> own = new HashMap<>();
      was.figureRows().stream()
          .filter(f -> f.figure().equals("elderly"))
          .forEach((Figure f) -> own.put(f.place(), f.value().bounds()));
      List<String> at = was.workers().stream().map(Worker::place).toList();
      Predicate<String> complete = complete(was, before);
      for (String place : codes(now)) {
        String as = "history " + seed + ", " + place + ", " + history.rows();
        assertThat(read(now, ELDERLY, place)).as(as).isEqualTo(slow.amount(place, own));
        Interval records = slow.records(place, at);
        Interval staff = slow.isComplete(place, complete) ? records : unbounded(records);
        assertThat(read(now, STAFF, place)).as(as).isEqualTo(staff);
        slow.whole(place)
            .ifPresent(
                old -> assertThat(read(now, LIFE, place)).as(as).isEqualTo(read(was, LIFE, old)));
      }
    }
  }

  private static Interval unbounded(Interval records) {
    return Interval.atLeast(records.lower().orElseThrow());
  }

  /** Where the workers are all known, as S7 says it. */
  private static Predicate<String> complete(Snapshot was, Map<String, String> before) {
    List<String> returned = was.returns().stream().map(Return::place).toList();
    return place ->
        returned.isEmpty()
            || returned.contains(place)
            || returned.contains(RandomTerritories.PROVINCE_CODE)
            || before.containsKey(place) && returned.contains(before.get(place));
  }

  @Test
  void rebased_losesNothing_andTotalsStay() {
    for (long seed = 0; seed < HISTORIES; seed++) {
      RandomTerritories history = new RandomTerritories(seed);
      Snapshot was = history.filled();
      history.change();
      history.change();
      Snapshot now = was.on(history.places().build());
      assertThat(now.workers()).hasSameSizeAs(was.workers());
      for (Indicator indicator : ALL) {
        assertThat(read(now, indicator, "P"))
            .as("history %d, %s", seed, indicator)
            .isEqualTo(read(was, indicator, "P"));
      }
      assertThat(now.asWas()).isEqualTo(was);
    }
  }

  /** Ten years of a country's counties, some 426 of which became something else. */
  @Test
  void aCountrysCounties_loseNoRecord() {
    RandomTerritories history = new RandomTerritories(1, 2_850);
    Snapshot was = history.filled();
    for (int year = 0; year < 10; year++) {
      history.change(43);
    }
    Snapshot now = was.on(history.places().build());
    assertThat(history.rows()).hasSizeGreaterThan(426);
    assertThat(now.workers()).hasSameSizeAs(was.workers());
    for (Indicator indicator : ALL) {
      assertThat(read(now, indicator, "P")).isEqualTo(read(was, indicator, "P"));
    }
  }

  /** Rests of rests, day after day: what is in the end where stays told, in time. */
  @Test
  void restsOfRests_endInTime() {
    SnapshotBuilder was = Snapshot.asOf("2015-12-31");
    SnapshotBuilder later = Snapshot.asOf("2025-12-31");
    for (SnapshotBuilder world : List.of(was, later)) {
      world.places(Region.of("P", "省", Level.PROVINCE));
      List.of("a", "b", "c", "d").forEach(c -> world.places(Region.of(c, c, Level.COUNTY).in("P")));
    }
    LocalDate day = LocalDate.of(2016, 1, 1);
    for (int i = 0; i < 1000; i++) {
      for (String old : List.of("a", "b", "c")) {
        later.add(Succession.of(day.plusDays(i), old, "d").with(Succession.SHARE, "1/4"));
        later.add(Succession.of(day.plusDays(i), old, "a").with(Succession.SHARE, "1/4"));
        later.add(Succession.of(day.plusDays(i), old, "b"));
        later.add(Succession.of(day.plusDays(i), old, "c"));
      }
    }
    Snapshot told = was.figure("a", "elderly", 100).figure("d", "elderly", 0).build();
    Interval d = read(told.on(later.build()), ELDERLY, "d");
    assertThat(d.lower().orElseThrow()).isLessThanOrEqualTo(Fraction.of(100));
    assertThat(d.upper()).isEmpty();
  }

  @Test
  void rebasedTwice_isRebasedOnce() {
    for (long seed = 0; seed < HISTORIES; seed++) {
      RandomTerritories history = new RandomTerritories(seed);
      Snapshot was = history.filled();
      history.change();
      Snapshot middle = history.places().build();
      history.change();
      Snapshot last = history.places().build();
      Snapshot once = was.on(last);
      assertThat(once.on(last)).as("history %d", seed).isEqualTo(once);
      assertThat(all(was.on(middle).on(last))).as("history %d", seed).isEqualTo(all(once));
      assertThat(was.on(was)).isSameAs(was);
    }
  }

  @Test
  void recodedAlone_readsTheSame() {
    for (long seed = 0; seed < HISTORIES; seed++) {
      RandomTerritories history = new RandomTerritories(seed);
      Snapshot was = history.filled();
      history.recode();
      Snapshot now = was.on(history.places().build());
      for (String place : codes(now)) {
        String old = original(place, history.rows());
        for (Indicator indicator : ALL) {
          assertThat(read(now, indicator, place))
              .as("history %d, %s", seed, place)
              .isEqualTo(read(was, indicator, old));
        }
      }
    }
  }

  private static String original(String place, List<Succession> rows) {
    String code = place;
    for (int i = rows.size() - 1; i >= 0; i--) {
      code = rows.get(i).successor().equals(code) ? rows.get(i).old() : code;
    }
    return code;
  }

  /** What blank shares leave open holds whatever shares arrive. */
  @Test
  void sharesThatArrive_stayWithinTheBounds() {
    for (long seed = 0; seed < HISTORIES; seed++) {
      RandomTerritories history = new RandomTerritories(seed);
      Snapshot was = without(history, history.filled());
      history.change();
      history.change();
      Snapshot later = history.places().build();
      SnapshotBuilder blank = Snapshot.asOf(history.day());
      later.regions().forEach(blank::places);
      history.rows().forEach(r -> blank.add(Succession.of(r.on(), r.old(), r.successor())));
      Snapshot open = was.on(blank.build());
      Snapshot shared = was.on(later);
      for (String place : codes(later)) {
        for (Indicator indicator : ALL) {
          Interval wide = read(open, indicator, place);
          assertThat(wide.hull(read(shared, indicator, place)))
              .as("history %d, %s %s: %s", seed, indicator, place, history.rows())
              .isEqualTo(wide);
        }
      }
    }
  }

  private static Snapshot without(RandomTerritories history, Snapshot filled) {
    assertThat(history.rows()).isEmpty();
    return filled;
  }

  /** What is split and merged again is what it was. */
  @Test
  void splitAndMerged_isRestored() {
    for (long seed = 0; seed < HISTORIES; seed++) {
      RandomTerritories history = new RandomTerritories(seed);
      Snapshot was = history.filled();
      String first = history.counties().keySet().iterator().next();
      SnapshotBuilder again = Snapshot.asOf(history.day().plusYears(2));
      was.regions().forEach(again::places);
      String on = history.day().plusDays(1).toString();
      String then = history.day().plusDays(2).toString();
      Succession part = Succession.of(on, first, "x");
      again.add(
          seed % 2 == 0 ? part : part.with(Succession.SHARE, "1/3"),
          Succession.of(on, first, "y"),
          Succession.of(then, "x", first),
          Succession.of(then, "y", first));
      assertThat(all(was.on(again.build()))).as("history %d", seed).isEqualTo(all(was));
    }
  }

  /** A register that nobody has returned stays unknown, and one that is there stays complete. */
  @Test
  void registers_stayAsKnownAsTheyWere() {
    for (long seed = 0; seed < 100; seed++) {
      RandomTerritories history = new RandomTerritories(seed);
      Snapshot was = history.filled();
      history.change();
      Snapshot now = was.on(history.places().build());
      for (Register register : Register.returned()) {
        assertThat(now.has(register)).isEqualTo(was.has(register));
      }
    }
  }
}
