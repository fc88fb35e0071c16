package org.planmetrics.action;

import static org.assertj.core.api.Assertions.assertThat;
import static org.planmetrics.indicator.Indicators.count;
import static org.planmetrics.indicator.Indicators.counties;
import static org.planmetrics.indicator.Indicators.figure;
import static org.planmetrics.indicator.Indicators.prefectures;
import static org.planmetrics.indicator.Indicators.workers;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.planmetrics.domain.Level;
import org.planmetrics.domain.Register;
import org.planmetrics.indicator.Readings;
import org.planmetrics.io.Snapshots;
import org.planmetrics.plan.Plan;
import org.planmetrics.plan.Target;
import org.planmetrics.snapshot.Snapshot;
import org.planmetrics.snapshot.SnapshotBuilder;

/**
 * Jilin's real census figures with nobody in post: how many workers one per 1,000 elderly takes.
 */
class JilinStaffingTest {
  private static final Target RATIO =
      Target.of("ratio", count(workers().certified()).per(1_000, figure("elderly")).atLeast(1))
          .by("2025-12-31");
  private static Snapshot world;

  @BeforeAll
  static void empty() {
    Snapshot published = Snapshots.read(Path.of("examples/jilin-published"));
    SnapshotBuilder builder = Snapshot.asOf(published.asOf()).empty(Register.WORKERS);
    published.regions().forEach(builder::places);
    published.figureRows().forEach(f -> builder.add(f));
    world = builder.build();
  }

  private static Staffing fewest(Level... levels) {
    Plan plan = Plan.of("jilin", "220000", RATIO.at(levels));
    return Staffing.fewest(plan.assess(world), Profile.certifiedWorker(), "ratio");
  }

  @Test
  void fewest_byLevel() {
    assertThat(fewest(Level.PROVINCE).total()).isEqualTo(5_552);
    assertThat(fewest(Level.PREFECTURE).total()).isEqualTo(5_557);
    assertThat(fewest(Level.COUNTY).total()).isEqualTo(5_238);
  }

  /**
   * Each prefecture takes its own need or its counties', whichever is more; the province's is less.
   */
  @Test
  void fewest_atEveryLevel_isTheSumOfTheLargerNeeds() {
    Staffing staffing = fewest(Level.PROVINCE, Level.PREFECTURE, Level.COUNTY);
    Staffing byPrefecture = fewest(Level.PREFECTURE);
    Staffing byCounty = fewest(Level.COUNTY);
    List<String> codes =
        world.regions().stream()
            .filter(r -> r.level() == Level.PREFECTURE)
            .map(r -> r.code())
            .toList();
    long sum =
        codes.stream().mapToLong(c -> Math.max(byPrefecture.within(c), byCounty.within(c))).sum();
    assertThat(codes).hasSize(9);
    assertThat(staffing.total()).isEqualTo(sum).isGreaterThanOrEqualTo(5_557);
    codes.forEach(c ->
        assertThat(staffing.within(c))
            .isEqualTo(Math.max(byPrefecture.within(c), byCounty.within(c))));
  }

  @Test
  void twentyThousand_sharedByElderly_addUpAtEveryLevel() {
    Apportionment byPrefecture =
        Apportionment.of(20_000, "220000", prefectures(), Readings.of(figure("elderly"), world));
    long sum = 0;
    for (Allotment part : byPrefecture.parts()) {
      Apportionment below =
          Apportionment.of(
              part.number(),
              part.place().code(),
              counties(),
              Readings.of(figure("elderly"), world));
      sum += below.parts().stream().mapToLong(Allotment::number).sum();
    }
    assertThat(sum).isEqualTo(20_000);
  }
}
