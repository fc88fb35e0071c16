package org.planmetrics.report;

import java.util.List;
import java.util.Optional;
import org.planmetrics.domain.Place;
import org.planmetrics.number.Decimals;
import org.planmetrics.number.Fraction;
import org.planmetrics.snapshot.QualityCard;
import org.planmetrics.snapshot.QualityLine;

/** A quality card as a table. */
final class QualityTable {
  private QualityTable() {}

  static ReportTable of(QualityCard card) {
    Grid table =
        new Grid()
            .words(Word.SUBJECT)
            .words(Word.TOPIC)
            .shownNumbers(Word.NUMBER)
            .data(Word.NUMBER)
            .data(Word.AMONG)
            .remarks(Word.REMARKS);
    card.lines().forEach(line -> table.row(row(line)));
    Place root = card.snapshot().territory().places().get(0);
    return new ReportTable(
        Word.QUALITY,
        l -> Heading.of(card.snapshot(), root, Word.COMMA.in(l) + Word.QUALITY.in(l), l),
        table,
        l -> "");
  }

  private static List<Cell> row(QualityLine line) {
    String number = shown(line.number()) + line.among().map(all -> "/" + shown(all)).orElse("");
    return List.of(
        Cell.of(line::about),
        Cell.of(line.topic().label()),
        Cell.shown(number, Optional.empty()),
        Cell.number(line.number()),
        Cell.number(line.among().map(Fraction::of)),
        Cell.of(line::describe));
  }

  private static String shown(long number) {
    return Decimals.of(Fraction.of(number), false);
  }
}
