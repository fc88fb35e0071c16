package org.planmetrics.io;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.planmetrics.domain.Note;
import org.planmetrics.domain.Worker;
import org.planmetrics.snapshot.Snapshot;

/** Files as people have them: cells as typed, GB18030, other headers. */
class LoadingTest {
  static final String BROKEN_HEADERS =
      "{\"worker.csv\": {},\n\"returns.csv\": {\"地\": \"plcae\"},\n\"figures.csv\": 1}";
  private static final Charset GB18030 = Charset.forName("GB18030");
  private static final Loading AS_TYPED = Loading.strict().asTyped();

  @TempDir Path temp;

  private Snapshot figure(String value, String day) {
    String text = "place,figure,value,as_of\nb,elderly,\"" + value + "\",\"" + day + "\"\n";
    Path dir = DataDir.small().with("figures.csv", text).in(temp);
    return Snapshots.load(dir, AS_TYPED).snapshot();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1200|1200|",
        "1,200|1200|1 cell: thousands separators left out",
        "1，200|1200|1 cell: thousands separators left out",
        "1,234,567.50|1234567.5|1 cell: thousands separators left out",
        "１２００|1200|1 cell: full-width characters read as half-width ones",
        "０．５|0.5|1 cell: full-width characters read as half-width ones"
      })
  void asTyped_readsNumbers(String written, String value, String note) {
    Snapshot world = figure(written, "2023-12-31");

    assertThat(world.figureRows().get(0).value()).hasToString(value);
    assertThat(conversions(world))
        .isEqualTo(note == null ? List.of() : List.of("figures.csv, " + note));
  }

  @Test
  void asTyped_countsEachKindOfACell() {
    assertThat(conversions(figure("１，２００", "２０２３年１月５日")))
        .containsExactly(
            "figures.csv, 2 cells: full-width characters read as half-width ones",
            "figures.csv, 1 cell: thousands separators left out",
            "figures.csv, 1 cell: dates read that are not written as 2023-12-31");
  }

  @Test
  void asTyped_tellsInChineseToo() {
    Note note = figure("1,200", "").notes().get(0);

    assertThat(note.topic()).isEqualTo(Note.Topic.CONVERTED);
    assertThat(note.text().zh()).isEqualTo("figures.csv 有 1 个单元格千位分隔符已去除");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"2023/1/5", "2023-1-5", "2023.1.5", "2023年1月5日", "2023/01/05", "2023年01月05日"})
  void asTyped_readsDays(String written) {
    Snapshot world = figure("1", written);

    assertThat(world.figureRows().get(0).asOf()).contains(LocalDate.of(2023, 1, 5));
    assertThat(conversions(world))
        .containsExactly("figures.csv, 1 cell: dates read that are not written as 2023-12-31");
  }

  @ParameterizedTest
  @ValueSource(strings = {"-", "—", "无", " 无 "})
  void asTyped_readsMissing(String written) {
    Snapshot world = figure("1", written);

    assertThat(world.figureRows().get(0).asOf()).isEqualTo(Optional.empty());
    assertThat(conversions(world))
        .containsExactly(
            "figures.csv, 1 cell: read as missing, such as '-', '—', '无', '…' or 'N/A'");
  }

  @ParameterizedTest
  @ValueSource(strings = {"1,20", "12,34", "1,2345", ",200", "1,200,", "1200,000", "1 200", "一千"})
  void asTyped_refusesOtherNumbersAsTheyStand(String written) {
    assertThat(DataDir.problems(() -> figure(written, "")))
        .containsExactly(
            "figures.csv, line 2, value: '"
                + written
                + "' must be a number such as 1200 or 0.5 or 60%, or bounds such as <5, ≥100 or"
                + " 10-19");
  }

  @ParameterizedTest
  @ValueSource(strings = {"2023/2/30", "2023/1-5", "23/1/5", "2023/13/1", "5.1.2023"})
  void asTyped_refusesOtherDaysAsTheyStand(String written) {
    assertThat(DataDir.problems(() -> figure("1", written)))
        .containsExactly(
            "figures.csv, line 2, as_of: '" + written + "' must be a date such as 2023-12-31");
  }

  @Test
  void asTyped_keepsCodesAndLongTexts() {
    assertThat(DataDir.problems(() -> figure("1,000".repeat(100_000), ""))).hasSize(1);
    Path dir = DataDir.small().with("workers.csv", "id,place,trained,hobby\n１,c,１,无\n").in(temp);
    Worker worker = Snapshots.load(dir, AS_TYPED.lenient()).snapshot().workers().get(0);

    assertThat(worker.id()).isEqualTo("１");
    assertThat(worker.get(Worker.TRAINED)).contains(true);
    assertThat(worker.attributes()).containsEntry("hobby", "无");
  }

  @Test
  void strict_convertsNothing() {
    Path dir = DataDir.small().with("workers.csv", "id,place,from,fte\nW,c,2023/1/5,无\n").in(temp);

    assertThat(DataDir.problems(() -> Snapshots.load(dir, Loading.strict())))
        .containsExactly(
            "workers.csv, line 2, fte: '无' must be a number such as 1200 or 0.5; read as typed (asTyped(), on the command line --as-typed) it is missing",
            "workers.csv, line 2, from: '2023/1/5' must be a date such as 2023-12-31; read as typed (asTyped(), on the command line --as-typed) it is 2023-01-05");
  }

  @Test
  void gb18030_readsWhatUtf8Says() {
    DataDir gb = DataDir.small();
    DataDir.small()
        .files()
        .forEach((file, bytes) -> gb.with(file, new String(bytes, UTF_8).getBytes(GB18030)));
    gb.with("workers.csv", "\ufeff编号,所在\nW1,c\nW2,S1\n");
    Path dir = gb.in(temp);

    Snapshot world = Snapshots.load(dir, Loading.strict().gb18030()).snapshot();
    assertThat(world.place("c").name()).isEqualTo("丙社区");
    assertThat(world.workers()).hasSize(2);
    assertThat(DataDir.problems(() -> Snapshots.read(dir)))
        .first()
        .isEqualTo(
            "regions.csv: is not UTF-8 but GB18030, as Chinese spreadsheets save it; save it as"
                + " UTF-8, or read it with gb18030() or asTyped() (on the command line"
                + " --as-typed)");
  }

  @Test
  void gb18030_namesTheRowThatIsNot() {
    byte[] bytes = "code,name,kind,parent\nc,丙社区,URBAN,b\nd,?,VILLAGE,b\n".getBytes(GB18030);
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = bytes[i] == '?' ? (byte) 0xff : bytes[i];
    }
    Path dir = DataDir.small().with("communities.csv", bytes).in(temp);
    Loading loading = Loading.strict().gb18030().lenient();

    assertThat(Snapshots.load(dir, loading).problems())
        .extracting(Object::toString)
        .contains(
            "communities.csv, line 3, name: '\ufffd' has bytes that are not GB18030;"
                + " save the file as UTF-8");
  }

  @Test
  void headers_standForOurs() throws IOException {
    Path json = write("{\"workers.csv\": {\"人员编号\": \"id\", \"所属社区\": \"所在\", \"备注\": \"FTE\"}}");
    Path dir = DataDir.small().with("workers.csv", "所属社区,人员编号,备注,证书\nc,W1,0.5,SENIOR\n").in(temp);

    Worker worker = Snapshots.load(dir, Loading.strict().headers(json)).snapshot().workers().get(0);
    assertThat(worker.id() + " " + worker.place() + " " + worker.fte()).isEqualTo("W1 c 0.5");
    assertThat(worker.attributes()).isEmpty();
  }

  @Test
  void headers_tellsWhatThereIs() throws IOException {
    Path json = write(BROKEN_HEADERS);

    assertThat(DataDir.problems(() -> Loading.strict().headers(json)))
        .containsExactly(
            "headers.json, line 1, column 2, /worker.csv: is no key of a mapping of headers;"
                + " valid: workers.csv, figures.csv, regions.csv, returns.csv, stations.csv,"
                + " catalogue.csv, communities.csv, facilities.csv, milestones.csv, successions.csv,"
                + " organizations.csv",
            "headers.json, line 2, column 22, /returns.csv/地: 'plcae' is no column of"
                + " returns.csv; valid: place, register",
            "headers.json, line 3, column 16, /figures.csv: '1' must be an object, the headers of"
                + " a file, but is a number");
  }

  @Test
  void asOf_countsBeforeTheFile() {
    Path dir = DataDir.small().with("snapshot.json", "{\"asOf\": \"never\"}").in(temp);
    LocalDate day = LocalDate.of(2024, 6, 30);

    Loaded loaded = Snapshots.load(dir, Loading.strict().lenient().asOf(day));
    assertThat(loaded.snapshot().asOf()).isEqualTo(day);
    assertThat(loaded.problems())
        .extracting(Object::toString)
        .containsExactly(
            "snapshot.json, line 1, column 10, /asOf: 'never' must be a date such as"
                + " \"2023-12-31\"");
    assertThat(DataDir.problems(() -> Snapshots.load(dir, Loading.strict().lenient()))).hasSize(1);
  }

  @Test
  void toString_saysAll() {
    assertThat(Loading.strict().lenient().gb18030().asTyped().asOf(LocalDate.EPOCH))
        .hasToString("lenient, GB18030, as typed, as of 1970-01-01");
    assertThat(Loading.strict()).hasToString("strict, UTF-8");
  }

  private Path write(String json) throws IOException {
    return Files.writeString(temp.resolve("headers.json"), json);
  }

  private static List<String> conversions(Snapshot world) {
    return world.notes().stream()
        .filter(n -> n.topic() == Note.Topic.CONVERTED)
        .map(n -> n.text().en())
        .toList();
  }

  @Test
  void progress_isOneLineWrittenOver() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    Progress progress = Progress.on(new PrintStream(bytes, true, UTF_8));
    progress.begin("regions.csv");
    progress.row();
    progress.begin("workers.csv");
    IntStream.range(0, 250_000).forEach(i -> progress.row());
    progress.end();

    assertThat(bytes.toString(UTF_8))
        .isEqualTo(
            "\rregions.csv …\rworkers.csv …"
                + "\rworkers.csv … 100,000 行 (rows)\rworkers.csv … 200,000 行 (rows)"
                + "\r读取了 2 个文件、250,001 行 (2 files, 250,001 rows read)\n");
  }

  @Test
  void showingProgress_writesToStandardErrorOnlyWhereAsked() {
    Path dir = DataDir.small().in(temp);
    PrintStream before = System.err;
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    System.setErr(new PrintStream(bytes, true, UTF_8));
    try {
      Snapshots.load(dir, Loading.strict());
      assertThat(bytes.size()).isZero();
      Snapshots.load(dir, Loading.strict().showingProgress());
    } finally {
      System.setErr(before);
    }
    assertThat(bytes.toString(UTF_8))
        .startsWith("\rregions.csv …")
        .endsWith("\r读取了 9 个文件、12 行 (9 files, 12 rows read)\n");
  }
}
