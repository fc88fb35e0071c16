package org.planmetrics.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;
import static org.planmetrics.indicator.Indicators.communities;
import static org.planmetrics.indicator.Indicators.count;
import static org.planmetrics.indicator.Indicators.counties;
import static org.planmetrics.indicator.Indicators.facilities;
import static org.planmetrics.indicator.Indicators.organizations;
import static org.planmetrics.indicator.Indicators.regions;
import static org.planmetrics.indicator.Indicators.stations;
import static org.planmetrics.indicator.Indicators.workers;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.planmetrics.domain.Certificate;
import org.planmetrics.domain.Community;
import org.planmetrics.domain.CommunityKind;
import org.planmetrics.domain.ElderCareFacility;
import org.planmetrics.domain.Employment;
import org.planmetrics.domain.FacilityKind;
import org.planmetrics.domain.Level;
import org.planmetrics.domain.Match;
import org.planmetrics.domain.Organization;
import org.planmetrics.domain.OrganizationKind;
import org.planmetrics.domain.Records;
import org.planmetrics.domain.Region;
import org.planmetrics.domain.RegionKind;
import org.planmetrics.domain.Register;
import org.planmetrics.domain.Service;
import org.planmetrics.domain.Station;
import org.planmetrics.domain.Worker;
import org.planmetrics.number.Fraction;
import org.planmetrics.number.Interval;
import org.planmetrics.snapshot.Snapshot;

/** SPEC S14: which records a {@code where} counts. */
class RecordsTest {
  private static final Snapshot WORLD =
      Snapshot.asOf("2023-12-31")
          .places(
              Region.of("a", "甲省", Level.PROVINCE),
              Region.of("b", "乙县", Level.COUNTY).in("a").with("area", "120.50"),
              Region.of("z", "开发区", Level.COUNTY).in("a").with(Region.KIND, RegionKind.FUNCTIONAL),
              Community.of("c", "丙社区", CommunityKind.URBAN).in("b"))
          .add(
              Worker.at("b").with(Worker.ID, "1").certified(Certificate.SENIOR, "2021-03-01"),
              Worker.at("c")
                  .with(Worker.ID, "2")
                  .with(Worker.FTE, "0.5")
                  .with(Worker.EMPLOYMENT, Employment.COMMUNITY)
                  .with("honour", "leading-talent; model"),
              Worker.at("S")
                  .with(Worker.ID, "3")
                  .with(Worker.TRAINED, true)
                  .with("honour", "model"),
              ElderCareFacility.of("F", "b", FacilityKind.INSTITUTION)
                  .with(ElderCareFacility.BEDS, 120)
                  .with(ElderCareFacility.OPENED_ON, "2020-01-01")
                  .with("rooms", "60")
                  .with("ready", "是"),
              ElderCareFacility.of("G", "b", FacilityKind.COMMUNITY).with("rooms", "many"),
              Station.of("S", "c", Level.COUNTY, Service.SOCIAL_WORK)
                  .with("services", "assistance;elder care;child welfare"),
              Organization.of("O", "a", OrganizationKind.AGENCY))
          .build();

  @ParameterizedTest(name = "{0}: {1}")
  @MethodSource
  void where_counts(Object records, long expected) {
    Records some = records instanceof Selection<?> s ? s.records() : (Records) records;
    assertThat(Readings.of(new Count(some), WORLD).at("a").value())
        .contains(Interval.of(Fraction.of(expected)));
  }

  static Stream<Arguments> where_counts() {
    return Stream.of(constants(), lists(), ranges(), rest()).flatMap(s -> s);
  }

  private static Stream<Arguments> constants() {
    return Stream.of(
        arguments(workers(), 3),
        arguments(workers().where("certificate", Certificate.SENIOR), 1),
        arguments(workers().where("certificate", "senior"), 1),
        arguments(workers().where("certificate", "高级社会工作师"), 1),
        arguments(workers().where("证书", "Senior"), 1),
        arguments(workers().where("CERTIFICATE", "SENIOR"), 1),
        arguments(workers().employed(Employment.COMMUNITY), 1),
        arguments(workers().where("trained", "是"), 2),
        arguments(workers().where("trained", "no"), 1),
        arguments(workers().where("postedTo", "station"), 1),
        arguments(workers().where("postedTo", "社区"), 1),
        arguments(workers().where("postedTo", "REGION"), 1),
        arguments(workers().where("id", "1"), 1),
        arguments(workers().where("place", "S"), 1),
        arguments(workers().where("certified_on", "2021-03-01"), 1),
        arguments(workers().where("certified_on", LocalDate.of(2021, 3, 1)), 1),
        arguments(workers().where("fte", new BigDecimal("0.50")), 1),
        arguments(workers().where("fte", 1), 2),
        arguments(stations().where("level", "县"), 1),
        arguments(organizations().ofKind(OrganizationKind.CHARITY), 0));
  }

  private static Stream<Arguments> lists() {
    return Stream.of(
        arguments(workers().where("honour", "leading-talent"), 1),
        arguments(workers().where("honour", "model"), 2),
        arguments(workers().where("honour", "Model"), 0),
        arguments(workers().where("honour", "leading-talent; model"), 1),
        arguments(workers().where("honour", "leading"), 0),
        arguments(workers().where("honour", "leading-talent", "x"), 1),
        arguments(workers().where("honour", Match.allOf("leading-talent", "model")), 1),
        arguments(workers().where("honour", Match.allOf("leading-talent", "x")), 0),
        arguments(stations().where("services", Match.allOf("elder care", "assistance")), 1),
        arguments(facilities().where("kind", "institution", "社区养老"), 2),
        arguments(facilities().where("ready", true), 1),
        arguments(facilities().where("rooms", 60), 1));
  }

