package org.planmetrics.io;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.planmetrics.domain.Certificate;
import org.planmetrics.domain.Community;
import org.planmetrics.domain.CommunityKind;
import org.planmetrics.domain.Level;
import org.planmetrics.domain.Region;
import org.planmetrics.domain.RegionKind;
import org.planmetrics.domain.Register;
import org.planmetrics.domain.Text;
import org.planmetrics.domain.Worker;
import org.planmetrics.snapshot.Snapshot;

class SnapshotsTest {
  @TempDir Path temp;

  @Test
  void read_takesAllFiles() {
    Snapshot world = DataDir.small().read(temp);

    assertThat(world)
        .hasToString(
            "甲省 on 2023-12-31: 4 places, 1 facility, 1 station, 1 organization, 2 workers");
    assertThat(world.workers().get(0).get(Worker.CERTIFICATE)).contains(Certificate.SENIOR);
    assertThat(world.workers().get(0).get(Worker.CERTIFIED_ON))
        .contains(LocalDate.parse("2021-03-01"));
    assertThat(world.workers().get(1)).isEqualTo(Worker.at("S1").with(Worker.ID, "W2"));
    assertThat(world.figureNames()).containsExactly("elderly");
    assertThat(world.returns()).hasSize(1);
    assertThat(world.milestones()).containsOnlyKeys("m");
    assertThat(world.notes()).isEmpty();
  }

  @Test
  void read_asksForRegionsAlone() {
    DataDir dir = DataDir.empty().with("regions.csv", "code,name,level\na,甲省,PROVINCE\n");

    Snapshot world = Snapshots.read(dir.in(temp), LocalDate.parse("2023-12-31"));

    assertThat(world.regions()).containsExactly(Region.of("a", "甲省", Level.PROVINCE));
    assertThat(world.has(Register.WORKERS)).isFalse();
  }

  @Test
  void read_prefersTheCallersDay() {
    Path dir = DataDir.small().in(temp);

    assertThat(Snapshots.read(dir, LocalDate.parse("2022-01-01")).asOf()).isEqualTo("2022-01-01");
  }

  @Test
  void read_knowsEmptyFromAbsent() {
    Snapshot world =
        DataDir.small()
            .with("organizations.csv", "id,place,kind\n")
            .without("facilities.csv")
            .read(temp);

    assertThat(world.has(Register.ORGANIZATIONS)).isTrue();
    assertThat(world.has(Register.FACILITIES)).isFalse();
  }

  @Test
  void read_takesChineseHeadersAndLabelsAsEnglishOnes() {
    Snapshot english = DataDir.small().without("milestones.csv").read(temp);
    DataDir chinese =
        DataDir.small()
            .without("milestones.csv")
            .with("regions.csv", "名称,区划代码,上级,级别,性质\n甲省,a,,省,法定\n乙市,b,a,市,\n")
            .with("communities.csv", "\ufeff区划代码,名称,类型,上级\nc,丙社区,城市社区,b\nd,丁村,村,b\n")
            .with("workers.csv", "编号,所在,证书,取证日期\nW1,c,高级社会工作师,2021-03-01\nW2,S1,,\n")
            .with("stations.csv", "编号,所在,级别,服务\nS1,b,市,社会工作\n")
            .with("facilities.csv", "编号,所在,床位\nF1,c,120.0\n")
            .with("organizations.csv", "编号,所在,类型\nO1,b,社工机构\n")
            .with("figures.csv", "所在,指标,数值,截至\nb,elderly,1200.00,2023-12-31\n")
            .with("returns.csv", "名册,所在\n社工,a\n");

    assertThat(chinese.read(temp.resolve("zh"))).isEqualTo(english);
  }

  @Test
  void read_takesAnyCaseAndSpaceAndLineEnd() {
    Snapshot plain = DataDir.small().read(temp);
    DataDir other =
        DataDir.small()
            .with(
                "regions.csv",
                "CODE, Name ,LEVEL,parent\r\na,甲省 ,province,\r\n\r\n b,乙市,Prefecture,a")
            .with(
                "workers.csv",
                "id,Place,certificate,certified_on\r\nW1,\u00a0c,senior,\" 2021-03-01\"\r\n,,,\r\nW2,S1,,\r\n");

    assertThat(other.read(temp.resolve("other"))).isEqualTo(plain);
  }

  @ParameterizedTest
  @ValueSource(strings = {"true", "1", "Yes", "是"})
  void read_takesTrue(String text) {
    assertThat(trained(text)).contains(true);
  }

  @ParameterizedTest
  @ValueSource(strings = {"FALSE", "0", "no", "否"})
  void read_takesFalse(String text) {
    assertThat(trained(text)).contains(false);
  }

