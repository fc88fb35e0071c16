package org.planmetrics.io;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.planmetrics.domain.ElderCareFacility;
import org.planmetrics.domain.Figure;
import org.planmetrics.domain.Register;
import org.planmetrics.domain.Worker;
import org.planmetrics.snapshot.Snapshot;

/**
 * Tables as people have them: what stands around the rows, above them and in the header. Strict
 * loading tells of each kind once a file and names the remedy; as typed it is read and noted.
 */
class TablesAsTheyComeTest extends AsTheyCome {
  @ParameterizedTest
  @CsvSource({";, semicolons", "'\t', tabs", "|, vertical bars"})
  void separator_isFound(String separator, String name) {
    DataDir dir =
        city()
            .with("regions.csv", CITY.replace(",", separator))
            .with("workers.csv", "id,place\nW,A1\n");

    Snapshot read = read(dir);
    assertThat(read.rows(Register.REGIONS)).hasSize(3);
    assertThat(notes(read)).containsExactly("regions.csv has columns parted by " + name);
    assertThat(problems(dir, STRICT))
        .contains(
            "regions.csv: has columns parted by " + name + "; save it with commas, or " + REMEDY);
  }

  @Test
  void gb18030_isFound() {
    byte[] bytes = CITY.getBytes(Charset.forName("GB18030"));
    DataDir dir = city().with("regions.csv", bytes);

    assertThat(read(dir).place("A1").name()).isEqualTo("上游县");
    assertThat(notes(read(dir))).containsExactly("regions.csv is GB18030");
    String told =
        "regions.csv: is not UTF-8 but GB18030, as Chinese spreadsheets save it; save it as UTF-8,"
            + " or read it with gb18030() or asTyped() (on the command line --as-typed)";
    assertThat(problems(dir, STRICT)).containsExactly(told);
    assertThat(problems(dir, STRICT.lenient())).containsExactly(told);
    byte[] broken = (CITY + "A3,?,COUNTY,A\n").getBytes(UTF_8);
    broken[broken.length - 11] = (byte) 0xff;
    assertThat(problems(city().with("regions.csv", broken), STRICT.asTyped()))
        .containsExactly(
            "regions.csv, line 5, name: '\ufffd' has bytes that are not UTF-8; save the file as"
                + " UTF-8");
  }

  @Test
  void titles_standAboveTheHeader() {
    DataDir dir =
        city()
            .with(
                "figures.csv",
                "临江市老年人口统计表,,,\n单位：万人,,,\n\n所在,指标,数值,截至\nA1,elderly,6.1,2024-12-31\n");

    Snapshot read = read(dir);
    Figure row = read.figureRows().get(0);
    assertThat(row.value()).hasToString("6.1");
    assertThat(row.get(Figure.UNIT)).contains("万人");
    assertThat(notes(read))
        .containsExactly(
            "figures.csv has its header in line 4, below titles: 临江市老年人口统计表 / 单位：万人",
            "figures.csv: numbers without a unit have that of the table, '万人'");
    assertThat(problems(dir, STRICT))
        .containsExactly(
            "figures.csv, line 4: seems to be the header; delete the rows above it, or " + REMEDY);
  }

  @Test
  void unit_ofTheTable_isNotThatOfARow() {
    String rows = "所在,指标,数值,单位\nA1,elderly,6.1,\nA2,elderly,48000,人\n";
    Snapshot read = read(city().with("figures.csv", "统计表\n（单位：万人）\n" + rows));

    assertThat(read.figureRows().stream().map(f -> f.get(Figure.UNIT).orElse("")))
        .containsExactly("万人", "人");
    assertThat(problems(city().with("figures.csv", "表\n单位：万人、张\n" + rows), TYPED))
        .containsExactly(
            "figures.csv, line 3: states the unit '万人、张' above the header, but not of which"
                + " numbers; give each row its unit 单位");
    String beds = "单位：百张\n编号,所在,床位\nF1,A1,1.2\n";
    assertThat(problems(city().with("facilities.csv", beds), TYPED))
        .containsExactly(
            "facilities.csv, line 2: states the unit '百张' above the header, but not of which"
                + " numbers; write it into the header of its column, such as 床位（百张）");
  }

  @Test
  void header_withUnit_isThatOfItsColumn() {
    DataDir dir = city().with("facilities.csv", "编号,所在,床位（百张）,入住/人,\nF1,A1,1.2,\"1,00\",\n");
    assertThat(problems(dir, TYPED))
        .containsExactly(
            "facilities.csv, line 2, residents: '1,00' must be a number such as 1200 or 0.5");

    Snapshot read = read(city().with("facilities.csv", "编号,所在, 床位（百张） ,,\nF1,A1,1.2,,\n"));
    assertThat(read.facilities().get(0).get(ElderCareFacility.BEDS).orElseThrow())
        .isEqualByComparingTo("120");
    assertThat(notes(read))
        .containsExactly(
            "facilities.csv: beds is read in '百' as its header says",
            "facilities.csv: the column '床位（百张）' is read as beds");
  }

