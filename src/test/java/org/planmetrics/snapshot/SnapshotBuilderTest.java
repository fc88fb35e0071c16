package org.planmetrics.snapshot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;
import static org.planmetrics.domain.CommunityKind.URBAN;
import static org.planmetrics.domain.Level.COUNTY;
import static org.planmetrics.domain.Level.PREFECTURE;
import static org.planmetrics.domain.Level.PROVINCE;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.planmetrics.access.Held;
import org.planmetrics.domain.Community;
import org.planmetrics.domain.DataException;
import org.planmetrics.domain.ElderCareFacility;
import org.planmetrics.domain.FacilityKind;
import org.planmetrics.domain.MilestoneReport;
import org.planmetrics.domain.MilestoneState;
import org.planmetrics.domain.Organization;
import org.planmetrics.domain.OrganizationKind;
import org.planmetrics.domain.Problem;
import org.planmetrics.domain.Region;
import org.planmetrics.domain.Register;
import org.planmetrics.domain.Service;
import org.planmetrics.domain.Station;
import org.planmetrics.domain.Worker;
import org.planmetrics.table.Filling;

class SnapshotBuilderTest {
  private static final Region ROOT = Region.of("a", "甲省", PROVINCE);
  private static final Region CITY = Region.of("b", "乙市", PREFECTURE);
  private static final Community C = Community.of("c", "丙社区", URBAN);

  @ParameterizedTest(name = "{1}")
  @MethodSource
  void build_reportsEachProblem(SnapshotBuilder builder, String problem) {
    assertThatThrownBy(builder::build)
        .isInstanceOf(DataException.class)
        .hasMessage("1 problem:\n  " + problem);
  }

  static Stream<Arguments> build_reportsEachProblem() {
    return Stream.of(trees(), sites(), records()).flatMap(s -> s);
  }

  private static Stream<Arguments> trees() {
    String higher = ": a parent's level must be higher";
    return Stream.of(
        arguments(
            world().places(CITY.in("a"), CITY.in("a")),
            "regions, record 3, code: 'b' is there already; it must be unique"),
        arguments(
            world().places(C.in("a"), C.in("a")),
            "communities, record 2, code: 'c' is there already; it must be unique"),
        arguments(
            world().places(CITY.in("x")),
            "regions, record 2, parent: 'x' is no region; nearest: a, b"),
        arguments(
            world().places(C.in("x")),
            "communities, record 1, parent: 'x' is no region; nearest: a"),
        arguments(
            world().places(C, CITY.in("a")),
            "communities, record 1, parent: must be given: a community lies in a region"),
        arguments(
            world().places(C.in("a"), Community.of("d", "丁社区", URBAN).in("c")),
            "communities, record 2, parent: 'c' is a community; a parent must be a region"),
        arguments(
            world().places(C.in("a"), CITY.in("c")),
            "regions, record 2, parent: 'c' is a community; a parent must be a region"),
        arguments(
            world().places(CITY),
            "regions, record 2, parent: must be given: 'b' would be a second root beside 'a'"),
        arguments(
            world().places(CITY.in("b")), "regions, record 2, parent: 'b' makes a cycle: b → b"),
        arguments(
            world().places(CITY.in("d"), Region.of("d", "丁县", COUNTY).in("b")),
            "regions, record 2, parent: 'd' makes a cycle: b → d → b"),
        arguments(
            world()
                .places(
                    CITY.in("e"),
                    Region.of("d", "丁县", COUNTY).in("b"),
                    Region.of("e", "戊县", COUNTY).in("d")),
            "regions, record 2, parent: 'e' makes a cycle: b → e → d → b"),
        arguments(
            world().places(CITY.in("a"), Region.of("d", "丁省", PROVINCE).in("b")),
            "regions, record 3, parent: 'b' is a PREFECTURE and cannot be above a PROVINCE"
                + higher),
        arguments(
            world().places(CITY.in("a"), Region.of("d", "丁市", PREFECTURE).in("b")),
            "regions, record 3, parent: 'b' is a PREFECTURE and cannot be above a PREFECTURE"
                + higher),
        arguments(
            Snapshot.asOf("2023-12-31"),
            "regions, parent: must have a region without a parent, the root"));
  }

