package org.planmetrics.io;

import static java.nio.charset.StandardCharsets.UTF_16;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.planmetrics.domain.Place;
import org.planmetrics.domain.Problem;
import org.planmetrics.domain.Register;
import org.planmetrics.domain.Station;
import org.planmetrics.domain.Worker;
import org.planmetrics.indicator.Indicators;
import org.planmetrics.indicator.Readings;
import org.planmetrics.number.Fraction;
import org.planmetrics.number.Interval;
import org.planmetrics.snapshot.Snapshot;
import org.planmetrics.snapshot.Territory;

/** Bad rows are set aside with their problems; what refers to them hangs from the place above. */
class LenientTest {
  private static final Loading LENIENT = Loading.strict().lenient();
  private static final String TOO = "is a row set aside; what refers to it is set aside too";
  private static final String PERHAPS =
      "may be among the rows that could not be read; what refers to them is set aside";
  private static final String REST = "; the rest of the file was not read";

  @TempDir Path temp;

  private Loaded load(DataDir dir) {
    return Snapshots.load(dir.in(temp), LENIENT);
  }

  private static List<String> problems(Loaded loaded) {
    return loaded.problems().stream().map(Problem::toString).toList();
  }

  @Test
  void lenient_isStrictWhereNothingIsWrong() {
    for (Path example : ConformanceTest.cases()) {
      Path dir = example.resolve("data");
      Loaded loaded = Snapshots.load(dir, LENIENT);

      Snapshot strict = Snapshots.read(dir);
      assertThat(loaded.snapshot()).isEqualTo(strict);
      assertThat(loaded.snapshot().notes()).isEqualTo(strict.notes());
      assertThat(loaded.problems()).isEmpty();
      assertThat(loaded).isEqualTo(Snapshots.load(dir, Loading.strict()));
    }
  }

  @Test
  void lenient_aRegisterOfWhichNoRowIsLeftHasAsManyAsAreSetAside() {
    String bad = "id,place\nW1,zz\nW2,zz\n";
    Loaded loaded = load(DataDir.small().with("workers.csv", bad).without("returns.csv"));

    assertThat(loaded.files().get("workers.csv")).hasToString("2 read, 0 loaded, 2 set aside");
    Readings workers = Readings.of(Indicators.count(Indicators.workers()), loaded.snapshot());
    assertThat(workers.at("a").value()).contains(Interval.of(Fraction.ZERO, Fraction.of(2)));
  }

  @ParameterizedTest(name = "{0} {1}")
  @MethodSource("rows")
  void lenient_setsAside(String file, String text, String rows, List<String> problems) {
    Loaded loaded = load(DataDir.small().with(file, text));

    assertThat(problems(loaded)).containsExactlyElementsOf(problems);
    assertThat(loaded.files().get(file)).hasToString(rows);
  }

