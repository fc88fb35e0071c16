package org.planmetrics.bench;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.planmetrics.domain.Place;
import org.planmetrics.domain.Region;
import org.planmetrics.domain.RegionKind;
import org.planmetrics.number.Interval;
import org.planmetrics.number.Reading;
import org.planmetrics.plan.Assessment;
import org.planmetrics.plan.Finding;
import org.planmetrics.plan.Status;
import org.planmetrics.snapshot.Territory;

/** Compares what contenders found, place by place and number by number. */
final class CrossCheck {
  private final Country country;
  private final Findings expected;

  CrossCheck(Country country, Findings expected) {
    this.country = country;
    this.expected = expected;
  }

  /**
   * Compares with another contender.
   *
   * @throws IllegalStateException if they differ; the message tells the first place where they do
   */
  void check(String name, Findings found) {
    for (int goal = 0; goal < Jilin.GOALS.size(); goal++) {
      for (int place = 0; place < country.places().size(); place++) {
        long[] parts = new long[Findings.PARTS];
        for (int part = 0; part < parts.length; part++) {
          parts[part] = found.part(goal, place, part);
        }
        compare(name, goal, place, found.status(goal, place), parts);
      }
    }
    System.out.println("  agrees: " + name);
  }

  /** Compares with planmetrics, through its public findings; zones have none. */
  void check(String name, Assessment assessment) {
    Territory territory = assessment.snapshot().territory();
    int[] assessed = assessed(territory);
    List<Finding> findings = assessment.findings();
    if (findings.size() != assessed.length * Jilin.GOALS.size()) {
      throw new IllegalStateException(
          name + " has " + findings.size() + " findings for " + assessed.length + " places");
    }
    IntStream.range(0, findings.size())
        .parallel()
        .forEach(k -> {
          int goal = k / assessed.length;
          Finding finding = findings.get(k);
          compare(name, goal, assessed[k % assessed.length], finding.status(), parts(finding));
        });
    System.out.println("  agrees: " + name);
  }

  /** The country's numbers of the assessed places, in tree order. */
  private int[] assessed(Territory territory) {
    Map<String, Integer> placeOf = new HashMap<>();
    for (int i = 0; i < territory.size(); i++) {
      placeOf.put(country.places().codes()[i], i);
    }
    return territory.places().stream()
        .filter(place -> !isZone(place))
        .mapToInt(place -> placeOf.get(place.code()))
        .toArray();
  }

  private static boolean isZone(Place place) {
    return place instanceof Region r && r.kind() != RegionKind.STATUTORY;
  }

  private void compare(String name, int goal, int place, Status status, long[] parts) {
    Status known = expected.status(goal, place);
    long[] numbers = new long[Findings.PARTS];
    for (int part = 0; part < numbers.length; part++) {
      numbers[part] = expected.part(goal, place, part);
    }
    boolean isEmpty = known == Status.NOT_APPLICABLE;
    if (known != status || !isEmpty && !Arrays.equals(numbers, parts)) {
      throw new IllegalStateException(
          String.format(
              "%s differs for %s at %s %s: %s %s, but the limit found %s %s",
              name,
              Jilin.GOALS.get(goal).id(),
              country.places().codes()[place],
              country.places().names()[place],
              status,
              Arrays.toString(parts),
              known,
              Arrays.toString(numbers)));
    }
  }

  /** The numbers of a finding as {@link Findings#part} tells them. */
  private static long[] parts(Finding finding) {
    Reading reading = finding.reading();
    if (reading.units().isPresent()) {
      var units = reading.units().get();
      return new long[] {units.met(), units.failed(), units.undecided(), 0};
    }
    if (reading.numerator().isPresent()) {
      return new long[] {
        lower(reading.numerator()),
        upper(reading.numerator()),
        lower(reading.denominator()),
        upper(reading.denominator())
      };
    }
    return new long[] {lower(reading.value()), upper(reading.value()), 0, 0};
  }

  private static long lower(Optional<Interval> interval) {
    return interval.map(i -> i.lower().orElseThrow().numerator().longValueExact()).orElse(0L);
  }

  private static long upper(Optional<Interval> interval) {
    return interval
        .flatMap(Interval::upper)
        .map(u -> u.numerator().longValueExact())
        .orElse(Findings.UNBOUNDED);
  }
}
