package org.planmetrics.plan;

import java.time.DateTimeException;
import java.time.LocalDate;

/** Days as users write them. */
final class Days {
  private Days() {}

  static LocalDate parse(String name, String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeException e) {
      throw new IllegalArgumentException(
          name + " must be a date such as 2023-12-31, but was '" + text + "'", e);
    }
  }
}
