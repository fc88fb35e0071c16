package org.planmetrics.indicator;

import java.util.Locale;
import java.util.Objects;
import org.planmetrics.domain.Records;

/**
 * The number of records, such as 10,855 certified workers (SPEC S9). Zero where there are none;
 * unbounded above where the register has not been returned (S7).
 *
 * @param records what is counted
 */
public record Count(Records records) implements Indicator {
  /** Checks that nothing is null. */
  public Count {
    Objects.requireNonNull(records, "records");
  }

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.count(this);
  }

  @Override
  public boolean addsUp() {
    return true;
  }

  /** Returns the formula in English words. */
  @Override
  public String toString() {
    return describe(Locale.ENGLISH);
  }
}
