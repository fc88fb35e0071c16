package org.planmetrics.io;

import static java.util.Locale.ENGLISH;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;
import static org.planmetrics.domain.Note.Topic.UNDECLARED_FIGURE;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.planmetrics.domain.Note;
import org.planmetrics.plan.Assessment;
import org.planmetrics.plan.Finding;
import org.planmetrics.plan.Plan;
import org.planmetrics.plan.Status;
import org.planmetrics.report.Printer;
import org.planmetrics.snapshot.Snapshot;

/** Small inputs as people bring them: what the numbers mean, and what nobody can read. */
class InputsTest {
  private static final LocalDate DAY = LocalDate.of(2024, 12, 31);
  private static final String CITY =
      "code,name,level,parent\nA,临江市,PREFECTURE,\nA1,上游县,COUNTY,A\nA2,下游县,COUNTY,A\n";
  private static final String COUNTIES = CITY + "A3,对岸县,COUNTY,A\n";
  private static final String NUMBER =
      " must be a number such as 1200 or 0.5 or 60%, or bounds such as <5, ≥100 or 10-19";

  @TempDir Path temp;

  private int loadings;

  /** With one target for the city and its counties: an indicator and a bar. */
  private Assessment assess(DataDir dir, Loading loading, String target) {
    String plan =
        "{\"format\": 1, \"id\": \"p\", \"place\": \"A\", \"targets\": [{\"id\": \"t\","
            + " \"title\": {\"zh\": \"目标\", \"en\": \"target\"}, \"by\": \"2025-12-31\","
            + " \"levels\": [\"PREFECTURE\", \"COUNTY\"], "
            + target
            + "}]}";
    Path made = dir.in(temp.resolve("" + ++loadings));
    return Plans.parse(plan).assess(Snapshots.load(made, loading.asOf(DAY)).snapshot());
  }

  /** Of the figure x, by rows of place and value; those of w follow after a bar. */
  private static DataDir figures(String catalogue, String rows) {
    StringBuilder text = new StringBuilder("place,figure,value,unit\n");
    String[] parts = rows.split("\\|", -1);
    for (int i = 0; i < parts.length; i++) {
      for (String row : parts[i].strip().split(" ", -1)) {
        String[] cells = row.split(":", -1);
        String unit = cells.length > 2 ? cells[2].replace('_', ' ') : "";
        text.append(String.join(",", cells[0], i == 0 ? "x" : "w", cells[1], unit)).append('\n');
      }
    }
    DataDir dir =
        DataDir.empty().with("regions.csv", COUNTIES).with("figures.csv", text.toString());
    return catalogue.isEmpty()
        ? dir
        : dir.with("catalogue.csv", "figure,kind,unit,weight,signed\n" + catalogue + "\n");
  }

  private Assessment ofFigure(String catalogue, String rows, String bar) {
    String target = "\"indicator\": {\"figure\": \"x\"}, " + bar;
    return assess(figures(catalogue, rows), Loading.strict(), target);
  }

  private static Finding at(Assessment assessment, String place) {
    return assessment.findFinding("t", place).orElseThrow();
  }

  private static String reads(Assessment assessment, String place) {
    return at(assessment, place).reading().value().orElseThrow().toString();
  }

  private List<String> problems(String catalogue, String rows) {
    return figures(catalogue, rows)
        .with("snapshot.json", "{\"asOf\": \"2024-12-31\"}")
        .problems(temp);
  }

  @ParameterizedTest(name = "{0} {1}")
  @MethodSource
  void rate_neverAddsUp(String catalogue, String rows, String city, Status status) {
    Assessment found = ofFigure(catalogue, rows, "\"atLeast\": 11");
    assertThat(reads(found, "A")).isEqualTo(city);
    assertThat(at(found, "A").status()).isEqualTo(status);
    assertThat(found.notes()).isEmpty();
  }

  static Stream<Arguments> rate_neverAddsUp() {
    String years = "A1:9.5 A2:10.5 A3:10";
    return Stream.of(
        arguments("x,RATE,,,", years, "[19/2, 21/2]", Status.PENDING),
        // (100·9.5 + 100·10.5 + 200·10) / 400
        arguments("x,RATE,,w,", years + "|A1:100 A2:100 A3:200", "10", Status.PENDING),
        // a county in which nobody lives weighs nothing: (1·10.5 + 1·10) / 2
        arguments("x,RATE,,w,", years + "|A1:0 A2:1 A3:1", "41/4", Status.PENDING),
        arguments("x,RATE,,w,\nw,AMOUNT,人,,", years + "|A1:0 A2:1", "[10, 21/2]", Status.PENDING),
        arguments(
            "x,RATE,,w,\nw,AMOUNT,,,", years + "|A1:0 A2:0 A3:0", "[19/2, 21/2]", Status.PENDING),
        arguments("x,比率,,,", "A:11 A1:9.5 A2:11 A3:12", "11", Status.MET),
        arguments("x,RATE,,,true", "A1:-3 A2:2 A3:1", "[-3, 2]", Status.PENDING),
        arguments("x,AMOUNT,,,是", "A1:-5 A2:3 A3:13", "11", Status.MET));
  }

