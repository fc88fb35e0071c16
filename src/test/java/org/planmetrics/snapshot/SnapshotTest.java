package org.planmetrics.snapshot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;
import static org.planmetrics.domain.CommunityKind.URBAN;
import static org.planmetrics.domain.CommunityKind.VILLAGE;
import static org.planmetrics.domain.Level.COUNTY;
import static org.planmetrics.domain.Level.PROVINCE;
import static org.planmetrics.domain.Level.TOWNSHIP;
import static org.planmetrics.indicator.Indicators.count;
import static org.planmetrics.indicator.Indicators.facilities;
import static org.planmetrics.indicator.Indicators.workers;

import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.planmetrics.access.Held;
import org.planmetrics.domain.Certificate;
import org.planmetrics.domain.Community;
import org.planmetrics.domain.ElderCareFacility;
import org.planmetrics.domain.Employment;
import org.planmetrics.domain.FacilityKind;
import org.planmetrics.domain.Figure;
import org.planmetrics.domain.MilestoneReport;
import org.planmetrics.domain.MilestoneState;
import org.planmetrics.domain.Note;
import org.planmetrics.domain.Organization;
import org.planmetrics.domain.OrganizationKind;
import org.planmetrics.domain.Posting;
import org.planmetrics.domain.Quantity;
import org.planmetrics.domain.Region;
import org.planmetrics.domain.RegionKind;
import org.planmetrics.domain.Register;
import org.planmetrics.domain.Service;
import org.planmetrics.domain.Station;
import org.planmetrics.domain.Text;
import org.planmetrics.domain.Worker;
import org.planmetrics.indicator.Indicator;
import org.planmetrics.indicator.Readings;
import org.planmetrics.number.Fraction;
import org.planmetrics.number.Interval;
import org.planmetrics.table.Store;

class SnapshotTest {
  private static final ElderCareFacility HOME =
      ElderCareFacility.of("F", "b", FacilityKind.INSTITUTION);

  @ParameterizedTest(name = "opened {0}, closed {1}: {2} open on 2023-12-31")
  @CsvSource({
    ",           ,           1",
    "2023-12-30, ,           1",
    "2023-12-31, ,           1",
    "2024-01-01, ,           0",
    ",           2023-12-30, 0",
    ",           2023-12-31, 0",
    ",           2024-01-01, 1",
    "2023-12-31, 2024-01-01, 1",
    "2023-12-31, 2023-12-31, 0"
  })
  void asOf_sites(String opened, String closed, long expected) {
    ElderCareFacility home = opened == null ? HOME : HOME.with(ElderCareFacility.OPENED_ON, opened);
    Snapshot world =
        world().add(closed == null ? home : home.with(ElderCareFacility.CLOSED_ON, closed)).build();
    assertReads(world, count(facilities()), expected);
  }

  @ParameterizedTest(name = "from {0}, until {1}: {2} in post on 2023-12-31")
  @CsvSource({
    ",           ,           1",
    "2023-12-31, ,           1",
    "2024-01-01, ,           0",
    ",           2023-12-31, 0",
    ",           2024-01-01, 1",
    "2023-12-31, 2024-01-01, 1"
  })
  void asOf_workers(String from, String until, long expected) {
    Worker worker = from == null ? Worker.at("b") : Worker.at("b").with(Worker.FROM, from);
    Snapshot world = world().add(until == null ? worker : worker.with(Worker.UNTIL, until)).build();
    assertReads(world, count(workers()), expected);
  }

  @ParameterizedTest(name = "{0}: {1} certified, {2} trained")
  @MethodSource
  void asOf_certificates(Worker worker, long certified, long trained) {
    Snapshot world = world().add(worker).build();
    assertReads(world, count(workers().certified()), certified);
    assertReads(world, count(workers().where("certified", false)), 1 - certified);
    assertReads(world, count(workers().trained()), trained);
    assertReads(world, count(workers().where("trained", false)), 1 - trained);
  }

  static Stream<Arguments> asOf_certificates() {
    Worker at = Worker.at("b");
    return Stream.of(
        arguments(at, 0, 0),
        arguments(at.with(Worker.TRAINED, true), 0, 1),
        arguments(at.certified("2023-12-31"), 1, 1),
        arguments(at.certified("2024-01-01"), 0, 0),
        arguments(at.certified("2024-01-01").with(Worker.TRAINED, true), 0, 1),
        arguments(worker(Optional.of(Certificate.SENIOR), false), 1, 1),
        arguments(worker(Optional.empty(), false), 0, 0));
  }

  private static Worker worker(Optional<Certificate> certificate, boolean trained) {
    Worker at = Worker.at("b").with(Worker.TRAINED, trained);
    return certificate.map(c -> at.with(Worker.CERTIFICATE, c)).orElse(at);
  }

