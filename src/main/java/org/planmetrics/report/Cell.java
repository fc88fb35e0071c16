package org.planmetrics.report;

import java.math.BigInteger;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.planmetrics.domain.Place;
import org.planmetrics.domain.Text;
import org.planmetrics.number.Decimals;
import org.planmetrics.number.Fraction;
import org.planmetrics.plan.Status;

/**
 * A cell of a table: what a reader sees in either language, and for spreadsheets the number behind
 * it.
 *
 * @param words what is seen
 * @param number the number, if it is one
 * @param status the status that it tells, if it tells one
 * @param isPercentage whether readers expect the number as a percentage
 */
record Cell(
    Function<Locale, String> words,
    Optional<Fraction> number,
    Optional<Status> status,
    boolean isPercentage) {
  static final Cell EMPTY = of("");

  Cell {
    Objects.requireNonNull(words, "words");
  }

  static Cell of(Function<Locale, String> words) {
    return new Cell(words, Optional.empty(), Optional.empty(), false);
  }

  static Cell of(String both) {
    return of(locale -> both);
  }

  static Cell of(Text text) {
    return of(text::in);
  }

  static Cell of(Place place) {
    return of(name(place));
  }

  /** Returns such as {@code 长春市 220100}. */
  static String name(Place place) {
    return place.name() + " " + place.code();
  }

  static Cell of(Status status) {
    return new Cell(status.label()::in, Optional.empty(), Optional.of(status), false);
  }

  /** Returns the mark of a status without its words. */
  static Cell mark(Status status) {
    return new Cell(locale -> StatusMark.of(status), Optional.empty(), Optional.of(status), false);
  }

  static Cell number(long value) {
    return number(Fraction.of(value));
  }

  static Cell number(BigInteger value) {
    return number(Fraction.of(value, BigInteger.ONE));
  }

  static Cell number(Fraction value) {
    String digits = Digits.of(value);
    return new Cell(locale -> digits, Optional.of(value), Optional.empty(), false);
  }

  /** Returns a whole number as readers see it, such as {@code 3,186}. */
  static Cell whole(long value) {
    return shown(Decimals.of(Fraction.of(value), false), Optional.of(Fraction.of(value)));
  }

  /** Returns a number as readers see it in either language, and behind it the number if known. */
  static Cell shown(String shown, Optional<Fraction> value) {
    return new Cell(locale -> shown, value, Optional.empty(), false);
  }

  static Cell number(Optional<Fraction> value) {
    return value.map(Cell::number).orElse(EMPTY);
  }

  /** The same number, for readers who expect a percentage or not. */
  Cell asPercentage(boolean isOne) {
    return new Cell(words, number, status, isOne);
  }

  String in(Locale locale) {
    return words.apply(locale);
  }

  boolean isEmpty() {
    return in(Locale.CHINESE).isEmpty();
  }
}
