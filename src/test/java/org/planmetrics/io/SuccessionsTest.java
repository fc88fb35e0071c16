package org.planmetrics.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.planmetrics.domain.Level;
import org.planmetrics.domain.Region;
import org.planmetrics.domain.Succession;
import org.planmetrics.number.Fraction;
import org.planmetrics.snapshot.Snapshot;

/** The file of what became of places (SPEC S37). */
class SuccessionsTest {
  private static final String HEADER = "on,old,new,share,source\n";

  @TempDir Path temp;

  private static DataDir dir(String rows) {
    return DataDir.small().with("successions.csv", HEADER + rows);
  }

  @Test
  void read_andWritten() throws Exception {
    Snapshot read =
        dir("2020-06-19,x,b,1/3,民政部\n2020-06-19,x,y,,\n2021-01-01,z,b,60%,\n2021-01-01,z,q,0.4,\n")
            .read(temp.resolve("one"));
    assertThat(read.successions())
        .containsExactly(
            Succession.of("2020-06-19", "x", "b")
                .with(Succession.SHARE, "1/3")
                .with(Succession.SOURCE, "民政部"),
            Succession.of("2020-06-19", "x", "y"),
            Succession.of("2021-01-01", "z", "b").with(Succession.SHARE, "0.6"),
            Succession.of("2021-01-01", "z", "q").with(Succession.SHARE, "2/5"));
    Succession first = read.successions().get(0);
    assertThat(first.on()).hasToString("2020-06-19");
    assertThat(first.old() + first.successor()).isEqualTo("xb");
    assertThat(first.share()).contains(Fraction.of(1, 3));
    assertThat(first.source()).contains("民政部");
    assertThat(first).hasToString("succession 2020-06-19: old x, new b, share 1/3, source 民政部");
    Path out = temp.resolve("two");
    Snapshots.write(read, out);
    assertThat(Files.readString(out.resolve("successions.csv"))).startsWith(HEADER);
    assertThat(Snapshots.read(out)).isEqualTo(read);
    assertThat(dir("").read(temp.resolve("three"))).isNotEqualTo(read);
  }

  @Test
  void headers_inChinese() {
    Snapshot read =
        DataDir.small().with("successions.csv", "日期,原代码,新代码,份额,来源\n2020-06-19,x,b,,\n").read(temp);
    assertThat(read.successions()).containsExactly(Succession.of("2020-06-19", "x", "b"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource
  void problems_areToldAtOnce_andStrictly(String rows, String[] problems) {
    String[] lines =
        Stream.of(problems).map(p -> "successions.csv, line " + p).toArray(String[]::new);
    assertThat(dir(rows).problems(temp)).containsExactly(lines);
    Loading lenient = Loading.strict().lenient().asTyped();
    assertThat(DataDir.problems(() -> Snapshots.load(dir(rows).in(temp), lenient)))
        .containsExactly(lines);
  }

  static Stream<Arguments> problems_areToldAtOnce_andStrictly() {
    String part = "must be a part above 0 and at most 1, such as 0.6, 60% or 3/5";
    return Stream.of(
        of("2020-06-19,x,b,0,\n", "2, share: '0' " + part),
        of("2020-06-19,x,b,1.2,\n", "2, share: '1.2' " + part),
        of("2020-06-19,x,b,half,\n", "2, share: 'half' " + part),
        of(",x,b,,\n", "2, on: must be given"),
        of("2020-06-19,,b,,\n", "2, old: must be given"),
        of(
            "2020-06-19,x,b,0.7,\n2020-06-19,x,y,2/5,\n",
            "3, share: '2/5' the shares of 'x' on 2020-06-19 must not be above 1, but add up to"
                + " 11/10"),
        of(
            "2020-06-19,x,b,0.7,\n2020-06-19,x,y,0.2,\n",
            "3, share: '1/5' the shares of 'x' on 2020-06-19 must add up to 1, but add up to 9/10"),
        of(
            "2020-06-19,x,b,1,\n2020-06-19,x,y,,\n",
            "3, share: has nothing left: the shares of 'x' on 2020-06-19 add up to 1 without it"),
        of(
            "2020-06-19,x,b,,\n2020-06-19,x,b,,\n",
            "3, new: 'b' is there already for 'x' on 2020-06-19"),
        of(
            "2020-06-19,c,b,,\n",
            "2, old: 'c' is still a place on 2023-12-31, but became b on 2020-06-19; a row from c"
                + " to itself keeps the rest"),
        of(
            "2020-06-19,x,b,2,\n2020-06-19,c,b,,\n",
            "2, share: '2' " + part,
            "3, old: 'c' is still a place on 2023-12-31, but became b on 2020-06-19; a row from c"
                + " to itself keeps the rest"));
  }

  private static Arguments of(String rows, String... problems) {
    return arguments(rows, problems);
  }

  /** Two places may swap codes; what keeps the rest of itself, or is yet to go, is still there. */
  @Test
  void anOldCode_mayStillBeThere() {
    String swapped = "2020-06-19,c,d,,\n2020-06-19,d,c,,\n";
    String rest = "2021-01-01,b,b,,\n2021-01-01,b,x,1/2,\n2030-01-01,c,e,,\n";
    assertThat(dir(swapped + rest).read(temp).successions()).hasSize(5);
  }

  @Test
  void codesOfDivisions_areSpelledAsTheList() {
    Path data =
        DataDir.empty()
            .with("regions.csv", "code,name,level,parent\n22,吉林省,,\n2201,长春市,,\n220184,公主岭市,,\n")
            .with("snapshot.json", "{\"asOf\": \"2020-12-31\"}")
            .with("successions.csv", "on,old,new\n2020-06-19,220381,220184000000\n")
            .in(temp);
    Snapshot read = Snapshots.load(data, Loading.strict().divisionCodes()).snapshot();
    assertThat(read.successions()).containsExactly(Succession.of("2020-06-19", "220381", "220184"));
    Snapshot early =
        Snapshot.asOf("2019-12-31")
            .places(
                Region.of("22", "吉林省", Level.PROVINCE),
                Region.of("2201", "长春市", Level.PREFECTURE).in("22"),
                Region.of("220300", "四平市", Level.PREFECTURE).in("22"),
                Region.of("220381000000", "公主岭市", Level.COUNTY).in("220300"))
            .add(Succession.of("2020-01-01", "2203", "2201"))
            .build();
    assertThat(early.on(read).notes())
        .first()
        .asString()
        .contains("四平市 became part of 长春市, 2020-01-01");
  }

  @Test
  void shares_areParts() {
    Succession row = Succession.of("2020-06-19", "x", "b");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> row.with(Succession.SHARE, "120%"))
        .withMessage(
            "share must be a part above 0 and at most 1, such as 0.6, 60% or 3/5, but was '120%'");
  }
}
