package org.planmetrics.reference;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.planmetrics.domain.MilestoneState;
import org.planmetrics.domain.Posting;
import org.planmetrics.domain.Register;
import org.planmetrics.number.Truth;

/**
 * A data directory read leniently, straight from SPEC section 6 and S25–S28: rows that cannot be
 * read are kept as what they may be. What a loaded row refers to by the code or id of a row set
 * aside lies at the nearest loaded place above it; its own cells stay as they are written.
 */
final class ReferenceDirectory {
  private static final List<Register> SITES =
      List.of(Register.FACILITIES, Register.STATIONS, Register.ORGANIZATIONS);
  private static final Pattern AS_OF = Pattern.compile("\"asOf\": \"([^\"]+)\"");

  private final Map<String, String> files;
  private final ReferenceData data;
  private final ReferencePlaces places = new ReferencePlaces();
  private final Map<String, Register> siteRegisters = new HashMap<>();
  private final Map<String, Optional<String>> sitePlaces = new HashMap<>();
  private final Set<String> open = new HashSet<>();

  private ReferenceDirectory(Map<String, String> files, Optional<LocalDate> on) {
    this.files = files;
    Matcher day = AS_OF.matcher(Objects.requireNonNull(files.get("snapshot.json")));
    if (!day.find()) {
      throw new IllegalArgumentException("snapshot.json has no day");
    }
    LocalDate own = LocalDate.parse(day.group(1));
    this.data = new ReferenceData(on.orElse(own), own, other -> read(files, Optional.of(other)));
  }

  /** What the texts of the files of a directory say. */
  static ReferenceData read(Map<String, String> files) {
    return read(files, Optional.empty());
  }

  private static ReferenceData read(Map<String, String> files, Optional<LocalDate> on) {
    ReferenceDirectory directory = new ReferenceDirectory(files, on);
    directory.readPlaces();
    SITES.forEach(directory::readSites);
    directory.readWorkers();
    directory.readReturns();
    directory.readFigures();
    directory.readMilestones();
    return directory.data;
  }

  private List<Map<String, String>> rows(Register register) {
    return file(register.key() + ".csv")
        .map(csv -> {
          data.present.add(register);
          if (csv.isCutOff()) {
            data.cutOff.add(register);
          }
          return csv.rows();
        })
        .orElse(List.of());
  }

  private Optional<ReferenceCsv> file(String name) {
    return Optional.ofNullable(files.get(name)).map(ReferenceCsv::of);
  }

  private void readPlaces() {
    for (Register register : List.of(Register.REGIONS, Register.COMMUNITIES)) {
      rows(register).forEach(cells -> places.add(register, cells));
    }
    for (ReferencePlaces.PlaceRow row : places.rows()) {
      Optional<String> above = places.above(row);
      if (places.isLoaded(row)) {
        String code = row.cell("code").orElseThrow();
        above.ifPresent(p -> data.parent.put(code, p));
        if (row.register() == Register.REGIONS) {
          data.regions.add(code);
        }
        in(data.rows, row.register()).add(new ReferenceData.Row(code, code, row.values()));
      } else {
        in(data.setAside, row.register()).add(above);
      }
    }
  }

  /** An id is taken by its first row, be that set aside. */
  private void readSites(Register register) {
    for (Map<String, String> cells : rows(register)) {
      Optional<String> id = Optional.ofNullable(cells.get("id"));
      Optional<String> place = Optional.ofNullable(cells.get("place")).flatMap(places::at);
      boolean isTaken = id.filter(i -> isTaken(i)).isPresent();
      if (!isTaken && id.isPresent()) {
        siteRegisters.put(id.get(), register);
        sitePlaces.put(id.get(), place);
      }
      if (isTaken || place.isEmpty() || isBad(register, cells, "opened_on", "closed_on")) {
        in(data.setAside, register).add(place);
        continue;
      }
      Map<String, Object> values = ReferencePlaces.values(register, cells);
      data.sites.put(id.orElseThrow(), new ReferenceData.Located(register, place.get()));
      if (isActive(values, "opened_on", "closed_on")) {
        open.add(id.get());
        in(data.rows, register).add(new ReferenceData.Row(id.get(), id.get(), values));
      }
    }
  }

  private boolean isTaken(String id) {
    return siteRegisters.containsKey(id) || places.row(id).isPresent();
  }

  private static boolean isBad(
      Register register, Map<String, String> cells, String first, String last) {
    if (register.columns().all().stream().anyMatch(f -> ReferencePlaces.isUnreadable(f, cells))) {
      return true;
    }
    Optional<LocalDate> from = Optional.ofNullable(cells.get(first)).flatMap(ReferenceCsv::day);
    Optional<LocalDate> to = Optional.ofNullable(cells.get(last)).flatMap(ReferenceCsv::day);
    return from.isPresent() && to.isPresent() && from.get().isAfter(to.get());
  }

  private boolean isActive(Map<String, Object> values, String first, String last) {
    return data.isActive(
        Optional.ofNullable((LocalDate) values.get(first)),
        Optional.ofNullable((LocalDate) values.get(last)));
  }

