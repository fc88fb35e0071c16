package org.planmetrics.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;
import static org.planmetrics.indicator.Indicators.all;
import static org.planmetrics.indicator.Indicators.any;
import static org.planmetrics.indicator.Indicators.band;
import static org.planmetrics.indicator.Indicators.bands;
import static org.planmetrics.indicator.Indicators.communities;
import static org.planmetrics.indicator.Indicators.count;
import static org.planmetrics.indicator.Indicators.counties;
import static org.planmetrics.indicator.Indicators.facilities;
import static org.planmetrics.indicator.Indicators.figure;
import static org.planmetrics.indicator.Indicators.greatest;
import static org.planmetrics.indicator.Indicators.least;
import static org.planmetrics.indicator.Indicators.onePer;
import static org.planmetrics.indicator.Indicators.share;
import static org.planmetrics.indicator.Indicators.stations;
import static org.planmetrics.indicator.Indicators.villages;
import static org.planmetrics.indicator.Indicators.workers;

import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.planmetrics.domain.Community;
import org.planmetrics.domain.CommunityKind;
import org.planmetrics.domain.Declaration;
import org.planmetrics.domain.ElderCareFacility;
import org.planmetrics.domain.FacilityKind;
import org.planmetrics.domain.Level;
import org.planmetrics.domain.Note;
import org.planmetrics.domain.Region;
import org.planmetrics.domain.RegionKind;
import org.planmetrics.domain.Register;
import org.planmetrics.domain.Worker;
import org.planmetrics.number.IntervalTest;
import org.planmetrics.number.Reading;
import org.planmetrics.number.Truth;
import org.planmetrics.number.UnitCounts;
import org.planmetrics.snapshot.Snapshot;
import org.planmetrics.snapshot.SnapshotBuilder;

/**
 * Readings of a small world worked out by hand (SPEC S7–S13): province a; counties k1 (communities
 * u1, u2) and k2 (community u3), and a functional zone z. Workers: 3 certified at u1, 1 at u2, none
 * at u3, 2 certified at home F in k1. Workers are returned by k1 only, facilities by all.
 */
class ReadingsTest {
  private static final Count CERTIFIED = count(workers().certified());
  private static final Sum BEDS = facilities().beds();
  private static final Snapshot WORLD = base().build();

  private static SnapshotBuilder base() {
    Worker w = Worker.at("u1").certified("2020-01-01");
    Worker atHome = Worker.at("F").certified("2020-01-01");
    return territory()
        .add(w, w, w, Worker.at("u2").certified("2020-01-01"), Worker.at("u2"), atHome, atHome)
        .add(
            home("F", "k1").with(ElderCareFacility.BEDS, 150).with(ElderCareFacility.RESIDENTS, 90),
            home("G", "k1").with(ElderCareFacility.BEDS, 50),
            home("H", "k2"))
        .figure("k1", "elderly", 2_000)
        .figure("u1", "elderly", 700)
        .figure("z", "elderly", 0)
        .returned(Register.WORKERS, "k1")
        .returned(Register.FACILITIES, "a");
  }

  private static SnapshotBuilder territory() {
    return Snapshot.asOf("2023-12-31")
        .places(
            Region.of("a", "甲省", Level.PROVINCE),
            Region.of("k1", "东县", Level.COUNTY).in("a"),
            Region.of("k2", "西县", Level.COUNTY).in("a"),
            Region.of("z", "开发区", Level.COUNTY).in("a").with(Region.KIND, RegionKind.FUNCTIONAL),
            Community.of("u1", "一社区", CommunityKind.URBAN).in("k1"),
            Community.of("u2", "二社区", CommunityKind.URBAN).in("k1"),
            Community.of("u3", "三社区", CommunityKind.URBAN).in("k2"));
  }

  private static ElderCareFacility home(String id, String place) {
    return ElderCareFacility.of(id, place, FacilityKind.INSTITUTION);
  }

  @ParameterizedTest(name = "{0} at {1}: [{2}, {3}]")
  @MethodSource
  void at_reads(Indicator indicator, String place, String lower, String upper) {
    assertReads(WORLD, indicator, place, lower, upper);
  }

