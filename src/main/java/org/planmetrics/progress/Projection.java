package org.planmetrics.progress;

import java.math.BigInteger;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.LongStream;
import org.planmetrics.number.Fraction;

/**
 * What becomes of a known reading if it goes on as from the baseline to today (SPEC S22). No amount
 * falls below 0 and no share rises above 1: there the projection stops.
 *
 * @param path from the baseline to the bar
 * @param value the reading today
 * @param day today
 * @param isShare whether 1 is the most that it can be
 */
record Projection(TargetPath path, Fraction value, LocalDate day, boolean isShare) {
  /** Days of a year, 365 1/4. */
  private static final Fraction YEAR = Fraction.of(1461, 4);

  private static final LocalDate LAST = LocalDate.of(9999, 12, 31);

  /** The pace so far, empty on the baseline's day and before. */
  Optional<Fraction> perYear() {
    return perDay().map(YEAR::times);
  }

  private Optional<Fraction> perDay() {
    return Optional.of(path.start())
        .filter(b -> day.isAfter(b.on()))
        .map(b -> value.minus(b.value()).dividedBy(Fraction.of(TargetPath.days(b.on(), day))));
  }

  private boolean isDue() {
    return !day.isBefore(path.by());
  }

  /** The pace that leads to the bar by the deadline, empty from then on. */
  Optional<Fraction> requiredPerYear() {
    if (isDue()) {
      return Optional.empty();
    }
    Fraction days = Fraction.of(TargetPath.days(day, path.by()));
    Fraction missing = path.isReached(value) ? Fraction.ZERO : path.nearerEnd(value).minus(value);
    return Optional.of(missing.dividedBy(days).times(YEAR));
  }

  /** The value on the deadline, empty from then on. */
  Optional<Fraction> forecast() {
    return straight().map(this::stopped);
  }

  /** Whether the straight line leads on where the value cannot go. */
  boolean isStopped() {
    return !straight().equals(forecast());
  }

  private Optional<Fraction> straight() {
    return isDue()
        ? Optional.empty()
        : perDay().map(p -> after(p, TargetPath.days(day, path.by())));
  }

  private Fraction after(Fraction perDay, long days) {
    return value.plus(perDay.times(Fraction.of(days)));
  }

  private Fraction stopped(Fraction straight) {
    Fraction least = straight.signum() < 0 ? Fraction.ZERO : straight;
    return isShare ? least.min(Fraction.ONE) : least;
  }

  /** The day on which the bar is reached, empty where it is already or never will be. */
  Optional<LocalDate> attainment() {
    Fraction missing = path.nearerEnd(value).minus(value);
    return perDay()
        .filter(pace -> !path.isReached(value) && pace.signum() * missing.signum() >= 0)
        .filter(pace -> pace.signum() != 0)
        .flatMap(pace -> attainment(pace, missing.dividedBy(pace).ceiling()));
  }

  private Optional<LocalDate> attainment(Fraction perDay, BigInteger days) {
    if (days.compareTo(BigInteger.valueOf(TargetPath.days(day, LAST))) >= 0) {
      return Optional.empty();
    }
    long first = days.longValueExact();
    return LongStream.of(first, first + 1)
        .filter(n -> path.isReached(stopped(after(perDay, n))))
        .mapToObj(day::plusDays)
        .findFirst();
  }
}