  /** What nobody has declared is an amount, but is told of. */
  @ParameterizedTest
  @CsvSource({
    "A1:9.5 A2:10.5 A3:10, 30, added up over places as an amount",
    "A:10 A1:9.5 A2:10.5 A3:10, 10, looks like a rate",
  })
  void undeclared_isTold(String rows, String city, String told) {
    Assessment found = ofFigure("", rows, "\"atLeast\": 11");
    assertThat(reads(found, "A")).isEqualTo(city);
    assertThat(found.notes())
        .anyMatch(n -> n.topic() == UNDECLARED_FIGURE && n.toString().contains(told));
    assertThat(Printer.text(found, ENGLISH)).contains(told);
    String beside = "'x' not declared in catalogue.csv, added up";
    boolean isSum = city.equals("30");
    assertThat(Printer.text(found.atPlace(), ENGLISH).contains(beside)).isEqualTo(isSum);
    assertThat(at(found, "A").explain().describe(ENGLISH).contains(beside)).isEqualTo(isSum);
    assertThat(at(found, "A1").undeclared()).isEmpty();
  }

  /**
   * S25: a leaf without a row is unknown, and so is a mean with it; what is added up is told of.
   */
  @Test
  void rate_oneMissing() {
    Assessment declared = ofFigure("x,RATE,,,", "A1:70 A2:75", "\"atLeast\": 85");
    assertThat(reads(declared, "A")).isEqualTo("[0, …)");
    assertThat(at(declared, "A").status()).isEqualTo(Status.UNDECIDED);
    Assessment added = ofFigure("", "A1:70 A2:75", "\"atLeast\": 85");
    assertThat(reads(added, "A")).isEqualTo("[145, …)");
    assertThat(added.notes())
        .extracting(Note::toString)
        .containsExactly(
            "figure 'x' is not declared in catalogue.csv and was added up over places as an"
                + " amount");
  }

  @ParameterizedTest(name = "{0} {1}")
  @CsvSource({
    "'', A1:21.5% A2:18%, 43/200, '[0, …)'",
    "'', A1:21.5% A2:18% A3:30%, 43/200, '[9/50, 3/10]'",
    "'', A1:２１．５％ A2:180‰ A3:30%, 43/200, '[9/50, 3/10]'",
    "'', A1:<5% A2:18-21% A3:30%, '[0, 1/20]', '[0, 3/10]'",
    "'x,RATE,%,,', A1:60 A2:60% A3:600‰, 3/5, 3/5",
    "'x,RATE,‰,,', A1:7 A2:7 A3:0.7%, 7/1000, 7/1000",
    "'x,RATE,,,', A1:60% A2:61:% A3:62%, 3/5, '[3/5, 31/50]'",
    "'x,RATE,百分点,,', A1:3 A2:4 A3:5:百分点, 3, '[3, 5]'",
  })
  void percent(String catalogue, String rows, String county, String city) {
    Assessment found = ofFigure(catalogue, rows, "\"atLeast\": \"20%\"");
    assertThat(reads(found, "A1")).isEqualTo(county);
    assertThat(reads(found, "A")).isEqualTo(city);
  }

  @Test
  void percent_printsAsPercentage() {
    Assessment found = ofFigure("", "A1:21.5% A2:18% A3:30%", "\"atLeast\": \"20%\"");
    assertThat(Printer.text(found, ENGLISH)).contains("18%–30%", "≥ 20%");
    assertThat(at(found, "A1")).hasToString("t at 上游县: met, 21.5%");
    assertThat(reads(ofFigure("", "A1:10%-19% A2:18% A3:30%", "\"atLeast\": \"20%\""), "A1"))
        .isEqualTo("[1/10, 19/100]");
  }

