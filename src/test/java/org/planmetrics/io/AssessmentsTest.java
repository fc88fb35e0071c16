package org.planmetrics.io;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.planmetrics.indicator.Indicators.communities;
import static org.planmetrics.indicator.Indicators.count;
import static org.planmetrics.indicator.Indicators.facilities;
import static org.planmetrics.indicator.Indicators.figure;
import static org.planmetrics.indicator.Indicators.onePer;
import static org.planmetrics.indicator.Indicators.share;
import static org.planmetrics.indicator.Indicators.workers;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.planmetrics.domain.Community;
import org.planmetrics.domain.CommunityKind;
import org.planmetrics.domain.Level;
import org.planmetrics.domain.MilestoneState;
import org.planmetrics.domain.Region;
import org.planmetrics.domain.Register;
import org.planmetrics.domain.Text;
import org.planmetrics.domain.Worker;
import org.planmetrics.io.AssessmentDocument.AskedRow;
import org.planmetrics.io.AssessmentDocument.FindingRow;
import org.planmetrics.io.AssessmentDocument.InquiryRow;
import org.planmetrics.io.AssessmentDocument.MilestoneRow;
import org.planmetrics.io.AssessmentDocument.UnitCounts;
import org.planmetrics.number.Fraction;
import org.planmetrics.number.Interval;
import org.planmetrics.number.Relation;
import org.planmetrics.number.Shortfall;
import org.planmetrics.plan.Assessment;
import org.planmetrics.plan.Milestone;
import org.planmetrics.plan.Plan;
import org.planmetrics.plan.Status;
import org.planmetrics.plan.Target;
import org.planmetrics.snapshot.Snapshot;

class AssessmentsTest {
  private static final String EXPECTED =
      """
      {"format": 1, "plan": "p", "place": "a", "asOf": "2023-12-31",
      "summary": {"all": {"PENDING": 1, "MISSED": 1, "UNDECIDED": 1, "NOT_APPLICABLE": 1}, \
      "binding": {"PENDING": 1}, "text": {"zh": \
      "4项指标中，未达标（未到期）1项、未达标（已到期）1项，1项数据不足、1项不适用；其中约束性1项：未达标（未到期）1项", \
      "en": "of 4 targets, 1 pending, 1 missed; 1 undecided, 1 not applicable; \
      of the 1 binding, 1 pending"}},
      "findings": [
        {"target": "ratio", "place": "a", "title": {"zh": "比"}, "by": "2025-12-31", \
      "reading": {"lower": "5/6", "upper": "5/6", "numerator": {"lower": "1", "upper": "1"}, \
      "denominator": {"lower": "1200", "upper": "1200"}}, "bar": {"between": ["2", "5/2"]}, \
      "status": "PENDING", "shortfall": {"min": 2, "max": 2}},
        {"target": "share", "place": "a", "by": "2023-12-31", \
      "reading": {"lower": "0", "upper": "0"}, "bar": {"atLeast": "3/5"}, "status": "MISSED", \
      "shortfall": {"min": 1, "max": 1}, \
      "units": {"met": 0, "failed": 1, "undecided": 0, "notApplicable": 0}, "effort": 1},
        {"target": "none", "place": "a", "by": "2025-12-31", "reading": null, \
      "bar": {"moreThan": "0"}, "status": "NOT_APPLICABLE", "shortfall": {"min": 0, "max": 0}, \
      "units": {"met": 0, "failed": 0, "undecided": 0, "notApplicable": 0}, "effort": 0},
        {"target": "need", "place": "a", "by": "2025-12-31", \
      "reading": {"lower": "2", "upper": "2"}, "bar": {"atLeast": {"lower": "0", "upper": null}}, \
      "status": "UNDECIDED", "shortfall": {"min": 0, "max": null}}],
      "milestones": [
        {"milestone": "m", "state": "DONE", "status": "MET"},
        {"milestone": "n", "state": "NOT_STARTED", "status": "PENDING"}]}
      """;

  static final String BROKEN =
      """
      {"plan": "p", "asOf": "2023", "findings": [
      {"target": "t", "place": "a", "reading": {"lower": "2", "upper": "1"},
      "status": "GOOD", "shortfall": {"min": 1.5}}
      ],
      "summary": {"all": {"MET": -1, "GOOD": 2}}}
      """;

  @TempDir Path temp;

