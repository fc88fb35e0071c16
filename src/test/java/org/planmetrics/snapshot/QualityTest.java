package org.planmetrics.snapshot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.planmetrics.domain.Level.COUNTY;
import static org.planmetrics.domain.Level.PROVINCE;
import static org.planmetrics.domain.Level.TOWNSHIP;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.planmetrics.domain.Certificate;
import org.planmetrics.domain.Declaration;
import org.planmetrics.domain.ElderCareFacility;
import org.planmetrics.domain.FacilityKind;
import org.planmetrics.domain.Region;
import org.planmetrics.domain.RegionKind;
import org.planmetrics.domain.Register;
import org.planmetrics.domain.Worker;
import org.planmetrics.io.Loading;
import org.planmetrics.io.Snapshots;
import org.planmetrics.snapshot.QualityLine.Topic;

class QualityTest {
  private static final Thresholds STANDARD = Thresholds.standard();

  /** A province, five counties with names that are their codes, and a zone beside them. */
  private static SnapshotBuilder world() {
    SnapshotBuilder world =
        Snapshot.asOf("2023-12-31").places(Region.of("a", "甲省", PROVINCE), zone());
    for (int k = 1; k <= 5; k++) {
      world.places(Region.of("k" + k, "县" + k, COUNTY).in("a"));
    }
    return world;
  }

  private static Region zone() {
    return Region.of("z", "开发区", COUNTY).in("a").with(Region.KIND, RegionKind.FUNCTIONAL);
  }

  private static SnapshotBuilder counties(String... values) {
    SnapshotBuilder world = world();
    for (int k = 1; k <= values.length; k++) {
      world.figure("k" + k, "f", values[k - 1], "2023-06-30");
    }
    return world;
  }

  private static List<String> lines(SnapshotBuilder world, Thresholds thresholds, Topic topic) {
    return world.build().quality(thresholds).lines().stream()
        .filter(line -> line.topic() == topic)
        .map(QualityLine::toString)
        .toList();
  }

  private static List<String> lines(SnapshotBuilder world, Topic topic) {
    return lines(world, STANDARD, topic);
  }

  @Test
  void returns_areCountedAtTheLowestLevelThatListsThem() {
    SnapshotBuilder world =
        world()
            .places(
                Region.of("t1", "镇1", TOWNSHIP).in("k1"), Region.of("t2", "镇2", TOWNSHIP).in("k1"))
            .add(Worker.at("k1"))
            .returned(Register.WORKERS, "k1", "k2")
            .returned(Register.STATIONS, "t2", "k2")
            .empty(Register.ORGANIZATIONS);
    assertThat(lines(world, STANDARD.withExamples(2), Topic.RETURNS))
        .containsExactly(
            "facilities, returns 0/1: neither a register nor a return",
            "stations, returns 1/2: 1 of 2 townships have returned 0 records; not: 镇1 t1",
            "organizations, returns 1/1: 0 records; no return is listed, so it is taken as complete",
            "workers, returns 2/5: 2 of 5 counties have returned 1 record; not, such as: 县3 k3, 县4 k4");
  }

  @Test
  void returns_ofAZone_countWithTheCounties() {
    SnapshotBuilder world = world().returned(Register.WORKERS, "k1", "k2", "k3", "k4", "k5", "z");
    assertThat(lines(world, Topic.RETURNS))
        .contains("workers, returns 6/6: all 6 counties have returned 0 records");
  }

  @Test
  void blanks_areToldOfColumnsThatAreMostlyFilled() {
    Worker certified = Worker.at("k1").with(Worker.CERTIFICATE, Certificate.ASSISTANT);
    SnapshotBuilder world =
        world()
            .add(certified, certified, Worker.at("k1"))
            .add(certified.with(Worker.TRAINED, true).with(Worker.UNTIL, "2030-01-01"));
    assertThat(lines(world, Topic.BLANKS))
        .containsExactly("workers, blanks 1: blank in 4 records: certificate 1");
    Snapshot same = world.build();
    assertThat(same.quality(STANDARD.withFilled("0")).lines())
        .extracting(QualityLine::toString)
        .contains("workers, blanks 4: blank in 4 records: trained 3, certificate 1");
  }

  private static ElderCareFacility home(String id, String place, String name) {
    return ElderCareFacility.of(id, place, FacilityKind.INSTITUTION)
        .with(ElderCareFacility.NAME, name);
  }

