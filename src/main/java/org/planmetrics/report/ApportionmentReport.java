package org.planmetrics.report;

import java.util.List;
import java.util.Locale;
import org.planmetrics.action.Apportionment;
import org.planmetrics.action.Part;
import org.planmetrics.indicator.Decimals;
import org.planmetrics.indicator.Fraction;

/** A number shared out: one row for each place, and the total. */
final class ApportionmentReport {
  private ApportionmentReport() {}

  static String of(Apportionment shared, Locale locale) {
    String subject =
        Word.COMMA.in(locale) + Word.SHARED_BY.in(locale) + shared.weight().describe(locale);
    ReportTable table =
        new ReportTable()
            .words(Word.PLACE)
            .numbers(Word.WEIGHT)
            .numbers(Word.FLOOR)
            .numbers(Word.CAP)
            .numbers(Word.EXACT)
            .numbers(Word.PART);
    shared.parts().forEach(p -> table.row(row(p)));
    Fraction weight =
        shared.parts().stream().map(Part::weight).reduce(Fraction.ZERO, Fraction::plus);
    String total = number(Fraction.of(shared.total()));
    table.row(Cell.all(Word.TOTAL.in(locale), number(weight), "", "", total, total));
    return Heading.of(shared.weight().snapshot(), shared.place(), subject, locale)
        + "\n"
        + table.text(locale);
  }

  private static List<Cell> row(Part part) {
    return Cell.all(
        part.place().name() + " " + part.place().code(),
        number(part.weight()),
        part.floor() == 0 ? "" : number(Fraction.of(part.floor())),
        part.cap().map(c -> number(Fraction.of(c))).orElse(""),
        number(part.exact()),
        number(Fraction.of(part.number())));
  }

  private static String number(Fraction value) {
    return Decimals.of(value, false);
  }
}