  private Assessment assessment() {
    Plan plan =
        Plan.of(
                "p",
                "a",
                Target.of(
                        "ratio",
                        count(workers().certified())
                            .per(1_000, figure("elderly"))
                            .between("2", "2.5"))
                    .by("2025-12-31")
                    .titled("比", "")
                    .binding(),
                Target.of(
                        "share",
                        share(communities(CommunityKind.VILLAGE), count(workers()).atLeast(1))
                            .atLeast("60%"))
                    .by("2023-12-31"),
                Target.of(
                        "none",
                        share(communities(CommunityKind.TOWN), count(workers()).atLeast(1))
                            .moreThan("0"))
                    .by("2025-12-31"),
                Target.of("need", count(workers()).atLeast(onePer(10).of(figure("patients"))))
                    .by("2025-12-31"))
            .withMilestones(
                Milestone.of("m", Text.of("乙", "b"), "2025-12-31"),
                Milestone.of("n", Text.of("丙", "c"), "2025-12-31"));
    return plan.assess(DataDir.small().read(temp.resolve("data")));
  }

  @Test
  void format_writesOneFindingOnALine() {
    assertThat(Assessments.format(assessment())).isEqualTo(EXPECTED);
  }

  @Test
  void format_ofNoFindingsIsJson() {
    Plan plan =
        Plan.of(
            "p",
            "b",
            Target.of("t", count(facilities()).atLeast(1))
                .by("2025-12-31")
                .at(org.planmetrics.domain.Level.PROVINCE));

    assertThat(Assessments.format(plan.assess(DataDir.small().read(temp))))
        .isEqualTo(
            """
            {"format": 1, "plan": "p", "place": "b", "asOf": "2023-12-31",
            "summary": {"all": {}, "binding": {}, "text": {"zh": "没有适用于此的目标", \
            "en": "no target applies here"}},
            "findings": [],
            "milestones": []}
            """);
  }

  /** A target that is not in force says so, one without a deadline has none (SPEC S34). */
  @Test
  void format_ofRulesInForceAndNot() throws IOException {
    Plan plan =
        Plan.of(
            "p",
            "b",
            Target.of("t", count(workers()).atLeast(1)).standing(),
            Target.of("u", count(workers()).atLeast(9)).by("2025-12-31").from("2024-01-01"));
    String json = Assessments.format(plan.assess(DataDir.small().read(temp)));
    assertThat(json)
        .contains(
            "{\"target\": \"t\", \"place\": \"b\", \"reading\": ",
            "\"bar\": {\"atLeast\": \"9\"}, \"status\": \"NOT_APPLICABLE\","
                + " \"reason\": {\"zh\": \"未施行（2024-01-01 起施行）\","
                + " \"en\": \"not in force (it is from 2024-01-01 on)\"}, \"shortfall\": null}");
    AssessmentDocument read =
        Assessments.read(Files.writeString(temp.resolve("assessment.json"), json));
    assertThat(read.findings().get(0).by()).isEmpty();
    assertThat(read.findings().get(0).reason()).isEmpty();
    assertThat(read.findings().get(1).reason())
        .contains(Text.of("未施行（2024-01-01 起施行）", "not in force (it is from 2024-01-01 on)"));
  }

  /** Of two villages neither has returned its workers; the second reading is a ratio's. */
  @Test
  void format_tellsWhomToAskFirst() throws IOException {
    Snapshot world =
        Snapshot.asOf("2023-12-31")
            .places(
                Region.of("a", "甲县", Level.COUNTY),
                Community.of("v1", "东村", CommunityKind.VILLAGE).in("a"),
                Community.of("v2", "西村", CommunityKind.VILLAGE).in("a"))
            .add(Worker.at("v1"))
            .returned(Register.WORKERS, "v1")
            .figure("v1", "elderly", 5)
            .build();
    Plan plan =
        Plan.of(
            "p",
            "a",
            Target.of(
                    "share",
                    share(communities(CommunityKind.VILLAGE), count(workers()).atLeast(1))
                        .atLeast("60%"))
                .by("2025-12-31"),
            Target.of("ratio", count(workers()).per(1, figure("elderly")).atLeast(1))
                .by("2025-12-31"));
    String json = Assessments.format(plan.assess(world));
    String workers = "{\"zh\": \"社工名册\", \"en\": \"workers\"}";
    assertThat(json)
        .contains(
            "\"ask\": [\n  {\"target\": \"share\", \"place\": \"a\", \"places\": [{\"place\": \"v2\","
                + " \"what\": ["
                + workers
                + "], \"units\": 1}], \"beforeMet\": 1, \"beforeNotMet\": 1},\n",
            "  {\"target\": \"ratio\", \"place\": \"a\", \"places\": [{\"place\": \"v2\", \"what\": ["
                + workers
                + ", {\"zh\": \"“elderly”\", \"en\": \"'elderly'\"}],"
                + " \"denominator\": {\"lower\": \"0\", \"upper\": null}}],"
                + " \"beforeMet\": 2, \"beforeNotMet\": 1}],\n");
    AssessmentDocument read =
        Assessments.read(Files.writeString(temp.resolve("assessment.json"), json));
    assertThat(read.inquiries()).hasSize(2);
    assertThat(read.inquiries().get(1))
        .isEqualTo(
            new InquiryRow(
                "ratio",
                "a",
                List.of(
                    new AskedRow(
                        "v2",
                        List.of(Text.of("社工名册", "workers"), Text.of("“elderly”", "'elderly'")),
                        Optional.empty(),
                        Optional.of(Interval.UNKNOWN))),
                Optional.of(BigInteger.TWO),
                Optional.of(BigInteger.ONE)));
    assertThat(read.inquiries().get(0).places().get(0).units()).contains(1L);
  }

