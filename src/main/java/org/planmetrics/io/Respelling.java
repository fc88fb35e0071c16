package org.planmetrics.io;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;
import org.planmetrics.domain.Figure;
import org.planmetrics.domain.Register;
import org.planmetrics.domain.Succession;

/**
 * Codes of places in a file that refers to them, written as the list of divisions writes them, with
 * or without zeros (SPEC S40); so are ids of sites, because places and sites share one name space.
 */
final class Respelling {
  private static final Respelling NONE = new Respelling(Optional.empty(), new int[0]);

  private final Optional<Divisions> divisions;
  private final int[] columns;

  private Respelling(Optional<Divisions> divisions, int[] columns) {
    this.divisions = divisions;
    this.columns = columns;
  }

  /** Of a file's places and sites; none where codes are not read, or where the list itself is. */
  static Respelling of(Optional<Divisions> divisions, Sheet sheet, Header header) {
    boolean isList =
        sheet.key().equals(Register.REGIONS.key())
            || sheet.key().equals(Register.COMMUNITIES.key());
    if (divisions.isEmpty() || isList) {
      return NONE;
    }
    if (sheet.key().equals(Sheet.SUCCESSIONS.key())) {
      return of(divisions, header, Succession.OLD.name(), Succession.NEW.name());
    }
    boolean isOfSites =
        Sheet.registers().stream().anyMatch(r -> r.isOfSites() && r.key().equals(sheet.key()));
    return isOfSites
        ? of(divisions, header, Figure.PLACE.name(), sheet.columns().key().name())
        : of(divisions, header, Figure.PLACE.name());
  }

  private static Respelling of(Optional<Divisions> divisions, Header header, String... names) {
    IntStream columns = Arrays.stream(names).mapToInt(header::column);
    return new Respelling(divisions, columns.filter(c -> c >= 0).toArray());
  }

  void apply(CsvRow row) {
    for (int column : columns) {
      String text = row.value(column);
      String spelled = divisions.map(d -> d.spelled(text)).orElse(text);
      if (!spelled.equals(text)) {
        row.put(column, spelled);
      }
    }
  }
}
