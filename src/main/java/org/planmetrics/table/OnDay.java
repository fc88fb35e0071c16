package org.planmetrics.table;

import java.time.LocalDate;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.planmetrics.domain.Columns;

/**
 * What counts on a day (SPEC S5): a record from its first day on until the day before its end, a
 * blank day being open. The one place that says so.
 */
public final class OnDay {
  private final Predicate<Optional<Object>> hasBegun;
  private final Predicate<Optional<Object>> hasNotEnded;

  OnDay(LocalDate day) {
    this.hasBegun = v -> v.isEmpty() || !((LocalDate) v.get()).isAfter(day);
    this.hasNotEnded = v -> v.isEmpty() || ((LocalDate) v.get()).isAfter(day);
  }

  /** Of a column of first days, whether they have come: the first day is blank or not after it. */
  public boolean[] begun(Vector days) {
    return accepted(days, hasBegun);
  }

  /**
   * What the columns of days of a register must hold for a record to count; none if it always does.
   */
  public Map<String, Predicate<Optional<Object>>> tests(Columns<?> columns) {
    Map<String, Predicate<Optional<Object>>> tests = new LinkedHashMap<>();
    columns
        .span()
        .ifPresent(span -> {
          tests.put(span.first().name(), hasBegun);
          tests.put(span.end().name(), hasNotEnded);
        });
    return tests;
  }

  /** The rows of a table that count. */
  public BitSet rows(Table table) {
    BitSet rows = new BitSet();
    rows.set(0, table.size());
    tests(table.register().columns())
        .forEach((name, test) -> {
          Vector days = table.find(name).orElseThrow();
          boolean[] accepted = accepted(days, test);
          for (int row = 0; row < table.size(); row++) {
            if (!accepted[days.code(row)]) {
              rows.clear(row);
            }
          }
        });
    return rows;
  }

  /** For each code of a column whether its value passes. */
  public static boolean[] accepted(Vector vector, Predicate<Optional<Object>> test) {
    boolean[] accepted = new boolean[vector.cardinality()];
    for (int code = 0; code < accepted.length; code++) {
      accepted[code] = test.test(vector.value(code));
    }
    return accepted;
  }
}
