package org.planmetrics.io;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What is wrong with a data directory, each time in a small one that is right but for one file. */
class SnapshotProblemsTest {
  private static final String AS_TYPED =
      "; read as typed (asTyped(), on the command line --as-typed) it is ";
  private static final String REST = "; the rest of the file was not read";
  private static final String COUNT = "has too few fields: 3, but the header has 4";
  private static final String DAY = "must be a date such as 2023-12-31";

  @TempDir Path temp;

  @ParameterizedTest(name = "{0} {2}")
  @MethodSource({"headers", "rows", "values", "references", "heads"})
  void read_tellsWhatIsWrong(String file, String text, List<String> problems) {
    assertThat(DataDir.small().with(file, text).problems(temp))
        .containsExactlyElementsOf(problems.stream().map(p -> file + p).toList());
  }

  static Stream<Arguments> headers() {
    String empty = ": is empty; it must have a header with ";
    return Stream.of(
        bad("workers.csv", "", empty + "id 编号, place 所在"),
        bad("figures.csv", "\ufeff\n  \n,,\n", empty + "place 所在, figure 指标, value 数值"),
        bad("regions.csv", "", empty + "code 区划代码, name 名称, level 级别"),
        bad("regions.csv", "code,name,level\n", ": has no rows; it must have a root region"),
        bad(
            "regions.csv",
            "code,name,parent\na,甲省,\nb,乙市,a\n",
            ", line 1, level: is missing: the file must have the column level 级别"),
        bad(
            "communities.csv",
            "name,kind\n丙社区,CITY\n",
            ", line 1, code: is missing: the file must have the column code 区划代码",
            ", line 1, parent: is missing: the file must have the column parent 上级",
            ", line 2, kind: 'CITY' must be one of URBAN 城市社区, TOWN 乡镇社区, VILLAGE 村"),
        bad(
            "facilities.csv",
            "id,place,Beds,床位,beds,,x,X\nF1,c,1,2,3,4,5,6\n",
            ", line 1, beds: '床位' is a second column 'Beds'; a column must be there once",
            ", line 1, beds: 'beds' is a second column 'Beds'; a column must be there once",
            ", line 1, X: 'X' is a second column 'x'; a column must be there once",
            ", line 1: column 6 has no name; every column must have one"));
  }

  static Stream<Arguments> rows() {
    return Stream.of(
        bad(
            "communities.csv",
            "code,name,kind,parent\nc,丙社区,URBAN\nd,丁村,VILLAGE,b,x,y\n",
            ", line 2: " + COUNT,
            ", line 3: has too many fields: 6, but the header has 4"),
        bad(
            "workers.csv",
            "id,place\nW1,\"c\nW2,d\n",
            ", line 2: has a quote that is not closed" + REST),
        bad(
            "workers.csv",
            "id,place\nW0,zz\n\"W1\"c,d\nW2,d\n",
            ", line 2, place: 'zz' is no place or site; regions nearest: a, b;"
                + " communities nearest: c, d",
            ", line 3: has text after a closing quote (within quotes, a quote is written twice)"
                + REST),
        bad(
            "communities.csv",
            "code,name,kind,parent\n\"c\",\"丙\n社区\",CITY,b\nd,丁村,VILLAGE\n",
            ", line 2, kind: 'CITY' must be one of URBAN 城市社区, TOWN 乡镇社区, VILLAGE 村",
            ", line 4: " + COUNT),
        bad(
            "workers.csv",
            "id,place\n,c\nW2,\nW3,\"  \"\nW1,c\nW1,d\n",
            ", line 2, id: must be given",
            ", line 3, place: must be given",
            ", line 4, place: must be given",
            ", line 6, id: 'W1' is there already; it must be unique"));
  }