  static Stream<Arguments> at_reads() {
    return Stream.of(leaves(), ratios(), shares(), needs(), others()).flatMap(s -> s);
  }

  private static Stream<Arguments> leaves() {
    return Stream.of(
        arguments(CERTIFIED, "k1", "6", "6"),
        arguments(CERTIFIED, "u1", "3", "3"),
        arguments(CERTIFIED, "F", "2", "2"),
        arguments(CERTIFIED, "G", "0", "0"),
        arguments(CERTIFIED, "H", "0", "…"),
        arguments(CERTIFIED, "k2", "0", "…"),
        arguments(CERTIFIED, "a", "6", "…"),
        arguments(workers().fte(), "k1", "7", "7"),
        arguments(count(facilities()), "a", "3", "3"),
        arguments(count(facilities()), "F", "1", "1"),
        arguments(BEDS, "k1", "200", "200"),
        arguments(BEDS, "F", "150", "150"),
        arguments(BEDS, "k2", "0", "…"),
        arguments(BEDS, "a", "200", "…"),
        arguments(facilities().residents(), "k1", "90", "…"),
        arguments(count(stations()), "a", "0", "…"),
        arguments(count(communities()), "a", "3", "3"),
        arguments(count(communities()), "u1", "1", "1"),
        arguments(count(counties()), "a", "2", "2"),
        arguments(figure("elderly"), "k1", "2000", "2000"),
        arguments(figure("elderly"), "u2", "0", "…"),
        arguments(figure("elderly"), "a", "2000", "…"),
        arguments(figure("elderly"), "F", "0", "…"),
        arguments(figure("nothing"), "a", "0", "…"));
  }

  private static Stream<Arguments> ratios() {
    Ratio perThousand = CERTIFIED.per(1_000, figure("elderly"));
    return Stream.of(
        arguments(perThousand, "k1", "3", "3"),
        arguments(perThousand, "u1", "30/7", "30/7"),
        arguments(perThousand, "u2", "0", "…"),
        arguments(perThousand, "a", "0", "…"),
        arguments(perThousand, "z", "n/a", ""),
        arguments(count(villages()).per(1, figure("nothing")), "a", "0", "0"),
        arguments(CERTIFIED.per(1, count(villages())), "a", "n/a", ""),
        arguments(CERTIFIED.per(100, BEDS), "k1", "3", "3"),
        arguments(CERTIFIED.per(100, BEDS), "F", "4/3", "4/3"),
        arguments(CERTIFIED.per(1, count(villages())).plus(CERTIFIED), "k1", "n/a", ""),
        arguments(onePer(1).of(CERTIFIED.per(1, count(villages()))), "k1", "n/a", ""));
  }

  private static Stream<Arguments> shares() {
    Share three = share(communities(), CERTIFIED.atLeast(3));
    return Stream.of(
        arguments(three, "k1", "1/2", "1/2"),
        arguments(three, "k2", "0", "1"),
        arguments(three, "a", "1/3", "2/3"),
        arguments(three, "u1", "1", "1"),
        arguments(three, "z", "n/a", ""),
        arguments(share(counties(), CERTIFIED.atLeast(7)), "a", "0", "1/2"),
        arguments(share(counties(), CERTIFIED.atLeast(6)), "a", "1/2", "1"),
        arguments(share(counties(), CERTIFIED.atLeast(6)), "k1", "1", "1"),
        arguments(share(counties(), CERTIFIED.atMost("6")), "k1", "1", "1"),
        arguments(
            share(counties().where("kind", RegionKind.FUNCTIONAL), CERTIFIED.atLeast(1)),
            "a",
            "0",
            "1"),
        arguments(share(facilities(), CERTIFIED.atLeast(onePer(100).of(BEDS))), "k1", "1/2", "1/2"),
        arguments(share(facilities(), CERTIFIED.atLeast(1)), "a", "1/3", "2/3"),
        arguments(share(facilities(), CERTIFIED.atLeast(1)), "F", "1", "1"),
        arguments(share(facilities(), CERTIFIED.atLeast(1)), "u1", "n/a", ""),
        arguments(share(stations(), CERTIFIED.atLeast(1)), "k1", "0", "1"),
        arguments(
            share(communities(), CERTIFIED.per(1, figure("elderly")).moreThan("0")),
            "k1",
            "1/2",
            "1"),
        arguments(
            share(facilities(), CERTIFIED.per(1, count(villages())).atLeast(1)), "a", "n/a", ""));
  }

