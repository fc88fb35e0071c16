package org.planmetrics.report;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.planmetrics.action.Profile;
import org.planmetrics.action.Staffing;
import org.planmetrics.io.Maps;
import org.planmetrics.io.Plans;
import org.planmetrics.io.Snapshots;
import org.planmetrics.plan.Assessment;
import org.planmetrics.plan.Plan;
import org.planmetrics.progress.Timeline;
import org.planmetrics.snapshot.Snapshot;

/** How large the report grows, and how long it takes in time of the processor. */
class HtmlSizeTest {
  private static final int MEGABYTE = 1_000_000;

  @TempDir Path dir;

  @Test
  void province_isSmallAndQuick() {
    Assessment assessment = Plans.jilin14().assess(LargeWorlds.province());
    long start = cpu();
    String html = html(assessment);
    long milliseconds = (cpu() - start) / 1_000_000;
    assertThat(html.getBytes(UTF_8).length).isLessThan(3 * MEGABYTE);
    assertThat(milliseconds).isLessThan(2_000);
  }

  @Test
  void nation_byCounty_isAtMostTwelveMegabytes() {
    Assessment assessment = Plans.jilin14().in("000000").assess(LargeWorlds.nation());
    assertThat(html(assessment).getBytes(UTF_8).length).isLessThan(12 * MEGABYTE);
  }

  /** With years, additions and a map: as large as {@code examples/jilin/Report.java} makes it. */
  @Test
  void sampleProvince_isBelowAMegabyte_andAllItsPagesTakeAFewSeconds() {
    Snapshot world = Snapshots.read(Path.of("examples/jilin/data"));
    Plan plan = Plans.jilin14();
    Assessment assessment = plan.assess(world);
    HtmlReport report =
        HtmlReport.of(assessment)
            .with(Timeline.of(plan, world, "2021-12-31", "2022-12-31", "2023-12-31"))
            .with(Staffing.fewest(assessment, Profile.certifiedWorker(), "urban-community-workers"))
            .with(Maps.read(Path.of("examples/jilin/borders.geojson"), world));
    StringBuilder html = new StringBuilder();
    report.writeTo(html);
    assertThat(html.toString().getBytes(UTF_8).length).isLessThan(MEGABYTE);
    long start = cpu();
    report.writeAll(dir);
    assertThat((cpu() - start) / 1_000_000).isLessThan(5_000);
  }

  private static String html(Assessment assessment) {
    StringBuilder html = new StringBuilder();
    HtmlReport.of(assessment).writeTo(html);
    return html.toString();
  }

  private static long cpu() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }
}
