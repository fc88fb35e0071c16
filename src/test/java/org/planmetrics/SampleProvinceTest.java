package org.planmetrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.planmetrics.domain.Level.COMMUNITY;
import static org.planmetrics.domain.Level.TOWNSHIP;
import static org.planmetrics.indicator.Indicators.count;
import static org.planmetrics.indicator.Indicators.facilities;
import static org.planmetrics.indicator.Indicators.organizations;
import static org.planmetrics.indicator.Indicators.stations;
import static org.planmetrics.indicator.Indicators.workers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.planmetrics.domain.FacilityKind;
import org.planmetrics.domain.Level;
import org.planmetrics.domain.OrganizationKind;
import org.planmetrics.domain.Service;
import org.planmetrics.indicator.Facilities;
import org.planmetrics.indicator.Indicator;
import org.planmetrics.indicator.Judgement;
import org.planmetrics.indicator.Readings;
import org.planmetrics.indicator.Stations;
import org.planmetrics.io.Plans;
import org.planmetrics.io.Snapshots;
import org.planmetrics.number.Fraction;
import org.planmetrics.number.Interval;
import org.planmetrics.plan.Assessment;
import org.planmetrics.plan.Finding;
import org.planmetrics.plan.Plan;
import org.planmetrics.plan.Status;
import org.planmetrics.reference.ReferenceEvaluator;
import org.planmetrics.snapshot.Snapshot;

/** The sample province is what its program draws, and meets the published totals exactly. */
class SampleProvinceTest {
  private static final Path DATA = Path.of("examples/jilin/data");
  private static final Snapshot PROVINCE = Snapshots.read(DATA);

  @TempDir Path drawn;

  @Test
  void program_drawsTheSameBytes() throws Exception {
    Process run =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dfile.encoding=UTF-8",
                "-Duser.language=ar",
                "-Duser.timezone=Asia/Tokyo",
                "examples/jilin/Generate.java",
                drawn.toString())
            .inheritIO()
            .start();
    assertThat(run.waitFor()).isZero();
    assertThat(names(drawn)).isEqualTo(names(DATA)).hasSize(11);
    for (String name : names(DATA)) {
      assertThat(drawn.resolve(name)).as(name).hasSameBinaryContentAs(DATA.resolve(name));
    }
  }

  private static List<String> names(Path dir) throws IOException {
    try (Stream<Path> files = Files.list(dir)) {
      return files.map(f -> f.getFileName().toString()).sorted().toList();
    }
  }

  @Test
  void calibration_meetsThePublishedTotals() {
    assertFound(10_855, count(workers().certified()), "2020-12-31");
    assertFound(353, count(organizations().where("kind", OrganizationKind.AGENCY)), "2020-12-31");
    assertFound(1_236, count(socialWork(COMMUNITY)), "2020-12-31");
    assertFound(262, count(socialWork(TOWNSHIP)), "2021-11-22");
    Facilities institutions = facilities().ofKind(FacilityKind.INSTITUTION);
    assertFound(1_594, count(institutions), "2025-12-31");
    assertFound(148_800, institutions.beds(), "2025-12-31");
  }

  private static Stations socialWork(Level level) {
    return stations().offering(Service.SOCIAL_WORK).ofLevel(level);
  }

  /** What is found, the lower bound: some counties have not said that their lists are whole. */
  private static void assertFound(long expected, Indicator indicator, String day) {
    Interval value = Readings.of(indicator, PROVINCE.on(day)).at("220000").value().orElseThrow();
    assertThat(value.lower()).contains(Fraction.of(expected));
  }

  @ParameterizedTest
  @ValueSource(ints = {2020, 2021, 2022, 2023, 2024, 2025})
  void everyYearEnd_canBeAssessed(int year) {
    Assessment assessment = Plans.jilin14().assess(PROVINCE.on(year + "-12-31"));
    Set<Status> statuses = EnumSet.noneOf(Status.class);
    assessment.findings().forEach(f -> statuses.add(f.status()));
    boolean isDue = year >= 2024;
    assertThat(statuses)
        .contains(Status.MET, Status.UNDECIDED, Status.NOT_APPLICABLE)
        .contains(isDue ? Status.MISSED : Status.PENDING);
    assertThat(assessment.atPlace().findings())
        .hasSize(15)
        .allMatch(f -> f.reading().value().isPresent());
  }

  /** One prefecture and its counties: the slow evaluator takes minutes for all of the province. */
  @Test
  void findingsOfLiaoyuan_equalTheSlowEvaluators() {
    Plan plan = Plans.jilin14();
    List<Finding> findings =
        plan.assess(PROVINCE).findings().stream()
            .filter(f -> f.place().code().startsWith("2204"))
            .toList();
    ReferenceEvaluator reference = new ReferenceEvaluator(PROVINCE, plan.indicators().table());
    for (Finding finding : findings) {
      Judgement expected = reference.judge(finding.target().condition(), finding.place().code());
      assertThat(finding.reading()).as(finding.toString()).isEqualTo(expected.reading());
      assertThat(finding.shortfall()).as(finding.toString()).isEqualTo(expected.shortfall());
      assertThat(finding.effort()).as(finding.toString()).isEqualTo(expected.effort());
    }
    assertThat(findings).hasSize(12 + 4 * 9);
  }
}