  private static Stream<Arguments> needs() {
    return Stream.of(
        arguments(onePer(100).of(BEDS), "k1", "2", "2"),
        arguments(onePer(100).of(BEDS).each(facilities()), "k1", "3", "3"),
        arguments(onePer(100).of(BEDS).each(facilities()), "a", "3", "…"),
        arguments(onePer(100).of(BEDS).each(facilities()), "u1", "0", "0"),
        arguments(bands(band(121, 1)).of(BEDS).each(facilities()), "a", "1", "2"),
        arguments(onePer(100).of(BEDS).each(stations()), "k1", "0", "…"),
        arguments(onePer(3).withMinimum(1).of(CERTIFIED).each(communities()), "k1", "2", "2"),
        arguments(onePer(1_000).of(figure("elderly")).each(counties()), "a", "2", "…"));
  }

  private static Stream<Arguments> others() {
    return Stream.of(
        arguments(least(communities(), CERTIFIED), "k1", "1", "1"),
        arguments(least(communities(), CERTIFIED), "k2", "0", "…"),
        arguments(least(communities(), CERTIFIED), "a", "0", "1"),
        arguments(least(communities(), CERTIFIED), "z", "n/a", ""),
        arguments(least(stations(), CERTIFIED), "k1", "0", "…"),
        arguments(least(facilities(), CERTIFIED), "k1", "0", "0"),
        arguments(greatest(communities(), CERTIFIED), "k1", "3", "3"),
        arguments(greatest(communities(), CERTIFIED), "k2", "0", "…"),
        arguments(greatest(communities(), CERTIFIED), "a", "3", "…"),
        arguments(greatest(communities(), CERTIFIED), "z", "n/a", ""),
        arguments(greatest(stations(), CERTIFIED), "k1", "0", "…"),
        arguments(greatest(facilities(), CERTIFIED), "k1", "2", "2"),
        arguments(CERTIFIED.plus(figure("elderly")), "k1", "2006", "2006"),
        arguments(CERTIFIED.plus(figure("elderly")), "u2", "1", "…"),
        arguments(CERTIFIED.orElse(figure("elderly")), "k1", "6", "6"),
        arguments(CERTIFIED.orElse(figure("elderly")), "z", "0", "0"),
        arguments(CERTIFIED.orElse(figure("elderly")), "a", "6", "…"),
        arguments(
            CERTIFIED.per(1, count(villages())).orElse(count(communities())), "k1", "2", "2"));
  }

  @Test
  void ratio_keepsItsParts() {
    Reading reading = Readings.of(CERTIFIED.per(1_000, figure("elderly")), WORLD).at("a");
    assertThat(reading.numerator()).contains(IntervalTest.parse("6", "…"));
    assertThat(reading.denominator()).contains(IntervalTest.parse("2000", "…"));
  }

  @Test
  void share_keepsItsUnits() {
    Reading reading = Readings.of(share(communities(), CERTIFIED.atLeast(3)), WORLD).at("a");
    assertThat(reading.units()).contains(new UnitCounts(1, 1, 1, 0, false));
    assertThat(reading).hasToString("33.3%–66.7% (1 of 3, 1 undecided)");
    assertThat(Readings.of(share(stations(), CERTIFIED.atLeast(1)), WORLD).at("a").units())
        .contains(new UnitCounts(0, 0, 0, 0, true));
  }

