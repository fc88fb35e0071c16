package org.planmetrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.planmetrics.domain.Level.COUNTY;
import static org.planmetrics.domain.Level.PREFECTURE;
import static org.planmetrics.indicator.Indicators.count;
import static org.planmetrics.indicator.Indicators.counties;
import static org.planmetrics.indicator.Indicators.organizations;
import static org.planmetrics.indicator.Indicators.share;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.planmetrics.action.Profile;
import org.planmetrics.action.Staffing;
import org.planmetrics.action.WhatIf;
import org.planmetrics.domain.Organization;
import org.planmetrics.domain.OrganizationKind;
import org.planmetrics.domain.Region;
import org.planmetrics.indicator.Indicator;
import org.planmetrics.io.Actions;
import org.planmetrics.io.Assessments;
import org.planmetrics.io.Plans;
import org.planmetrics.io.Timelines;
import org.planmetrics.plan.Assessment;
import org.planmetrics.plan.Finding;
import org.planmetrics.plan.Plan;
import org.planmetrics.plan.Status;
import org.planmetrics.plan.Step;
import org.planmetrics.plan.Target;
import org.planmetrics.progress.Cause;
import org.planmetrics.progress.Difference;
import org.planmetrics.progress.Timeline;
import org.planmetrics.progress.Trajectory;
import org.planmetrics.snapshot.Snapshot;

/** A plan of which every target has steps: 60 % of three counties in 2024, all of them in 2025. */
class SteppedPlanTest {
  private static final Indicator COVERED = share(counties(), count(organizations()).atLeast(1));
  private static final Plan PLAN =
      Plan.of(
          "p",
          "A",
          Target.of("covered", COVERED.atLeast("100%"))
              .by("2025-12-31")
              .at(PREFECTURE)
              .withBaseline("0", "2020-12-31")
              .withClause("2025年全覆盖")
              .withSteps(Step.by("2024-12-31").atLeast("60%").withClause("2024年达到60%")),
          Target.of("each", count(organizations()).atLeast(2))
              .by("2025-12-31")
              .at(COUNTY)
              .withSteps(Step.by("2024-12-31").atLeast(1)));

  private static Snapshot world(String asOf) {
    return Snapshot.asOf(asOf)
        .places(
            Region.of("A", "临江市", PREFECTURE),
            Region.of("A1", "上游县", COUNTY).in("A"),
            Region.of("A2", "下游县", COUNTY).in("A"),
            Region.of("A3", "对岸县", COUNTY).in("A"))
        .add(Organization.of("O1", "A1", OrganizationKind.AGENCY))
        .build();
  }

  private static Assessment on(String day) {
    return PLAN.assess(world(day));
  }

  /** 1 of 3 is 33.3 %; 60 % take 2, 100 % take 3. */
  @Test
  void assess_theTargetIsThePlansAndTheStepTheOneInForce() {
    Finding finding = on("2024-06-30").at("A").finding("covered");
    assertThat(finding.target()).isSameAs(PLAN.target("covered"));
    assertThat(finding.step()).isEqualTo(PLAN.target("covered").steps().get(0));
    assertThat(finding).hasToString("covered at 临江市: pending, 33.3% (1 of 3), short of 1");
    assertThat(finding.shown().bar()).isEqualTo("≥ 60%");
    assertThat(finding.explain().describe(Locale.ENGLISH))
        .contains("the words: 2025年全覆盖", "the plan's words: 2024年达到60%", "due 2024-12-31");
    Finding last = on("2025-06-30").at("A").finding("covered");
    assertThat(last).hasToString("covered at 临江市: pending, 33.3% (1 of 3), short of 2");
    assertThat(last.step()).isEqualTo(Step.by("2025-12-31").atLeast("100%").withClause("2025年全覆盖"));
  }

  @Test
  void format_hasTheBarAndTheDeadlineInForce() {
    assertThat(Assessments.format(on("2024-06-30")))
        .contains(
            "{\"target\": \"covered\", \"place\": \"A\", \"by\": \"2024-12-31\"",
            "\"bar\": {\"atLeast\": \"3/5\"}, \"status\": \"PENDING\"",
            "{\"target\": \"each\", \"place\": \"A1\", \"by\": \"2024-12-31\"",
            "\"bar\": {\"atLeast\": \"1\"}, \"status\": \"MET\"")
        .doesNotContain("2025-12-31");
    assertThat(Plans.parse(Plans.format(PLAN))).isEqualTo(PLAN);
  }

