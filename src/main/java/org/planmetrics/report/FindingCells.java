package org.planmetrics.report;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.planmetrics.domain.Place;
import org.planmetrics.number.Interval;
import org.planmetrics.number.Shortfall;
import org.planmetrics.number.UnitCounts;
import org.planmetrics.plan.Finding;
import org.planmetrics.plan.Missing;
import org.planmetrics.plan.Shown;
import org.planmetrics.plan.Status;

/** What findings and places look like in the cells of a table. */
final class FindingCells {
  private FindingCells() {}

  /** Adds the columns of {@link #of(Place)}. */
  static void placeColumns(Grid table) {
    table.shownWords(Word.PLACE).data(Word.PLACE).data(Word.CODE);
  }

  static List<Cell> of(Place place) {
    return List.of(Cell.of(place), Cell.of(place.name()), Cell.of(place.code()));
  }

  /** Adds the columns of {@link #of(Finding)}. */
  static void findingColumns(Grid table) {
    table
        .words(Word.STATUS)
        .shownNumbers(Word.VALUE)
        .data(Word.LOWER)
        .data(Word.UPPER)
        .data(Word.UNITS_MET)
        .data(Word.UNITS)
        .numbers(Word.BAR)
        .shownNumbers(Word.SHORTFALL)
        .data(Word.SHORT_MIN)
        .data(Word.SHORT_MAX);
  }

  static List<Cell> of(Finding finding) {
    Shown shown = finding.shown();
    Optional<Interval> value = finding.reading().value();
    Optional<UnitCounts> units = finding.units();
    Optional<Shortfall> shortfall = finding.shortfall();
    List<Cell> cells = new ArrayList<>();
    cells.add(Cell.of(finding.status()));
    cells.add(Cell.of(locale -> value(finding, shown, locale)));
    cells.add(Cell.number(value.flatMap(Interval::lower)).asPercentage(finding.isPercentage()));
    cells.add(Cell.number(value.flatMap(Interval::upper)).asPercentage(finding.isPercentage()));
    cells.add(units.map(u -> Cell.number(u.met())).orElse(Cell.EMPTY));
    cells.add(units.map(u -> Cell.number(u.total())).orElse(Cell.EMPTY));
    cells.add(Cell.of(shown.bar()));
    cells.add(Cell.of(shown.shortfall()));
    cells.add(shortfall.map(s -> Cell.number(s.min())).orElse(Cell.EMPTY));
    cells.add(shortfall.flatMap(Shortfall::max).map(Cell::number).orElse(Cell.EMPTY));
    return cells;
  }

  /** The cells where there is no one finding but places below. */
  static List<Cell> of(PlacesBelow below) {
    List<Cell> cells = new ArrayList<>(Collections.nCopies(10, Cell.EMPTY));
    cells.set(0, Cell.of(Word.BELOW));
    cells.set(6, below.bar());
    return cells;
  }

  /** Returns such as {@code 2.56}, {@code 71.8% (412/574)} or {@code 52%–71%}. */
  static String value(Finding finding, Shown shown, Locale locale) {
    boolean isCounted = finding.reading().isKnown() && finding.units().isPresent();
    if (!isCounted) {
      return shown.value();
    }
    UnitCounts units = finding.units().orElseThrow();
    String counts = units.met() + "/" + units.total();
    return shown.value() + Word.OPEN.in(locale) + counts + Word.CLOSE.in(locale);
  }

  /** Why a share has nothing to compare: no unit, or units that weigh nothing (SPEC S33). */
  private static Word nothing(UnitCounts units) {
    return units.total() == 0 ? Word.NO_UNITS : Word.NO_WEIGHT;
  }

  /** Says why there is no value, or what is missing where that leaves bounds. */
  static Cell remarks(Finding finding) {
    if (finding.reason().isPresent()) {
      return Cell.of(finding.reason().get());
    }
    if (finding.status() == Status.NOT_APPLICABLE) {
      return Cell.of(finding.units().map(FindingCells::nothing).orElse(Word.NO_VALUE)::in);
    }
    List<Missing> missing = isKnown(finding) ? finding.undeclared() : finding.missing();
    return missing.isEmpty() ? Cell.EMPTY : Cell.of(brief(missing));
  }

  private static Function<Locale, String> brief(List<Missing> missing) {
    return locale ->
        missing.stream().map(m -> m.brief(locale)).collect(Word.SEMICOLON.joining(locale));
  }

  private static boolean isKnown(Finding finding) {
    boolean isNumber = Targets.bar(finding).indicator().isEmpty();
    return finding.reading().isKnown()
        && (isNumber || finding.bar().map(Interval::isKnown).orElse(true));
  }
}