  @ParameterizedTest(
      name = "returned by {0}: complete at a {1}, at k1 {2}, at u1 {3}, at home F {4}")
  @CsvSource({
    "a,              true,  true,  true,  true",
    "k1,             false, true,  true,  true",
    "u1,             false, false, true,  false",
    "'u1,u2',        false, true,  true,  true",
    "'k1,k2',        false, true,  true,  true",
    "'k1,k2,z',      true,  true,  true,  true",
    "'u1,u2,u3,z',   true,  true,  true,  true",
    "k2,             false, false, false, false"
  })
  void returns_makeComplete(String places, boolean a, boolean k1, boolean u1, boolean home) {
    Snapshot world =
        territory().add(home("F", "k1")).returned(Register.WORKERS, places.split(",")).build();
    Readings readings = Readings.of(count(workers()), world);
    assertThat(readings.at("a").isKnown()).isEqualTo(a);
    assertThat(readings.at("k1").isKnown()).isEqualTo(k1);
    assertThat(readings.at("u1").isKnown()).isEqualTo(u1);
    assertThat(readings.at("F").isKnown()).isEqualTo(home);
    assertThat(Readings.of(count(facilities()), world).at("a").isKnown()).isTrue();
    assertThat(Readings.of(count(facilities().where("kind", "社区养老")), world).at("F").isKnown())
        .isTrue();
  }

  @Test
  void returns_none() {
    Snapshot world = territory().empty(Register.WORKERS).build();
    assertReads(world, count(workers()), "a", "0", "0");
    assertReads(world, count(facilities()), "a", "0", "…");
  }

  @Test
  void figures_ownInsteadOfChildren_withANote() {
    Supplier<SnapshotBuilder> old = () -> territory().declare(Declaration.amount("old"));
    Snapshot world =
        old.get().figure("k1", "old", 10).figure("u1", "old", 4).figure("u2", "old", 5).build();
    assertReads(world, figure("old"), "k1", "10", "10");
    Evaluation evaluation = Evaluation.of(world, java.util.List.of(figure("old").atLeast(1)));
    assertThat(evaluation.notes())
        .extracting(Note::topic)
        .containsExactly(Note.Topic.FIGURE_DIFFERS);
    Snapshot same =
        old.get().figure("k1", "old", 9).figure("u1", "old", 4).figure("u2", "old", 5).build();
    assertThat(Evaluation.of(same, java.util.List.of(figure("old").atLeast(1))).notes()).isEmpty();
  }

  @Test
  void figures_ofSites_areNotAddedToTheirPlace() {
    Snapshot world = territory().add(home("F", "u1")).figure("F", "old", 7).build();
    assertReads(world, figure("old"), "F", "7", "7");
    assertReads(world, figure("old"), "u1", "0", "…");
  }

  @Test
  void figures_decimalsAreExact() {
    Snapshot world =
        territory()
            .figure("u1", "old", "0.1", "2020-01-01")
            .figure("u2", "old", "0.2", "2020-01-01")
            .build();
    assertReads(world, figure("old"), "k1", "3/10", "3/10");
  }

  @ParameterizedTest(name = "{0} at least {1}: {2}")
  @CsvSource({
    "9223372036854775806, 9223372036854775806,             TRUE",
    "9223372036854775806, 9223372036854775807,             FALSE",
    "9223372036854775806, 1000000000000000000000000000000, FALSE",
    "9223372036854775807, 9223372036854775807,             TRUE",
    "9223372036854775807, 1000000000000000000000000000000, FALSE",
    "1000000000000000000000000000000, 1000000000000000000000000000000, TRUE",
    "1000000000000000000000000000000, 1000000000000000000000000000001, FALSE"
  })
  void figures_beyondLongsAreExact(String value, String bar, Truth expected) {
    Snapshot world = territory().figure("a", "old", value, "2020-01-01").build();
    Condition.Comparison condition = figure("old").atLeast(bar);
    assertThat(Judgements.of(condition, world).at("a").truth()).isEqualTo(expected);
  }

  @Test
  void figures_largestLong_besideAnUnknown_isOpenAbove() {
    Snapshot world = territory().figure("u1", "old", Long.MAX_VALUE).build();
    assertReads(world, figure("old"), "k1", Long.toString(Long.MAX_VALUE), "…");
  }

