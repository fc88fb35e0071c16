package org.planmetrics.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;
import static org.planmetrics.domain.Level.COUNTY;
import static org.planmetrics.domain.Level.PROVINCE;
import static org.planmetrics.indicator.Indicators.all;
import static org.planmetrics.indicator.Indicators.communities;
import static org.planmetrics.indicator.Indicators.count;
import static org.planmetrics.indicator.Indicators.counties;
import static org.planmetrics.indicator.Indicators.facilities;
import static org.planmetrics.indicator.Indicators.figure;
import static org.planmetrics.indicator.Indicators.least;
import static org.planmetrics.indicator.Indicators.onePer;
import static org.planmetrics.indicator.Indicators.share;
import static org.planmetrics.indicator.Indicators.stations;
import static org.planmetrics.indicator.Indicators.villages;
import static org.planmetrics.indicator.Indicators.workers;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.planmetrics.domain.Community;
import org.planmetrics.domain.CommunityKind;
import org.planmetrics.domain.ElderCareFacility;
import org.planmetrics.domain.FacilityKind;
import org.planmetrics.domain.Region;
import org.planmetrics.domain.Register;
import org.planmetrics.domain.Worker;
import org.planmetrics.indicator.Condition;
import org.planmetrics.indicator.Indicator;
import org.planmetrics.snapshot.Snapshot;

/**
 * SPEC S17 and S18 by hand. Province a; county k1 with communities u1 (3 workers), u2 (1), u3
 * (none); county k2 with u4 (2 workers known, register not returned). Figures: elderly of k1 4,500.
 */
class ShortfallTest {
  private static final Indicator WORKERS = count(workers());
  private static final Indicator ELDERLY = figure("elderly");
  private static final Indicator BEDS = facilities().beds();
  private static final String NULL = "null";
  private static final Snapshot WORLD =
      Snapshot.asOf("2023-12-31")
          .places(
              Region.of("a", "甲省", PROVINCE),
              Region.of("k1", "东县", COUNTY).in("a"),
              Region.of("k2", "西县", COUNTY).in("a"),
              Community.of("u1", "一社区", CommunityKind.URBAN).in("k1"),
              Community.of("u2", "二社区", CommunityKind.URBAN).in("k1"),
              Community.of("u3", "三社区", CommunityKind.URBAN).in("k1"),
              Community.of("u4", "四社区", CommunityKind.URBAN).in("k2"))
          .add(
              Worker.at("u1"),
              Worker.at("u1"),
              Worker.at("u1"),
              Worker.at("u2"),
              Worker.at("u4"),
              Worker.at("u4"),
              ElderCareFacility.of("F", "k1", FacilityKind.INSTITUTION)
                  .with(ElderCareFacility.BEDS, 250),
              ElderCareFacility.of("G", "k1", FacilityKind.INSTITUTION)
                  .with(ElderCareFacility.BEDS, 90))
          .figure("k1", "elderly", 4_500)
          .figure("a", "published", "2.5", "2020-12-31")
          .returned(Register.WORKERS, "k1")
          .returned(Register.FACILITIES, "k1")
          .build();

  @ParameterizedTest(name = "{0} at {1}: {2}, effort {3}")
  @MethodSource
  void shortfall_effort(
      Condition.Comparison condition, String place, String short0, String effort) {
    Plan plan = Plan.of("mine", place, Target.of("t", condition).by("2025-12-31"));
    Finding finding = plan.assess(WORLD).atPlace().finding("t");
    assertThat(finding.shortfall().map(Object::toString).orElse(NULL)).isEqualTo(short0);
    assertThat(finding.effort().map(Object::toString).orElse(NULL)).isEqualTo(effort);
  }

  static Stream<Arguments> shortfall_effort() {
    return Stream.of(amounts(), ratios(), shares(), efforts(), others()).flatMap(s -> s);
  }

