package org.planmetrics.report;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import org.junit.jupiter.api.Test;
import org.planmetrics.io.Plans;
import org.planmetrics.plan.Assessment;

/** How large the report grows, and how long it takes in time of the processor. */
class HtmlSizeTest {
  private static final int MEGABYTE = 1_000_000;

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

  private static String html(Assessment assessment) {
    StringBuilder html = new StringBuilder();
    HtmlReport.of(assessment).writeTo(html);
    return html.toString();
  }

  private static long cpu() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }
}
