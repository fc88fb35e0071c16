package org.planmetrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.planmetrics.io.Assessments;
import org.planmetrics.io.Plans;
import org.planmetrics.io.PolicyCase;
import org.planmetrics.io.PolicyCases;
import org.planmetrics.io.Snapshots;
import org.planmetrics.plan.Assessment;
import org.planmetrics.plan.Plan;

/**
 * The other bundled plans and the rules from elsewhere on their own data. The expected assessments
 * were checked, finding by finding, by an evaluator that shares no code with this one.
 */
class ModelsTest {
  private static final Path EXAMPLES = Path.of("examples");
  private static final Path EXPECTED = Path.of("src/test/resources/org/planmetrics/models");

  static Stream<String> bundled() {
    return Plans.bundled().stream().filter(id -> !id.startsWith("jilin"));
  }

  static Stream<Path> rules() throws IOException {
    try (Stream<Path> rules = Files.list(EXAMPLES.resolve("rules"));
        Stream<Path> plans = Files.list(EXAMPLES.resolve("plans"))) {
      return Stream.concat(rules, plans).filter(Files::isDirectory).sorted().toList().stream();
    }
  }

  @ParameterizedTest
  @MethodSource("bundled")
  void bundledPlan_readsItsExampleAsExpected(String id) throws IOException {
    check(id, Plans.bundled(id).assess(Snapshots.read(EXAMPLES.resolve(id))));
  }

  @ParameterizedTest
  @MethodSource("rules")
  void rule_readsItsWorkedCaseAsExpected(Path folder) throws IOException {
    Plan plan = Plans.read(folder.resolve("plan.json"));
    assertThat(plan.id()).isEqualTo(folder.getFileName().toString());
    check(plan.id(), plan.assess(Snapshots.read(folder.resolve("data"))));
    assertThat(Plans.parse(Plans.format(plan))).isEqualTo(plan);
  }

  /** What was computed by hand first: the arithmetic stands in the cases' names. */
  @TestFactory
  Stream<DynamicTest> plans_byHand() throws IOException {
    try (Stream<Path> files = Files.walk(EXAMPLES)) {
      return files
          .filter(file -> file.toString().endsWith(".json"))
          .filter(file -> Files.exists(file.resolveSibling("cases.json")))
          .filter(file -> !file.endsWith("plan.json") && !file.endsWith("snapshot.json"))
          .sorted()
          .toList()
          .stream()
          .flatMap(file -> PolicyCases.read(file).stream().map(c -> named(file, c)));
    }
  }

  private static DynamicTest named(Path file, PolicyCase policyCase) {
    return DynamicTest.dynamicTest(
        file.getParent().getFileName() + ", " + policyCase.name(), policyCase::run);
  }

  private static void check(String id, Assessment assessment) throws IOException {
    assertThat(Assessments.format(assessment))
        .isEqualTo(Files.readString(EXPECTED.resolve(id + ".json")));
  }

  /** The boundaries by hand: 390, 455 households need 6, 7; 120 beds need none, 121 one. */
  @ParameterizedTest
  @CsvSource({
    "japan-welfare-office, offices, EX-A, MET",
    "japan-welfare-office, offices, EX-B, MISSED",
    "us-nursing-homes, homes, EX-A, MET",
    "us-nursing-homes, homes, EX-B, MISSED",
    "china-13-beds-per-thousand, beds-per-thousand-elderly, EX-A, MISSED",
    "china-13-beds-per-thousand, beds-per-thousand-elderly, EX-C, MET",
    "hongkong-medium-care-homes, homes, EX-A, MET",
    "jiangsu-purchased-projects, professionals, EX-A, MET",
    "sswaa-school-social-workers, workers-per-250-students, EX-B, MISSED"
  })
  void rule_byHand(String id, String target, String place, String status) {
    Path folder = EXAMPLES.resolve("rules").resolve(id);
    Plan plan = Plans.read(folder.resolve("plan.json"));
    Assessment assessment = plan.assess(Snapshots.read(folder.resolve("data")));
    assertThat(assessment.at(place).finding(target).status()).hasToString(status);
  }

  @Test
  void bundled_unknownId() {
    assertThatThrownBy(() -> Plans.bundled("pancheng"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("there is no bundled plan 'pancheng'; valid: pancheng-platform, ");
    assertThat(Plans.bundled()).hasSize(6);
    assertThat(Plans.national14().targets()).hasSize(5);
    assertThat(Plans.national15().targets()).hasSize(4);
    assertThat(Plans.panchengPlatform().id()).isEqualTo("pancheng-platform");
    assertThat(Plans.lincangFederation().id()).isEqualTo("lincang-federation");
    assertThat(Plans.zhejiangLeadingTalents().id()).isEqualTo("zhejiang-leading-talents");
  }
}
