package org.planmetrics.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.planmetrics.action.Apportionment;
import org.planmetrics.action.Profile;
import org.planmetrics.action.Staffing;
import org.planmetrics.domain.Level;
import org.planmetrics.indicator.Indicators;
import org.planmetrics.number.Fraction;
import org.planmetrics.plan.Assessment;
import org.planmetrics.progress.Timeline;
import org.planmetrics.text.Spelling;
import org.planmetrics.workbook.ReadWorkbook;
import org.planmetrics.workbook.WorkbookWriter;

class TableReportTest {
  private static final Assessment EXAMPLE = ExampleWorld.assessment();
  private static final LocalDate ZERO = LocalDate.of(1899, 12, 30);

  private static final List<String> CODES = List.of("代码", "code");

  @TempDir Path dir;

  private static TableReport full() {
    Timeline years =
        Timeline.of(EXAMPLE.plan(), EXAMPLE.snapshot(), "2021-12-31", "2022-12-31", "2023-12-31");
    return TableReport.of(EXAMPLE)
        .with(years)
        .with(Staffing.fewest(EXAMPLE, Profile.certifiedWorker(), "urban"))
        .with(
            Apportionment.of(
                10,
                EXAMPLE.place().code(),
                Indicators.counties(),
                EXAMPLE.readings(Indicators.count(Indicators.communities()))));
  }

  /** Cell by cell: texts as texts, numbers as numbers, days as days since 1899-12-30. */
  @ParameterizedTest
  @ValueSource(strings = {"zh", "en"})
  void workbook_saysWhatTheFilesSay(String language) throws IOException {
    TableReport report = full().in(Locale.forLanguageTag(language));
    Map<String, List<List<String>>> sheets =
        ReadWorkbook.read(report.writeTo(dir.resolve("report.xlsx")));
    Path csv = report.writeTo(dir.resolve("report"));
    try (Stream<Path> files = Files.list(csv)) {
      Set<String> names = files.map(f -> f.getFileName().toString()).collect(Collectors.toSet());
      assertThat(names)
          .containsExactlyInAnyOrderElementsOf(
              sheets.keySet().stream()
                  .flatMap(s -> Stream.of(s + ".csv", s + ".csv-metadata.json"))
                  .toList());
    }
    sheets.forEach((name, rows) ->
        assertThat(rows.stream().map(TableReportTest::trimmed).toList())
            .as(name)
            .isEqualTo(expected(csv.resolve(name + ".csv"))));
  }

