package org.planmetrics.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.planmetrics.domain.Level.COUNTY;
import static org.planmetrics.domain.Level.PREFECTURE;
import static org.planmetrics.domain.Level.PROVINCE;
import static org.planmetrics.domain.Level.TOWNSHIP;
import static org.planmetrics.indicator.Indicators.count;
import static org.planmetrics.indicator.Indicators.figure;
import static org.planmetrics.indicator.Indicators.workers;
import static org.planmetrics.snapshot.Gongzhuling.after;
import static org.planmetrics.snapshot.Gongzhuling.before;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.planmetrics.domain.Region;
import org.planmetrics.domain.Register;
import org.planmetrics.domain.Succession;
import org.planmetrics.domain.Worker;
import org.planmetrics.io.Timelines;
import org.planmetrics.number.Fraction;
import org.planmetrics.plan.Assessment;
import org.planmetrics.plan.Baseline;
import org.planmetrics.plan.Plan;
import org.planmetrics.plan.Target;
import org.planmetrics.report.HtmlReport;
import org.planmetrics.report.Tables;
import org.planmetrics.snapshot.Snapshot;
import org.planmetrics.snapshot.SnapshotBuilder;

/**
 * Nobody is LOST or AHEAD, and nothing is blamed on data, because a border moved (SPEC S38, S39).
 */
class TerritoryOverTimeTest {
  private static final Plan PLAN =
      Plan.of(
              "p",
              "22",
              Target.of("staff", count(workers()).atLeast(6))
                  .by("2025-12-31")
                  .at(PROVINCE, PREFECTURE, COUNTY),
              Target.of("elderly", figure("elderly").atMost(510_000))
                  .by("2025-12-31")
                  .at(PREFECTURE))
          .withBaselineDay("2019-12-31");

  private static Snapshot filled(SnapshotBuilder world, String moved, int siping, int changchun) {
    for (int i = 0; i < 5; i++) {
      world.add(Worker.at(moved));
    }
    return world
        .add(Worker.at("220183"), Worker.at("220322"))
        .figure(moved, "elderly", 20_000)
        .figure("2203", "elderly", siping)
        .figure("2201", "elderly", changchun)
        .build();
  }

  private static Assessment then() {
    return PLAN.assess(filled(before(), "220381", 120_000, 500_000));
  }

  private static Assessment now(String day) {
    return PLAN.assess(filled(after(day), "220184", 100_000, 520_000));
  }

  @Test
  void difference_ofATransfer_isTerritoryAlone() {
    Difference difference = Difference.between(then(), now("2020-12-31"));
    assertThat(difference.changes()).hasSize(4);
    assertThat(difference.changes())
        .allSatisfy(c ->
            assertThat(c.parts()).extracting(Change.Part::cause).containsExactly(Cause.TERRITORY));
    assertThat(difference.appeared()).isEmpty();
    assertThat(difference.disappeared()).isEmpty();
    assertThat(difference.succeeded()).extracting(f -> f.place().code()).containsExactly("220184");
    assertThat(difference).hasToString("3 statuses flipped, 4 changed, 1 succeeded");
    assertThat(difference.describe(Locale.ENGLISH))
        .isEqualTo(
            """
            staff, 长春市 2201: pending → met, 1 → 6, the bar is ≥ 6
              territory: 公主岭市 came from 四平市, 2020-06-19, +5, pending → met
            staff, 四平市 2203: met → pending, 6 → 1, the bar is ≥ 6
              territory: 公主岭市 went to 长春市, 2020-06-19, -5, met → pending
            elderly, 长春市 2201: met → pending, 500,000 → 520,000, the bar is ≤ 510,000
              territory: 公主岭市 came from 四平市, 2020-06-19, +20,000, met → pending
            elderly, 四平市 2203: met, 120,000 → 100,000, the bar is ≤ 510,000
              territory: 公主岭市 went to 长春市, 2020-06-19, -20,000
            """);
    assertThat(difference.describe(Locale.CHINESE)).contains("区划调整：公主岭市自四平市划入，2020-06-19，+5");
    assertThat(Timelines.format(difference))
        .contains("\"cause\": \"TERRITORY\"", "公主岭市 came from 四平市, 2020-06-19", "\"succeeded\": [");
    assertThat(Tables.changes(difference).text(Locale.ENGLISH))
        .contains("territory", "succeeded: staff, 公主岭市");
  }

