package org.planmetrics.indicator;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.planmetrics.number.Reading;

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
