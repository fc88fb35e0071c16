package org.planmetrics.domain;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Puts records into the columns of their tables, in SPEC's order; {@link Rows} reads them back. */
final class RowEncoder {
  private RowEncoder() {}

  static void add(TableBuilder table, Place place, long line, List<Problem> problems) {
    String parent = place.parent().orElse("");
    Optional<String> name = Optional.of(place.name());
    Map<String, String> more = place.attributes();
    if (place instanceof Region r) {
      Optional<Level> level = Optional.of(r.level());
      table.add(line, r.code(), parent, more, problems, name, level, Optional.of(r.kind()));
    } else if (place instanceof Community c) {
      table.add(line, c.code(), parent, more, problems, name, Optional.of(c.kind()));
    }
  }

  static void add(TableBuilder table, Entry entry, long line, List<Problem> problems) {
    table.add(line, entry.id(), entry.place(), entry.attributes(), problems, values(entry));
  }

  /** Adds a row of which nobody will ask the id. */
  static void addUnnamed(TableBuilder table, Entry entry, List<Problem> problems) {
    table.add(0, "", entry.place(), entry.attributes(), problems, values(entry));
  }

  private static Optional<?>[] values(Entry entry) {
    if (entry instanceof Worker w) {
      return new Optional<?>[] {
        w.certificate(),
        w.certifiedOn(),
        w.trained(),
        w.employment(),
        Optional.of(w.fte()),
        w.from(),
        w.until()
      };
    }
    if (entry instanceof ElderCareFacility f) {
      return new Optional<?>[] {
        f.name(), f.kind(), f.beds(), f.residents(), f.openedOn(), f.closedOn()
      };
    }
    if (entry instanceof Station s) {
      return new Optional<?>[] {
        s.name(),
        Optional.of(s.level()),
        Optional.of(s.service()),
        s.operator(),
        s.openedOn(),
        s.closedOn()
      };
    }
    Organization o = (Organization) entry;
    return new Optional<?>[] {o.name(), Optional.of(o.kind()), o.openedOn(), o.closedOn()};
  }
}
