package org.planmetrics.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.planmetrics.domain.Level.COMMUNITY;
import static org.planmetrics.domain.Level.COUNTY;
import static org.planmetrics.domain.Level.PROVINCE;
import static org.planmetrics.indicator.Indicators.count;
import static org.planmetrics.indicator.Indicators.counties;
import static org.planmetrics.indicator.Indicators.share;
import static org.planmetrics.indicator.Indicators.workers;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.planmetrics.domain.Community;
import org.planmetrics.domain.CommunityKind;
import org.planmetrics.domain.Match;
import org.planmetrics.domain.Region;
import org.planmetrics.domain.RegionKind;
import org.planmetrics.domain.Text;
import org.planmetrics.domain.Worker;
import org.planmetrics.indicator.Condition;
import org.planmetrics.number.Shortfall;
import org.planmetrics.snapshot.Snapshot;

/** Targets that are in force on some days, without a deadline, or at some places (SPEC S34). */
class ValidityTest {
  private static final Condition.Comparison COVERED =
      share(counties(), count(workers()).atLeast(1)).atLeast("100%");

  /** Of two counties and a zone, one county has a worker: 1/2 is short of 100 %. */
  private static Snapshot world(String asOf) {
    return Snapshot.asOf(asOf)
        .places(
            Region.of("a", "甲省", PROVINCE),
            Region.of("k1", "东县", COUNTY).in("a"),
            Region.of("k2", "西县", COUNTY).in("a").with("belt", "yes"),
            Region.of("k3", "新区", COUNTY).in("a").with(Region.KIND, RegionKind.FUNCTIONAL),
            Community.of("c1", "甲社区", CommunityKind.URBAN).in("k1"),
            Community.of("c2", "乙村", CommunityKind.VILLAGE).in("k2"))
        .add(Worker.at("k1"))
        .build();
  }

  private static Finding finding(Target target, String asOf) {
    return Plan.of("p", "a", target).assess(world(asOf)).atPlace().finding("t");
  }

  /** In force are the days from 2021-11-29 on and before 2026-01-01; due is 2025-12-31. */
  @ParameterizedTest(name = "on {0}: {1}, {2}")
  @CsvSource({
    "2021-11-28, NOT_APPLICABLE, 未施行（2021-11-29 起施行）, not in force (it is from 2021-11-29 on)",
    "2021-11-29, PENDING,        ,",
    "2025-12-30, PENDING,        ,",
    "2025-12-31, MISSED,         ,",
    "2026-01-01, NOT_APPLICABLE, 已废止（2026-01-01 起）, not in force (it was until 2026-01-01)",
  })
  void status_outsideTheDaysInForce(String asOf, Status status, String zh, String en) {
    Target target = Target.of("t", COVERED).by("2025-12-31").from("2021-11-29").until("2026-01-01");
    Finding finding = finding(target, asOf);
    assertThat(finding.status()).isEqualTo(status);
    assertThat(finding.reason().map(Text::zh).orElse(null)).isEqualTo(zh);
    assertThat(finding.reason().map(Text::en).orElse(null)).isEqualTo(en);
    assertThat(target.term().notInForce(asOf)).isEqualTo(finding.reason());
  }

  /** What it reads is a fact; nothing is short of a bar that does not hold. */
  @Test
  void notInForce_readsButLacksNothing() {
    Finding finding =
        finding(Target.of("t", COVERED).by("2025-12-31").from("2024-01-01"), "2023-12-31");
    assertThat(finding.shown().value()).isEqualTo("50%");
    assertThat(finding.units()).isPresent();
    assertThat(finding.shortfall()).isEmpty();
    assertThat(finding.effort()).isEmpty();
    assertThat(finding)
        .hasToString(
            "t at 甲省: not applicable, 50% (1 of 2), not in force (it is from 2024-01-01 on)");
    assertThat(finding.explain().describe(Locale.ENGLISH))
        .isEqualTo(
            """
            t, 甲省 a: not applicable
              because not in force (it is from 2024-01-01 on)
              formula: share of counties with workers ≥ 1
              reads 50%, the bar is ≥ 100%
              units: 1 of 2 met, 1 falling short
                falling short
                  西县 k2, short of 1
              due 2025-12-31, anticipatory; in force from 2024-01-01
            """);
    assertThat(finding.explain().describe(Locale.CHINESE))
        .contains("原因：未施行（2024-01-01 起施行）\n", "期限 2025-12-31，预期性；2024-01-01 起施行\n");
  }

  @ParameterizedTest
  @CsvSource({"1900-01-01, MISSED", "2023-12-31, MISSED", "9999-12-31, MISSED"})
  void standing_isMissedAtOnce(String asOf, Status status) {
    Finding finding = finding(Target.of("t", COVERED).standing(), asOf);
    assertThat(finding.status()).isEqualTo(status);
    assertThat(finding.step().by()).isEmpty();
    assertThat(finding.shortfall().map(Shortfall::toString)).contains("1");
    assertThat(finding.explain().describe(Locale.ENGLISH))
        .endsWith("  no deadline, anticipatory\n");
    assertThat(finding.explain().describe(Locale.CHINESE)).endsWith("  没有期限，预期性\n");
  }

