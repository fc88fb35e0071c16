package org.planmetrics.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.planmetrics.domain.Level.COUNTY;
import static org.planmetrics.domain.Level.PROVINCE;
import static org.planmetrics.indicator.Indicators.count;
import static org.planmetrics.indicator.Indicators.counties;
import static org.planmetrics.indicator.Indicators.figure;
import static org.planmetrics.indicator.Indicators.share;
import static org.planmetrics.indicator.Indicators.workers;

import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.planmetrics.domain.Region;
import org.planmetrics.domain.Worker;
import org.planmetrics.indicator.Indicator;
import org.planmetrics.number.Fraction;
import org.planmetrics.snapshot.Snapshot;

/** A bar that is dated steps: 60 % by the end of 2023, 100 % by the end of 2024. */
class StepsTest {
  private static final Indicator COVERED = share(counties(), count(workers()).atLeast(1));
  private static final Target TARGET =
      Target.of("covered", COVERED.atLeast("100%"))
          .by("2024-12-31")
          .withClause("民政部要求2024年全覆盖")
          .withSteps(Step.by("2023-12-31").atLeast("60%").withClause("2023年达到60%"));
  private static final Plan PLAN = Plan.of("mine", "a", TARGET);

  /** Two counties: one with a worker from mid-2022, the other from the day given. */
  private static Snapshot world(String second, String asOf) {
    return Snapshot.asOf(asOf)
        .places(
            Region.of("a", "甲省", PROVINCE),
            Region.of("k1", "东县", COUNTY).in("a"),
            Region.of("k2", "西县", COUNTY).in("a"))
        .add(
            Worker.at("k1").with(Worker.FROM, "2022-06-30"),
            Worker.at("k2").with(Worker.FROM, second))
        .build();
  }

  /** In force is the first step not past its deadline: 1/2 is short of 60 % and of 100 %. */
  @ParameterizedTest(name = "on {0}: {1} due {2}")
  @CsvSource({
    "2022-12-31, PENDING, 2023-12-31, ≥ 60%",
    "2023-12-30, PENDING, 2023-12-31, ≥ 60%",
    "2023-12-31, MISSED,  2023-12-31, ≥ 60%",
    "2024-01-01, PENDING, 2024-12-31, ≥ 100%",
    "2024-12-31, MISSED,  2024-12-31, ≥ 100%",
    "2026-12-31, MISSED,  2024-12-31, ≥ 100%",
  })
  void assess_theStepInForce(String asOf, Status status, LocalDate by, String bar) {
    Finding finding = PLAN.assess(world("2030-01-01", asOf)).at("a").finding("covered");
    assertThat(finding.status()).isEqualTo(status);
    assertThat(finding.step().by()).contains(by);
    assertThat(finding.shown().bar()).isEqualTo(bar);
    assertThat(finding.target()).isSameAs(PLAN.target("covered"));
  }

  @Test
  void explain_quotesTheStepAndNamesTheOthers() {
    Finding finding = PLAN.assess(world("2030-01-01", "2023-12-31")).at("a").finding("covered");
    assertThat(finding.explain().describe(Locale.ENGLISH))
        .contains(
            "the plan's words: 2023年达到60%\n",
            "due 2023-12-31, anticipatory\n"
                + "    for another day, 2024-12-31: ≥ 100%, in the words: 民政部要求2024年全覆盖\n");
    assertThat(finding.explain().describe(Locale.CHINESE))
        .contains("    其他期限 2024-12-31：≥ 100%，原文：民政部要求2024年全覆盖\n");
  }

  /** A bar of a step may be a named indicator; the plan's table has it. */
  @Test
  void plan_takesTheNamesOfSteps() {
    Indicator wanted = figure("wanted").named("wanted", "需要", "wanted");
    Target target =
        Target.of("t", count(workers()).atLeast(9))
            .by("2024-12-31")
            .withSteps(Step.by("2023-12-31").atLeast(wanted));
    Plan plan = Plan.of("mine", "a", target);
    assertThat(plan.indicators().table()).containsOnlyKeys("wanted");
    Plan changed = plan.with("wanted", count(workers()));
    assertThat(plan.assess(world("2022-01-01", "2022-12-31")).at("a").finding("t").status())
        .isEqualTo(Status.UNDECIDED);
    assertThat(changed.assess(world("2022-01-01", "2022-12-31")).at("a").finding("t").status())
        .isEqualTo(Status.MET);
  }

  @Test
  void step_withoutSteps_isTheOnlyBar() {
    Target plain = Target.of("t", COVERED.atLeast("60%")).by("2024-12-31");
    assertThat(plain.step("2030-01-01")).isEqualTo(Step.by("2024-12-31").atLeast("60%"));
    assertThat(TARGET.step("2023-12-31")).isEqualTo(TARGET.steps().get(0));
    assertThat(TARGET.step(LocalDate.parse("2024-06-30")))
        .isEqualTo(Step.by("2024-12-31").atLeast("100%").withClause("民政部要求2024年全覆盖"));
    assertThat(TARGET)
        .hasToString(
            "covered: (share of counties with workers ≥ 1) ≥ 100% by 2024-12-31 in 2 steps");
  }

  @Test
  void withSteps_outOfOrder_isRefused() {
    assertThatThrownBy(() -> TARGET.withSteps(Step.by("2024-12-31").atMost("5%")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "the bars of target 'covered' must be due on rising days,"
                + " but 2024-12-31 follows 2024-12-31");
    assertThatThrownBy(() -> Step.by("2023").atLeast("60%"))
        .hasMessage("by must be a date such as 2023-12-31, but was '2023'");
  }

  @Test
  void findFinding_isEmptyWhereNothingApplies() {
    Assessment assessment = PLAN.assess(world("2022-01-01", "2022-12-31"));
    assertThat(assessment.findFinding("covered", "甲省")).isPresent();
    assertThat(assessment.findFinding("covered", "k1")).isEmpty();
    assertThat(assessment.findFinding("covered", "nowhere")).isEmpty();
    assertThatThrownBy(() -> assessment.findFinding("cover", "a"))
        .hasMessage("there is no target 'cover'; valid: covered");
  }

  @Test
  void by_takesAnyBar() {
    LocalDate day = LocalDate.of(2024, 12, 31);
    assertThat(Step.by("2024-12-31").atLeast("60%"))
        .isEqualTo(Step.by(day).atLeast(Fraction.of(3, 5)))
        .hasToString("≥ 0.6 by 2024-12-31");
    assertThat(Step.by(day).moreThan(3)).hasToString("> 3 by 2024-12-31");
    assertThat(Step.by(day).lessThan("5%")).hasToString("< 0.05 by 2024-12-31");
    assertThat(Step.by(day).between(2, 5)).hasToString("2–5 by 2024-12-31");
  }
}
