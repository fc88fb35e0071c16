package org.planmetrics.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.planmetrics.domain.CommunityKind.TOWN;
import static org.planmetrics.domain.CommunityKind.URBAN;
import static org.planmetrics.domain.CommunityKind.VILLAGE;
import static org.planmetrics.domain.Level.COUNTY;
import static org.planmetrics.domain.Level.TOWNSHIP;
import static org.planmetrics.indicator.Indicators.all;
import static org.planmetrics.indicator.Indicators.any;
import static org.planmetrics.indicator.Indicators.band;
import static org.planmetrics.indicator.Indicators.bands;
import static org.planmetrics.indicator.Indicators.communities;
import static org.planmetrics.indicator.Indicators.count;
import static org.planmetrics.indicator.Indicators.counties;
import static org.planmetrics.indicator.Indicators.facilities;
import static org.planmetrics.indicator.Indicators.figure;
import static org.planmetrics.indicator.Indicators.greatest;
import static org.planmetrics.indicator.Indicators.least;
import static org.planmetrics.indicator.Indicators.onePer;
import static org.planmetrics.indicator.Indicators.organizations;
import static org.planmetrics.indicator.Indicators.ref;
import static org.planmetrics.indicator.Indicators.share;
import static org.planmetrics.indicator.Indicators.stations;
import static org.planmetrics.indicator.Indicators.steps;
import static org.planmetrics.indicator.Indicators.townships;
import static org.planmetrics.indicator.Indicators.value;
import static org.planmetrics.indicator.Indicators.villages;
import static org.planmetrics.indicator.Indicators.workers;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.planmetrics.domain.Employment;
import org.planmetrics.domain.FacilityKind;
import org.planmetrics.domain.Match;
import org.planmetrics.domain.OrganizationKind;
import org.planmetrics.domain.Posting;
import org.planmetrics.domain.Records;
import org.planmetrics.domain.RegionKind;
import org.planmetrics.domain.Register;
import org.planmetrics.domain.Service;
import org.planmetrics.number.Fraction;

class WordingTest {
  private static final Count CERTIFIED = count(workers().certified());
  private static final Indicator ELDERLY = figure("elderly").named("elderly", "老年人口", "elderly");
  private static final Indicator OVER_60 = figure("elderly").titled("60岁以上人口", "people over 60");
  private static final Indicator BEDS = facilities().beds();

