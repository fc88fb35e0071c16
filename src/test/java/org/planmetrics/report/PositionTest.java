package org.planmetrics.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.planmetrics.domain.Level.COUNTY;
import static org.planmetrics.domain.Level.PROVINCE;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.planmetrics.domain.Region;
import org.planmetrics.domain.Register;
import org.planmetrics.domain.Worker;
import org.planmetrics.indicator.Indicators;
import org.planmetrics.plan.Assessment;
import org.planmetrics.plan.Plan;
import org.planmetrics.plan.Target;
import org.planmetrics.snapshot.Snapshot;
import org.planmetrics.snapshot.SnapshotBuilder;

class PositionTest {
  /**
   * Counties in order, each by what it reads: a number, {@code n+} for n or more, {@code ?} for
   * nothing known, {@code -} where the target does not apply.
   */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "3 2 1     | 1/3 2/3 3/3",
        "2 2 2     | 1/3 1/3 1/3", // alike: all are first
        "3 2 2 1   | 1/4 2/4 2/4 4/4",
        "3 - 1     | 1/2 – 2/2", // neither a position nor a peer
        "2 ? 1     | 1–2/3 – 2–3/3", // it may be any, and the others one lower for it
        "3 1+ 0    | 1–2/3 1–2/3 3/3", // at least 1: above 0, perhaps above 3
        "3         | 1/1",
      })
  void position_isAmongThoseTheTargetAppliesTo(String readings, String positions) {
    assertThat(positions(List.of(readings.strip().split(" ")))).isEqualTo(positions);
  }

  private static String positions(List<String> readings) {
    Ranked ranked = new Ranked(assessment(readings));
    return ranked.assessment().findings("t").stream()
        .map(f -> ranked.position(f).map(Position::toString).orElse("–"))
        .collect(Collectors.joining(" "));
  }

  /** Workers for each elderly person: one in a county, or none where the target does not apply. */
  private static Assessment assessment(List<String> readings) {
    SnapshotBuilder world = Snapshot.asOf("2023-12-31").places(Region.of("1", "省", PROVINCE));
    for (int i = 0; i < readings.size(); i++) {
      String county = "10" + i;
      String reading = readings.get(i);
      world.places(Region.of(county, "县" + i, COUNTY).in("1"));
      world.figure(county, "elderly", reading.equals("-") ? 0 : 1);
      for (int w = 0; w < Integer.parseInt("0" + reading.replaceAll("[^0-9]", "")); w++) {
        world.add(Worker.at(county).certified("2021-03-01"));
      }
      if (!reading.matches(".*[?+]")) {
        world.returned(Register.WORKERS, county);
      }
    }
    return Plan.of(
            "p",
            "1",
            Target.of(
                    "t",
                    Indicators.count(Indicators.workers().certified())
                        .per(1, Indicators.figure("elderly"))
                        .atLeast(2))
                .by("2025-12-31")
                .at(COUNTY))
        .assess(world.build());
  }

  @Test
  void card_saysWhatIsFirst_andTheLeagueKeepsItsOwn() {
    StringBuilder html = new StringBuilder();
    HtmlReport.of(assessment(List.of("3", "-", "1"))).at("102").writeTo(html);
    assertThat(html)
        .contains("位次（1 最好）", "position (1 = best)", "</i> 2/2")
        .contains("排名表（1 最差）中的名次：", "(1 = worst): ");
    html.setLength(0);
    HtmlReport.of(assessment(List.of("3", "-", "1"))).at("101").writeTo(html);
    assertThat(html).contains("</i> –<").doesNotContain("/2<");
  }
}
