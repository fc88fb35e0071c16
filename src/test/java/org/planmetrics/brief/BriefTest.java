package org.planmetrics.brief;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.planmetrics.domain.CommunityKind.URBAN;
import static org.planmetrics.domain.CommunityKind.VILLAGE;
import static org.planmetrics.domain.Level.COMMUNITY;
import static org.planmetrics.domain.Level.COUNTY;
import static org.planmetrics.domain.Level.PREFECTURE;
import static org.planmetrics.domain.Level.PROVINCE;
import static org.planmetrics.indicator.Indicators.communities;
import static org.planmetrics.indicator.Indicators.count;
import static org.planmetrics.indicator.Indicators.counties;
import static org.planmetrics.indicator.Indicators.figure;
import static org.planmetrics.indicator.Indicators.share;
import static org.planmetrics.indicator.Indicators.workers;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.planmetrics.action.Profile;
import org.planmetrics.action.Staffing;
import org.planmetrics.domain.Community;
import org.planmetrics.domain.MilestoneReport;
import org.planmetrics.domain.MilestoneState;
import org.planmetrics.domain.Region;
import org.planmetrics.domain.Register;
import org.planmetrics.domain.Text;
import org.planmetrics.domain.Worker;
import org.planmetrics.plan.Assessment;
import org.planmetrics.plan.Milestone;
import org.planmetrics.plan.Plan;
import org.planmetrics.plan.Target;
import org.planmetrics.progress.Pace;
import org.planmetrics.progress.Timeline;
import org.planmetrics.snapshot.Snapshot;

class BriefTest {
  /** a figure of 10 for the province, and for its counties 4, 8 and what is not reported. */
  private static final Snapshot WORLD =
      Snapshot.asOf("2023-12-31")
          .places(
              Region.of("P", "甲省", PROVINCE),
              Region.of("k1", "东县", COUNTY).in("P"),
              Region.of("k2", "西县", COUNTY).in("P"),
              Region.of("k3", "南县", COUNTY).in("P"),
              Community.of("c1", "一社区", URBAN).in("k1"),
              Community.of("c2", "二社区", URBAN).in("k1"),
              Community.of("c3", "三社区", URBAN).in("k2"))
          .add(Worker.at("c3").certified("2021-03-01"))
          .figure("P", "beds", 10)
          .figure("P", "limit", 30)
          .figure("k1", "rooms", 4)
          .figure("k2", "rooms", 8)
          .build();

  private static Target beds(String id, int bar) {
    return Target.of(id, figure("beds").atLeast(bar)).by("2025-12-31");
  }

  private static Brief of(Target... targets) {
    return Brief.of(Plan.of("p", "P", targets).assess(WORLD));
  }

  private static List<String> behind(Brief brief) {
    return brief.behind().stream().map(b -> b.finding().target().id()).toList();
  }

  @Test
  void behind_withoutATimeline_isByStatusThenByTheGapThenInPlanOrder() {
    Target missed = Target.of("missed", figure("beds").atLeast(11)).by("2023-12-31"); // 1/11
    Target over = Target.of("over", figure("limit").atMost(20)).by("2025-12-31"); // 10/20
    assertThat(behind(of(beds("far", 40), beds("near", 12), over, missed, beds("met", 10))))
        .containsExactly("missed", "far", "over"); // 30/40 > 10/20 > 2/12
    assertThat(behind(of(beds("b", 20), over, beds("a", 20)))).containsExactly("b", "over", "a");
  }

  @Test
  void gap_ofALimitOfZero_isTheWhole() {
    Target none = Target.of("none", figure("limit").atMost(0)).by("2025-12-31");
    Target far = beds("far", 1_000); // 990/1000
    Target twice =
        Target.of("twice", figure("limit").atMost(10)).by("2025-12-31"); // 20/10, at most 1
    assertThat(behind(of(far, none, twice))).containsExactly("none", "twice", "far");
  }

  @Test
  void text_whereAllIsMet_saysSo() {
    assertThat(of(beds("met", 10)).text(Locale.CHINESE))
        .isEqualTo(
            """
            p
            甲省，截至 2023-12-31
            1项指标中，已达标1项

            落后最多的指标：
              没有：全部达标

            未全部达标的县，达标比例低的在前：
              没有适用于这一级的目标

            下一步：
              没有可由数据得出的
            """);
  }

  @Test
  void text_whereNothingApplies_saysSo() {
    Target counties = Target.of("t", figure("rooms").atLeast(5)).by("2025-12-31").at(COUNTY);
    assertThat(of(counties).text(Locale.ENGLISH))
        .isEqualTo(
            """
            p
            甲省, as of 2023-12-31
            no target applies here
            1 target at 3 counties: 1 county short of a bar, 1 undecided

            counties that fall short, the smallest share of targets met first:
              东县 k1: 1 of 1 not met

            what next:
              东县 t: lacks 1
            """); // 4 of 5; 8 of 5; not reported
    assertThat(of(counties).lead().get(1).zh()).isEqualTo("3 个县适用 1 项目标：1 个县有未达标的，1 个县数据不足");
  }

