package org.planmetrics.indicator;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.planmetrics.number.Reading;
import org.planmetrics.snapshot.Snapshot;

/** What an indicator reads at every place, stratum by stratum. */
public final class StrataReadings {
  private final Strata strata;
  private final Readings whole;
  private final Map<Stratum, Readings> readings;

  StrataReadings(Strata strata, Readings whole, Map<Stratum, Readings> readings) {
    this.strata = strata;
    this.whole = whole;
    this.readings = ImmutableMap.copyOf(readings);
  }

  /**
   * What each stratum reads at every place of a snapshot.
   *
   * @param strata such as workers by sex
   * @param snapshot the data
   * @return the readings, stratum by stratum
   * @throws IllegalArgumentException if the indicator cannot be split, or the records do not have
   *     the column, or hold numbers, days or lists in it
   */
  public static StrataReadings of(Strata strata, Snapshot snapshot) {
    Definitions none = Definitions.of(Map.of(), List.of());
    return of(strata, none, List.of(snapshot), part -> Readings.of(part, snapshot));
  }

  static StrataReadings of(
      Strata strata,
      Definitions definitions,
      List<Snapshot> snapshots,
      Function<Indicator, Readings> read) {
    Map<Stratum, Readings> readings = new LinkedHashMap<>();
    definitions
        .split(strata, snapshots)
        .forEach((stratum, part) -> readings.put(stratum, read.apply(part)));
    return new StrataReadings(strata, read.apply(strata.of()), readings);
  }

  /**
   * What is split by what.
   *
   * @return the indicator and the column
   */
  public Strata of() {
    return strata;
  }

  /**
   * The strata.
   *
   * @return the values in their order, blank last
   */
  public List<Stratum> strata() {
    return List.copyOf(readings.keySet());
  }

  /**
   * The indicator undivided.
   *
   * @return its readings
   */
  public Readings whole() {
    return whole;
  }

  /**
   * What each stratum reads at a place or site.
   *
   * @param codeOrId the code or unique name of a place, or the id of a site
   * @return the readings in the order of the strata, blank last
   * @throws IllegalArgumentException if there is none, or several of that name
   */
  public Map<Stratum, Reading> at(String codeOrId) {
    return ImmutableMap.copyOf(Maps.transformValues(readings, r -> r.at(codeOrId)));
  }

  /** Returns such as {@code workers by sex: 女, 男, blank}. */
  @Override
  public String toString() {
    return strata
        + ": "
        + strata().stream().map(s -> s.label(Locale.ENGLISH)).collect(Collectors.joining(", "));
  }
}