  @Test
  void sites_areAlikeInNameWithoutWhiteSpaceAndPlace() {
    SnapshotBuilder world =
        world()
            .add(home("F1", "k1", "阳光院"), home("F2", "k1", "阳光 院"), home("F3", "k1", "阳光\u3000院"))
            .add(home("F4", "k2", "阳光院"))
            .add(home("F5", "k2", "阳光院").with(ElderCareFacility.CLOSED_ON, "2020-01-01"))
            .add(ElderCareFacility.of("F6", "k1", FacilityKind.INSTITUTION))
            .add(ElderCareFacility.of("F7", "k1", FacilityKind.INSTITUTION));
    assertThat(lines(world, Topic.ALIKE))
        .containsExactly(
            "facilities, alike 2/6: 2 facilities have the name and place of another: 阳光院 F1 = F2 = F3");
  }

  @Test
  void names_ofTotals_areTold() {
    SnapshotBuilder world =
        world()
            .places(Region.of("k9", "全省 合计", COUNTY).in("a"))
            .add(home("F1", "k1", "Grand Total"), home("F2", "k1", "总计划院"));
    assertThat(lines(world, Topic.NAMED_TOTALS))
        .containsExactly(
            "regions, named as totals 1: named as a total is: 全省 合计 k9",
            "facilities, named as totals 1: named as a total is: Grand Total F1");
  }

  @Test
  void reporters_areCountedAtTheLevelsThatReport() {
    assertThat(lines(counties("1", "2", "3", "4"), Topic.REPORTERS))
        .containsExactly("f, reporters 4/5: 4 of 5 counties; not: 县5 k5");
    assertThat(lines(counties("1", "2").figure("a", "f", "3", "2023-01-01"), Topic.REPORTERS))
        .containsExactly("f, reporters 3/6: 1 province, 2 of 5 counties; only: 县1 k1, 县2 k2");
    assertThat(lines(counties("1", "2", "3", "4", "5").figure("z", "f", 6), Topic.REPORTERS))
        .containsExactly("f, reporters 6/6: all 6 counties");
    assertThat(lines(world().figure("k1", "f", 1, "2024-01-01"), Topic.REPORTERS))
        .containsExactly("f, reporters 0: nothing by 2023-12-31, the first is of 2024-01-01");
  }

  @Test
  void reporters_mayBeSites() {
    SnapshotBuilder world =
        world().add(home("F1", "k1", "甲院"), home("F2", "k1", "乙院")).figure("F2", "meals", 7);
    assertThat(lines(world, Topic.REPORTERS))
        .containsExactly("meals, reporters 1/2: 1 of 2 facilities; not: 甲院 F1");
  }

  @Test
  void age_isThatOfTheOldestOfTheLatestValues() {
    SnapshotBuilder world =
        world()
            .figure("k1", "f", 1, "2020-12-31")
            .figure("k1", "f", 1, "2023-12-30")
            .figure("k2", "f", 1, "2023-12-01")
            .figure("k3", "f", 1);
    assertThat(lines(world, Topic.AGE))
        .containsExactly(
            "f, age 30: 30 days old, from 2023-12-01 to 2023-12-30; the oldest: 县2 k2");
    Snapshot same = world.build();
    assertThat(same.quality().lines())
        .extracting(QualityLine::toString)
        .contains("f, undated 1/3: without a day: 县3 k3");
  }

  @Test
  void ownValue_isComparedWithTheChildrensSum() {
    SnapshotBuilder world =
        counties("1", "2", "3", "4", "5").figure("z", "f", 5).figure("a", "f", 200);
    assertThat(lines(world, Topic.CHILDREN))
        .containsExactly(
            "f, unlike the children 1/1: the own value is not the children's sum: 甲省 a 200 ≠ 20 (10×)");
    assertThat(lines(counties("1", "2", "3").figure("a", "f", 200), Topic.CHILDREN)).isEmpty();
    assertThat(
            lines(
                counties("1", "2", "3", "4", "5").figure("z", "f", 5).figure("a", "f", 20),
                Topic.CHILDREN))
        .isEmpty();
  }