  private static List<List<String>> expected(Path csv) {
    List<List<String>> rows = new ArrayList<>();
    try (CsvReader<CsvRecord> reader = CsvReader.builder().detectBomHeader(true).ofCsvRecord(csv)) {
      List<CsvRecord> lines = reader.stream().toList();
      List<String> headers = lines.get(0).getFields();
      rows.add(headers.stream().map(h -> '"' + h + '"').toList());
      for (CsvRecord line : lines.subList(1, lines.size())) {
        List<String> cells = new ArrayList<>();
        for (int c = 0; c < headers.size(); c++) {
          cells.add(cell(line.getField(c), CODES.contains(headers.get(c))));
        }
        rows.add(trimmed(cells));
      }
      return rows;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> trimmed(List<String> cells) {
    int end = cells.size();
    while (end > 0 && cells.get(end - 1).isEmpty()) {
      end--;
    }
    return cells.subList(0, end);
  }

  private static String cell(String field, boolean isCode) {
    if (field.isEmpty()) {
      return "";
    } else if (!isCode && field.matches("-?[0-9]+(\\.[0-9]+)?")) {
      BigDecimal kept = new BigDecimal(field).round(new MathContext(15));
      return kept.stripTrailingZeros().toPlainString();
    } else if (Spelling.day(field).isPresent()) {
      return Long.toString(ChronoUnit.DAYS.between(ZERO, LocalDate.parse(field)));
    }
    return '"' + field + '"';
  }

  @Test
  void writeTo_hasAllTables() {
    assertThat(ReadWorkbook.read(full().in(Locale.ENGLISH).writeTo(dir.resolve("a.xlsx"))).keySet())
        .containsExactly(
            "overview",
            "score card",
            "each county, worst first",
            "falling short",
            "1 three or more certified soci…",
            "2 one social worker per 1,000 …",
            "3 a trained professional in 80…",
            "progress",
            "over the years",
            "progress, county",
            "fewest to add",
            "fewest to add, county",
            "shared out",
            "milestones",
            "notes");
  }

  @Test
  void overview_saysWhatItIs() {
    String card = "11项指标中，已达标2项、未达标（未到期）3项，6项数据不足；其中约束性1项：未达标（未到期）1项";
    String place = "示例省 99，截至 2023-12-31，";
    assertThat(ReadWorkbook.read(TableReport.of(EXAMPLE).writeTo(dir.resolve("a.xlsx"))).get("概览"))
        .extracting(row -> String.join(" | ", trimmed(row)).replace("\"", ""))
        .containsExactly(
            "对象 | 内容 | 行数",
            "规划 | 示例规划",
            "地方 | 示例省 99",
            "日期 | 45291", // 2023-12-31
            "出处 | 数据：示例省（虚构数据）；来源：手工编制",
            "出处 | 注意：这些数据是虚构的，不反映任何真实地方。",
            "评分表 | " + card + " | 11",
            "县排名，差者在前 | " + place + "排名，差者在前 | 3",
            "未达标 | " + place + "未达标 | 4",
            "1 每个城市社区至少3名持证社会工作者，其中至少1名具有社会… | "
                + place
                + "排名，差者在前；每个城市社区至少3名持证社会工作者，其中至少1名具有社会工作师以上职业资格；1 未达标（未到期），1 数据不足，1 不适用"
                + " | 3",
            "2 每千名老年人至少1名社会工作者 | " + place + "排名，差者在前；每千名老年人至少1名社会工作者；1 已达标，2 数据不足 | 3",
            "3 80%的村培育社会工作人才 | " + place + "排名，差者在前；80%的村培育社会工作人才；1 已达标，2 不适用 | 3",
            "任务 |  | 2",
            "说明 |  | 2");
  }

  @Test
  void scoreCard_hasNumbersAndPercentages() throws IOException {
    Path file = TableReport.of(EXAMPLE).in(Locale.ENGLISH).writeTo(dir.resolve("a.xlsx"));
    List<List<String>> card = ReadWorkbook.read(file).get("score card");
    // one of three urban communities, perhaps two: from 1/3 to 2/3, as a percentage
    assertThat(card.get(1).subList(0, 6))
        .containsExactly(
            "\"three or more certified social workers in every urban community\"",
            "\"pending\"",
            "0.333333333333",
            "0.666666666667",
            "1",
            "3");
    assertThat(ReadWorkbook.part(file, "xl/styles.xml")).contains("0.0%", "yyyy-mm-dd");
  }

  @ParameterizedTest
  @CsvSource({
    "2/3, 0.666666666667", // as in CSV: at most twelve digits after the point
    "1000000/3, 333333.333333333", // 333333.333333333333 rounded to 15 digits
    "1234567890123456, '\"1234567890123456\"'", // exact: no digit is lost
    "1/8, 0.125"
  })
  void numbers_areKeptAsSpreadsheetsCan(String value, String written) {
    Grid table = new Grid().numbers("x");
    table.row(Cell.number(Fraction.parse(value)));
    Path file = dir.resolve("a.xlsx");
    WorkbookWriter.write(file, List.of(SheetTable.of("a", table, Locale.ENGLISH)));
    assertThat(ReadWorkbook.read(file).get("a"))
        .containsExactly(List.of("\"x\""), List.of(written));
  }

  @ParameterizedTest
  @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "＝1+1", "12", "1e5"})
  void texts_areTextsWhateverTheySay(String text) {
    Grid table = new Grid().words(Word.PLACE);
    table.row(Cell.of(text));
    Path file = dir.resolve("a.xlsx");
    WorkbookWriter.write(file, List.of(SheetTable.of("a", table, Locale.ENGLISH)));
    assertThat(ReadWorkbook.read(file).get("a").get(1)).containsExactly('"' + text + '"');
  }

  @Test
  void downTo_tellsOfHigherPlacesOnly() {
    TableReport report = TableReport.of(EXAMPLE).in(Locale.ENGLISH).downTo(Level.PREFECTURE);
    assertThat(ReadWorkbook.read(report.writeTo(dir.resolve("a.xlsx"))).keySet())
        .containsExactly("overview", "score card", "falling short", "milestones", "notes");
  }

  @Test
  void writeTo_again_isTheSameBytes() {
    assertThat(full().writeTo(dir.resolve("a.xlsx")))
        .hasSameBinaryContentAs(full().writeTo(dir.resolve("b.xlsx")));
  }

  @Test
  void with_aTimelineOfAnotherPlan_isRefused() {
    Timeline other =
        Timeline.of(EXAMPLE.plan().titled("别的", "other"), EXAMPLE.snapshot(), "2023-12-31");
    assertThatThrownBy(() -> TableReport.of(EXAMPLE).with(other))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageMatching("the timeline must be of plan '.*' as the report is, but is of .*");
  }

  @Test
  void toString_saysOfWhat() {
    assertThat(TableReport.of(EXAMPLE).toString()).startsWith("tables of 示例省");
  }
}