  @ParameterizedTest(name = "{0} {1}")
  @CsvSource({
    "A1:<5 A2:10-19 A3:12, '[22, 36]', MET",
    "A1:＜５ A2:１０～１９ A3:12, '[22, 36]', MET",
    "A1:≤5 A2:10–19 A3:12, '[22, 36]', MET",
    "A1:＞30 A2:10~19 A3:≥12, '[52, …)', PENDING",
    "A1:>5 A2:10 - 19 A3:12, '[27, …)', UNDECIDED",
    "A1:12-12 A2:0.5-1.5 A3:≤0, '[25/2, 27/2]', MET",
  })
  void statedBounds(String rows, String city, Status status) {
    String spaced = rows.replace(" - ", "-");
    Assessment found = ofFigure("x,AMOUNT,人,,", spaced, "\"atMost\": \"40\"");
    assertThat(reads(found, "A")).isEqualTo(city);
    assertThat(at(found, "A").status()).isEqualTo(status);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"19-10", "10-", "10%19", "1%0-19%", "10‰-19%", "5<", "10-19-20", "<", "%", "十"})
  void statedBounds_thatAreNone(String cell) {
    assertThat(problems("", "A1:" + cell))
        .containsExactly("figures.csv, line 2, value: '" + cell + "'" + NUMBER);
  }

  @Test
  void statedBounds_belowZero() {
    assertThat(problems("", "A1:<-5 A2:≥-3 A3:-4"))
        .containsExactly(
            "figures.csv, line 2, value: '≤-5' must not be negative",
            "figures.csv, line 3, value: '≥-3' must not be negative",
            "figures.csv, line 4, value: '-4' must not be negative");
    Assessment signed = ofFigure("x,AMOUNT,,,true", "A1:<-5 A2:-3--2 A3:-4", "\"atMost\": \"0\"");
    assertThat(reads(signed, "A")).isEqualTo("(…, -11]");
  }

  @ParameterizedTest
  @ValueSource(strings = {"约20", "20左右", "20多%±1", "about_20"})
  void statedBounds_aboutIsNone(String cell) {
    assertThat(problems("", "A1:" + cell))
        .containsExactly(
            "figures.csv, line 2, value: '"
                + cell
                + "'"
                + NUMBER
                + "; how far 'about' is nobody knows");
  }

  @ParameterizedTest
  @CsvSource({
    "A1:2000:张 A2:1500:张, A1:6.1:万人 A2:48000:人",
    "A1:2:千张 A2:15:百张, A1:0.61:十万人 A2:0.00048:亿人",
    "A1:2:thousand_beds A2:1500:beds, A1:61:thousand_people A2:0.048:million_people",
    "A1:2000 A2:1500, A1:61000 A2:48000",
  })
  void unitsOfMeasure(String beds, String elderly) {
    String target =
        "\"indicator\": {\"ratio\": [{\"figure\": \"x\"}, {\"figure\": \"w\"}], \"per\": 1000},"
            + " \"atLeast\": 30";
    Assessment found = assess(figures("", beds + "|" + elderly), Loading.strict(), target);
    assertThat(reads(found, "A1")).isEqualTo("2000/61"); // 32.79 per 1,000
    assertThat(reads(found, "A2")).isEqualTo("125/4"); // 31.25
    assertThat(at(found, "A").status()).isEqualTo(Status.UNDECIDED);
  }

  @Test
  void unitsOfMeasure_readInTheDeclaredOne() {
    Assessment found = ofFigure("x,AMOUNT,万人,,", "A1:61000:人 A2:4.8 A3:1:亿人", "\"atLeast\": 1");
    assertThat(reads(found, "A1")).isEqualTo("61/10");
    assertThat(reads(found, "A")).isEqualTo("100109/10"); // 6.1 + 4.8 + 10,000
  }

  @ParameterizedTest(name = "{0} {1}")
  @MethodSource
  void meaning_thatContradictsItself(String catalogue, String rows, String problem) {
    assertThat(problems(catalogue, rows)).containsExactly(problem);
  }

  static Stream<Arguments> meaning_thatContradictsItself() {
    return Stream.of(
        arguments(
            "",
            "A1:6.1:万人 A2:9:户",
            "figures.csv, line 3, unit: '户' must be 人 or a multiple of it, as in other rows of 'x'"),
        arguments(
            "",
            "A1:6.1:万人 A2:9",
            "figures.csv, line 3, unit: must be there in all rows of 'x' or in none; or"
                + " catalogue.csv must say the unit"),
        arguments(
            "x,AMOUNT,人,,",
            "A1:6.1:万户",
            "figures.csv, line 2, unit: '户' must be 人 or a multiple of it, as catalogue.csv says"
                + " of 'x'"),
        arguments(
            "x,AMOUNT,人,,",
            "A1:60%",
            "figures.csv, line 2, value: '60%' must not be a percentage: catalogue.csv says that"
                + " 'x' is an amount"),
        arguments(
            "",
            "A1:60% A2:60",
            "figures.csv, line 3, unit: must be there in all rows of 'x' or in none; or"
                + " catalogue.csv must say the unit"),
        arguments("", "A1:-5", "figures.csv, line 2, value: '-5' must not be negative"),
        arguments("x,RATE,,,", "A1:-5%", "figures.csv, line 2, value: '-5%' must not be negative"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource
  void catalogue_isAlwaysReadStrictly(String catalogue, String problem) {
    DataDir dir =
        figures(catalogue, "A1:1|A1:2").with("snapshot.json", "{\"asOf\": \"2024-12-31\"}");
    assertThat(dir.problems(temp)).containsExactly("catalogue.csv, line " + problem);
    Loading lenient = Loading.strict().lenient().asTyped();
    assertThat(DataDir.problems(() -> Snapshots.load(dir.in(temp), lenient)))
        .containsExactly("catalogue.csv, line " + problem);
  }

  static Stream<Arguments> catalogue_isAlwaysReadStrictly() {
    String never = " must be an amount that is never negative; ";
    return Stream.of(
        arguments("x,MEAN,,,", "2, kind: 'MEAN' must be one of AMOUNT 总量, RATE 比率, FLOW 流量"),
        arguments("x,,,,", "2, kind: must be given"),
        arguments(
            "x,RATE,,,maybe", "2, signed: 'maybe' must be one of true, false, 1, 0, yes, no, 是, 否"),
        arguments(
            "x,RATE,,,\n\nx,AMOUNT,,,", "4, figure: 'x' is there already; a figure has one row"),
        arguments("x,RATE,,v,", "2, weight: 'v'" + never + "valid: w"),
        arguments("x,RATE,,x,", "2, weight: 'x'" + never + "valid: w"),
        arguments("w,RATE,,,\n\nx,RATE,,w,", "4, weight: 'w'" + never + "there are none"),
        arguments("w,AMOUNT,,,true\nx,RATE,,w,", "3, weight: 'w'" + never + "there are none"),
        arguments(
            "x,AMOUNT,,w,",
            "2, weight: 'w' must be blank: only a rate has a weight, and 'x' is none"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"figure\": \"x\"}",
        "{\"firstKnown\": [{\"figure\": \"w\"}, {\"figure\": \"x\"}]}",
        "{\"least\": {\"level\": \"COUNTY\"}, \"of\": {\"plus\": [{\"figure\": \"x\"}]}}"
      })
  void norm_onARate(String amount) {
    String target =
        "\"indicator\": {\"figure\": \"w\"}, \"atLeast\": {\"need\": {\"onePer\": 100}, \"of\": "
            + amount
            + "}";
    DataDir rate = figures("x,RATE,,,", "A1:1|A1:2");
    assertThatThrownBy(() -> assess(rate, Loading.strict(), target))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith(
            "figure 'x' is a rate, but a norm applies to an amount: one per 100");
    assess(figures("x,AMOUNT,,,", "A1:1|A1:2"), Loading.strict(), target);
  }

  /** 128 served of 200 children less 40 excused: 128/160 = 80 %, in either spelling. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'minus': [{'figure': 'children'}, {'figure': 'excused'}]}",
        "{'plus': [{'figure': 'children'}, {'figure': 'excused'}], 'weights': [1, -1]}"
      })
  void denominator_lessThoseExcused(String difference) {
    String json =
        "{'id': 'p', 'place': 'A', 'targets': [{'id': 'cov', 'by': '2025-12-31', 'atLeast': '80%',"
            + " 'indicator': {'ratio': [{'figure': 'served'}, "
            + difference
            + "]}}]}";
    Snapshot snapshot =
        Snapshots.read(
            DataDir.empty()
                .with("regions.csv", "code,name,level,parent\nA,芦苇县,COUNTY,\n")
                .with(
                    "figures.csv",
                    "place,figure,value\nA,children,200\nA,excused,40\nA,served,128\n")
                .with("snapshot.json", "{\"asOf\": \"2024-12-31\"}")
                .in(temp));
    Plan plan = Plans.parse(json.replace('\'', '"'));
    assertThat(plan.assess(snapshot).atPlace().finding("cov")).hasToString("cov at 芦苇县: met, 80%");
    assertThat(Plans.format(plan)).contains("\"weights\": [1, -1]");
    assertThat(Plans.parse(Plans.format(plan))).isEqualTo(plan);
  }
}
