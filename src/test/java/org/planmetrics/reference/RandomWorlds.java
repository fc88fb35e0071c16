package org.planmetrics.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.planmetrics.access.Held;
import org.planmetrics.domain.Certificate;
import org.planmetrics.domain.Columns;
import org.planmetrics.domain.Community;
import org.planmetrics.domain.CommunityKind;
import org.planmetrics.domain.ElderCareFacility;
import org.planmetrics.domain.Employment;
import org.planmetrics.domain.FacilityKind;
import org.planmetrics.domain.Figure;
import org.planmetrics.domain.Level;
import org.planmetrics.domain.Organization;
import org.planmetrics.domain.OrganizationKind;
import org.planmetrics.domain.Place;
import org.planmetrics.domain.Region;
import org.planmetrics.domain.RegionKind;
import org.planmetrics.domain.Register;
import org.planmetrics.domain.Row;
import org.planmetrics.domain.Service;
import org.planmetrics.domain.Site;
import org.planmetrics.domain.Station;
import org.planmetrics.domain.Worker;
import org.planmetrics.snapshot.Snapshot;
import org.planmetrics.snapshot.SnapshotBuilder;

/**
 * Small snapshots made by chance: skipped levels, regions of every kind, sites not open, blanks,
 * days around {@link #AS_OF}, registers that are absent, empty or returned from some places only.
 * The same random numbers give the same snapshot.
 */
public final class RandomWorlds {
  /** The day that they speak of. */
  public static final LocalDate AS_OF = LocalDate.of(2023, 12, 31);

  /** The day from which a plan for them counts. */
  public static final LocalDate BASELINE = LocalDate.of(2021, 6, 30);

  /** The flows that they may report. */
  public static final List<String> FLOWS = List.of("trained");

  /** The figures that they may report. */
  public static final List<String> FIGURES = List.of("elderly", "children", "area");

  /** The columns beside those of SPEC that every register has, all of them texts. */
  public static final List<String> ATTRIBUTES = List.of("services", "size", "zone");

  private static final int MOST_PLACES = 26;
  private static final List<String> SERVICES = List.of("child", "elder", "family", "relief");
  private static final List<String> SIZES = List.of("0", "3", "40.5", "120", "large", "2022-01-01");
  private static final List<String> ZONES = List.of("north", "south", "east;west");
  private static final List<String> AMOUNTS =
      List.of("0", "1", "2", "5", "40.5", "99", "100", "101", "120", "121", "250");
  private static final List<String> VALUES =
      List.of("0", "1", "2", "3", "5", "7.5", "12", "100", "1000", "1001", "1500.5", "2345");
  private static final List<LocalDate> DAYS =
      List.of(
          LocalDate.of(2019, 6, 30),
          LocalDate.of(2021, 1, 1),
          LocalDate.of(2022, 7, 15),
          AS_OF.minusDays(1),
          AS_OF,
          AS_OF.plusDays(1),
          LocalDate.of(2025, 5, 5));

  private static final List<LocalDate> STARTS =
      List.of(
          LocalDate.of(2021, 1, 1),
          LocalDate.of(2021, 7, 1),
          LocalDate.of(2022, 1, 1),
          LocalDate.of(2022, 7, 1),
          LocalDate.of(2023, 1, 1),
          LocalDate.of(2023, 7, 1));

  private final Random random;
  private final SnapshotBuilder builder = Snapshot.asOf(AS_OF);
  private final List<String> codes = new ArrayList<>();
  private final List<Place> places = new ArrayList<>();
  private final List<String> sites = new ArrayList<>();

  private RandomWorlds(Random random) {
    this.random = random;
  }

  /**
   * A snapshot made by chance.
   *
   * @param seed the same seed gives the same snapshot
   * @return the snapshot
   */
  public static Snapshot of(long seed) {
    return of(new Random(seed));
  }

  /**
   * A snapshot made by chance.
   *
   * @param random where chance comes from
   * @return the snapshot
   */
  public static Snapshot of(Random random) {
    return new RandomWorlds(random).build();
  }

