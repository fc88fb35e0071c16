package org.planmetrics.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.planmetrics.indicator.Indicators.count;
import static org.planmetrics.indicator.Indicators.figure;
import static org.planmetrics.indicator.Indicators.ref;
import static org.planmetrics.indicator.Indicators.workers;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.planmetrics.domain.Level;
import org.planmetrics.domain.Region;
import org.planmetrics.domain.Text;
import org.planmetrics.indicator.Definitions;
import org.planmetrics.indicator.Indicator;
import org.planmetrics.number.Fraction;
import org.planmetrics.number.Interval;
import org.planmetrics.snapshot.Snapshot;

class PlanTest {
  private static final Indicator WORKERS = count(workers());
  private static final Indicator ELDERLY = figure("old").named("elderly", "老人", "elderly");
  private static final Target TARGET =
      Target.of("t", WORKERS.per(1_000, ELDERLY).atLeast(1)).by("2025-12-31");
  private static final Snapshot WORLD =
      Snapshot.asOf("2023-12-31")
          .places(
              Region.of("22", "吉林省", Level.PROVINCE),
              Region.of("2201", "长春市", Level.PREFECTURE).in("22"))
          .figure("22", "old", 1_000)
          .figure("22", "old65", 500)
          .build();

  @Test
  void of_namedIndicatorsMoveIntoTheTable() {
    Plan plan = Plan.of("mine", "22", TARGET);
    assertThat(plan.indicators().table())
        .isEqualTo(Map.of("elderly", figure("old").titled("老人", "elderly")));
    Target byRef = Target.of("t", WORKERS.per(1_000, ref("elderly")).atLeast(1)).by("2025-12-31");
    assertThat(plan.targets()).containsExactly(byRef);
    Definitions table =
        Definitions.of(Map.of("elderly", figure("old").titled("老人", "elderly")), List.of());
    Plan same =
        new Plan(
            "mine",
            Optional.empty(),
            "22",
            Optional.empty(),
            Optional.empty(),
            table,
            List.of(byRef),
            List.of());
    assertThat(same).isEqualTo(plan).hasSameHashCodeAs(plan);
    assertThat(plan).hasToString("mine: 1 target, 0 milestones");
  }

  @Test
  void with_replacesAParameter() {
    Plan plan = Plan.of("mine", "22", TARGET);
    Plan other = plan.with("elderly", figure("old65"));
    assertThat(reads(plan)).isEqualTo(Interval.of(Fraction.of(1_000)));
    assertThat(reads(other)).isEqualTo(Interval.of(Fraction.of(500)));
    assertThat(other).isNotEqualTo(plan);
    assertThat(other.with("elderly", figure("old").titled("老人", "elderly"))).isEqualTo(plan);
    Plan renamed = plan.with("elderly", figure("old65").named("elderly", "老人", "elderly"));
    assertThat(reads(renamed)).isEqualTo(Interval.of(Fraction.of(500)));
  }

  private static Interval reads(Plan plan) {
    return plan.assess(WORLD).readings("elderly").at("22").value().orElseThrow();
  }

  @Test
  void with_unknownName() {
    assertThatThrownBy(() -> Plan.of("mine", "22", TARGET).with("eldery", figure("old65")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("there is no indicator 'eldery'; valid: elderly");
  }

  @Test
  void of_bad() {
    assertBad(
        "plan 'mine' must have at least one target or milestone", () -> Plan.of("mine", "22"));
    assertBad(
        "target ids must be unique, but these are repeated: t",
        () -> Plan.of("mine", "22", TARGET, TARGET));
    assertBad("the id of a plan must not be blank", () -> Plan.of(" ", "22", TARGET));
    assertBad("the place of plan 'mine' must not be blank", () -> Plan.of("mine", "", TARGET));
    assertBad(
        "the id of a target must not be blank",
        () -> Target.of("", WORKERS.atLeast(1)).by("2025-12-31"));
    assertBad(
        "the id of a milestone must not be blank",
        () -> Milestone.of(" ", Text.of("办法", "rules"), "2025-12-31"));
    Milestone rules = Milestone.of("m", Text.of("办法", "rules"), "2025-12-31");
    assertBad(
        "milestone ids must be unique, but these are repeated: m",
        () -> Plan.of("mine", "22", TARGET).withMilestones(rules, rules));
    assertBad(
        "there is no indicator 'beds'; there are none",
        () -> Plan.of("mine", "22", Target.of("t", ref("beds").atLeast(1)).by("2025-12-31")));
  }

  @Test
  void by_noDate() {
    assertBad(
        "by must be a date such as 2023-12-31, but was '2025-13-01'",
        () -> Target.of("t", WORKERS.atLeast(1)).by("2025-13-01"));
    assertBad(
        "by must be a date such as 2023-12-31, but was 'soon'",
        () -> Milestone.of("m", Text.of("办法", "rules"), "soon"));
  }

  @Test
  void assess_unknownPlace_listsTheNearest() {
    assertBad(
        "there is no place '220'; valid: 22, 2201, 吉林省, 长春市",
        () -> Plan.of("mine", "220", TARGET).assess(WORLD));
    assertThat(Plan.of("mine", "22", TARGET).in("长春市").assess(WORLD).atPlace().place().code())
        .isEqualTo("2201");
  }

  @Test
  void target_unknown() {
    Plan plan = Plan.of("mine", "22", TARGET);
    assertThat(plan.target("t").id()).isEqualTo("t");
    assertBad("there is no target 'x'; valid: t", () -> plan.target("x"));
    assertBad("there is no target 'x'; valid: t", () -> plan.assess(WORLD).findings("x"));
    assertBad("there is no target 'x'; valid: t", () -> plan.assess(WORLD).fallingShort("x"));
    assertBad(
        "there is no target 'x'; valid: t", () -> plan.assess(WORLD).ranked("x", Level.COUNTY));
    assertBad(
        "there is no target at 吉林省 22 (province) 'x'; valid: t",
        () -> plan.assess(WORLD).at("22").finding("x"));
    assertBad("there is no indicator 'x'; valid: elderly", () -> plan.assess(WORLD).readings("x"));
  }

  @Test
  void parts_areKept() {
    Baseline start = new Baseline(Fraction.of(10_855), LocalDate.of(2020, 12, 31));
    Target target =
        TARGET
            .titled("题", "title")
            .binding()
            .withClause("达到")
            .withBaseline(start)
            .at(Level.PROVINCE, Level.COUNTY);
    assertThat(target.label()).isEqualTo(Text.of("题", "title"));
    assertThat(target.nature()).isEqualTo(Nature.BINDING);
    assertThat(target.clause()).contains("达到");
    assertThat(target.baseline()).contains(start);
    assertThat(target.levels()).containsExactly(Level.PROVINCE, Level.COUNTY);
    assertThat(TARGET.nature()).isEqualTo(Nature.ANTICIPATORY);
    assertThat(TARGET.label()).isEqualTo(Text.of("t"));
    Plan plan = Plan.of("mine", "22", target).titled("规划", "plan");
    assertThat(plan.label()).isEqualTo(Text.of("规划", "plan"));
    assertThat(Plan.of("mine", "22", target).label()).isEqualTo(Text.of("mine"));
  }

  private static void assertBad(
      String message, org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
    assertThatThrownBy(call).isInstanceOf(IllegalArgumentException.class).hasMessage(message);
  }
}
