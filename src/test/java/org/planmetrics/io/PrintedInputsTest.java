package org.planmetrics.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.planmetrics.domain.Note;
import org.planmetrics.plan.Assessment;
import org.planmetrics.plan.Finding;
import org.planmetrics.plan.Status;
import org.planmetrics.report.HtmlReport;
import org.planmetrics.report.Printer;
import org.planmetrics.report.ReportTable;
import org.planmetrics.report.Tables;

/** Small inputs as people bring them: rows that nobody can read, and what readers get to see. */
class PrintedInputsTest {
  private static final Loading LENIENT =
      Loading.strict().lenient().asTyped().asOf(LocalDate.of(2024, 12, 31));
  private static final String CITY =
      "code,name,level,parent\nA,临江市,PREFECTURE,\nA1,上游县,COUNTY,A\nA2,下游县,COUNTY,A\n"
          + "A3,对岸县,COUNTY,A\n";

  @TempDir Path temp;

  private Assessment assess(String file, String text, String... targets) {
    return assess(LENIENT, file, text, targets);
  }

  private Assessment assess(Loading loading, String file, String text, String... targets) {
    Path dir = DataDir.empty().with("regions.csv", CITY).with(file, text).in(temp);
    String plan =
        "{\"format\": 1, \"id\": \"p\", \"place\": \"A\", \"targets\": [{"
            + String.join("}, {", targets)
            + "}]}";
    return Plans.parse(plan).assess(Snapshots.load(dir, loading).snapshot());
  }

  private static String target(String id, String by, String rest) {
    return "\"id\": \""
        + id
        + "\", \"title\": {\"en\": \""
        + id
        + " title\"}, \"by\": \""
        + by
        + "\", "
        + rest;
  }

  private static Finding at(Assessment assessment, String target, String place) {
    return assessment.findFinding(target, place).orElseThrow();
  }

  private static String reads(Assessment assessment, String place) {
    Finding finding = at(assessment, "t", place);
    return finding.reading().value().orElseThrow() + " " + finding.status();
  }

  private Assessment workers(String rows) {
    return assess(
        "workers.csv",
        "id,place,certified_on\n" + rows,
        target(
            "t",
            "2025-12-31",
            "\"levels\": [\"PREFECTURE\", \"COUNTY\"], \"indicator\": {\"count\": \"workers\"},"
                + " \"atMost\": 2"));
  }

  @Test
  void setAside() {
    Assessment found = workers("W1,A1,\nW2,A2,\nW3,上遊縣,\nW4,A3,2021-13-01\n");
    assertThat(reads(found, "A")).isEqualTo("[2, 4] UNDECIDED");
    assertThat(reads(found, "A1")).isEqualTo("[1, 2] MET");
    assertThat(reads(found, "A3")).isEqualTo("[0, 2] MET");
    assertThat(found.notes())
        .filteredOn(n -> n.topic() == Note.Topic.SET_ASIDE)
        .extracting(Note::toString)
        .containsExactly(
            "2 rows of workers were set aside, 1 of no known place; bounds allow for what they may"
                + " be");
    assertSaid(found, "2 rows of workers set aside", "\"setAside\": {\"workers\": 2}");
  }

  /** Beside the finding: in text, HTML, explanation, failure message and JSON. */
  private static void assertSaid(Assessment found, String english, String json) {
    Finding finding = found.atPlace().findings().get(0);
    assertThat(Printer.text(found, Locale.ENGLISH)).contains(english);
    assertThat(html(found)).contains(english);
    assertThat(finding.explain().describe(Locale.ENGLISH)).contains(english);
    assertThat(Assessments.format(found)).contains(json);
  }