  static Stream<Arguments> indicators() {
    return Stream.of(
        row(CERTIFIED, "持证社工", "certified workers"),
        row(
            facilities().ofKind(FacilityKind.INSTITUTION).beds(),
            "机构养老设施的床位",
            "beds of institution facilities"),
        row(BEDS, "养老机构床位", "beds"),
        row(workers().certified().fte(), "持证社工的折合人数", "full-time equivalents of certified workers"),
        row(figure("elderly"), "elderly", "elderly"),
        row(
            CERTIFIED.per(1_000, ELDERLY),
            "每 1,000 老年人口的持证社工",
            "certified workers per 1,000 elderly"),
        row(
            CERTIFIED.per(1_000, OVER_60),
            "每 1,000“60岁以上人口”的持证社工",
            "certified workers per 1,000 people over 60"),
        row(CERTIFIED.per(1, count(workers())), "持证社工 ÷ 社工", "certified workers ÷ workers"),
        row(
            CERTIFIED.plus(figure("volunteers")).per(100, BEDS),
            "每 100 养老机构床位的（持证社工 + volunteers）",
            "(certified workers + volunteers) per 100 beds"),
        row(
            CERTIFIED.plus(figure("volunteers")),
            "持证社工 + volunteers",
            "certified workers + volunteers"),
        row(
            share(communities(URBAN), CERTIFIED.atLeast(3)),
            "持证社工 ≥ 3 的城市社区占比",
            "share of urban communities with certified workers ≥ 3"),
        row(
            share(facilities(), count(workers()).atLeast(onePer(100).of(BEDS))),
            "社工 ≥（养老机构床位每 100 配 1，向上取整）的养老机构占比",
            "share of facilities with workers ≥ (one per 100 of beds, rounded up)"),
        row(
            share(counties(), share(villages(), CERTIFIED.atLeast(1)).atLeast("60%")),
            "（持证社工 ≥ 1 的村占比）≥ 60% 的县占比",
            "share of counties with (share of villages with certified workers ≥ 1) ≥ 60%"),
        row(least(counties(), CERTIFIED), "各县持证社工的最小值", "smallest certified workers at any county"),
        row(
            greatest(counties(), CERTIFIED),
            "各县持证社工的最大值",
            "greatest certified workers at any county"),
        row(
            onePer(1_000).of(ELDERLY),
            "老年人口每 1,000 配 1，向上取整",
            "one per 1,000 of elderly, rounded up"),
        row(
            onePer(100).of(BEDS).each(counties()),
            "养老机构床位每 100 配 1，向上取整，按县分别计算",
            "one per 100 of beds at each county, rounded up"),
        row(
            onePer(100).rounded(Norm.Rounding.NEAREST).withMinimum(1).of(BEDS).each(facilities()),
            "养老机构床位每 100 配 1，四舍五入，至少 1，按养老机构分别计算",
            "one per 100 of beds at each facility, rounded half up, at least 1"),
        row(
            onePer(100).rounded(Norm.Rounding.DOWN).of(BEDS),
            "养老机构床位每 100 配 1，向下取整",
            "one per 100 of beds, rounded down"),
        row(
            steps(6, 390, 65).of(BEDS).each(villages()),
            "养老机构床位在 390 以内配 6，其后每 65 加 1，按村分别计算",
            "6 up to 390 of beds at each village, then one per 65"),
        row(
            bands(band(0, 1), band(6, 2), band(9, 3), band(12, 4), band(1_500, 5)).of(BEDS),
            "养老机构床位分档配备：0 起 1，6 起 2，9 起 3，12 起 4……",
            "by bands of beds: 1 from 0, 2 from 6, 3 from 9, 4 from 12, …"),
        row(
            CERTIFIED.orElse(figure("certified")),
            "持证社工，未知时取上报数字 certified",
            "certified workers, or else the figure certified"),
        row(CERTIFIED.titled("专业社工", "professionals"), "专业社工", "professionals"),
        row(ELDERLY, "老年人口", "elderly"),
        row(value("2.5"), "2.5", "2.5"),
        row(ELDERLY.minus(figure("excused")), "老年人口 − excused", "elderly − excused"),
        row(ELDERLY.times("40%").plus(value(3)), "（0.4 × 老年人口） + 3", "(0.4 × elderly) + 3"),
        row(
            new Plus(
                List.of(ELDERLY, CERTIFIED.per(1_000, ELDERLY)),
                List.of(Fraction.of(-1), Fraction.of(3, 2))),
            "−老年人口 + 1.5 × （每 1,000 老年人口的持证社工）",
            "−elderly + 1.5 × (certified workers per 1,000 elderly)"),
        row(ELDERLY.on("2020-12-31"), "2020-12-31 的老年人口", "elderly on 2020-12-31"),
        row(ELDERLY.onBaseline(), "基期的老年人口", "elderly on the baseline day"),
        row(ELDERLY.on("-1y"), "1 年前的老年人口", "elderly 1 year before"),
        row(
            ELDERLY.per(1, ELDERLY.on("-2y")),
            "老年人口 ÷ 2 年前的老年人口",
            "elderly ÷ elderly 2 years before"),
        row(ELDERLY.on("-1y").on("-2y"), "3 年前的老年人口", "elderly 3 years before"),
        row(
            ELDERLY.on("-1y").onBaseline(),
            "基期 1 年前的老年人口",
            "elderly 1 year before the baseline day"),
        row(ELDERLY.onBaseline().on("-1y"), "基期的老年人口", "elderly on the baseline day"),
        row(
            greatest(facilities(), facilities().beds()),
            "各养老机构床位的最大值",
            "greatest beds at any facility"),
        row(figure("trained").during("plan"), "规划期内 trained", "trained during the plan"),
        row(figure("trained").during("year"), "当年 trained", "trained during the year"),
        row(
            figure("trained").during("2021-01-01", "2021-06-30"),
            "2021-01-01 至 2021-06-30 的 trained",
            "trained from 2021-01-01 to 2021-06-30"),
        row(
            share(counties(), count(stations()).atLeast(1)).weighedBy(ELDERLY),
            "站点 ≥ 1 的县所占老年人口比重",
            "share of elderly at counties with stations ≥ 1"),
        row(new Named("staff", CERTIFIED), "staff", "staff"),
        row(ref("elderly"), "elderly", "elderly"));
  }

  private static Arguments row(Indicator indicator, String zh, String en) {
    return Arguments.of(indicator, zh, en);
  }

  @ParameterizedTest
  @MethodSource("indicators")
  void describe_everyKind(Indicator indicator, String zh, String en) {
    assertThat(indicator.describe(Locale.CHINESE)).isEqualTo(zh);
    assertThat(indicator.describe(Locale.ENGLISH)).isEqualTo(en);
    assertThat(indicator).hasToString(en);
  }

  @Test
  void describe_coversAllPermittedSubclasses() {
    Set<Class<?>> told = indicators().map(a -> a.get()[0].getClass()).collect(Collectors.toSet());
    assertThat(told).isEqualTo(Set.of(Indicator.class.getPermittedSubclasses()));
    assertThat(Set.of(Norm.class.getPermittedSubclasses()))
        .isEqualTo(Set.of(Norm.OnePer.class, Norm.Steps.class, Norm.Bands.class));
    assertThat(Set.of(Match.class.getPermittedSubclasses()))
        .isEqualTo(
            Set.of(Match.AnyOf.class, Match.AllOf.class, Match.Range.class, Match.Present.class));
  }

