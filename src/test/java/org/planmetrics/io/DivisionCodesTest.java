package org.planmetrics.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.planmetrics.indicator.Indicators.count;
import static org.planmetrics.indicator.Indicators.counties;
import static org.planmetrics.indicator.Indicators.figure;
import static org.planmetrics.indicator.Indicators.share;
import static org.planmetrics.indicator.Indicators.townships;
import static org.planmetrics.indicator.Indicators.workers;
import static org.planmetrics.io.DivisionFiles.CODES;
import static org.planmetrics.io.DivisionFiles.JILIN;
import static org.planmetrics.io.DivisionFiles.LENIENT;
import static org.planmetrics.io.DivisionFiles.tree;

import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.planmetrics.domain.Community;
import org.planmetrics.domain.Note;
import org.planmetrics.domain.Place;
import org.planmetrics.domain.Region;
import org.planmetrics.indicator.Readings;
import org.planmetrics.plan.Finding;
import org.planmetrics.snapshot.Snapshot;

/** Lists of divisions of which only the codes say where their rows belong (SPEC S40). */
class DivisionCodesTest {
  @TempDir Path temp;

  private DivisionFiles files;

  @BeforeEach
  void files() {
    files = new DivisionFiles(temp);
  }

  private Snapshot listed(String text) {
    return files.load(CODES, "regions.csv", text).snapshot();
  }

  private static String kind(Place place) {
    return place instanceof Region r ? r.kind().name() : ((Community) place).kind().name();
  }

  @ParameterizedTest(name = "{0} {1}")
  @CsvSource({
    "220102, 南关区, COUNTY, STATUTORY",
    "220171, 示例开发区, COUNTY, FUNCTIONAL",
    "220180, 示例农场, COUNTY, FUNCTIONAL",
    "220170, 示例县, COUNTY, STATUTORY",
    "220181, 示例市, COUNTY, STATUTORY",
    "220101, 市辖区, COUNTY, VIRTUAL",
    "220101, 市中区, COUNTY, STATUTORY",
    "220103, 市辖区, COUNTY, STATUTORY",
    "2202, 县, PREFECTURE, VIRTUAL",
    "2290, 省直辖县级行政区划, PREFECTURE, VIRTUAL",
    "2290, 自治区直辖县级行政区划, PREFECTURE, VIRTUAL",
    "2290, 省直辖行政单位, PREFECTURE, VIRTUAL",
    "2290, 示例市, PREFECTURE, STATUTORY",
    "220102001, 示例街道, TOWNSHIP, STATUTORY",
    "220102400, 示例园区, TOWNSHIP, FUNCTIONAL",
    "220102599, 示例林场, TOWNSHIP, FUNCTIONAL",
    "220102600, 示例乡, TOWNSHIP, STATUTORY",
    "220102001001, 示例社区, COMMUNITY, URBAN",
    "220102099199, 示例社区, COMMUNITY, URBAN",
    "220102100199, 示例社区, COMMUNITY, TOWN",
    "220102400001, 示例社区, COMMUNITY, TOWN",
    "220102000001, 示例社区, COMMUNITY, TOWN",
    "220102001200, 示例村, COMMUNITY, VILLAGE",
    "220102100399, 示例村, COMMUNITY, VILLAGE",
    "220102001400, 示例校区, COMMUNITY, URBAN",
    "220102100499, 示例校区, COMMUNITY, TOWN",
    "220102001500, 示例场区, COMMUNITY, VILLAGE"
  })
  void layers_sayLevelAndKind(String code, String name, String level, String kind) {
    Snapshot found = listed("code,name\n22,吉林省\n" + code + "," + name + "\n");
    Place place = found.territory().place(code);
    assertThat(place.level()).hasToString(level);
    assertThat(kind(place)).isEqualTo(kind);
    assertThat(place.parent()).hasValue("22");
    boolean isQuasi = code.matches("[0-9]{9}[45][0-9]{2}");
    assertThat(place.attributes().get("quasi")).isEqualTo(isQuasi ? "true" : null);
  }

