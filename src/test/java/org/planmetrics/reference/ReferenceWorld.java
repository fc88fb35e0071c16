package org.planmetrics.reference;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.planmetrics.domain.Community;
import org.planmetrics.domain.ElderCareFacility;
import org.planmetrics.domain.Figure;
import org.planmetrics.domain.Match;
import org.planmetrics.domain.Organization;
import org.planmetrics.domain.Posting;
import org.planmetrics.domain.Region;
import org.planmetrics.domain.Register;
import org.planmetrics.domain.Return;
import org.planmetrics.domain.Site;
import org.planmetrics.domain.Station;
import org.planmetrics.domain.Worker;
import org.planmetrics.number.Fraction;
import org.planmetrics.number.Interval;
import org.planmetrics.snapshot.Snapshot;

/**
 * A snapshot as the rules speak of it: what lies within what, which records count, which registers
 * are complete, what figures read (SPEC S1–S7). Slow and plain, for tests.
 */
final class ReferenceWorld {
  /**
   * A record that counts on the day.
   *
   * @param id its code or id
   * @param at where it counts: a place, or a site that is open; of a place or site itself its own
   * @param values what its columns hold, without blanks, the derived ones too
   */
  record Row(String id, String at, Map<String, Object> values) {
    boolean satisfies(Map<String, Match> where) {
      return where.entrySet().stream()
          .allMatch(e -> e.getValue().matches(Optional.ofNullable(values.get(e.getKey()))));
    }
  }

  private final Snapshot snapshot;
  private final Map<String, String> parent = new HashMap<>();
  private final Map<String, List<String>> children = new HashMap<>();
  private final Map<String, Site> sites = new HashMap<>();
  private final Set<String> openSites = new HashSet<>();
  private final Set<String> regions = new HashSet<>();
  private final Map<Register, List<Row>> rows = new EnumMap<>(Register.class);
  private final Map<Register, Set<String>> returned = new EnumMap<>(Register.class);

  ReferenceWorld(Snapshot snapshot) {
    this.snapshot = snapshot;
    for (Register register : Register.values()) {
      rows.put(register, new ArrayList<>());
      returned.put(register, new HashSet<>());
    }
    for (Return row : snapshot.returns()) {
      in(returned, row.register()).add(row.place());
    }
    for (Region region : snapshot.regions()) {
      regions.add(region.code());
      region.parent().ifPresent(p -> link(region.code(), p));
      in(rows, Register.REGIONS).add(row(region));
    }
    for (Community community : snapshot.communities()) {
      link(community.code(), community.parent().orElseThrow());
      in(rows, Register.COMMUNITIES).add(row(community));
    }
    snapshot.facilities().forEach(f -> site(f, values(f)));
    snapshot.stations().forEach(s -> site(s, values(s)));
    snapshot.organizations().forEach(o -> site(o, values(o)));
    for (Worker worker : snapshot.workers()) {
      if (isActive(worker.get(Worker.FROM), worker.get(Worker.UNTIL))) {
        in(rows, Register.WORKERS).add(row(worker));
      }
    }
  }

  /** The records of a register that count and lie within a place or site (S4, S5). */
  List<Row> within(Register register, String at) {
    return in(rows, register).stream().filter(row -> isWithin(row.at(), at)).toList();
  }

  /** A place is within itself and its ancestors; within a site lie itself and its workers (S4). */
  private boolean isWithin(String inner, String outer) {
    for (String at = inner; at != null; at = above(at)) {
      if (at.equals(outer)) {
        return true;
      }
    }
    return false;
  }

  private String above(String at) {
    return isSite(at) ? in(sites, at).place() : parent.get(at);
  }

  boolean isSite(String at) {
    return sites.containsKey(at);
  }

  /** Whether all records of a register that lie within a place or site are known (S7). */
  boolean isComplete(Register register, String at) {
    if (!register.isReturned()) {
      return true;
    }
    if (isSite(at)) {
      return register.isOfSites() || isComplete(register, in(sites, at).place());
    }
    Set<String> listed = in(returned, register);
    if (listed.isEmpty()) {
      return snapshot.has(register);
    }
    for (String place = at; place != null; place = parent.get(place)) {
      if (listed.contains(place)) {
        return true;
      }
    }
    List<String> below = children(at);
    return !below.isEmpty() && below.stream().allMatch(child -> isComplete(register, child));
  }

  /** What a reported figure reads: the place's own, else the sum of its children's (S7). */
  Interval figure(String name, String at) {
    Optional<Figure> own = ownFigure(name, at);
    if (own.isPresent()) {
      return own.get().value().bounds();
    }
    if (children(at).isEmpty()) {
      return Interval.UNKNOWN;
    }
    Interval sum = Interval.ZERO;
    for (String child : children(at)) {
      sum = sum.plus(figure(name, child));
    }
    return sum;
  }