  @Test
  void totals_areCheckedAndNotLoaded() {
    String rows =
        "所在,指标,数值,截至\nA1,elderly,\"1,000\",2024-12-31\nA2,elderly,200,2024-12-31\n"
            + "A1,beds,7,2024-12-31\n合 计,elderly,1200,2024-12-31\n全市合计,beds,9,\n";
    Snapshot read = read(city().with("figures.csv", rows + "注：数据来自年报,,,\n"));

    assertThat(read.figureRows()).hasSize(3);
    assertThat(notes(read))
        .containsExactly(
            "figures.csv, line 5, '合 计', is a total, not loaded: value says 1200, as its rows add"
                + " up to",
            "figures.csv, line 6, '全市合计', is a total, not loaded: value says 9, but its rows"
                + " add up to 7",
            "figures.csv, 1 row of remarks not loaded",
            "figures.csv, 1 cell: thousands separators left out");
    assertThat(problems(city().with("figures.csv", rows.replace("\"1,000\"", "1000")), STRICT))
        .containsExactly(
            "figures.csv, line 5: is a total of other rows; leave it out, or "
                + REMEDY
                + "; 1 more of this kind in the file");
  }

  @Test
  void subtotals_areOfTheRowsSinceTheLast() {
    String rows = "编号,所在,床位\nF1,A1,10\nF2,A1,20\n小计,,30\nF3,A2,5\nSubtotal,,6\nTotal,,35\n";
    Snapshot read = read(city().with("facilities.csv", rows));

    assertThat(read.facilities()).hasSize(3);
    assertThat(notes(read))
        .containsExactly(
            "facilities.csv, line 4, '小计', is a total, not loaded: beds says 30, as its rows add"
                + " up to",
            "facilities.csv, line 6, 'Subtotal', is a total, not loaded: beds says 6, but its rows"
                + " add up to 5",
            "facilities.csv, line 7, 'Total', is a total, not loaded: beds says 35, as its rows add"
                + " up to");
  }

