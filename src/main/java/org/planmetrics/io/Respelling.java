package org.planmetrics.io;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.planmetrics.domain.Column;
import org.planmetrics.domain.Register;
import org.planmetrics.domain.Succession;

/**
 * Codes of places in a file that refers to them: written as the list of divisions writes them, with
 * or without zeros (SPEC S40), and so are ids of sites, because places and sites share one name
 * space; as typed, taken from the names of places.
 */
final class Respelling {
  private final Optional<Divisions> divisions;
  private final Optional<PlaceNames> names;
  private final List<Integer> codes;
  private final List<Integer> places;

  private Respelling(Load load, List<Integer> codes, List<Integer> places) {
    this.divisions = load.divisions();
    this.names = load.names();
    this.codes = codes;
    this.places = places;
  }

  /** Of a file's places and sites; in the list of divisions its codes are as they are. */
  static Respelling of(Load load, Sheet sheet, Header header) {
    boolean isList =
        Stream.of(Register.REGIONS, Register.COMMUNITIES).anyMatch(r -> Sheet.of(r).is(sheet));
    boolean isOfSites =
        Sheet.registers().stream().anyMatch(r -> r.isOfSites() && Sheet.of(r).is(sheet));
    List<Column<?>> places = new ArrayList<>();
    sheet.columns().where().ifPresent(places::add);
    sheet.columns().find("place").filter(p -> places.isEmpty()).ifPresent(places::add);
    if (sheet.is(Sheet.SUCCESSIONS)) {
      places.addAll(List.of(Succession.OLD, Succession.NEW));
    }
    List<Column<?>> codes = new ArrayList<>(places);
    if (isOfSites) {
      codes.add(sheet.columns().key());
    }
    List<Integer> at = columns(header, places);
    return new Respelling(load, isList ? List.of() : columns(header, codes), at);
  }

  private static List<Integer> columns(Header header, List<Column<?>> columns) {
    return columns.stream().map(c -> header.column(c.name())).filter(c -> c >= 0).toList();
  }

  void apply(CsvRow row, Conversions conversions) {
    if (names.isPresent()) {
      for (int column : places) {
        names
            .get()
            .code(row.value(column))
            .ifPresent(code -> {
              row.put(column, code);
              conversions.count(Form.NAME);
            });
      }
    }
    if (divisions.isPresent()) {
      for (int column : codes) {
        String text = row.value(column);
        String spelled = divisions.get().spelled(text);
        if (!spelled.equals(text)) {
          row.put(column, spelled);
        }
      }
    }
  }
}
