package org.planmetrics.domain;

import com.google.common.collect.ImmutableMap;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** The rules that several records share; each message says rule, value and owner. */
final class Check {
  private Check() {}

  static String text(String name, String value, String owner) {
    Objects.requireNonNull(value, name);
    if (value.isBlank()) {
      throw new IllegalArgumentException(name + " must not be blank in " + owner);
    }
    return value;
  }

  static Optional<BigDecimal> amount(String name, Optional<BigDecimal> value, String owner) {
    return value.map(v -> amount(name, v, owner));
  }

  static BigDecimal amount(String name, BigDecimal value, String owner) {
    if (value.signum() < 0) {
      throw new IllegalArgumentException(
          name + " must not be negative, but was " + value.toPlainString() + " in " + owner);
    }
    return canonical(value);
  }

  /** One spelling for 1, 1.0 and 1.00, so that equal values are equal objects. */
  private static BigDecimal canonical(BigDecimal value) {
    BigDecimal stripped = value.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }

  static void order(
      String first, Optional<LocalDate> from, String last, Optional<LocalDate> to, String owner) {
    if (from.isPresent() && to.isPresent() && to.get().isBefore(from.get())) {
      throw new IllegalArgumentException(
          last
              + " must not be before "
              + first
              + " "
              + from.get()
              + ", but was "
              + to.get()
              + " in "
              + owner);
    }
  }

  static Map<String, String> attributes(Map<String, String> attributes) {
    return ImmutableMap.copyOf(attributes);
  }

  static Map<String, String> plus(Map<String, String> attributes, String name, String value) {
    return ImmutableMap.<String, String>builder()
        .putAll(attributes)
        .put(text("attribute", name, "an attribute"), text(name, value, "an attribute"))
        .buildKeepingLast();
  }

  static BigDecimal number(String name, String text) {
    try {
      return new BigDecimal(text);
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException(
          name + " must be a number such as 0.5, but was '" + text + "'", e);
    }
  }

  static LocalDate day(String name, String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeException e) {
      throw new IllegalArgumentException(
          name + " must be a date such as 2023-12-31, but was '" + text + "'", e);
    }
  }
}
