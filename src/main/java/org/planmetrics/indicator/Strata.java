package org.planmetrics.indicator;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.planmetrics.snapshot.Snapshot;

/**
 * An indicator split by a column of what it counts: {@code count(workers()).by("sex")}. Each value
 * of the column that the data have is one stratum, and so is blank; what they read adds up exactly
 * to the whole. Of a figure a stratum is what rows report whose column {@code stratum} names it,
 * and blank is what is left of the whole.
 *
 * <p>Counts, sums and figures can be split, and what is composed of them by plus, ratio, first
 * known and another day: of a ratio both sides.
 *
 * @param of the indicator
 * @param column such as {@code sex}, {@code kind} or any other that the records have
 */
public record Strata(Indicator of, String column) {
  /**
   * Checks the column.
   *
   * @throws IllegalArgumentException if it is blank
   */
  public Strata {
    Objects.requireNonNull(of, "of");
    if (column.isBlank()) {
      throw new IllegalArgumentException("the column that splits an indicator must not be blank");
    }
  }

  /**
   * What each stratum reads at every place.
   *
   * @param snapshot the data
   * @return the readings, stratum by stratum
   * @throws IllegalArgumentException if the indicator cannot be split, or the records do not have
   *     the column, or hold numbers, days or lists in it
   */
  public StrataReadings in(Snapshot snapshot) {
    return in(Evaluation.of(snapshot, List.of()), Definitions.of(Map.of(), List.of()));
  }

  StrataReadings in(Evaluation evaluation, Definitions definitions) {
    Map<Stratum, Readings> readings = new LinkedHashMap<>();
    parts(definitions, List.of(evaluation.snapshot()))
        .forEach((stratum, part) -> readings.put(stratum, evaluation.readings(part)));
    return new StrataReadings(this, evaluation.readings(of), readings);
  }

  /**
   * The indicator of each stratum.
   *
   * @param definitions what names stand for
   * @param snapshots the data; a value that any of them has is a stratum
   * @return the values in their order, blank last
   * @throws IllegalArgumentException if the indicator cannot be split by the column
   */
  public Map<Stratum, Indicator> parts(Definitions definitions, List<Snapshot> snapshots) {
    StrataValues values = new StrataValues(column, definitions.leaves(of), snapshots);
    List<Stratum> strata = new ArrayList<>(values.strata());
    Map<Stratum, Indicator> parts = new LinkedHashMap<>();
    strata.forEach(
        stratum -> parts.put(stratum, of.accept(new StratumOf(stratum, definitions, values))));
    return parts;
  }

  /** Returns such as {@code workers by sex}. */
  @Override
  public String toString() {
    return of.describe(Locale.ENGLISH) + " by " + column;
  }
}