  private static String html(Assessment found) {
    StringBuilder html = new StringBuilder();
    HtmlReport.of(found).opening(Locale.ENGLISH).writeTo(html);
    return html.toString();
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "'W1,A1,|W1,A2,', [1… 2] MET, [0… 1] MET",
    "'W1,A1,|,A2,|W3,A2,,x', [1… 3] UNDECIDED, [0… 2] MET",
    "'W1,A1,|W2,A2,|W3,A3,2021年13月1日', [2… 3] UNDECIDED, 1 MET",
  })
  void setAside_whateverIsWrong(String rows, String city, String second) {
    Assessment found = workers(rows.replace('|', '\n') + "\n");
    assertThat(reads(found, "A")).isEqualTo(city.replace('…', ','));
    assertThat(reads(found, "A2")).isEqualTo(second.replace('…', ','));
  }

  /** All four verdicts hang from one cell, and none is decided before it can be read. */
  @ParameterizedTest
  @CsvSource({
    "about 120, UNDECIDED, UNDECIDED, UNDECIDED, UNDECIDED",
    "12O, UNDECIDED, UNDECIDED, UNDECIDED, UNDECIDED",
    "120, MET, MISSED, MET, MISSED",
  })
  void setAside_oneRowDecides(String beds, Status sum, Status cap, Status all, Status none) {
    String of = "\"indicator\": {\"sum\": \"facilities.beds\"}, ";
    Assessment found =
        assess(
            "facilities.csv",
            "id,place,name,kind,beds\nF1,A1,东,INSTITUTION," + beds + "\nF2,A2,西,INSTITUTION,30\n",
            target("beds", "2023-12-31", of + "\"atLeast\": 100"),
            target("cap", "2023-12-31", of + "\"atMost\": 100"),
            target(
                "all",
                "2023-12-31",
                "\"indicator\": {\"share\": {\"level\": \"COUNTY\"}, \"having\": {\"indicator\":"
                    + " {\"count\": \"facilities\"}, \"atLeast\": 1}}, \"atLeast\": \"60%\""),
            target(
                "no-big-homes",
                "2023-12-31",
                "\"indicator\": {\"count\": \"facilities\", \"where\": {\"beds\": {\"from\": 100}}},"
                    + " \"atMost\": 0"));
    assertThat(found.atPlace().findings())
        .extracting(Finding::status)
        .containsExactly(sum, cap, all, none);
    if (sum == Status.UNDECIDED) {
      assertSaid(found, "1 row of facilities set aside", "\"setAside\": {\"facilities\": 1}");
    }
  }

  /** 60 % by 2024, 100 % by 2025; one of three counties. */
  @ParameterizedTest
  @CsvSource({"2023-12-31, PENDING, 60%", "2024-12-31, MISSED, 60%", "2025-01-01, PENDING, 100%"})
  void steppedTarget_isReportedAsAny(LocalDate day, Status status, String bar) {
    Assessment found =
        assess(
            Loading.strict().asOf(day),
            "organizations.csv",
            "id,place,kind\nO1,A1,AGENCY\n",
            target(
                "t",
                "2025-12-31",
                "\"levels\": [\"PREFECTURE\"], \"indicator\": {\"share\": {\"level\": \"COUNTY\"},"
                    + " \"having\": {\"indicator\": {\"count\": \"organizations\"}, \"atLeast\":"
                    + " 1}}, \"atLeast\": \"100%\", \"steps\": [{\"atLeast\": \"60%\", \"by\":"
                    + " \"2024-12-31\"}]"));
    assertThat(at(found, "t", "A").status()).isEqualTo(status);
    String word = status.label().in(Locale.ENGLISH);
    ReportTable card = Tables.scoreCard(found.atPlace());
    Stream<String> formats =
        Stream.of(
            card.text(Locale.ENGLISH),
            card.markdown(Locale.ENGLISH),
            card.html(Locale.ENGLISH),
            html(found));
    assertThat(formats).allMatch(f -> f.contains("t title") && f.contains(word));
    assertThat(html(found)).contains("33.3%", bar, "1/3");
    assertThat(card.csv(Locale.ENGLISH)).contains("t title," + word, ",1,3,≥ " + bar);
    assertThat(at(found, "t", "A").explain().describe(Locale.ENGLISH))
        .contains("the bar is ≥ " + bar);
  }

  /** What applies at places below only is told, with the number that fall short. */
  @Test
  void targetsBelow_arePrinted() {
    String ratio = "\"indicator\": {\"ratio\": [{\"figure\": \"a\"}, {\"figure\": \"b\"}]}, ";
    String below = "\"levels\": [\"COUNTY\"], " + ratio;
    Assessment found =
        assess(
            "figures.csv",
            "place,figure,value\nA,a,99999\nA,b,100000\nA1,a,9996\nA1,b,10000\nA2,a,1\nA2,b,3\n"
                + "A3,a,89999.5\nA3,b,90000\n",
            target(
                "all",
                "2025-12-31",
                "\"levels\": [\"PREFECTURE\", \"COUNTY\"], " + ratio + "\"atLeast\": \"100%\""),
            target("third", "2025-12-31", below + "\"atLeast\": \"33.33%\""),
            target("third2", "2025-12-31", below + "\"atLeast\": \"33.34%\""));
    String printed = Printer.text(found, Locale.ENGLISH);
    assertThat(printed).contains("all title", "third title", "third2 title", "2 at places below");
    assertThat(printed.lines().filter(l -> l.contains("third2 title")).findFirst().orElseThrow())
        .contains("1 of 3", "下游县");
  }
}
