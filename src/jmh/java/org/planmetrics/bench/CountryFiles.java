package org.planmetrics.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.function.IntFunction;
import org.planmetrics.domain.Certificate;
import org.planmetrics.domain.CommunityKind;
import org.planmetrics.domain.Employment;
import org.planmetrics.domain.FacilityKind;
import org.planmetrics.domain.Level;
import org.planmetrics.domain.OrganizationKind;
import org.planmetrics.domain.RegionKind;
import org.planmetrics.domain.Service;

/** Writes a country as a directory of CSV files (SPEC section 5). */
final class CountryFiles {
  private final Country country;
  private final Path dir;

  private CountryFiles(Country country, Path dir) {
    this.country = country;
    this.dir = dir;
  }

  static void write(Country country, Path dir) throws IOException {
    new CountryFiles(country, dir).write();
  }

  private void write() throws IOException {
    Files.createDirectories(dir);
    String head = "{\"format\": 1, \"asOf\": \"" + Country.AS_OF + "\"}\n";
    Files.writeString(dir.resolve("snapshot.json"), head);
    Country.Places p = country.places();
    int regions = p.first(Level.COMMUNITY);
    file("regions", "code,name,level,parent,kind", regions, this::region);
    file("communities", "code,name,kind,parent", p.size() - regions, k -> community(regions + k));
    file(
        "workers",
        "id,place,certificate,certified_on,trained,employment,fte,from,until",
        country.workers().size(),
        this::worker);
    file(
        "facilities",
        "id,place,kind,beds,opened_on,closed_on",
        country.facilities().size(),
        this::facility);
    file(
        "stations",
        "id,place,level,service,opened_on,closed_on",
        country.stations().size(),
        this::station);
    file(
        "organizations",
        "id,place,kind,opened_on,closed_on",
        country.organizations().size(),
        this::organization);
    file("returns", "register,place", country.returns().size(), this::returned);
    file("figures", "place,figure,value", country.figures().size(), this::figure);
  }

  private void file(String name, String header, int rows, IntFunction<String> row)
      throws IOException {
    try (BufferedWriter out = Files.newBufferedWriter(dir.resolve(name + ".csv"))) {
      out.write(header + "\n");
      for (int i = 0; i < rows; i++) {
        out.write(row.apply(i));
        out.write('\n');
      }
    }
  }

  private String region(int i) {
    Country.Places p = country.places();
    String parent = p.parents()[i] < 0 ? "" : p.codes()[p.parents()[i]];
    String kind = choice(RegionKind.values(), p.kinds()[i]);
    return p.codes()[i] + ',' + p.names()[i] + ',' + p.level(i).name() + ',' + parent + ',' + kind;
  }

  private String community(int i) {
    Country.Places p = country.places();
    String kind = choice(CommunityKind.values(), p.kinds()[i]);
    return p.codes()[i] + ',' + p.names()[i] + ',' + kind + ',' + p.codes()[p.parents()[i]];
  }

  private String worker(int i) {
    Country.Workers w = country.workers();
    String trained = w.trained()[i] < 0 ? "" : w.trained()[i] == 1 ? "true" : "false";
    return "W"
        + (i + 1)
        + ','
        + country.code(w.nodes()[i])
        + ','
        + choice(Certificate.values(), w.certificates()[i])
        + ','
        + day(w.certifiedOn()[i])
        + ','
        + trained
        + ','
        + choice(Employment.values(), w.employments()[i])
        + ','
        + (w.halfTime()[i] ? "0.5" : "")
        + dates(w.from()[i], w.until()[i]);
  }

  private String facility(int i) {
    Country.Facilities f = country.facilities();
    return country.code(country.firstFacility() + i)
        + ','
        + country.code(f.places()[i])
        + ','
        + choice(FacilityKind.values(), f.kinds()[i])
        + ','
        + (f.beds()[i] < 0 ? "" : f.beds()[i])
        + dates(f.opened()[i], f.closed()[i]);
  }

  private String station(int i) {
    Country.Stations s = country.stations();
    return country.code(country.firstStation() + i)
        + ','
        + country.code(s.places()[i])
        + ','
        + choice(Level.values(), s.levels()[i])
        + ','
        + choice(Service.values(), s.services()[i])
        + dates(s.opened()[i], s.closed()[i]);
  }

  private String organization(int i) {
    Country.Organizations o = country.organizations();
    return country.code(country.firstOrganization() + i)
        + ','
        + country.code(o.places()[i])
        + ','
        + choice(OrganizationKind.values(), o.kinds()[i])
        + dates(o.opened()[i], o.closed()[i]);
  }

  private String returned(int i) {
    Country.Returns r = country.returns();
    return Jilin.REGISTERS.get(r.registers()[i]) + "," + country.code(r.places()[i]);
  }

  private String figure(int i) {
    Country.Figures f = country.figures();
    return country.code(f.places()[i]) + ",elderly," + f.elderly()[i];
  }

  private static String dates(int from, int until) {
    return ',' + day(from) + ',' + day(until);
  }

  private static String day(int day) {
    return day == 0 ? "" : LocalDate.ofEpochDay(day).toString();
  }

  /** The constant's own name: what a label shows may be another. */
  private static String choice(Enum<?>[] choices, int code) {
    return code < 0 ? "" : choices[code].name();
  }
}
