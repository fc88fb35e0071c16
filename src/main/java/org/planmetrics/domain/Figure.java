package org.planmetrics.domain;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.planmetrics.number.Fraction;

/** A reported figure of a place or site, such as {@code elderly} 1,890,010 at 220100 (SPEC S7). */
public final class Figure extends Row<Figure> {
  /** The columns of {@code figures.csv}. */
  public static final Columns<Figure> COLUMNS = Columns.of("figure", Figure::new);

  /** The code of the place or the id of the site. */
  public static final Column.Words PLACE = COLUMNS.addWhere(Column.words("place", "所在").required());

  /** The figure's name. */
  public static final Column.Words FIGURE = COLUMNS.add(Column.words("figure", "指标").required());

  /** The value: a number or bounds, ≥ 0 unless declared otherwise. */
  public static final Column.Measure VALUE = COLUMNS.add(Column.measure("value", "数值"));

  /** The day that it speaks of; blank is oldest. */
  public static final Column.Day AS_OF = COLUMNS.add(Column.day("as_of", "截至"));

  /** Where it comes from, if said. */
  public static final Column.Words SOURCE = COLUMNS.add(Column.words("source", "来源"));

  /** The unit of the value; blank is the declared one (SPEC S26). */
  public static final Column.Words UNIT = COLUMNS.add(Column.words("unit", "单位"));

  /** Of a flow the first day of the period (SPEC S31). */
  public static final Column.Day FROM = COLUMNS.add(Column.day("from", "起"));

  /** Of a flow the last day of the period. */
  public static final Column.Day TO = COLUMNS.add(Column.day("to", "止"));

  /** The value of a column of which it is the part, such as 女 of sex; blank is the whole. */
  public static final Column.Words STRATUM = COLUMNS.add(Column.words("stratum", "分组"));

  private Figure(@Nullable Object[] values, Map<String, String> attributes) {
    super(values, attributes);
  }

  /**
   * A figure without a day or source.
   *
   * @param place the code of the place or the id of the site
   * @param figure the figure's name
   * @param value the value
   * @return the figure
   * @throws IllegalArgumentException if place or figure is blank
   */
  public static Figure of(String place, String figure, long value) {
    return of(place, figure, Fraction.of(value));
  }

  /**
   * A figure without a day or source.
   *
   * @param place the code of the place or the id of the site
   * @param figure the figure's name
   * @param value the value
   * @return the figure
   * @throws IllegalArgumentException if place or figure is blank
   */
  public static Figure of(String place, String figure, Fraction value) {
    return of(COLUMNS, place, figure, Quantity.of(value));
  }

  /**
   * A figure without a day or source.
   *
   * @param place the code of the place or the id of the site
   * @param figure the figure's name
   * @param value such as {@code 12.5}, {@code <5} or {@code 60%}, exact as written
   * @return the figure
   * @throws IllegalArgumentException if place or figure is blank, or the value no number
   */
  public static Figure of(String place, String figure, String value) {
    return of(place, figure, 0).with(VALUE, value);
  }

  @Override
  public Columns<Figure> columns() {
    return COLUMNS;
  }

  /**
   * Whose figure it is.
   *
   * @return the code of the place or the id of the site
   */
  public String place() {
    return need(PLACE);
  }

  /**
   * The figure's name.
   *
   * @return such as {@code elderly}
   */
  public String figure() {
    return need(FIGURE);
  }

  /**
   * The value as it is stated.
   *
   * @return such as 1,890,010 or {@code 10-19}, in the row's own unit
   */
  public Quantity value() {
    return need(VALUE);
  }

  /**
   * The day that it speaks of.
   *
   * @return the day; blank is oldest
   */
  public Optional<LocalDate> asOf() {
    return get(AS_OF);
  }

  /**
   * The same as a flow over a period (SPEC S31).
   *
   * @param from the first day, such as {@code 2021-01-01}
   * @param to the last day, such as {@code 2021-12-31}
   * @return the figure
   * @throws IllegalArgumentException if one is no date
   */
  public Figure during(String from, String to) {
    return with(FROM, from).with(TO, to);
  }

  /**
   * Where it comes from.
   *
   * @return the source, if said
   */
  public Optional<String> source() {
    return get(SOURCE);
  }
}