  @Test
  void level_withoutFindings_givesWayToTheHighestThatHasSome() {
    Target each = Target.of("t", count(workers()).atLeast(1)).by("2025-12-31").at(COMMUNITY);
    Brief brief = of(each);
    assertThat(brief.level()).isEqualTo(COMMUNITY);
    assertThat(brief.holdingBack()).hasSize(2); // two communities without a worker
    assertThat(of(beds("far", 40)).level()).isEqualTo(COUNTY);
  }

  @Test
  void text_ofMilestonesAlone_countsThemAndNamesTheOverdueFirst() {
    Text rules = Text.of("办法", "rules");
    Plan plan =
        Plan.of(
            "p",
            "P",
            Milestone.of("later", Text.of("条例", "ordinance"), "2025-12-31"),
            Milestone.of("over", rules, "2023-06-30"),
            Milestone.of("done", Text.of("方案", "scheme"), "2023-06-30"));
    Snapshot world =
        Snapshot.asOf("2023-12-31")
            .places(Region.of("P", "甲省", PROVINCE))
            .add(MilestoneReport.of("later", MilestoneState.UNDER_WAY))
            .add(MilestoneReport.of("done", MilestoneState.DONE))
            .build();
    String text = Brief.of(plan.assess(world)).text(Locale.ENGLISH);
    assertThat(text)
        .endsWith(
            """

            milestones:
              3 in all: met 1, pending 1, missed 1
              rules: not started, overdue since 2023-06-30
              ordinance: under way, due by 2025-12-31
            """);
    assertThat(Brief.of(plan.assess(world)).text(Locale.CHINESE))
        .contains("  办法：未启动，逾期：2023-06-30\n  条例：进行中，期限 2025-12-31\n");
  }

  /** A ceiling has no shortfall: nothing can be added. */
  @Test
  void behind_withoutAShortfall_saysReadingAndBarOnly() {
    Target over = Target.of("over", figure("limit").atMost(20)).by("2023-12-31");
    Brief brief = of(over);
    assertThat(brief.behind().get(0).text())
        .isEqualTo(Text.of("现 30，标准 ≤ 20；未达标（已到期）", "now 30, bar ≤ 20; missed"));
    assertThat(brief.nextSteps().get(0).text())
        .isEqualTo(Text.of("现 30，须 ≤ 20", "from 30 to ≤ 20"));
  }

  @Test
  void text_whereAllIsOpen_claimsNothing() {
    Target open = Target.of("open", figure("nothing").atLeast(5)).by("2025-12-31");
    Target counties = Target.of("rooms", figure("nothing").atLeast(5)).by("2025-12-31").at(COUNTY);
    assertThat(of(open, counties).text(Locale.CHINESE))
        .isEqualTo(
            """
            p
            甲省，截至 2023-12-31
            1项指标中，1项数据不足
            过半指标数据不足，先要补数据

            落后最多的指标：
              没有可以断定落后的；1 项数据不足

            未全部达标的县，达标比例低的在前：
              过半数据不足，名次可能改变

            下一步：
              open：尚缺：“nothing”无处报送
            """);
  }

  /** Of 南县 the rooms are not reported: 1 of 2 met, before 1 of 2 with one more not met. */
  @Test
  void holdingBack_countsTheFindingsOfThePlaces_theSmallestShareMetFirst() {
    Target rooms = Target.of("rooms", figure("rooms").atLeast(8)).by("2025-12-31").at(COUNTY);
    Target more = Target.of("more", figure("rooms").atLeast(10)).by("2025-12-31").at(COUNTY);
    Target hands = Target.of("hands", count(workers()).atLeast(1)).by("2025-12-31").at(COUNTY);
    Target ofProvince =
        Target.of("staff", share(counties(), count(workers()).atLeast(1)).atLeast("100%"))
            .by("2025-12-31");
    Brief brief = of(rooms, more, hands, ofProvince);
    assertThat(brief.holdingBack().stream().map(Object::toString))
        .containsExactly(
            "东县: 3 of 3 not met", // 4 < 8, 4 < 10, no worker: 0/3 met
            "南县: 1 of 3 not met, 2 undecided", // 0/3 met, but fewer not met
            "西县: 1 of 3 not met"); // 8 ≥ 8, 8 < 10, a worker: 2/3 met
  }

  @Test
  void holdingBack_downToALevelWithoutPlaces_isLeftOut() {
    Brief brief = of(beds("far", 40)).downTo(PREFECTURE);
    assertThat(brief.holdingBack()).isEmpty();
    assertThat(brief.parts()).hasSize(2);
  }