  private static Stream<Arguments> amounts() {
    Indicator published = figure("published");
    return Stream.of(
        row(WORKERS.atLeast(9), "k1", 9 - 4),
        row(WORKERS.atLeast(4), "k1", 0),
        row(WORKERS.moreThan("4"), "k1", 4 + 1 - 4),
        row(WORKERS.moreThan("6"), "k1", 6 + 1 - 4),
        row(WORKERS.atLeast("4.5"), "k1", 1),
        row(WORKERS.between("6", "8"), "k1", 6 - 4),
        row(WORKERS.between("4", "8"), "k1", 0),
        row(WORKERS.between("1", "3"), "k1", NULL),
        row(WORKERS.atMost("3"), "k1", NULL),
        row(WORKERS.atMost("4"), "k1", NULL),
        row(WORKERS.lessThan("4"), "k1", NULL),
        row(WORKERS.atLeast(9), "a", "0–" + (9 - 6)),
        row(WORKERS.atLeast(6), "a", 0),
        row(WORKERS.between("1", "5"), "a", NULL),
        row(WORKERS.between("1", "6"), "a", "0"),
        row(WORKERS.between("8", "9"), "a", "0–" + (8 - 6)),
        row(published.atLeast(5), "a", 3),
        row(published.moreThan("4.5"), "a", 3),
        row(published.atLeast("4.5"), "a", 2),
        row(BEDS.atLeast(400), "k1", 400 - 340),
        row(WORKERS.plus(BEDS).atLeast(400), "k1", 400 - 344),
        row(WORKERS.titled("社工", "workers").named("w", "社工", "w").atLeast(9), "k1", 9 - 4),
        row(WORKERS.atLeast(onePer(100).of(BEDS)), "k1", 0),
        row(WORKERS.atLeast(onePer(50).of(BEDS)), "k1", 7 - 4),
        row(WORKERS.moreThan("7"), "k1", 8 - 4),
        row(count(communities()).atLeast(WORKERS), "a", "2–∞"));
  }

  private static Stream<Arguments> ratios() {
    Indicator perThousand = WORKERS.per(1_000, ELDERLY);
    Indicator maybeNone = WORKERS.per(1, count(stations()));
    return Stream.of(
        row(perThousand.atLeast(1), "k1", 5 - 4),
        row(perThousand.moreThan("2"), "k1", 9 + 1 - 4),
        row(perThousand.atLeast("8/9"), "k1", 0),
        row(perThousand.between("1", "2"), "k1", 5 - 4),
        row(perThousand.atLeast(1), "a", "0–∞"),
        row(WORKERS.per(1, count(communities())).atLeast(2), "a", "0–" + (2 * 4 - 6)),
        row(WORKERS.per(1, count(communities())).atLeast(2), "k1", 2 * 3 - 4),
        row(WORKERS.per(1, count(villages())).atLeast(2), "k1", 0),
        row(maybeNone.atLeast(2), "k1", "0–∞"),
        row(count(villages()).per(1, count(stations())).moreThan("1"), "k1", "0–∞"),
        row(WORKERS.plus(perThousand).atLeast(100), "k1", NULL),
        row(WORKERS.plus(perThousand).atLeast(1), "k1", "0"));
  }