  private static Stream<Arguments> sites() {
    String taken = "is there already; sites and places share one name space";
    String nowhere = "'x' is no place; regions nearest: a";
    ElderCareFacility home = ElderCareFacility.of("F", "a", FacilityKind.INSTITUTION);
    Station station = Station.of("S", "a", PROVINCE, Service.CHILDREN);
    Organization agency = Organization.of("O", "a", OrganizationKind.AGENCY);
    return Stream.of(
        arguments(
            world().add(ElderCareFacility.of("F", "x", FacilityKind.INSTITUTION)),
            "facilities, record 1, place: " + nowhere),
        arguments(
            world().add(Station.of("S", "x", PROVINCE, Service.CHILDREN)),
            "stations, record 1, place: " + nowhere),
        arguments(
            world().add(Organization.of("O", "x", OrganizationKind.AGENCY)),
            "organizations, record 1, place: " + nowhere),
        arguments(
            world().add(home, Organization.of("O", "F", OrganizationKind.AGENCY)),
            "organizations, record 1, place: 'F' is a site; it must be the code of a place"),
        arguments(
            world().add(home, home),
            "facilities, record 2, id: 'F' is there already; it must be unique"),
        arguments(
            world().add(ElderCareFacility.of("a", "a", FacilityKind.INSTITUTION)),
            "facilities, record 1, id: 'a' " + taken),
        arguments(
            world().places(C.in("a")).add(Station.of("c", "a", PROVINCE, Service.CHILDREN)),
            "stations, record 1, id: 'c' " + taken),
        arguments(
            world().add(home, Station.of("F", "a", PROVINCE, Service.CHILDREN)),
            "stations, record 1, id: 'F' " + taken),
        arguments(
            world().add(station, agency, Organization.of("S", "a", OrganizationKind.AGENCY)),
            "organizations, record 2, id: 'S' " + taken));
  }

  private static Stream<Arguments> records() {
    String nowhere = "is no place or site; regions nearest: a";
    return Stream.of(
        arguments(world().add(Worker.at("x")), "workers, record 1, place: 'x' " + nowhere),
        arguments(
            world().places(C.in("a")).add(Worker.at("a"), Worker.at("x")),
            "workers, record 2, place: 'x' " + nowhere + "; communities nearest: c"),
        arguments(
            world().add(Worker.at("a").with(Worker.ID, "w"), Worker.at("a").with(Worker.ID, "w")),
            "workers, record 2, id: 'w' is there already; it must be unique"),
        arguments(world().figure("x", "elderly", 1), "figures, record 1, place: 'x' " + nowhere),
        arguments(
            world().figure("a", "elderly", 1).figure("a", "elderly", 1),
            "figures, record 2, figure: 'elderly' is there already for place 'a' without a day"),
        arguments(
            world()
                .figure("a", "elderly", "1", "2020-12-31")
                .figure("a", "beds", "2", "2020-12-31")
                .figure("a", "elderly", "2", "2020-12-31"),
            "figures, record 3, figure: 'elderly' is there already for place 'a' on 2020-12-31"),
        arguments(
            world().figure("a", "elderly", -1),
            "figures, record 1, value: '-1' must not be negative"),
        arguments(
            world().returned(Register.WORKERS, "a", "x"),
            "returns, record 2, place: 'x' is no place; regions nearest: a"),
        arguments(
            world()
                .add(ElderCareFacility.of("F", "a", FacilityKind.INSTITUTION))
                .returned(Register.WORKERS, "F"),
            "returns, record 1, place: 'F' is a site; it must be the code of a place"),
        arguments(
            world().add(done("m")).add(done("n")).add(done("m")),
            "milestones, record 3, milestone: 'm' is there already; a milestone has one row"));
  }

  @Test
  void build_regionAndCommunityOfOneCode_isReported() {
    assertThatThrownBy(() -> world().places(Community.of("a", "丙社区", URBAN).in("a")).build())
        .isInstanceOf(DataException.class)
        .hasMessageContaining("communities, record 1, code: 'a' is there already");
  }

  @Test
  void build_afterARepeatedCode_numbersTheRecordsAsTheyCame() {
    SnapshotBuilder builder = world().places(ROOT, ROOT);
    assertThatThrownBy(builder::build).isInstanceOf(DataException.class);
    assertThat(Held.of(builder).problems()).extracting(Problem::line).containsExactly(2L, 3L);
  }

  @Test
  void build_reportsAllAtOnce() {
    SnapshotBuilder builder =
        world()
            .places(CITY.in("x"), C.in("y"))
            .add(Worker.at("z"), Station.of("S", "z", COUNTY, Service.CHILDREN))
            .figure("z", "elderly", 1)
            .returned(Register.STATIONS, "z")
            .add(done("m"))
            .add(done("m"));
    assertThatThrownBy(builder::build)
        .isInstanceOf(DataException.class)
        .hasMessage(
            String.join(
                "\n  ",
                "7 problems:",
                "milestones, record 2, milestone: 'm' is there already; a milestone has one row",
                "regions, record 2, parent: 'x' is no region; nearest: a, b",
                "communities, record 1, parent: 'y' is no region; nearest: a, b",
                "stations, record 1, place: 'z' is no place; regions nearest: a, b; communities"
                    + " nearest: c",
                "workers, record 1, place: 'z' is no place or site; regions nearest: a, b;"
                    + " communities nearest: c",
                "figures, record 1, place: 'z' is no place or site; regions nearest: a, b;"
                    + " communities nearest: c",
                "returns, record 1, place: 'z' is no place; regions nearest: a, b; communities"
                    + " nearest: c"));
  }

