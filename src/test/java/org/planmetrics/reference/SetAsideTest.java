package org.planmetrics.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.planmetrics.indicator.Indicators.communities;
import static org.planmetrics.indicator.Indicators.count;
import static org.planmetrics.indicator.Indicators.counties;
import static org.planmetrics.indicator.Indicators.facilities;
import static org.planmetrics.indicator.Indicators.least;
import static org.planmetrics.indicator.Indicators.onePer;
import static org.planmetrics.indicator.Indicators.share;
import static org.planmetrics.indicator.Indicators.workers;
import static org.planmetrics.reference.HandWorkedFiles.city;

import org.junit.jupiter.api.Test;
import org.planmetrics.domain.Match;
import org.planmetrics.domain.Posting;
import org.planmetrics.domain.Register;
import org.planmetrics.indicator.Condition;
import org.planmetrics.indicator.Indicator;
import org.planmetrics.number.Truth;

/**
 * Rows set aside, worked by hand from SPEC S28. Where S28 leaves something open, the test tells the
 * rule, and the counter-example to what else one might think.
 */
class SetAsideTest {
  private static final Indicator WORKERS = count(workers());
  private static final Indicator HOMES = count(facilities());

  private static String read(HandWorkedFiles files, Indicator indicator, String at) {
    return HandWorkedFiles.text(files.evaluator().reading(indicator, at).value());
  }

  private static Truth truth(HandWorkedFiles files, Condition.Comparison condition, String at) {
    return files.evaluator().truth(condition, at);
  }

  private static HandWorkedFiles workersOf(HandWorkedFiles files, String... rows) {
    return files.with("workers.csv", "id,place,certified_on", rows);
  }

  private static HandWorkedFiles homesOf(HandWorkedFiles files, String... rows) {
    return files.with("facilities.csv", "id,place,beds", rows);
  }

  @Test
  void records_lieAtTheirPlaceIfItCanBeReadElseAnywhere() {
    HandWorkedFiles files = workersOf(city(), "W1,A1,", "W2,A2,", "W3,上遊县,", "W4,A3,2021-13-01");
    // A: W1 and W2, and W3 and W4 may be
    assertThat(read(files, WORKERS, "A")).isEqualTo("2..4");
    assertThat(truth(files, WORKERS.atMost("2"), "A")).isEqualTo(Truth.UNDECIDED);
    // W3 may be anywhere, W4 only in A3
    assertThat(read(files, WORKERS, "A1")).isEqualTo("1..2");
    assertThat(read(files, WORKERS, "A3")).isEqualTo("0..2");
    // they may satisfy any where, and add any amount
    assertThat(read(files, count(workers().certified()), "A")).isEqualTo("0..2");
    assertThat(read(files, workers().fte(), "A")).isEqualTo("2..");
  }

  @Test
  void sites_areOneMoreRecordAndOneMoreUndecidedUnit() {
    HandWorkedFiles files = homesOf(city(), "F1,A1,about 120", "F2,A2,30");
    Indicator beds = facilities().beds();
    assertThat(read(files, beds, "A")).isEqualTo("30..");
    assertThat(truth(files, beds.atLeast("100"), "A")).isEqualTo(Truth.UNDECIDED);
    assertThat(truth(files, beds.atMost("100"), "A")).isEqualTo(Truth.UNDECIDED);
    Indicator big = count(facilities().where("beds", Match.from(100)));
    assertThat(read(files, big, "A")).isEqualTo("0..1");
    assertThat(truth(files, big.atMost("0"), "A")).isEqualTo(Truth.UNDECIDED);
    // A1 undecided, A2 met, A3 not: [1/3, 2/3]
    assertThat(read(files, share(counties(), HOMES.atLeast("1")), "A")).isEqualTo("1/3..2/3");
    // F2 met and F1 undecided: [1/2, 1]
    assertThat(read(files, share(facilities(), beds.atLeast("30")), "A")).isEqualTo("1/2..1");
    assertThat(read(files, least(facilities(), beds), "A")).isEqualTo("0..30");
    assertThat(read(files, onePer(10).of(beds).each(facilities()), "A")).isEqualTo("3..");
    // where no other unit is, all may prove not applicable
    assertThat(read(files, least(facilities(), beds), "A1")).isEqualTo("0..");
    assertThat(files.evaluator().reading(least(facilities(), beds), "A1").isSure()).isFalse();
    assertThat(read(files, least(facilities(), beds), "A3")).isEqualTo("not applicable");
  }