  @Test
  void nextSteps_closeWhatAdditionsDoNot_andSayWhere() {
    Target staff = urban();
    Assessment assessment = Plan.of("p", "P", staff, beds("far", 40)).assess(WORLD);
    Brief brief = Brief.of(assessment);
    assertThat(brief.nextSteps().stream().map(s -> s.subject().en() + ": " + s.text().en()))
        .containsExactly(
            "far: lacks 30", // 30/40 before 2/3
            "staff: lacks 2 units; most in 东县 2");
    Staffing hires = Staffing.fewest(assessment, Profile.certifiedWorker(), "staff");
    assertThat(
            brief.with(hires).nextSteps().stream().map(s -> s.subject().zh() + "：" + s.text().zh()))
        .containsExactly("增加持证社工：最少 2，新达标 1 项；最多的：东县 2", "far：还差 30");
    assertThat(brief.with(hires).at("西县").nextSteps()).isEmpty();
    assertThat(brief.with(hires).at("东县").downTo(COMMUNITY).nextSteps().get(0).text().en())
        .isEqualTo("at least 2, to meet 1 more target; most in 一社区 1, 二社区 1");
  }

  /** 1 of 3 units is met and 2 have to be; of the 2 in 东县 one has to be, though both fall short. */
  @Test
  void nextSteps_ofAPartOfTheUnits_namePlacesByTheirOwnShortfall() {
    Target half =
        Target.of(
                "half",
                share(communities(URBAN), count(workers().certified()).atLeast(1)).atLeast("50%"))
            .by("2025-12-31");
    assertThat(of(half.at(PROVINCE, COUNTY)).nextSteps().get(0).text())
        .isEqualTo(Text.of("还差 1 个单位；最多的：东县 1", "lacks 1 unit; most in 东县 1"));
    assertThat(of(half).nextSteps().get(0).text())
        .isEqualTo(Text.of("还差 1 个单位", "lacks 1 unit")); // no finding says what a county lacks
  }

  /** 1 of 3 urban communities has a certified worker. */
  private static Target urban() {
    return Target.of(
            "staff",
            share(communities(URBAN), count(workers().certified()).atLeast(1)).atLeast("100%"))
        .by("2025-12-31");
  }

  @Test
  void nextSteps_askAboutWhatIsUndecided() {
    Snapshot some =
        Snapshot.asOf("2023-12-31")
            .places(
                Region.of("P", "甲省", PROVINCE),
                Region.of("k1", "东县", COUNTY).in("P"),
                Region.of("k2", "西县", COUNTY).in("P"))
            .add(Worker.at("k1"))
            .returned(Register.WORKERS, "k1")
            .build();
    Target two = Target.of("two", count(workers()).atLeast(2)).by("2025-12-31");
    Brief brief = Brief.of(Plan.of("p", "P", two).assess(some));
    assertThat(brief.nextSteps()).hasSize(1);
    assertThat(brief.nextSteps().get(0).text().en())
        .isEqualTo(
            "ask first: 西县 k2 (workers); to be sure that it is met takes at least 1 answer;"
                + " to be sure that it is not met takes at least 1 answer");
    assertThat(brief.nextSteps().get(0).text().zh())
        .isEqualTo("先问：西县 k2（社工名册）；最少 1 份答复，才能确定达标；最少 1 份答复，才能确定未达标");
    assertThat(brief.nextSteps().get(0).about().orElseThrow().target()).isEqualTo(two);
  }

  /** 10 on the way from 0 to 100 in four years: after three years 75 are expected. */
  @Test
  void behind_ofATimeline_isByPaceClass_andNotOfWhatIsOnItsWay() {
    Target slow = beds("slow", 100).withBaseline("0", "2020-12-31");
    Target ahead = beds("ahead", 11).withBaseline("0", "2020-12-31");
    Target unknown = beds("unknown", 1_000);
    Brief brief =
        Brief.of(Timeline.of(Plan.of("p", "P", unknown, ahead, slow), WORLD, "2023-12-31"));
    assertThat(behind(brief)).containsExactly("slow", "unknown");
    assertThat(brief.paces().orElseThrow().count(Pace.NOT_ASSESSABLE)).isEqualTo(1);
    assertThat(brief.notAssessed()).hasSize(1);
    assertThat(brief.byNeed().stream().map(s -> s.finding().target().id()))
        .containsExactly("slow", "unknown", "ahead");
    assertThat(brief.behind().get(0)).hasToString("slow: now 10, bar ≥ 100, short of 90; behind");
    assertThat(brief).hasToString("brief of 甲省 on 2023-12-31: " + brief.paces().orElseThrow());
  }

