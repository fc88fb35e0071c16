package org.planmetrics.reference;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.planmetrics.number.Fraction;

/**
 * The rows of {@code catalogue.csv} and {@code figures.csv} straight from SPEC S25–S28. Left open
 * there: of rows that do not agree in base word or sign the first decides, be it set aside, and the
 * later ones are set aside (a number that cannot be read and shows no sign decides nothing); a row
 * that repeats place, figure and day speaks of another day.
 */
final class ReferenceFigureRows {
  private final ReferenceData data;
  private final Map<String, ReferenceUnitOfMeasure> units = new HashMap<>();
  private final Map<String, String> baseWords = new HashMap<>();
  private final Map<String, Boolean> signs = new HashMap<>();
  private final Set<List<Optional<String>>> seen = new HashSet<>();

  ReferenceFigureRows(ReferenceData data) {
    this.data = data;
  }

  void catalogue(List<Map<String, String>> rows) {
    for (Map<String, String> row : rows) {
      String name = Objects.requireNonNull(row.get("figure"));
      Optional<String> unit = Optional.ofNullable(row.get("unit"));
      unit.ifPresent(u -> units.put(name, ReferenceUnitOfMeasure.find(u).orElseThrow()));
      data.catalogue.put(
          name,
          new ReferenceData.Declared(
              ReferenceData.Kind.valueOf(Objects.requireNonNull(row.get("kind"))),
              unit,
              Optional.ofNullable(row.get("weight")),
              "true".equals(row.get("signed"))));
    }
  }

  /** A file cut off may hold any row more. */
  void figures(ReferenceCsv file, Set<String> places) {
    file.rows().forEach(row -> figure(row, places));
    if (file.isCutOff()) {
      data.figures.add(unread(Optional.empty(), Optional.empty(), Optional.empty()));
    }
  }

  /** Of a place or site set aside the figure is unknown as it is. */
  private void figure(Map<String, String> row, Set<String> taken) {
    Optional<String> place = Optional.ofNullable(row.get("place")).filter(taken::contains);
    Optional<String> figure = Optional.ofNullable(row.get("figure"));
    Optional<LocalDate> day =
        row.containsKey("as_of")
            ? ReferenceCsv.day(Objects.requireNonNull(row.get("as_of")))
            : Optional.of(LocalDate.MIN);
    Optional<LocalDate> from = Optional.ofNullable(row.get("from")).flatMap(ReferenceCsv::day);
    Optional<LocalDate> to = Optional.ofNullable(row.get("to")).flatMap(ReferenceCsv::day);
    boolean isSpan = from.isPresent() && to.isPresent() && !to.get().isBefore(from.get());
    boolean isFlow =
        figure
            .flatMap(f -> Optional.ofNullable(data.catalogue.get(f)))
            .filter(d -> d.kind() == ReferenceData.Kind.FLOW)
            .isPresent();
    boolean isFirst =
        day.isEmpty()
            || isFlow && !isSpan
            || seen.add(
                List.of(
                    Optional.ofNullable(row.get("place")),
                    figure,
                    day.map(d -> "" + d),
                    from.map(d -> "" + d),
                    to.map(d -> "" + d)));
    Optional<ReferenceBounds> value = figure.flatMap(f -> value(f, row));
    boolean isRead = place.isPresent() && figure.isPresent() && day.isPresent();
    if (!isFirst) {
      data.figures.add(unread(place, figure, Optional.empty()));
    } else if (isRead && value.isPresent() && isFlow == isSpan) {
      data.figures.add(new ReferenceData.FigureRow(place, figure, day, value, from, to));
    } else if (isSpan) {
      data.figures.add(new ReferenceData.FigureRow(place, figure, day, Optional.empty(), from, to));
    } else {
      data.figures.add(unread(place, figure, day));
    }
  }

  private static ReferenceData.FigureRow unread(
      Optional<String> place, Optional<String> figure, Optional<LocalDate> day) {
    return new ReferenceData.FigureRow(place, figure, day, Optional.empty());
  }

  /** In the unit of the catalogue, else in base words; what is in parts reads as parts of one. */
  private Optional<ReferenceBounds> value(String figure, Map<String, String> row) {
    Optional<ReferenceUnitOfMeasure> declared = Optional.ofNullable(units.get(figure));
    Optional<String> text = Optional.ofNullable(row.get("value"));
    Optional<String> named = Optional.ofNullable(row.get("unit"));
    boolean isDeclared = data.catalogue.containsKey(figure);
    boolean hasSign = text.filter(ReferenceValue::hasSign).isPresent();
    boolean isSigned = isDeclared && data.catalogue.get(figure).isSigned();
    Optional<ReferenceValue> read = text.flatMap(t -> ReferenceValue.find(t, isSigned));
    boolean fits = read.isEmpty() && !hasSign || isOfOneKind(figure, hasSign);
    Optional<ReferenceUnitOfMeasure> unit =
        named.isPresent() ? named.flatMap(ReferenceUnitOfMeasure::find) : declared;
    if (named.isPresent() && unit.isEmpty()) {
      return Optional.empty();
    }
    String base = unit.map(ReferenceUnitOfMeasure::base).orElse("");
    String wanted =
        declared.map(ReferenceUnitOfMeasure::base).orElse(baseWords.getOrDefault(figure, base));
    if (declared.isEmpty()) {
      baseWords.putIfAbsent(figure, base);
    }
    boolean isSignOfAnother = hasSign && unit.filter(u -> !u.isPart()).isPresent();
    boolean isMixed = hasSign && named.isPresent() && !text.get().endsWith(named.get());
    if (!fits || !base.equals(wanted) || isSignOfAnother || isMixed) {
      return Optional.empty();
    }
    Fraction in = hasSign ? Fraction.ONE : unit.map(u -> u.factor()).orElse(Fraction.ONE);
    Fraction out = declared.filter(d -> !d.isPart()).map(d -> d.factor()).orElse(Fraction.ONE);
    return read.map(v -> v.bounds().times(in.dividedBy(out)));
  }

  /** A figure with signs is a rate; undeclared, all its values have one or none has. */
  private boolean isOfOneKind(String figure, boolean hasSign) {
    if (data.catalogue.containsKey(figure) && !signs.containsKey(figure)) {
      return !hasSign || data.catalogue.get(figure).kind() == ReferenceData.Kind.RATE;
    }
    boolean isFirst = signs.putIfAbsent(figure, hasSign) == null;
    if (isFirst && hasSign) {
      data.catalogue.put(figure, ReferenceData.Declared.of(ReferenceData.Kind.RATE));
    }
    return signs.get(figure) == hasSign;
  }
}