  @Test
  void toString_tellsTheTerm() {
    Target standing = Target.of("t", COVERED).standing();
    assertThat(standing).hasToString("t: (share of counties with workers ≥ 1) ≥ 100%, standing");
    assertThat(
            standing.with(standing.term().from("2024-01-01").until(LocalDate.parse("2030-01-01"))))
        .hasToString(
            "t: (share of counties with workers ≥ 1) ≥ 100%,"
                + " standing, from 2024-01-01, until 2030-01-01");
    assertThat(standing.step("2024-01-01")).hasToString("≥ 1");
    assertThat(standing.by()).isEmpty();
    assertThat(standing.from("2024-01-01").with(Term.STANDING)).isEqualTo(standing);
    assertThat(standing.extent()).hasToString("the plan's place");
    assertThat(standing.at(COUNTY).extent()).hasToString("[COUNTY]");
  }

  /** The zone is left out unless the where names the kind (S3, S8). */
  static Stream<Arguments> wheres() {
    Target target = Target.of("t", count(workers()).atLeast(1)).standing();
    return Stream.of(
        places(target.at(COUNTY), "k1", "k2"),
        places(target.at(COUNTY).where("belt", "yes"), "k2"),
        places(target.at(COUNTY).where("belt", Match.absent()), "k1"),
        places(target.at(COUNTY).where("kind", "FUNCTIONAL"), "k3"),
        places(target.at(COUNTY).where("kind", (Object[]) RegionKind.values()), "k1", "k2", "k3"),
        places(target.at(COUNTY).where("性质", "功能区"), "k3"),
        places(target.at(COUNTY, PROVINCE).where("belt", Match.absent()), "a", "k1"),
        places(target.at(COMMUNITY).where("kind", "VILLAGE"), "c2"),
        places(target.at(COMMUNITY, COUNTY).where("name", "甲社区", "西县"), "c1", "k2"),
        places(target.at(COUNTY).where("belt", "yes").where("name", "东县")));
  }

  private static Arguments places(Target target, String... codes) {
    return Arguments.of(target, Arrays.asList(codes));
  }

  @ParameterizedTest
  @MethodSource("wheres")
  void where_keepsThePlacesThatSatisfyIt(Target target, List<String> codes) {
    List<Finding> findings = Plan.of("p", "a", target).assess(world("2023-12-31")).findings();
    assertThat(findings.stream().map(f -> f.place().code())).containsExactlyElementsOf(codes);
    List<Finding> within = Plan.of("p", "k2", target).assess(world("2023-12-31")).findings();
    assertThat(within.stream().map(f -> f.place().code()))
        .containsExactlyElementsOf(codes.stream().filter(List.of("k2", "c2")::contains).toList());
  }

  @Test
  void where_ofAnUnknownColumn() {
    Target target = Target.of("t", COVERED).standing().at(COUNTY).where("bellt", "yes");
    assertBad(
        "there is no column of the regions 'bellt';"
            + " valid: belt, level, code, name, parent, kind",
        () -> Plan.of("p", "a", target).assess(world("2023-12-31")));
  }

  @Test
  void bad() {
    Target target = Target.of("t", COVERED).by("2025-12-31");
    assertBad(
        "'until' must be after the deadline, 2025-12-31, but was 2025-12-31 in target 't'",
        () -> target.until("2025-12-31"));
    assertBad(
        "'from' must not be after the deadline, 2023-12-31, but was 2024-01-01 in target 't'",
        () -> target.withSteps(Step.by("2023-12-31").atLeast("60%")).from("2024-01-01"));
    assertBad(
        "'until' must be after 'from', 2024-01-01, but was 2023-12-31 in target 't'",
        () -> Target.of("t", COVERED).standing().from("2024-01-01").until("2023-12-31"));
    assertBad(
        "steps must lead to a last deadline, but target 't' has no 'by'",
        () -> Target.of("t", COVERED).standing().withSteps(Step.by("2023-12-31").atLeast("60%")));
    assertBad(
        "'where' must stand beside 'levels'; it keeps those of their places that satisfy it,"
            + " but target 't' has no levels",
        () -> target.where("kind", "FUNCTIONAL"));
    assertBad(
        "'where' must not ask for 'level', which 'levels' does, but did in target 't'",
        () -> target.at(COUNTY).where("级别", "COUNTY"));
    assertBad("from must be a date such as 2023-12-31, but was 'soon'", () -> target.from("soon"));
  }

  private static void assertBad(String message, ThrowingCallable call) {
    assertThatThrownBy(call).isInstanceOf(IllegalArgumentException.class).hasMessage(message);
  }

  @Test
  void plan_ofMilestonesAlone() {
    Plan plan = Plan.of("p", "a", Milestone.of("m", Text.of("办法", "rules"), "2025-12-31"));
    Assessment assessment = plan.assess(world("2023-12-31"));
    assertThat(plan).hasToString("p: 0 targets, 1 milestone");
    assertThat(assessment.findings()).isEmpty();
    assertThat(assessment.atPlace().findings()).isEmpty();
    assertThat(assessment.milestones()).hasSize(1);
    assertThat(assessment).hasToString("甲省 on 2023-12-31: no targets");
  }
}
