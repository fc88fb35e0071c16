package org.planmetrics.reference;

import static org.planmetrics.domain.CommunityKind.TOWN;
import static org.planmetrics.domain.CommunityKind.URBAN;
import static org.planmetrics.domain.CommunityKind.VILLAGE;
import static org.planmetrics.domain.FacilityKind.INSTITUTION;
import static org.planmetrics.domain.Level.COUNTY;
import static org.planmetrics.domain.Level.PROVINCE;
import static org.planmetrics.indicator.Indicators.count;
import static org.planmetrics.indicator.Indicators.facilities;
import static org.planmetrics.indicator.Indicators.figure;
import static org.planmetrics.indicator.Indicators.workers;

import java.math.BigInteger;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.planmetrics.domain.Community;
import org.planmetrics.domain.ElderCareFacility;
import org.planmetrics.domain.Region;
import org.planmetrics.domain.Worker;
import org.planmetrics.indicator.Count;
import org.planmetrics.indicator.Indicator;
import org.planmetrics.number.Fraction;
import org.planmetrics.number.Interval;
import org.planmetrics.number.Shortfall;
import org.planmetrics.snapshot.Snapshot;
import org.planmetrics.snapshot.SnapshotBuilder;

/** What the cases worked by hand have in common. */
final class HandWorked {
  static final Count WORKERS = count(workers());
  static final Count CERTIFIED = count(workers().certified());
  static final Indicator BEDS = facilities().beds();
  static final Indicator ELDERLY = figure("elderly");

  private HandWorked() {}

  /** A province p of the counties a (a1, a2 urban, a3 town) and b (b1 village, b2 urban). */
  static SnapshotBuilder world() {
    return Snapshot.asOf("2023-12-31")
        .places(
            Region.of("p", "province", PROVINCE),
            Region.of("a", "county a", COUNTY).in("p"),
            Region.of("b", "county b", COUNTY).in("p"),
            Community.of("a1", "a one", URBAN).in("a"),
            Community.of("a2", "a two", URBAN).in("a"),
            Community.of("a3", "a three", TOWN).in("a"),
            Community.of("b1", "b one", VILLAGE).in("b"),
            Community.of("b2", "b two", URBAN).in("b"));
  }

  static Worker[] workersAt(String place, int number) {
    return IntStream.range(0, number).mapToObj(i -> Worker.at(place)).toArray(Worker[]::new);
  }

  static ElderCareFacility home(String id, String place) {
    return ElderCareFacility.of(id, place, INSTITUTION);
  }

  static ReferenceEvaluator of(SnapshotBuilder builder) {
    return new ReferenceEvaluator(builder.build(), Map.of());
  }

  static Interval between(String lower, String upper) {
    return Interval.of(Fraction.parse(lower), Fraction.parse(upper));
  }

  static Interval known(String value) {
    return between(value, value);
  }

  static Interval from(String lower) {
    return Interval.atLeast(Fraction.parse(lower));
  }

  static Optional<Shortfall> lacking(long min, long max) {
    return Optional.of(
        new Shortfall(BigInteger.valueOf(min), Optional.of(BigInteger.valueOf(max))));
  }

  static Optional<BigInteger> effort(long total) {
    return Optional.of(BigInteger.valueOf(total));
  }
}
