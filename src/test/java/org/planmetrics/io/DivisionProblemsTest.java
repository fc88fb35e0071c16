package org.planmetrics.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.planmetrics.indicator.Indicators.communities;
import static org.planmetrics.indicator.Indicators.count;
import static org.planmetrics.indicator.Indicators.workers;
import static org.planmetrics.io.DivisionFiles.CODES;
import static org.planmetrics.io.DivisionFiles.JILIN;
import static org.planmetrics.io.DivisionFiles.LENIENT;
import static org.planmetrics.io.DivisionFiles.tree;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.planmetrics.domain.CommunityKind;
import org.planmetrics.domain.DataException;
import org.planmetrics.domain.Register;
import org.planmetrics.indicator.Readings;

/** What is wrong with a list of divisions, told or set aside (SPEC S40, S28). */
class DivisionProblemsTest {
  @TempDir Path temp;

  private DivisionFiles files;

  @BeforeEach
  void files() {
    files = new DivisionFiles(temp);
  }

  @Test
  void everyProblem_atOnce() {
    String list =
        JILIN
            + "22010A,坏区\n2201020,短码\n220100,长春\n220102,南关区\n220000,吉林省\n240102,道里区\n230000,黑龙江省\n"
            + "220102001612,甲社区\n220102001001,乙社区\n220102001001,丙社区\n,丁区\n220104\n";
    assertThat(files.problems(CODES, "regions.csv", list))
        .containsExactly(
            "regions.csv, line 5, code: '22010A' must have 2, 4, 6, 9 or 12 digits and nothing else",
            "regions.csv, line 6, code: '2201020' must have 2, 4, 6, 9 or 12 digits and nothing else",
            "regions.csv, line 7, code: '220100' is there already, in line 3 as '2201'; it must be"
                + " unique",
            "regions.csv, line 8, code: '220102' is there already, in line 4; it must be unique",
            "regions.csv, line 9, code: '220000' is there already, in line 2 as '22'; it must be"
                + " unique",
            "regions.csv, line 10, parent: must be given: '22' is the root, and no row is 2401 or 24"
                + " or the nation, such as 000000",
            "regions.csv, line 11, parent: must be given: '22' is the root, and no row is the"
                + " nation, such as 000000",
            "regions.csv, line 12, kind: must be given: the last group of '220102001612' is none of"
                + " 001 to 599",
            "regions.csv, line 14, code: '220102001001' is there already, in line 13; it must be"
                + " unique",
            "regions.csv, line 15, code: must be given",
            "regions.csv, line 16: has too few fields: 1, but the header has 2");
  }

  @Test
  void parents_thatAreGiven() {
    String list =
        "code,name,level,parent\n22,省,,\n220100,市,,2201\n220200,甲市,,22\n2202,乙市,,220200\n"
            + "220301,区,,2203\n220401,区,地市,\n220501,区,PREFECTURE,220200\n";
    assertThat(files.problems(CODES, "regions.csv", list))
        .containsExactly(
            "regions.csv, line 3, parent: '2201' is the row itself, which would be its own"
                + " parent: no other row has that code",
            "regions.csv, line 5, code: '2202' is there already, in line 4 as '220200'; it must be"
                + " unique, and the row would be its own parent",
            "regions.csv, line 6, parent: '2203' is no region; nearest: 22, 220301, 220200",
            "regions.csv, line 7, level: '地市' must be one of NATION 全国, PROVINCE 省, PREFECTURE 市,"
                + " COUNTY 县, TOWNSHIP 乡镇, COMMUNITY 村居",
            "regions.csv, line 8, parent: '220200' is a PREFECTURE and cannot be above a PREFECTURE:"
                + " a parent's level must be higher");
  }

  @Test
  void villages_standInOneFile() {
    String list = JILIN + "220102001001,甲社区\n";
    String more = "code,name\n220102001002,乙社区\n";
    assertThat(files.problems(CODES, "regions.csv", list, "communities.csv", more))
        .containsExactly(
            "communities.csv: must not be there: regions.csv has villages too, the first in line 5");
    Loaded found = files.load(LENIENT, "regions.csv", list, "communities.csv", more);
    assertThat(found.files()).hasToString("{regions.csv=4 read, 4 loaded, 0 set aside}");
  }

  /** Rows set aside are below what their codes say; what hangs from them goes one up. */
  @Test
  void lenient_setsAside() {
    String list =
        "code,name,level\n22,吉林省,\n2201,长春市,\n220102,南关区,xx\n220102001,街道,\n220102001001,社区,\n"
            + "220102001001,社区,\n22O1,市,\n";
    Loaded found =
        files.load(LENIENT, "regions.csv", list, "workers.csv", "id,place\n1,220102000\n");
    assertThat(found.files())
        .hasToString(
            "{regions.csv=7 read, 4 loaded, 3 set aside, workers.csv=1 read, 1 loaded, 0 set aside}");
    assertThat(tree(found.snapshot()))
        .isEqualTo("22 22/2201 2201/220102001 220102001/220102001001");
    assertThat(Readings.of(count(workers()), found.snapshot()).at("2201")).hasToString("1");
    // the first 220102001001 stands; the second may be another one, anywhere, and so may the rows
    // whose level or code nobody reads, the one of them in 长春市
    assertThat(Readings.of(count(communities(CommunityKind.URBAN)), found.snapshot()).at("22"))
        .hasToString("1–4");
    assertThat(Readings.of(count(communities(CommunityKind.URBAN)), found.snapshot()).at("2201"))
        .hasToString("1–4");
  }

  @Test
  void notALists_file() {
    assertThat(files.problems(LENIENT, "regions.csv", "name\nx\n"))
        .containsExactly(
            "regions.csv, line 1, code: is missing: the file must have the column code 区划代码");
    assertThat(files.problems(CODES, "regions.csv", ""))
        .containsExactly("regions.csv: is empty; it must have a header with code 区划代码, name 名称");
    assertThatExceptionOfType(DataException.class)
        .isThrownBy(() -> files.load(LENIENT, "regions.csv", "code,name\n22,\"x\n"));
    assertThat(Register.REGIONS.columns().find("level")).isPresent();
  }
}
