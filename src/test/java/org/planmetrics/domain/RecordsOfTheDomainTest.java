package org.planmetrics.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.planmetrics.text.Names;

class RecordsOfTheDomainTest {
  private static final ElderCareFacility HOME =
      ElderCareFacility.of("F12", "a", FacilityKind.INSTITUTION);
  private static final Station STATION = Station.of("S", "a", Level.COUNTY, Service.CHILDREN);
  private static final Organization AGENCY = Organization.of("O", "a", OrganizationKind.AGENCY);
  private static final Worker WORKER = Worker.at("a").with(Worker.ID, "w");

  @ParameterizedTest(name = "{0}")
  @MethodSource
  void construction_badValue(String message, ThrowingCallable call) {
    assertThatThrownBy(call).isInstanceOf(IllegalArgumentException.class).hasMessage(message);
  }

  static Stream<Arguments> construction_badValue() {
    return Stream.of(places(), people(), sites(), rest()).flatMap(s -> s);
  }

  private static Stream<Arguments> places() {
    Region region = Region.of("a", "甲", Level.COUNTY);
    Community community = Community.of("c", "丙", CommunityKind.URBAN);
    return Stream.of(
        bad("code must not be blank in a region", () -> Region.of(" ", "甲", Level.COUNTY)),
        bad("name must not be blank in region 'a'", () -> Region.of("a", "", Level.COUNTY)),
        bad("parent must not be blank in region 'a'", () -> region.in("")),
        bad(
            "level must be above COMMUNITY in region 'a'; a community is no region",
            () -> Region.of("a", "甲", Level.COMMUNITY)),
        bad("attribute must not be blank in an attribute", () -> region.with(" ", "x")),
        bad("area must not be blank in an attribute", () -> region.with("area", "")),
        bad(
            "code must not be blank in a community",
            () -> Community.of("", "丙", CommunityKind.URBAN)),
        bad(
            "name must not be blank in community 'c'",
            () -> Community.of("c", " ", CommunityKind.URBAN)),
        bad("parent must not be blank in community 'c'", () -> community.in(" ")));
  }

  private static Stream<Arguments> people() {
    return Stream.of(
        bad("place must not be blank in worker ''", () -> Worker.at(" ")),
        bad(
            "fte must not be negative, but was -0.5 in worker 'w'",
            () -> WORKER.with(Worker.FTE, "-0.5")),
        bad(
            "until must not be before from 2023-01-02, but was 2023-01-01 in worker 'w'",
            () -> WORKER.with(Worker.FROM, "2023-01-02").with(Worker.UNTIL, "2023-01-01")),
        bad(
            "certified_on must be a date such as 2023-12-31, but was '2021-3-1'",
            () -> WORKER.certified("2021-3-1")),
        bad(
            "from must be a date such as 2023-12-31, but was ''",
            () -> WORKER.with(Worker.FROM, "")),
        bad(
            "until must be a date such as 2023-12-31, but was '2023-13-01'",
            () -> WORKER.with(Worker.UNTIL, "2023-13-01")));
  }

  private static Stream<Arguments> sites() {
    return Stream.of(
        bad(
            "place must not be blank in facility 'F12'",
            () -> ElderCareFacility.of("F12", "", FacilityKind.INSTITUTION)),
        bad(
            "beds must not be negative, but was -3 in facility 'F12'",
            () -> HOME.with(ElderCareFacility.BEDS, -3)),
        bad(
            "residents must not be negative, but was -1 in facility 'F12'",
            () -> HOME.with(ElderCareFacility.RESIDENTS, -1)),
        bad(
            "closed_on must not be before opened_on 2023-01-02, but was 2023-01-01 in facility"
                + " 'F12'",
            () ->
                HOME.with(ElderCareFacility.OPENED_ON, "2023-01-02")
                    .with(ElderCareFacility.CLOSED_ON, "2023-01-01")),
        bad(
            "opened_on must be a date such as 2023-12-31, but was 'x'",
            () -> HOME.with(ElderCareFacility.OPENED_ON, "x")),
        bad(
            "place must not be blank in station 'S'",
            () -> Station.of("S", "", Level.COUNTY, Service.CHILDREN)),
        bad(
            "closed_on must not be before opened_on 2023-01-02, but was 2023-01-01 in station 'S'",
            () ->
                STATION
                    .with(Station.OPENED_ON, "2023-01-02")
                    .with(Station.CLOSED_ON, "2023-01-01")),
        bad(
            "place must not be blank in organization 'O'",
            () -> Organization.of("O", "", OrganizationKind.AGENCY)),
        bad(
            "closed_on must not be before opened_on 2023-01-02, but was 2023-01-01 in organization"
                + " 'O'",
            () ->
                AGENCY
                    .with(Organization.OPENED_ON, "2023-01-02")
                    .with(Organization.CLOSED_ON, "2023-01-01")));
  }