  /** The latest row for a place or site that is not after the day; a blank day is oldest (S7). */
  Optional<Figure> ownFigure(String name, String at) {
    Optional<Figure> latest = Optional.empty();
    for (Figure row : snapshot.figureRows()) {
      boolean isHere = row.place().equals(at) && row.figure().equals(name);
      if (isHere && row.asOf().filter(day -> day.isAfter(snapshot.asOf())).isEmpty()) {
        LocalDate day = row.asOf().orElse(LocalDate.MIN);
        if (latest.isEmpty() || day.isAfter(latest.get().asOf().orElse(LocalDate.MIN))) {
          latest = Optional.of(row);
        }
      }
    }
    return latest;
  }

  /** The child places; a site and a leaf have none. */
  List<String> children(String at) {
    return children.getOrDefault(at, List.of());
  }

  private void link(String code, String above) {
    parent.put(code, above);
    children.computeIfAbsent(above, key -> new ArrayList<>()).add(code);
  }

  private void site(Site site, Map<String, Object> values) {
    sites.put(site.id(), site);
    if (isActive(site.openedOn(), site.closedOn())) {
      openSites.add(site.id());
      in(rows, site.register()).add(new Row(site.id(), site.id(), values));
    }
  }

  /** From the first day on, until the day before the last; blanks are open (S5). */
  private boolean isActive(Optional<LocalDate> first, Optional<LocalDate> last) {
    boolean hasBegun = first.isEmpty() || !first.get().isAfter(snapshot.asOf());
    boolean hasEnded = last.isPresent() && !last.get().isAfter(snapshot.asOf());
    return hasBegun && !hasEnded;
  }

  private static Row row(Region region) {
    Map<String, Object> values = new HashMap<>(region.attributes());
    values.put("code", region.code());
    values.put("name", region.name());
    values.put("level", region.level());
    values.put("kind", region.kind());
    put(values, "parent", region.parent());
    return new Row(region.code(), region.code(), values);
  }

  private static Row row(Community community) {
    Map<String, Object> values = new HashMap<>(community.attributes());
    values.put("code", community.code());
    values.put("name", community.name());
    values.put("kind", community.kind());
    put(values, "parent", community.parent());
    return new Row(community.code(), community.code(), values);
  }

  private static Map<String, Object> values(ElderCareFacility facility) {
    Map<String, Object> values = siteValues(facility);
    put(values, "kind", facility.get(ElderCareFacility.KIND));
    put(values, "beds", facility.get(ElderCareFacility.BEDS));
    put(values, "residents", facility.get(ElderCareFacility.RESIDENTS));
    return values;
  }

  private static Map<String, Object> values(Station station) {
    Map<String, Object> values = siteValues(station);
    values.put("level", station.level());
    values.put("service", station.service());
    put(values, "operator", station.get(Station.OPERATOR));
    return values;
  }

  private static Map<String, Object> values(Organization organization) {
    Map<String, Object> values = siteValues(organization);
    values.put("kind", organization.kind());
    return values;
  }

  private static Map<String, Object> siteValues(Site site) {
    Map<String, Object> values = new HashMap<>(site.attributes());
    values.put("id", site.id());
    values.put("place", site.place());
    put(values, "name", site.name());
    put(values, "opened_on", site.openedOn());
    put(values, "closed_on", site.closedOn());
    return values;
  }

  /** Certified, trained and postedTo follow; at a closed site he counts at its place (S5). */
  private Row row(Worker worker) {
    boolean isCertified =
        worker.get(Worker.CERTIFICATE).isPresent()
            && worker.get(Worker.CERTIFIED_ON).filter(day -> day.isAfter(snapshot.asOf())).isEmpty();
    Map<String, Object> values = new HashMap<>(worker.attributes());
    values.put("id", worker.id());
    values.put("place", worker.place());
    put(values, "certificate", worker.get(Worker.CERTIFICATE));
    put(values, "certified_on", worker.get(Worker.CERTIFIED_ON));
    put(values, "employment", worker.get(Worker.EMPLOYMENT));
    values.put("fte", worker.fte());
    put(values, "from", worker.get(Worker.FROM));
    put(values, "until", worker.get(Worker.UNTIL));
    values.put("certified", isCertified);
    values.put("trained", isCertified || worker.get(Worker.TRAINED).orElse(false));
    values.put("postedTo", postedTo(worker.place()));
    boolean isAtClosedSite = isSite(worker.place()) && !openSites.contains(worker.place());
    String at = isAtClosedSite ? in(sites, worker.place()).place() : worker.place();
    return new Row(worker.id(), at, values);
  }

  private Posting postedTo(String at) {
    if (isSite(at)) {
      return switch (in(sites, at).register()) {
        case FACILITIES -> Posting.FACILITY;
        case STATIONS -> Posting.STATION;
        default -> Posting.ORGANIZATION;
      };
    }
    return regions.contains(at) ? Posting.REGION : Posting.COMMUNITY;
  }

  private static void put(Map<String, Object> values, String column, Optional<?> value) {
    value.ifPresent(v -> values.put(column, v));
  }

  private static <K, V> V in(Map<K, V> map, K key) {
    return Objects.requireNonNull(map.get(key));
  }

  /** The exact value of a numeric column, if it is filled. */
  static Optional<Fraction> number(Row row, String column) {
    return Optional.ofNullable(row.values().get(column)).map(v -> Fraction.of((BigDecimal) v));
  }
}