  @Test
  void report_saysWhichYearsAreToldInLaterPlaces() {
    Timeline years = Timeline.of(then(), now("2020-12-31"));
    String moved = "2019-12-31 的数据按后来的区划表述：公主岭市自四平市划入，2020-06-19";
    assertThat(page(HtmlReport.of(years.latest()).with(years))).contains(moved);
    assertThat(page(HtmlReport.of(years.latest()).with(years.asWas()))).doesNotContain(moved);
  }

  private static String page(HtmlReport report) {
    StringBuilder page = new StringBuilder();
    report.writeTo(page);
    return page.toString();
  }

  @Test
  void assess_ofAPlanForAnOldCode_namesItsSuccessor() {
    Snapshot now = now("2020-12-31").snapshot();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PLAN.in("220381").assess(now))
        .withMessage("there is no place '220381' any more; it became 公主岭市 220184 on 2020-06-19");
  }

  /** A county's own plan goes on under its new code; that of another county is another plan. */
  @Test
  void timeline_ofAPlanWhosePlaceGotAnotherCode() {
    Plan plan =
        Plan.of("p", "220381", Target.of("staff", count(workers()).atLeast(6)).by("2025-12-31"))
            .withBaselineDay("2019-12-31");
    Assessment then = plan.assess(then().snapshot());
    Snapshot now = now("2020-12-31").snapshot();
    Timeline years = Timeline.of(then, plan.in("220184").assess(now));
    assertThat(years.at("220184"))
        .extracting(t -> t.points().toString())
        .containsExactly("[2019-12-31: 5, 2020-12-31: 5]");
    assertThat(years.plan().place()).isEqualTo("220184");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Timeline.of(then, plan.in("220183").assess(now)))
        .withMessage(
            "the assessments of a timeline must be of one plan, but those of 2019-12-31 and"
                + " 2020-12-31 are of different ones (p, p)");
  }

  @Test
  void readings_ofAnOldCode_nameItsSuccessor() {
    var readings = now("2020-12-31").readings(count(workers()));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> readings.at("220381"))
        .withMessage("there is no place '220381' any more; it became 公主岭市 220184 on 2020-06-19");
  }

  private static Snapshot world(String day, int a, String b, int second, Succession... rows) {
    return Snapshot.asOf(day)
        .places(
            Region.of("p", "省", PROVINCE),
            Region.of("A", "西县", COUNTY).in("p"),
            Region.of(b, "东县", COUNTY).in("p"))
        .figure("A", "elderly", a)
        .figure(b, "elderly", second)
        .add(rows)
        .build();
  }

  /** Of what was 100 a tenth went in 2019, and only the data of 2019 say so. */
  @Test
  void timeline_knowsTheRowsOfEverySnapshot() {
    Plan plan =
        Plan.of("p", "p", Target.of("e", figure("elderly").atLeast(95)).by("2025-12-31").at(COUNTY))
            .withBaselineDay("2018-12-31");
    Snapshot first = world("2018-12-31", 100, "B", 50);
    Snapshot second =
        world(
            "2019-12-31",
            90,
            "B",
            60,
            Succession.of("2019-05-01", "A", "A"),
            Succession.of("2019-05-01", "A", "B").with(Succession.SHARE, "10%"));
    Snapshot third = world("2020-12-31", 90, "B2", 60, Succession.of("2020-05-01", "B", "B2"));
    Timeline years = Timeline.of(plan.assess(first), plan.assess(second), plan.assess(third));
    assertThat(years.trajectories("e").stream().map(t -> t.pace() + " " + t.points()))
        .containsExactly(
            "BEHIND [2018-12-31: 90, 2019-12-31: 90, 2020-12-31: 90]",
            "BEHIND [2018-12-31: 60, 2019-12-31: 60, 2020-12-31: 60]");
  }

  /** Without a row the trees still say who moved, though nobody says what became of another. */
  @Test
  void timeline_byTreesAlone_whereAnotherPlaceIsGone() {
    Plan plan =
        Plan.of(
                "p",
                "p",
                Target.of("s", count(workers()).atLeast(2)).by("2025-12-31").at(PREFECTURE))
            .withBaselineDay("2019-12-31");
    Timeline years = Timeline.of(plan.assess(moving("m", true)), plan.assess(moving("n", false)));
    assertThat(years.trajectories("s").stream().map(t -> t.pace() + " " + t.points()))
        .containsExactly(
            "BEHIND [2019-12-31: 0, 2020-12-31: 0]", "HELD [2019-12-31: 2, 2020-12-31: 2]");
    assertThat(years.notes())
        .extracting(n -> n.text().en())
        .hasSize(2)
        .last()
        .isEqualTo("镇 has no successor; the records count at the place above");
  }

  private static Snapshot moving(String parent, boolean isTownshipThere) {
    SnapshotBuilder world =
        Snapshot.asOf(isTownshipThere ? "2019-12-31" : "2020-12-31")
            .places(
                Region.of("p", "省", PROVINCE),
                Region.of("m", "甲市", PREFECTURE).in("p"),
                Region.of("n", "乙市", PREFECTURE).in("p"),
                Region.of("A", "西县", COUNTY).in(parent));
    if (isTownshipThere) {
      world.places(Region.of("t", "镇", TOWNSHIP).in("n"));
    }
    return world.add(Worker.at("A"), Worker.at("A")).build();
  }

  /** One more worker at 公主岭 is data, whatever came before. */
  @Test
  void difference_tellsTerritoryFromData() {
    SnapshotBuilder world = after("2020-12-31").add(Worker.at("220184"));
    Difference difference =
        Difference.between(then(), PLAN.assess(filled(world, "220184", 100_000, 520_000)));
    assertThat(difference.findChange("staff", "长春市").orElseThrow())
        .hasToString(
            "staff at 长春市: pending → met, 1 → 7 (territory: 公主岭市 came from 四平市, 2020-06-19, +5,"
                + " pending → met; data: +1)");
    assertThat(difference.findChange("staff", "220184").orElseThrow())
        .hasToString("staff at 公主岭市: pending → met, 5 → 6 (data: +1, pending → met)");
  }

  @Test
  void difference_tellsTerritoryFromReturns() {
    Assessment then =
        PLAN.assess(filled(before().returned(Register.WORKERS, "2203"), "220381", 1, 1));
    Assessment now =
        PLAN.assess(filled(after("2020-12-31").returned(Register.WORKERS, "2203"), "220184", 1, 1));
    Difference difference = Difference.between(then, now);
    assertThat(difference.findChange("staff", "220184").orElseThrow().parts())
        .extracting(Change.Part::cause)
        .containsExactly(Cause.RETURNS);
  }

  @Test
  void timeline_isToldInTheLatestPlaces() {
    Timeline timeline = Timeline.of(then(), now("2020-12-31"), now("2021-12-31"));
    assertThat(timeline.trajectories())
        .extracting(Trajectory::pace)
        .doesNotContain(Pace.LOST, Pace.AHEAD, Pace.NOT_ASSESSABLE);
    assertThat(timeline.trajectory("staff", "220184").points()).hasSize(3);
    assertThat(timeline.trajectory("elderly", "2203").path().orElseThrow().start().value())
        .hasToString("100000");
    assertThat(timeline.notes())
        .extracting(n -> n.text().en())
        .containsExactly(
            "the data of 2019-12-31 are told in the places of a later day: 公主岭市 came from 四平市,"
                + " 2020-06-19; 1 place only got another code");
    assertThat(timeline.asWas().notes()).isEmpty();
    assertThat(timeline.asWas().trajectory("staff", "2203").pace()).isEqualTo(Pace.LOST);
    assertThat(timeline.until("2019-12-31").trajectory("staff", "2203").finding().place().code())
        .isEqualTo("2203");
    assertThat(timeline.until("2019-12-31").notes()).isEmpty();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> timeline.trajectory("staff", "220381"))
        .withMessage("there is no place '220381' any more; it became 公主岭市 220184 on 2020-06-19");
  }

  /** A baseline that somebody gave for a place speaks of the place as it was. */
  @Test
  void baselines_ofChangedTerritory_areNotAssessable() {
    Plan own =
        Plan.of(
            "p",
            "2201",
            Target.of("staff", count(workers()).atLeast(6))
                .by("2025-12-31")
                .withBaseline(new Baseline(Fraction.ONE, LocalDate.parse("2019-12-31"))));
    Snapshot early = filled(before(), "220381", 120_000, 500_000);
    Snapshot late = filled(after("2021-12-31"), "220184", 100_000, 520_000);
    Timeline timeline = Timeline.of(own.assess(early), own.assess(late));
    assertThat(timeline.trajectory("staff", "2201").verdict().reason().orElseThrow().en())
        .isEqualTo(
            "the territory changed since the baseline's day 2019-12-31: 公主岭市 came from 四平市,"
                + " 2020-06-19");
    assertThat(timeline.asWas().trajectory("staff", "2201").pace()).isEqualTo(Pace.ACHIEVED_EARLY);
    Timeline same =
        Timeline.of(own.in("2203").assess(early), own.in("2203").assess(early.on("2020-01-31")));
    assertThat(same.trajectory("staff", "2203").pace()).isNotEqualTo(Pace.NOT_ASSESSABLE);
  }

  /** Without rows, places that moved with their codes are told of by the trees. */
  @Test
  void aTransferWithItsCode_needsNoRow() {
    SnapshotBuilder moved =
        Snapshot.asOf("2020-12-31")
            .places(
                Region.of("22", "吉林省", PROVINCE),
                Region.of("2201", "长春市", PREFECTURE).in("22"),
                Region.of("220183", "德惠市", COUNTY).in("2201"),
                Region.of("220381", "公主岭市", COUNTY).in("2201"),
                Region.of("2203", "四平市", PREFECTURE).in("22"),
                Region.of("220322", "梨树县", COUNTY).in("2203"));
    Difference difference =
        Difference.between(then(), PLAN.assess(filled(moved, "220381", 100_000, 520_000)));
    assertThat(difference.succeeded()).isEmpty();
    assertThat(difference.changes())
        .hasSize(4)
        .allSatisfy(c ->
            assertThat(c.parts()).extracting(Change.Part::cause).containsExactly(Cause.TERRITORY));
  }

  @Test
  void merge_andSplit_areTerritory() {
    Plan plan =
        Plan.of(
            "p", "p", Target.of("staff", count(workers()).atLeast(3)).by("2025-12-31").at(COUNTY));
    Snapshot two =
        Snapshot.asOf("2019-12-31")
            .places(
                Region.of("p", "省", PROVINCE),
                Region.of("a", "甲县", COUNTY).in("p"),
                Region.of("b", "乙县", COUNTY).in("p"))
            .add(Worker.at("a"), Worker.at("a"), Worker.at("b"), Worker.at("b"))
            .build();
    Snapshot one =
        Snapshot.asOf("2020-12-31")
            .places(Region.of("p", "省", PROVINCE), Region.of("m", "合县", COUNTY).in("p"))
            .add(Worker.at("m"), Worker.at("m"), Worker.at("m"), Worker.at("m"))
            .add(Succession.of("2020-06-19", "a", "m"), Succession.of("2020-06-19", "b", "m"))
            .build();
    Difference merged = Difference.between(plan.assess(two), plan.assess(one));
    assertThat(merged).hasToString("0 statuses flipped, 0 changed, 1 succeeded");
    Timeline timeline = Timeline.of(plan.assess(two), plan.assess(one));
    assertThat(timeline.trajectory("staff", "m").points())
        .extracting(p -> p.value().orElseThrow().toString())
        .containsExactly("4", "4");
    assertThat(timeline.notes().get(0).text().en())
        .endsWith("甲县 became part of 合县, 2020-06-19; 乙县 became part of 合县, 2020-06-19");
    Snapshot again =
        Snapshot.asOf("2021-12-31")
            .places(
                Region.of("p", "省", PROVINCE),
                Region.of("a", "甲县", COUNTY).in("p"),
                Region.of("b", "乙县", COUNTY).in("p"))
            .add(Worker.at("a"), Worker.at("a"), Worker.at("b"), Worker.at("b"))
            .add(
                Succession.of("2021-06-19", "m", "a").with(Succession.SHARE, "1/2"),
                Succession.of("2021-06-19", "m", "b"))
            .build();
    Difference split = Difference.between(plan.assess(one), plan.assess(again));
    assertThat(split.succeeded()).hasSize(2);
    assertThat(split.disappeared()).isEmpty();
    assertThat(split.findChange("staff", "a").orElseThrow())
        .hasToString(
            "staff at 甲县: undecided → pending, 0–4 → 2 (territory: 50% of 合县 became 甲县, 2021-06-19, 0–4 → 2,"
                + " undecided → pending)");
    List<Pace> paces =
        Timeline.of(plan.assess(one), plan.assess(again)).trajectories("staff").stream()
            .map(Trajectory::pace)
            .toList();
    assertThat(paces).doesNotContain(Pace.LOST, Pace.AHEAD);
  }
}
