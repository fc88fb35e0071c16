package org.planmetrics.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.planmetrics.indicator.Indicators.count;
import static org.planmetrics.indicator.Indicators.figure;
import static org.planmetrics.indicator.Indicators.workers;

import org.junit.jupiter.api.Test;
import org.planmetrics.indicator.Indicator;
import org.planmetrics.indicator.Readings;
import org.planmetrics.number.Fraction;
import org.planmetrics.number.Interval;
import org.planmetrics.snapshot.Snapshot;

/** What is told in later places is true, on four levels (SPEC S38). */
class DeepTerritoryLawsTest {
  private static final int HISTORIES = 3_000;
  private static final Indicator STAFF = count(workers());
  private static final Indicator PEOPLE = figure("people");

  /** Of early data that are true nothing is told in any later place but what may be true there. */
  @Test
  void told_encloseTheTruth() {
    int open = 0;
    for (long seed = 0; seed < HISTORIES; seed++) {
      DeepTerritories history = new DeepTerritories(seed);
      Snapshot told = history.before().on(history.after());
      Readings staff = Readings.of(STAFF, told);
      Readings people = Readings.of(PEOPLE, told);
      for (String code : history.codes()) {
        enclose(staff, code, history.workersIn(code), seed);
        enclose(people, code, history.peopleIn(code), seed);
        open += people.at(code).value().orElseThrow().isKnown() ? 0 : 1;
      }
    }
    assertThat(open).as("bounds, not only numbers").isPositive();
  }

  private static void enclose(Readings readings, String code, long truth, long seed) {
    Interval told = readings.at(code).value().orElseThrow();
    assertThat(told.hull(Interval.of(Fraction.of(truth))))
        .as("history %d, %s, in truth %d", seed, code, truth)
        .isEqualTo(told);
  }

  @Test
  void told_keepTheWhole_andTwiceIsOnce() {
    for (long seed = 0; seed < HISTORIES; seed++) {
      DeepTerritories history = new DeepTerritories(seed);
      Snapshot before = history.before();
      Snapshot after = history.after();
      Snapshot told = before.on(after);
      for (Indicator indicator : new Indicator[] {STAFF, PEOPLE}) {
        assertThat(whole(indicator, told))
            .as("history %d", seed)
            .isEqualTo(whole(indicator, before));
      }
      assertThat(told.on(after)).isEqualTo(told);
    }
  }

  private static Interval whole(Indicator indicator, Snapshot snapshot) {
    String province = snapshot.territory().places().get(0).code();
    return Readings.of(indicator, snapshot).at(province).value().orElseThrow();
  }
}