  @Test
  void registerOfWhichAllRowsAreSetAside_isThereAndMayHaveThem() {
    assertThat(read(workersOf(city(), "W1,zz,", "W2,zz,"), WORKERS, "A")).isEqualTo("0..2");
    assertThat(read(city(), WORKERS, "A")).isEqualTo("0..");
  }

  /**
   * Of two rows with one id the first stands, be it set aside. Else W1 of A2 would be loaded until
   * that of A1 is repaired, and A2 would read 1 and then [0, 1].
   */
  @Test
  void idIsTakenByItsFirstRow_beItSetAside() {
    HandWorkedFiles broken = workersOf(city(), "W1,A1,2021-13-01", "W1,A2,");
    assertThat(read(broken, WORKERS, "A2")).isEqualTo("0..1");
    HandWorkedFiles repaired = workersOf(city(), "W1,A1,2021-12-01", "W1,A2,");
    assertThat(read(repaired, WORKERS, "A2")).isEqualTo("0..1");
    assertThat(read(repaired, WORKERS, "A1")).isEqualTo("1");
    // the second row of a code is a place set aside, and figures of the code are the first's
    HandWorkedFiles twice =
        city().regions("A1,A1,COUNTY,A", "A1,again,COUNTY,A").figures("A1,x,5,,");
    assertThat(twice.figure("x", "A1")).isEqualTo("5");
    assertThat(twice.figure("x", "A")).isEqualTo("5..");
  }

  @Test
  void place_isALeafWithoutFiguresAndReturnsBelowItsParent() {
    HandWorkedFiles files =
        workersOf(city(), "W1,A1,")
            .regions("A1,A1,COUNTY,A", "A2,A2,CITY,A", "A3,A3,COUNTY,A")
            .figures("A1,x,5,,", "A2,x,6,,", "A3,x,7,,")
            .with("returns.csv", "register,place", "workers,A1", "workers,A2", "workers,A3");
    // 5 + 7 and what A2 has
    assertThat(files.figure("x", "A")).isEqualTo("12..");
    // A1 and A3 have returned, A2 is not there to have
    assertThat(read(files, WORKERS, "A")).isEqualTo("1..");
    assertThat(read(files, WORKERS, "A1")).isEqualTo("1");
    // A1 met, A3 not, A2 undecided: [1/3, 2/3]
    assertThat(read(files, share(counties(), WORKERS.atLeast("1")), "A")).isEqualTo("1/3..2/3");
    // a rate may be anything there
    assertThat(files.catalogue("x,RATE,,,").figure("x", "A")).isEqualTo("0..");
  }

  @Test
  void placeWithoutParent_mayLieBelowAnyRegion() {
    HandWorkedFiles files =
        workersOf(city(), "W1,A11,")
            .regions("A1,A1,COUNTY,A", "A2,A2,COUNTY,A")
            .with("communities.csv", "code,name,kind,parent", "A11,a,URBAN,A1", "A21,b,URBAN,zz")
            .figures("A11,x,5,,");
    Indicator number = count(communities());
    assertThat(read(files, number, "A")).isEqualTo("1..2");
    assertThat(read(files, number, "A2")).isEqualTo("0..1");
    assertThat(read(files, number, "A11")).isEqualTo("1");
    assertThat(files.figure("x", "A1")).isEqualTo("5..");
    assertThat(files.figure("x", "A11")).isEqualTo("5");
  }

