package org.planmetrics.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.planmetrics.domain.Level.COUNTY;
import static org.planmetrics.domain.Level.PREFECTURE;
import static org.planmetrics.indicator.Indicators.figure;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.planmetrics.domain.Declaration;
import org.planmetrics.domain.Figure;
import org.planmetrics.domain.Region;
import org.planmetrics.indicator.ReportedFigure;
import org.planmetrics.snapshot.Snapshot;
import org.planmetrics.snapshot.SnapshotBuilder;

/** Who has not reported all days of a flow, and what of it is reported (SPEC S31). */
class FlowGapsTest {
  private static final ReportedFigure TRAINED = figure("trained").during("plan");

  private static SnapshotBuilder world() {
    return Snapshot.asOf("2022-12-31")
        .places(
            Region.of("M", "云山市", PREFECTURE),
            Region.of("M1", "东县", COUNTY).in("M"),
            Region.of("M2", "西县", COUNTY).in("M"))
        .declare(Declaration.flow("trained"), Declaration.rate("life"));
  }

  private static Figure year(String place, long value, int year) {
    return Figure.of(place, "trained", value).during(year + "-01-01", year + "-12-31");
  }

  private static Finding finding(SnapshotBuilder world, String place) {
    return Plan.of(
            "p", "M", Target.of("t", TRAINED.atLeast(500)).by("2025-12-31").at(PREFECTURE, COUNTY))
        .withBaselineDay("2020-12-31")
        .assess(world.build())
        .at(place)
        .finding("t");
  }

  private static List<String> missing(Finding finding, Locale locale) {
    return finding.missing().stream().map(m -> m.describe(locale)).toList();
  }

  /** East 40 + 50, west 70 and a year that nobody knows. */
  @Test
  void missing_aYearOfOne() {
    SnapshotBuilder world =
        world().add(year("M1", 40, 2021), year("M1", 50, 2022), year("M2", 70, 2021));
    Finding finding = finding(world, "M");
    assertThat(finding).hasToString("t at 云山市: undecided, ≥ 160, short of 0–340");
    assertThat(missing(finding, Locale.ENGLISH))
        .containsExactly(
            "1 of 2 counties has not reported 'trained for all days from 2021-01-01 to 2022-12-31':"
                + " 西县 M2");
    assertThat(missing(finding, Locale.CHINESE))
        .containsExactly("2 个县中 1 个县未报“trained（2021-01-01 至 2022-12-31 全期）”：西县 M2");
    assertThat(missing(finding(world, "M1"), Locale.ENGLISH)).isEmpty();
    assertThat(missing(finding(world, "M2"), Locale.ENGLISH))
        .containsExactly("'trained from 2022-01-01 to 2022-12-31' not reported");
    assertThat(finding(world, "M1").explain().describe(Locale.ENGLISH))
        .contains("trained: 2 periods from 2021-01-01 to 2022-12-31");
  }

  @Test
  void missing_nothingWhereTheWholeIsReported() {
    SnapshotBuilder world =
        world()
            .add(
                year("M2", 70, 2021),
                Figure.of("M", "trained", 510).during("2021-01-01", "2022-12-31"));
    assertThat(missing(finding(world, "M"), Locale.ENGLISH)).isEmpty();
  }

  /** What is missing is the year that is read on another day. */
  @Test
  void missing_onAnotherDay_namesItsDays() {
    SnapshotBuilder world = world().add(year("M", 90, 2022));
    ReportedFigure year = figure("trained").during("year");
    Finding grown =
        Plan.of("p", "M", Target.of("t", year.minus(year.on("-1y")).atLeast(1)).by("2025-12-31"))
            .assess(world.build())
            .atPlace()
            .finding("t");
    assertThat(grown.status()).isEqualTo(Status.UNDECIDED);
    assertThat(missing(grown, Locale.ENGLISH))
        .containsExactly("'trained for all days from 2021-01-01 to 2021-12-31' not reported");
  }

  @Test
  void explain_aRateIsNotAddedUp() {
    SnapshotBuilder world = world().figure("M1", "life", 78).figure("M2", "life", 80);
    Finding finding =
        Plan.of("p", "M", Target.of("t", figure("life").atLeast(85)).by("2025-12-31"))
            .assess(world.build())
            .atPlace()
            .finding("t");
    assertThat(finding.explain().describe(Locale.ENGLISH)).contains("life: drawn from 2 places");
    assertThat(finding.explain().describe(Locale.CHINESE)).contains("life：2 处合并");
  }
}
