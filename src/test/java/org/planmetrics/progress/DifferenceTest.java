package org.planmetrics.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.planmetrics.domain.Level.COUNTY;
import static org.planmetrics.domain.Level.PROVINCE;
import static org.planmetrics.indicator.Indicators.communities;
import static org.planmetrics.indicator.Indicators.count;
import static org.planmetrics.indicator.Indicators.figure;
import static org.planmetrics.indicator.Indicators.share;
import static org.planmetrics.indicator.Indicators.workers;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.planmetrics.domain.Community;
import org.planmetrics.domain.CommunityKind;
import org.planmetrics.domain.Declaration;
import org.planmetrics.domain.Region;
import org.planmetrics.domain.Register;
import org.planmetrics.domain.Worker;
import org.planmetrics.indicator.Indicator;
import org.planmetrics.number.Fraction;
import org.planmetrics.number.Interval;
import org.planmetrics.plan.Plan;
import org.planmetrics.plan.Step;
import org.planmetrics.plan.Target;
import org.planmetrics.snapshot.Snapshot;
import org.planmetrics.snapshot.SnapshotBuilder;

class DifferenceTest {
  private static final Indicator STAFF =
      count(workers().certified()).named("staff", "持证社工", "certified workers");
  private static final Plan PLAN =
      Plan.of(
          "mine", "a", Target.of("staff", STAFF.atLeast(3)).by("2023-12-31").at(PROVINCE, COUNTY));

  /** Province a with k1 (u1) and k2 (u2); one certified worker and one other in u1, one in u2. */
  private static SnapshotBuilder world(String asOf) {
    return places(asOf)
        .add(Worker.at("u1"), certified("u1", "2021-01-01"), certified("u2", "2023-06-30"));
  }

  private static SnapshotBuilder places(String asOf) {
    return Snapshot.asOf(asOf)
        .places(
            Region.of("a", "甲省", PROVINCE),
            Region.of("k1", "东县", COUNTY).in("a"),
            Region.of("k2", "西县", COUNTY).in("a"),
            Community.of("u1", "一社区", CommunityKind.URBAN).in("k1"),
            Community.of("u2", "二社区", CommunityKind.URBAN).in("k2"));
  }

  private static Worker certified(String place, String date) {
    return Worker.at(place).certified(date);
  }

  private static Change one(Difference difference, String target, String place) {
    return difference.findChange(target, place).orElseThrow();
  }

  @Test
  void between_theSame_isNothing() {
    Difference none =
        Difference.between(
            PLAN.assess(world("2022-12-31").build()), PLAN.assess(world("2022-12-31").build()));
    assertThat(none.changes()).isEmpty();
    assertThat(none.describe(Locale.CHINESE)).isEmpty();
    assertThat(none).hasToString("0 statuses flipped, 0 changed");
  }

  /** Dated records that begin between the days are data; a deadline that comes is time. */
  @Test
  void between_twoDaysOfTheSameRegisters() {
    Snapshot world = world("2022-12-31").build();
    Difference difference =
        Difference.between(PLAN.assess(world), PLAN.assess(world.on("2023-12-31")));
    assertThat(difference).hasToString("3 statuses flipped, 3 changed");
    assertThat(one(difference, "staff", "a"))
        .hasToString("staff at 甲省: pending → missed, 1 → 2 (data: +1; time: pending → missed)");
    assertThat(one(difference, "staff", "k1"))
        .hasToString("staff at 东县: pending → missed, 1 (time: pending → missed)");
    assertThat(one(difference, "staff", "a").explain().describe(Locale.CHINESE))
        .isEqualTo(
            """
            staff，甲省 a：未达标（未到期） → 未达标（已到期），1 → 2，标准 ≥ 3
              数据：+1
              期限：未达标（未到期） → 未达标（已到期）
            """);
    assertThat(one(difference, "staff", "a").explain().describe(Locale.ENGLISH))
        .isEqualTo(
            """
            staff, 甲省 a: pending → missed, 1 → 2, the bar is ≥ 3
              data: +1
              time: pending → missed
            """);
    assertThat(difference.before().snapshot()).isEqualTo(world);
    assertThat(difference.after().snapshot().asOf()).hasToString("2023-12-31");
  }

