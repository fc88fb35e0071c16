package org.planmetrics.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.planmetrics.domain.CommunityKind.VILLAGE;
import static org.planmetrics.domain.Level.COUNTY;
import static org.planmetrics.domain.Level.PROVINCE;
import static org.planmetrics.indicator.Indicators.communities;
import static org.planmetrics.indicator.Indicators.count;
import static org.planmetrics.indicator.Indicators.counties;
import static org.planmetrics.indicator.Indicators.facilities;
import static org.planmetrics.indicator.Indicators.figure;
import static org.planmetrics.indicator.Indicators.least;
import static org.planmetrics.indicator.Indicators.share;
import static org.planmetrics.indicator.Indicators.workers;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.planmetrics.domain.Community;
import org.planmetrics.domain.ElderCareFacility;
import org.planmetrics.domain.FacilityKind;
import org.planmetrics.domain.Region;
import org.planmetrics.domain.Register;
import org.planmetrics.domain.Worker;
import org.planmetrics.indicator.Bar;
import org.planmetrics.indicator.Condition;
import org.planmetrics.indicator.Indicator;
import org.planmetrics.number.Fraction;
import org.planmetrics.number.Relation;
import org.planmetrics.snapshot.Snapshot;
import org.planmetrics.snapshot.SnapshotBuilder;

/** Whom to ask first, and how many answers it takes (SPEC S36). */
class InquiryTest {
  private static final Indicator WORKERS = count(workers());

  /**
   * Four counties with 1, 2, 3 and no villages. Only k1 has returned its workers: one, in its
   * village. The elderly are 100, 300, unknown and 400.
   */
  private static SnapshotBuilder builder() {
    return Snapshot.asOf("2023-12-31")
        .places(
            Region.of("a", "甲省", PROVINCE),
            Region.of("k1", "东县", COUNTY).in("a"),
            Region.of("k2", "西县", COUNTY).in("a"),
            Region.of("k3", "南县", COUNTY).in("a"),
            Region.of("k4", "北县", COUNTY).in("a"),
            Community.of("v1", "甲村", VILLAGE).in("k1"),
            Community.of("v2", "乙村", VILLAGE).in("k2"),
            Community.of("v3", "丙村", VILLAGE).in("k2"),
            Community.of("v4", "丁村", VILLAGE).in("k3"),
            Community.of("v5", "戊村", VILLAGE).in("k3"),
            Community.of("v6", "己村", VILLAGE).in("k3"))
        .add(Worker.at("v1"))
        .returned(Register.WORKERS, "k1")
        .figure("k1", "elderly", 100)
        .figure("k2", "elderly", 300)
        .figure("k4", "elderly", 400)
        .figure("k1", "beds", 10)
        .figure("k2", "beds", 20)
        .figure("k3", "beds", 30)
        .figure("k4", "beds", 40);
  }

  private static Optional<Inquiry> ask(Condition.Comparison condition) {
    return ask(condition, builder().build());
  }

  private static Optional<Inquiry> ask(Condition.Comparison condition, Snapshot world) {
    Target target = Target.of("t", condition).by("2025-12-31");
    return Plan.of("p", "a", target).assess(world).atPlace().finding("t").askFirst();
  }

  private static Stream<Arguments> inquiries() {
    Indicator villages = share(communities(VILLAGE), WORKERS.atLeast(1));
    return Stream.of(
        // m = 1 and u = 5 of 6: ⌈3.6⌉ − 1 = 3, 6 − 4 + 1 = 3; the county with most villages first
        asked(villages.atLeast("60%"), "k3 3, k2 2", 3, 3),
        asked(villages.moreThan("50%"), "k3 3, k2 2", 3, 3),
        asked(villages.atMost("20%"), "k3 3, k2 2", 5, 1),
        // any return may hold five; only all of them say that there are fewer
        asked(WORKERS.atLeast(6), "k2, k3, k4", 1, 3),
        asked(WORKERS.atMost("6"), "k2, k3, k4", 3, 1),
        asked(WORKERS.between(3, 6), "k2, k3, k4", 3, 1),
        asked(workers().fte().atLeast(6), "k2, k3, k4", 1, 3),
        // by 100 beds in all: the county with most beds first
        asked(WORKERS.per(1_000, figure("beds")).atLeast(60), "k4 40, k3 30, k2 20", 1, 3),
        // of k3 nobody knows how many elderly there are: 1,000·1/(800 + …)
        asked(WORKERS.per(1_000, figure("elderly")).atLeast(1), "k3 [0, …), k4 400, k2 300", 1, 4),
        asked(WORKERS.per(1_000, figure("elderly")).atLeast(2), "k3 [0, …), k4 400, k2 300", 2, 3),
        // certified workers by workers: one return answers for both sides
        asked(
            count(workers().certified()).per(1, WORKERS).atLeast("60%"),
            "k2 [0, …), k3 [0, …), k4 [0, …)"));
  }