  @Test
  void parents_areTheNearestThatTheListHas() {
    String list = "code,name\n220102001001,社区\n220102003,镇\n000000,全国\n220102,区\n22,省\n110101,区\n";
    assertThat(tree(listed(list)))
        .isEqualTo("000000 000000/22 22/220102 220102/220102003 220102/220102001001 000000/110101");
  }

  @Test
  void columns_countBeforeTheCode() {
    String list =
        "code,name,level,parent,kind,quasi\n22,省,,,,\n2201,市,,,,\n2290,省直辖县级行政区划,,,STATUTORY,\n"
            + "229001,市,PREFECTURE,,,\n220171,区,,,法定,\n220102,区,,2290,虚拟,\n"
            + "220171001001,社区,,220102000000,村,\n220102001401,校区,,,,false\n229001001,站,村居,,TOWN,\n";
    Snapshot found = listed(list);
    assertThat(tree(found))
        .isEqualTo(
            "22 22/2201 2201/220171 22/2290 2290/220102 220102/220171001001 220102/220102001401"
                + " 22/229001 229001/229001001");
    assertThat(found.territory().places().stream().map(DivisionCodesTest::kind))
        .containsExactly(
            "STATUTORY",
            "STATUTORY",
            "STATUTORY",
            "STATUTORY",
            "VIRTUAL",
            "VILLAGE",
            "URBAN",
            "STATUTORY",
            "TOWN");
    assertThat(found.territory().place("220102001401").attributes())
        .containsEntry("quasi", "false");
  }

  /** What a village is may stand under the header of either file. */
  @Test
  void kinds_ofVillagesAmongRegions() {
    String list =
        "区划代码,名称,性质,类型,备注\n22,省,,省级,a\n220171,区,法定,,b\n220171001001,甲,村,,c\n220171001002,乙,,村,\n"
            + "220171001003,丙,,,\n";
    Snapshot found = listed(list);
    assertThat(found.territory().places().stream().map(p -> kind(p) + " " + p.attributes()))
        .containsExactly(
            "STATUTORY {类型=省级, 备注=a}",
            "STATUTORY {备注=b}",
            "VILLAGE {备注=c}",
            "VILLAGE {}",
            "URBAN {}");
  }

