package org.planmetrics.indicator;

import java.util.List;
import java.util.Locale;
import org.planmetrics.domain.Column;
import org.planmetrics.domain.Records;
import org.planmetrics.text.Names;

/**
 * The sum of a numeric attribute of records, such as 148,800 beds (SPEC S9). Unbounded above where
 * the register has not been returned or a counted record's value is blank (S7).
 *
 * @param records what is counted
 * @param attribute {@code fte} of workers, {@code beds} or {@code residents} of facilities
 */
public record Sum(Records records, String attribute) implements Indicator {
  /**
   * Checks the values.
   *
   * @throws IllegalArgumentException if the records have no such numeric attribute; the message
   *     lists the valid ones
   */
  public Sum {
    List<String> valid =
        records.register().columns().all().stream()
            .filter(Column.Decimal.class::isInstance)
            .map(Column::name)
            .toList();
    if (!valid.contains(attribute)) {
      String noun = "numeric attribute of the " + records.register();
      throw new IllegalArgumentException(Names.unknown(noun, attribute, valid));
    }
  }

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.sum(this);
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