  @Test
  void write_readsAsItsDocument() {
    Path file = temp.resolve("assessment.json");

    Assessments.write(assessment(), file);

    assertThat(file).content(UTF_8).isEqualTo(EXPECTED);
    AssessmentDocument read = Assessments.read(file);
    assertThat(read).hasToString("p at a on 2023-12-31: 4 findings");
    assertThat(read.summary()).contains(assessment().summary());
    assertThat(read.findings().get(0))
        .isEqualTo(
            new FindingRow(
                "ratio",
                "a",
                Optional.of(Text.of("比", "")),
                Optional.of(LocalDate.parse("2025-12-31")),
                Optional.of(Interval.of(Fraction.of(5, 6))),
                Optional.of(Interval.of(Fraction.ONE)),
                Optional.of(Interval.of(Fraction.of(1_200))),
                Optional.of(Relation.BETWEEN),
                Optional.of(Interval.of(Fraction.of(2), Fraction.of(5, 2))),
                Status.PENDING,
                Optional.empty(),
                Optional.of(new Shortfall(BigInteger.TWO, Optional.of(BigInteger.TWO))),
                Optional.empty(),
                Optional.empty(),
                Map.of()));
    assertThat(read.findings().get(1).units()).contains(new UnitCounts(0, 1, 0, 0));
    assertThat(read.findings().get(1).effort()).contains(BigInteger.ONE);
    assertThat(read.findings().get(2).reading()).isEmpty();
    assertThat(read.findings().get(3).bar()).contains(Interval.UNKNOWN);
    assertThat(read.milestones())
        .containsExactly(
            new MilestoneRow("m", Optional.of(MilestoneState.DONE), Status.MET),
            new MilestoneRow("n", Optional.of(MilestoneState.NOT_STARTED), Status.PENDING));
  }

  @Test
  void read_tellsWhatIsWrong() throws IOException {
    Path file = Files.writeString(temp.resolve("assessment.json"), BROKEN);

    List<String> problems = DataDir.problems(() -> Assessments.read(file));

    assertThat(problems)
        .containsExactly(
            "assessment.json, line 1, column 1, /place: must be given",
            "assessment.json, line 1, column 23, /asOf: '2023' must be a date such as"
                + " \"2023-12-31\"",
            "assessment.json, line 2, column 42, /findings/0/reading: upper must not be below lower"
                + " 2, but was 1",
            "assessment.json, line 3, column 11, /findings/0/status: 'GOOD' must be one of"
                + " MET 已达标, PENDING 未达标（未到期）, MISSED 未达标（已到期）, UNDECIDED 数据不足,"
                + " NOT_APPLICABLE 不适用",
            "assessment.json, line 3, column 32, /findings/0/shortfall/max: must be given",
            "assessment.json, line 3, column 40, /findings/0/shortfall/min: '1.5' must be a whole"
                + " number",
            "assessment.json, line 5, column 12, /summary/binding: must be given",
            "assessment.json, line 5, column 28, /summary/all/MET: '-1' must be a number of targets",
            "assessment.json, line 5, column 32, /summary/all/GOOD: is no key of counts by status;"
                + " valid: MET, MISSED, PENDING, UNDECIDED, NOT_APPLICABLE");
  }
}
