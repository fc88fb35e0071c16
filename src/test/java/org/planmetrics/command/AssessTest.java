package org.planmetrics.command;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The command line: what it answers, what it writes, and its exit codes. */
class AssessTest {
  private static final String SMALL = "examples/small";
  private static final String JILIN = "jilin-civil-affairs-14";

  @TempDir Path temp;

  private record Run(int exit, String out, String err) {}

  private static Run run(String... args) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int exit =
        Assess.run(
            List.of(args), new PrintStream(out, true, UTF_8), new PrintStream(err, true, UTF_8));
    return new Run(exit, out.toString(UTF_8), err.toString(UTF_8));
  }

  @Test
  void without_options_printsTheAssessment() {
    Run run = run(SMALL, JILIN);
    assertThat(run.exit()).isZero();
    assertThat(run.err()).isEmpty();
    assertThat(run.out()).startsWith("{\"format\": 1, \"plan\": \"jilin-civil-affairs-14\"");
  }

  @ParameterizedTest
  @CsvSource({
    "--print, 项指标中",
    "--print zh, 项指标中",
    "--print en, of 15 targets",
    "--print --lang en, of 15 targets"
  })
  void print_isInALanguage(String options, String text) {
    Run run =
        run(
            Stream.concat(Stream.of(SMALL, JILIN), Stream.of(options.split(" ")))
                .toArray(String[]::new));
    assertThat(run.exit()).isZero();
    assertThat(run.out()).contains(text);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "''|there must be DATA and PLAN, but there are none",
        "a|there must be DATA and PLAN, but there is a",
        "a b c|there must be DATA and PLAN, but there are a, b, c",
        "a b --asof 2024-12-31|there is no option '--asof'; valid: --as-of, ",
        "a b --as-of|--as-of must be followed by DATE",
        "a b --as-of --print|--as-of must be followed by DATE",
        "a b --as-of 2024|--as-of must be a date such as 2023-12-31, but was '2024'",
        "a b --lang fr|--lang must be zh or en, but was 'fr'",
        "a b --print --print|--print is there twice",
        "a b --years 2023-2021|--years must be years such as 2021-2023 or 2021,2023, but was '2023-2021'",
        "a b --years x|--years must be years such as 2021-2023 or 2021,2023, but was 'x'",
        "--template t.xlsx|--template needs a PLAN",
        "a b --as-of=2024-12-31|--as-of and what follows it must be two words, without =",
        "a b --xlsx tab.txt|--xlsx must end in .xlsx, but was 'tab.txt'",
        "a b --csv t.xlsx|--csv must be a directory, but was 't.xlsx'",
        "b --template t.xls|--template must end in .xlsx or be a directory, but was 't.xls'",
        "a b -x|there is no option '-x'; valid: ",
      })
  void usage_isToldWithWhatIsRight(String args, String message) {
    Run run = run(args.isEmpty() ? new String[0] : args.split(" "));
    assertThat(run.exit()).isEqualTo(64);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).startsWith(message).contains("用法：", "--as-of DATE", "--headers FILE");
    assertThat(run("a", "--lang", "en").err()).contains("usage: java -jar");
  }

  @Test
  void problems_ofDataAndPlan_areToldTogether() throws IOException {
    Path plan = Files.writeString(temp.resolve("plan.json"), "{\"id\": 1}");
    Files.writeString(temp.resolve("regions.csv"), "code,name\n");
    Run run = run(temp.toString(), plan.toString(), "--as-of", "2024-12-31");
    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.err())
        .contains(
            "regions.csv, line 1, level: is missing", "plan.json, line 1, column 8, /id: '1' must");
    assertThat(run(SMALL, "none.json").err()).isEqualTo("none.json: does not exist\n");
    assertThat(run("none", JILIN).err())
        .isEqualTo(
            "none: does not exist; it must be a directory with regions.csv, or a workbook"
                + " (.xlsx)\n");
    Run headers = run(SMALL, JILIN, "--headers", "none.json");
    assertThat(headers.exit()).isEqualTo(2);
    assertThat(headers.err()).isEqualTo("none.json: does not exist\n");
  }

  @Test
  void reports_areWritten() throws IOException {
    Path html = temp.resolve("r.html");
    Path xlsx = temp.resolve("r.xlsx");
    Path csv = temp.resolve("tables");
    Run run =
        run(
            SMALL,
            JILIN,
            "--years",
            "2023",
            "--html",
            html.toString(),
            "--xlsx",
            xlsx.toString(),
            "--csv",
            csv.toString(),
            "--lang",
            "en");
    assertThat(run.exit()).isZero();
    assertThat(run.out()).isEmpty();
    assertThat(run.err())
        .endsWith("written: " + html + "\nwritten: " + xlsx + "\nwritten: " + csv + "\n");
    assertThat(Files.readString(html)).startsWith("<!doctype html>").contains("2023-12-31");
    assertThat(Files.size(xlsx)).isPositive();
    try (Stream<Path> files = Files.list(csv)) {
      assertThat(files).isNotEmpty();
    }
    Run nowhere = run(SMALL, JILIN, "--html", temp.resolve("no/r.html").toString());
    assertThat(nowhere.exit()).isEqualTo(2);
    assertThat(nowhere.err()).startsWith("cannot be read or written: ");
  }

  @Test
  void template_isWrittenOnce_andReadsBack() {
    Path file = temp.resolve("data.xlsx");
    Run run = run(JILIN, "--template", file.toString());
    assertThat(run.exit()).isZero();
    assertThat(run.err()).isEqualTo("已写入 " + file + "\n");
    assertThat(run(JILIN, "--template", file.toString()).exit()).isEqualTo(2);
    assertThat(run(file.toString(), JILIN, "--as-of", "2024-12-31").err())
        .isEqualTo("区域: has no rows; it must have a root region\n");
  }

  @Test
  void asTyped_lenient_codes_headers() throws IOException {
    Files.writeString(
        temp.resolve("regions.csv"), "编码,地名,级别\n22,甲省,省级\n2201,乙市,地级市\n2202,丙市,地级市\n");
    Files.writeString(temp.resolve("workers.csv"), "编号,地方,取证日期\nW1,乙市,2021.3.1\nW2,丁市,\n合计,,\n");
    Path headers =
        Files.writeString(
            temp.resolve("headers.json"),
            "{\"regions.csv\": {\"编码\": \"code\", \"地名\": \"name\", \"level\": {\"省级\":"
                + " \"PROVINCE\"}}, \"workers.csv\": {\"地方\": \"place\", \"fte\": \"0.5\"}}");
    Path plan =
        Files.writeString(
            temp.resolve("plan.json"),
            "{\"id\": \"p\", \"place\": \"22\", \"targets\": [{\"id\": \"t\", \"indicator\":"
                + " {\"sum\": \"workers.fte\"}, \"atLeast\": 1, \"by\": \"2025-12-31\"}]}");
    String[] args = {
      temp.toString(),
      plan.toString(),
      "--as-of",
      "2024-12-31",
      "--headers",
      headers.toString(),
      "--codes",
      "--as-typed",
      "--lenient",
      "--lang",
      "en"
    };
    Run run = run(args);
    assertThat(run.exit()).isZero();
    assertThat(run.err().lines())
        .contains(
            "workers.csv, line 3, place: '丁市' is no place or site; regions nearest: 22, 2201, 2202",
            "workers.csv, line 4, '合计', is a total, not loaded",
            "workers.csv, 1 cell: dates read that are not written as 2023-12-31",
            "workers.csv, 1 cell: names of places read as their codes");
    assertThat(run.out()).contains("\"lower\": \"1/2\"");
  }

  @Test
  void outputs_replaceNoInput() throws IOException {
    Path data = temp.resolve("data.xlsx");
    assertThat(run(JILIN, "--template", data.toString()).exit()).isZero();
    long size = Files.size(data);
    Run run = run(data.toString(), JILIN, "--xlsx", data.toString());
    assertThat(run.exit()).isEqualTo(64);
    assertThat(run.err())
        .startsWith("'" + data + "' is read and would be replaced; write to another");
    assertThat(Files.size(data)).isEqualTo(size);
    assertThat(run("b", "c", "--html", "").exit()).isEqualTo(64);
  }

  @Test
  void help_andSchemas_needNoData() {
    assertThat(run("--help").out()).startsWith("用法：");
    assertThat(run("-h", "--lang", "en").out()).startsWith("usage: java -jar");
    Run run = run("--schemas", temp.resolve("schemas").toString());
    assertThat(run.exit()).isZero();
    assertThat(temp.resolve("schemas/plan.schema.json")).exists();
  }

  @Test
  void brief_pages_andMap() throws IOException {
    Run brief = run(SMALL, JILIN, "--brief", "--lang", "en");
    assertThat(brief.exit()).isZero();
    assertThat(brief.out()).contains("of 15 targets");
    Path pages = temp.resolve("pages");
    Run run = run(SMALL, JILIN, "--pages", pages.toString());
    assertThat(run.out()).isEmpty();
    assertThat(pages.resolve("index.html")).exists();
    Path map = Files.writeString(temp.resolve("map.json"), "{\"type\": \"Point\"}");
    Run broken =
        run(SMALL, JILIN, "--html", temp.resolve("a.html").toString(), "--map", map.toString());
    assertThat(broken.exit()).isEqualTo(2);
    assertThat(broken.err()).contains("map.json, line 1");
  }
}