  private static Stream<Arguments> ranges() {
    return Stream.of(
        arguments(facilities().where("beds", Match.from(120)), 1),
        arguments(facilities().where("beds", Match.from(121)), 0),
        arguments(facilities().where("beds", range(100, 120)), 1),
        arguments(facilities().where("beds", range(100, 119)), 0),
        arguments(facilities().where("opened_on", Match.from("2020-01-01")), 1),
        arguments(facilities().where("opened_on", Match.from("2020-01-02")), 0),
        arguments(facilities().where("rooms", Match.from(60)), 1),
        arguments(facilities().where("rooms", Match.from(61)), 0),
        arguments(workers().where("fte", Match.from(1)), 2),
        arguments(Records.of(Register.REGIONS).where("area", Match.from(120)), 1));
  }

  private static Stream<Arguments> rest() {
    return Stream.of(
        arguments(workers().where("certificate", Match.present()), 1),
        arguments(workers().where("certificate", Match.absent()), 2),
        arguments(workers().where("fte", Match.absent()), 0),
        arguments(facilities().where("beds", Match.absent()), 1),
        arguments(Records.of(Register.REGIONS).where("kind", Match.absent()), 0),
        arguments(Records.of(Register.REGIONS), 3),
        arguments(counties(), 1),
        arguments(counties().where("kind", "法定", "FUNCTIONAL"), 2),
        arguments(regions(Level.PROVINCE), 1),
        arguments(communities(), 1),
        arguments(communities(CommunityKind.VILLAGE), 0),
        arguments(workers().certified().trained(), 1),
        arguments(workers().trained().where("trained", false), 1));
  }

  private static Match range(long from, long to) {
    return new Match.Range(Optional.of(from), Optional.of(to));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource
  void where_bad(String message, ThrowingCallable call) {
    assertThatThrownBy(call).isInstanceOf(IllegalArgumentException.class).hasMessage(message);
  }

  static Stream<Arguments> where_bad() {
    String upsideDown = "'from' must not be after 'to', but they were ";
    return Stream.of(
        bad(
            "where certificate: 'X' must be one of ASSISTANT 助理社会工作师, INTERMEDIATE 社会工作师,"
                + " SENIOR 高级社会工作师",
            () -> workers().where("证书", "X")),
        bad(
            "where trained: 'maybe' must be true or false",
            () -> workers().where("trained", "maybe")),
        bad(
            "where from: '2023-02-30' must be a date such as 2023-12-31",
            () -> workers().where("from", "2023-02-30")),
        bad("where fte: 'half' must be a number", () -> workers().where("fte", "half")),
        bad(
            "'employment' takes values, not a range",
            () -> workers().where("employment", Match.from(1))),
        bad("a list of values must not be empty", () -> Match.anyOf()),
        bad("a list of values must not be empty", () -> Match.allOf()),
        bad(upsideDown + "2 and 1", () -> range(2, 1)),
        bad(
            upsideDown + "2023-12-31 and 2023-01-01",
            () ->
                new Match.Range(
                    Optional.of(LocalDate.of(2023, 12, 31)),
                    Optional.of(LocalDate.of(2023, 1, 1)))),
        bad(
            "a range must have 'from' or 'to' or both",
            () -> new Match.Range(Optional.empty(), Optional.empty())),
        bad(
            "the ends of a range must be two numbers or two dates, but were 1 and 2023-01-01",
            () -> new Match.Range(Optional.of(1), Optional.of(LocalDate.of(2023, 1, 1)))),
        bad(
            "there is no column of the workers 'honor'; valid: honour, from, id, place, fte, until,"
                + " trained, postedTo, employment, certified, certificate, certified_on",
            () -> Readings.of(count(workers().where("honor", "x")), WORLD)),
        bad(
            "there is no numeric attribute of the facilities 'bed'; valid: beds, residents",
            () -> new Sum(facilities().records(), "bed")),
        bad(
            "there is no numeric attribute of the stations 'beds'; there are none",
            () -> new Sum(stations().records(), "beds")),
        bad(
            "level must be above COMMUNITY; communities are units of their own",
            () -> regions(Level.COMMUNITY)),
        bad(
            "units must be regions of one level, communities or sites, but were workers; for a"
                + " share of workers divide one count by another",
            () -> new Share(workers().records(), count(workers()).atLeast(1))),
        bad(
            "units that are regions must be of one level, such as counties()",
            () -> new Share(Records.of(Register.REGIONS), count(workers()).atLeast(1))));
  }

  private static Arguments bad(String message, ThrowingCallable call) {
    return arguments(message, call);
  }

  /** A range of text has no order; the error should not wait for the first row that has a value. */
  @Test
  void range_ofText_isRefusedAtOnce() {
    assertThatThrownBy(() -> new Match.Range(Optional.of("a"), Optional.empty()))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void where_registerWithoutAFile_acceptsEveryKey() {
    Snapshot bare =
        Snapshot.asOf("2023-12-31").places(Region.of("a", "甲省", Level.PROVINCE)).build();
    assertThat(Readings.of(count(workers().where("whatever", "x")), bare).at("a").value())
        .contains(Interval.UNKNOWN);
    assertThatThrownBy(() -> Readings.of(count(workers().where("whatever", "x")), WORLD))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void equals_sameColumnsInAnySpelling() {
    assertThat(workers().where("证书", "高级社会工作师"))
        .isEqualTo(workers().where("certificate", Certificate.SENIOR));
    assertThat(facilities().where("beds", new BigDecimal("1.0")))
        .isEqualTo(facilities().where("beds", 1));
    assertThat(new Records(Register.WORKERS, Map.of())).isEqualTo(workers().records());
    assertThat(workers().certified()).isNotEqualTo(workers().trained());
  }
}
