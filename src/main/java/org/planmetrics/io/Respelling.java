package org.planmetrics.io;

import java.util.Optional;
import java.util.stream.IntStream;
import org.planmetrics.domain.Figure;
import org.planmetrics.domain.Register;

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
    int place = header.column(Figure.PLACE.name());
    boolean isOfSites =
        Sheet.registers().stream().anyMatch(r -> r.isOfSites() && r.key().equals(sheet.key()));
    int id = isOfSites ? header.column(sheet.columns().key().name()) : -1;
    return new Respelling(divisions, IntStream.of(place, id).filter(c -> c >= 0).toArray());
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