  static Stream<Arguments> rows() {
    return Stream.of(
        row(
            "workers.csv",
            "id,place\nW1,c\nW1,d\n,c\nW2,zz\nW3,c,1\nW4,S1\n",
            "6 read, 2 loaded, 4 set aside",
            "workers.csv, line 3, id: 'W1' is there already; it must be unique",
            "workers.csv, line 4, id: must be given",
            "workers.csv, line 5, place: 'zz' is no place or site; regions nearest: a, b;"
                + " communities nearest: c, d",
            "workers.csv, line 6: has too many fields: 3, but the header has 2"),
        row(
            "workers.csv",
            "id,place\nW1,c\nW2,\"d\nW3,d\n",
            "2 read, 1 loaded, 1 set aside",
            "workers.csv, line 3: has a quote that is not closed" + REST),
        row(
            "figures.csv",
            "place,figure,value\nb,x,1\nb,x,2\nzz,x,3\nzz,x,4\nF1,x,5\nb,x,-1\n",
            "6 read, 2 loaded, 4 set aside",
            "figures.csv, line 3, figure: 'x' is there already for place 'b' without a day",
            "figures.csv, line 4, place: 'zz' is no place or site; regions nearest: a, b;"
                + " communities nearest: c, d",
            "figures.csv, line 5, figure: 'x' is there already for place 'zz' without a day",
            "figures.csv, line 5, place: 'zz' is no place or site; regions nearest: a, b;"
                + " communities nearest: c, d",
            "figures.csv, line 7, value: '-1' must not be negative"),
        row(
            "returns.csv",
            "register,place\nworkers,a\nregions,a\nworkers,F1\n",
            "3 read, 1 loaded, 2 set aside",
            "returns.csv, line 3, register: 'regions' must be one of FACILITIES 养老机构,"
                + " STATIONS 站点, ORGANIZATIONS 组织, WORKERS 社工",
            "returns.csv, line 4, place: 'F1' is a site; it must be the code of a place"),
        row(
            "milestones.csv",
            "milestone,state\nm,DONE\nm,DONE\n",
            "2 read, 1 loaded, 1 set aside",
            "milestones.csv, line 3, milestone: 'm' is there already; a milestone has one row"),
        row(
            "organizations.csv",
            "id,place,kind\nO1,b,AGENCY\nc,b,AGENCY\nF1,b,AGENCY\n",
            "3 read, 1 loaded, 2 set aside",
            "organizations.csv, line 3, id: 'c' is there already; sites and places share one name"
                + " space",
            "organizations.csv, line 4, id: 'F1' is there already; sites and places share one name"
                + " space"),
        row(
            "communities.csv",
            "code,name,kind,parent\nc,丙社区,URBAN,b\nd,丁村,VILLAGE,b\nb,戊村,VILLAGE,a\n",
            "3 read, 2 loaded, 1 set aside",
            "communities.csv, line 4, code: 'b' is there already, as a region"),
        row(
            "regions.csv",
            "code,name,level,parent\n"
                + "e,,COUNTY,\na,甲省,PROVINCE,\nb,乙市,PREFECTURE,a\nx,x,COUNTY,y\ny,y,COUNTY,x\n"
                + "p,p,PROVINCE,a\nq,q,COUNTY,p\nr,r,COUNTY,\n",
            "8 read, 2 loaded, 6 set aside",
            "regions.csv, line 2, name: must be given",
            "regions.csv, line 5, parent: 'y' makes a cycle: x → y → x",
            "regions.csv, line 6, parent: 'x' " + TOO,
            "regions.csv, line 7, parent: 'a' is a PROVINCE and cannot be above a PROVINCE: a"
                + " parent's level must be higher",
            "regions.csv, line 8, parent: 'p' " + TOO,
            "regions.csv, line 9, parent: must be given: 'r' would be a second root beside 'a'"));
  }

  private static Arguments row(String file, String text, String rows, String... problems) {
    return arguments(file, text, rows, List.of(problems));
  }

  @Test
  void lenient_loadsWhatHangsFromARowSetAsideAtTheNearestPlaceAbove() {
    Loaded loaded =
        load(
            DataDir.small()
                .with("regions.csv", "code,name,level,parent\na,a,PROVINCE,\nb,b,CITY,a\n"));

    assertThat(problems(loaded).stream().map(p -> p.replace(TOO, "…")))
        .containsExactly(
            "regions.csv, line 3, level: 'CITY' must be one of NATION 全国, PROVINCE 省,"
                + " PREFECTURE 市, COUNTY 县, TOWNSHIP 乡镇, COMMUNITY 村居",
            "figures.csv, line 2, place: 'b' …");
    Territory territory = loaded.snapshot().territory();
    assertThat(territory.children("a")).extracting(Place::code).containsExactly("c", "d");
    assertThat(loaded.snapshot().workers()).extracting(Worker::place).containsExactly("c", "S1");
    assertThat(loaded.snapshot().stations()).extracting(Station::place).containsExactly("a");
    assertThat(loaded.snapshot().returns()).hasSize(1);
    assertThat(loaded.files().get("workers.csv")).isEqualTo(new Loaded.Rows(2, 2, 0));
    assertThat(loaded.toString()).endsWith(": 2 problems, 2 rows set aside");
  }