  /**
   * What hangs from a place set aside lies at the nearest loaded place above it, as a loaded
   * record, but its own cells stay as they are written: were W1 a worker posted to the region A1,
   * then those posted to regions would be 1 and, with A11 repaired, 0. The same holds of sites set
   * aside.
   */
  @Test
  void whatHangsFromAPlaceSetAside_liesAboveItAsWritten() {
    String head = "code,name,kind,parent";
    HandWorkedFiles files =
        homesOf(city(), "F1,A11,10", "F2,A1,many")
            .with("communities.csv", head, "A11,a,TOWNLET,A1");
    workersOf(files, "W1,A11,", "W2,F2,", "W3,F1,");
    assertThat(read(files, WORKERS, "A1")).isEqualTo("3");
    assertThat(read(files, WORKERS, "F1")).isEqualTo("1");
    assertThat(read(files, HOMES, "A1")).isEqualTo("1..2");
    assertThat(read(files, count(workers().where("postedTo", Posting.REGION)), "A")).isEqualTo("0");
    assertThat(read(files, count(workers().where("postedTo", Posting.FACILITY)), "A"))
        .isEqualTo("2");
    assertThat(read(files, count(workers().where("place", "A11")), "A")).isEqualTo("1");
  }

  /**
   * Nor can what hangs from a place that may lie anywhere lie at the root: A1 would read 0 and,
   * with A11's parent repaired, 1.
   */
  @Test
  void whatHangsFromAPlaceThatMayLieAnywhere_mayLieAnywhere() {
    HandWorkedFiles files =
        workersOf(city(), "W1,A11,")
            .with("communities.csv", "code,name,kind,parent", "A11,a,TOWN,zz");
    assertThat(read(files, WORKERS, "A")).isEqualTo("0..1");
    assertThat(read(files, WORKERS, "A1")).isEqualTo("0..1");
    assertThat(read(files, WORKERS, "A2")).isEqualTo("0..1");
    // of a cycle, of a parent that is not higher, of a second root no parent can be read
    HandWorkedFiles regions = workersOf(city(), "W1,x,", "W2,y,", "W3,z,", "W4,r,");
    regions.regions(
        "A1,A1,COUNTY,A", "x,x,COUNTY,y", "y,y,COUNTY,x", "z,z,COUNTY,A1", "r,r,COUNTY,");
    assertThat(read(regions, WORKERS, "A")).isEqualTo("0..4");
    assertThat(read(regions, WORKERS, "A1")).isEqualTo("0..4");
  }

  /**
   * By S7 a place's own figure may differ from what its children give, and so it does here when A1
   * is repaired: A reads [7, …) and then 6. It is an exception of the law, and not mended.
   */
  @Test
  void ownFigureOfAPlaceSetAside_isNotThere() {
    String head = "code,name,kind,parent";
    HandWorkedFiles files =
        city().with("communities.csv", head, "A11,a,TOWN,A1").figures("A11,x,7,,", "A1,x,6,,");
    assertThat(files.regions("A1,A1,CITY,A").figure("x", "A")).isEqualTo("7..");
    assertThat(files.regions("A1,A1,COUNTY,A").figure("x", "A")).isEqualTo("6");
  }

  @Test
  void figureRow_isUnknownUnlessALaterRowStands() {
    String later = "A1,x,9,,2024-06-30";
    // unreadable value
    assertThat(city().figures("A1,x,about 20,,2023-06-30").figure("x", "A1")).isEqualTo("0..");
    assertThat(city().figures("A1,x,?,,2023-06-30", later).figure("x", "A1")).isEqualTo("9");
    assertThat(city().figures(later, "A1,x,?,,2024-07-01").figure("x", "A1")).isEqualTo("0..");
    assertThat(city().figures(later, "A1,x,?,,2025-07-01").figure("x", "A1")).isEqualTo("9");
    assertThat(city().figures(later, "A1,x,?,,").figure("x", "A1")).isEqualTo("9");
    // unreadable day: the latest
    assertThat(city().figures(later, "A1,x,8,,2021-13-01").figure("x", "A1")).isEqualTo("0..");
    // unreadable name: every figure of the place
    HandWorkedFiles name = city().figures("A1,,8,,2023-06-30", later, "A1,y,3,,", "A2,y,4,,");
    assertThat(name.figure("x", "A1")).isEqualTo("9");
    assertThat(name.figure("y", "A1")).isEqualTo("0..");
    assertThat(name.figure("y", "A2")).isEqualTo("4");
    // unreadable place: every place without a later row, above and below
    HandWorkedFiles place = city().figures("zz,x,8,,2023-06-30", later, "A2,x,4,,", "A2,y,4,,");
    assertThat(place.figure("x", "A1")).isEqualTo("9");
    assertThat(place.figure("x", "A2")).isEqualTo("0..");
    assertThat(place.figure("x", "A")).isEqualTo("0..");
    assertThat(place.figure("y", "A2")).isEqualTo("4");
  }

