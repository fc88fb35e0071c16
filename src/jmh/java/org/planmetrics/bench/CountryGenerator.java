package org.planmetrics.bench;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Random;
import org.planmetrics.domain.Certificate;
import org.planmetrics.domain.Employment;
import org.planmetrics.domain.FacilityKind;
import org.planmetrics.domain.Level;
import org.planmetrics.domain.OrganizationKind;
import org.planmetrics.domain.Service;

/** Draws a country from a seed, always the same; records come in no order. */
final class CountryGenerator {
  private static final long SEED = 20_211_129;
  private static final int FIRST_DAY = (int) LocalDate.of(2005, 1, 1).toEpochDay();
  private static final int LAST_DAY = (int) LocalDate.of(2025, 12, 31).toEpochDay();
  private final Random random = new Random(SEED);
  private final Scale scale;
  private final Country.Places places;

  private CountryGenerator(Scale scale) {
    this.scale = scale;
    this.places = new TerritoryGenerator(random, scale.provinces()).generate();
  }

  static Country generate(Scale scale) {
    return new CountryGenerator(scale).generate();
  }

  private Country generate() {
    Country.Facilities facilities = facilities(scale.of(40_000));
    Country.Stations stations = stations(scale.of(740_000));
    Country.Organizations organizations = organizations(scale.of(120_000));
    Country.Workers workers =
        workers(scale.of(2_000_000), facilities.size(), stations.size(), organizations.size());
    return new Country(places, workers, facilities, stations, organizations, returns(), figures());
  }

  private Country.Workers workers(int n, int facilities, int stations, int organizations) {
    Country.Workers w =
        new Country.Workers(
            new int[n],
            new byte[n],
            new int[n],
            new byte[n],
            new byte[n],
            new boolean[n],
            new int[n],
            new int[n]);
    for (int i = 0; i < n; i++) {
      w.nodes()[i] = post(facilities, stations, organizations);
      w.certificates()[i] = chance(50) ? among(Certificate.values()) : Country.BLANK;
      boolean isDated = w.certificates()[i] != Country.BLANK && chance(90);
      w.certifiedOn()[i] = isDated ? day() : 0;
      w.trained()[i] = (byte) (random.nextInt(3) - 1);
      w.employments()[i] = chance(95) ? among(Employment.values()) : Country.BLANK;
      w.halfTime()[i] = chance(5);
      w.from()[i] = chance(70) ? day() : 0;
      w.until()[i] = chance(10) ? after(w.from()[i]) : 0;
    }
    return w;
  }

  /** Nine of ten in a community, the others in a region or at a site. */
  private int post(int facilities, int stations, int organizations) {
    int die = random.nextInt(100);
    int first = places.size();
    if (die < 85) {
      return at(Level.COMMUNITY);
    }
    if (die < 90) {
      return at(die < 88 ? Level.TOWNSHIP : Level.COUNTY);
    }
    if (die < 94) {
      return first + random.nextInt(facilities);
    }
    return die < 98
        ? first + facilities + random.nextInt(stations)
        : first + facilities + stations + random.nextInt(organizations);
  }

  /** Two of ten thousand institutions leave their beds blank. */
  private Country.Facilities facilities(int n) {
    Country.Facilities f =
        new Country.Facilities(new int[n], new byte[n], new int[n], new int[n], new int[n]);
    for (int i = 0; i < n; i++) {
      f.places()[i] = at(chance(70) ? Level.TOWNSHIP : Level.COMMUNITY);
      f.kinds()[i] = among(FacilityKind.values());
      f.beds()[i] = random.nextInt(10_000) < 2 ? -1 : 10 + random.nextInt(240);
      f.opened()[i] = chance(90) ? day() : 0;
      f.closed()[i] = chance(10) ? after(f.opened()[i]) : 0;
    }
    return f;
  }

  private Country.Stations stations(int n) {
    Country.Stations s =
        new Country.Stations(new int[n], new byte[n], new byte[n], new int[n], new int[n]);
    for (int i = 0; i < n; i++) {
      int die = random.nextInt(1_000);
      Level level = die < 900 ? Level.COMMUNITY : die < 993 ? Level.TOWNSHIP : Level.COUNTY;
      s.places()[i] = at(level);
      s.levels()[i] = (byte) level.ordinal();
      s.services()[i] = among(Service.values());
      s.opened()[i] = chance(90) ? day() : 0;
      s.closed()[i] = chance(10) ? after(s.opened()[i]) : 0;
    }
    return s;
  }

  private Country.Organizations organizations(int n) {
    Country.Organizations o =
        new Country.Organizations(new int[n], new byte[n], new int[n], new int[n]);
    for (int i = 0; i < n; i++) {
      o.places()[i] = at(chance(80) ? Level.TOWNSHIP : Level.COUNTY);
      o.kinds()[i] = among(OrganizationKind.values());
      o.opened()[i] = chance(90) ? day() : 0;
      o.closed()[i] = chance(10) ? after(o.opened()[i]) : 0;
    }
    return o;
  }

  /** Five of a hundred counties have not returned one register. */
  private Country.Returns returns() {
    int counties = places.end(Level.COUNTY) - places.first(Level.COUNTY);
    int registers = Jilin.REGISTERS.size();
    byte[] register = new byte[counties * registers];
    int[] place = new int[counties * registers];
    int size = 0;
    for (int county = places.first(Level.COUNTY); county < places.end(Level.COUNTY); county++) {
      int missing = chance(5) ? random.nextInt(registers) : -1;
      for (int r = 0; r < registers; r++) {
        if (r != missing) {
          register[size] = (byte) r;
          place[size++] = county;
        }
      }
    }
    return new Country.Returns(Arrays.copyOf(register, size), Arrays.copyOf(place, size));
  }

  private Country.Figures figures() {
    int first = places.first(Level.COUNTY);
    int[] counties = new int[places.end(Level.COUNTY) - first];
    int[] elderly = new int[counties.length];
    for (int k = 0; k < counties.length; k++) {
      counties[k] = first + k;
      elderly[k] = 20_000 + random.nextInt(450_000);
    }
    return new Country.Figures(counties, elderly);
  }

  private int at(Level level) {
    return places.first(level) + random.nextInt(places.end(level) - places.first(level));
  }

  private boolean chance(int percent) {
    return random.nextInt(100) < percent;
  }

  private int day() {
    return FIRST_DAY + random.nextInt(LAST_DAY - FIRST_DAY);
  }

  private int after(int day) {
    return Math.max(day, FIRST_DAY) + 1 + random.nextInt(2_000);
  }

  private byte among(Object[] choices) {
    return (byte) random.nextInt(choices.length);
  }
}
