package org.planmetrics.indicator;

import java.math.BigInteger;
import java.util.Objects;
import java.util.Optional;
import org.planmetrics.number.Decimals;
import org.planmetrics.number.Interval;
import org.planmetrics.number.Reading;
import org.planmetrics.number.Shortfall;
import org.planmetrics.number.Truth;

/**
 * How a place stands to a bar: the answer, the reading, what the bar reads, and what is missing.
 *
 * @param truth the answer
 * @param reading what is measured
 * @param bar what the bar reads, of a range its two ends; empty where it is not applicable
 * @param shortfall what to add to reach the bar; empty where none is defined (SPEC S17)
 * @param effort of a share the least total that lifts enough units; empty where none is defined or
 *     it cannot be reached (S18)
 */
public record Judgement(
    Truth truth,
    Reading reading,
    Optional<Interval> bar,
    Optional<Shortfall> shortfall,
    Optional<BigInteger> effort) {
  /**
   * A unit of a share and how it stands to the share's condition.
   *
   * @param code the code of the place or the id of the site
   * @param name its name, or else its code
   * @param truth the answer
   * @param shortfall what to add there, where the condition is one comparison and it is defined
   */
  public record Unit(String code, String name, Truth truth, Optional<Shortfall> shortfall) {
    /** Returns such as {@code 甲社区 c1: FALSE, short of 2}. */
    @Override
    public String toString() {
      String missing = shortfall.map(s -> ", short of " + s).orElse("");
      return name + " " + code + ": " + truth + missing;
    }
  }

  /** Checks that nothing is null. */
  public Judgement {
    Objects.requireNonNull(truth, "truth");
    Objects.requireNonNull(reading, "reading");
  }

  /** Returns such as {@code FALSE: 71.8% (412 of 574), short of 162}. */
  @Override
  public String toString() {
    String missing =
        shortfall.filter(s -> !s.equals(Shortfall.NONE)).map(s -> ", short of " + s).orElse("");
    String shown =
        reading
            .value()
            .map(v -> Decimals.of(v, bar, reading.units().isPresent()))
            .orElse("not applicable");
    return truth + ": " + shown + reading.units().map(u -> " (" + u + ")").orElse("") + missing;
  }
}
