package org.planmetrics.bench;

import java.time.LocalDate;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.planmetrics.domain.Column;
import org.planmetrics.domain.Community;
import org.planmetrics.domain.CommunityKind;
import org.planmetrics.domain.ElderCareFacility;
import org.planmetrics.domain.FacilityKind;
import org.planmetrics.domain.Figure;
import org.planmetrics.domain.Labeled;
import org.planmetrics.domain.Level;
import org.planmetrics.domain.Organization;
import org.planmetrics.domain.OrganizationKind;
import org.planmetrics.domain.Place;
import org.planmetrics.domain.Region;
import org.planmetrics.domain.RegionKind;
import org.planmetrics.domain.Return;
import org.planmetrics.domain.Row;
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
    places.forEachOrdered(builder::places);
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
    return rows(w.size(), i -> worker(country, w, i));
  }

  private static Worker worker(Country country, Country.Workers w, int i) {
    Worker worker = Worker.at(country.code(w.nodes()[i])).with(Worker.ID, "W" + (i + 1));
    worker = choose(worker, Worker.CERTIFICATE, w.certificates()[i]);
    worker = date(worker, Worker.CERTIFIED_ON, w.certifiedOn()[i]);
    worker = w.trained()[i] < 0 ? worker : worker.with(Worker.TRAINED, w.trained()[i] == 1);
    worker = choose(worker, Worker.EMPLOYMENT, w.employments()[i]);
    worker = w.halfTime()[i] ? worker.with(Worker.FTE, "0.5") : worker;
    return date(date(worker, Worker.FROM, w.from()[i]), Worker.UNTIL, w.until()[i]);
  }

  static Stream<ElderCareFacility> facilities(Country country) {
    Country.Facilities f = country.facilities();
    return rows(f.size(), i -> facility(country, f, i));
  }

  private static ElderCareFacility facility(Country country, Country.Facilities f, int i) {
    String id = country.code(country.firstFacility() + i);
    String place = country.code(f.places()[i]);
    FacilityKind kind = FacilityKind.values()[f.kinds()[i]];
    ElderCareFacility home = ElderCareFacility.of(id, place, kind);
    home = f.beds()[i] < 0 ? home : home.with(ElderCareFacility.BEDS, f.beds()[i]);
    home = date(home, ElderCareFacility.OPENED_ON, f.opened()[i]);
    return date(home, ElderCareFacility.CLOSED_ON, f.closed()[i]);
  }

  static Stream<Station> stations(Country country) {
    Country.Stations s = country.stations();
    return rows(
        s.size(),
        i -> {
          String id = country.code(country.firstStation() + i);
          Level level = Level.values()[s.levels()[i]];
          Service service = Service.values()[s.services()[i]];
          Station station = Station.of(id, country.code(s.places()[i]), level, service);
          station = date(station, Station.OPENED_ON, s.opened()[i]);
          return date(station, Station.CLOSED_ON, s.closed()[i]);
        });
  }

  static Stream<Organization> organizations(Country country) {
    Country.Organizations o = country.organizations();
    return rows(
        o.size(),
        i -> {
          String id = country.code(country.firstOrganization() + i);
          OrganizationKind kind = OrganizationKind.values()[o.kinds()[i]];
          Organization agency = Organization.of(id, country.code(o.places()[i]), kind);
          agency = date(agency, Organization.OPENED_ON, o.opened()[i]);
          return date(agency, Organization.CLOSED_ON, o.closed()[i]);
        });
  }

  static Stream<Return> returns(Country country) {
    Country.Returns r = country.returns();
    return rows(
        r.size(),
        i -> Return.of(Jilin.REGISTERS.get(r.registers()[i]), country.code(r.places()[i])));
  }

  static Stream<Figure> figures(Country country) {
    Country.Figures f = country.figures();
    return rows(f.size(), i -> Figure.of(country.code(f.places()[i]), "elderly", f.elderly()[i]));
  }

  private static <T> Stream<T> rows(int size, IntFunction<T> row) {
    return IntStream.range(0, size).mapToObj(row);
  }

  private static <R extends Row<R>, E extends Labeled> R choose(
      R row, Column.Choice<E> column, int code) {
    return code < 0 ? row : row.with(column, column.values().get(code));
  }

  private static <R extends Row<R>> R date(R row, Column.Day column, int day) {
    return day == 0 ? row : row.with(column, LocalDate.ofEpochDay(day));
  }
}