  /** A declared rate does not add up between the days either: 78 to 80 years are never 158. */
  @Test
  void between_twoTrees_aRateStaysARate() {
    Region[] three = {
      Region.of("a", "甲省", PROVINCE),
      Region.of("k1", "东县", COUNTY).in("a"),
      Region.of("k2", "西县", COUNTY).in("a")
    };
    SnapshotBuilder before =
        Snapshot.asOf("2022-12-31").places(three).figure("k1", "life", 78).figure("k2", "life", 80);
    SnapshotBuilder after =
        Snapshot.asOf("2023-12-31")
            .places(three)
            .places(Region.of("k3", "北县", COUNTY).in("a"))
            .figure("k1", "life", 78)
            .figure("k2", "life", 82)
            .figure("k3", "life", 77);
    Plan plan =
        Plan.of("mine", "a", Target.of("life", figure("life").atLeast(81)).by("2025-12-31"));
    Declaration rate = Declaration.rate("life");
    Difference difference =
        Difference.between(
            plan.assess(before.declare(rate).build()), plan.assess(after.declare(rate).build()));
    assertThat(one(difference, "life", "a"))
        .hasToString(
            "life at 甲省: pending → undecided, 78–80 → 77–82"
                + " (units: 78–80 → ≥ 0, pending → undecided; data: ≥ 0 → 77–82)");
  }

  @Test
  void between_twoRules() {
    Snapshot world = world("2022-12-31").build();
    Difference difference =
        Difference.between(PLAN.assess(world), PLAN.with("staff", count(workers())).assess(world));
    assertThat(one(difference, "staff", "a"))
        .hasToString("staff at 甲省: pending → met, 1 → 3 (rule: +2, pending → met)");
    assertThat(difference.flips()).hasSize(1);
  }

  @Test
  void between_twoBars() {
    Snapshot world = world("2022-12-31").build();
    Plan lower = Plan.of("mine", "a", Target.of("staff", STAFF.atLeast(1)).by("2023-12-31"));
    Difference difference = Difference.between(PLAN.assess(world), lower.assess(world));
    assertThat(one(difference, "staff", "a"))
        .hasToString("staff at 甲省: pending → met, 1 (bar: the bar by -2, pending → met)");
    assertThat(difference.disappeared())
        .extracting(f -> f.place().code())
        .containsExactly("k1", "k2");
    assertThat(Difference.between(lower.assess(world), PLAN.assess(world)).appeared()).hasSize(2);
  }

  /** A deadline that is moved is another bar, were its number the same. */
  @Test
  void between_twoDeadlines() {
    Snapshot world = world("2023-12-31").build();
    Plan later = Plan.of("mine", "a", Target.of("staff", STAFF.atLeast(3)).by("2025-12-31"));
    Difference difference = Difference.between(PLAN.assess(world), later.assess(world));
    assertThat(one(difference, "staff", "a"))
        .hasToString("staff at 甲省: missed → pending, 2 (bar: missed → pending)");
  }

  /** A step that comes into force is another bar. */
  @Test
  void between_twoSteps() {
    Target target =
        Target.of("staff", STAFF.atLeast(3))
            .by("2024-12-31")
            .withSteps(Step.by("2022-12-31").atLeast("1"));
    Plan plan = Plan.of("mine", "a", target);
    Snapshot world = world("2022-12-31").build();
    Difference difference =
        Difference.between(plan.assess(world), plan.assess(world.on("2023-01-01")));
    assertThat(one(difference, "staff", "a"))
        .hasToString("staff at 甲省: met → pending, 1 (bar: the bar by +2, met → pending)");
  }

