package org.planmetrics.bench;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.planmetrics.domain.Certificate;
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
import org.planmetrics.domain.Return;
import org.planmetrics.domain.Service;
import org.planmetrics.domain.Site;
import org.planmetrics.domain.Station;
import org.planmetrics.domain.Worker;
import org.planmetrics.snapshot.Snapshot;
import org.planmetrics.snapshot.SnapshotBuilder;

/** A country as records with text codes, held as lists or made one by one. */
record CountryRecords(
    List<Place> places,
    List<Worker> workers,
    List<ElderCareFacility> facilities,
    List<Station> stations,
    List<Organization> organizations,
    List<Return> returns,
    List<Figure> figures) {
  private static final BigDecimal HALF = new BigDecimal("0.5");

  static CountryRecords of(Country country) {
    return new CountryRecords(
        places(country).toList(),
        workers(country).toList(),
        facilities(country).toList(),
        stations(country).toList(),
        organizations(country).toList(),
        returns(country).toList(),
        figures(country).toList());
  }

  /** The snapshot of these records. */
  Snapshot snapshot() {
    return snapshot(
        places.stream(),
        workers.stream(),
        Stream.of(facilities, stations, organizations).flatMap(List::stream),
        returns.stream(),
        figures.stream());
  }

  /** The snapshot of a country, no record of which is held. */
  static Snapshot snapshot(Country country) {
    return snapshot(
        places(country),
        workers(country),
        Stream.of(facilities(country), stations(country), organizations(country))
            .flatMap(sites -> sites),
        returns(country),
        figures(country));
  }

  private static Snapshot snapshot(
      Stream<Place> places,
      Stream<Worker> workers,
      Stream<? extends Site> sites,
      Stream<Return> returns,
      Stream<Figure> figures) {
    SnapshotBuilder builder = Snapshot.asOf(Country.AS_OF);
    places.forEachOrdered(p -> builder.add(p));
    builder.add(workers).add(sites);
    returns.forEachOrdered(r -> builder.add(r));
    figures.forEachOrdered(f -> builder.add(f));
    return builder.build();
  }

  static Stream<Place> places(Country country) {
    return rows(country.places().size(), i -> place(country.places(), i));
  }

  private static Place place(Country.Places places, int i) {
    Level level = places.level(i);
    String code = places.codes()[i];
    String name = places.names()[i];
    int parent = places.parents()[i];
    if (level == Level.COMMUNITY) {
      CommunityKind kind = CommunityKind.values()[places.kinds()[i]];
      return Community.of(code, name, kind).in(places.codes()[parent]);
    }
    RegionKind kind = RegionKind.values()[places.kinds()[i]];
    Region region = Region.of(code, name, level).with(Region.KIND, kind);
    return parent < 0 ? region : region.in(places.codes()[parent]);
  }

  static Stream<Worker> workers(Country country) {
    Country.Workers w = country.workers();
    return rows(
        w.size(),
        i ->
            new Worker(
                "W" + (i + 1),
                country.code(w.nodes()[i]),
                choice(Certificate.values(), w.certificates()[i]),
                day(w.certifiedOn()[i]),
                Optional.of(w.trained()[i]).filter(t -> t >= 0).map(t -> t == 1),
                choice(Employment.values(), w.employments()[i]),
                w.halfTime()[i] ? HALF : BigDecimal.ONE,
                day(w.from()[i]),
                day(w.until()[i]),
                Map.of()));
  }

  static Stream<ElderCareFacility> facilities(Country country) {
    Country.Facilities f = country.facilities();
    return rows(
        f.size(),
        i ->
            new ElderCareFacility(
                country.code(country.firstFacility() + i),
                country.code(f.places()[i]),
                Optional.empty(),
                choice(FacilityKind.values(), f.kinds()[i]),
                Optional.of(f.beds()[i]).filter(b -> b >= 0).map(BigDecimal::valueOf),
                Optional.empty(),
                day(f.opened()[i]),
                day(f.closed()[i]),
                Map.of()));
  }

  static Stream<Station> stations(Country country) {
    Country.Stations s = country.stations();
    return rows(
        s.size(),
        i ->
            new Station(
                country.code(country.firstStation() + i),
                country.code(s.places()[i]),
                Optional.empty(),
                Level.values()[s.levels()[i]],
                Service.values()[s.services()[i]],
                Optional.empty(),
                day(s.opened()[i]),
                day(s.closed()[i]),
                Map.of()));
  }

  static Stream<Organization> organizations(Country country) {
    Country.Organizations o = country.organizations();
    return rows(
        o.size(),
        i ->
            new Organization(
                country.code(country.firstOrganization() + i),
                country.code(o.places()[i]),
                Optional.empty(),
                OrganizationKind.values()[o.kinds()[i]],
                day(o.opened()[i]),
                day(o.closed()[i]),
                Map.of()));
  }

  static Stream<Return> returns(Country country) {
    Country.Returns r = country.returns();
    return rows(
        r.size(),
        i -> new Return(Jilin.REGISTERS.get(r.registers()[i]), country.code(r.places()[i])));
  }

  static Stream<Figure> figures(Country country) {
    Country.Figures f = country.figures();
    return rows(f.size(), i -> Figure.of(country.code(f.places()[i]), "elderly", f.elderly()[i]));
  }

  private static <T> Stream<T> rows(int size, IntFunction<T> row) {
    return IntStream.range(0, size).mapToObj(row);
  }

  private static <E> Optional<E> choice(E[] choices, int code) {
    return code < 0 ? Optional.empty() : Optional.of(choices[code]);
  }

  private static Optional<LocalDate> day(int day) {
    return day == 0 ? Optional.empty() : Optional.of(LocalDate.ofEpochDay(day));
  }
}
