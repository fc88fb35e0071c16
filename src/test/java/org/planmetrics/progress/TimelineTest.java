package org.planmetrics.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.planmetrics.domain.Level.COUNTY;
import static org.planmetrics.domain.Level.PROVINCE;
import static org.planmetrics.indicator.Indicators.figure;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.planmetrics.io.Plans;
import org.planmetrics.io.Snapshots;
import org.planmetrics.plan.Assessment;
import org.planmetrics.plan.Plan;
import org.planmetrics.plan.Target;
import org.planmetrics.snapshot.Snapshot;

class TimelineTest {
  private static final Plan PLAN = Years.plan(Years.atLeast("200").at(PROVINCE, COUNTY));
  private static final Snapshot WORLD =
      Years.of("100", "110", "130", "150").at("k1", "10", "-", "-", "40").build();

  @Test
  void of_sortsTheDays() {
    Timeline timeline = Timeline.of(PLAN, WORLD, "2023-12-31", "2021-12-31");
    assertThat(timeline.days())
        .containsExactly(LocalDate.parse("2021-12-31"), LocalDate.parse("2023-12-31"));
    assertThat(timeline).hasToString("mine on 2021-12-31, 2023-12-31");
    assertThat(timeline.latest()).isSameAs(timeline.on("2023-12-31"));
    assertThat(timeline.assessments()).hasSize(2);
    assertThat(timeline.plan()).isEqualTo(PLAN);
    assertThat(timeline.method()).isEqualTo(Method.linear());
  }

  /** The same registers are seen on the baseline day too, though it is not among the days. */
  @Test
  void of_datedRegisters_findsTheBaseline() {
    Trajectory t = Timeline.of(PLAN, WORLD, "2023-12-31").trajectory("x", "东县");
    assertThat(t.path().orElseThrow()).hasToString("10 on 2020-12-31 to ≥ 200 by 2025-12-31");
    assertThat(t.points()).extracting(Point::toString).containsExactly("2023-12-31: 40");
  }

  @Test
  void of_separateAssessments_needTheBaselineDay() {
    Assessment start = PLAN.assess(WORLD.on("2020-12-31"));
    Assessment now = PLAN.assess(WORLD.on("2023-12-31"));
    assertThat(Timeline.of(now, start).trajectory("x", "k1").pace()).isEqualTo(Pace.BEHIND);
    assertThat(Timeline.of(now).trajectory("x", "k1"))
        .hasToString(
            "x at 东县 on 2023-12-31: not assessable,"
                + " the timeline has no assessment on the baseline day 2020-12-31");
  }

  @Test
  void trajectories_inTreeOrder() {
    Timeline timeline = Timeline.of(PLAN, WORLD, "2023-12-31");
    assertThat(codes(timeline.trajectories("x"))).containsExactly("a", "k1", "k2");
    assertThat(codes(timeline.trajectories("x", COUNTY))).containsExactly("k1", "k2");
    assertThat(codes(timeline.at("k2"))).containsExactly("k2");
    assertThat(codes(timeline.trajectories())).containsExactly("a", "k1", "k2");
  }

  private static List<String> codes(List<Trajectory> trajectories) {
    return trajectories.stream().map(t -> t.place().code()).toList();
  }

  @Test
  void until_isAsItWas() {
    Timeline timeline = Timeline.of(PLAN, WORLD, "2021-12-31", "2022-12-31", "2023-12-31");
    assertThat(timeline.until("2022-12-31").trajectory("x", "a").value().orElseThrow())
        .hasToString("130");
    assertThat(timeline.until("2023-06-30").days()).hasSize(2);
    assertThatThrownBy(() -> timeline.until("2020-12-31"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("the timeline must begin on 2020-12-31 or before, but begins on 2021-12-31");
  }

  @Test
  void by_anotherMethod() {
    Timeline timeline = Timeline.of(PLAN, WORLD, "2023-12-31").by(Method.growthRatio());
    Trajectory t = timeline.trajectory("x", "a");
    assertThat(t.verdict().method().name()).isEqualTo("GROWTH_RATIO");
    // 1.5^(1/3) − 1 = 0.1447 beside 2^(1/5) − 1 = 0.1487
    assertThat(t.pace()).isEqualTo(Pace.SUBSTANTIAL);
    assertThat(timeline.until("2023-12-31").method()).isEqualTo(Method.growthRatio());
  }

  @Test
  void of_refuses() {
    Assessment now = PLAN.assess(WORLD);
    assertThatThrownBy(() -> Timeline.of(List.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("a timeline must have at least one assessment");
    assertThatThrownBy(() -> Timeline.of(now, now))
        .hasMessage("the days of a timeline must differ, but 2025-12-31 is there twice");
    Plan other = Plan.of("other", "a", Target.of("x", figure("x").atLeast(1)).by("2025-12-31"));
    assertThatThrownBy(() -> Timeline.of(now, other.assess(WORLD.on("2024-12-31"))))
        .hasMessage(
            "the assessments of a timeline must be of one plan, but those of 2024-12-31"
                + " and 2025-12-31 are of different ones (other, mine)");
    Timeline timeline = Timeline.of(now);
    assertThatThrownBy(() -> timeline.on("2024-12-31"))
        .hasMessage("there is no assessment of '2024-12-31'; valid: 2025-12-31");
    assertThatThrownBy(() -> timeline.trajectory("y", "a"))
        .hasMessage("there is no target 'y'; valid: x");
    assertThatThrownBy(() -> timeline.trajectory("x", "b"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("'b'");
    assertThatThrownBy(() -> Timeline.of(PLAN, WORLD, "2023"))
        .hasMessage("a day must be a date such as 2023-12-31, but was '2023'");
  }

  /** A small world seen at three year-ends: every class that it has, every target of Jilin's. */
  @Test
  void trajectories_ofTheSmallExample() {
    Snapshot small = Snapshots.read(Path.of("examples/small"));
    Timeline timeline =
        Timeline.of(Plans.jilin14(), small, "2022-12-31", "2023-12-31", "2024-12-31");
    assertThat(timeline.trajectories()).hasSize(timeline.latest().findings().size());
    assertThat(timeline.trajectories())
        .allSatisfy(t -> {
          boolean isAssessable = t.pace() != Pace.NOT_ASSESSABLE;
          assertThat(t.verdict().reason().isEmpty()).isEqualTo(isAssessable);
          assertThat(t.value().isPresent() && t.path().isPresent()).isEqualTo(isAssessable);
        });
  }
}
