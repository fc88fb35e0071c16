package org.planmetrics.action;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.planmetrics.domain.CommunityKind.URBAN;
import static org.planmetrics.domain.CommunityKind.VILLAGE;
import static org.planmetrics.domain.Level.COUNTY;
import static org.planmetrics.domain.Level.PROVINCE;
import static org.planmetrics.indicator.Indicators.communities;
import static org.planmetrics.indicator.Indicators.count;
import static org.planmetrics.indicator.Indicators.counties;
import static org.planmetrics.indicator.Indicators.facilities;
import static org.planmetrics.indicator.Indicators.figure;
import static org.planmetrics.indicator.Indicators.prefectures;
import static org.planmetrics.indicator.Indicators.workers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.planmetrics.domain.Community;
import org.planmetrics.domain.Region;
import org.planmetrics.domain.RegionKind;
import org.planmetrics.domain.Worker;
import org.planmetrics.indicator.Readings;
import org.planmetrics.io.Plans;
import org.planmetrics.number.Fraction;
import org.planmetrics.number.Interval;
import org.planmetrics.plan.Finding;
import org.planmetrics.plan.Plan;
import org.planmetrics.plan.Target;
import org.planmetrics.snapshot.Snapshot;
import org.planmetrics.snapshot.SnapshotBuilder;

/** Province a with counties k1, k2, k3 of 500, 300 and 200 elderly, and a zone z of 100. */
class ApportionmentTest {
  private static final Snapshot WORLD =
      Snapshot.asOf("2023-12-31")
          .places(
              Region.of("a", "甲省", PROVINCE),
              Region.of("k1", "东县", COUNTY).in("a"),
              Region.of("k2", "西县", COUNTY).in("a"),
              Region.of("k3", "南县", COUNTY).in("a"),
              Region.of("z", "新区", COUNTY).with(Region.KIND, RegionKind.FUNCTIONAL).in("a"),
              Community.of("u1", "一社区", URBAN).in("k1"),
              Community.of("u2", "二社区", URBAN).in("k1"),
              Community.of("v1", "三村", VILLAGE).in("k2"))
          .add(Worker.at("u1"), Worker.at("u1"), Worker.at("k3"))
          .figure("k1", "elderly", 500)
          .figure("k2", "elderly", 300)
          .figure("k3", "elderly", 200)
          .figure("z", "elderly", 100)
          .figure("k1", "even", 1)
          .figure("k2", "even", 1)
          .figure("k3", "even", 1)
          .figure("k1", "none", 0)
          .figure("k2", "none", 0)
          .figure("k3", "none", 0)
          .figure("k1", "some", "0.5", "2020-12-31")
          .figure("k2", "some", 0)
          .figure("k3", "some", "1.5", "2020-12-31")
          .build();
  private static final Readings ELDERLY = Readings.of(figure("elderly"), WORLD);

  private static Apportionment shared(long total, String weight) {
    return Apportionment.of(total, "a", counties(), Readings.of(figure(weight), WORLD));
  }

  private static List<Long> numbers(Apportionment shared) {
    return shared.parts().stream().map(Allotment::number).toList();
  }

  @ParameterizedTest(name = "{0} → {1}")
  @MethodSource
  void parts(Apportionment shared, List<Long> parts) {
    assertThat(numbers(shared)).isEqualTo(parts);
  }

  static Stream<Arguments> parts() {
    return Stream.of(
        row(shared(10, "elderly"), 5, 3, 2),
        row(shared(0, "elderly"), 0, 0, 0),
        // 5.5, 3.3, 2.2: one left, to the largest remainder
        row(shared(11, "elderly"), 6, 3, 2),
        // 3.5, 2.1, 1.4: one left
        row(shared(7, "elderly"), 4, 2, 1),
        // 4.5, 2.7, 1.8: two left, to 0.8 and 0.7
        row(shared(9, "elderly"), 4, 3, 2),
        // 1/3 each: ties in tree order
        row(shared(1, "even"), 1, 0, 0),
        row(shared(5, "even"), 2, 2, 1),
        // 0.5 : 0 : 1.5
        row(shared(4, "some"), 1, 0, 3),
        row(shared(4, "some").floor("k2", 2), 2 - 1, 2, 1),
        // the floor 4 leaves 6 for 5 : 3, that is 3.75 and 2.25
        row(shared(10, "elderly").floor("南县", 4), 4, 2, 4),
        // the cap 2 leaves 8 for 3 : 2, that is 4.8 and 3.2
        row(shared(10, "elderly").cap("k1", 2), 2, 5, 3),
        // floor 4 and cap 4 leave 2
        row(shared(10, "elderly").floor("k3", 4).cap("k1", 4), 4, 2, 4),
        row(shared(10, "elderly").floor("k1", 10), 10, 0, 0),
        row(shared(10, "elderly").caps(Readings.of(figure("elderly"), WORLD)), 5, 3, 2),
        // what they have, 2, 0 and 1, is the least: 1 for k3 leaves 2 for 5 : 3, 1.25 < 2
        row(shared(3, "elderly").floors(Readings.of(count(workers()), WORLD)), 2, 0, 1),
        row(Apportionment.of(11, "a", counties().ofKind(RegionKind.values()), ELDERLY), 5, 3, 2, 1),
        row(Apportionment.of(3, "k1", communities(), Readings.of(count(workers()), WORLD)), 3, 0),
        row(Apportionment.of(9, "k2", counties(), ELDERLY), 9));
  }

  private static Arguments row(Apportionment shared, long... parts) {
    return Arguments.arguments(shared, java.util.Arrays.stream(parts).boxed().toList());
  }

