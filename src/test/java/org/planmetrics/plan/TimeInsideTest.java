package org.planmetrics.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.planmetrics.indicator.Indicators.count;
import static org.planmetrics.indicator.Indicators.counties;
import static org.planmetrics.indicator.Indicators.figure;
import static org.planmetrics.indicator.Indicators.share;
import static org.planmetrics.indicator.Indicators.workers;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.planmetrics.domain.Declaration;
import org.planmetrics.domain.Figure;
import org.planmetrics.domain.Level;
import org.planmetrics.domain.Region;
import org.planmetrics.domain.Register;
import org.planmetrics.domain.Worker;
import org.planmetrics.indicator.Condition;
import org.planmetrics.indicator.Indicator;
import org.planmetrics.snapshot.Snapshot;
import org.planmetrics.snapshot.SnapshotBuilder;

/** What is told of readings that look back (SPEC S30) or over a period (S31): numbers, and gaps. */
class TimeInsideTest {
  private static final Indicator BEDS = figure("beds");

  private static SnapshotBuilder city() {
    return Snapshot.asOf("2025-12-31")
        .places(
            Region.of("M", "云山市", Level.PREFECTURE),
            Region.of("M1", "东县", Level.COUNTY).in("M"),
            Region.of("M2", "西县", Level.COUNTY).in("M"))
        .declare(Declaration.amount("beds"), Declaration.flow("jobs"));
  }

  private static Finding finding(Condition.Comparison condition, Snapshot snapshot) {
    return Plan.of("p", "M", Target.of("t", condition).by("2025-12-31"))
        .withBaselineDay("2020-12-31")
        .assess(snapshot)
        .atPlace()
        .finding("t");
  }

  private static Figure beds(String place, int value, String day) {
    return Figure.of(place, "beds", value).with(Figure.AS_OF, day);
  }

  @Test
  void growth_namesWhoHasNotReportedSince() {
    Snapshot world =
        city()
            .add(beds("M1", 300, "2020-12-31"), beds("M1", 700, "2025-12-31"))
            .add(beds("M2", 100, "2020-06-30"))
            .build();
    Finding growth = finding(BEDS.per(1, BEDS.onBaseline()).atLeast(2), world);
    assertThat(growth.status()).isEqualTo(Status.UNDECIDED);
    assertThat(growth.missing())
        .hasToString("[1 of 2 counties has not reported 'beds after 2020-12-31': 西县 M2]");
    assertThat(growth.explain().describe(Locale.ENGLISH))
        .isEqualTo(
            """
            t, 云山市 M: undecided
              formula: beds ÷ beds on the baseline day
              reads ≥ 1.75, the bar is ≥ 2, short of 0–100
                numerator beds: ≥ 700
                denominator beds on the baseline day: 400
              beds: added up from 1 place, as of 2025-12-31
              beds: added up from 2 places, as of 2020-06-30…2020-12-31
              missing: 1 of 2 counties has not reported 'beds after 2020-12-31': 西县 M2
              ask first: 西县 M2 ('beds after 2020-12-31'; denominator 100); at least 1 answer before it can be met; at least 1 answer before it can be not met
              due 2025-12-31, anticipatory
            """);
    assertThat(growth.explain().describe(Locale.CHINESE))
        .isEqualTo(
            """
            t，云山市 M：数据不足
              公式：beds ÷ 基期的 beds
              读数 ≥ 1.75，标准 ≥ 2，缺 0–100
                分子 beds：≥ 700
                分母 基期的 beds：400
              beds：1 处相加，截至 2025-12-31
              beds：2 处相加，截至 2020-06-30…2020-12-31
              缺报：2 个县中 1 个县未报“beds（2020-12-31 以后）”：西县 M2
              先问：西县 M2（“beds（2020-12-31 以后）”；分母 100）；至少再有 1 项的答复才可能达标；至少再有 1 项的答复才可能判为未达标
              期限 2025-12-31，预期性
            """);
  }

  @Test
  void flow_namesTheYearThatIsMissing() {
    Snapshot world =
        city()
            .add(Figure.of("M", "jobs", 60).during("2021-01-01", "2021-12-31"))
            .add(Figure.of("M", "jobs", 70).during("2022-01-01", "2022-12-31"))
            .add(Figure.of("M", "jobs", 150).during("2024-01-01", "2025-12-31"))
            .build();
    Finding jobs = finding(figure("jobs").during("plan").atLeast(340), world);
    assertThat(jobs.status()).isEqualTo(Status.UNDECIDED);
    assertThat(jobs.explain().describe(Locale.ENGLISH))
        .isEqualTo(
            """
            t, 云山市 M: undecided
              formula: jobs during the plan
              reads ≥ 280, the bar is ≥ 340, short of 0–60
              jobs: 3 periods from 2021-01-01 to 2025-12-31
              missing: 'jobs from 2023-01-01 to 2023-12-31' not reported
              due 2025-12-31, anticipatory
            """);
    assertThat(jobs.explain().describe(Locale.CHINESE))
        .isEqualTo(
            """
            t，云山市 M：数据不足
              公式：规划期内 jobs
              读数 ≥ 280，标准 ≥ 340，缺 0–60
              jobs：3 个时期，2021-01-01 至 2025-12-31
              缺报：“jobs（2023-01-01 至 2023-12-31）”未报
              期限 2025-12-31，预期性
            """);
  }

