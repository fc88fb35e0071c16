package org.planmetrics.report;

import static org.planmetrics.domain.CommunityKind.URBAN;
import static org.planmetrics.domain.CommunityKind.VILLAGE;
import static org.planmetrics.domain.Level.COUNTY;
import static org.planmetrics.domain.Level.PREFECTURE;
import static org.planmetrics.domain.Level.PROVINCE;
import static org.planmetrics.indicator.Indicators.communities;
import static org.planmetrics.indicator.Indicators.count;
import static org.planmetrics.indicator.Indicators.counties;
import static org.planmetrics.indicator.Indicators.facilities;
import static org.planmetrics.indicator.Indicators.figure;
import static org.planmetrics.indicator.Indicators.onePer;
import static org.planmetrics.indicator.Indicators.organizations;
import static org.planmetrics.indicator.Indicators.share;
import static org.planmetrics.indicator.Indicators.stations;
import static org.planmetrics.indicator.Indicators.villages;
import static org.planmetrics.indicator.Indicators.workers;

import java.time.LocalDate;
import org.planmetrics.domain.Community;
import org.planmetrics.domain.Declaration;
import org.planmetrics.domain.ElderCareFacility;
import org.planmetrics.domain.FacilityKind;
import org.planmetrics.domain.Figure;
import org.planmetrics.domain.MilestoneReport;
import org.planmetrics.domain.MilestoneState;
import org.planmetrics.domain.OrganizationKind;
import org.planmetrics.domain.Region;
import org.planmetrics.domain.Register;
import org.planmetrics.domain.Service;
import org.planmetrics.domain.Station;
import org.planmetrics.domain.Text;
import org.planmetrics.domain.Worker;
import org.planmetrics.number.Fraction;
import org.planmetrics.plan.Assessment;
import org.planmetrics.plan.Baseline;
import org.planmetrics.plan.Milestone;
import org.planmetrics.plan.Plan;
import org.planmetrics.plan.Target;
import org.planmetrics.snapshot.Snapshot;

/** A small world in which every kind of cell occurs. */
final class ExampleWorld {
  private ExampleWorld() {}

  static Assessment assessment() {
    return plan().assess(world());
  }

  private static Snapshot world() {
    return Snapshot.asOf("2023-12-31")
        .title(Text.of("示例省（虚构数据）", "Shili Province (synthetic data)"))
        .source("手工编制")
        .places(
            Region.of("99", "示例省", PROVINCE),
            Region.of("9901", "示例市", PREFECTURE).in("99"),
            Region.of("990101", "甲区", COUNTY).in("9901"),
            Region.of("990102", "乙区", COUNTY).in("9901"),
            Region.of("990103", "丙县", COUNTY).in("9901"),
            Community.of("c1", "东社区", URBAN).in("990101"),
            Community.of("c2", "西社区", URBAN).in("990101"),
            Community.of("c3", "南社区", URBAN).in("990102"),
            Community.of("v1", "北村", VILLAGE).in("990103"))
        .add(
            Worker.at("c1").certified("2021-03-01"),
            Worker.at("c1").certified("2022-03-01"),
            Worker.at("c1").certified("2023-03-01"),
            Worker.at("c2").certified("2023-03-01"),
            Worker.at("c3").certified("2020-11-30"),
            Worker.at("v1").with(Worker.TRAINED, true))
        .add(
            ElderCareFacility.of("F1", "c1", FacilityKind.INSTITUTION)
                .with(ElderCareFacility.BEDS, 250),
            ElderCareFacility.of("F2", "c3", FacilityKind.INSTITUTION))
        .add(Station.of("S1", "990101", COUNTY, Service.SOCIAL_WORK))
        .returned(Register.WORKERS, "990101", "990103")
        .returned(Register.STATIONS, "990101")
        .figure("990101", "elderly", "1890", "2020-11-01")
        .figure("990102", "elderly", "12500", "2022-11-01")
        .figure("99", "professional-staff", "1499", "2023-06-30")
        .add(
            Figure.of("99", "staff", 2_500)
                .with(Figure.AS_OF, "2023-06-30")
                .with(Figure.SOURCE, "统计年报"))
        .figure("99", "bases", 34)
        .figure("99", "nursing-beds", 3_600)
        .declare(Declaration.amount("elderly"))
        .add(
            MilestoneReport.of("scheme", MilestoneState.DONE)
                .with(MilestoneReport.ON, "2022-06-30")
                .with(MilestoneReport.EVIDENCE, "示发〔2022〕1号"))
        .build();
  }

  private static Plan plan() {
    var certified =
        count(workers().certified()).named("certified", "持证社会工作者", "certified social workers");
    var elderly = figure("elderly").named("elderly", "60岁及以上老年人口", "people aged 60 or over");
    var bases =
        count(organizations().ofKind(OrganizationKind.INCUBATION_BASE)).orElse(figure("bases"));
    var beds = facilities().beds();
    return Plan.of(
            "example",
            "99",
            Target.of("urban", share(communities(URBAN), certified.atLeast(3)).atLeast("100%"))
                .by("2025-12-31")
                .at(PROVINCE, COUNTY)
                .titled(
                    "每个城市社区至少3名持证社会工作者，其中至少1名具有社会工作师以上职业资格",
                    "three or more certified social workers in every urban community")
                .binding()
                .withClause("每个城市社区至少配备3名社会工作专业人才")
                .withBaseline(new Baseline(Fraction.of(1, 4), LocalDate.parse("2020-12-31"))),
            Target.of("elderly", certified.per(1_000, elderly).atLeast(1))
                .by("2023-06-30")
                .at(PROVINCE, COUNTY)
                .titled("每千名老年人至少1名社会工作者", "one social worker per 1,000 elderly people"),
            Target.of(
                    "villages",
                    share(villages(), count(workers().trained()).atLeast(1)).atLeast("80%"))
                .by("2025-12-31")
                .at(PROVINCE, COUNTY)
                .titled("80%的村培育社会工作人才", "a trained professional in 80 % of the villages"),
            Target.of(
                    "centres",
                    share(
                            counties(),
                            count(stations().where("service", Service.SOCIAL_WORK)).atLeast(1))
                        .atLeast("60%"))
                .by("2025-12-31"),
            Target.of(
                    "agencies",
                    share(counties(), count(organizations()).atLeast(1)).atLeast("100%"))
                .by("2025-12-31"),
            Target.of("staffing", certified.atLeast(onePer(100).of(beds).each(counties())))
                .by("2025-12-31"),
            Target.of("beds", beds.atLeast(500)).by("2025-12-31"),
            Target.of("bases", bases.atLeast(50)).by("2025-12-31"),
            Target.of(
                    "professional",
                    figure("professional-staff").per(1, figure("staff")).atLeast("60%"))
                .by("2025-12-31")
                .titled("专业人员占比达到60%", "professionals are 60 % of the staff"),
            Target.of(
                    "nursing",
                    figure("nursing-beds").per(100, figure("nothing")).between("35", "40"))
                .by("2025-12-31"),
            Target.of("nursing-total", figure("nursing-beds").between("3500", "4000"))
                .by("2025-12-31"))
        .titled("示例规划", "Example plan")
        .withMilestones(
            Milestone.of("scheme", Text.of("建设实施方案", "implementation scheme"), "2025-12-31"),
            Milestone.of("ordinance", Text.of("条例修订", "ordinance revised"), "2023-06-30"));
  }
}
