package org.planmetrics.action;

import com.google.common.collect.ImmutableMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.planmetrics.domain.Level;
import org.planmetrics.domain.Match;
import org.planmetrics.domain.Records;
import org.planmetrics.domain.Register;
import org.planmetrics.indicator.Count;
import org.planmetrics.indicator.Indicator;
import org.planmetrics.indicator.Indicators;
import org.planmetrics.indicator.Norm;
import org.planmetrics.indicator.Plus;
import org.planmetrics.number.Fraction;

/** Numbers of places as an indicator: 25 times the places with these codes plus 26 times those. */
final class Quota {
  private Quota() {}

  static Indicator of(List<Allotment> parts) {
    Map<Long, List<Object>> codes = new TreeMap<>();
    for (Allotment part : parts) {
      codes.computeIfAbsent(part.number(), n -> new ArrayList<>()).add(part.place().code());
    }
    boolean isOfCommunities = parts.get(0).place().level() == Level.COMMUNITY;
    Register register = isOfCommunities ? Register.COMMUNITIES : Register.REGIONS;
    List<Indicator> terms = new ArrayList<>();
    codes.forEach((number, of) -> {
      Records places = new Records(register, ImmutableMap.of("code", new Match.AnyOf(of)));
      terms.add(times(number, new Count(places)));
    });
    return terms.size() == 1 ? terms.get(0) : new Plus(terms);
  }

  /** So many for each: one per 1/number, or none. */
  private static Indicator times(long number, Indicator count) {
    return number == 0
        ? Indicators.bands(Indicators.band(0, 0)).of(count)
        : new Norm.OnePer(Fraction.of(1, number), Norm.Rounding.UP, 0).of(count);
  }
}
