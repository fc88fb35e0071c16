package org.planmetrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.planmetrics.domain.Level.COUNTY;
import static org.planmetrics.indicator.Indicators.count;
import static org.planmetrics.indicator.Indicators.counties;
import static org.planmetrics.indicator.Indicators.figure;
import static org.planmetrics.indicator.Indicators.share;
import static org.planmetrics.indicator.Indicators.workers;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.planmetrics.action.Apportionment;
import org.planmetrics.action.Profile;
import org.planmetrics.action.Staffing;
import org.planmetrics.action.WhatIf;
import org.planmetrics.brief.Brief;
import org.planmetrics.brief.HoldingBack;
import org.planmetrics.brief.NextStep;
import org.planmetrics.domain.Figure;
import org.planmetrics.domain.Level;
import org.planmetrics.domain.Outlines;
import org.planmetrics.domain.Region;
import org.planmetrics.domain.Register;
import org.planmetrics.domain.Text;
import org.planmetrics.domain.Worker;
import org.planmetrics.indicator.Readings;
import org.planmetrics.plan.Assessment;
import org.planmetrics.plan.Baseline;
import org.planmetrics.plan.Finding;
import org.planmetrics.plan.Milestone;
import org.planmetrics.plan.Plan;
import org.planmetrics.plan.PlanSource;
import org.planmetrics.plan.Step;
import org.planmetrics.plan.Target;
import org.planmetrics.progress.Change;
import org.planmetrics.progress.Difference;
import org.planmetrics.progress.Method;
import org.planmetrics.progress.TargetPath;
import org.planmetrics.progress.Timeline;
import org.planmetrics.progress.Trajectory;
import org.planmetrics.snapshot.Snapshot;

/** Every public type of plan, progress and action says on one line what it is. */
class ToStringTest {
  private static final Target.Undated COVERED =
      Target.of("covered", share(counties(), count(workers()).atLeast(1)).atLeast("100%"));
  private static final Target STAFF =
      Target.of("staff", count(workers()).atLeast(3)).by("2025-12-31");
  private static final Plan PLAN =
      Plan.of("mine", "a", COVERED.by("2025-12-31").withBaseline("0", "2020-12-31"), STAFF)
          .withMilestones(Milestone.of("law", Text.of("法", "law"), "2025-12-31"));
  private static final Snapshot WORLD =
      Snapshot.asOf("2023-12-31")
          .places(
              Region.of("a", "甲省", Level.PROVINCE),
              Region.of("k1", "东县", COUNTY).in("a"),
              Region.of("k2", "西县", COUNTY).in("a"))
          .add(Worker.at("k1").with(Worker.FROM, "2022-06-30"))
          .figure("a", "elderly", 10)
          .figure("k1", "elderly", 10)
          .build();
  private static final Assessment NOW = PLAN.assess(WORLD);
  private static final Finding FINDING = NOW.at("a").finding("covered");
  private static final Trajectory TRAJECTORY =
      Timeline.of(PLAN, WORLD, "2021-12-31", "2023-12-31").trajectory("covered", "a");
  private static final TargetPath.Start START = TargetPath.from("10855", "2020-12-31");
  private static final TargetPath PATH = START.by("2025-12-31").atLeast("20000");
  private static final Difference DIFFERENCE =
      Difference.between(PLAN.assess(WORLD.on("2021-12-31")), NOW);
  private static final Change CHANGE = DIFFERENCE.findChange("covered", "a").orElseThrow();
  private static final Staffing HIRES = Staffing.fewest(NOW, Profile.worker(), "covered");
  private static final Brief BRIEF = Brief.of(NOW).with(HIRES);
  private static final Apportionment SHARED =
      Apportionment.of(
          3, "a", counties().where("code", "k1"), Readings.of(figure("elderly"), WORLD));

