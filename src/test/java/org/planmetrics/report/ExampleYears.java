package org.planmetrics.report;

import static org.planmetrics.domain.CommunityKind.URBAN;
import static org.planmetrics.domain.Level.COUNTY;
import static org.planmetrics.domain.Level.PROVINCE;
import static org.planmetrics.indicator.Indicators.communities;
import static org.planmetrics.indicator.Indicators.count;
import static org.planmetrics.indicator.Indicators.figure;
import static org.planmetrics.indicator.Indicators.share;
import static org.planmetrics.indicator.Indicators.workers;

import java.time.LocalDate;
import java.util.Optional;
import org.planmetrics.domain.Community;
import org.planmetrics.domain.Region;
import org.planmetrics.domain.Text;
import org.planmetrics.domain.Worker;
import org.planmetrics.number.Fraction;
import org.planmetrics.plan.Baseline;
import org.planmetrics.plan.Plan;
import org.planmetrics.plan.Step;
import org.planmetrics.plan.Target;
import org.planmetrics.progress.Timeline;
import org.planmetrics.snapshot.Snapshot;
import org.planmetrics.snapshot.SnapshotBuilder;

/** A small world with dated records from 2020 to 2023 in which most pace classes occur. */
public final class ExampleYears {
  private ExampleYears() {}

  public static Timeline timeline() {
    return Timeline.of(plan(), world(), "2021-12-31", "2022-12-31", "2023-12-31");
  }

  public static Snapshot world() {
    SnapshotBuilder builder =
        Snapshot.asOf("2023-12-31")
            .title(Text.of("示例省（虚构数据）", "Shili Province (synthetic data)"))
            .places(
                Region.of("99", "示例省", PROVINCE),
                Region.of("9901", "甲区", COUNTY).in("99"),
                Region.of("9902", "乙区", COUNTY).in("99"),
                Region.of("9903", "丙县", COUNTY).in("99"),
                Community.of("c1", "东社区", URBAN).in("9901"),
                Community.of("c2", "西社区", URBAN).in("9901"),
                Community.of("c3", "南社区", URBAN).in("9902"),
                Community.of("c4", "北社区", URBAN).in("9902"),
                Community.of("c5", "中社区", URBAN).in("9903"))
            .add(
                Worker.at("c1").certified("2020-03-01"),
                Worker.at("c1").certified("2021-03-01"),
                Worker.at("c2").certified("2021-06-01"),
                Worker.at("c3").certified("2019-06-01").with(Worker.UNTIL, "2023-06-01"),
                Worker.at("c3").certified("2022-06-01").with(Worker.UNTIL, "2023-09-01"),
                Worker.at("c4").certified("2023-02-01"),
                Worker.at("c5").certified("2020-02-01"));
    for (int year = 2020; year <= 2023; year++) {
      String day = year + "-12-31";
      builder.figure("9901", "elderly", "" + (1_000 + 20 * (year - 2020)), day);
      builder.figure("9902", "elderly", "" + 2_000, day);
      builder.figure("9903", "elderly", "" + 500, day);
      builder.figure("99", "waiting", "" + (800 - 90 * (year - 2020)), day);
    }
    return builder.figure("99", "agencies", "353", "2020-12-31").build();
  }

  public static Plan plan() {
    var certified =
        count(workers().certified()).named("certified", "持证社会工作者", "certified social workers");
    Plan plan =
        Plan.of(
                "example",
                "99",
                Target.of("certified", certified.atLeast(10))
                    .by("2025-12-31")
                    .titled("持证社会工作者10名", "ten certified social workers")
                    .withBaseline(new Baseline(Fraction.of(3), LocalDate.parse("2020-12-31"))),
                Target.of("urban", share(communities(URBAN), certified.atLeast(1)).atLeast("100%"))
                    .by("2024-12-31")
                    .withSteps(Step.by("2022-12-31").atLeast("60%").withClause("2022年达到60%"))
                    .at(PROVINCE, COUNTY)
                    .titled("每个城市社区都有持证社会工作者", "a certified worker in every urban community"),
                Target.of("elderly", certified.per(1_000, figure("elderly")).atLeast(1))
                    .by("2025-12-31")
                    .at(PROVINCE, COUNTY)
                    .titled("每千名老年人1名社会工作者", "one social worker per 1,000 elderly people"),
                Target.of("waiting", figure("waiting").atMost("400"))
                    .by("2025-12-31")
                    .titled("轮候不超过400人", "at most 400 waiting"),
                Target.of("bases", figure("bases").atLeast(50))
                    .by("2025-12-31")
                    .titled("孵化基地50个", "fifty incubation bases"))
            .titled("示例规划", "Example plan");
    return new Plan(
        plan.id(),
        plan.title(),
        plan.place(),
        Optional.of(LocalDate.parse("2020-12-31")),
        plan.source(),
        plan.indicators(),
        plan.targets(),
        plan.milestones());
  }
}
