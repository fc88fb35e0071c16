package org.planmetrics.progress;

import com.google.common.collect.ImmutableMap;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.planmetrics.domain.Text;
import org.planmetrics.number.Decimals;
import org.planmetrics.number.Fraction;
import org.planmetrics.progress.Verdict.Growth;

/**
 * By growth rates, as {@link Method#growthRatio()} says: doubles with an error near 1e-15; a ratio
 * within 1e-12 of a threshold is on it.
 */
record GrowthRatio(Fraction substantial, Fraction moderate, Fraction limited) implements Method {
  private static final double NEAR = 1e-12;

  GrowthRatio {
    Objects.requireNonNull(substantial, "substantial");
    Objects.requireNonNull(moderate, "moderate");
    Objects.requireNonNull(limited, "limited");
    if (substantial.compareTo(moderate) <= 0 || moderate.compareTo(limited) <= 0) {
      throw new IllegalArgumentException(
          "the thresholds must fall, but were "
              + substantial
              + ", "
              + moderate
              + " and "
              + limited);
    }
  }

  @Override
  public String name() {
    return "GROWTH_RATIO";
  }

  @Override
  public Map<String, Fraction> thresholds() {
    return ImmutableMap.of("substantial", substantial, "moderate", moderate, "limited", limited);
  }

  @Override
  public Verdict judge(TargetPath path, Fraction value, LocalDate on, boolean wasMet) {
    Optional<Text> reason = reason(path, value, on);
    if (reason.isPresent()) {
      return Verdict.none(this, reason.get());
    }
    LocalDate from = path.start().on();
    double actual = growth(path.start().value(), value, years(from, on));
    double required = growth(path.start().value(), path.end(), years(from, path.by()));
    double ratio = direction(path) * actual / Math.abs(required) + 0.0;
    if (!Double.isFinite(ratio)) {
      return Verdict.none(this, Reasons.NO_RATE);
    }
    Growth growth = new Growth(actual, required, ratio);
    return new Verdict(this, pace(ratio), Optional.of(growth), Optional.empty());
  }

  private static Optional<Text> reason(TargetPath path, Fraction value, LocalDate on) {
    LocalDate start = path.start().on();
    if (!on.isAfter(start)) {
      boolean isBefore = on.isBefore(start);
      return Optional.of(isBefore ? Reasons.beforeBaseline(on, start) : Reasons.NO_TIME);
    }
    List<Fraction> values = List.of(path.start().value(), value, path.end());
    if (values.stream().anyMatch(v -> v.signum() == 0)) {
      return Optional.of(Reasons.ZERO);
    }
    if (values.stream().map(Fraction::signum).distinct().count() > 1) {
      return Optional.of(Reasons.MIXED_SIGNS);
    }
    return Optional.of(Reasons.NO_WAY).filter(r -> path.startsOnBar());
  }

  /** +1 where the growth of the amount is good, −1 where it is bad. */
  private static int direction(TargetPath path) {
    int up =
        switch (path.bar().relation()) {
          case AT_LEAST, MORE_THAN -> 1;
          case AT_MOST, LESS_THAN -> -1;
          case BETWEEN ->
              path.nearerEnd(path.start().value()).compareTo(path.start().value()) > 0 ? 1 : -1;
        };
    return up * path.start().value().signum();
  }

  /** (to/from)^(1/years) − 1, without the loss of digits that the subtraction would bring. */
  private static double growth(Fraction from, Fraction to, double years) {
    double change = toDouble(to.minus(from).dividedBy(from));
    double log =
        Math.abs(change) < 0.5
            ? StrictMath.log1p(change)
            : StrictMath.log(toDouble(to.dividedBy(from)));
    return StrictMath.expm1(log / years);
  }

  /** Whole years of the calendar, and the part of the one after them. */
  static double years(LocalDate from, LocalDate to) {
    long whole = ChronoUnit.YEARS.between(from, to);
    LocalDate begun = from.plusYears(whole);
    double rest = TargetPath.days(begun, to);
    return whole + rest / TargetPath.days(begun, from.plusYears(whole + 1));
  }

  private static double toDouble(Fraction value) {
    return new BigDecimal(value.numerator())
        .divide(new BigDecimal(value.denominator()), MathContext.DECIMAL128)
        .doubleValue();
  }

  private Pace pace(double ratio) {
    if (ratio >= toDouble(substantial) - NEAR) {
      return Pace.SUBSTANTIAL;
    }
    if (ratio >= toDouble(moderate) - NEAR) {
      return Pace.MODERATE;
    }
    return ratio >= toDouble(limited) - NEAR ? Pace.LIMITED : Pace.DETERIORATION;
  }

  @Override
  public String describe(Locale locale) {
    String limits =
        Decimals.exact(substantial, false)
            + " / "
            + Decimals.exact(moderate, false)
            + " / "
            + Decimals.exact(limited, false);
    return Text.of("年均增长率之比，" + limits, "ratio of growth rates, " + limits).in(locale);
  }

  /** Returns such as {@code ratio of growth rates, 0.95 / 0.6 / 0}. */
  @Override
  public String toString() {
    return describe(Locale.ENGLISH);
  }
}