  /** A community is urban by the street it lies in, be it not the one of its code. */
  @Test
  void urban_isWhatLiesInAStreet() {
    String list =
        "code,name,parent\n220102,区,\n220102001,街道,\n220102100,镇,\n220102001001,甲,\n"
            + "220102001002,乙,220102100000\n220102100001,丙,220102001\n220102100002,丁,220102\n";
    assertThat(listed(list).communities().stream().map(c -> c.name() + " " + c.kind().name()))
        .containsExactly("甲 URBAN", "乙 TOWN", "丙 URBAN", "丁 TOWN");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "code,name;22,省;4419,东莞市;441900,东莞市;441900003,街道",
        "code,name,level;22,省,;441900000000,东莞市,;441900000000,东莞市,县;441900003,街道,",
        "code,name,parent;22,省,;441900,东莞市,22;441900,东莞市,4419;441900003,街道,441900",
        "code,name,parent;22,省,;441900,东莞市,4419;4419,东莞市,22;441900003,街道,441900",
        "code,name,级别,上级;22,省,省级,;4419,东莞市,地级市,22;441900,东莞市,县级,441900;441900003,街道,,441900"
      })
  void row_thatRepeatsItsParent_isMerged(String list) {
    String text = list.replace(';', '\n').replace("22,", "44,").replace(",22", ",44") + "\n";
    Loaded found = files.load(CODES, "regions.csv", text);
    String city = found.snapshot().territory().place("4419").code();
    assertThat(tree(found.snapshot())).isEqualTo("44 44/" + city + " " + city + "/441900003");
    assertThat(found.snapshot().territory().place("4419").level()).hasToString("PREFECTURE");
    assertThat(found.files().get("regions.csv")).hasToString("4 read, 4 loaded, 0 set aside");
    assertThat(found.snapshot().notes())
        .filteredOn(n -> n.topic() == Note.Topic.MERGED)
        .singleElement()
        .extracting(n -> n.text().zh() + n.text().en())
        .asString()
        .contains("regions.csv 有 1 行重复其上级，已并入：东莞市 441900")
        .contains("regions.csv, 1 row merged with the parent that it repeats: 东莞市 441900");
  }

  @Test
  void communities_ofTheirOwnFile() {
    String more = "区划代码,名称,level\n220102001001,甲社区,村级\n220102100201,乙村,x\n220102100501,丙场,\n";
    Loaded found = files.load(CODES, "regions.csv", JILIN, "communities.csv", more);
    assertThat(tree(found.snapshot()))
        .isEqualTo(
            "22 22/2201 2201/220102 220102/220102001001 220102/220102100201 220102/220102100501");
    assertThat(found.snapshot().communities().stream().map(c -> c.kind() + " " + c.attributes()))
        .containsExactly("URBAN {level=村级}", "VILLAGE {level=x}", "VILLAGE {quasi=true}");
    assertThat(
            files.problems(
                CODES,
                "regions.csv",
                JILIN,
                "communities.csv",
                "code,name\n220102,区\n230102001001,甲\n220102001,乙\n220102001001,丙\n220102001001,丁\nx,戊\n"))
        .containsExactly(
            "communities.csv, line 2, code: '220102' is there already, as a region in line 4",
            "communities.csv, line 3, parent: must be given: '22' is the root, and no row is"
                + " 230102001 or 230102 or 2301 or 23 or the nation, such as 000000",
            "communities.csv, line 4, kind: must be given: the last group of '220102001' is none of"
                + " 001 to 599",
            "communities.csv, line 6, code: '220102001001' is there already, in line 5; it must be"
                + " unique",
            "communities.csv, line 7, code: 'x' must have 2, 4, 6, 9 or 12 digits and nothing else");
  }

  @Test
  void otherFiles_writeCodesWithZerosOrWithout() {
    Snapshot found =
        files
            .load(
                CODES,
                "regions.csv",
                JILIN + "220102001000,街道\n220102001001,社区\n",
                "workers.csv",
                "id,place\n1,220000\n2,220100000\n3,220102000000\n4,220102001\n5,F\n",
                "facilities.csv",
                "id,place,beds\nF,220102000,10\n",
                "figures.csv",
                "place,figure,value\n220100,x,1\nF,x,2\n220102001001,y,3\n",
                "returns.csv",
                "register,place\nworkers,220000000000\n")
            .snapshot();
    assertThat(found.workers().stream().map(w -> w.place()))
        .containsExactly("22", "2201", "220102", "220102001000", "F");
    assertThat(Readings.of(count(workers()), found).at("220102000")).hasToString("3");
    assertThat(Readings.of(figure("x"), found).at("220100000000")).hasToString("1");
    assertThat(found.returns()).singleElement().asString().contains("22");
    // and two rows for one place and day are two, however they write it
    assertThat(
            files.problems(
                CODES,
                "regions.csv",
                JILIN,
                "figures.csv",
                "place,figure,value\n2201,x,1\n220100,x,2\n220103,x,3\n",
                "facilities.csv",
                "id,place\n220100000,22\n"))
        .containsExactly(
            "facilities.csv, line 2, id: '2201' is there already; sites and places share one name"
                + " space",
            "figures.csv, line 3, figure: 'x' is there already for place '2201' without a day",
            "figures.csv, line 4, place: '220103' is no place or site; regions nearest: 220102,"
                + " 2201, 22");
  }

  @Test
  void places_areFoundByAnyOfTheirCodes() {
    Snapshot found = listed(JILIN);
    for (String code : List.of("220102", "220102000", "220102000000", "南关区")) {
      assertThat(found.territory().place(code).code()).isEqualTo("220102");
      assertThat(found.territory().findPlace(code)).isPresent();
    }
    assertThat(found.territory().findPlace("220103")).isEmpty();
    Snapshot others =
        files.load(Loading.strict().asOf("2023-12-31"), "regions.csv", full()).snapshot();
    assertThat(others).isEqualTo(found);
    assertThat(others.territory().findPlace("220102000")).isEmpty();
  }

  private static String full() {
    return "code,name,level,parent\n22,吉林省,省,\n2201,长春市,市,22\n220102,南关区,县,2201\n";
  }

  @Test
  void withoutDivisionCodes_nothingFollowsFromACode() {
    assertThat(files.problems(Loading.strict().asOf("2023-12-31"), "regions.csv", JILIN))
        .startsWith(
            "regions.csv, line 1, level: is missing: the file must have the column level 级别");
  }

  @Test
  void asTyped_headersAndGb18030() {
    DataDir dir =
        DataDir.empty()
            .with(
                "regions.csv",
                "代码,地名,级别,上级\n22\u200b,吉林省,-,—\n2201,长春市,无,\n".getBytes(Charset.forName("GB18030")))
            .with("h.json", "{\"regions.csv\": {\"代码\": \"code\", \"地名\": \"name\"}}");
    Path made = dir.in(temp);
    Loaded found =
        Snapshots.load(made, CODES.asTyped().gb18030().headers(made.resolve("h.json")).lenient());
    assertThat(tree(found.snapshot())).isEqualTo("22 22/2201");
    assertThat(found.snapshot().notes().stream().map(n -> n.text().en()))
        .containsExactly(
            "regions.csv, 1 cell: invisible characters left out",
            "regions.csv, 3 cells: read as missing, such as '-', '—', '无', '…' or 'N/A'");
  }

  @Test
  void levels_asListsNameThem() {
    String list =
        "区划代码,名称,级别,上级\n22,甲省,省级,\n2201,乙市,地级市,22\n220102,丙区,市辖区,2201\n220181,丁市,县级市,2201\n"
            + "220122,戊县,县级,2201\n220122100,己镇,镇,220122\n220122001,庚街道,街道,220122\n"
            + "220122200,辛乡,乡,220122\n2224,壬州,自治州,22\n220122001001,癸社区,社区,\n";
    Snapshot found = listed(list);
    assertThat(found.territory().places().stream().map(p -> p.name() + " " + p.level()))
        .containsExactly(
            "甲省 PROVINCE",
            "乙市 PREFECTURE",
            "丙区 COUNTY",
            "丁市 COUNTY",
            "戊县 COUNTY",
            "己镇 TOWNSHIP",
            "庚街道 TOWNSHIP",
            "癸社区 COMMUNITY",
            "辛乡 TOWNSHIP",
            "壬州 PREFECTURE");
  }

  /**
   * Counted is what is there, of every kind; a unit is a statutory region unless others are asked.
   */
  @Test
  void counts_areOfEveryKind_unitsAreStatutory() {
    Snapshot found = listed(JILIN + "220101,市辖区\n220171,开发区\n220102401,园区\n220102001,街道\n");
    String counted =
        "{\"format\": 1, \"id\": \"p\", \"place\": \"220000\", \"targets\": [{\"id\": \"t\", \"indicator\":"
            + " {\"count\": \"regions\", \"where\": {\"level\": \"COUNTY\"}}, \"atLeast\": 3}]}"
                .replace("3}", "3, \"by\": \"2025-12-31\"}");
    Finding all = Plans.parse(counted).assess(found).findings().get(0);
    assertThat(all.reading()).hasToString("3");
    assertThat(Readings.of(count(counties()), found).at("22")).hasToString("1");
    assertThat(Readings.of(share(counties(), count(townships()).atMost(9)), found).at("22"))
        .hasToString("100% (1 of 1)");
  }

  @Test
  void loading_saysSo() {
    assertThat(LENIENT.asTyped())
        .hasToString("lenient, UTF-8, as typed, division codes, as of 2023-12-31");
  }
}