  @Test
  void build_linesOfAFile_standInTheMessage() {
    SnapshotBuilder builder = world();
    Held.of(builder).add(Worker.at("x"), 17);
    assertThatThrownBy(builder::build)
        .hasMessage(
            "1 problem:\n  workers, record 17, place: 'x' is no place or site; regions nearest: a");
  }

  @Test
  void assemble_whatRefersToARowSetAside_isNotReportedAgain() {
    SnapshotBuilder builder =
        world()
            .places(Region.of("d", "丁县", COUNTY).in("b"))
            .add(Worker.at("b"), Worker.at("c"), Worker.at("S"))
            .figure("b", "elderly", 1)
            .returned(Register.WORKERS, "b");
    Filling rows = Held.of(builder);
    setAside(rows, Register.REGIONS, "b");
    setAside(rows, Register.COMMUNITIES, "c");
    setAside(rows, Register.STATIONS, "S");
    assertThat(rows.assemble().orElseThrow().tree().size()).isEqualTo(1);
    assertThat(rows.problems()).isEmpty();
    assertThat(rows.consequences()).hasSize(6);
  }

  @Test
  void assemble_rootSetAside_isNotReportedAgain() {
    Filling rows = Held.of(Snapshot.asOf("2023-12-31").places(CITY.in("a")));
    setAside(rows, Register.REGIONS, "a");
    assertThat(rows.assemble()).isEmpty();
    assertThat(rows.problems()).isEmpty();
  }

  @Test
  void build_twice_isTheSame() {
    SnapshotBuilder builder = world().places(CITY.in("a"), C.in("b")).add(Worker.at("c"));
    assertThat(builder.build()).isEqualTo(builder.build());
    SnapshotBuilder bad = world().add(Worker.at("x"));
    String message =
        "1 problem:\n  workers, record 1, place: 'x' is no place or site; regions nearest: a";
    assertThatThrownBy(bad::build).hasMessage(message);
    assertThatThrownBy(bad::build).hasMessage(message);
  }

  @Test
  void build_snapshotDoesNotChangeWithItsBuilder() {
    SnapshotBuilder builder = world().figure("a", "elderly", 1).add(Worker.at("a"));
    Snapshot built = builder.build();
    try {
      builder.figure("a", "beds", 2).add(ElderCareFacility.of("F", "a", FacilityKind.COMMUNITY));
    } catch (IllegalStateException e) {
      // a builder may also be used up
    }
    assertThat(built).isEqualTo(world().figure("a", "elderly", 1).add(Worker.at("a")).build());
    assertThat(built.figureNames()).containsExactly("elderly");
    assertThat(built.facilities()).isEmpty();
  }

  @Test
  void build_cycleOf20000_isReportedNotFollowed() {
    int n = 20_000;
    SnapshotBuilder builder = world();
    IntStream.range(0, n)
        .forEach(i -> builder.places(Region.of("r" + i, "r", COUNTY).in("r" + (i + 1) % n)));
    assertThatThrownBy(builder::build).isInstanceOf(DataException.class);
    List<Problem> problems = Held.of(builder).problems();
    assertThat(problems).hasSize(1);
    assertThat(problems.get(0).rule()).startsWith("makes a cycle: r0 → r1 → ").endsWith(" → r0");
  }

  @Test
  void build_50000RegionsUnderOneRoot() {
    int n = 50_000;
    SnapshotBuilder builder = world();
    IntStream.range(0, n).forEach(i -> builder.places(Region.of("r" + i, "r", COUNTY).in("a")));
    Territory territory = builder.build().territory();
    assertThat(territory.size()).isEqualTo(1 + n);
    assertThat(territory.children("a")).hasSize(n);
    assertThat(territory.places().get(n).code()).isEqualTo("r" + (n - 1));
  }

  @Test
  void asOf_noDate() {
    assertThatThrownBy(() -> Snapshot.asOf("2023-02-29"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("asOf must be a date such as 2023-12-31, but was '2023-02-29'");
    assertThatThrownBy(() -> world().figure("a", "elderly", "1", "yesterday"))
        .hasMessage("as_of must be a date such as 2023-12-31, but was 'yesterday'");
  }

  private static SnapshotBuilder world() {
    return Snapshot.asOf("2023-12-31").places(ROOT);
  }

  /** Of such a row only the id can be read. */
  private static void setAside(Filling rows, Register register, String id) {
    Object[] values = new Object[register.columns().all().size()];
    values[0] = id;
    rows.setAside(register, values);
  }

  private static MilestoneReport done(String id) {
    return MilestoneReport.of(id, MilestoneState.DONE);
  }
}
