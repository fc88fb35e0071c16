package org.planmetrics.progress;

import com.google.common.collect.ImmutableMap;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.planmetrics.domain.Text;
import org.planmetrics.number.Decimals;
import org.planmetrics.number.Fraction;

/** By the straight line, as {@link Method#linear()} says. */
record Linear(Fraction tolerance) implements Method {
  Linear {
    if (Objects.requireNonNull(tolerance, "tolerance").signum() < 0) {
      throw new IllegalArgumentException("tolerance must not be negative, but was " + tolerance);
    }
  }

  @Override
  public String name() {
    return "LINEAR";
  }

  @Override
  public Map<String, Fraction> thresholds() {
    return ImmutableMap.of("tolerance", tolerance);
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
    String noun = points.equals("1") ? " point" : " points";
    return Text.of("直线法，容差 " + points + " 个百分点", "linear, tolerance " + points + noun).in(locale);
  }

  /** Returns such as {@code linear, tolerance 5 points}. */
  @Override
  public String toString() {
    return describe(Locale.ENGLISH);
  }
}
