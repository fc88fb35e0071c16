package org.planmetrics.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.planmetrics.domain.DataException;

class PolicyCasesTest {
  private static final Path CONFORMANCE = Path.of("src/test/resources/conformance");

  static final String BROKEN =
      """
      {"plan": "jilin", "with": {}, "cases": [
        {"name": "a", "given": {"asOf": "2023-12-31", "regions": [
          {"code": "1", "name": "甲", "level": "PROVINZ"},
          {"code": "2", "level": "省"}]}, "expect": []},
        {"name": "a", "given": {"data": "nowhere"}, "expect": [{"status": "MET"}]}]}
      """;

  /** Jilin's 15 targets, one by one. */
  @TestFactory
  Stream<DynamicTest> jilin() {
    return PolicyCases.read(Path.of("examples/policy/jilin-cases.json")).stream()
        .map(c -> dynamicTest(c.name(), c::run));
  }

  @Test
  void jilin_everyTargetHasACase() {
    List<String> names =
        PolicyCases.read(Path.of("examples/policy/jilin-cases.json")).stream()
            .map(c -> c.name().replaceAll("：.*", ""))
            .distinct()
            .toList();
    assertThat(names)
        .containsExactlyElementsOf(Plans.jilin14().targets().stream().map(t -> t.id()).toList());
  }

  /** The conformance cases through the same door. */
  @TestFactory
  Stream<DynamicTest> conformance() {
    return IntStream.rangeClosed(1, 12)
        .mapToObj(n -> "case-0" + (n < 10 ? "0" : "") + n)
        .flatMap(name ->
            PolicyCases.parse(
                "{\"plan\": \""
                    + name
                    + "/plan.json\", \"cases\": [{\"name\": \""
                    + name
                    + "\", \"given\": {\"data\": \""
                    + name
                    + "/data\"}, \"expect\": \""
                    + name
                    + "/expected.json\"}]}",
                CONFORMANCE)
                .stream())
        .map(c -> dynamicTest(c.name(), c::run));
  }

  private static final String WORLD =
      "\"given\": {\"asOf\": \"2023-12-31\", \"regions\": [{\"code\": \"220000\", \"name\":"
          + " \"吉林省\", \"level\": \"省\"}], \"figures\": [{\"place\": \"220000\", \"figure\":"
          + " \"elderly65\", \"value\": 1000}, {\"place\": \"220000\", \"figure\":"
          + " \"certified-workers\", \"value\": 2}]}";

  private static PolicyCase one(String head, String expected) {
    String json =
        "{"
            + head
            + "\"plan\": \"jilin-civil-affairs-14\", \"cases\": [{\"name\": \"one\", "
            + WORLD
            + ", \"expect\": ["
            + expected
            + "]}]}";
    return PolicyCases.parse(json, Path.of("")).get(0);
  }

  @Test
  void run_aReplacedIndicator() {
    one(
            "\"with\": {\"elderly\": {\"figure\": \"elderly65\"}}, ",
            "{\"target\": \"workers-per-thousand-elderly\", \"reading\": {\"lower\": \"2\","
                + " \"numerator\": {\"lower\": \"2\"}}, \"status\": \"已达标\"}")
        .run();
  }

  /** Of a rate, 78 and 80 are no 158; what catalogue says of it was taken and not read. */
  @Test
  void given_aCatalogue_saysWhatItsFiguresMean() {
    String json =
        """
        {"plan": {"format": 1, "id": "p", "place": "P", "indicators": {"life": {"figure": "life"}},
           "targets": [{"id": "life", "indicator": "life", "atLeast": 79, "by": "2025-12-31"}]},
         "cases": [{"name": "two counties", "given": {"asOf": "2023-12-31",
           "regions": [{"code": "P", "name": "P", "level": "PROVINCE"},
             {"code": "A", "name": "A", "level": "COUNTY", "parent": "P"},
             {"code": "B", "name": "B", "level": "COUNTY", "parent": "P"}],
           "catalogue": [{"figure": "life", "kind": "RATE"}],
           "figures": [{"place": "A", "figure": "life", "value": 78},
             {"place": "B", "figure": "life", "value": 80}]},
           "expect": [{"target": "life", "status": "UNDECIDED", "reading": {"lower": "78", "upper": "80"}}]}]}
        """;
    PolicyCases.parse(json, Path.of("")).get(0).run();
  }

  @Test
  void run_whatIsNotFound_failsWithTheExplanation() {
    PolicyCase wrong =
        one("", "{\"target\": \"certified-workers\", \"status\": \"MET\", \"shortfall\": 0}");
    assertThatThrownBy(wrong::run)
        .isInstanceOf(AssertionError.class)
        .hasMessageStartingWith(
            """
            certified-workers at 吉林省: status must be "MET", but was "PENDING"
            certified-workers at 吉林省: shortfall must be 0, but was {"min": 19998, "max": 19998}
            持证社会工作者达到2万人以上，吉林省 220000：未达标（未到期）
            """);
    assertThatThrownBy(one("", "{\"indicator\": \"certified\", \"reading\": 3}")::run)
        .hasMessage(
            "certified at 220000: reading must be 3, but was {\"lower\": \"2\", \"upper\": \"2\"}");
    assertThatThrownBy(one("", "{\"milestone\": \"time-bank\", \"status\": \"MET\"}")::run)
        .hasMessage("time-bank: status must be \"MET\", but was \"UNDECIDED\"");
  }

  /** Every table that may be given is read, with headers in either language. */
  @Test
  void given_successionsAndChineseHeaders_areRead() {
    String json =
        """
        {"plan": "jilin-civil-affairs-14", "cases": [{"name": "a", "given": {"asOf": "2023-12-31",
          "regions": [{"区划代码": "220000", "名称": "吉林省", "级别": "省"}],
          "successions": [{"on": "2020", "old": "x", "new": "220000"}]},
          "expect": [{"milestone": "time-bank"}]}]}
        """;
    assertThat(DataDir.problems(() -> PolicyCases.parse(json, Path.of(""))))
        .containsExactly(
            "cases.json, line 3, successions.csv on: '2020' must be a date such as 2023-12-31");
    assertThat(PolicyCases.parse(json.replace("2020", "2020-01-01"), Path.of(""))).hasSize(1);
  }

  @Test
  void parse_everyProblemAtOnce() {
    assertThatThrownBy(() -> PolicyCases.parse(BROKEN, Path.of("")))
        .isInstanceOf(DataException.class)
        .hasMessageContaining("there is no bundled plan 'jilin'; valid: ")
        .hasMessageContaining("line 3, regions.csv level: 'PROVINZ' must be one of ")
        .hasMessageContaining("line 4, regions.csv name: must be given")
        .hasMessageContaining("/cases/1/name: 'a' is there already")
        .hasMessageContaining("does not exist; it must be a directory with regions.csv")
        .hasMessageContaining("must have exactly one of target, indicator, milestone");
  }
}
