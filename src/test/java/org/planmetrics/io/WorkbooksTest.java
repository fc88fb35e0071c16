package org.planmetrics.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.planmetrics.domain.DataException;
import org.planmetrics.domain.Figure;
import org.planmetrics.domain.Note;
import org.planmetrics.domain.Worker;
import org.planmetrics.snapshot.Snapshot;

/** Workbooks as data: one for all files, or one beside CSV files. */
class WorkbooksTest {
  private static final Loading STRICT = Loading.strict().asOf("2024-12-31");

  @TempDir Path temp;

  private Path file;

  @BeforeEach
  void name() {
    file = temp.resolve("数据.xlsx");
  }

  private static void write(Path file, Consumer<Workbook> content) throws IOException {
    try (OutputStream out = Files.newOutputStream(file);
        Workbook workbook = new Workbook(out, "test", "1.0")) {
      content.accept(workbook);
    }
  }

  /** Rows of texts, parted by commas. */
  private static Worksheet sheet(Workbook workbook, String name, String... rows) {
    Worksheet sheet = workbook.newWorksheet(name);
    for (int r = 0; r < rows.length; r++) {
      String[] cells = rows[r].split(",", -1);
      for (int c = 0; c < cells.length; c++) {
        if (!cells[c].isEmpty()) {
          sheet.value(r, c, cells[c]);
        }
      }
    }
    return sheet;
  }

  private static void regions(Workbook workbook) {
    sheet(workbook, "区域", "区划代码,名称,级别,上级", "A,临江市,市,", "A1,上游县,县,A", "A2,下游县,县,A");
  }

  private List<String> problems(Path path, Loading loading) {
    return DataDir.problems(() -> Snapshots.load(path, loading));
  }

  @Test
  void workbook_isADataDirectory() throws IOException {
    write(
        file,
        w -> {
          Worksheet head = sheet(w, "快照", "项目,内容", "截至", "标题,临江市", "来源,年报");
          head.value(1, 1, LocalDate.of(2023, 12, 31));
          head.style(1, 1).format("yyyy-mm-dd").set();
          regions(w);
          Worksheet workers = sheet(w, "workers", "编号,所在,证书,取证日期,培育,折合人数");
          workers.value(1, 0, 1001);
          workers.value(1, 1, "A1");
          workers.value(1, 2, "社会工作师");
          workers.value(1, 3, LocalDate.of(2021, 3, 1));
          workers.style(1, 3).format("yyyy年m月d日").set();
          workers.value(1, 4, true);
          workers.value(1, 5, 0.1 + 0.2);
          Worksheet figures = sheet(w, "指标数值", "所在,指标,数值", "A1,rate", "A2,rate", "A1,elderly");
          figures.value(1, 2, 0.215);
          figures.style(1, 2).format("0.0%").set();
          figures.value(2, 2, "18%");
          figures.value(3, 2, 61_000);
          figures.style(3, 2).format("#,##0").set();
          sheet(w, "说明", "随便写");
          sheet(w, "统计", "a");
        });
    Snapshot read = Snapshots.read(file);

    assertThat(read.asOf()).isEqualTo(LocalDate.of(2023, 12, 31));
    assertThat(read.title()).hasToString("Optional[临江市]");
    assertThat(read.source()).contains("年报");
    Worker worker = read.workers().get(0);
    assertThat(worker.id()).isEqualTo("1001");
    assertThat(worker.get(Worker.CERTIFIED_ON)).contains(LocalDate.of(2021, 3, 1));
    assertThat(worker.get(Worker.TRAINED)).contains(true);
    assertThat(worker.get(Worker.FTE)).hasToString("Optional[0.3]");
    assertThat(read.figureRows()).extracting(Figure::value).hasToString("[21.5%, 18%, 61000]");
    assertThat(read.notes())
        .filteredOn(n -> n.topic() == Note.Topic.UNREAD_FILE)
        .hasToString("[sheets not read: 统计]");
    assertThat(Snapshots.load(file, STRICT).files().keySet())
        .containsExactly("区域", "workers", "指标数值");
  }

