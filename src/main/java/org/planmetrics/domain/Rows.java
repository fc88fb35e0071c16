package org.planmetrics.domain;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.AbstractList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.IntFunction;

/** Rows of tables as the records that they came from, made on demand. */
final class Rows {
  private Rows() {}

  static <T> List<T> view(int size, IntFunction<T> row) {
    return new AbstractList<>() {
      @Override
      public T get(int index) {
        return row.apply(Objects.checkIndex(index, size));
      }

      @Override
      public int size() {
        return size;
      }
    };
  }

  static Region region(Table t, int row) {
    return new Region(
        t.id(row),
        text(t, row, "name").orElseThrow(),
        t.value(row, "level", Level.class).orElseThrow(),
        Optional.of(t.where(row)).filter(p -> !p.isEmpty()),
        t.value(row, "kind", RegionKind.class).orElseThrow(),
        t.attributes(row));
  }

  static Community community(Table t, int row) {
    return new Community(
        t.id(row),
        text(t, row, "name").orElseThrow(),
        t.value(row, "kind", CommunityKind.class).orElseThrow(),
        Optional.of(t.where(row)),
        t.attributes(row));
  }

  static Worker worker(Table t, int row) {
    return new Worker(
        t.id(row),
        t.where(row),
        t.value(row, "certificate", Certificate.class),
        day(t, row, "certified_on"),
        t.value(row, "trained", Boolean.class),
        t.value(row, "employment", Employment.class),
        t.value(row, "fte", BigDecimal.class).orElseThrow(),
        day(t, row, "from"),
        day(t, row, "until"),
        t.attributes(row));
  }

  static ElderCareFacility facility(Table t, int row) {
    return new ElderCareFacility(
        t.id(row),
        t.where(row),
        text(t, row, "name"),
        t.value(row, "kind", FacilityKind.class),
        t.value(row, "beds", BigDecimal.class),
        t.value(row, "residents", BigDecimal.class),
        day(t, row, "opened_on"),
        day(t, row, "closed_on"),
        t.attributes(row));
  }

  static Station station(Table t, int row) {
    return new Station(
        t.id(row),
        t.where(row),
        text(t, row, "name"),
        t.value(row, "level", Level.class).orElseThrow(),
        t.value(row, "service", Service.class).orElseThrow(),
        text(t, row, "operator"),
        day(t, row, "opened_on"),
        day(t, row, "closed_on"),
        t.attributes(row));
  }

  static Organization organization(Table t, int row) {
    return new Organization(
        t.id(row),
        t.where(row),
        text(t, row, "name"),
        t.value(row, "kind", OrganizationKind.class).orElseThrow(),
        day(t, row, "opened_on"),
        day(t, row, "closed_on"),
        t.attributes(row));
  }

  static Figure figure(
      String place, Column figure, Column value, Column asOf, Column source, int row) {
    return new Figure(
        place,
        (String) figure.at(row).orElseThrow(),
        (BigDecimal) value.at(row).orElseThrow(),
        asOf.at(row).map(LocalDate.class::cast),
        source.at(row).map(String.class::cast));
  }

  private static Optional<String> text(Table t, int row, String column) {
    return t.value(row, column, String.class);
  }

  private static Optional<LocalDate> day(Table t, int row, String column) {
    return t.value(row, column, LocalDate.class);
  }
}