  @Test
  void lenient_takesAFileThatCannotBeReadForNotThere() {
    Loaded loaded =
        load(
            DataDir.small()
                .with("stations.csv", "id,place\nS1,b\n")
                .with("figures.csv", "x".getBytes(UTF_16)));

    assertThat(problems(loaded))
        .containsExactly(
            "workers.csv, line 3, place: 'S1' " + PERHAPS,
            "stations.csv, line 1, level: is missing: the file must have the column level 级别",
            "stations.csv, line 1, service: is missing: the file must have the column service 服务",
            "figures.csv: is UTF-16; save it as UTF-8");
    assertThat(loaded.files()).doesNotContainKeys("stations.csv", "figures.csv");
    assertThat(loaded.snapshot().has(Register.STATIONS)).isFalse();
    assertThat(loaded.snapshot().has(Register.WORKERS)).isTrue();
  }

  @Test
  void lenient_keepsWorkersAtSitesWhereCommunitiesCannotBeRead() {
    Loaded loaded = load(DataDir.small().with("communities.csv", ""));

    assertThat(loaded.snapshot().workers()).extracting(w -> w.id()).containsExactly("W2");
    assertThat(loaded.files().get("facilities.csv")).isEqualTo(new Loaded.Rows(1, 0, 1));
  }

  @Test
  void lenient_readsOnAfterAHeaderWithARepeatedColumn() {
    Loaded loaded = load(DataDir.small().with("workers.csv", "id,place,编号\nW1,c,W2\n"));

    assertThat(problems(loaded))
        .containsExactly(
            "workers.csv, line 1, id: '编号' is a second column 'id'; a column must be there once");
    assertThat(loaded.snapshot().workers()).extracting(w -> w.id()).containsExactly("W1");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "code,name,level\n",
        "code,name\na,甲省\n",
        "code,name,level\na,甲省,CITY\n",
        "code,name,level,parent\na,甲省,PROVINCE,b\nb,乙市,PREFECTURE,a\n",
        "code,name,level\n\"a,甲省,PROVINCE\n"
      })
  void lenient_needsARoot(String regions) {
    DataDir dir = DataDir.small().with("regions.csv", regions);

    assertThat(DataDir.problems(() -> load(dir))).first().asString().startsWith("regions.csv");
  }

  @Test
  void lenient_needsRegionsAndADay() {
    assertThat(DataDir.problems(() -> load(DataDir.small().without("regions.csv"))))
        .containsExactly("regions.csv: is missing; it is the one file that must exist");
    assertThat(DataDir.problems(() -> load(DataDir.small().with("snapshot.json", "{}"))))
        .containsExactly(
            "snapshot.json, /asOf: must be given here, such as 2023-12-31, or by the caller");
  }

  @Test
  void lenient_takesALongChainAlong() {
    String chain =
        IntStream.range(0, 20_000)
            .mapToObj(i -> "r" + (i + 1) + ",r,COUNTY,r" + i + "\n")
            .collect(Collectors.joining());
    String head = "code,name,level,parent\na,甲省,PROVINCE,\nb,乙市,PREFECTURE,a\n";
    Loaded loaded = load(DataDir.small().with("regions.csv", head + chain));

    assertThat(loaded.files().get("regions.csv")).isEqualTo(new Loaded.Rows(20_002, 2, 20_000));
  }

  @Test
  void rows_addUp() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Loaded.Rows(3, 1, 1))
        .withMessage("rows read must be rows loaded + rows set aside, but 3 ≠ 1 + 1");
  }
}
