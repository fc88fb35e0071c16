package org.planmetrics.reference;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.planmetrics.domain.Column;
import org.planmetrics.domain.Level;
import org.planmetrics.domain.RegionKind;
import org.planmetrics.domain.Register;

/**
 * The tree that the rows of places give, those set aside left out (SPEC S28). Three things that S28
 * leaves open, each with its counter-example in {@link SetAsideTest}:
 *
 * <ul>
 *   <li>A code is taken by its first row, be that set aside.
 *   <li>A parent that is no region, that makes a cycle, whose level is not higher, or that is
 *       missing where there is a root already, cannot be read.
 *   <li>What hangs from a place whose own parent cannot be read may lie anywhere, as the place may.
 * </ul>
 */
final class ReferencePlaces {
  /** A row; only where all of it can be read are the values complete. */
  record PlaceRow(Register register, Map<String, String> cells, Map<String, Object> values) {
    Optional<String> cell(String column) {
      return Optional.ofNullable(cells.get(column));
    }

    boolean isBad() {
      return register.columns().all().stream().anyMatch(f -> isUnreadable(f, cells));
    }

    Optional<Level> level() {
      return register == Register.COMMUNITIES
          ? Optional.of(Level.COMMUNITY)
          : Optional.ofNullable((Level) values.get("level"));
    }
  }

  private final List<PlaceRow> rows = new ArrayList<>();
  private final Map<String, PlaceRow> first = new HashMap<>();
  private Optional<PlaceRow> root = Optional.empty();

  /** Whether a cell must be there and is not, or cannot be read. */
  static boolean isUnreadable(Column<?> field, Map<String, String> cells) {
    String text = cells.get(field.name());
    return text == null ? field.isRequired() : ReferenceCsv.value(field, text).isEmpty();
  }

  /** What can be read of a row: our columns by their types, all others as texts. */
  static Map<String, Object> values(Register register, Map<String, String> cells) {
    Map<String, Object> values = new HashMap<>(cells);
    for (Column<?> field : register.columns().all()) {
      if (cells.containsKey(field.name())) {
        values.remove(field.name());
        ReferenceCsv.value(field, Objects.requireNonNull(cells.get(field.name())))
            .ifPresent(v -> values.put(field.name(), v));
      }
    }
    return values;
  }

  /** In the order of the files, regions first. */
  void add(Register register, Map<String, String> cells) {
    PlaceRow row = new PlaceRow(register, cells, values(register, cells));
    if (register == Register.REGIONS) {
      row.values().putIfAbsent("kind", RegionKind.STATUTORY);
    }
    rows.add(row);
    row.cell("code").ifPresent(code -> first.putIfAbsent(code, row));
    boolean isRoot = register == Register.REGIONS && row.cell("parent").isEmpty() && !row.isBad();
    root = isRoot ? root.or(() -> Optional.of(row)) : root;
  }

  List<PlaceRow> rows() {
    return rows;
  }

  Optional<PlaceRow> row(String code) {
    return Optional.ofNullable(first.get(code));
  }

  boolean isLoaded(PlaceRow row) {
    Optional<String> code = row.cell("code");
    return code.isPresent() && first.get(code.get()) == row && at(code.get()).equals(code);
  }

  /** The place of a code, or the nearest loaded one above; empty if that may be any. */
  Optional<String> at(String code) {
    return at(code, new HashSet<>());
  }

  /** The place above a row, or the nearest loaded one; empty if that may be any. */
  Optional<String> above(PlaceRow row) {
    return above(row, new HashSet<>());
  }

  private Optional<String> at(String code, Set<PlaceRow> seen) {
    PlaceRow row = first.get(code);
    if (row == null || !seen.add(row)) {
      return Optional.empty();
    }
    if (root.filter(row::equals).isPresent()) {
      return Optional.of(code);
    }
    Optional<String> above = above(row, seen);
    return above.isEmpty() || row.isBad() ? above : Optional.of(code);
  }

  /** Both the parent, as far as it can be read, and the loaded place must be of a higher level. */
  private Optional<String> above(PlaceRow row, Set<PlaceRow> seen) {
    return row.cell("parent")
        .filter(p -> row(p).filter(r -> r.register() == Register.REGIONS).isPresent())
        .filter(p -> isHigher(p, row))
        .flatMap(p -> at(p, seen))
        .filter(p -> isHigher(p, row));
  }

  private boolean isHigher(String place, PlaceRow row) {
    Optional<Level> above = row(place).orElseThrow().level();
    Optional<Level> below = row.level();
    return above.isEmpty() || below.isEmpty() || above.get().compareTo(below.get()) < 0;
  }
}