  @Test
  void names_standForCodes() {
    DataDir dir = city().with("workers.csv", "编号,所在\nW1,上游县\nW2, 下游县\nW3,A1\n");

    assertThat(read(dir).workers()).extracting(Worker::place).containsExactly("A1", "A2", "A1");
    assertThat(notes(read(dir)))
        .containsExactly("workers.csv, 2 cells: names of places read as their codes");
    assertThat(problems(dir, STRICT))
        .containsExactly(
            "workers.csv, line 2, place: '上游县' is the name of a place; write its code A1, or "
                + REMEDY
                + "; 1 more of this kind in the file");
    DataDir twice = city().with("regions.csv", CITY + "A3,上游县,COUNTY,A\n");
    assertThat(problems(twice.with("workers.csv", "编号,所在\nW1,上游县\n"), TYPED))
        .containsExactly(
            "workers.csv, line 2, place: '上游县' is the name of 2 places; write the code of one:"
                + " A1, A3");
    DataDir parents = city().with("regions.csv", CITY.replace("COUNTY,A\n", "COUNTY,临江市\n"));
    assertThat(read(parents).place("A2").parent()).contains("A");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Workers.CSV", "WORKERS.csv", "社工.csv", "社会工作者.csv"})
  void files_mayBeNamedInAnyCaseAndInChinese(String file) {
    DataDir dir = city().with(file, "id,place\nW1,A1\n");

    Snapshot read = Snapshots.load(in(dir), STRICT).snapshot();
    assertThat(read.workers()).hasSize(1);
    assertThat(notes(read)).containsExactly(file + " is read as workers.csv");
    DataDir broken = city().with(file, "id,place\nW1,Q\n");
    assertThat(problems(broken, STRICT))
        .containsExactly(
            file + ", line 2, place: 'Q' is no place or site; regions nearest: A, A1, A2");
  }

  @Test
  void workbook_calledCsv_isToldAsSuch() {
    byte[] zip = {'P', 'K', 3, 4, 0, 0};
    assertThat(problems(city().with("workers.csv", zip), STRICT))
        .containsExactly(
            "workers.csv: is no text but, it seems, a workbook: let its name end in .xlsx");
  }

  @ParameterizedTest
  @CsvSource({
    "老年人口统计表（单位：万人）, 万人",
    "2024年    单位：万人, 万人",
    "老年人口（万人）, 万人",
    "单位 万人, 万人",
    "单位：万人 时间：2024年, 万人",
    "计量单位：人, 人",
    "填报单位：临江市民政局, ''",
    "单位：临江市民政局, ''",
    "（2024年）, ''",
  })
  void unit_isFoundInATitle(String title, String unit) {
    DataDir dir = city().with("figures.csv", title + "\n所在,指标,数值\nA1,elderly,5\n");
    assertThat(read(dir).figureRows().get(0).get(Figure.UNIT).orElse("")).isEqualTo(unit);
  }

  @ParameterizedTest
  @CsvSource({
    "名　称, 床　位, 120",
    "名 称, 床位：百张, 12000",
    "名称, 床位/张, 120",
  })
  void headers_withSpacesOrUnits(String name, String beds, String number) {
    Snapshot read =
        read(city().with("facilities.csv", "编号,地区," + name + "," + beds + "\nF1,A1,x,120\n"));
    assertThat(read.facilities().get(0).get(ElderCareFacility.BEDS).orElseThrow())
        .isEqualByComparingTo(number);
    assertThat(notes(read)).contains("facilities.csv: the column '地区' is read as place");
    assertThat(
            read(city().with("figures.csv", "地区,指标,数值,计量单位\nA1,elderly,5,万人\n"))
                .figureRows()
                .get(0)
                .get(Figure.UNIT))
        .contains("万人");
  }

  /** What has an id and a place is a record, whatever its name; a word may be a figure's name. */
  @Test
  void totals_areNoRecords() {
    String rows = "编号,所在,名称,床位\nF1,A1,爱心敬老院,10\nF2,A1,Total,20\n,,合　计,30\n";
    Snapshot read = read(city().with("facilities.csv", rows));
    assertThat(read.facilities()).hasSize(2);
    assertThat(notes(read))
        .containsExactly(
            "facilities.csv, line 4, '合　计', is a total, not loaded: beds says 30, as its rows add"
                + " up to");
    DataDir named =
        city()
            .with("catalogue.csv", "figure,kind,unit\ntotal,RATE,年\n")
            .with("figures.csv", "place,figure,value\nA1,total,1\n");
    assertThat(Snapshots.load(in(named), STRICT).snapshot().declarations()).hasSize(1);
    assertThat(read(named).declarations()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "合计,elderly,12000,人,|A1,elderly,0.9,万人,|A2,elderly,3000,人,",
        "A1,elderly,1,人,2024-12-31|A2,elderly,2,人,2024年12月31日|合计,elderly,3,人,",
      })
  void totals_areComparedAsTheyMean(String rows) {
    String text = "所在,指标,数值,单位,截至\n" + rows.replace('|', '\n') + "\n";
    assertThat(notes(read(city().with("figures.csv", text))))
        .first()
        .asString()
        .endsWith("as its rows add up to");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "资料来源 临江市统计局,,,",
        "本表为初步统计数,,,",
        "备注 共2家,,",
        "填表人：张三,,审核人：李四,",
        "*初步数,,,",
        "Source: yearbook,,,",
      })
  void remarks_areNotLoaded(String remark) {
    String rows = "所在,指标,数值,截至\nA1,elderly,5,\n" + remark + "\n";
    assertThat(notes(read(city().with("figures.csv", rows))))
        .containsExactly("figures.csv, 1 row of remarks not loaded");
    assertThat(problems(city().with("figures.csv", rows), STRICT))
        .containsExactly("figures.csv, line 3: is a remark, no row; leave it out, or " + REMEDY);
  }

  @Test
  void names_withSpaces() {
    DataDir dir =
        city()
            .with("regions.csv", CITY.replace("上游县", "上 游 县"))
            .with("workers.csv", "编号,所在\nW1,上游县\nW2,下　游　县\n");
    assertThat(read(dir).workers()).extracting(Worker::place).containsExactly("A1", "A2");
  }

  @Test
  void mapping_thatHasNoUse_isTold() throws IOException {
    Path headers =
        Files.writeString(
            temp.resolve("headers.json"), "{\"区域\": {\"不存在\": \"kind\", \"level\": \"COUNTY\"}}");
    Snapshot read = Snapshots.load(in(city()), TYPED.headers(headers)).snapshot();
    assertThat(notes(read))
        .containsExactly(
            "regions.csv has no use for 'level' of the mapping",
            "regions.csv has no use for '不存在' of the mapping");
  }

  /** What was left out before the end of what can be read is told of too. */
  @Test
  void whatIsLeftOut_ofATableCutOff_isTold() {
    String rows = "编号,所在,床位\nF1,A1,10\n合计,,10\nF2,\"A2,1\n";
    Loaded loaded = Snapshots.load(in(city().with("facilities.csv", rows)), TYPED.lenient());
    assertThat(loaded.problems())
        .extracting(Object::toString)
        .containsExactly(
            "facilities.csv, line 4: has a quote that is not closed; the rest of the file was not"
                + " read");
    assertThat(notes(loaded.snapshot()))
        .containsExactly(
            "facilities.csv, line 3, '合计', is a total, not loaded: beds says 10, as its rows add"
                + " up to");
  }
}