  private Optional<Boolean> trained(String text) {
    DataDir dir = DataDir.small().with("workers.csv", "id,place,trained\nW1,c," + text + "\n");
    return dir.read(temp).workers().get(0).get(Worker.TRAINED);
  }

  @Test
  void read_keepsNumbersExactly() {
    String value = "0." + "1".repeat(98);
    DataDir dir = DataDir.small().with("figures.csv", "place,figure,value\nb,x," + value + "\n");

    assertThat(dir.read(temp).figureRows().get(0).value()).hasToString(value);
  }

  @Test
  void read_keepsAndNotesUnknownColumns() {
    Snapshot world =
        DataDir.small()
            .with("workers.csv", "id,place,certificat,Services\nW1,c,SENIOR,\nW2,d,,\"a;b \"\n")
            .with("returns.csv", "register,place,remark\nworkers,a,x\n")
            .read(temp);

    assertThat(world.workers().get(0).attributes()).isEqualTo(Map.of("certificat", "SENIOR"));
    assertThat(world.workers().get(1).attributes()).isEqualTo(Map.of("Services", "a;b "));
    assertThat(world.notes().stream().map(n -> n.text().in(Locale.ENGLISH)))
        .containsExactly(
            "workers.csv has an unknown column 'certificat', kept as an attribute;"
                + " the nearest known name is 'certificate'",
            "workers.csv has an unknown column 'Services', kept as an attribute;"
                + " the nearest known name is 'trained'",
            "returns.csv has an unknown column 'remark', not read;"
                + " the nearest known name is 'place'");
    assertThat(world.notes().get(0).text().in(Locale.CHINESE))
        .isEqualTo("workers.csv 的列“certificat”未知，作为附加属性保留；最接近的已知列名是 certificate");
  }

  static List<Path> directories() {
    return Stream.concat(
            ConformanceTest.cases().stream().map(c -> c.resolve("data")),
            Stream.of(Path.of("examples/small"), Path.of("examples/jilin-published")))
        .toList();
  }

  @ParameterizedTest
  @MethodSource("directories")
  void write_readsAsEqual(Path data) throws IOException {
    Snapshot world = Snapshots.read(data);

    Snapshots.write(world, temp.resolve("a"));
    Snapshots.write(Snapshots.read(temp.resolve("a")), temp.resolve("b"));

    assertThat(Snapshots.read(temp.resolve("a"))).isEqualTo(world);
    for (String file : files(temp.resolve("a"))) {
      assertThat(temp.resolve("b").resolve(file))
          .hasSameBinaryContentAs(temp.resolve("a").resolve(file));
    }
  }

  private static List<String> files(Path dir) throws IOException {
    try (Stream<Path> files = Files.list(dir)) {
      return files.map(f -> f.getFileName().toString()).sorted().toList();
    }
  }

  @Test
  void write_keepsWhatIsHardToWrite() {
    Snapshot world =
        Snapshot.asOf("2023-12-31")
            .title(Text.of("甲\"省\"", ""))
            .source("one\n\\two\ud800")
            .places(
                Region.of(" a ", "甲,\"省\"\r\n", Level.PROVINCE).with("Remark", " kept \u3000"),
                Region.of("b", "乙", Level.COUNTY)
                    .in(" a ")
                    .with(Region.KIND, RegionKind.FUNCTIONAL),
                Community.of("c", "丙", CommunityKind.TOWN).in("b"))
            .add(Worker.at("c"))
            .figure("b", "x", "0.0000000000000000000001", "2023-01-01")
            .empty(Register.STATIONS)
            .returned(Register.WORKERS, "b")
            .build();

    Snapshots.write(world, temp);

    assertThat(Snapshots.read(temp)).isEqualTo(world);
    assertThat(temp.resolve("facilities.csv")).doesNotExist();
    assertThat(temp.resolve("stations.csv"))
        .hasContent("id,place,name,level,service,operator,opened_on,closed_on\n");
    assertThat(temp.resolve("workers.csv"))
        .content(UTF_8)
        .isEqualTo(
            "id,place,certificate,certified_on,trained,employment,fte,from,until\n"
                + "workers-1,c,,,,,1,,\n");
  }

  @Test
  void write_refusesADirectoryThatWouldReadOtherwise() {
    Path dir = DataDir.small().in(temp.resolve("data"));
    Snapshot world = DataDir.small().without("stations.csv").without("workers.csv").read(temp);

    assertThatThrownBy(() -> Snapshots.write(world, dir))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            dir + " has a workers.csv, but the snapshot has none; write to an empty directory");
  }
}