  /** S5; who is posted to a site set aside, open or not, is where that site is. */
  private void readWorkers() {
    Set<String> ids = new HashSet<>();
    for (Map<String, String> cells : rows(Register.WORKERS)) {
      Optional<String> post = Optional.ofNullable(cells.get("place"));
      Optional<String> at = post.flatMap(this::post);
      boolean isNew = Optional.ofNullable(cells.get("id")).filter(i -> !ids.add(i)).isEmpty();
      if (!isNew || at.isEmpty() || isBad(Register.WORKERS, cells, "from", "until")) {
        in(data.setAside, Register.WORKERS).add(at);
        continue;
      }
      Map<String, Object> values = ReferencePlaces.values(Register.WORKERS, cells);
      if (isActive(values, "from", "until")) {
        values.putIfAbsent("fte", BigDecimal.ONE);
        boolean isCertified =
            values.containsKey("certificate")
                && data.isActive(
                    Optional.ofNullable((LocalDate) values.get("certified_on")), Optional.empty());
        values.put("certified", isCertified);
        values.put("trained", isCertified || Boolean.TRUE.equals(values.get("trained")));
        values.put("postedTo", postedTo(post.get()));
        in(data.rows, Register.WORKERS)
            .add(new ReferenceData.Row(Objects.requireNonNull(cells.get("id")), at.get(), values));
      }
    }
  }

  private Optional<String> post(String code) {
    if (!siteRegisters.containsKey(code)) {
      return places.at(code);
    }
    return open.contains(code) ? Optional.of(code) : in(sitePlaces, code);
  }

  private Posting postedTo(String code) {
    Register register =
        places.row(code).map(ReferencePlaces.PlaceRow::register).orElse(siteRegisters.get(code));
    return switch (Objects.requireNonNull(register)) {
      case REGIONS -> Posting.REGION;
      case COMMUNITIES -> Posting.COMMUNITY;
      case FACILITIES -> Posting.FACILITY;
      case STATIONS -> Posting.STATION;
      default -> Posting.ORGANIZATION;
    };
  }

  /** S28: a register without a loaded row is complete nowhere if a row set aside may be of it. */
  private void readReturns() {
    Optional<ReferenceCsv> file = file("returns.csv");
    Set<Register> mayBe = new HashSet<>();
    if (file.filter(ReferenceCsv::isCutOff).isPresent()) {
      mayBe.addAll(Register.returned());
    }
    for (Map<String, String> cells : file.map(ReferenceCsv::rows).orElse(List.of())) {
      List<Register> register =
          Register.returned().stream().filter(r -> r.key().equals(cells.get("register"))).toList();
      Optional<String> place =
          Optional.ofNullable(cells.get("place")).filter(p -> places.at(p).equals(Optional.of(p)));
      if (!register.isEmpty() && place.isPresent()) {
        in(data.returned, register.get(0)).add(place.get());
      } else {
        mayBe.addAll(register.isEmpty() ? Register.returned() : register);
      }
    }
    mayBe.removeIf(r -> !in(data.returned, r).isEmpty());
    data.unreturned.addAll(mayBe);
  }

  /** Rows of a place or site set aside are left out: as a leaf its figures are unknown (S28). */
  private void readFigures() {
    ReferenceFigureRows rows = new ReferenceFigureRows(data);
    rows.catalogue(file("catalogue.csv").map(ReferenceCsv::rows).orElse(List.of()));
    Set<String> known = new HashSet<>(siteRegisters.keySet());
    places.rows().forEach(row -> row.cell("code").ifPresent(known::add));
    file("figures.csv").ifPresent(csv -> rows.figures(csv, known));
  }

  /** Without a file none is decided; of two rows of one milestone the second may be any other's. */
  private void readMilestones() {
    Optional<ReferenceCsv> file = file("milestones.csv");
    if (file.map(ReferenceCsv::isCutOff).orElse(true)) {
      data.openMilestones.add(Optional.empty());
    }
    Set<String> names = new HashSet<>();
    for (Map<String, String> cells : file.map(ReferenceCsv::rows).orElse(List.of())) {
      Optional<String> name =
          Optional.ofNullable(cells.get("milestone")).filter(n -> !names.contains(n));
      name.ifPresent(names::add);
      Optional<Truth> truth = truth(cells);
      if (name.isPresent() && truth.isPresent()) {
        data.milestones.put(name.get(), truth.get());
      } else {
        data.openMilestones.add(name);
      }
    }
  }

  /** S19; empty if it cannot be read. */
  private Optional<Truth> truth(Map<String, String> cells) {
    Optional<String> day = Optional.ofNullable(cells.get("on"));
    Optional<LocalDate> on = day.flatMap(ReferenceCsv::day);
    List<MilestoneState> state =
        Stream.of(MilestoneState.values())
            .filter(s -> s.name().equalsIgnoreCase(cells.get("state")))
            .toList();
    if (state.isEmpty() || day.isPresent() && on.isEmpty()) {
      return Optional.empty();
    }
    boolean isDone = state.get(0) == MilestoneState.DONE && data.isActive(on, Optional.empty());
    return Optional.of(isDone ? Truth.TRUE : Truth.FALSE);
  }

  private static <K, V> V in(Map<K, V> map, K key) {
    return Objects.requireNonNull(map.get(key));
  }
}
