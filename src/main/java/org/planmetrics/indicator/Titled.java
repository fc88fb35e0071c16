package org.planmetrics.indicator;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.UnaryOperator;
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

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.titled(this);
  }

  @Override
  public List<Indicator> parts() {
    return List.of(of);
  }

  @Override
  public Indicator withParts(UnaryOperator<Indicator> change) {
    return new Titled(title, change.apply(of));
  }

  @Override
  public Indicator meaning(Function<String, Indicator> names) {
    return of;
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
