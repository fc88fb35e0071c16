package org.planmetrics.bench;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.planmetrics.bench.Jilin.Measure;
import org.planmetrics.domain.Community;
import org.planmetrics.domain.ElderCareFacility;
import org.planmetrics.domain.Employment;
import org.planmetrics.domain.FacilityKind;
import org.planmetrics.domain.Figure;
import org.planmetrics.domain.Level;
import org.planmetrics.domain.Organization;
import org.planmetrics.domain.OrganizationKind;
import org.planmetrics.domain.Place;
import org.planmetrics.domain.Region;
import org.planmetrics.domain.Return;
import org.planmetrics.domain.Service;
import org.planmetrics.domain.Site;
import org.planmetrics.domain.Station;
import org.planmetrics.domain.Worker;

/** Loops written by hand over records, with a HashMap from text codes to places. */
final class RecordLoops {
  private final CountryRecords records;
  private final Map<String, Integer> places = new HashMap<>();
  private final Structure structure;
  private final int[][] measures;
  private final boolean[] bedsOpen;

  private RecordLoops(CountryRecords records) {
    this.records = records;
    for (Place place : records.places()) {
      places.put(place.code(), places.size());
    }
    this.structure = new Structure(places(), returns());
    this.measures = new int[Measure.values().length][structure.size];
    this.bedsOpen = new boolean[structure.size];
  }

  static Findings assess(CountryRecords records) {
    return new RecordLoops(records).assess();
  }

  private Findings assess() {
    Elderly elderly = Elderly.of(figures(), structure);
    records.facilities().forEach(this::add);
    records.stations().forEach(this::add);
    records.organizations().forEach(this::add);
    records.workers().forEach(this::add);
    for (int[] values : measures) {
      structure.rollUp(values);
    }
    structure.rollUp(bedsOpen);
    return new Scores(structure, measures, bedsOpen, elderly);
  }

  private Country.Places places() {
    int size = places.size();
    int[] parents = new int[size];
    byte[] kinds = new byte[size];
    int[] levelStart = new int[Level.values().length + 1];
    for (int i = 0; i < size; i++) {
      Place place = records.places().get(i);
      parents[i] = place.parent().map(places::get).orElse(-1);
      kinds[i] =
          (byte)
              (place instanceof Region r
                  ? r.kind().ordinal()
                  : ((Community) place).kind().ordinal());
      levelStart[place.level().ordinal() + 1] = i + 1;
    }
    return new Country.Places(new String[size], new String[size], parents, kinds, levelStart);
  }

  private Country.Returns returns() {
    List<Return> rows = records.returns();
    Country.Returns returns = new Country.Returns(new byte[rows.size()], new int[rows.size()]);
    for (int row = 0; row < rows.size(); row++) {
      returns.registers()[row] = (byte) Jilin.REGISTERS.indexOf(rows.get(row).register());
      returns.places()[row] = places.get(rows.get(row).place());
    }
    return returns;
  }

  private Country.Figures figures() {
    int rows = records.figures().size();
    Country.Figures figures = new Country.Figures(new int[rows], new int[rows]);
    for (int row = 0; row < rows; row++) {
      figures.places()[row] = places.get(records.figures().get(row).place());
      figures.elderly()[row] = wholeValue(records.figures().get(row));
    }
    return figures;
  }

  private static int wholeValue(Figure figure) {
    return figure.value().bounds().known().orElseThrow().numerator().intValueExact();
  }

  /** Workers may be posted to the site, so it is known by its place from now on. */
  private int placeOf(Site site) {
    int place = places.get(site.place());
    places.put(site.id(), place);
    return place;
  }

  private void count(Measure measure, int place) {
    measures[measure.ordinal()][place]++;
  }

  private void add(Worker w) {
    if (!isCurrent(w.get(Worker.FROM), w.get(Worker.UNTIL))) {
      return;
    }
    boolean isCertified = isCertified(w);
    if (isCertified || w.get(Worker.TRAINED).orElse(false)) {
      int place = places.get(w.place());
      count(Measure.TRAINED, place);
      if (isCertified) {
        count(Measure.CERTIFIED, place);
        if (w.get(Worker.EMPLOYMENT).filter(e -> e == Employment.COMMUNITY).isPresent()) {
          count(Measure.CERTIFIED_STAFF, place);
        }
      }
    }
  }

  private void add(ElderCareFacility f) {
    int place = placeOf(f);
    boolean isInstitution =
        f.get(ElderCareFacility.KIND).filter(k -> k == FacilityKind.INSTITUTION).isPresent();
    if (isInstitution && isCurrent(f.openedOn(), f.closedOn())) {
      Optional<BigDecimal> beds = f.get(ElderCareFacility.BEDS);
      if (beds.isPresent()) {
        measures[Measure.BEDS.ordinal()][place] += beds.get().intValueExact();
      } else {
        bedsOpen[place] = true;
      }
    }
  }

  private void add(Station s) {
    int place = placeOf(s);
    if (s.service() != Service.CHILDREN && isCurrent(s.openedOn(), s.closedOn())) {
      count(tier(s), place);
    }
  }

  private void add(Organization o) {
    int place = placeOf(o);
    if (isCurrent(o.openedOn(), o.closedOn())) {
      if (o.kind() == OrganizationKind.AGENCY) {
        count(Measure.AGENCIES, place);
      } else if (o.kind() == OrganizationKind.INCUBATION_BASE) {
        count(Measure.BASES, place);
      }
    }
  }

  /** The measure that an open station other than for children counts in. */
  static Measure tier(Station s) {
    boolean isSocialWork = s.service() == Service.SOCIAL_WORK;
    return switch (s.level()) {
      case COUNTY -> isSocialWork ? Measure.COUNTY_CENTRES : Measure.COUNTY_VOLUNTEERS;
      case TOWNSHIP -> isSocialWork ? Measure.TOWNSHIP_STATIONS : Measure.TOWNSHIP_VOLUNTEERS;
      default -> isSocialWork ? Measure.VILLAGE_POINTS : Measure.VILLAGE_VOLUNTEERS;
    };
  }

  static boolean isCertified(Worker w) {
    return w.get(Worker.CERTIFICATE).isPresent()
        && w.get(Worker.CERTIFIED_ON).filter(d -> d.isAfter(Country.AS_OF)).isEmpty();
  }

  static boolean isCurrent(Optional<LocalDate> from, Optional<LocalDate> until) {
    return from.filter(d -> d.isAfter(Country.AS_OF)).isEmpty()
        && until.filter(d -> !d.isAfter(Country.AS_OF)).isEmpty();
  }
}