  /**
   * Of 4: 3 behind or lost of 4 assessable would hide that "met" is met, though without baseline.
   */
  @Test
  void lead_ofATimeline_saysWhatIsMetAndTheRateOfWhat() {
    Target slow = beds("slow", 100).withBaseline("0", "2020-12-31");
    Target held = beds("held", 10).withBaseline("10", "2020-12-31");
    Target none = // no village: nothing to compare
        Target.of("none", share(communities(VILLAGE), count(workers()).atLeast(1)).atLeast("100%"))
            .by("2025-12-31");
    Plan plan = Plan.of("p", "P", slow, held, beds("met", 10), none);
    Brief brief = Brief.of(Timeline.of(plan, WORLD, "2023-12-31"));
    assertThat(brief.lead())
        .startsWith(
            Text.of(
                "3项指标中，已达标2项、未达标（未到期）1项；另有1项不适用", // held and met
                "of 3 targets, 2 met, 1 pending; 1 more not applicable"),
            Text.of(
                "3项指标中，保持1项、滞后1项，1项无法评估；完成率 50%（可评估的2项中1项）",
                "of 3 targets, 1 held, 1 behind; 1 not assessable;"
                    + " rate of completion 50% (1 of 2 assessable)"));
    assertThat(brief.notApplicable()).isEqualTo(1);
    assertThat(brief.paces()).contains(Timeline.of(plan, WORLD, "2023-12-31").summary());
  }

  @Test
  void behind_ofWhatIsOnItsWay_saysSoAndItsShortfall() {
    Target ahead = beds("ahead", 11).withBaseline("0", "2020-12-31"); // 10/11 > 3/5
    Brief brief = Brief.of(Timeline.of(Plan.of("p", "P", ahead), WORLD, "2023-12-31"));
    assertThat(brief.behind()).isEmpty();
    assertThat(brief.parts().get(0).remark())
        .contains(Text.of("没有：未达标的 1 项都在推进中", "none: what is not met is on its way (1)"));
    assertThat(brief.nextSteps().stream().map(Object::toString)).containsExactly("ahead: lacks 1");
  }

  @Test
  void behind_saysWhyTheFirstIsFirst() {
    Target slow = beds("slow", 100).withBaseline("0", "2020-12-31");
    Target unknown = beds("unknown", 1_000);
    Brief brief = Brief.of(Timeline.of(Plan.of("p", "P", unknown, slow), WORLD, "2023-12-31"));
    assertThat(brief.parts().get(0).remark())
        .contains(Text.of("按判断排列：滞后的在前", "by their class: behind comes first"));
    assertThat(of(beds("near", 12), beds("far", 40)).parts().get(0).remark())
        .contains(
            Text.of(
                "判断相同（未达标（未到期）），差距占标准比例大的在前", // 30/40 > 2/12
                "alike (pending): the greater gap comes first"));
  }

  /** 9 of 12 workers are for the province itself; the target of 1 worker is met already. */
  @Test
  void add_countsOnlyWhatIsNotMetYet_andSaysWhatLiesAtThePlaceItself() {
    Target all = Target.of("all", count(workers().certified()).atLeast(12)).by("2025-12-31");
    Target one = Target.of("one", count(workers().certified()).atLeast(1)).by("2025-12-31");
    Assessment assessment = Plan.of("p", "P", urban(), all, one).assess(WORLD);
    Staffing hires = Staffing.fewest(assessment, Profile.certifiedWorker(), "staff", "all", "one");
    NextStep.Add add = (NextStep.Add) Brief.of(assessment).with(hires).nextSteps().get(0);
    assertThat(add.newlyMet()).extracting(Target::id).containsExactly("staff", "all");
    assertThat(add.text())
        .isEqualTo(
            Text.of(
                "最少 11，新达标 2 项；本级 9；最多的：东县 2", // 12 − 1 = 11 = 9 + 2
                "at least 11, to meet 2 more targets; at the place itself 9; most in 东县 2"));
  }

  @Test
  void markdown_escapesWhatComesFromData() {
    Target hostile = beds("far", 40).titled("**粗**|<b>", "*bold*|<b>");
    String markdown = of(hostile).markdown(Locale.ENGLISH);
    assertThat(markdown)
        .startsWith(
            "## p\n\n甲省, as of 2023-12-31\n\nof 1 target, 1 pending\n\n### furthest behind\n\n")
        .contains("- **\\*bold\\*\\|&lt;b&gt;**: now 10, bar ≥ 40, short of 30; pending\n");
  }

  @Test
  void at_anUnknownPlace_listsTheNearest() {
    Brief brief = of(beds("far", 40));
    assertThatThrownBy(() -> brief.at("东具"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("东县");
    assertThat(brief.at("东县").lead().get(0))
        .isEqualTo(Text.of("没有适用于此的目标", "no target applies here"));
  }
}