  static Stream<Arguments> toString_isOneLine() {
    return Stream.of(
        row(PLAN, "mine: 2 targets, 1 milestone"),
        row(COVERED, "covered: (share of counties with workers ≥ 1) ≥ 100%"),
        row(STAFF, "staff: workers ≥ 3 by 2025-12-31"),
        row(Step.by("2023-12-31").atLeast("3"), "≥ 3 by 2023-12-31"),
        row(Baseline.of(10_855, "2020-12-31"), "10,855 on 2020-12-31"),
        row(PLAN.milestone("law"), "law: by 2025-12-31"),
        row(NOW.milestones().get(0), "law: undecided (no report)"),
        row(
            new PlanSource("Plan", Optional.of("Office"), Optional.of(LocalDate.of(2021, 11, 29))),
            "Plan, Office, 2021-11-29"),
        row(NOW, "甲省 on 2023-12-31: 2 pending"),
        row(NOW.at("a"), "甲省: 2 pending"),
        row(FINDING, "covered at 甲省: pending, 50% (1 of 2), short of 1"),
        row(FINDING.shown(), "50%, the bar is ≥ 100%, short of 1"),
        row(FINDING.explain(), "covered, 甲省 a: pending"),
        row(
            Plan.of("x", "a", Target.of("x", figure("x").atLeast(1)).by("2025-12-31"))
                .assess(WORLD)
                .at("a")
                .finding("x")
                .missing()
                .get(0),
            "'x' reported by nobody"),
        row(PLAN.streaming(bare(), Register.WORKERS), "mine with workers streamed"),
        row(Timeline.of(NOW), "mine on 2023-12-31"),
        row(TRAJECTORY.points().get(1), "2023-12-31: 50%"),
        row(TRAJECTORY, "covered at 甲省 on 2023-12-31: behind, 50% of the way in 60.0% of the time"),
        row(
            TRAJECTORY.shown(Locale.ENGLISH),
            "50% of the way in 60.0% of the time, 50%, the bar is ≥ 100%"),
        row(TRAJECTORY.verdict(), "behind (linear, tolerance 5 points)"),
        row(START, "from 10,855 on 2020-12-31"),
        row(START.by("2025-12-31"), "from 10,855 on 2020-12-31 by 2025-12-31"),
        row(Step.by("2023-12-31"), "by 2023-12-31"),
        row(PATH, "10,855 on 2020-12-31 to ≥ 20,000 by 2025-12-31"),
        row(
            Method.growthRatio().judge(PATH, "14210", 2023).growth().orElseThrow(),
            "+9.39% a year, required +13.00%"),
        row(DIFFERENCE, "0 statuses flipped, 2 changed"),
        row(CHANGE, "covered at 甲省: pending, 0% → 50% (data: +50 points [0/2 → 1/2])"),
        row(Change.State.of(FINDING), "pending, 50%, the bar is 100%"),
        row(
            CHANGE.parts().get(0),
            "data: pending, 0%, the bar is 100% → pending, 50%, the bar is 100%"),
        row(HIRES, "workers: 1 at 1 place"),
        row(HIRES.additions().get(0), "1 at 西县 k2, for covered at 甲省"),
        row(BRIEF, "brief of 甲省 on 2023-12-31: of 2 targets, 2 pending"),
        row(BRIEF.behind().get(1), "covered: now 50%, bar ≥ 100%, short of 1 unit; pending"),
        row(new HoldingBack(WORLD.place("k2"), List.of(STAFF), 0, 1), "西县: 1 of 1 not met"),
        row(
            BRIEF.nextSteps().get(0),
            "add workers: at least 1, to meet 1 more target; most in 西县 1"),
        row(BRIEF.nextSteps().get(1), "staff: lacks 2"),
        row(((NextStep.Add) BRIEF.nextSteps().get(0)).where().get(0), "西县 k2: 1"),
        row(BRIEF.parts().get(0), "furthest behind: 2 lines"),
        row(BRIEF.parts().get(0).lines().get(0), "staff: " + BRIEF.behind().get(0).text().en()),
        row(new Brief.NotAssessed(Text.of("无", "none"), List.of(STAFF)), "none: 1 target"),
        row(new Outlines.Point(125.5, 43), "125.5 43.0"),
        row(SHARED, "3 at 甲省 in 1 part"),
        row(SHARED.at("k1"), "东县: 3"),
        row(Profile.certifiedWorker(), "certified workers"),
        row(
            WhatIf.of(NOW).add(1, Profile.worker(), "k2"),
            "1 change to 甲省 on 2023-12-31: 2 pending"));
  }

  private static Snapshot bare() {
    return Snapshot.asOf("2023-12-31").places(Region.of("a", "甲省", Level.PROVINCE)).build();
  }

  private static Arguments row(Object object, String text) {
    return Arguments.of(object, text);
  }

  @ParameterizedTest(name = "{1}")
  @MethodSource
  void toString_isOneLine(Object object, String text) {
    assertThat(object).hasToString(text);
  }

  /** What is said in English has neither Chinese punctuation nor a plural of one. */
  @ParameterizedTest
  @MethodSource
  void english_hasNoChinesePunctuation(String text) {
    assertThat(text)
        .doesNotContainPattern(Pattern.compile("[，。；：“”（）、]"))
        .doesNotContainPattern("\\b1 (places|counties|units|targets|parts|groups|changes)\\b");
  }

  static Stream<String> english_hasNoChinesePunctuation() {
    Snapshot partly = WORLD.change().figure(Figure.of("k2", "y", 1)).build();
    Assessment open =
        Plan.of(
                "mine",
                "a",
                Target.of("y", figure("y").atLeast(1)).by("2025-12-31").withClause("1 y"),
                Target.of("z", figure("z").named("n", "甲", "n").atLeast(1)).by("2025-12-31"))
            .assess(partly);
    List<Assessment> all = List.of(NOW, open);
    return Stream.concat(
        all.stream()
            .flatMap(a -> a.findings().stream())
            .map(f -> f.explain().describe(Locale.ENGLISH)),
        Stream.of(
            TRAJECTORY.describe(Locale.ENGLISH),
            DIFFERENCE.describe(Locale.ENGLISH),
            Timeline.of(open).trajectory("y", "a").describe(Locale.ENGLISH)));
  }
}