  private static Stream<Arguments> rest() {
    return Stream.of(
        bad("place must not be blank in a figure", () -> Figure.of("", "elderly", 1)),
        bad("figure must not be blank in figure 'a'", () -> Figure.of("a", " ", 1)),
        bad("place must not be blank in return 'workers'", () -> Return.of(Register.WORKERS, "")),
        bad(
            "register must be one of FACILITIES 养老机构, STATIONS 站点, ORGANIZATIONS 组织,"
                + " WORKERS 社工, but was regions in return 'regions'",
            () -> Return.of(Register.REGIONS, "a")),
        bad(
            "milestone must not be blank in a milestone",
            () -> MilestoneReport.of("", MilestoneState.DONE)),
        bad("a title must have a Chinese or an English text", () -> Text.of(" ", "")),
        bad(
            "'XX' must be one of URBAN 城市社区, TOWN 乡镇社区, VILLAGE 村",
            () -> Labeled.parse(CommunityKind.class, "XX")));
  }

  private static Arguments bad(String message, ThrowingCallable call) {
    return arguments(message, call);
  }

  @Test
  void construction_boundaries() {
    assertThat(HOME.with(ElderCareFacility.BEDS, 0).get(ElderCareFacility.BEDS))
        .contains(BigDecimal.ZERO);
    assertThat(
            HOME.with(ElderCareFacility.OPENED_ON, "2023-01-01")
                .with(ElderCareFacility.CLOSED_ON, "2023-01-01")
                .closedOn())
        .isPresent();
    assertThat(
            WORKER
                .with(Worker.FROM, "2023-01-01")
                .with(Worker.UNTIL, "2023-01-01")
                .get(Worker.UNTIL))
        .isPresent();
  }

  @Test
  void amounts_haveOneSpelling() {
    assertThat(WORKER.with(Worker.FTE, "1.00")).isEqualTo(WORKER).hasSameHashCodeAs(WORKER);
    assertThat(WORKER.with(Worker.FTE, "0.50").fte()).isEqualTo(new BigDecimal("0.5"));
    assertThat(HOME.with(ElderCareFacility.BEDS, 100).get(ElderCareFacility.BEDS))
        .contains(new BigDecimal("100"));
  }

  @Test
  void with_replacesAnAttribute() {
    assertThat(AGENCY.with("x", "1").with("y", "2").with("x", "3").attributes())
        .containsOnly(entry("x", "3"), entry("y", "2"));
  }

  private static java.util.Map.Entry<String, String> entry(String key, String value) {
    return java.util.Map.entry(key, value);
  }

  @Test
  void toString_ofPlaces() {
    assertThat(Region.of("2201", "长春市", Level.PREFECTURE)).hasToString("长春市 2201 (prefecture)");
    assertThat(Community.of("c1", "甲社区", CommunityKind.URBAN))
        .hasToString("甲社区 c1 (urban community)");
  }

  @Test
  void labeled_anyCaseOrChinese() {
    assertThat(Labeled.parse(Level.class, "county")).isEqualTo(Level.COUNTY);
    assertThat(Labeled.parse(Level.class, " 县 ")).isEqualTo(Level.COUNTY);
    assertThat(Labeled.find(List.of(Service.values()), "volunteer")).contains(Service.VOLUNTEER);
    assertThat(Labeled.find(List.of(Service.values()), "volunteers")).isEmpty();
  }

  @Test
  void text_eitherLanguageStandsIn() {
    assertThat(Text.of("吉林省", "Jilin").in(Locale.SIMPLIFIED_CHINESE)).isEqualTo("吉林省");
    assertThat(Text.of("吉林省", "Jilin").in(Locale.FRENCH)).isEqualTo("Jilin");
    assertThat(Text.of("吉林省", "").in(Locale.ENGLISH)).isEqualTo("吉林省");
    assertThat(Text.of("", "Jilin").in(Locale.CHINESE)).isEqualTo("Jilin");
    assertThat(Text.of("吉林省", "Jilin")).hasToString("Jilin");
  }

  @Test
  void names_unknown() {
    assertThat(Names.unknown("target", "x", List.of()))
        .isEqualTo("there is no target 'x'; there are none");
    assertThat(Names.unknown("target", "urbn", List.of("village", "urban")))
        .isEqualTo("there is no target 'urbn'; valid: urban, village");
  }

  @Test
  void problem_inAFile() {
    Problem problem = new Problem("workers", 3, 2, "place", "x", "is no place");
    assertThat(problem).hasToString("workers, record 3, column 2, place: 'x' is no place");
    assertThat(problem.in("workers.csv"))
        .hasToString("workers.csv, line 3, column 2, place: 'x' is no place");
    assertThat(Problem.of("workers.csv", 0, "", "", "has no header"))
        .hasToString("workers.csv: has no header");
  }

  @Test
  void optional_places() {
    assertThat(Region.of("a", "甲", Level.NATION).parent()).isEqualTo(Optional.empty());
  }
}
