package org.planmetrics.plan;

import java.math.BigInteger;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
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

  /** Checks that nothing is null. */
  public Shown {
    Objects.requireNonNull(value, "value");
    Objects.requireNonNull(bar, "bar");
    Objects.requireNonNull(shortfall, "shortfall");
  }

  static Shown of(Judgement judgement, Bar bar, boolean asPercent) {
    Optional<Interval> reading = judgement.reading().value();
    return new Shown(
        reading.map(r -> Decimals.of(r, judgement.bar(), asPercent)).orElse(NONE),
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
        new Interval(Optional.of(whole(shortfall.min())), shortfall.max().map(Shown::whole)),
        false);
  }

  static String text(BigInteger number) {
    return Decimals.of(whole(number), false);
  }

  private static Fraction whole(BigInteger number) {
    return Fraction.of(number, BigInteger.ONE);
  }

  private static String bar(
      Bar bar, Interval reads, Optional<Interval> reading, boolean asPercent) {
    boolean isUnknown = reads.equals(Interval.UNKNOWN) || reads.equals(Interval.ANY);
    List<Fraction> ends =
        Stream.concat(reads.ends(), reading.stream().flatMap(Interval::ends)).toList();
    Function<Fraction, String> text = end -> Decimals.of(end, ends, asPercent);
    String lower = isUnknown ? "?" : reads.lower().map(text).orElse("?");
    String upper = reads.isKnown() || isUnknown ? "" : "–" + reads.upper().map(text).orElse("?");
    boolean isRange = bar.relation() == Relation.BETWEEN;
    return (isRange ? "" : bar.relation().sign() + " ") + lower + upper;
  }
}
