package org.planmetrics.snapshot;

import java.time.LocalDate;
import org.planmetrics.domain.Figure;
import org.planmetrics.number.Fraction;

/**
 * What takes figures, in the same words everywhere: {@code figure("220000", "elderly", 5_551_165)}.
 *
 * @param <R> what comes out, such as the same builder
 */
public interface TakesFigures<R> {
  /**
   * With a figure.
   *
   * @param figure the figure
   * @return what comes out
   */
  R figure(Figure figure);

  /**
   * With a figure without a day.
   *
   * @param place the code of the place or the id of the site
   * @param figure the figure's name
   * @param value such as 1,890,010, ≥ 0
   * @return what comes out
   * @throws IllegalArgumentException if place or figure is blank, or the value negative
   */
  default R figure(String place, String figure, long value) {
    return figure(Figure.of(place, figure, value));
  }

  /**
   * With a figure without a day.
   *
   * @param place the code of the place or the id of the site
   * @param figure the figure's name
   * @param value such as {@code 12.5}, ≥ 0, exact as written
   * @return what comes out
   * @throws IllegalArgumentException if place or figure is blank, or the value no number or
   *     negative
   */
  default R figure(String place, String figure, String value) {
    return figure(Figure.of(place, figure, value));
  }

  /**
   * With a figure without a day.
   *
   * @param place the code of the place or the id of the site
   * @param figure the figure's name
   * @param value exact, ≥ 0
   * @return what comes out
   * @throws IllegalArgumentException if place or figure is blank, or the value negative
   */
  default R figure(String place, String figure, Fraction value) {
    return figure(Figure.of(place, figure, value));
  }

  /**
   * With a figure of a day.
   *
   * @param place the code of the place or the id of the site
   * @param figure the figure's name
   * @param value such as 1,890,010, ≥ 0
   * @param day the day that it speaks of, such as {@code 2023-12-31}
   * @return what comes out
   * @throws IllegalArgumentException if place or figure is blank, the value negative, or the day no
   *     date
   */
  default R figure(String place, String figure, long value, String day) {
    return figure(Figure.of(place, figure, value).with(Figure.AS_OF, day));
  }

  /**
   * With a figure of a day.
   *
   * @param place the code of the place or the id of the site
   * @param figure the figure's name
   * @param value such as {@code 12.5}, ≥ 0, exact as written
   * @param day the day that it speaks of, such as {@code 2023-12-31}
   * @return what comes out
   * @throws IllegalArgumentException if place or figure is blank, the value no number or negative,
   *     or the day no date
   */
  default R figure(String place, String figure, String value, String day) {
    return figure(Figure.of(place, figure, value).with(Figure.AS_OF, day));
  }

  /**
   * With a figure of a day.
   *
   * @param place the code of the place or the id of the site
   * @param figure the figure's name
   * @param value exact, ≥ 0
   * @param day the day that it speaks of, such as {@code 2023-12-31}
   * @return what comes out
   * @throws IllegalArgumentException if place or figure is blank, the value negative, or the day no
   *     date
   */
  default R figure(String place, String figure, Fraction value, String day) {
    return figure(Figure.of(place, figure, value).with(Figure.AS_OF, day));
  }

  /**
   * With a figure of a day.
   *
   * @param place the code of the place or the id of the site
   * @param figure the figure's name
   * @param value such as 1,890,010, ≥ 0
   * @param day the day that it speaks of
   * @return what comes out
   * @throws IllegalArgumentException if place or figure is blank, or the value negative
   */
  default R figure(String place, String figure, long value, LocalDate day) {
    return figure(Figure.of(place, figure, value).with(Figure.AS_OF, day));
  }

  /**
   * With a figure of a day.
   *
   * @param place the code of the place or the id of the site
   * @param figure the figure's name
   * @param value such as {@code 12.5}, ≥ 0, exact as written
   * @param day the day that it speaks of
   * @return what comes out
   * @throws IllegalArgumentException if place or figure is blank, or the value no number or
   *     negative
   */
  default R figure(String place, String figure, String value, LocalDate day) {
    return figure(Figure.of(place, figure, value).with(Figure.AS_OF, day));
  }

  /**
   * With a figure of a day.
   *
   * @param place the code of the place or the id of the site
   * @param figure the figure's name
   * @param value exact, ≥ 0
   * @param day the day that it speaks of
   * @return what comes out
   * @throws IllegalArgumentException if place or figure is blank, or the value negative
   */
  default R figure(String place, String figure, Fraction value, LocalDate day) {
    return figure(Figure.of(place, figure, value).with(Figure.AS_OF, day));
  }
}