  @Test
  void asOf_workerAtAClosedSite_countsAtItsPlace() {
    Snapshot world =
        world()
            .add(
                HOME.with(ElderCareFacility.CLOSED_ON, "2023-12-31"),
                Worker.at("F"),
                Worker.at("b"))
            .build();
    assertReads(world, count(workers()), 2);
    assertReads(world, count(workers().where("postedTo", Posting.FACILITY)), 1);
    assertThat(world.notes())
        .containsExactly(
            new Note(
                Note.Topic.CLOSED_SITE,
                Text.of(
                    "1 名社工派驻的站点或机构未开办，计入其所在地",
                    "1 worker is posted to a site that is not open and counted at its place")));
    assertThat(world.on("2023-12-30").notes()).isEmpty();
  }

  @Test
  void on_readsTheSameRecordsOnAnotherDay() {
    Snapshot world = world().add(HOME.with(ElderCareFacility.OPENED_ON, "2023-12-31")).build();
    assertReads(world.on("2023-12-30"), count(facilities()), 0);
    assertThat(world.on("2023-12-30").asOf()).isEqualTo("2023-12-30");
    assertThat(world.on("2023-12-30")).isNotEqualTo(world);
    assertThat(world.on("2023-12-30").on("2023-12-31")).isEqualTo(world);
    assertThatThrownBy(() -> world.on("soon"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("asOf must be a date such as 2023-12-31, but was 'soon'");
  }

  @Test
  void notes_stationOutsideItsTier() {
    Snapshot world =
        world()
            .add(
                Station.of("S1", "b", COUNTY, Service.SOCIAL_WORK),
                Station.of("S2", "c", COUNTY, Service.SOCIAL_WORK),
                Station.of("S3", "c", TOWNSHIP, Service.SOCIAL_WORK))
            .build();
    assertThat(world.notes())
        .containsExactly(
            new Note(
                Note.Topic.STATION_TIER,
                Text.of(
                    "1 个站点不在其服务级别的任何区域内：S3", "1 station lies in no place of the tier served: S3")));
  }

  @Test
  void notes_beginWithThoseOfTheLoading() {
    Note note = new Note(Note.Topic.UNKNOWN_COLUMN, Text.of("列", "column"));
    assertThat(world().note(note).build().notes()).containsExactly(note);
  }

  @Test
  void records_areRead() {
    Worker worker =
        Worker.at("F")
            .with(Worker.ID, "w")
            .certified(Certificate.SENIOR, "2021-03-01")
            .with(Worker.TRAINED, true)
            .with(Worker.EMPLOYMENT, Employment.AGENCY)
            .with(Worker.FTE, "0.5")
            .with(Worker.FROM, "2021-01-01")
            .with(Worker.UNTIL, "2025-01-01")
            .with("honour", "leading-talent;other");
    ElderCareFacility home =
        HOME.with(ElderCareFacility.BEDS, 120)
            .with(ElderCareFacility.RESIDENTS, 80)
            .with(ElderCareFacility.NAME, "福寿院")
            .with(ElderCareFacility.OPENED_ON, "2020-01-01")
            .with(ElderCareFacility.CLOSED_ON, "2024-01-01")
            .with("rooms", "60");
    Station station =
        Station.of("S", "b", COUNTY, Service.CHILDREN)
            .with(Station.OPERATOR, "O")
            .with(Station.NAME, "站")
            .with(Station.OPENED_ON, "2020-01-01")
            .with(Station.CLOSED_ON, "2024-01-01")
            .with("room", "1");
    Organization agency =
        Organization.of("O", "b", OrganizationKind.AGENCY)
            .with(Organization.NAME, "社")
            .with(Organization.OPENED_ON, "2020-01-01")
            .with(Organization.CLOSED_ON, "2024-01-01")
            .with("member_of", "X");
    Region region = Region.of("d", "丁县", COUNTY).in("a").with(Region.KIND, RegionKind.VIRTUAL);
    Snapshot world = world().places(region).add(worker, home, station, agency).build();
    assertThat(world.workers()).containsExactly(worker);
    assertThat(world.facilities()).containsExactly(home);
    assertThat(world.stations()).containsExactly(station);
    assertThat(world.organizations()).containsExactly(agency);
    assertThat(world.regions()).hasSize(3).contains(region);
    assertThat(world.communities()).containsExactly(Community.of("c", "丙社区", URBAN).in("b"));
    assertThat(world.columns(Register.WORKERS))
        .containsExactly(
            "id",
            "place",
            "certificate",
            "certified_on",
            "trained",
            "employment",
            "fte",
            "from",
            "until",
            "honour",
            "certified",
            "postedTo");
    assertThat(world)
        .hasToString(
            "甲省 on 2023-12-31: 4 places, 1 facility, 1 station, 1 organization, " + "1 worker");
  }

  @Test
  void workers_withoutId_areNumbered() {
    Snapshot world =
        world()
            .add(Worker.at("a"), Worker.at("b").with(Worker.ID, "workers-3"), Worker.at("c"))
            .build();
    assertThat(world.workers()).extracting(Worker::id).doesNotHaveDuplicates().hasSize(3);
    assertThat(world.workers()).extracting(Worker::place).containsExactly("a", "b", "c");
  }

  @Test
  void column_unknown_listsTheValid() {
    Snapshot world = world().add(HOME).build();
    assertThatThrownBy(() -> Held.of(world).vector(Register.FACILITIES, "bed"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "there is no column of the facilities 'bed'; valid: beds, id, kind, name, place,"
                + " residents, opened_on, closed_on");
  }

  @Test
  void figures_latestNotAfterTheDay_blankIsOldest() {
    Snapshot world =
        world()
            .figure("b", "elderly", "3", "2024-01-01")
            .figure("b", "elderly", "2", "2023-12-31")
            .figure("b", "elderly", 1)
            .build();
    assertThat(world.figureNames()).containsExactly("elderly");
    assertThat(figure(world)).hasToString("2");
    assertThat(figure(world.on("2023-12-30"))).hasToString("1");
    assertThat(figure(world.on("2024-01-01"))).hasToString("3");
  }

  private static Quantity figure(Snapshot world) {
    Store store = Held.of(world);
    int row = store.latest("elderly")[store.nodes().of("b")];
    return store.figures().value(row, Figure.VALUE).orElseThrow();
  }

  @Test
  void build_orderOfAddingDoesNotMatter() {
    Snapshot placesFirst = world().add(Worker.at("F"), HOME).figure("b", "elderly", 1).build();
    Snapshot placesLast =
        Snapshot.asOf("2023-12-31")
            .figure("b", "elderly", 1)
            .add(Worker.at("F"))
            .add(HOME)
            .places(
                Community.of("c", "丙社区", URBAN).in("b"),
                Region.of("a", "甲省", PROVINCE),
                Region.of("b", "乙县", COUNTY).in("a"))
            .build();
    assertThat(placesLast).isEqualTo(placesFirst).hasSameHashCodeAs(placesFirst);
    assertReads(placesLast, count(workers()), 1);
  }

  @ParameterizedTest
  @MethodSource
  void equals_oneDifference(UnaryOperator<SnapshotBuilder> change) {
    assertThat(full().build()).isEqualTo(full().build()).hasSameHashCodeAs(full().build());
    assertThat(change.apply(full()).build()).isNotEqualTo(full().build());
  }

  static Stream<UnaryOperator<SnapshotBuilder>> equals_oneDifference() {
    return Stream.of(
        b -> b.title(Text.of("题", "title")),
        b -> b.source("yearbook"),
        b -> b.places(Region.of("d", "丁县", COUNTY).in("a")),
        b -> b.places(Community.of("e", "戊村", VILLAGE).in("b")),
        b -> b.add(Worker.at("b")),
        b -> b.add(Station.of("S", "b", COUNTY, Service.CHILDREN)),
        b -> b.figure("a", "elderly", 5),
        b -> b.returned(Register.STATIONS, "a"),
        b -> b.add(MilestoneReport.of("n", MilestoneState.DONE)),
        b -> b.empty(Register.ORGANIZATIONS),
        b -> {
          Held.of(b).attribute(Register.WORKERS, "honour");
          return b;
        });
  }

  @Test
  void equals_oneValueDiffers() {
    Snapshot one = world().add(HOME.with(ElderCareFacility.BEDS, 1)).build();
    assertThat(world().add(HOME.with(ElderCareFacility.BEDS, 2)).build()).isNotEqualTo(one);
    assertThat(world().add(HOME).build()).isNotEqualTo(one);
    assertThat(world().figure("a", "x", 1).build())
        .isNotEqualTo(world().figure("a", "x", 2).build());
    assertThat(one).isNotEqualTo("one");
  }

  private static SnapshotBuilder full() {
    return world()
        .add(Worker.at("F"), HOME)
        .figure("b", "elderly", 1)
        .returned(Register.WORKERS, "a")
        .add(MilestoneReport.of("m", MilestoneState.UNDER_WAY));
  }

  private static SnapshotBuilder world() {
    return Snapshot.asOf("2023-12-31")
        .places(
            Region.of("a", "甲省", PROVINCE),
            Region.of("b", "乙县", COUNTY).in("a"),
            Community.of("c", "丙社区", URBAN).in("b"));
  }

  private static void assertReads(Snapshot world, Indicator indicator, long expected) {
    assertThat(Readings.of(indicator, world).at("b").value())
        .as(indicator.toString())
        .contains(Interval.of(Fraction.of(expected)));
  }
}