  private Snapshot build() {
    addPlaces();
    for (Register register : Register.values()) {
      ATTRIBUTES.forEach(name -> Held.of(builder).attribute(register, name));
    }
    int most = chance(10) ? 0 : 8;
    fill(Register.FACILITIES, random.nextInt(most + 1));
    fill(Register.STATIONS, random.nextInt(most + 1));
    fill(Register.ORGANIZATIONS, random.nextInt(most + 1));
    fill(Register.WORKERS, random.nextInt(41));
    addFigures();
    addFlows();
    addReturns();
    return builder.build();
  }

  /** Codes such as 1, 10, 101 look like a hierarchy that is not theirs. */
  private void addPlaces() {
    List<String> pool = new ArrayList<>();
    for (int i = 1; i <= MOST_PLACES; i++) {
      pool.add(Integer.toBinaryString(i));
    }
    Collections.shuffle(pool, random);
    Level[] levels = Level.values();
    addRegion(pool, levels[random.nextInt(4)], Optional.empty(), 1 + random.nextInt(4));
    Collections.shuffle(places, random);
    builder.places(places.toArray(Place[]::new));
  }

  private void addRegion(List<String> pool, Level level, Optional<String> parent, int depth) {
    String code = pool.remove(0);
    RegionKind kind = chance(70) ? RegionKind.STATUTORY : any(List.of(RegionKind.values()));
    places.add(
        row(Region.COLUMNS, List.of(code, "region " + code, level, parent, kind), attributes()));
    codes.add(code);
    int children = chance(10) ? 0 : 1 + random.nextInt(4);
    for (int i = 0; i < children && !pool.isEmpty(); i++) {
      int below = level.ordinal() + (chance(75) ? 1 : 2);
      if (depth > 1 && below < Level.COMMUNITY.ordinal() && chance(80)) {
        addRegion(pool, Level.values()[below], Optional.of(code), depth - 1);
      } else {
        addCommunity(pool.remove(0), code);
      }
    }
  }

  private void addCommunity(String code, String parent) {
    CommunityKind kind = any(List.of(CommunityKind.values()));
    places.add(
        row(Community.COLUMNS, List.of(code, "community " + code, kind, parent), attributes()));
    codes.add(code);
  }

  /** A register is absent, or there without a record, or filled. */
  private void fill(Register register, int size) {
    int dice = random.nextInt(100);
    if (dice < 12) {
      return;
    }
    if (dice < 60) {
      builder.empty(register);
    }
    for (int i = 0; i < size && dice >= 20; i++) {
      String id = register.name().charAt(0) + "" + i;
      if (register == Register.WORKERS) {
        boolean isAtSite = !sites.isEmpty() && chance(45);
        builder.add(worker(random, id, any(isAtSite ? sites : codes)));
      } else {
        builder.add(site(random, register, id, any(codes)));
        sites.add(id);
      }
    }
  }

  private void addFigures() {
    List<String> everywhere = new ArrayList<>(codes);
    everywhere.addAll(sites);
    for (String figure : FIGURES) {
      int likely = List.of(0, 15, 40, 70, 95).get(random.nextInt(5));
      for (String place : everywhere) {
        if (chance(likely)) {
          List<Optional<LocalDate>> days =
              new ArrayList<>(DAYS.stream().map(Optional::of).toList());
          days.add(Optional.empty());
          days.add(Optional.empty());
          Collections.shuffle(days, random);
          days.subList(0, 1 + random.nextInt(3)).stream()
              .distinct()
              .forEach(day -> builder.add(figure(random, place, figure, day)));
        }
      }
    }
  }

  /** Of some places a few periods, which may overlap, repeat or leave days out. */
  private void addFlows() {
    int likely = List.of(0, 40, 80).get(random.nextInt(3));
    for (String place : codes) {
      Set<List<LocalDate>> seen = new HashSet<>();
      for (int k = chance(likely) ? 1 + random.nextInt(4) : 0; k > 0; k--) {
        LocalDate from = any(STARTS);
        LocalDate to = from.plusMonths(any(List.of(3, 6, 12, 24))).minusDays(1);
        if (seen.add(List.of(from, to))) {
          Figure row = Figure.of(place, FLOWS.get(0), any(random, VALUES));
          builder.add(row.with(Figure.FROM, from).with(Figure.TO, to));
        }
      }
    }
  }

  private void addReturns() {
    for (Register register : Register.returned()) {
      int likely = List.of(0, 0, 15, 50, 85).get(random.nextInt(5));
      for (String code : codes) {
        if (chance(likely)) {
          builder.returned(register, code);
        }
      }
    }
  }

