package org.planmetrics.plan;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.planmetrics.domain.Level;
import org.planmetrics.domain.Match;
import org.planmetrics.domain.Records;
import org.planmetrics.domain.Register;

/**
 * Where a target applies within the plan's place (SPEC S15, S34): at the statutory regions of some
 * levels, and communities for COMMUNITY, that satisfy a {@code where}. Unless the {@code where}
 * asks for a {@code kind} of region itself, only statutory ones are meant, as among units (S3).
 *
 * @param levels the levels; empty for the plan's own place only
 * @param where for each column of the regions or communities what it must hold; empty for all
 * @param each the column of what is counted for each of whose values it holds, if any
 */
public record Extent(Set<Level> levels, Map<String, Match> where, Optional<String> each) {
  /** The plan's own place only. */
  public static final Extent OWN_PLACE = new Extent(Set.of(), Map.of(), Optional.empty());

  /** Copies the levels and matches. */
  public Extent {
    levels = ImmutableSet.copyOf(levels);
    where = ImmutableMap.copyOf(where);
    Objects.requireNonNull(each, "each");
  }

  Extent at(Set<Level> some) {
    return new Extent(some, where, each);
  }

  Extent where(String column, Match match) {
    Map<String, Match> more = new LinkedHashMap<>(where);
    more.put(register().column(column).<String>map(c -> c.name()).orElse(column), match);
    return new Extent(levels, more, each);
  }

  /** For each value of a column, or of none. */
  Extent each(Optional<String> column) {
    return new Extent(levels, where, column);
  }

  private Register register() {
    return levels.equals(Set.of(Level.COMMUNITY)) ? Register.COMMUNITIES : Register.REGIONS;
  }

  /** The places of one of the levels. */
  Records places(Level level) {
    return level == Level.COMMUNITY
        ? new Records(Register.COMMUNITIES, where)
        : new Records(Register.REGIONS, where).where("level", level).asUnits();
  }

  /** The same, its constants brought to the types of their columns; refuses what does not fit. */
  Extent checked(String id) {
    if (where.isEmpty()) {
      return this;
    }
    if (levels.isEmpty()) {
      throw new IllegalArgumentException(
          "'where' must stand beside 'levels'; it keeps those of their places that satisfy it,"
              + " but target '"
              + id
              + "' has no levels");
    }
    if (where.containsKey("level")) {
      throw new IllegalArgumentException(
          "'where' must not ask for 'level', which 'levels' does, but did in target '" + id + "'");
    }
    levels.forEach(this::places);
    return new Extent(levels, new Records(register(), where).where(), each);
  }

  /** Returns such as {@code [COUNTY] where kind …}, or nothing for the plan's own place. */
  @Override
  public String toString() {
    return levels.isEmpty() ? "the plan's place" : levels + (where.isEmpty() ? "" : " " + where);
  }
}
