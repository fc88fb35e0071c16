package org.planmetrics.indicator;

import com.google.common.base.CaseFormat;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/**
 * What a reading is compared with (SPEC S10): a value such as ≥ 60 %, a range such as 35 to 40, or
 * an indicator read at the same place, such as a need.
 */
public sealed interface Bar {
  /** The direction of a bar. */
  enum Kind {
    /** ≥. */
    AT_LEAST("≥"),
    /** &gt;. */
    MORE_THAN(">"),
    /** ≤. */
    AT_MOST("≤"),
    /** &lt;. */
    LESS_THAN("<"),
    /** From one value to another, both ends in. */
    BETWEEN("∈");

    private final String sign;

    Kind(String sign) {
      this.sign = sign;
    }

    /**
     * The key in JSON, such as {@code atLeast}.
     *
     * @return the key
     */
    public String key() {
      return CaseFormat.UPPER_UNDERSCORE.to(CaseFormat.LOWER_CAMEL, name());
    }

    /**
     * The sign, such as ≥.
     *
     * @return the sign
     */
    public String sign() {
      return sign;
    }

    /**
     * Whether more is better.
     *
     * @return true for atLeast and moreThan
     */
    public boolean isFloor() {
      return this == AT_LEAST || this == MORE_THAN;
    }
  }

  /**
   * The direction.
   *
   * @return the kind
   */
  Kind kind();

  /**
   * The indicator that is the bar.
   *
   * @return the indicator, empty for a value or range
   */
  default Optional<Indicator> indicator() {
    return Optional.empty();
  }

  /**
   * A bar that is one number.
   *
   * @param kind any but BETWEEN
   * @param value the number
   */
  record Value(Kind kind, Fraction value) implements Bar {
    /**
     * Checks the kind.
     *
     * @throws IllegalArgumentException if it is BETWEEN
     */
    public Value {
      Objects.requireNonNull(value, "value");
      notBetween(kind);
    }

    @Override
    public String toString() {
      return kind.sign() + " " + Decimals.exact(value, false);
    }
  }

  /**
   * A bar that is a range, both ends in.
   *
   * @param from the least
   * @param to the most
   */
  record Between(Fraction from, Fraction to) implements Bar {
    /**
     * Checks the order.
     *
     * @throws IllegalArgumentException if to is below from
     */
    public Between {
      if (to.compareTo(from) < 0) {
        throw new IllegalArgumentException(
            "between must go from the smaller to the greater, but was " + from + " to " + to);
      }
    }

    @Override
    public Kind kind() {
      return Kind.BETWEEN;
    }

    @Override
    public String toString() {
      return Decimals.exact(from, false) + "–" + Decimals.exact(to, false);
    }
  }

  /**
   * A bar that is an indicator, read at the same place.
   *
   * @param kind any but BETWEEN
   * @param of the indicator
   */
  record Of(Kind kind, Indicator of) implements Bar {
    /**
     * Checks the kind.
     *
     * @throws IllegalArgumentException if it is BETWEEN
     */
    public Of {
      Objects.requireNonNull(of, "of");
      notBetween(kind);
    }

    @Override
    public Optional<Indicator> indicator() {
      return Optional.of(of);
    }

    @Override
    public String toString() {
      return kind.sign() + " " + Wording.of(of, Locale.ENGLISH);
    }
  }

  private static void notBetween(Kind kind) {
    if (Objects.requireNonNull(kind, "kind") == Kind.BETWEEN) {
      throw new IllegalArgumentException("between takes two values");
    }
  }
}
