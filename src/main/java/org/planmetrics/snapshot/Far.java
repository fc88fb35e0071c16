package org.planmetrics.snapshot;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.planmetrics.number.Decimals;
import org.planmetrics.number.Fraction;

/**
 * A value that is far from what it is compared with.
 *
 * @param node where it is
 * @param factor how many times the smaller the greater is; empty where the smaller is not above 0
 * @param shown how readers see it
 */
record Far(int node, Optional<Fraction> factor, String shown) {
  /** From or to 0 is farther than any. */
  private static final Comparator<Far> FARTHEST_FIRST =
      Comparator.comparing((Far far) -> far.factor().isPresent())
          .thenComparing(far -> far.factor().orElse(Fraction.ONE), Comparator.reverseOrder())
          .thenComparingInt(Far::node);

  /** How many times the smaller of two values the greater is. */
  static Optional<Fraction> factor(Fraction a, Fraction b) {
    Fraction low = a.min(b);
    return low.signum() > 0 ? Optional.of(high(a, b).dividedBy(low)) : Optional.empty();
  }

  private static Fraction high(Fraction a, Fraction b) {
    return a.compareTo(b) < 0 ? b : a;
  }

  /** Whether one of two values is a number of times the other; from or to 0 counts as from 1. */
  static boolean isFar(Fraction a, Fraction b, Fraction times) {
    if (a.min(b).signum() < 0) {
      return false;
    }
    return factor(a, b)
        .map(f -> f.compareTo(times) >= 0)
        .orElseGet(() -> high(a, b).compareTo(times) >= 0);
  }

  /** Returns such as {@code (1,000×)} for 1,000 beside 1 and {@code (1/1,000×)} for 1 beside it. */
  static String times(Fraction value, Fraction beside) {
    return factor(value, beside)
        .map(f -> (value.compareTo(beside) < 0 ? "1/" : "") + Decimals.of(f, false))
        .map(text -> " (" + text + "×)")
        .orElse("");
  }

  static List<String> examples(List<Far> all, int most) {
    return all.stream().sorted(FARTHEST_FIRST).limit(most).map(Far::shown).toList();
  }
}
