package org.planmetrics;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The programs under {@code examples}, run as the documents say. */
class ExamplesTest {
  private static final String JILIN =
      "src/main/resources/org/planmetrics/io/jilin-civil-affairs-14.json";

  @TempDir Path dir;

  private record Run(int exit, String out, String err) {}

  @Test
  void scoreCard_printsWhatFollowsFromThePublishedFigures() throws Exception {
    Run run = run("examples/ScoreCard.java");
    assertThat(run.err()).isEmpty();
    assertThat(run.exit()).isZero();
    assertThat(run.out().lines().map(line -> line.replaceAll("\\s+", " ").strip()))
        .contains(
            "持证社会工作者达到2万人以上 未达标（未到期） 10,855 ≥ 20,000 9,145 2025-12-31",
            "每千名老年人至少1名社会工作者 已达标 1.96 ≥ 1 0 2025-12-31",
            "每个县（市、区）至少1家社会工作服务机构 数据不足 0%–100% ≥ 100% 0–60 2025-12-31 组织名册未报")
        .contains(
            "注意：这些数据是虚构的，不反映任何真实地方。",
            "持证社会工作者达到2万人以上 未达标（未到期） 16,814 ≥ 20,000 3,186 2025-12-31",
            "1 抚松县 220621 0 7 1 1 – ✗ ✗ ✗ ✗ ✗ ✗ ✗ ?",
            "HTML 报告 · report: target/jilin-report.html");
    for (String status : List.of("已达标", "未达标（未到期）", "数据不足", "不适用")) {
      assertThat(run.out()).contains(status);
    }
  }

  @Test
  void scoreCard_inEnglish() throws Exception {
    Run run = run("examples/ScoreCard.java", "en");
    assertThat(run.out())
        .contains("20,000 or more certified social workers", "10,855", "9,145", "undecided");
  }

  @Test
  void assess_printsTheAssessment() throws Exception {
    Run run = run("examples/Assess.java", "examples/jilin-published", JILIN);
    assertThat(run.err()).isEmpty();
    assertThat(run.exit()).isZero();
    assertThat(run.out())
        .startsWith(
            "{\"format\": 1, \"plan\": \"jilin-civil-affairs-14\", \"place\": \"220000\","
                + " \"asOf\": \"2020-12-31\",")
        .contains("\"lower\": \"2171000/1110233\"", "\"min\": 9145, \"max\": 9145");
  }

  @Test
  void borders_drawsTheSameBytes() throws Exception {
    Path file = dir.resolve("borders.geojson");
    assertThat(run("examples/jilin/Borders.java", file.toString()).exit()).isZero();
    assertThat(file).hasSameBinaryContentAs(Path.of("examples/jilin/borders.geojson"));
  }

  @Test
  void report_writesTheFileThatItNames() throws Exception {
    Path file = dir.resolve("report.html");
    Run run = run("examples/jilin/Report.java", "examples/small", file.toString());
    assertThat(run.err()).isEmpty();
    assertThat(run.out()).isEqualTo("报告 · report: " + file.toAbsolutePath() + "\n");
    assertThat(Files.readString(file)).startsWith("<!doctype html>").endsWith("</html>\n");
  }

  @Test
  void assess_onAnotherDay() throws Exception {
    Run run =
        run("examples/Assess.java", "examples/jilin-published", JILIN, "--as-of", "2025-12-31");
    assertThat(run.out()).contains("\"asOf\": \"2025-12-31\"", "\"lower\": \"10855/1488\"");
  }

  @Test
  void assess_printsASmallWorldInWhichEveryStatusOccurs() throws Exception {
    Run run = run("examples/Assess.java", "examples/small", JILIN, "--print", "en");
    assertThat(run.err()).isEmpty();
    assertThat(run.out())
        .contains("Beware: these data are synthetic and describe no real place.")
        .contains("  met  ", "  pending  ", "  missed  ", "  undecided  ");
  }

  @Test
  void assess_wrongOptions_tellsTheUsage() throws Exception {
    Run run = run("examples/Assess.java", "examples/small", JILIN, "--print", "fr");
    assertThat(run.exit()).isEqualTo(64);
    assertThat(run.err())
        .startsWith("there must be DATA and PLAN, but there are examples/small, ")
        .contains("用法：java -jar planmetrics-all.jar", "--as-of DATE");
  }

  @Test
  void assess_badData_tellsEveryProblemAndExitsWith2() throws Exception {
    Files.writeString(
        dir.resolve("regions.csv"), "code,name,level\n22,吉林省,PROVINZ\n2201,,COUNTY\n", UTF_8);
    Run run = run("examples/Assess.java", dir.toString(), JILIN);
    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err())
        .contains("regions.csv, line 2, level: 'PROVINZ' must be one of NATION 全国, ")
        .contains("regions.csv, line 3, name: ")
        .contains("snapshot.json");
  }

  @Test
  void tree_printsWhatFollowsFromTheCodes() throws Exception {
    String folder = "examples/division-codes";
    Run run = run(folder + "/Tree.java", folder + "/data", folder + "/plan.json");
    assertThat(run.err()).isEmpty();
    assertThat(run.exit()).isZero();
    assertThat(run.out().lines())
        .startsWith("99 示例省  法定", "  9901 东江市  法定", "    990101 市辖区  虚拟", "    990102 江北区  法定")
        .contains(
            "        990102001498 大学城  城市社区 quasi",
            "    990171 东江经济开发区  功能区",
            "  9919 西港市  法定",
            "    991900001 港口街道  法定",
            "regions.csv 有 1 行重复其上级，已并入：西港市 991900");
    assertThat(run.out().lines().map(line -> line.replaceAll("\\s+", " ").strip()))
        .contains(
            "每个乡镇（街道）至少1名社工 未达标（未到期） 60%（3/5） ≥ 100% 2 2025-12-31",
            "每个县（市、区）至少2名社工 已达标 100%（1/1） ≥ 100% 0 2025-12-31",
            "一半城市社区有社工（准社区单位不计） 未达标（未到期） 25%（1/4） ≥ 50% 1 2025-12-31");
    Run english = run(folder + "/Tree.java", folder + "/data", folder + "/plan.json", "en");
    assertThat(english.out())
        .contains("    990101 市辖区  virtual\n", "pending   25% (1/4)   ≥ 50%          1");
  }

  private static Run run(String... arguments) throws IOException, InterruptedException {
    String path = System.getProperty("java.class.path");
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-cp");
    command.add(System.getProperty("surefire.test.class.path", path));
    command.addAll(List.of(arguments));
    Path out = Files.createTempFile("run", ".out");
    Path err = Files.createTempFile("run", ".err");
    try {
      ProcessBuilder builder = new ProcessBuilder(command);
      builder.redirectOutput(out.toFile()).redirectError(err.toFile());
      int exit = builder.start().waitFor();
      return new Run(exit, Files.readString(out), Files.readString(err));
    } finally {
      Files.delete(out);
      Files.delete(err);
    }
  }
}