  private static Arguments asked(
      Condition.Comparison condition, String places, Integer... numbers) {
    return Arguments.of(condition, places, List.of(numbers));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("inquiries")
  void askFirst(Condition.Comparison condition, String places, List<Integer> numbers) {
    Inquiry inquiry = ask(condition).orElseThrow();
    assertThat(inquiry.places().stream().map(InquiryTest::text).toList())
        .containsExactly(places.split(", (?=k)"));
    assertThat(
            Stream.of(inquiry.beforeMet(), inquiry.beforeNotMet())
                .flatMap(n -> n.stream().map(k -> k.intValue())))
        .containsExactlyElementsOf(numbers);
  }

  private static String text(Inquiry.Asked asked) {
    return asked.place().code()
        + asked.units().map(u -> " " + u).orElse("")
        + asked.denominator().map(d -> " " + d).orElse("");
  }

  @Test
  void describe() {
    Inquiry inquiry =
        ask(share(communities(VILLAGE), WORKERS.atLeast(1)).atLeast("60%")).orElseThrow();
    assertThat(inquiry.describe(Locale.CHINESE))
        .isEqualTo(
            "先问：南县 k3（社工名册；待定单位 3 个）、西县 k2（社工名册；待定单位 2 个）；"
                + "至少再有 3 个待定单位的答复才可能达标；至少再有 3 个待定单位的答复才可能判为未达标");
    assertThat(inquiry)
        .hasToString(
            "ask first: 南县 k3 (workers; 3 undecided units), 西县 k2 (workers; 2 undecided units);"
                + " at least 3 undecided units before it can be met; at least 3 undecided units before"
                + " it can be not met");
    Inquiry ratio = ask(WORKERS.per(1_000, figure("elderly")).atLeast(1)).orElseThrow();
    assertThat(ratio.describe(Locale.CHINESE))
        .startsWith("先问：南县 k3（社工名册、“elderly”；分母 ≥ 0）、北县 k4（社工名册；分母 400）");
    assertThat(ratio.places().get(0)).hasToString("南县 k3 (workers, 'elderly'; denominator ≥ 0)");
    assertThat(ratio.toString())
        .contains("; at least 1 answer before it can be met; at least 4 answers before it can be");
  }

  @Test
  void explain_saysItToo() {
    Target target = Target.of("t", WORKERS.atLeast(6)).by("2025-12-31");
    assertThat(
            Plan.of("p", "a", target)
                .assess(builder().build())
                .atPlace()
                .finding("t")
                .explain()
                .describe(Locale.ENGLISH))
        .contains(
            "  ask first: 西县 k2 (workers), 南县 k3 (workers), 北县 k4 (workers); at least 1 answer");
  }

  /** Where nothing has been handed in within the place, the place itself is asked. */
  @Test
  void askFirst_whereNobodyHasAnswered() {
    Snapshot world =
        builder()
            .add(ElderCareFacility.of("f", "k1", FacilityKind.INSTITUTION))
            .returned(Register.FACILITIES, "k1")
            .build();
    Target target = Target.of("t", WORKERS.atLeast(1)).by("2025-12-31").at(COUNTY);
    Finding finding = Plan.of("p", "a", target).assess(world).at("k2").finding("t");
    assertThat(finding.askFirst().orElseThrow())
        .hasToString(
            "ask first: 西县 k2 (workers); at least 1 answer before it can be met;"
                + " at least 1 answer before it can be not met");
  }

  private static Snapshot withBlankBeds() {
    return builder()
        .add(ElderCareFacility.of("f", "k1", FacilityKind.INSTITUTION))
        .add(ElderCareFacility.of("g", "v1", FacilityKind.INSTITUTION))
        .add(ElderCareFacility.of("h", "v1", FacilityKind.INSTITUTION))
        .returned(Register.FACILITIES, "k1")
        .build();
  }

  /** Blank beds at k1 and v1 and three returns: five answers, any of which may hold nine beds. */
  @Test
  void askFirst_ofBlankValues() {
    assertThat(ask(facilities().beds().atLeast(9), withBlankBeds()).orElseThrow())
        .hasToString(
            "ask first: 东县 k1 ('beds'), 甲村 v1 ('beds'), 西县 k2 (facilities), 南县 k3 (facilities),"
                + " 北县 k4 (facilities); at least 1 answer before it can be met;"
                + " at least 5 answers before it can be not met");
  }

  /** Of counties that are undecided a village may owe the answer. */
  @Test
  void askFirst_withinAUnit() {
    Inquiry inquiry =
        ask(share(counties(), facilities().beds().atLeast(9)).atLeast("30%"), withBlankBeds())
            .orElseThrow();
    assertThat(inquiry.places().stream().map(InquiryTest::text))
        .containsExactly("k1 1", "v1 1", "k2 1", "k3 1", "k4 1");
    assertThat(inquiry.beforeMet().map(Number::intValue)).contains(2); // ⌈4·30 %⌉
    assertThat(inquiry.beforeNotMet().map(Number::intValue)).contains(3); // 4 − 2 + 1
  }

  /** Where a site's own figure is missing, its place is asked about the site. */
  @Test
  void askFirst_aboutSites() {
    Snapshot world =
        builder()
            .add(
                ElderCareFacility.of("f", "k2", FacilityKind.INSTITUTION),
                ElderCareFacility.of("g", "v1", FacilityKind.INSTITUTION))
            .figure("f", "fee", 3)
            .build();
    assertThat(ask(share(facilities(), figure("fee").atLeast(2)).atLeast("60%"), world))
        .get()
        .hasToString(
            "ask first: 甲村 v1 (facilities; 1 undecided unit);"
                + " at least 1 undecided unit before it can be met;"
                + " at least 1 undecided unit before it can be not met");
  }

  /** No number of answers follows where more than answers is missing. */
  @Test
  void askFirst_withoutNumbers() {
    Indicator homes = share(facilities(), WORKERS.atLeast(1));
    assertThat(ask(homes.atLeast("60%"), withBlankBeds()).orElseThrow().beforeMet()).isEmpty();
    assertThat(ask(WORKERS.atLeast(figure("elderly"))).orElseThrow().beforeMet()).isEmpty();
    assertThat(ask(WORKERS.per(1, figure("nobody")).atLeast(1)).orElseThrow().beforeMet())
        .isEmpty();
  }

  @Test
  void askFirst_ofOtherFindings_isEmpty() {
    assertThat(ask(WORKERS.atLeast(1))).isEmpty(); // met
    assertThat(ask(figure("elderly").atLeast(900))).isEmpty(); // a figure
    assertThat(ask(least(counties(), WORKERS).atLeast(1))).isEmpty(); // a least
    assertThat(ask(WORKERS.plus(figure("beds")).atLeast(900))).isEmpty(); // a plus
    assertThat(ask(WORKERS.orElse(figure("no")).atLeast(900))).isEmpty(); // a firstKnown
    Target later = Target.of("t", WORKERS.atLeast(6)).by("2025-12-31").from("2024-01-01");
    assertThat(Plan.of("p", "a", later).assess(builder().build()).atPlace().finding("t").askFirst())
        .isEmpty();
  }

  /** Counties return one worker or none, every way: no fewer of them decide than is said. */
  @Test
  void askFirst_againstEveryWayToReturn() {
    Random random = new Random(38);
    for (int i = 0; i < 40; i++) {
      int all = 2 + random.nextInt(3);
      int[] given = random.ints(all, 0, 3).toArray(); // none, one worker, not returned
      Relation relation = Relation.values()[random.nextInt(4)];
      String bar = random.nextInt(all + 1) + "/" + all;
      Condition.Comparison condition = share(counties(), WORKERS.atLeast(1)).is(bar(relation, bar));
      Optional<Inquiry> inquiry = ask(condition, world(given));
      if (inquiry.isPresent()) {
        String what = condition + " of " + List.of(IntStream.of(given).boxed().toArray());
        assertThat(inquiry.get().beforeMet().map(Number::intValue))
            .as(what)
            .isEqualTo(fewest(given, condition, Status.MET));
        assertThat(inquiry.get().beforeNotMet().map(Number::intValue))
            .as(what)
            .isEqualTo(fewest(given, condition, Status.PENDING));
      }
    }
  }

  private static Bar bar(Relation relation, String value) {
    return new Bar.Value(relation, Fraction.parse(value));
  }

  private static Snapshot world(int[] given) {
    SnapshotBuilder world =
        Snapshot.asOf("2023-12-31")
            .places(Region.of("a", "甲省", PROVINCE), Region.of("z", "郊县", COUNTY).in("a"))
            .add(Worker.at("a"))
            .returned(Register.FACILITIES, "a");
    for (int k = 0; k < given.length; k++) {
      world.places(Region.of("k" + k, "县" + k, COUNTY).in("a"));
      if (given[k] == 1) {
        world.add(Worker.at("k" + k));
      }
      if (given[k] < 2) {
        world.returned(Register.WORKERS, "k" + k);
      }
    }
    return world.returned(Register.WORKERS, "z").build();
  }

  private static Optional<Integer> fewest(
      int[] given, Condition.Comparison condition, Status wanted) {
    List<Integer> found = new ArrayList<>();
    int ways = (int) Math.pow(3, given.length);
    for (int way = 0; way < ways; way++) {
      int[] answered = given.clone();
      int answers = 0;
      for (int k = 0, rest = way; k < given.length; k++, rest /= 3) {
        if (given[k] == 2 && rest % 3 < 2) {
          answered[k] = rest % 3;
          answers++;
        }
      }
      Target target = Target.of("t", condition).by("2025-12-31");
      Assessment now = Plan.of("p", "a", target).assess(world(answered));
      if (now.atPlace().finding("t").status() == wanted) {
        found.add(answers);
      }
    }
    return found.stream().min(Integer::compare);
  }
}
