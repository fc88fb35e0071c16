package org.planmetrics.bench;

import java.util.Arrays;
import org.planmetrics.bench.Jilin.Measure;
import org.planmetrics.domain.Employment;
import org.planmetrics.domain.FacilityKind;
import org.planmetrics.domain.Level;
import org.planmetrics.domain.OrganizationKind;
import org.planmetrics.domain.Service;

/**
 * Registers prepared for the limit: of each row its place as an int, and a byte with one bit for
 * each measure of its register that it counts in today.
 */
final class LimitColumns {
  final Structure structure;
  final Country.Figures figures;
  final int[][] places = new int[Jilin.REGISTERS.size()][];
  final byte[][] profiles = new byte[Jilin.REGISTERS.size()][];
  final int[] beds;

  private LimitColumns(Structure structure, Country.Figures figures, int[] beds) {
    this.structure = structure;
    this.figures = figures;
    this.beds = beds;
  }

  LimitColumns(Country country) {
    this(new Structure(country), country.figures(), country.facilities().beds());
    places[Jilin.WORKERS] = placesOfWorkers(country);
    places[Jilin.FACILITIES] = country.facilities().places();
    places[Jilin.STATIONS] = country.stations().places();
    places[Jilin.ORGANIZATIONS] = country.organizations().places();
    profiles[Jilin.WORKERS] = profiles(country.workers());
    profiles[Jilin.FACILITIES] = profiles(country.facilities());
    profiles[Jilin.STATIONS] = profiles(country.stations());
    profiles[Jilin.ORGANIZATIONS] = profiles(country.organizations());
  }

  /** The same rows sorted by place, so that a pass over them writes to memory in its order. */
  LimitColumns sorted() {
    LimitColumns sorted = new LimitColumns(structure, figures, beds.clone());
    for (int r = 0; r < places.length; r++) {
      int[] order = order(places[r]);
      sorted.places[r] = new int[order.length];
      sorted.profiles[r] = new byte[order.length];
      for (int row = 0; row < order.length; row++) {
        sorted.places[r][row] = places[r][order[row]];
        sorted.profiles[r][row] = profiles[r][order[row]];
        if (r == Jilin.FACILITIES) {
          sorted.beds[row] = beds[order[row]];
        }
      }
    }
    return sorted;
  }

  /** The rows in the order of their places, by counting. */
  private int[] order(int[] places) {
    int[] next = new int[structure.size + 1];
    for (int place : places) {
      next[place + 1]++;
    }
    Arrays.parallelPrefix(next, Integer::sum);
    int[] order = new int[places.length];
    for (int row = 0; row < places.length; row++) {
      order[next[places[row]]++] = row;
    }
    return order;
  }

  /** The bit of a measure among those of its register. */
  static int bit(Measure measure) {
    int first = measure.ordinal();
    while (first > 0 && Measure.values()[first - 1].register == measure.register) {
      first--;
    }
    return 1 << measure.ordinal() - first;
  }

  private static int[] placesOfWorkers(Country country) {
    int[] places = country.workers().nodes().clone();
    for (int i = 0; i < places.length; i++) {
      places[i] = country.placeOf(places[i]);
    }
    return places;
  }

  private static byte[] profiles(Country.Workers w) {
    byte[] profiles = new byte[w.size()];
    for (int i = 0; i < profiles.length; i++) {
      if (Country.isCurrent(w.from()[i], w.until()[i])) {
        boolean isCertified = isCertified(w, i);
        boolean isStaff = isCertified && w.employments()[i] == Employment.COMMUNITY.ordinal();
        profiles[i] =
            (byte)
                ((isCertified ? bit(Measure.CERTIFIED) : 0)
                    | (isStaff ? bit(Measure.CERTIFIED_STAFF) : 0)
                    | (isCertified || w.trained()[i] == 1 ? bit(Measure.TRAINED) : 0));
      }
    }
    return profiles;
  }

  private static boolean isCertified(Country.Workers w, int i) {
    return w.certificates()[i] != Country.BLANK && w.certifiedOn()[i] <= Country.TODAY;
  }

  private static byte[] profiles(Country.Facilities f) {
    byte[] profiles = new byte[f.size()];
    for (int i = 0; i < profiles.length; i++) {
      boolean isOpen = Country.isCurrent(f.opened()[i], f.closed()[i]);
      boolean isCounted = isOpen && f.kinds()[i] == FacilityKind.INSTITUTION.ordinal();
      profiles[i] = (byte) (isCounted ? bit(Measure.BEDS) : 0);
    }
    return profiles;
  }

  private static byte[] profiles(Country.Stations s) {
    byte[] profiles = new byte[s.size()];
    for (int i = 0; i < profiles.length; i++) {
      boolean isOpen = Country.isCurrent(s.opened()[i], s.closed()[i]);
      if (isOpen && s.services()[i] != Service.CHILDREN.ordinal()) {
        int tier = s.levels()[i] - Level.COUNTY.ordinal();
        profiles[i] = (byte) (1 << 2 * tier + s.services()[i]);
      }
    }
    return profiles;
  }

  private static byte[] profiles(Country.Organizations o) {
    byte[] profiles = new byte[o.size()];
    for (int i = 0; i < profiles.length; i++) {
      if (Country.isCurrent(o.opened()[i], o.closed()[i])) {
        boolean isAgency = o.kinds()[i] == OrganizationKind.AGENCY.ordinal();
        boolean isBase = o.kinds()[i] == OrganizationKind.INCUBATION_BASE.ordinal();
        profiles[i] = (byte) (isAgency ? bit(Measure.AGENCIES) : isBase ? bit(Measure.BASES) : 0);
      }
    }
    return profiles;
  }
}