  private static Stream<Arguments> shares() {
    Indicator three = share(communities(), WORKERS.atLeast(3));
    return Stream.of(
        row(three.atLeast("60%"), "k1", 2 - 1, 2),
        row(three.atLeast("100%"), "k1", 3 - 1, 2 + 3),
        row(three.moreThan("1/3"), "k1", 1 + 1 - 1, 2),
        row(three.atLeast("1/3"), "k1", 0, 0),
        row(three.atLeast("60%"), "a", "1–" + (3 - 1), 1 + 2),
        row(three.atLeast("100%"), "a", "2–3", 1 + 2 + 3),
        row(three.atLeast("50%"), "a", "0–1", 1),
        row(three.moreThan("100%"), "k1", NULL, NULL),
        row(three.atLeast("101%"), "k1", NULL, NULL),
        row(three.atLeast(onePer(1).of(count(communities()))), "k1", NULL, NULL),
        row(three.between("60%", "70%"), "k1", 2 - 1, NULL),
        row(three.atMost("10%"), "k1", NULL, NULL),
        row(share(villages(), WORKERS.atLeast(1)).atLeast(1), "k1", 0, 0),
        row(share(stations(), WORKERS.atLeast(1)).atLeast("50%"), "k1", "0–∞", NULL),
        row(share(facilities(), WORKERS.atLeast(onePer(100).of(BEDS))).atLeast("50%"), "k1", 1, 1),
        row(
            share(facilities(), WORKERS.atLeast(onePer(100).of(BEDS))).atLeast("100%"),
            "k1",
            2,
            1 + 3));
  }

  private static Stream<Arguments> efforts() {
    Indicator three = share(communities(), WORKERS.atLeast(3));
    Indicator nested = share(counties(), three.atLeast("60%"));
    return Stream.of(
        row(nested.atLeast("100%"), "k1", 1, 2),
        row(nested.atLeast("100%"), "a", "1–2", 2 + 1),
        row(nested.atLeast("50%"), "a", "0–1", 1),
        row(share(communities(), WORKERS.atMost("2")).atLeast("100%"), "k1", 1, NULL),
        row(share(communities(), all(WORKERS.atLeast(3))).atLeast("100%"), "k1", 2, NULL),
        row(share(communities(), WORKERS.between("2", "3")).atLeast("60%"), "k1", 1, NULL),
        row(
            share(communities(), WORKERS.per(1_000, ELDERLY).atLeast(1)).atLeast("50%"),
            "k1",
            "0–2",
            NULL),
        row(share(counties(), ELDERLY.atLeast(5_000)).atLeast("50%"), "a", "0–1", 500));
  }

  private static Stream<Arguments> others() {
    Indicator need = onePer(100).of(BEDS);
    return Stream.of(
        row(need.atLeast(9), "k1", NULL),
        row(need.atLeast(1), "k1", NULL),
        row(need.orElse(WORKERS).atLeast(9), "k1", NULL),
        row(WORKERS.orElse(need).atLeast(9), "k1", 9 - 4),
        row(WORKERS.orElse(figure("published")).atLeast(5), "a", 3),
        row(WORKERS.orElse(ELDERLY).atLeast(9), "a", "0–" + (9 - 6)),
        row(WORKERS.orElse(ELDERLY).plus(BEDS).atLeast(1_000), "k1", NULL),
        row(least(communities(), WORKERS).atLeast(2), "k1", (2 - 1) + (2 - 0)),
        row(least(communities(), WORKERS).moreThan("2"), "k1", (3 - 1) + (3 - 0)),
        row(least(communities(), WORKERS).between("2", "9"), "k1", (2 - 1) + (2 - 0)),
        row(least(communities(), WORKERS).atLeast(3), "a", "5–" + (2 + 3 + 1)),
        row(least(communities(), WORKERS).atLeast(WORKERS), "k1", NULL),
        row(least(communities(), need).atLeast(1), "k1", NULL),
        row(least(villages(), WORKERS).atLeast(1), "k1", 0),
        row(least(stations(), WORKERS).atLeast(1), "k1", "0–∞"));
  }

  private static Arguments row(Condition.Comparison condition, String place, Object shortfall) {
    return row(condition, place, shortfall, NULL);
  }

  /** What is unbounded above prints as ≥. */
  private static Arguments row(
      Condition.Comparison condition, String place, Object shortfall, Object effort) {
    String text = shortfall.toString();
    String shown = text.endsWith("–∞") ? "≥ " + text.substring(0, text.indexOf('–')) : text;
    return arguments(condition, place, shown, effort.toString());
  }
}
