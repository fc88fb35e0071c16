package org.planmetrics.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.planmetrics.domain.Certificate;
import org.planmetrics.domain.ElderCareFacility;
import org.planmetrics.domain.Level;
import org.planmetrics.domain.Worker;
import org.planmetrics.snapshot.Snapshot;

/**
 * Cells as people type them: days, numbers, words and ids. Strict loading tells of each kind once a
 * file and names the remedy; as typed it is read and noted.
 */
class CellsAsTheyComeTest extends AsTheyCome {
  @ParameterizedTest
  @CsvSource({
    "45292, 2024-01-01",
    "45292.75, 2024-01-01",
    "2023年6月, 2023-06-30",
    "2023.6, 2023-06-30",
    "202306, 2023-06-30",
    "20230605, 2023-06-05",
    "2021.3.1, 2021-03-01",
    "2023年, 2023-12-31",
    "2023, 2023-12-31",
    "2023年底, 2023-12-31",
    "2024年12月, 2024-12-31",
    "2023-06-05 08:30, 2023-06-05",
    "2023/6/5 0:00:00, 2023-06-05",
    "２０２３年６月５日, 2023-06-05",
  })
  void days_areReadAsTyped(String written, String day) {
    DataDir dir = city().with("workers.csv", "id,place,certified_on\nW1,A1," + written + "\n");

    assertThat(read(dir).workers().get(0).get(Worker.CERTIFIED_ON))
        .hasToString("Optional[" + day + "]");
    assertThat(notes(read(dir))).isNotEmpty();
    assertThat(problems(dir, STRICT))
        .containsExactly(
            "workers.csv, line 2, certified_on: '"
                + written
                + "' must be a date such as 2023-12-31; "
                + REMEDY
                + " it is "
                + day);
  }

