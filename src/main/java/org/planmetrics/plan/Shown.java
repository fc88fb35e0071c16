package org.planmetrics.plan;

import java.math.BigInteger;
import java.util.Objects;
import java.util.Optional;
import org.planmetrics.indicator.Bar;
import org.planmetrics.indicator.Judgement;
import org.planmetrics.number.Decimals;
import org.planmetrics.number.Fraction;
import org.planmetrics.number.Interval;
import org.planmetrics.number.Relation;
import org.planmetrics.number.Shortfall;

/**
 * The numbers of a finding as a reader sees them, such as {@code 59.96%}, {@code ≥ 60%} and {@code
 * 1}. They never contradict the verdict (SPEC S6): value and bar get more digits instead.
 *
 * @param value the reading or its bounds, {@code –} where not applicable
 * @param bar the bar with its sign, {@code ?} where an end is unknown, {@code –} where not
 *     applicable
 * @param shortfall what is missing, {@code –} where none is defined
 */
public record Shown(String value, String bar, String shortfall) {
  /** What stands where there is no number. */
  public static final String NONE = "–";

  private static final Fraction SHOWN_EXACTLY = Fraction.of(100);
  private static final Fraction SHOWN_EXACTLY_AS_PERCENT = Fraction.of(1_000);

  /** Checks that nothing is null. */
  public Shown {
    Objects.requireNonNull(value, "value");
    Objects.requireNonNull(bar, "bar");
    Objects.requireNonNull(shortfall, "shortfall");
  }

  static Shown of(Judgement judgement, Bar bar, boolean asPercent) {
    Optional<Interval> reading = judgement.reading().value();
    return new Shown(
        reading.map(r -> value(r, judgement.bar(), asPercent)).orElse(NONE),
        judgement.bar().map(b -> bar(bar, b, reading, asPercent)).orElse(NONE),
        judgement.shortfall().map(Shown::text).orElse(NONE));
  }

  /** Returns such as {@code 59.96%, the bar is ≥ 60%, short of 1}. */
  @Override
  public String toString() {
    return value + ", the bar is " + bar + ", short of " + shortfall;
  }

  /** Returns such as {@code 9,145}, {@code 3–7} or {@code ≥ 3}. */
  static String text(Shortfall shortfall) {
    return Decimals.of(
        new Interval(whole(shortfall.min()), shortfall.max().map(Shown::whole)), false);
  }

  static String text(BigInteger number) {
    return Decimals.of(whole(number), false);
  }

  private static Fraction whole(BigInteger number) {
    return Fraction.of(number, BigInteger.ONE);
  }

  private static String value(Interval reading, Optional<Interval> bar, boolean asPercent) {
    String lower = beside(reading.lower(), bar, asPercent);
    if (reading.isKnown()) {
      return lower;
    }
    return reading.upper().map(u -> lower + "–" + beside(u, bar, asPercent)).orElse("≥ " + lower);
  }

  /** A number beside the end of the bar that it is nearer to. */
  private static String beside(Fraction value, Optional<Interval> bar, boolean asPercent) {
    if (bar.isEmpty()) {
      return Decimals.of(value, asPercent);
    }
    Fraction from = bar.get().lower();
    Fraction to = bar.get().upper().orElse(from);
    return Decimals.of(value, value.compareTo(to) > 0 ? to : from, asPercent);
  }

  private static String bar(
      Bar bar, Interval reads, Optional<Interval> reading, boolean asPercent) {
    boolean isUnknown = reads.lower().signum() == 0 && reads.upper().isEmpty();
    String lower = isUnknown ? "?" : barEnd(reads.lower(), reading, asPercent);
    String upper =
        reads.isKnown() || isUnknown
            ? ""
            : "–" + reads.upper().map(u -> barEnd(u, reading, asPercent)).orElse("?");
    boolean isRange = bar.relation() == Relation.BETWEEN;
    return (isRange ? "" : bar.relation().sign() + " ") + lower + upper;
  }

  /** An end of a bar; where its decimals are cut it gets as many as set it off from the reading. */
  private static String barEnd(Fraction end, Optional<Interval> reading, boolean asPercent) {
    Fraction shown = end.times(asPercent ? SHOWN_EXACTLY_AS_PERCENT : SHOWN_EXACTLY);
    if (shown.isWhole() || reading.isEmpty()) {
      return Decimals.of(end, asPercent);
    }
    Fraction lower = reading.get().lower();
    Fraction upper = reading.get().upper().orElse(lower);
    return Decimals.of(end, end.compareTo(upper) > 0 ? upper : lower, asPercent);
  }
}