  @Test
  void exact_isTheShareBeforeRounding() {
    Apportionment shared = shared(10, "elderly").floor("k3", 4);
    assertThat(shared.parts())
        .extracting(Allotment::exact)
        .extracting(Object::toString)
        .containsExactly("15/4", "9/4", "4");
    assertThat(shared.at("东县")).hasToString("东县: 4");
    assertThat(shared).hasToString("10 at 甲省 in 3 parts");
  }

  @Test
  void of_whatCannotBeShared_saysWhy() {
    refused(() -> shared(-1, "elderly"), "total must not be negative, but was -1");
    refused(() -> shared(5, "none"), "the weights are all 0, so 5 of 5 go nowhere");
    refused(
        () -> shared(5, "children"),
        "the weight, children, must be known, but is not at 东县 k1 (≥ 0), 西县 k2 (≥ 0), 南县 k3 (≥ 0)");
    refused(
        () ->
            Apportionment.of(
                5,
                "a",
                counties(),
                Readings.of(count(workers()).per(1, count(communities())), WORLD)),
        "the weight, workers ÷ communities, must be known, but is not at 南县 k3 (not applicable)");
    refused(
        () -> shared(10, "elderly").floor("k1", 6).floor("k2", 5),
        "the floors add up to 11, more than the number 10");
    refused(
        () -> shared(10, "elderly").cap("k1", 4).cap("k2", 3).cap("k3", 2),
        "the caps of the places with a weight allow 9, less than the number 10");
    refused(
        () -> shared(10, "elderly").floor("k1", 4).cap("k1", 3),
        "the cap of 东县 k1 must not be below its floor 4, but was 3");
    refused(
        () -> shared(10, "elderly").floor("k1", -1),
        "the floor of 东县 k1 must not be negative, but was -1");
    refused(() -> shared(10, "elderly").floor("z", 1), "there is no part '新区'; valid: 东县, 西县, 南县");
    refused(
        () -> Apportionment.of(5, "k1", prefectures(), ELDERLY),
        "there are no prefectures within 东县 k1");
    refused(
        () -> Apportionment.of(5, "a", facilities(), ELDERLY),
        "parts must be regions of one level or communities, but were facilities");
  }

  private static void refused(Runnable call, String message) {
    assertThatThrownBy(call::run).isInstanceOf(IllegalArgumentException.class).hasMessage(message);
  }

  @Test
  void plan_bindsAtThePartsAndIsWhole(@TempDir Path dir) throws IOException {
    Plan original =
        Plan.of("mine", "a", Target.of("all", count(workers()).atLeast(6)).by("2025-12-31"));
    Plan plan = shared(6, "elderly").plan(original, "all");
    assertThat(plan.assess(WORLD).findings())
        .extracting(Finding::toString)
        .containsExactly(
            "all at 东县: pending, 2, short of 1",
            "all at 西县: pending, 0, short of 2",
            "all at 南县: met, 1");
    assertThat(plan.assess(WORLD).readings("all-part").at("a").value().flatMap(Interval::lower))
        .contains(Fraction.of(6));
    Path file = dir.resolve("plan.json");
    Files.writeString(file, Plans.format(plan));
    assertThat(Plans.read(file)).isEqualTo(plan);
    assertThat(shared(0, "elderly").plan(original, "all").assess(WORLD).findings())
        .extracting(f -> f.bar().orElseThrow().toString())
        .containsOnly("0");
  }

  @Test
  void plan_whenStaffed_isMetEverywhere() {
    Plan original =
        Plan.of("mine", "a", Target.of("all", count(workers()).atLeast(60)).by("2025-12-31"));
    Plan plan = shared(60, "elderly").plan(original, "all");
    Staffing staffing = Staffing.fewest(plan.assess(WORLD), Profile.worker(), "all");
    assertThat(staffing.total()).isEqualTo(60 - 3);
    assertThat(staffing.within("k1")).isEqualTo(30 - 2);
  }

  /** Parts add up, keep their bounds and lie within one of the exact share. */
  @Test
  void parts_obeyTheirLaws() {
    Random random = new Random(7);
    for (int i = 0; i < 500; i++) {
      int places = 1 + random.nextInt(8);
      SnapshotBuilder world = Snapshot.asOf("2023-12-31").places(Region.of("a", "-", PROVINCE));
      for (int k = 0; k < places; k++) {
        world.places(Region.of("k" + k, "-", COUNTY).in("a"));
        world.figure("k" + k, "w", 1L + random.nextInt(20));
      }
      long total = random.nextInt(200);
      Apportionment shared =
          Apportionment.of(total, "a", counties(), Readings.of(figure("w"), world.build()));
      long floor = random.nextInt((int) total / places + 1);
      shared = shared.floor("k0", floor);
      long most = floor + random.nextInt(200);
      if (places > 1) {
        shared = shared.cap("k0", most);
      }
      assertThat(numbers(shared).stream().mapToLong(n -> n).sum()).isEqualTo(total);
      assertThat(shared.at("k0").number()).isGreaterThanOrEqualTo(floor);
      assertThat(shared.at("k0").number())
          .isLessThanOrEqualTo(Math.max(most, total * (2 - places)));
      for (Allotment part : shared.parts()) {
        Fraction rest = part.exact().minus(Fraction.of(part.number()));
        assertThat(rest.compareTo(Fraction.ONE)).isNegative();
        assertThat(Fraction.ZERO.minus(rest).compareTo(Fraction.ONE)).isNegative();
      }
    }
  }
}