  @Test
  void between_twoTrees() {
    Snapshot before = world("2022-12-31").build();
    Snapshot after =
        Snapshot.asOf("2022-12-31")
            .places(
                Region.of("a", "甲省", PROVINCE),
                Region.of("k1", "东县", COUNTY).in("a"),
                Region.of("k3", "新县", COUNTY).in("a"),
                Community.of("u1", "一社区", CommunityKind.URBAN).in("k3"),
                Community.of("u2", "二社区", CommunityKind.URBAN).in("k1"))
            .add(Worker.at("u1"), certified("u1", "2021-01-01"), certified("u2", "2022-06-30"))
            .build();
    Difference difference = Difference.between(PLAN.assess(before), PLAN.assess(after));
    assertThat(one(difference, "staff", "a")).hasToString("staff at 甲省: pending, 1 → 2 (data: +1)");
    // u1 with its worker went to k3, u2 came from k2 and was certified since.
    assertThat(difference.findChange("staff", "k1")).isEmpty();
    Change moved =
        Difference.between(PLAN.assess(before), PLAN.assess(Mixture.of(after, before, before)))
            .findChange("staff", "东县")
            .orElseThrow();
    assertThat(moved)
        .hasToString(
            "staff at 东县: pending, 1 → 0" + " (territory: 一社区 went to 新县, 二社区 came from 西县, -1)");
    // k3 has the territory that u1 had; nobody says what became of k2.
    assertThat(difference.succeeded()).extracting(f -> f.place().code()).containsExactly("k3");
    assertThat(difference.disappeared()).extracting(f -> f.place().code()).containsExactly("k2");
    assertThat(difference).hasToString("0 statuses flipped, 1 changed, 1 succeeded, 1 disappeared");
  }

  /** What k2 returns at last shows what was there all along. */
  @Test
  void between_twoReturns() {
    Snapshot before = world("2023-06-30").returned(Register.WORKERS, "k1").build();
    Snapshot after =
        world("2023-06-30")
            .add(certified("u2", "2020-01-01"))
            .returned(Register.WORKERS, "k1", "k2")
            .build();
    Difference difference = Difference.between(PLAN.assess(before), PLAN.assess(after));
    Change change = one(difference, "staff", "a");
    assertThat(change)
        .hasToString(
            "staff at 甲省: undecided → met, ≥ 2 → 3"
                + " (returns: ≥ 2 → 2, undecided → pending; data: +1, pending → met)");
    assertThat(change.part(Cause.RETURNS).orElseThrow().amount()).contains(Fraction.ZERO);
    assertThat(change.part(Cause.RETURNS).orElseThrow().upperAmount()).isEmpty();
    assertThat(change.part(Cause.DATA).orElseThrow().upperAmount()).contains(Fraction.ONE);
    assertThat(change.part(Cause.UNITS)).isEmpty();
    assertThat(one(difference, "staff", "k2"))
        .hasToString(
            "staff at 西县: undecided → pending, ≥ 1 → 2"
                + " (returns: ≥ 1 → 1, undecided → pending; data: +1)");
  }

  /** A register that was not there at all, and now is: first an empty one, then its records. */
  @Test
  void between_noRegisterAndOne() {
    Difference difference =
        Difference.between(
            PLAN.assess(places("2023-06-30").build()), PLAN.assess(world("2023-06-30").build()));
    assertThat(one(difference, "staff", "a"))
        .hasToString(
            "staff at 甲省: undecided → pending, ≥ 0 → 2"
                + " (returns: ≥ 0 → 0, undecided → pending; data: +2)");
  }

  /** The later rule asks for a column that the earlier data do not have: all counts as data. */
  @Test
  void between_aRuleThatTheEarlierDataCannotAnswer() {
    Plan later = PLAN.with("staff", count(workers().where("honour", "x")));
    Snapshot after =
        world("2022-12-31")
            .add(Worker.at("u1").with("honour", "x"), Worker.at("u2").with("honour", "x"))
            .build();
    Difference difference =
        Difference.between(PLAN.assess(world("2022-12-31").build()), later.assess(after));
    assertThat(one(difference, "staff", "a")).hasToString("staff at 甲省: pending, 1 → 2 (data: +1)");
  }