  /** A figure of any value. */
  static Figure figure(Random random, String place, String name, Optional<LocalDate> day) {
    Figure figure = Figure.of(place, name, any(random, VALUES));
    return day.map(d -> figure.with(Figure.AS_OF, d)).orElse(figure);
  }

  /** A worker of any kind. */
  static Worker worker(Random random, String id, String place) {
    List<Optional<LocalDate>> days = span(random);
    return row(
        Worker.COLUMNS,
        List.of(
            id,
            place,
            maybe(random, 60, any(random, List.of(Certificate.values()))),
            maybe(random, 60, any(random, DAYS)),
            maybe(random, 60, random.nextBoolean()),
            maybe(random, 70, any(random, List.of(Employment.values()))),
            new BigDecimal(any(random, List.of("1", "1", "1.0", "0", "0.5", "0.25", "1.5"))),
            days.get(0),
            days.get(1)),
        attributes(random));
  }

  /** A site of any kind. */
  static Site site(Random random, Register register, String id, String place) {
    List<Optional<LocalDate>> days = span(random);
    Optional<LocalDate> opened = days.get(0);
    Optional<LocalDate> closed = days.get(1);
    Optional<String> name = maybe(random, 60, "site " + id);
    Map<String, String> attributes = attributes(random);
    return switch (register) {
      case FACILITIES ->
          row(
              ElderCareFacility.COLUMNS,
              List.of(
                  id,
                  place,
                  name,
                  maybe(random, 80, any(random, List.of(FacilityKind.values()))),
                  maybe(random, 80, new BigDecimal(any(random, AMOUNTS))),
                  maybe(random, 60, new BigDecimal(any(random, AMOUNTS))),
                  opened,
                  closed),
              attributes);
      case STATIONS ->
          row(
              Station.COLUMNS,
              List.of(
                  id,
                  place,
                  name,
                  any(random, List.of(Level.values())),
                  any(random, List.of(Service.values())),
                  maybe(random, 50, any(random, List.of("O0", "O1"))),
                  opened,
                  closed),
              attributes);
      default ->
          row(
              Organization.COLUMNS,
              List.of(
                  id, place, name, any(random, List.of(OrganizationKind.values())), opened, closed),
              attributes);
    };
  }

  /** A record of all its values, each an Optional where it may be blank. */
  private static <R extends Row<R>> R row(
      Columns<R> columns, List<Object> values, Map<String, String> attributes) {
    Object[] row =
        values.stream().map(v -> v instanceof Optional<?> o ? o.orElse(null) : v).toArray();
    assertThat(Held.of(columns).faults(row)).isEmpty();
    return Held.of(columns).make(row, attributes);
  }

  /** A first day and a later or equal last day, most often blank. */
  private static List<Optional<LocalDate>> span(Random random) {
    LocalDate[] days = {any(random, DAYS), any(random, DAYS)};
    Arrays.sort(days);
    return List.of(maybe(random, 30, days[0]), maybe(random, 30, days[1]));
  }

  private Map<String, String> attributes() {
    return attributes(random);
  }

  private static Map<String, String> attributes(Random random) {
    Map<String, String> attributes = new TreeMap<>();
    if (random.nextInt(3) > 0) {
      List<String> some = new ArrayList<>(SERVICES);
      Collections.shuffle(some, random);
      String separator = random.nextBoolean() ? ";" : " ; ";
      attributes.put("services", String.join(separator, some.subList(0, 1 + random.nextInt(4))));
    }
    maybe(random, 60, any(random, SIZES)).ifPresent(size -> attributes.put("size", size));
    maybe(random, 60, any(random, ZONES)).ifPresent(zone -> attributes.put("zone", zone));
    return attributes;
  }

  private boolean chance(int percent) {
    return random.nextInt(100) < percent;
  }

  private <T> T any(List<T> some) {
    return any(random, some);
  }

  static <T> T any(Random random, List<T> some) {
    return some.get(random.nextInt(some.size()));
  }

  static <T> Optional<T> maybe(Random random, int percent, T value) {
    return random.nextInt(100) < percent ? Optional.of(value) : Optional.empty();
  }
}