  static Stream<Arguments> records() {
    return Stream.of(
        Arguments.of(
            workers().certified().employed(Employment.COMMUNITY),
            "社区岗位持证社工",
            "certified community workers"),
        Arguments.of(
            workers().trained().employed(Employment.AGENCY, Employment.STATION),
            "机构或社工站岗位经培育的社工",
            "trained agency or station workers"),
        Arguments.of(workers().where("certified", false), "未持证社工", "uncertified workers"),
        Arguments.of(
            workers().where("postedTo", Posting.FACILITY),
            "派驻养老机构的社工",
            "workers posted to a facility"),
        Arguments.of(
            workers().where("certified_on", Match.from("2021-01-01")),
            "社工（取证日期 ≥ 2021-01-01）",
            "workers (certified on ≥ 2021-01-01)"),
        Arguments.of(counties(), "县", "counties"),
        Arguments.of(counties().ofKind(RegionKind.FUNCTIONAL), "功能区的县", "functional counties"),
        Arguments.of(Records.of(Register.REGIONS), "各类区域", "regions of any kind"),
        Arguments.of(communities(), "村居", "communities"),
        Arguments.of(communities(URBAN, TOWN, VILLAGE), "村居", "communities"),
        Arguments.of(communities(URBAN, VILLAGE), "城市社区和村", "urban communities and villages"),
        Arguments.of(
            stations().where("level", TOWNSHIP).where("service", Service.SOCIAL_WORK),
            "乡镇级社会工作站点",
            "township-level social work stations"),
        Arguments.of(
            stations()
                .where("level", COUNTY)
                .where("services", Match.allOf("assistance", "elder-care"))
                .where("operator", Match.present()),
            "县级站点（services含assistance和elder-care；运营机构已填）",
            "county-level stations (services with assistance and elder-care; operator present)"),
        Arguments.of(
            facilities().where("beds", Match.from(50)), "养老机构（床位 ≥ 50）", "facilities (beds ≥ 50)"),
        Arguments.of(
            facilities().where("name", "甲", "乙").where("opened_on", Match.absent()),
            "养老机构（名称为甲或乙；开办日期空白）",
            "facilities (name 甲 or 乙; opened on blank)"),
        Arguments.of(
            organizations().ofKind(OrganizationKind.AGENCY, OrganizationKind.CHARITY),
            "社工机构和慈善组织",
            "social-work agencies and charities"));
  }

  @ParameterizedTest
  @MethodSource("records")
  void describe_records(Object records, String zh, String en) {
    Records some = records instanceof Selection<?> s ? s.records() : (Records) records;
    assertThat(some.describe(Locale.CHINESE)).isEqualTo(zh);
    assertThat(records).hasToString(en);
  }

  static Stream<Arguments> conditions() {
    Indicator share = share(counties(), CERTIFIED.atLeast(1));
    return Stream.of(
        Arguments.of(CERTIFIED.atLeast(20_000), "持证社工 ≥ 20,000", "certified workers ≥ 20,000"),
        Arguments.of(
            figure("bases").between("35", "40"), "bases 在 35 至 40 之间", "bases between 35 and 40"),
        Arguments.of(
            CERTIFIED.per(1, count(workers())).moreThan("3/5"),
            "（持证社工 ÷ 社工）> 60%",
            "(certified workers ÷ workers) > 60%"),
        Arguments.of(
            CERTIFIED.per(1, count(workers())).atMost("2"),
            "（持证社工 ÷ 社工）≤ 2",
            "(certified workers ÷ workers) ≤ 2"),
        Arguments.of(share.titled("覆盖率", "coverage").atLeast("0.6"), "覆盖率 ≥ 60%", "coverage ≥ 60%"),
        Arguments.of(
            all(CERTIFIED.atLeast(1), any(figure("a").lessThan("2"), figure("b").atMost("3"))),
            "持证社工 ≥ 1 且（a < 2 或 b ≤ 3）",
            "certified workers ≥ 1 and (a < 2 or b ≤ 3)"));
  }

  @ParameterizedTest
  @MethodSource("conditions")
  void describe_conditions(Condition condition, String zh, String en) {
    assertThat(Wording.of(condition, Locale.CHINESE)).isEqualTo(zh);
    assertThat(condition).hasToString(en);
  }

  @Test
  void describe_definitions_writesTitlesForNames() {
    Indicator certified = CERTIFIED.titled("持证社工", "certified social workers");
    Map<String, Indicator> table =
        Map.of(
            "certified",
            certified,
            "staff",
            ref("certified"),
            "coverage",
            share(townships(), ref("staff").atLeast(1)));
    Definitions definitions = Definitions.of(table, List.of());
    Indicator ratio = ref("staff").per(100, ref("coverage"));
    assertThat(definitions.describe(ratio, Locale.ENGLISH))
        .isEqualTo("certified social workers per 100 coverage");
    assertThat(definitions.describe(ref("unknown"), Locale.ENGLISH)).isEqualTo("unknown");
    assertThat(definitions.isPercentage(ref("coverage").atLeast("1/2"))).isTrue();
    assertThat(definitions.isPercentage(ref("staff").atLeast("1/2"))).isFalse();
  }
}
