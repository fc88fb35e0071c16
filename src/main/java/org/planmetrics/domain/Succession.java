package org.planmetrics.domain;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.planmetrics.number.Fraction;
import org.planmetrics.text.Spelling;

/**
 * What became of a place on a day (SPEC S37), such as 公主岭市, which was 220381 and is 220184 from
 * 2020-06-19 on. Several rows with one new code are a merge, several with one old code a split; a
 * row from a code to itself keeps the rest.
 */
public final class Succession extends Row<Succession> {
  /** The columns of {@code successions.csv}. */
  public static final Columns<Succession> COLUMNS = Columns.of("succession", Succession::new);

  /** The day from which it holds. */
  public static final Column.Day ON = COLUMNS.add(Column.day("on", "日期").required());

  /** The code before the day. */
  public static final Column.Words OLD = COLUMNS.add(Column.words("old", "原代码").required());

  /** The code from the day on. */
  public static final Column.Words NEW = COLUMNS.add(Column.words("new", "新代码").required());

  /** The part of the old place that it is; blank is what the other rows leave. */
  public static final Column.Part SHARE = COLUMNS.add(Column.part("share", "份额"));

  /** Where it is said. */
  public static final Column.Words SOURCE = COLUMNS.add(Column.words("source", "来源"));

  private Succession(@Nullable Object[] values, Map<String, String> attributes) {
    super(values, attributes);
  }

  /**
   * A place that became another, or a part of it.
   *
   * @param on the day, such as {@code 2020-06-19}
   * @param old the code before, such as {@code 220381}
   * @param successor the code from the day on, such as {@code 220184}
   * @return the succession
   * @throws IllegalArgumentException if the day is no date, or a code is blank
   */
  public static Succession of(String on, String old, String successor) {
    return of(Spelling.day("on", on), old, successor);
  }

  /**
   * A place that became another, or a part of it.
   *
   * @param on the day
   * @param old the code before
   * @param successor the code from the day on
   * @return the succession
   * @throws IllegalArgumentException if a code is blank
   */
  public static Succession of(LocalDate on, String old, String successor) {
    return of(COLUMNS, on, old, successor);
  }

  @Override
  public Columns<Succession> columns() {
    return COLUMNS;
  }

  /**
   * The day from which it holds.
   *
   * @return the day
   */
  public LocalDate on() {
    return need(ON);
  }

  /**
   * The code before the day.
   *
   * @return such as {@code 220381}
   */
  public String old() {
    return need(OLD);
  }

  /**
   * The code from the day on.
   *
   * @return such as {@code 220184}; the old one where a place keeps the rest of itself
   */
  public String successor() {
    return need(NEW);
  }

  /**
   * The part of the old place that it is.
   *
   * @return above 0 and at most 1; empty is what the other rows of that place and day leave
   */
  public Optional<Fraction> share() {
    return get(SHARE);
  }

  /**
   * Where it is said.
   *
   * @return the source, if said
   */
  public Optional<String> source() {
    return get(SOURCE);
  }
}
