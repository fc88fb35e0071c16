package org.planmetrics.domain;

import java.time.LocalDate;
import java.util.BitSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The rows of {@code figures.csv} as columns. */
final class FigureTable {
  private final Ids places = new Ids();
  private final Codes place = new Codes();
  private final Column figure = new CodedColumn("figure");
  private final Column value = new CodedColumn("value");
  private final Column asOf = new CodedColumn("as_of");
  private final Column source = new CodedColumn("source");
  private final Codes lines = new Codes();
  private int size;

  void add(Figure row, long line) {
    lines.add(Math.toIntExact(line > 0 ? line : size + 1L));
    place.add(places.intern(row.place()));
    figure.add(Optional.of(row.figure()));
    value.add(Optional.of(row.value()));
    asOf.add(row.asOf());
    source.add(row.source());
    size++;
  }

  int line(int row) {
    return lines.get(row);
  }

  int size() {
    return size;
  }

  Ids places() {
    return places;
  }

  int place(int row) {
    return place.get(row);
  }

  Column figure() {
    return figure;
  }

  Column value() {
    return value;
  }

  Column asOf() {
    return asOf;
  }

  Figure get(int row) {
    return Rows.figure(places.get(place.get(row)), figure, value, asOf, source, row);
  }

  /** These rows without some. */
  FigureTable without(BitSet aside) {
    if (aside.isEmpty()) {
      return this;
    }
    FigureTable kept = new FigureTable();
    for (int row = 0; row < size; row++) {
      if (!aside.get(row)) {
        kept.add(get(row), line(row));
      }
    }
    return kept;
  }

  /** These rows, each changed one instead of that for the same place and day, or at the end. */
  FigureTable with(List<Figure> changed) {
    record Key(String place, String figure, Optional<LocalDate> asOf) {
      static Key of(Figure f) {
        return new Key(f.place(), f.figure(), f.asOf());
      }
    }
    Map<Key, Figure> latest = new LinkedHashMap<>();
    changed.forEach(f -> latest.put(Key.of(f), f));
    FigureTable rows = new FigureTable();
    for (int row = 0; row < size; row++) {
      Figure old = get(row);
      rows.add(Optional.ofNullable(latest.remove(Key.of(old))).orElse(old), line(row));
    }
    latest.values().forEach(f -> rows.add(f, 0));
    return rows;
  }

  /** Reports two rows of a figure for the same place and day, and marks the second. */
  void findDuplicates(List<Problem> problems, BitSet aside) {
    record Key(int place, int figure, int asOf) {}
    Set<Key> seen = new HashSet<>();
    for (int row = 0; row < size; row++) {
      if (!seen.add(new Key(place.get(row), figure.code(row), asOf.code(row)))) {
        aside.set(row);
        Figure again = get(row);
        String day = again.asOf().map(d -> "on " + d).orElse("without a day");
        String rule = "is there already for place '" + again.place() + "' " + day;
        problems.add(Problem.of("figures", line(row), "figure", again.figure(), rule));
      }
    }
  }
}
