package org.planmetrics.progress;

import java.time.DateTimeException;
import java.time.LocalDate;

/** Days as users write them. */
final class Days {
  private Days() {}

  static LocalDate parse(String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeException e) {
      throw new IllegalArgumentException(
          "a day must be a date such as 2023-12-31, but was '" + text + "'", e);
    }
  }

  static LocalDate endOf(int year) {
    return LocalDate.of(year, 12, 31);
  }
}