  @Test
  void ownRate_isComparedWithTheChildrensHull() {
    SnapshotBuilder low =
        counties("70", "71", "72", "73", "74")
            .figure("z", "f", 80)
            .declare(Declaration.rate("f"))
            .figure("a", "f", 35);
    assertThat(lines(low, Topic.CHILDREN))
        .containsExactly(
            "f, unlike the children 1/1: the own value is outside the children's: 甲省 a 35 ≠ 70–80 (1/2×)");
    SnapshotBuilder within =
        counties("70", "71", "72", "73", "74")
            .figure("z", "f", 80)
            .declare(Declaration.rate("f"))
            .figure("a", "f", 75);
    assertThat(lines(within, Topic.CHILDREN)).isEmpty();
  }

  @ParameterizedTest(name = "{0}, {1}, {2}: {3}")
  @CsvSource({
    "10, 20, 14999, 0",
    "10, 20, 15000, 1",
    "10000, 20000, 15, 1",
    "10000, 20000, 16, 0",
    "0, 0, 15000, 0",
    "10000, 20000, 0, 0",
    "10, 20, 14000-16000, 0",
  })
  void leapAmongSiblings_isFromTheMedianOfTheOthers(String a, String b, String c, int leaps) {
    assertThat(lines(counties(a, b, c), Topic.LEAP_AMONG_SIBLINGS)).hasSize(leaps);
  }

  @Test
  void leapAmongSiblings_showsTheFarthestFirst() {
    SnapshotBuilder world = counties("10", "20", "30", "40", "60000");
    assertThat(lines(world, Topic.LEAP_AMONG_SIBLINGS))
        .containsExactly(
            "f, leap among siblings 1/5: 1,000 times or more from the siblings' median: 县5 k5 60,000 (2,400×)");
    assertThat(
            lines(
                counties("10", "20000", "30", "40", "60000"),
                STANDARD.withLeapAmongSiblings("400").withExamples(1),
                Topic.LEAP_AMONG_SIBLINGS))
        .containsExactly(
            "f, leap among siblings 3/5: 400 times or more from the siblings' median, such as: 县5 k5 60,000 (1,714.29×)");
  }

  @Test
  void leapAmongSiblings_isPerHead() {
    SnapshotBuilder world =
        counties("10", "20", "30000")
            .figure("k1", "people", 100)
            .figure("k2", "people", 200)
            .figure("k3", "people", 300_000);
    Snapshot same = world.build();
    assertThat(same.quality().lines())
        .extracting(QualityLine::topic)
        .contains(Topic.LEAP_AMONG_SIBLINGS);
    assertThat(same.quality(STANDARD.withDenominator("f", "people")).lines())
        .filteredOn(line -> line.about(Locale.ENGLISH).equals("f"))
        .extracting(QualityLine::topic)
        .doesNotContain(Topic.LEAP_AMONG_SIBLINGS);
    SnapshotBuilder posted =
        counties("10", "10", "5000").add(Worker.at("k1"), Worker.at("k3")).add(Worker.at("k3"));
    assertThat(
            lines(
                posted,
                STANDARD.withLeapAmongSiblings("250").withDenominator("f", "workers"),
                Topic.LEAP_AMONG_SIBLINGS))
        .containsExactly(
            "f, leap among siblings 2/2: per workers 250 times or more from the siblings' median: 县1 k1 10 (1/250×), 县3 k3 5,000 (250×)");
  }