  @Test
  void percentages_areInPoints() {
    Target covered =
        Target.of("covered", share(communities(), STAFF.atLeast(1)).atLeast("100%"))
            .by("2023-12-31");
    Plan plan = Plan.of("mine", "a", covered);
    Snapshot world = world("2022-12-31").build();
    assertThat(
            one(
                Difference.between(plan.assess(world), plan.assess(world.on("2023-06-30"))),
                "covered",
                "a"))
        .hasToString(
            "covered at 甲省: pending → met, 50% → 100% (data: +50 points [1/2 → 2/2], pending → met)");
  }

  static IntStream seeds() {
    return IntStream.range(0, 150);
  }

  /** Parts lead from the earlier state to the later, and their amounts add up to the whole. */
  @ParameterizedTest
  @MethodSource("seeds")
  void law_partsAddUp(int seed) {
    Random random = new Random(seed);
    Difference difference =
        Difference.between(plan(random).assess(world(random)), plan(random).assess(world(random)));
    for (Change change : difference.changes()) {
      List<Change.Part> parts = change.parts();
      assertThat(parts).isNotEmpty();
      assertThat(parts).extracting(Change.Part::cause).isSorted();
      assertThat(parts.get(0).before().status()).isEqualTo(change.before().status());
      assertThat(parts.get(parts.size() - 1).after().isLike(Change.State.of(change.after())))
          .isTrue();
      Fraction sum = Fraction.ZERO;
      boolean isWhole = true;
      for (int i = 0; i < parts.size(); i++) {
        assertThat(i == 0 || parts.get(i).before().isLike(parts.get(i - 1).after())).isTrue();
        isWhole &= parts.get(i).amount().isPresent();
        sum = sum.plus(parts.get(i).amount().orElse(Fraction.ZERO));
      }
      if (isWhole) {
        Fraction from = lower(change.before().reading().value().orElseThrow());
        assertThat(from.plus(sum)).isEqualTo(lower(change.after().reading().value().orElseThrow()));
      }
      if (change.isFlip()) {
        assertThat(parts).anyMatch(Change.Part::isFlip);
      }
    }
  }

  private static Fraction lower(Interval interval) {
    return interval.lower().orElseThrow();
  }

  private static Plan plan(Random random) {
    Indicator staff = random.nextBoolean() ? STAFF : count(workers());
    String by = random.nextBoolean() ? "2022-12-31" : "2024-12-31";
    return Plan.of(
        "mine",
        "a",
        Target.of("staff", staff.atLeast(1 + random.nextInt(3))).by(by).at(PROVINCE, COUNTY),
        Target.of("share", share(communities(), staff.atLeast(1)).atLeast("60%"))
            .by(by)
            .at(PROVINCE, COUNTY),
        Target.of("ratio", staff.per(10, figure("elderly")).atMost("3")).by(by).at(COUNTY),
        Target.of("bar", staff.atLeast(figure("elderly"))).by(by));
  }

  private static Snapshot world(Random random) {
    SnapshotBuilder builder = Snapshot.asOf("202" + (1 + random.nextInt(4)) + "-12-31");
    List<String> counties = new ArrayList<>(List.of("k1"));
    builder.places(Region.of("a", "甲省", PROVINCE), Region.of("k1", "k1县", COUNTY).in("a"));
    for (String county : List.of("k2", "k3")) {
      if (random.nextInt(3) > 0) {
        builder.places(Region.of(county, county + "县", COUNTY).in("a"));
        counties.add(county);
      }
    }
    for (String community : List.of("u1", "u2", "u3", "u4")) {
      if (random.nextInt(4) > 0) {
        String county = counties.get(random.nextInt(counties.size()));
        builder.places(Community.of(community, community, CommunityKind.URBAN).in(county));
        for (int i = random.nextInt(3); i > 0; i--) {
          builder.add(certified(community, "202" + random.nextInt(4) + "-06-30"));
        }
      }
    }
    for (String county : counties) {
      if (random.nextBoolean()) {
        builder.returned(Register.WORKERS, county);
      }
      if (random.nextInt(3) > 0) {
        builder.figure(county, "elderly", random.nextInt(4));
      }
    }
    return builder.build();
  }
}