  @Test
  void sums_beyondLongsAreExact() {
    Snapshot world =
        territory()
            .add(
                home("F", "u1").with(ElderCareFacility.BEDS, Long.MAX_VALUE),
                home("G", "u2").with(ElderCareFacility.BEDS, Long.MAX_VALUE))
            .build();
    String twice = "18446744073709551614";
    assertReads(world, BEDS, "a", twice, twice);
    assertReads(world, BEDS.plus(BEDS).per(2, BEDS), "a", "4", "4");
  }

  /** SPEC S10: three-valued and / or; members that are not applicable are left out. */
  @ParameterizedTest(name = "{0}")
  @MethodSource
  void having_combines(Condition condition, String lower, String upper) {
    assertReads(WORLD, share(counties(), condition), "a", lower, upper);
  }

  static Stream<Arguments> having_combines() {
    Condition yes = count(communities()).atLeast(1);
    Condition no = count(communities()).atLeast(9);
    Condition open = figure("nothing").atLeast(1);
    Condition none = CERTIFIED.per(1, count(villages())).atLeast(1);
    return Stream.of(
        arguments(all(yes, yes), "1", "1"),
        arguments(all(yes, no), "0", "0"),
        arguments(all(open, no), "0", "0"),
        arguments(all(open, yes), "0", "1"),
        arguments(all(none, yes), "1", "1"),
        arguments(all(none, no), "0", "0"),
        arguments(all(none, none), "n/a", ""),
        arguments(any(yes, no), "1", "1"),
        arguments(any(no, no), "0", "0"),
        arguments(any(open, yes), "1", "1"),
        arguments(any(open, no), "0", "1"),
        arguments(any(none, no), "0", "0"),
        arguments(any(none, none), "n/a", ""),
        arguments(any(all(yes, no), all(yes, none)), "1", "1"));
  }

  /** SPEC S11: what may prove not applicable decides nothing, whatever its bounds say. */
  @Test
  void mayProveNotApplicable_isUndecided() {
    Condition.Comparison atMostOne = count(villages()).per(1, figure("nothing")).atMost("1");
    Judgement judgement = Judgements.of(atMostOne, WORLD).at("a");
    assertThat(judgement.reading().value()).contains(IntervalTest.parse("0", "0"));
    assertThat(judgement.reading().isSure()).isFalse();
    assertThat(judgement.reading().isKnown()).isFalse();
    assertThat(judgement.truth()).isEqualTo(Truth.UNDECIDED);
    Indicator unsure = count(villages()).per(1, figure("nothing"));
    for (Indicator of :
        new Indicator[] {
          unsure.plus(count(villages())),
          onePer(1).of(unsure),
          least(counties(), unsure),
          greatest(counties(), unsure),
          share(counties(), unsure.atLeast(1)),
          unsure.orElse(figure("nothing"))
        }) {
      assertThat(Judgements.of(of.atMost("1000"), WORLD).at("a").truth())
          .isEqualTo(Truth.UNDECIDED);
    }
    assertThat(Judgements.of(count(communities()).atLeast(unsure), WORLD).at("a").truth())
        .isEqualTo(Truth.UNDECIDED);
    assertThat(Readings.of(onePer(1).of(unsure).each(counties()), WORLD).at("a").isKnown())
        .isTrue();
  }

  @Test
  void ranked_worstFirst() {
    assertThat(Readings.of(CERTIFIED, WORLD).ranked(Level.COMMUNITY))
        .extracting(r -> r.place().code())
        .containsExactly("u3", "u2", "u1");
    assertThat(Readings.of(CERTIFIED.per(1, figure("elderly")), WORLD).ranked(Level.COUNTY))
        .extracting(r -> r.place().code())
        .containsExactly("k2", "k1", "z");
  }

  private static void assertReads(
      Snapshot world, Indicator indicator, String place, String lower, String upper) {
    Reading reading = Readings.of(indicator, world).at(place);
    if (lower.equals("n/a")) {
      assertThat(reading.value()).isEmpty();
    } else {
      assertThat(reading.value()).contains(IntervalTest.parse(lower, upper));
    }
  }
}
