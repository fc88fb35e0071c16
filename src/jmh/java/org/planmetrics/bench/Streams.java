package org.planmetrics.bench;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingLong;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.planmetrics.bench.Jilin.Measure;
import org.planmetrics.domain.ElderCareFacility;
import org.planmetrics.domain.Employment;
import org.planmetrics.domain.Entry;
import org.planmetrics.domain.FacilityKind;
import org.planmetrics.domain.OrganizationKind;
import org.planmetrics.domain.Service;
import org.planmetrics.domain.Site;
import org.planmetrics.domain.Station;
import org.planmetrics.domain.Worker;

/** The idiom of {@code java.util.stream}: filter and group by, once for each indicator. */
final class Streams {
  private final CountryRecords records;
  private final Kinship kinship;
  private final Map<Measure, Map<String, Long>> measures = new EnumMap<>(Measure.class);

  private Streams(CountryRecords records, Kinship kinship) {
    this.records = records;
    this.kinship = kinship;
  }

  static Findings assess(CountryRecords records, Kinship kinship) {
    return new Streams(records, kinship).assess();
  }

  private Findings assess() {
    count(Measure.CERTIFIED, records.workers(), w -> isCurrent(w) && RecordLoops.isCertified(w));
    count(
        Measure.CERTIFIED_STAFF,
        records.workers(),
        w ->
            isCurrent(w)
                && RecordLoops.isCertified(w)
                && w.get(Worker.EMPLOYMENT).filter(e -> e == Employment.COMMUNITY).isPresent());
    count(
        Measure.TRAINED,
        records.workers(),
        w -> isCurrent(w) && (RecordLoops.isCertified(w) || w.get(Worker.TRAINED).orElse(false)));
    for (Measure measure : Measure.values()) {
      if (measure.register == Jilin.STATIONS) {
        count(measure, records.stations(), s -> isCurrent(s) && isOf(measure, s));
      }
    }
    count(
        Measure.AGENCIES,
        records.organizations(),
        o -> isCurrent(o) && o.kind() == OrganizationKind.AGENCY);
    count(
        Measure.BASES,
        records.organizations(),
        o -> isCurrent(o) && o.kind() == OrganizationKind.INCUBATION_BASE);
    measures.put(Measure.BEDS, beds(f -> f.get(ElderCareFacility.BEDS).isPresent()));
    return new MapScores(kinship, measures, beds(f -> f.get(ElderCareFacility.BEDS).isEmpty()));
  }

  private <E extends Entry> void count(Measure measure, List<E> entries, Predicate<E> where) {
    measures.put(
        measure,
        entries.stream()
            .filter(where)
            .flatMap(e -> kinship.within(e.place()).stream())
            .collect(groupingBy(code -> code, counting())));
  }

  private record Beds(String code, long beds) {}

  /** Beds by place, or how many blanks. */
  private Map<String, Long> beds(Predicate<ElderCareFacility> where) {
    return records.facilities().stream()
        .filter(f -> RecordLoops.isCurrent(f.openedOn(), f.closedOn()))
        .filter(f ->
            f.get(ElderCareFacility.KIND).filter(k -> k == FacilityKind.INSTITUTION).isPresent())
        .filter(where)
        .flatMap(f ->
            kinship.within(f.place()).stream()
                .map(code ->
                    new Beds(
                        code,
                        f.get(ElderCareFacility.BEDS).map(b -> b.longValueExact()).orElse(1L))))
        .collect(groupingBy(Beds::code, summingLong(Beds::beds)));
  }

  private static boolean isOf(Measure measure, Station s) {
    return s.service() != Service.CHILDREN && RecordLoops.tier(s) == measure;
  }

  private static boolean isCurrent(Entry entry) {
    if (entry instanceof Worker w) {
      return RecordLoops.isCurrent(w.get(Worker.FROM), w.get(Worker.UNTIL));
    }
    Site site = (Site) entry;
    return RecordLoops.isCurrent(site.openedOn(), site.closedOn());
  }
}