  /**
   * Of two rows of one place, figure and day, which S28 does not name, the day is what is wrong.
   */
  @Test
  void figureRowOfOneDayTwice_isUnknownUnlessALaterRowStands() {
    String[] twice = {"A1,x,8,,2023-06-30", "A1,x,7,,2023-06-30"};
    assertThat(city().figures(twice).figure("x", "A1")).isEqualTo("0..");
    String later = "A1,x,9,,2024-06-30";
    assertThat(city().figures(twice[0], twice[1], later).figure("x", "A1")).isEqualTo("0..");
  }

  @Test
  void returns_areNotReturned() {
    HandWorkedFiles files = homesOf(workersOf(city(), "W1,A1,"), "F1,A1,10");
    String head = "register,place";
    assertThat(read(files.with("returns.csv", head), WORKERS, "A")).isEqualTo("1");
    // a row of the register is set aside, so it is not complete everywhere
    files.with("returns.csv", head, "workers,zz");
    assertThat(read(files, WORKERS, "A1")).isEqualTo("1..");
    assertThat(read(files, HOMES, "A")).isEqualTo("1");
    // of an unreadable register: of every one that no other row is of
    files.with("returns.csv", head, "workers,A1", "unheard,A");
    assertThat(read(files, WORKERS, "A1")).isEqualTo("1");
    assertThat(read(files, WORKERS, "A")).isEqualTo("1..");
    assertThat(read(files, HOMES, "A1")).isEqualTo("1..");
  }

  @Test
  void milestones_areUndecided() {
    String head = "milestone,state,on";
    ReferenceWorld named =
        city().with("milestones.csv", head, "m,DONE,", "n,READY,", "m,UNDER_WAY,").world();
    // the first m stands; the second may be any without a row
    assertThat(named.milestone("m")).isEqualTo(Truth.TRUE);
    assertThat(named.milestone("n")).isEqualTo(Truth.UNDECIDED);
    assertThat(named.milestone("other")).isEqualTo(Truth.UNDECIDED);
    ReferenceWorld day = city().with("milestones.csv", head, "m,DONE,2024-13-01").world();
    assertThat(day.milestone("m")).isEqualTo(Truth.UNDECIDED);
    assertThat(day.milestone("other")).isEqualTo(Truth.FALSE);
    // nothing was handed in at all
    assertThat(city().world().milestone("m")).isEqualTo(Truth.UNDECIDED);
  }

  @Test
  void fileCutOff_isCompleteNowhere() {
    HandWorkedFiles files =
        workersOf(city(), "W1,A1,", "\"W2,A2,", "W3,A3,")
            .figures("A1,x,5,,", "\"A2,x,5,,")
            .with("returns.csv", "register,place", "workers,A");
    assertThat(read(files, WORKERS, "A1")).isEqualTo("1..");
    assertThat(files.world().isComplete(Register.WORKERS, "A")).isFalse();
    assertThat(files.figure("x", "A1")).isEqualTo("0..");
    HandWorkedFiles places =
        city()
            .with("communities.csv", "code,name,kind,parent", "A11,a,TOWN,A1", "\"A12,b,TOWN,A1")
            .figures("A11,x,5,,");
    assertThat(read(places, count(communities()), "A1")).isEqualTo("1..");
    assertThat(read(places, share(communities(), WORKERS.atLeast("1")), "A2")).isEqualTo("0..1");
    assertThat(places.figure("x", "A1")).isEqualTo("5..");
  }
}
