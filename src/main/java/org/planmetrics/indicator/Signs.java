package org.planmetrics.indicator;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import org.planmetrics.number.Fraction;
import org.planmetrics.number.Interval;
import org.planmetrics.table.Store;

/**
 * What may be negative (SPEC S25, S29): a figure that the catalogue calls signed, a difference, and
 * what reads as these do. A denominator of 0 or less leaves nothing to compare, and a norm asks
 * nothing for less than 0, so that a difference of what is never negative may stand there; what the
 * catalogue calls signed may not.
 */
final class Signs {
  /** The more it may be, the later it stands. */
  private enum Sign {
    NEVER_NEGATIVE,
    DIFFERENCE,
    SIGNED;

    Sign or(Sign other) {
      return compareTo(other) >= 0 ? this : other;
    }
  }

  private final Predicate<String> isSigned;
  private final Map<String, Sign> ofNames = new HashMap<>();

  private Signs(Predicate<String> isSigned) {
    this.isSigned = isSigned;
  }

  /** What may be negative among the figures of a store. */
  static Signs of(Store store) {
    return new Signs(figure -> store.figures().meaning(figure).isSigned());
  }

  /** Learns what a name stands for; names before what uses them. */
  void define(String name, Indicator indicator) {
    ofNames.put(name, of(indicator));
  }

  /** All that an indicator may read of which nothing is known. */
  Interval unknown(Indicator indicator) {
    return of(indicator) == Sign.NEVER_NEGATIVE ? Interval.UNKNOWN : Interval.ANY;
  }

  /**
   * Refuses what the catalogue calls signed.
   *
   * @throws IllegalArgumentException if it is
   */
  void checkNotSigned(Indicator indicator, String role) {
    if (of(indicator) == Sign.SIGNED) {
      throw new IllegalArgumentException(
          role + " must never be negative, as this may be by catalogue.csv: " + indicator);
    }
  }

  private Sign of(Indicator indicator) {
    return indicator
        .as(Ref.class)
        .map(ref -> Objects.requireNonNull(ofNames.get(ref.name())))
        .or(() -> indicator.as(ReportedFigure.class).map(this::ofFigure))
        .or(() -> indicator.as(Share.class).map(share -> Sign.NEVER_NEGATIVE))
        .or(() -> indicator.as(Need.class).map(need -> Sign.NEVER_NEGATIVE))
        .or(() -> indicator.as(Ratio.class).map(ratio -> of(ratio.numerator())))
        .or(() -> indicator.as(Plus.class).filter(Signs::isDifference).map(this::ofDifference))
        .orElseGet(() -> ofParts(indicator));
  }

  private Sign ofFigure(ReportedFigure figure) {
    return isSigned.test(figure.figure()) ? Sign.SIGNED : Sign.NEVER_NEGATIVE;
  }

  private static boolean isDifference(Plus plus) {
    return plus.weights().stream().anyMatch(w -> w.compareTo(Fraction.ZERO) < 0);
  }

  private Sign ofDifference(Plus plus) {
    return ofParts(plus).or(Sign.DIFFERENCE);
  }

  private Sign ofParts(Indicator indicator) {
    return indicator.parts().stream().map(this::of).reduce(Sign.NEVER_NEGATIVE, Sign::or);
  }
}