  @Test
  void problems_nameSheetAndCell() throws IOException {
    write(
        file,
        w -> {
          regions(w);
          sheet(w, "社工", "编号,所在,证书,取证日期", "W1,A1,,2021-13-01", "", "W2,Q,博士,", "W2,A2,,,x");
        });
    assertThat(problems(file, STRICT))
        .containsExactly(
            "社工!D2, certified_on: '2021-13-01' must be a date such as 2023-12-31",
            "社工!C4, certificate: '博士' must be one of ASSISTANT 助理社会工作师, INTERMEDIATE 社会工作师,"
                + " SENIOR 高级社会工作师",
            "社工!E5: has too many fields: 5, but the header has 4");
    write(
        file,
        w -> {
          regions(w);
          sheet(w, "社工", "编号,所在", "W1,Q");
        });
    assertThat(problems(file, STRICT))
        .containsExactly("社工!B2, place: 'Q' is no place or site; regions nearest: A, A1, A2");
    assertThat(problems(file, Loading.strict()))
        .contains("快照, asOf: must be given here, such as 2023-12-31, or by the caller");
  }

  @Test
  void workbook_besideCsv() throws IOException {
    Path dir =
        DataDir.empty()
            .with("regions.csv", "code,name,level,parent\nA,临江市,PREFECTURE,\nA1,上游县,COUNTY,A\n")
            .in(temp.resolve("dir"));
    write(dir.resolve("workers.xlsx"), w -> sheet(w, "Sheet1", "编号,所在", "W1,A1", "W2,Q"));

    assertThat(problems(dir, STRICT))
        .containsExactly(
            "workers.xlsx Sheet1!B3, place: 'Q' is no place or site; regions nearest: A, A1");
    write(
        dir.resolve("workers.xlsx"),
        w -> {
          sheet(w, "Sheet1", "x");
          sheet(w, "Sheet2", "y");
        });
    assertThat(problems(dir, STRICT))
        .containsExactly(
            "workers.xlsx: has the sheets Sheet1, Sheet2, none of them called workers or 社工");
    write(
        dir.resolve("workers.xlsx"),
        w -> {
          sheet(w, "Sheet1", "x");
          sheet(w, "社工", "编号,所在", "W1,A1");
        });
    assertThat(Snapshots.load(dir, STRICT).snapshot().workers()).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({
    "45292, General, 2024-01-01",
    "45292, yyyy/m/d, 2024-01-01",
    "45292.5, yyyy/m/d h:mm, 2024-01-01",
  })
  void days_asTyped(double serial, String format, LocalDate day) throws IOException {
    write(
        file,
        w -> {
          regions(w);
          Worksheet sheet = sheet(w, "社工", "编号,所在,取证日期", "W1,A1");
          sheet.value(1, 2, serial);
          sheet.style(1, 2).format(format).set();
        });
    assertThat(
            Snapshots.load(file, STRICT.asTyped())
                .snapshot()
                .workers()
                .get(0)
                .get(Worker.CERTIFIED_ON))
        .contains(day);
  }

  @Test
  void formulas_areTheValuesSavedWithThem() throws IOException {
    write(
        file,
        w -> {
          regions(w);
          Worksheet sheet = sheet(w, "社工", "编号,所在,折合人数", "W1,A1");
          sheet.formula(1, 2, "1/2");
        });
    assertThat(problems(file, STRICT))
        .containsExactly(
            "社工!C2, fte: '#FORMULA!' is a formula without its value; open the workbook and save"
                + " it");
  }

  @Test
  void ids_asNumbers_losePrecisionAndSaySo() throws IOException {
    write(
        file,
        w -> {
          regions(w);
          Worksheet sheet = sheet(w, "社工", "编号,所在", ",A1", ",A2", ",A2");
          sheet.value(1, 0, 220102198001011234L);
          sheet.value(2, 0, 123456789012345L);
          sheet.value(3, 0, 42);
          sheet.style(3, 0).format("000000").set();
        });
    assertThat(problems(file, STRICT))
        .containsExactly(
            "社工!A2, id: '2.20102198001011E+17' is a number that a spreadsheet has shortened, its"
                + " digits are lost; format the column as text and fill it in anew");
    assertThat(Snapshots.load(file, STRICT.lenient()).snapshot().workers())
        .extracting(Worker::id)
        .containsExactly("123456789012345", "000042");
  }

  @Test
  void titles_andTotals_asTyped() throws IOException {
    write(
        file,
        w -> {
          regions(w);
          Worksheet sheet = sheet(w, "养老机构", "一览表", "单位：张", "编号,所在,床位", "F1,上游县", "合计");
          sheet.value(3, 2, 120);
          sheet.value(4, 2, 120);
        });
    assertThat(problems(file, STRICT))
        .containsExactly(
            "养老机构!A3: seems to be the header; delete the rows above it, or read as typed"
                + " (asTyped(), on the command line --as-typed)");
    Snapshot read = Snapshots.load(file, STRICT.asTyped()).snapshot();
    assertThat(read.facilities()).hasSize(1);
    assertThat(read.notes())
        .filteredOn(n -> n.topic() == Note.Topic.CONVERTED)
        .extracting(Note::toString)
        .containsExactly(
            "养老机构 has its header in line 3, below titles: 一览表 / 单位：张",
            "养老机构, line 5, '合计', is a total, not loaded: beds says 120, as its rows add up to",
            "养老机构: the unit '张' above is not used",
            "养老机构, 1 cell: names of places read as their codes");
  }

  @Test
  void whatIsNoWorkbook_isToldOf() throws IOException {
    Files.writeString(file, "PK\u0003\u0004 broken");
    assertThat(problems(file, STRICT))
        .contains("数据.xlsx: is no workbook that can be read; save it as .xlsx, without a password");
    Path dir = DataDir.small().in(temp.resolve("dir"));
    Files.delete(dir.resolve("workers.csv"));
    Files.write(
        dir.resolve("workers.xlsx"), new byte[] {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0});
    assertThat(problems(dir, Loading.strict()))
        .containsExactly(
            "workers.xlsx: is no workbook that can be read; save it as .xlsx, without a password,"
                + " or save it as workers.csv");
    Path other = Files.writeString(temp.resolve("a.txt"), "x");
    assertThatThrownBy(() -> Snapshots.read(other))
        .isInstanceOf(DataException.class)
        .hasMessageContaining(
            "is no directory and no workbook; it must be a directory with regions.csv, or a"
                + " workbook (.xlsx)");
  }

  @Test
  void workbook_withoutRegions_tellsWhichSheetsThereAre() throws IOException {
    write(file, w -> sheet(w, "Sheet1", "a"));
    assertThat(problems(file, STRICT))
        .containsExactly(
            "regions.csv: is missing; it is the one file that must exist; a sheet must be called"
                + " regions or 区域, but there are Sheet1");
  }

  /** A date shown as a month alone hides that nobody wrote a day. */
  @Test
  void months_ofACell_areMonths() throws IOException {
    write(
        file,
        w -> {
          regions(w);
          Worksheet sheet = sheet(w, "社工", "编号,所在,取证日期", "W1,A1", "W2,A1");
          sheet.value(1, 2, LocalDate.of(2024, 12, 1));
          sheet.style(1, 2).format("yyyy年m月").set();
          sheet.value(2, 2, LocalDate.of(2024, 11, 15));
          sheet.style(2, 2).format("yyyy年m月").set();
        });
    assertThat(problems(file, Loading.strict().asTyped().asOf("2024-12-15")))
        .containsExactly(
            "社工!C2, certified_on: '2024-12' must be a date such as 2023-12-31; a month or year that"
                + " is not over on the day of the data needs a day");
    assertThat(Snapshots.load(file, STRICT.asTyped()).snapshot().workers())
        .extracting(w -> w.get(Worker.CERTIFIED_ON).orElseThrow())
        .containsExactly(LocalDate.of(2024, 12, 31), LocalDate.of(2024, 11, 15));
  }

  @Test
  void otherSheets_besideCsv_areTold() throws IOException {
    Path dir = DataDir.small().without("workers.csv").in(temp.resolve("dir"));
    write(
        dir.resolve("workers.xlsx"),
        w -> {
          sheet(w, "社工", "编号,所在", "W1,c");
          sheet(w, "2024年新增", "编号,所在", "W2,c");
        });
    assertThat(Snapshots.read(dir).notes())
        .extracting(Note::toString)
        .contains("workers.xlsx, sheets not read: 2024年新增");
  }

  @Test
  void headers_withoutNames_areOneProblem() throws IOException {
    write(
        file,
        w -> {
          regions(w);
          sheet(w, "社工", "编号,所在", "W1,A1").value(0, 999, "远");
        });
    assertThat(problems(file, STRICT))
        .containsExactly(
            "社工!C1: 997 columns from 3 to 999 have no name; every column must have one");
  }
}
