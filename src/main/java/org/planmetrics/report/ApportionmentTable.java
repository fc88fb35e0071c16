package org.planmetrics.report;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.planmetrics.action.Allotment;
import org.planmetrics.action.Apportionment;
import org.planmetrics.number.Decimals;
import org.planmetrics.number.Fraction;

/** A number shared out: one row for each place, and the total. */
final class ApportionmentTable {
  private ApportionmentTable() {}

  /** What it is shared out by. */
  static Function<Locale, String> title(Apportionment shared) {
    return locale -> Word.SHARED_BY.in(locale) + shared.weight().describe(locale);
  }

  static ReportTable table(Apportionment shared) {
    Grid table =
        new Grid()
            .words(Word.PLACE)
            .numbers(Word.WEIGHT)
            .numbers(Word.FLOOR)
            .numbers(Word.CAP)
            .numbers(Word.EXACT)
            .numbers(Word.PART);
    shared.parts().forEach(p -> table.row(row(p)));
    Fraction weight =
        shared.parts().stream().map(Allotment::weight).reduce(Fraction.ZERO, Fraction::plus);
    Cell total = Cell.whole(shared.total());
    table.row(Cell.of(Word.TOTAL), number(weight), Cell.EMPTY, Cell.EMPTY, total, total);
    return new ReportTable(Word.BREAKDOWN, l -> heading(shared, l), table, l -> "");
  }

  private static String heading(Apportionment shared, Locale locale) {
    String subject = Word.COMMA.in(locale) + title(shared).apply(locale);
    return Heading.of(shared.weight().snapshot(), shared.place(), subject, locale);
  }

  private static List<Cell> row(Allotment part) {
    return List.of(
        Cell.of(part.place()),
        number(part.weight()),
        part.floor() == 0 ? Cell.EMPTY : Cell.whole(part.floor()),
        part.cap().map(c -> Cell.whole(c)).orElse(Cell.EMPTY),
        number(part.exact()),
        Cell.whole(part.number()));
  }

  private static Cell number(Fraction value) {
    return Cell.shown(Decimals.of(value, false), Optional.of(value));
  }
}
