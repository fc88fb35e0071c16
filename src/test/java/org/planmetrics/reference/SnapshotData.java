package org.planmetrics.reference;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.planmetrics.domain.Community;
import org.planmetrics.domain.Figure;
import org.planmetrics.domain.Posting;
import org.planmetrics.domain.Region;
import org.planmetrics.domain.Register;
import org.planmetrics.domain.Return;
import org.planmetrics.domain.Row;
import org.planmetrics.domain.Site;
import org.planmetrics.domain.Worker;
import org.planmetrics.snapshot.Snapshot;

/** What a snapshot holds, record by record. */
final class SnapshotData {
  private final ReferenceData data;
  private final Set<String> openSites = new HashSet<>();

  private SnapshotData(Snapshot snapshot, LocalDate day) {
    this.data = new ReferenceData(day, snapshot.asOf(), other -> SnapshotData.of(snapshot, other));
  }

  static ReferenceData of(Snapshot snapshot) {
    return of(snapshot, snapshot.asOf());
  }

  private static ReferenceData of(Snapshot snapshot, LocalDate day) {
    SnapshotData made = new SnapshotData(snapshot, day);
    made.read(snapshot);
    return made.data;
  }

  /** What the columns of all records of a register hold, of those that do not count too. */
  static List<Map<String, Object>> columns(Snapshot snapshot, Register register) {
    SnapshotData made = new SnapshotData(snapshot, snapshot.asOf());
    made.read(snapshot);
    return register == Register.WORKERS
        ? snapshot.workers().stream().map(w -> made.row(w).values()).toList()
        : snapshot.rows(register).stream().map(SnapshotData::values).toList();
  }

  private void read(Snapshot snapshot) {
    for (Return row : snapshot.returns()) {
      in(data.returned, row.register()).add(row.place());
    }
    for (Register register : Register.returned()) {
      if (snapshot.has(register)) {
        data.present.add(register);
      }
    }
    for (Region region : snapshot.regions()) {
      data.regions.add(region.code());
      region.parent().ifPresent(p -> data.parent.put(region.code(), p));
      in(data.rows, Register.REGIONS).add(row(region));
    }
    for (Community community : snapshot.communities()) {
      data.parent.put(community.code(), community.parent().orElseThrow());
      in(data.rows, Register.COMMUNITIES).add(row(community));
    }
    snapshot.facilities().forEach(f -> site(f, values(f)));
    snapshot.stations().forEach(s -> site(s, values(s)));
    snapshot.organizations().forEach(o -> site(o, values(o)));
    for (Worker worker : snapshot.workers()) {
      if (data.isActive(worker.get(Worker.FROM), worker.get(Worker.UNTIL))) {
        in(data.rows, Register.WORKERS).add(row(worker));
      }
    }
    snapshot.figureRows().forEach(row -> data.figures.add(row(row)));
  }

  private void site(Site site, Map<String, Object> values) {
    data.sites.put(site.id(), new ReferenceData.Located(site.register(), site.place()));
    if (data.isActive(site.openedOn(), site.closedOn())) {
      openSites.add(site.id());
      in(data.rows, site.register()).add(new ReferenceData.Row(site.id(), site.id(), values));
    }
  }

  private static ReferenceData.FigureRow row(Figure row) {
    return new ReferenceData.FigureRow(
        Optional.of(row.place()),
        Optional.of(row.figure()),
        Optional.of(row.asOf().orElse(LocalDate.MIN)),
        Optional.of(ReferenceBounds.of(row.value().bounds().known().orElseThrow())),
        row.get(Figure.FROM),
        row.get(Figure.TO));
  }

  private static ReferenceData.Row row(Region region) {
    return new ReferenceData.Row(region.code(), region.code(), values(region));
  }

  private static ReferenceData.Row row(Community community) {
    return new ReferenceData.Row(community.code(), community.code(), values(community));
  }

  private static Map<String, Object> values(Row<?> row) {
    Map<String, Object> values = new HashMap<>(row.attributes());
    row.columns().all().forEach(c -> put(values, c.name(), row.get(c)));
    return values;
  }

  /** Certified, trained and postedTo follow; at a closed site he counts at its place (S5). */
  private ReferenceData.Row row(Worker worker) {
    boolean isCertified =
        worker.get(Worker.CERTIFICATE).isPresent()
            && worker.get(Worker.CERTIFIED_ON).filter(day -> day.isAfter(data.asOf)).isEmpty();
    Map<String, Object> values = values(worker);
    values.put("certified", isCertified);
    values.put("trained", isCertified || worker.get(Worker.TRAINED).orElse(false));
    values.put("postedTo", postedTo(worker.place()));
    boolean isAtClosedSite = data.isSite(worker.place()) && !openSites.contains(worker.place());
    String at = isAtClosedSite ? in(data.sites, worker.place()).place() : worker.place();
    return new ReferenceData.Row(worker.id(), at, values);
  }

  private Posting postedTo(String at) {
    if (data.isSite(at)) {
      return switch (in(data.sites, at).register()) {
        case FACILITIES -> Posting.FACILITY;
        case STATIONS -> Posting.STATION;
        default -> Posting.ORGANIZATION;
      };
    }
    return data.regions.contains(at) ? Posting.REGION : Posting.COMMUNITY;
  }

  private static void put(Map<String, Object> values, String column, Optional<?> value) {
    value.ifPresent(v -> values.put(column, v));
  }

  private static <K, V> V in(Map<K, V> map, K key) {
    return Objects.requireNonNull(map.get(key));
  }
}
