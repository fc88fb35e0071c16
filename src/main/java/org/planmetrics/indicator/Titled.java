package org.planmetrics.indicator;

import java.util.Locale;
import java.util.Objects;
import org.planmetrics.domain.Text;

/**
 * An indicator with a title in both languages, such as 持证社工 / certified social workers.
 *
 * @param title the title
 * @param of the indicator
 */
public record Titled(Text title, Indicator of) implements Indicator {
  /** Checks that nothing is null. */
  public Titled {
    Objects.requireNonNull(title, "title");
    Objects.requireNonNull(of, "of");
  }

  /** Returns the formula in English words. */
  @Override
  public String toString() {
    return describe(Locale.ENGLISH);
  }
}
