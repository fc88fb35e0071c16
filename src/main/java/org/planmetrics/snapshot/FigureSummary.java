package org.planmetrics.snapshot;

import com.google.common.collect.ImmutableMap;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.planmetrics.domain.Column;
import org.planmetrics.domain.Declaration;
import org.planmetrics.domain.Figure;
import org.planmetrics.domain.FigureKind;
import org.planmetrics.domain.Labeled;
import org.planmetrics.table.FigureHistory;
import org.planmetrics.table.Meaning;
import org.planmetrics.table.Store;

/**
 * What there is of a figure on the day, such as {@code elderly: amount, 人, 69 counties, latest
 * 2020-11-01}: what it is (SPEC S25), who reports it, and of when the latest value is.
 *
 * @param name such as {@code elderly}
 * @param kind whether it adds up over places
 * @param isDeclared whether somebody has said so
 * @param unit the unit as it is declared, or {@code %} where values bear that sign
 * @param reporters how many places of which level, or sites of which register, have a row that
 *     counts on the day; those without any left out
 * @param latest the latest day of such a row, if one is given
 * @param later the first day of a row that does not count yet, if any
 */
public record FigureSummary(
    String name,
    FigureKind kind,
    boolean isDeclared,
    Optional<String> unit,
    Map<Labeled, Integer> reporters,
    Optional<LocalDate> latest,
    Optional<LocalDate> later) {
  /** Copies the reporters. */
  public FigureSummary {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(unit, "unit");
    Objects.requireNonNull(latest, "latest");
    Objects.requireNonNull(later, "later");
    reporters = ImmutableMap.copyOf(reporters);
  }

  /** Of every figure that is declared or reported, in the order of the catalogue's meanings. */
  static List<FigureSummary> all(Store store) {
    return store.figures().catalogue().meanings().entrySet().stream()
        .map(e -> of(store, e.getKey(), e.getValue()))
        .toList();
  }

  private static FigureSummary of(Store store, String name, Meaning meaning) {
    FigureHistory history = FigureHistory.of(store);
    List<Integer> rows = history.latest(name);
    Map<Labeled, Integer> reporters = new LinkedHashMap<>();
    rows.forEach(
        row -> reporters.merge(Nouns.of(store, store.figures().node(row)), 1, Integer::sum));
    Optional<String> declared =
        store.figures().catalogue().declared().stream()
            .filter(d -> d.figure().equals(name))
            .findFirst()
            .flatMap(d -> d.get(Declaration.UNIT));
    return new FigureSummary(
        name,
        meaning.kind(),
        meaning.isDeclared(),
        declared.or(() -> Optional.of("%").filter(sign -> meaning.isPercent())),
        reporters,
        latest(store, name, meaning.isFlow() ? Figure.TO : Figure.AS_OF),
        history.later(name));
  }

  private static Optional<LocalDate> latest(Store store, String name, Column.Day day) {
    return Arrays.stream(FigureHistory.of(store).rows(name))
        .boxed()
        .flatMap(row -> store.figures().value(row, day).stream())
        .max(LocalDate::compareTo);
  }

  /** Returns such as {@code elderly: amount, 人, 69 counties, latest 2020-11-01}. */
  @Override
  public String toString() {
    String who =
        reporters.entrySet().stream()
            .map(e -> ", " + Nouns.count(e.getValue(), e.getKey()).en())
            .collect(Collectors.joining());
    return name
        + ": "
        + kind.label().en()
        + (isDeclared ? "" : " (undeclared)")
        + unit.map(u -> ", " + u).orElse("")
        + (who.isEmpty() ? ", reported by nobody" : who)
        + latest.map(day -> ", latest " + day).orElse("")
        + later.map(day -> ", not yet counted from " + day).orElse("");
  }
}
