package org.planmetrics.indicator;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.planmetrics.domain.Moment;

/**
 * What an indicator reads from the same data on another day (SPEC S30), such as beds on the plan's
 * baseline day, or last year's consumption per head. Records count as on that day; a site not yet
 * open then reads 0; a figure reads its rows dated not after that day. Beside it, in the same
 * condition, a figure whose latest row is not dated after that day is unknown: one row does not
 * show growth. After the day of the snapshot it is unknown.
 *
 * @param moment the day
 * @param of what is read
 */
public record AnotherDay(Moment moment, Indicator of) implements Indicator {
  /** Checks that nothing is null. */
  public AnotherDay {
    Objects.requireNonNull(moment, "moment");
    Objects.requireNonNull(of, "of");
  }

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.anotherDay(this);
  }

  @Override
  public List<Indicator> parts() {
    return List.of(of);
  }

  @Override
  public Indicator withParts(UnaryOperator<Indicator> change) {
    return new AnotherDay(moment, change.apply(of));
  }

  @Override
  public boolean readsAsPart() {
    return true;
  }

  /** Returns the formula in English words. */
  @Override
  public String toString() {
    return describe(Locale.ENGLISH);
  }
}