  @Test
  void denominator_thatIsNotThere_listsWhatIs() {
    Snapshot world = counties("1").build();
    assertThatThrownBy(() -> world.quality(STANDARD.withDenominator("f", "worker")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "there is no figure or register 'worker'; valid: workers, f, stations, facilities, organizations");
  }

  @Test
  void leapOverTime_isFromOneValueToTheNext() {
    SnapshotBuilder world =
        world()
            .figure("k1", "f", 10, "2021-12-31")
            .figure("k1", "f", 100, "2022-12-31")
            .figure("k1", "f", 11, "2023-12-31")
            .figure("k2", "f", 30, "2022-12-31")
            .figure("k2", "f", 0, "2023-12-31")
            .figure("k3", "f", 9)
            .figure("k3", "f", 0, "2023-12-31")
            .figure("k4", "f", 1, "2023-12-31")
            .figure("k4", "f", 1000, "2024-12-31");
    assertThat(lines(world, Topic.LEAP_OVER_TIME))
        .containsExactly(
            "f, leap over time 2/4: 10 times or more from the value before:"
                + " 县2 k2 30 [2022-12-31] → 0 [2023-12-31],"
                + " 县1 k1 10 [2021-12-31] → 100 [2022-12-31] (10×)");
  }

  @Test
  void sumOfSiblings_needsThreeOfThem() {
    assertThat(lines(counties("1", "2", "3", "6"), Topic.SUMS_OF_SIBLINGS))
        .containsExactly(
            "f, sum of siblings 1/4: the sum of all siblings, perhaps a total: 县4 k4 6");
    assertThat(lines(counties("1", "2", "3"), Topic.SUMS_OF_SIBLINGS)).isEmpty();
    assertThat(lines(counties("1", "2", "3"), STANDARD.withSiblings(2), Topic.SUMS_OF_SIBLINGS))
        .hasSize(1);
    assertThat(
            lines(
                counties("1", "2", "3", "6").declare(Declaration.rate("f")),
                Topic.SUMS_OF_SIBLINGS))
        .isEmpty();
  }

  @Test
  void rowsSetAside_areToldWhereTheyLie(@TempDir Path dir) throws IOException {
    Files.writeString(
        dir.resolve("regions.csv"),
        "code,name,level,parent\na,甲省,PROVINCE,\nk1,东县,COUNTY,a\nk2,西县,COUNTY,a\n");
    Files.writeString(
        dir.resolve("workers.csv"), "id,place,certificate\nw1,k1,\nw2,k2,BAD\nw3,东縣,\n");
    Files.writeString(
        dir.resolve("figures.csv"), "place,figure,value\nk1,f,10\nk2,f,x\nk2,,4\nk9,g,4\n");
    Files.writeString(dir.resolve("returns.csv"), "register,place\nworkers,nowhere\n");
    Loading lenient = Loading.strict().lenient().asOf(LocalDate.parse("2023-12-31"));
    assertThat(Snapshots.load(dir, lenient).snapshot().quality().lines())
        .extracting(QualityLine::toString)
        .contains(
            "workers, returns 0/1: 1 record; returns or records could not be read, so it is not complete",
            "workers, set aside 2: could not be read, 1 of an unknown place; at: 西县 k2",
            "f, some figure, set aside 1: could not be read; at: 西县 k2",
            "g, set aside 1: could not be read, 1 of an unknown place");
  }

  @Test
  void lines_thatSayTheSame_areOne() {
    SnapshotBuilder world =
        counties("1", "2", "3", "4", "5").figure("k1", "g", 9, "2023-06-30").empty();
    assertThat(lines(world, Topic.AGE))
        .containsExactly("f, g, age 184: 184 days old, all of 2023-06-30");
    assertThat(lines(world(), Topic.RETURNS))
        .containsExactly(
            "facilities, stations, organizations, workers, returns 0/1: neither a register nor a return");
  }

  @Test
  void card_isOneLine_andChangesNothing() {
    Snapshot world = counties("1", "2").build();
    assertThat(world.quality()).hasToString("quality of 甲省 on 2023-12-31: 3 lines");
    assertThat(world).isEqualTo(counties("1", "2").build());
    assertThat(world.quality()).isEqualTo(world.quality());
  }

  @ParameterizedTest
  @CsvSource({"1", "0", "1/2", "-3"})
  void leaps_mustBeMoreThanOne(String times) {
    assertThatThrownBy(() -> STANDARD.withLeapOverTime(times))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("leapOverTime must be more than 1, but was " + times);
  }

  @Test
  void figures_sayWhatThereIs() {
    SnapshotBuilder world =
        counties("1", "2")
            .declare(Declaration.amount("f").with(Declaration.UNIT, "万人"))
            .declare(Declaration.rate("unseen"))
            .figure("a", "f", 3)
            .figure("k1", "share", "60%", "2024-01-01");
    Snapshot built = world.build();
    assertThat(built.figures())
        .extracting(FigureSummary::toString)
        .containsExactly(
            "f: amount, 万人, 1 province, 2 counties, latest 2023-06-30",
            "share: rate (undeclared), %, reported by nobody, not yet counted from 2024-01-01",
            "unseen: rate, reported by nobody");
    assertThat(built.figureNames()).containsExactly("f", "share");
    assertThat(built.figures().get(0).reporters().values()).containsExactly(1, 2);
  }
}
