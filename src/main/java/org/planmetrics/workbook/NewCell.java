package org.planmetrics.workbook;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;

/** A cell that is to be written: text, a number or a day. */
public sealed interface NewCell {
  /**
   * A text, which no spreadsheet takes for a formula or a number.
   *
   * @param text the text
   * @param isBold whether it stands out
   */
  record Words(String text, boolean isBold) implements NewCell {
    /** Checks that there is a text, perhaps an empty one. */
    public Words {
      Objects.requireNonNull(text, "text");
    }
  }

  /**
   * A number, exact: as a text where a spreadsheet would round it.
   *
   * @param value the number
   * @param isPercentage whether 0.6 is shown as 60 %
   */
  record Amount(BigDecimal value, boolean isPercentage) implements NewCell {
    /** The digits that a spreadsheet keeps. */
    public static final int MOST_DIGITS = 15;

    private static final int GREATEST_EXPONENT = 300;

    /** Checks that there is a number. */
    public Amount {
      Objects.requireNonNull(value, "value");
    }

    /** Whether a spreadsheet has a number for it. */
    boolean isCarried() {
      BigDecimal plain = value.stripTrailingZeros();
      return plain.precision() <= MOST_DIGITS
          && Math.abs((long) plain.precision() - plain.scale()) <= GREATEST_EXPONENT;
    }
  }

  /**
   * A day: as a text where it is before those that spreadsheets agree on.
   *
   * @param day the day
   */
  record Day(LocalDate day) implements NewCell {
    private static final LocalDate FIRST = LocalDate.of(1900, 3, 1);

    /** Checks that there is a day. */
    public Day {
      Objects.requireNonNull(day, "day");
    }

    boolean isCarried() {
      return !day.isBefore(FIRST);
    }
  }

  /**
   * A text.
   *
   * @param text nothing is written for an empty one
   * @return the cell
   */
  static NewCell of(String text) {
    return new Words(text, false);
  }

  /**
   * A text that stands out.
   *
   * @param text such as a header
   * @return the cell
   */
  static NewCell bold(String text) {
    return new Words(text, true);
  }

  /** What a reader sees, nearly: by it a column's width is found. */
  default String shown() {
    if (this instanceof Words words) {
      return words.text();
    }
    return this instanceof Amount number
        ? number.value().toPlainString()
        : ((Day) this).day().toString();
  }
}