  /** From 0 straight to 60 % on 2024-12-31, and from the next day on to 100 % on 2025-12-31. */
  @Test
  void trajectory_leadsToTheStepInForce() {
    Timeline years = Timeline.of(PLAN, world("2025-12-31"), "2024-06-30", "2025-06-30");
    Trajectory then = years.until("2024-06-30").trajectory("covered", "A");
    assertThat(then.target()).isSameAs(PLAN.target("covered"));
    assertThat(then.path().orElseThrow()).hasToString("0 on 2020-12-31 to ≥ 0.6 by 2024-12-31");
    Trajectory now = years.trajectory("covered", "A");
    assertThat(now.path().orElseThrow()).hasToString("0 on 2020-12-31 to ≥ 1 by 2025-12-31");
    assertThat(Timelines.format(years.until("2024-06-30")))
        .contains("\"by\": \"2024-12-31\", \"bar\": {\"atLeast\": \"3/5\"}");
  }

  /** 60 % of 3 are 2 counties, one more; in 2025 it takes two more, and 2 in each 1 + 2 + 2. */
  @Test
  void staffing_meetsTheBarInForce() {
    Profile agency = Profile.organization(OrganizationKind.AGENCY);
    Staffing hires = Staffing.fewest(on("2024-06-30"), agency, "covered");
    assertThat(hires.additions())
        .extracting(a -> a.code() + "=" + a.number())
        .containsExactly("A2=1");
    assertThat(hires.targets()).containsExactly(PLAN.target("covered"));
    assertThat(hires.byTarget()).containsExactly(Map.entry(PLAN.target("covered"), 1L));
    assertThat(hires.difference().flips()).hasSize(2);
    assertThat(Actions.format(hires)).contains("\"bar\": {\"atLeast\": \"3/5\"}");
    assertThat(Staffing.fewest(on("2025-06-30"), agency, "covered").total()).isEqualTo(2);
    assertThat(Staffing.fewest(on("2025-06-30"), agency, "each").total()).isEqualTo(1 + 2 + 2);
  }

  /** The bar rises by 40 points from the one step to the other, in each county by 1. */
  @Test
  void difference_findsTargetsByIdThoughTheirStepsDiffer() {
    Difference difference = Difference.between(on("2024-06-30"), on("2025-06-30"));
    assertThat(difference.appeared()).isEmpty();
    assertThat(difference.disappeared()).isEmpty();
    assertThat(difference.changes())
        .allSatisfy(
            c -> assertThat(c.parts()).extracting(p -> p.cause()).containsExactly(Cause.BAR));
    assertThat(difference.findChange("covered", "A").orElseThrow())
        .hasToString("covered at 临江市: pending, 33.3% (bar: the bar by +40 points)");
    assertThat(difference.findChange("each", "A1").orElseThrow())
        .hasToString("each at 上游县: met → pending, 1 (bar: the bar by +1, met → pending)");
  }

  @Test
  void whatIf_changesTheBarInForce() {
    WhatIf lower = WhatIf.of(on("2024-06-30")).bar("covered", "30%");
    assertThat(lower.assessment().at("A").finding("covered").status()).isEqualTo(Status.MET);
    assertThat(lower.plan().target("covered").condition())
        .isEqualTo(PLAN.target("covered").condition());
    WhatIf last = WhatIf.of(on("2025-06-30")).bar("each", 1);
    assertThat(last.plan().target("each").steps()).isEqualTo(PLAN.target("each").steps());
    assertThat(last.difference().flips()).hasSize(1);
  }

  @Test
  void ranked_byTheBarInForce() {
    List<Finding> ranked = on("2024-06-30").ranked("each", COUNTY);
    assertThat(ranked).extracting(f -> f.place().code()).containsExactly("A2", "A3", "A1");
    assertThat(on("2024-06-30").fallingShort("each")).hasSize(2);
  }
}
