package org.planmetrics.bench;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.planmetrics.bench.Jilin.UnitSet;

/** What streams and data frames are given beforehand: of each code the places that it lies in. */
final class Kinship {
  private final String[] codes;
  private final Structure structure;
  private final Elderly elderly;
  private final Map<String, List<String>> within = new HashMap<>();

  Kinship(Country country) {
    codes = country.places().codes();
    structure = new Structure(country);
    elderly = Elderly.of(country.figures(), structure);
    for (int i = 0; i < codes.length; i++) {
      List<String> above = new ArrayList<>();
      for (int at = i; at >= 0; at = country.places().parents()[at]) {
        above.add(codes[at]);
      }
      within.put(codes[i], List.copyOf(above));
    }
    int nodes = country.firstOrganization() + country.organizations().size();
    for (int node = country.firstFacility(); node < nodes; node++) {
      within.put(country.code(node), within.get(codes[country.placeOf(node)]));
    }
  }

  int size() {
    return codes.length;
  }

  String code(int place) {
    return codes[place];
  }

  /** A place itself and its ancestors, from the place up; of a site those of its place. */
  List<String> within(String code) {
    return within.get(code);
  }

  boolean isUnit(UnitSet units, int place) {
    return (structure.unitsOf[place] & Structure.bit(units)) != 0;
  }

  boolean isComplete(int register, int place) {
    return (structure.complete[place] & 1 << register) != 0;
  }

  long leastElderly(int place) {
    return elderly.lower()[place];
  }

  long mostElderly(int place) {
    return elderly.open()[place] ? Findings.UNBOUNDED : elderly.lower()[place];
  }
}