  /** Whether a month that is not over lies before or after the day nobody knows. */
  @ParameterizedTest
  @ValueSource(strings = {"2025年1月", "2025", "2025-02"})
  void months_thatAreNotOver_areOpen(String written) {
    DataDir dir = city().with("workers.csv", "id,place,certified_on\nW1,A1," + written + "\n");
    assertThat(problems(dir, TYPED))
        .containsExactly(
            "workers.csv, line 2, certified_on: '"
                + written
                + "' must be a date such as 2023-12-31; a month or year that is not over on the day"
                + " of the data needs a day");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"99999", "1234", "2023-13", "20231301", "2023年13月", "12.5.2023", "45292x"})
  void days_thatAreNone_areToldOf(String written) {
    DataDir dir = city().with("workers.csv", "id,place,certified_on\nW1,A1," + written + "\n");
    assertThat(problems(dir, TYPED))
        .containsExactly(
            "workers.csv, line 2, certified_on: '"
                + written
                + "' must be a date such as 2023-12-31");
  }

  @ParameterizedTest
  @CsvSource({
    "12*, 12",
    "700[1], 700",
    "700①, 700",
    "0.31万, 3100",
    "1.2亿, 120000000",
    "3百张, 300",
    "120张, 120",
    "'1,200人', 1200",
    "50%, 0.50",
    "１２００, 1200",
  })
  void numbers_areReadAsTyped(String written, String number) {
    DataDir dir = city().with("facilities.csv", "id,place,beds\nF1,A1,\"" + written + "\"\n");

    assertThat(read(dir).facilities().get(0).get(ElderCareFacility.BEDS).orElseThrow())
        .isEqualByComparingTo(number);
    assertThat(notes(read(dir))).isNotEmpty();
    assertThat(problems(dir, STRICT)).hasSize(1).first().asString().endsWith(" it is " + number);
  }

  @ParameterizedTest
  @ValueSource(strings = {"N/A", "…", "na", "null", "——", "不详"})
  void nothing_isWrittenInManyWays(String written) {
    DataDir dir = city().with("facilities.csv", "id,place,beds\nF1,A1," + written + "\n");

    assertThat(read(dir).facilities().get(0).get(ElderCareFacility.BEDS)).isEmpty();
    assertThat(problems(dir, STRICT)).hasSize(1).first().asString().endsWith(" it is missing");
  }

  @ParameterizedTest
  @ValueSource(strings = {"约12", "12万3", "万", "1.2.3万", "*", "12**x", "百", "0.31万万"})
  void numbers_thatAreNone_areToldOf(String written) {
    DataDir dir = city().with("facilities.csv", "id,place,beds\nF1,A1," + written + "\n");
    assertThat(problems(dir, TYPED))
        .containsExactly(
            "facilities.csv, line 2, beds: '" + written + "' must be a number such as 1200 or 0.5");
  }

  /** 0.31万 of a row in 万人 would be one of two numbers. */
  @Test
  void numbers_thatSayTheirUnitTwice_areToldOf() {
    String rows = "place,figure,value,unit\nA1,elderly,0.31万,";
    assertThat(read(city().with("figures.csv", rows + "人\n")).figureRows().get(0).value())
        .hasToString("3100");
    assertThat(problems(city().with("figures.csv", rows + "万人\n"), TYPED)).hasSize(1);
  }

  @Test
  void strict_tellsEachKindOnce() {
    StringBuilder rows = new StringBuilder("id,place,certified_on,fte\n");
    for (int i = 0; i < 20; i++) {
      rows.append("W")
          .append(i)
          .append(",A1,")
          .append(i % 2 == 0 ? "45292" : "2021.3.1")
          .append(",1\n");
    }
    assertThat(problems(city().with("workers.csv", rows.toString()), STRICT))
        .containsExactly(
            "workers.csv, line 2, certified_on: '45292' must be a date such as 2023-12-31; "
                + REMEDY
                + " it is 2024-01-01; 9 more of this kind in the file",
            "workers.csv, line 3, certified_on: '2021.3.1' must be a date such as 2023-12-31; "
                + REMEDY
                + " it is 2021-03-01; 9 more of this kind in the file");
    Loaded loaded =
        Snapshots.load(in(city().with("workers.csv", rows.toString())), STRICT.lenient());
    assertThat(loaded.problems()).hasSize(20);
    assertThat(loaded.files().get("workers.csv")).hasToString("20 read, 0 loaded, 20 set aside");
  }

  @ParameterizedTest
  @CsvSource({"初级, ASSISTANT", "中级, INTERMEDIATE", "高级, SENIOR", "助理社会工作师, ASSISTANT"})
  void certificates_haveTheirCommonNames(String written, Certificate certificate) {
    DataDir dir = city().with("workers.csv", "id,place,certificate\nW1,A1," + written + "\n");
    assertThat(Snapshots.load(in(dir), STRICT).snapshot().workers().get(0).get(Worker.CERTIFICATE))
        .contains(certificate);
  }

  static Stream<Arguments> levels_haveTheNamesOfOfficialLists() {
    return Stream.of(
        arguments("省级", "地级市", "县级市", "街道"),
        arguments("自治区", "自治州", "市辖区", "镇"),
        arguments("直辖市", "盟", "旗", "乡"),
        arguments("省", "市", "县", "乡镇"));
  }

  @ParameterizedTest
  @MethodSource
  void levels_haveTheNamesOfOfficialLists(String first, String second, String third, String last) {
    String regions =
        "区划代码,名称,级别,上级\n22,甲,%s,\n2201,乙,%s,22\n220102,丙,%s,2201\n220102001,丁,%s,220102\n"
            .formatted(first, second, third, last);
    Snapshot read = Snapshots.load(in(city().with("regions.csv", regions)), STRICT).snapshot();
    assertThat(read.regions())
        .extracting(p -> p.level())
        .containsExactly(Level.PROVINCE, Level.PREFECTURE, Level.COUNTY, Level.TOWNSHIP);
  }

  @Test
  void ids_thatASpreadsheetHasSpoilt_areToldAsSuch() {
    String rows = "id,place,fte\n2.2E+17,A1,1\n2.2E+17,A1,#DIV/0!\n2.20102198001011E+17,A1,1\n";
    String lost =
        " is a number that a spreadsheet has shortened, its digits are lost; format the column as"
            + " text and fill it in anew";
    assertThat(problems(city().with("workers.csv", rows), STRICT))
        .containsExactly(
            "workers.csv, line 2, id: '2.2E+17'" + lost + "; 2 more of this kind in the file",
            "workers.csv, line 3, fte: '#DIV/0!' is an error of the spreadsheet; mend it there, or"
                + " leave the cell blank");
  }

  /** What has its own unit under a header with another is in doubt. */
  @ParameterizedTest
  @CsvSource({
    "1.2, 120",
    "3*, 300",
    "'1,200', 120000",
    "-, ''",
    "N/A, ''",
  })
  void cells_underAHeaderWithUnit(String written, String beds) {
    String rows = "编号,所在,床位（百张）\nF1,A1,\"" + written + "\"\n";
    assertThat(
            read(city().with("facilities.csv", rows))
                .facilities()
                .get(0)
                .get(ElderCareFacility.BEDS)
                .map(b -> b.toPlainString())
                .orElse(""))
        .isEqualTo(beds);
    assertThat(problems(city().with("facilities.csv", rows.replace(written, "120张")), TYPED))
        .containsExactly(
            "facilities.csv, line 2, beds: '120张（百）' must be a number such as 1200 or 0.5");
  }

  /** 2024.10 typed as a number is 2024.1. */
  @Test
  void januaryOrOctober_isOpen() {
    DataDir dir = city().with("workers.csv", "id,place,certified_on\nW1,A1,2024.1\n");
    assertThat(problems(dir, TYPED))
        .containsExactly(
            "workers.csv, line 2, certified_on: '2024.1' must be a date such as 2023-12-31; it may"
                + " be January or October, as a spreadsheet leaves out the last zero");
  }

  @Test
  void unit_statedTwice_isTold() {
    String rows = "所在,指标,数值（万人）\nA1,elderly,0.31万\n";
    assertThat(problems(city().with("figures.csv", rows), TYPED))
        .hasSize(1)
        .first()
        .asString()
        .endsWith("; its unit stands in the row already");
  }

  /** A row without a value is as no row: unreported, neither zero nor a problem. */
  @ParameterizedTest
  @ValueSource(strings = {"…", "-", "N/A", "", "不详"})
  void figures_withoutAValue_areNotReported(String written) {
    String rows = "所在,指标,数值,截至\nA1,elderly,5,2023年\nA2,elderly," + written + ",2023年\n";
    Loaded loaded = Snapshots.load(in(city().with("figures.csv", rows)), TYPED);
    assertThat(loaded.problems()).isEmpty();
    assertThat(loaded.files().get("figures.csv")).hasToString("1 read, 1 loaded, 0 set aside");
    assertThat(notes(loaded.snapshot()))
        .contains("figures.csv, 1 row without a value: not reported");
    assertThat(problems(city().with("figures.csv", rows.replace("2023年", "2023-12-31")), STRICT))
        .hasSize(1);
  }
}
