package org.planmetrics.report;

import java.util.List;
import org.planmetrics.domain.Level;
import org.planmetrics.domain.Place;
import org.planmetrics.indicator.StrataReadings;
import org.planmetrics.number.Decimals;
import org.planmetrics.number.Interval;
import org.planmetrics.number.Reading;
import org.planmetrics.snapshot.Snapshot;

/** What the strata of an indicator read at the places of a level, below each place its whole. */
final class StrataTable {
  private StrataTable() {}

  static ReportTable of(StrataReadings readings, Level level) {
    Grid table =
        new Grid()
            .words(Word.PLACE)
            .words(Word.STRATUM)
            .shownNumbers(Word.VALUE)
            .data(Word.LOWER)
            .data(Word.UPPER);
    Snapshot snapshot = readings.whole().snapshot();
    for (Place place : snapshot.territory().places()) {
      if (place.level() == level) {
        readings
            .at(place.code())
            .forEach((stratum, reading) -> table.row(row(place, Cell.of(stratum::label), reading)));
        table.row(row(place, Cell.of(Word.WHOLE), readings.whole().at(place.code())));
      }
    }
    Place root = snapshot.territory().places().get(0);
    return new ReportTable(
        Word.STRATA,
        l ->
            Heading.of(
                snapshot,
                root,
                Word.COMMA.in(l)
                    + readings.whole().describe(l)
                    + Word.SPLIT_BY.in(l)
                    + readings.of().column(),
                l),
        table,
        l -> "");
  }

  private static List<Cell> row(Place place, Cell stratum, Reading reading) {
    Cell shown =
        reading
            .value()
            .map(v -> Cell.shown(Decimals.of(v, false), v.known()))
            .orElse(Cell.of(Word.NO_VALUE));
    return List.of(
        Cell.of(place),
        stratum,
        shown,
        Cell.number(reading.value().flatMap(Interval::lower)),
        Cell.number(reading.value().flatMap(Interval::upper)));
  }
}
