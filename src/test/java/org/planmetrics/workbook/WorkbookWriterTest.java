package org.planmetrics.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.math.BigDecimal;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.TimeZone;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WorkbookWriterTest {
  private static final NewSheet WORKERS =
      new NewSheet(
          "社工",
          List.of(
              new NewColumn("编号", NewColumn.Entry.TEXT, List.of(), false),
              new NewColumn("证书", NewColumn.Entry.TEXT, List.of("助理, 初级", "中级"), true),
              new NewColumn("指标", NewColumn.Entry.TEXT, List.of("elderly"), false),
              new NewColumn("起", NewColumn.Entry.DAY, List.of(), false)),
          List.of());

  @TempDir Path dir;

  private Path write(NewSheet... sheets) {
    Path file = dir.resolve("book.xlsx");
    WorkbookWriter.write(file, List.of(sheets), "选项");
    return file;
  }

  private static NewSheet rows(NewCell... cells) {
    return new NewSheet("a", List.of(), Arrays.stream(cells).map(List::of).toList());
  }

  @Test
  void write_numbersAndDaysAreNumbersAndTextsTexts() {
    NewSheet sheet =
        rows(
            NewCell.of("东镇"),
            new NewCell.Amount(new BigDecimal("1200"), false),
            new NewCell.Amount(new BigDecimal("0.717770034843"), true),
            new NewCell.Amount(new BigDecimal("-1e30"), false),
            new NewCell.Day(LocalDate.of(2023, 12, 31)),
            NewCell.bold("0012"));
    assertThat(ReadWorkbook.read(write(sheet)).get("a"))
        .containsExactly(
            List.of("\"东镇\""),
            List.of("1200"),
            List.of("0.717770034843"),
            List.of("-1000000000000000000000000000000"),
            List.of("45291"), // days since 1899-12-30
            List.of("\"0012\""));
  }

  @ParameterizedTest
  @CsvSource({
    "123456789012345, 123456789012345", // 15 digits
    "1234567890123456, '\"1234567890123456\"'", // 16: a spreadsheet would make the last one 0
    "0.1234567890123456, '\"0.1234567890123456\"'",
    "1234567890123450, 1234567890123450", // 15 and a zero
    "100000000000000000000, 100000000000000000000",
    "0.000, 0",
  })
  void write_aNumberThatSpreadsheetsRound_isAText(String number, String written) {
    NewSheet sheet = rows(new NewCell.Amount(new BigDecimal(number), false));
    assertThat(ReadWorkbook.read(write(sheet)).get("a")).containsExactly(List.of(written));
  }

  @Test
  void write_aNumberBeyondDoubles_isAText() {
    NewSheet sheet = rows(new NewCell.Amount(new BigDecimal("1e-400"), false));
    assertThat(ReadWorkbook.read(write(sheet)).get("a").get(0).get(0)).startsWith("\"0.000");
  }

  @Test
  void write_aDayOnWhichSpreadsheetsDiffer_isAText() {
    NewSheet sheet =
        rows(new NewCell.Day(LocalDate.of(1900, 2, 28)), new NewCell.Day(LocalDate.of(1900, 3, 1)));
    assertThat(ReadWorkbook.read(write(sheet)).get("a"))
        .containsExactly(List.of("\"1900-02-28\""), List.of("61"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\tx", "＝1+1", " x ", "<b>&\"'"})
  void write_aText_isNoFormulaAndKept(String text) throws IOException {
    Path file = write(rows(NewCell.of(text)));
    assertThat(ReadWorkbook.read(file).get("a")).containsExactly(List.of('"' + text + '"'));
    assertThat(ReadWorkbook.part(file, "xl/worksheets/sheet1.xml")).doesNotContain("<f>");
  }

  @Test
  void write_whatNoCellCanHold_isSeenToBeMissing() {
    NewSheet sheet = rows(NewCell.of("a\u0001b"), NewCell.of("x".repeat(40_000)));
    List<List<String>> rows = ReadWorkbook.read(write(sheet)).get("a");
    assertThat(rows.get(0)).containsExactly("\"a\uFFFDb\"");
    // 32,767 − 20 = 32,747 are kept, and 40,000 − 32,747 = 7,253 are not
    assertThat(rows.get(1)).containsExactly('"' + "x".repeat(32_747) + "… (+7253)\"");
  }

  @Test
  void write_headersAreBoldAndStayInSight() throws IOException {
    Path file = write(WORKERS);
    assertThat(ReadWorkbook.part(file, "xl/worksheets/sheet1.xml"))
        .contains("ySplit=\"1\"", "state=\"frozen\"");
    assertThat(ReadWorkbook.part(file, "xl/styles.xml")).contains("<b/>", "yyyy-mm-dd", "\"@\"");
  }

  @Test
  void write_columnsAreAsWideAsTheirText() throws IOException {
    NewSheet sheet =
        new NewSheet(
            "a",
            List.of(NewColumn.of("名称"), NewColumn.of("x")),
            List.of(
                List.of(NewCell.of("前郭尔罗斯蒙古族自治县"), NewCell.of("y".repeat(100))),
                List.of(NewCell.of("z".repeat(70)))));
    // 11 characters of 2 columns and a margin of 2; never more than 60; what stands alone runs on
    assertThat(ReadWorkbook.part(write(sheet), "xl/worksheets/sheet1.xml"))
        .contains("min=\"1\" max=\"1\" width=\"24.0\"", "min=\"2\" max=\"2\" width=\"60.0\"");
  }

  @Test
  void write_dropDownListsOfferWhatAHiddenSheetHolds() throws IOException {
    Path file = write(WORKERS);
    assertThat(ReadWorkbook.part(file, "xl/worksheets/sheet1.xml"))
        .contains(
            "<dataValidations count=\"2\">",
            "sqref=\"B2:B1048576\"",
            "$A$1:$A$2",
            "sqref=\"C2:C1048576\"",
            "$B$1:$B$1")
        .containsPattern("B2:B1048576\"[^>]* showErrorMessage=\"true\"")
        .containsPattern("C2:C1048576\"[^>]* showErrorMessage=\"false\"");
    assertThat(ReadWorkbook.part(file, "xl/workbook.xml")).contains("state=\"hidden\"");
    assertThat(ReadWorkbook.read(file).get("选项"))
        .containsExactly(List.of("\"助理, 初级\"", "\"elderly\""), List.of("\"中级\""));
  }

  @Test
  void write_withoutLists_hasNoSheetForThem() {
    assertThat(ReadWorkbook.read(write(rows(NewCell.of("x"))))).containsOnlyKeys("a");
  }

  @Test
  void write_theSameSheets_areTheSameBytesInAnotherHourAndZone() throws Exception {
    TimeZone zone = TimeZone.getDefault();
    byte[] first = Files.readAllBytes(write(WORKERS, rows(NewCell.of("x"))));
    Thread.sleep(2_100); // more than the two seconds that a zip can tell apart
    try {
      TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Auckland"));
      assertThat(Files.readAllBytes(write(WORKERS, rows(NewCell.of("x"))))).isEqualTo(first);
    } finally {
      TimeZone.setDefault(zone);
    }
  }

  @Test
  void write_tooManyRows_areRefusedAndNothingIsWritten() {
    List<List<NewCell>> many = Collections.nCopies(1_048_577, List.of(NewCell.of("")));
    assertThatThrownBy(() -> write(new NewSheet("大表", List.of(), many)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("sheet '大表' must have at most 1048576 rows, but has 1048577; write CSV");
    assertThat(dir).isEmptyDirectory();
  }

  @Test
  void write_whereNothingCanBeWritten_isTold() {
    Path nowhere = dir.resolve("no/such/dir/a.xlsx");
    assertThatThrownBy(() -> WorkbookWriter.write(nowhere, List.of(rows(NewCell.of("")))))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageContaining("a.xlsx");
  }

  @ParameterizedTest
  @CsvSource({"a.xlsx, true", "A.XLSX, true", "a.xls, false", "xlsx, false", "a.csv, false"})
  void isWorkbook_goesByTheEnding(String path, boolean isOne) {
    assertThat(WorkbookWriter.isWorkbook(Path.of(path))).isEqualTo(isOne);
  }

  /** An application that does not name the library is told in one sentence what to add. */
  @Test
  void write_withoutTheLibrary_saysWhatToAdd() throws Exception {
    String path = System.getProperty("java.class.path");
    String all = System.getProperty("surefire.test.class.path", path);
    URL[] urls =
        Arrays.stream(all.split(File.pathSeparator))
            .filter(p -> !p.matches(".*fastexcel(-reader)?-[0-9.]+\\.jar"))
            .map(WorkbookWriterTest::url)
            .toArray(URL[]::new);
    assertThat(urls.length).isLessThan(all.split(File.pathSeparator).length);
    try (URLClassLoader lacking = new URLClassLoader(urls, ClassLoader.getPlatformClassLoader())) {
      Class<?> templates = lacking.loadClass("org.planmetrics.io.Templates");
      Class<?> plan = lacking.loadClass("org.planmetrics.plan.Plan");
      Object jilin =
          lacking.loadClass("org.planmetrics.io.Plans").getMethod("jilin14").invoke(null);
      Method write = templates.getMethod("write", Path.class, plan);
      assertThatThrownBy(() -> write.invoke(null, dir.resolve("data.xlsx"), jilin))
          .isInstanceOf(InvocationTargetException.class)
          .cause()
          .isInstanceOf(IllegalStateException.class)
          .hasMessage(
              "workbooks are written with org.dhatim:fastexcel:0.19.0, which is optional and not"
                  + " there; add it to the application's dependencies");
      assertThat(dir).isEmptyDirectory();
      write.invoke(null, dir.resolve("data"), jilin);
      assertThat(dir.resolve("data/workers.csv")).exists();
      Method read = lacking.loadClass("org.planmetrics.io.Snapshots").getMethod("read", Path.class);
      Path book = write(WORKERS);
      assertThatThrownBy(() -> read.invoke(null, book))
          .cause()
          .hasMessageEndingWith(
              "book.xlsx: is a workbook, and what reads these is not there: add the dependency"
                  + " org.dhatim:fastexcel-reader:0.19.0");
    }
  }

  private static URL url(String path) {
    try {
      return Path.of(path).toUri().toURL();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void message_namesTheVersionOfThePom() throws IOException {
    String pom = Files.readString(Path.of("pom.xml"));
    assertThat(pom.replaceAll("\\s", ""))
        .contains("<artifactId>fastexcel</artifactId><version>0.19.0</version>");
  }
}