  /**
   * Both are in post on either day as far as the register says, which names nobody who has left.
   */
  @Test
  void register_thatMayHoldThePresentOnly_isNoted() {
    Indicator staff = count(workers());
    Plan plan =
        Plan.of("p", "M", Target.of("t", staff.atLeast(staff.onBaseline())).by("2025-12-31"))
            .withBaselineDay("2020-12-31");
    Worker left = Worker.at("M1").with(Worker.UNTIL, "2023-06-30");
    Snapshot present = city().add(Worker.at("M1"), Worker.at("M2")).build();
    Snapshot past = city().add(Worker.at("M1"), Worker.at("M2"), left).build();
    assertThat(plan.assess(present).atPlace().finding("t").status()).isEqualTo(Status.MET);
    assertThat(plan.assess(present).notes())
        .hasToString(
            "[no row of the register workers ended since 2020-12-31: it may hold the present only,"
                + " and what is read on that day may be too small]");
    assertThat(plan.assess(past).atPlace().finding("t"))
        .hasToString("t at 云山市: missed, 2, short of 1");
    assertThat(plan.assess(past).notes()).isEmpty();
  }

  @Test
  void aDayThatHasNotCome_isUnknown() {
    Plan plan =
        Plan.of(
            "p",
            "M",
            Target.of("t", count(workers()).on("2026-06-30").atLeast(1)).by("2026-12-31"));
    Assessment assessment = plan.assess(city().add(Worker.at("M1")).build());
    assertThat(assessment.findings()).hasToString("[t at 云山市: undecided, ≥ 0]");
    assertThat(assessment.notes())
        .hasToString("[2026-06-30 is after 2025-12-31: what is read on that day is unknown]");
  }

  @Test
  void aPlanWithoutBaseline_saysSo() {
    Plan plan = Plan.of("p", "M", Target.of("t", BEDS.onBaseline().atLeast(1)).by("2025-12-31"));
    assertThatThrownBy(() -> plan.assess(city().build()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "an indicator is read on the baseline, but there is no plan with a baseline day; give"
                + " the plan one with withBaselineDay, in JSON \"baseline\"");
  }

  /**
   * Half of 2024 is told with half of 2023: 60 for both, and so anything up to that for the year.
   */
  @Test
  void bounds_areTheReasonWhereNothingIsMissing() {
    Snapshot world =
        city().add(Figure.of("M", "jobs", 60).during("2023-07-01", "2024-12-31")).build();
    Finding finding = finding(figure("jobs").during("2024-01-01", "2024-12-31").atLeast(30), world);
    assertThat(finding).hasToString("t at 云山市: undecided, 0–60, short of 0–30");
    assertThat(finding.missing())
        .hasToString(
            "['jobs for all days from 2024-01-01 to 2024-12-31' known within bounds only]");
    Finding stated = finding(BEDS.atLeast(8), city().add(Figure.of("M", "beds", "<10")).build());
    assertThat(stated.missing()).hasToString("['beds' known within bounds only]");
  }

  /** What somebody calls a figure in the catalogue is what readers see of it. */
  @Test
  void catalogue_namesWhatIsMissing() {
    Snapshot world =
        Snapshot.asOf("2025-12-31")
            .places(Region.of("M", "云山市", Level.PREFECTURE))
            .declare(
                Declaration.amount("beds")
                    .with(Declaration.TITLE, "养老床位")
                    .with(Declaration.TITLE_EN, "elder-care beds"))
            .build();
    Finding finding = finding(BEDS.atLeast(8), world);
    assertThat(finding.missing()).hasToString("['elder-care beds' reported by nobody]");
    assertThat(finding.missing().get(0).describe(Locale.CHINESE)).isEqualTo("“养老床位”无处报送");
  }

  /**
   * 900 of 1,000 are at a county with staff; the 50 of 西县 alone decide, not the number of units.
   */
  @Test
  void weighedShare_asksWithoutANumber() {
    Snapshot world =
        city()
            .places(Region.of("M3", "北县", Level.COUNTY).in("M"))
            .figure("M1", "beds", 900)
            .figure("M2", "beds", 50)
            .figure("M3", "beds", 50)
            .add(Worker.at("M1"))
            .returned(Register.WORKERS, "M1")
            .build();
    Indicator lived = share(counties(), count(workers()).atLeast(1)).weighedBy(BEDS);
    Finding finding = finding(lived.atLeast("92%"), world);
    assertThat(finding).hasToString("t at 云山市: undecided, 90%–100% (1 of 3, 2 undecided)");
    assertThat(finding.askFirst().orElseThrow())
        .hasToString(
            "ask first: 西县 M2 (workers; 1 undecided unit), 北县 M3 (workers; 1 undecided unit)");
    Finding unknown =
        finding(lived.atLeast("92%"), city().figure("M1", "beds", 9).add(Worker.at("M1")).build());
    assertThat(unknown.askFirst().orElseThrow()).hasToString("ask first: 西县 M2 ('beds')");
  }
}
