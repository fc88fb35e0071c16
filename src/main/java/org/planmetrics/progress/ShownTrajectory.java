package org.planmetrics.progress;

import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.planmetrics.domain.Text;
import org.planmetrics.number.Decimals;
import org.planmetrics.number.Fraction;
import org.planmetrics.plan.Shown;

/**
 * The numbers of a trajectory as a reader sees them, such as {@code 36.7%} and {@code +1,119.03};
 * {@code –} where there is none. They never contradict the verdict (SPEC S6): those near a limit
 * get more digits instead.
 *
 * @param baseline where it started
 * @param value the reading
 * @param bar the bar with its sign
 * @param expected where the straight line is
 * @param progress the part of the way done, as a percentage
 * @param elapsed the part of the time over, as a percentage
 * @param perYear the pace so far, with its sign; of a share in percentage points
 * @param required the pace required from now on
 * @param forecast the reading on the deadline at the pace so far; {@code 0 (stops there)} where the
 *     straight line would lead beyond its natural end
 * @param attainment the day on which the bar is reached at that pace
 */
public record ShownTrajectory(
    String baseline,
    String value,
    String bar,
    String expected,
    String progress,
    String elapsed,
    String perYear,
    String required,
    String forecast,
    String attainment) {
  private static final Fraction HUNDRED = Fraction.of(100);

  /** Checks that nothing is null. */
  public ShownTrajectory {
    Objects.requireNonNull(baseline, "baseline");
    Objects.requireNonNull(attainment, "attainment");
  }

  /** Returns such as {@code 36.7% of the way in 60% of the time, 14,210, the bar is ≥ 20,000}. */
  @Override
  public String toString() {
    return progress
        + " of the way in "
        + elapsed
        + " of the time, "
        + value
        + ", the bar is "
        + bar;
  }

  static ShownTrajectory of(Course t, Locale locale) {
    boolean asPercent = t.finding().isPercentage();
    Optional<Projection> then = t.projection();
    return new ShownTrajectory(
        text(t.path().map(p -> Decimals.of(p.start().value(), asPercent))),
        t.finding().shown().value(),
        t.finding().shown().bar(),
        text(t.expected().map(e -> Decimals.of(e, asPercent))),
        text(t.progress().map(p -> progress(t, p))),
        text(t.elapsed().map(e -> Decimals.of(e, true))),
        text(then.flatMap(Projection::perYear).map(p -> change(p, asPercent, locale))),
        text(then.flatMap(Projection::requiredPerYear).map(p -> change(p, asPercent, locale))),
        text(then.flatMap(p -> forecast(p, asPercent, locale))),
        text(then.flatMap(Projection::attainment).map(Object::toString)));
  }

  private static String text(Optional<String> number) {
    return number.orElse(Shown.NONE);
  }

  /** The value on the deadline; where it stops at its natural end that is said. */
  private static Optional<String> forecast(Projection p, boolean asPercent, Locale locale) {
    String stop = p.isStopped() ? Text.of("（到此为止）", " (stops there)").in(locale) : "";
    return p.forecast().map(f -> Decimals.of(f, p.path().end(), asPercent) + stop);
  }

  /** The progress, on its side of the tolerance. */
  private static String progress(Course t, Fraction progress) {
    if (!(t.method() instanceof Linear linear)) {
      return Decimals.of(progress, true);
    }
    Fraction elapsed = t.elapsed().orElseThrow();
    boolean isAhead = progress.compareTo(elapsed) > 0;
    Fraction limit = isAhead ? elapsed.plus(linear.tolerance()) : elapsed.minus(linear.tolerance());
    return Decimals.of(progress, limit, true);
  }

  /** A change with its sign, such as {@code +1,119.03} or, of a percentage, {@code +3.2 points}. */
  static String change(Fraction change, boolean asPercent, Locale locale) {
    Fraction shown = asPercent ? change.times(HUNDRED) : change;
    String number = Decimals.of(shown, Fraction.ZERO, false);
    String noun = number.matches("-?1") ? " point" : " points";
    String points = asPercent ? Text.of(" 个百分点", noun).in(locale) : "";
    return (change.signum() > 0 ? "+" : "") + number + points;
  }
}
