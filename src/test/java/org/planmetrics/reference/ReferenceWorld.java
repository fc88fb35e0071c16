package org.planmetrics.reference;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.planmetrics.domain.Register;
import org.planmetrics.number.Fraction;
import org.planmetrics.number.Interval;
import org.planmetrics.number.Truth;
import org.planmetrics.snapshot.Snapshot;

/**
 * Data as the rules speak of them: what lies within what, which records count or may, which
 * registers are complete, what figures read (SPEC S1–S7, S25, S28). Slow and plain, for tests.
 */
final class ReferenceWorld {
  private final ReferenceData data;
  private final Map<String, List<String>> children = new HashMap<>();
  private final ReferenceFigures figures;

  ReferenceWorld(Snapshot snapshot) {
    this(SnapshotData.of(snapshot));
  }

  ReferenceWorld(ReferenceData data) {
    this(data, Optional.empty());
  }

  /** Data in which figures must be dated after a day, if there is one (S30). */
  ReferenceWorld(ReferenceData data, Optional<LocalDate> after) {
    this.data = data;
    data.parent.forEach(
        (code, above) -> children.computeIfAbsent(above, key -> new ArrayList<>()).add(code));
    this.figures = new ReferenceFigures(data, this, after);
  }

  /** The records of a register that count and lie within a place or site (S4, S5). */
  List<ReferenceData.Row> within(Register register, String at) {
    return in(data.rows, register).stream().filter(row -> isWithin(row.at(), at)).toList();
  }

  /** How many rows set aside may be records of a register within a place or site (S28). */
  int mayBeWithin(Register register, String at) {
    return (int)
        in(data.setAside, register).stream()
            .filter(where -> where.map(w -> isWithin(w, at)).orElse(mayHold(register, at)))
            .count();
  }

  /** Places lie in regions, sites in places; a worker may be posted anywhere. */
  private boolean mayHold(Register register, String at) {
    if (register.isReturned()) {
      return register == Register.WORKERS || !isSite(at);
    }
    return data.regions.contains(at);
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
    return isSite(at) ? in(data.sites, at).place() : data.parent.get(at);
  }

  boolean isSite(String at) {
    return data.isSite(at);
  }

  /** Whether all records of a register that lie within a place or site are known (S7, S28). */
  boolean isComplete(Register register, String at) {
    if (!register.isReturned()) {
      return !data.cutOff.contains(register) || !mayHold(register, at);
    }
    if (isSite(at)) {
      return register.isOfSites() || isComplete(register, in(data.sites, at).place());
    }
    if (data.cutOff.contains(register) || data.unreturned.contains(register)) {
      return false;
    }
    Set<String> listed = in(data.returned, register);
    if (listed.isEmpty()) {
      return data.present.contains(register);
    }
    for (String place = at; place != null; place = data.parent.get(place)) {
      if (listed.contains(place)) {
        return true;
      }
    }
    List<String> below = children(at);
    return !below.isEmpty()
        && !mayHaveMoreChildren(at)
        && below.stream().allMatch(child -> isComplete(register, child));
  }

  /** Whether a place set aside, which has returned nothing, may lie directly in this one (S28). */
  boolean mayHaveMoreChildren(String at) {
    return data.regions.contains(at)
        && (isAnyDirectlyIn(Register.REGIONS, at) || isAnyDirectlyIn(Register.COMMUNITIES, at));
  }

  private boolean isAnyDirectlyIn(Register register, String at) {
    return data.cutOff.contains(register)
        || in(data.setAside, register).stream().anyMatch(w -> w.isEmpty() || w.get().equals(at));
  }

  /** Whether a site counts on the day (S5). */
  boolean isOpen(String site) {
    return in(data.rows, in(data.sites, site).register()).stream()
        .anyMatch(row -> row.id().equals(site));
  }

  /** What a flow reads over some days (S31). */
  Interval flow(String name, String at, LocalDate from, LocalDate to) {
    return new ReferenceFlows(data, this, from, to).read(name, at);
  }

  /** What a reported figure reads (S7, S25). */
  Interval figure(String name, String at) {
    return figures.read(name, at).interval();
  }

  /** The same, where it may be negative. */
  ReferenceBounds signedFigure(String name, String at) {
    return figures.read(name, at);
  }

  boolean isSigned(String name) {
    return figures.declared(name).isSigned();
  }

  boolean isRate(String name) {
    return figures.declared(name).kind() == ReferenceData.Kind.RATE;
  }

  /** The latest row for a place or site that is not after the day; a blank day is oldest (S7). */
  Optional<ReferenceBounds> ownFigure(String name, String at) {
    return figures.own(name, at);
  }

  /** Whether a milestone is reached; undecided where its row may be one set aside (S19, S28). */
  Truth milestone(String id) {
    boolean isOpen =
        data.openMilestones.contains(Optional.of(id))
            || data.openMilestones.contains(Optional.<String>empty());
    return data.milestones.getOrDefault(id, isOpen ? Truth.UNDECIDED : Truth.FALSE);
  }

  /** The child places; a site and a leaf have none. */
  List<String> children(String at) {
    return children.getOrDefault(at, List.of());
  }

  private static <K, V> V in(Map<K, V> map, K key) {
    return Objects.requireNonNull(map.get(key));
  }

  /** The exact value of a numeric column, if it is filled. */
  static Optional<Fraction> number(ReferenceData.Row row, String column) {
    return Optional.ofNullable(row.values().get(column)).map(v -> Fraction.of((BigDecimal) v));
  }
}