  static Stream<Arguments> values() {
    String order = "must not be before ";
    return Stream.of(
        bad(
            "workers.csv",
            "id,place,trained,fte,from,until,certificate,employment\n"
                + "W1,c,maybe,-1,2023-02-30,2020-1-1,DOCTOR,SOLDIER\n"
                + "W2,c,,1e3,2023-02-01,2020-01-01,,\n"
                + "W3,c,,\"1,000\",2023-02-01,,,\n",
            ", line 2, certificate: 'DOCTOR' must be one of ASSISTANT 助理社会工作师,"
                + " INTERMEDIATE 社会工作师, SENIOR 高级社会工作师",
            ", line 2, trained: 'maybe' must be one of true, false, 1, 0, yes, no, 是, 否",
            ", line 2, employment: 'SOLDIER' must be one of COMMUNITY 社区, AGENCY 机构,"
                + " STATION 社工站, FACILITY 养老机构, GOVERNMENT 机关, OTHER 其他",
            ", line 2, fte: '-1' must not be negative",
            ", line 2, from: '2023-02-30' " + DAY,
            ", line 2, until: '2020-1-1' " + DAY + AS_TYPED + "2020-01-01",
            ", line 3, fte: '1e3' must be a number such as 1200 or 0.5",
            ", line 3, until: '2020-01-01' " + order + "from 2023-02-01",
            ", line 4, fte: '1,000' must be a number such as 1200 or 0.5" + AS_TYPED + "1000"),
        bad(
            "facilities.csv",
            "id,place,beds,opened_on,closed_on\nF1,c,.5,2023-01-02,2023-01-01\n",
            ", line 2, beds: '.5' must be a number such as 1200 or 0.5",
            ", line 2, closed_on: '2023-01-01' " + order + "opened_on 2023-01-02"),
        bad(
            "figures.csv",
            "place,figure,value\nb,elderly," + "9".repeat(101) + "\n",
            ", line 2, value: '" + "9".repeat(80) + "…' must be a number of at most 100 digits"),
        bad(
            "returns.csv",
            "register,place\nregions,a\n",
            ", line 2, register: 'regions' must be one of FACILITIES 养老机构, STATIONS 站点,"
                + " ORGANIZATIONS 组织, WORKERS 社工"),
        bad(
            "milestones.csv",
            "milestone,state,on\nm,DONE,\nn,FINISHED,\nm,DONE,\n",
            ", line 3, state: 'FINISHED' must be one of NOT_STARTED 未启动, UNDER_WAY 进行中,"
                + " DONE 已完成",
            ", line 4, milestone: 'm' is there already; a milestone has one row"));
  }

  static Stream<Arguments> references() {
    return Stream.of(
        bad(
            "regions.csv",
            "code,name,level,parent\na,甲省,PROVINCE,\nb,乙市,PREFECTURE,a\nz,庚省,PROVINCE,\n",
            ", line 4, parent: must be given: 'z' would be a second root beside 'a'"),
        bad(
            "stations.csv",
            "id,place,level,service\nS1,S1,市,社会工作\nF1,b,市,社会工作\n",
            ", line 2, place: 'S1' is a site; it must be the code of a place",
            ", line 3, id: 'F1' is there already; sites and places share one name space"),
        bad(
            "figures.csv",
            "place,figure,value,as_of\nb,elderly,1,\nb,elderly,2,\nb,elderly,2,2023-01-01\nq,x,1,\n",
            ", line 3, figure: 'elderly' is there already for place 'b' without a day",
            ", line 5, place: 'q' is no place or site; regions nearest: a, b;"
                + " communities nearest: c, d"),
        bad(
            "returns.csv",
            "register,place\nworkers,S1\n",
            ", line 2, place: 'S1' is a site; it must be the code of a place"));
  }

  static Stream<Arguments> heads() {
    return Stream.of(
        bad(
            "snapshot.json",
            "{}",
            ", /asOf: must be given here, such as 2023-12-31, or by the caller"),
        bad(
            "snapshot.json",
            "{\"asof\": 1,\n \"format\": 2, \"title\": {}, \"source\": 3}",
            ", line 1, column 2, /asof: is no key of a snapshot; valid: asOf, title, source, format",
            ", line 2, column 12, /format: '2' must be 1, the only format there is",
            ", line 2, column 24, /title: a title must have a Chinese or an English text",
            ", line 2, column 38, /source: '3' must be a text, but is a number"),
        bad(
            "snapshot.json",
            "{\"asOf\": \"2023-02-30\"}",
            ", line 1, column 10, /asOf: '2023-02-30' must be a date such as \"2023-12-31\""));
  }

  private static Arguments bad(String file, String text, String... problems) {
    return arguments(file, text, List.of(problems));
  }

  @Test
  void read_tellsOfMissingFilesAndDirectories() throws IOException {
    Path none = temp.resolve("none");
    Path file = Files.writeString(temp.resolve("file"), "");
    Path odd =
        DataDir.small().without("workers.csv").without("regions.csv").in(temp.resolve("odd"));
    Files.createDirectory(odd.resolve("workers.csv"));
    String rule = "; it must be a directory with regions.csv, or a workbook (.xlsx)";

    assertThat(DataDir.problems(() -> Snapshots.read(none)))
        .containsExactly(none + ": does not exist" + rule);
    assertThat(DataDir.problems(() -> Snapshots.read(file)))
        .containsExactly(file + ": is no directory and no workbook" + rule);
    assertThat(DataDir.problems(() -> Snapshots.read(odd)))
        .containsExactly(
            "regions.csv: is missing; it is the one file that must exist",
            "workers.csv: is a directory; it must be a file");
  }

