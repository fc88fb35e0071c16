package org.planmetrics.domain;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * A reported figure of a place or site, such as {@code elderly} 1,890,010 at 220100 (SPEC S7).
 *
 * @param place the code of the place or the id of the site
 * @param figure the figure's name
 * @param value the value, ≥ 0
 * @param asOf the day that it speaks of; blank is oldest
 * @param source where it comes from, if said
 */
public record Figure(
    String place,
    String figure,
    BigDecimal value,
    Optional<LocalDate> asOf,
    Optional<String> source) {
  /**
   * Checks the values.
   *
   * @throws IllegalArgumentException if place or figure is blank, or the value negative
   */
  public Figure {
    Check.text("place", place, "a figure");
    Check.text("figure", figure, "the figures of '" + place + "'");
    value = Check.amount("value", value, "figure '" + figure + "' of '" + place + "'");
    Objects.requireNonNull(asOf, "asOf");
    Objects.requireNonNull(source, "source");
  }

  /**
   * A figure without a day or source.
   *
   * @param place the code of the place or the id of the site
   * @param figure the figure's name
   * @param value the value, ≥ 0
   * @return the figure
   * @throws IllegalArgumentException if place or figure is blank, or the value negative
   */
  public static Figure of(String place, String figure, long value) {
    return new Figure(place, figure, BigDecimal.valueOf(value), Optional.empty(), Optional.empty());
  }
}
