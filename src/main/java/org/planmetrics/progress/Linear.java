package org.planmetrics.progress;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.planmetrics.domain.Text;
import org.planmetrics.number.Decimals;
import org.planmetrics.number.Fraction;

/**
 * The method LINEAR (SPEC S21): progress beside the time elapsed on the straight line, exactly. The
 * first that applies:
 *
 * <ol>
 *   <li>{@link Pace#NOT_ASSESSABLE}: the day is before the baseline's.
 *   <li>The baseline is already at the bar (equal to it too, unless the bar is strict): {@link
 *       Pace#HELD} if the reading still is, else {@link Pace#LOST}, also after the deadline.
 *   <li>Met before and not now: {@link Pace#LOST}, also after the deadline.
 *   <li>On the deadline or after: {@link Pace#ACHIEVED} or {@link Pace#MISSED}.
 *   <li>Met before the deadline: {@link Pace#ACHIEVED_EARLY}.
 *   <li>{@link Pace#NOT_ASSESSABLE}: a strict bar (&gt;, &lt;) that the baseline equals leaves no
 *       way to measure progress by.
 *   <li>progress − elapsed &gt; tolerance: {@link Pace#AHEAD}; ≥ −tolerance: {@link Pace#ON_TRACK};
 *       else {@link Pace#BEHIND}.
 * </ol>
 *
 * <p>A baseline of 0 is as good as any. A target that falls (≤, &lt;) has T below b, and both
 * differences below 0. Of a range the path leads to the end nearer to the baseline, and a reading
 * beyond its far end has lost what it overshot ({@link TargetPath#progress}).
 *
 * @param tolerance such as 1/20, 5 percentage points
 */
public record Linear(Fraction tolerance) implements Method {
  /**
   * Checks the tolerance.
   *
   * @throws IllegalArgumentException if it is below 0
   */
  public Linear {
    if (Objects.requireNonNull(tolerance, "tolerance").signum() < 0) {
      throw new IllegalArgumentException("tolerance must not be negative, but was " + tolerance);
    }
  }

  @Override
  public String name() {
    return "LINEAR";
  }

  @Override
  public Verdict judge(TargetPath path, Fraction value, LocalDate on, boolean wasMet) {
    if (on.isBefore(path.start().on())) {
      return Verdict.none(this, Reasons.beforeBaseline(on, path.start().on()));
    }
    boolean isMet = path.isReached(value);
    if (path.isReached(path.start().value())) {
      return Verdict.of(this, isMet ? Pace.HELD : Pace.LOST);
    }
    if (wasMet && !isMet) {
      return Verdict.of(this, Pace.LOST);
    }
    if (!on.isBefore(path.by())) {
      return Verdict.of(this, isMet ? Pace.ACHIEVED : Pace.MISSED);
    }
    if (isMet) {
      return Verdict.of(this, Pace.ACHIEVED_EARLY);
    }
    Optional<Fraction> progress = path.progress(value);
    return progress
        .map(p -> Verdict.of(this, pace(p.minus(path.elapsed(on)))))
        .orElseGet(() -> Verdict.none(this, Reasons.NO_WAY));
  }

  private Pace pace(Fraction lead) {
    if (lead.compareTo(tolerance) > 0) {
      return Pace.AHEAD;
    }
    return lead.plus(tolerance).signum() >= 0 ? Pace.ON_TRACK : Pace.BEHIND;
  }

  @Override
  public String describe(Locale locale) {
    String points = Decimals.exact(tolerance.times(Fraction.of(100)), false);
    return Text.of("直线法，容差 " + points + " 个百分点", "linear, tolerance " + points + " points")
        .in(locale);
  }

  /** Returns such as {@code linear, tolerance 5 points}. */
  @Override
  public String toString() {
    return describe(Locale.ENGLISH);
  }
}