  @Test
  void read_tellsOfBytesThatAreNotUtf8() {
    byte[] row = {'W', '1', ',', 'c', ',', 'x', (byte) 0xff, '\n'};
    byte[] workers =
        join("id,place,remark\n".getBytes(UTF_8), row, "W2,zz,\n".getBytes(UTF_8), row);
    byte[] chinese = "编号,所在\nW1,c\n".getBytes(Charset.forName("GB18030"));
    String rule = "has bytes that are not UTF-8; save the file as UTF-8";

    assertThat(DataDir.small().with("workers.csv", workers).problems(temp))
        .containsExactly(
            "workers.csv, line 2, remark: 'x\ufffd' " + rule,
            "workers.csv, line 3, place: 'zz' is no place or site; regions nearest: a, b;"
                + " communities nearest: c, d",
            "workers.csv, line 4, remark: 'x\ufffd' " + rule);
    assertThat(DataDir.small().with("workers.csv", join(chinese, row)).problems(temp))
        .singleElement()
        .asString()
        .startsWith("workers.csv, line 1: ")
        .endsWith(rule + REST);
    assertThat(DataDir.small().with("workers.csv", chinese).problems(temp))
        .containsExactly(
            "workers.csv: is not UTF-8 but GB18030, as Chinese spreadsheets save it; save it as"
                + " UTF-8, or read it with gb18030() or asTyped() (on the command line"
                + " --as-typed)");
  }

  @Test
  void read_refusesUtf16ByName() {
    String text = "id,place\nW1,c\n";
    for (Charset charset : List.of(UTF_16, UTF_16LE)) {
      assertThat(DataDir.small().with("workers.csv", text.getBytes(charset)).problems(temp))
          .containsExactly("workers.csv: is UTF-16; save it as UTF-8");
    }
    assertThat(DataDir.small().with("snapshot.json", "{}".getBytes(UTF_16)).problems(temp))
        .containsExactly("snapshot.json: is UTF-16; save it as UTF-8");
  }

  private static byte[] join(byte[]... parts) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    Stream.of(parts).forEach(all::writeBytes);
    return all.toByteArray();
  }

  @Test
  void read_tellsTwentyFaultsAtOnceInOrder() {
    DataDir dir =
        DataDir.empty()
            .with(
                "regions.csv",
                "code,name,level,parent\n"
                    + "a,甲省,PROVINCE,\n"
                    + "b,乙市,CITY,a\n"
                    + "e,,COUNTY,a\n"
                    + "f,己县,COUNTY,q\n"
                    + "g,庚县,COUNTY,a,\n")
            .with(
                "communities.csv",
                "code,name,kind,parent\nc,丙社区,URBAN,b\nc,丁村,VILLAGE,a\nh,辛村,VILLAGE,c\ni,壬村\n")
            .with(
                "workers.csv",
                "id,place,certified_on,fte\nW1,b,2021-02-29,-1\nW2,e,,x\nW3,zz,,\nW4,g,,\n")
            .with(
                "facilities.csv",
                "id,place,beds,opened_on,closed_on\nF1,c,-5,,\nF2,c,,2023-01-02,2023-01-01\nc,a,,,\n")
            .with("stations.csv", "id,place,level\nS1,a,PROVINCE\n")
            .with(
                "figures.csv",
                "place,figure,value,as_of\na,x,1,2020-01-01\na,x,2,2020-01-01\na,y,ten,\n")
            .with("returns.csv", "register,place\nstaff,a\n")
            .with("milestones.csv", "milestone,state\nm,\"DONE\n")
            .with("snapshot.json", "{\"format\": 1}");

    assertThat(dir.problems(temp))
        .hasSize(20)
        .extracting(p -> p.substring(0, p.indexOf(": ")))
        .containsExactly(
            "regions.csv, line 3, level",
            "regions.csv, line 4, name",
            "regions.csv, line 5, parent",
            "regions.csv, line 6",
            "communities.csv, line 3, code",
            "communities.csv, line 4, parent",
            "communities.csv, line 5",
            "workers.csv, line 2, certified_on",
            "workers.csv, line 2, fte",
            "workers.csv, line 3, fte",
            "workers.csv, line 4, place",
            "facilities.csv, line 2, beds",
            "facilities.csv, line 3, closed_on",
            "facilities.csv, line 4, id",
            "stations.csv, line 1, service",
            "figures.csv, line 3, figure",
            "figures.csv, line 4, value",
            "returns.csv, line 2, register",
            "milestones.csv, line 2",
            "snapshot.json, /asOf");
  }
}
