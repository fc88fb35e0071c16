package org.planmetrics.tally;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.planmetrics.number.Fraction;
import org.planmetrics.number.Interval;
import org.planmetrics.table.Window;

/**
 * What the rows of a flow at one place say of a window of days (SPEC S31): at least the greatest
 * sum over rows within it that do not overlap, at most the least sum over rows that together cover
 * it. Where these disagree the longest rows stand.
 *
 * <p>What may be negative says nothing of a part or a whole: only rows that follow one another from
 * the first day to the last tell the sum.
 */
final class FlowRows {
  /** A row: its days and what it reads. */
  record Row(Window days, Interval value) {}

  private final Window window;
  private final boolean isSigned;
  private final List<Row> rows = new ArrayList<>();
  private boolean isAtOdds;

  FlowRows(Window window, boolean isSigned) {
    this.window = window;
    this.isSigned = isSigned;
  }

  void add(Row row) {
    if (row.days().meets(window)) {
      rows.add(row);
    }
  }

  /** Whether some rows say otherwise than others. */
  boolean isAtOdds() {
    return isAtOdds;
  }

  /** Whether the rows speak of every day. */
  boolean isCovered() {
    return isSigned ? chained() : covers();
  }

  private boolean chained() {
    Bounds bounds = bounds(rows);
    return bounds.lower().isPresent() || bounds.upper().isPresent();
  }

  private boolean covers() {
    return uncovered().isEmpty();
  }

  /** The days of the window of which no row speaks. */
  List<Window> uncovered() {
    List<Row> sorted = new ArrayList<>(rows);
    sorted.sort(Comparator.comparing(r -> r.days().from()));
    List<Window> gaps = new ArrayList<>();
    LocalDate next = window.from();
    for (Row row : sorted) {
      if (row.days().from().isAfter(next)) {
        gaps.add(new Window(next, row.days().from().minusDays(1)));
      }
      LocalDate after = row.days().to().plusDays(1);
      next = after.isAfter(next) ? after : next;
    }
    if (!next.isAfter(window.to())) {
      gaps.add(new Window(next, window.to()));
    }
    return gaps;
  }

  /** What the rows say, as far as they do. */
  Interval reading() {
    Optional<Interval> all = reading(rows);
    if (all.isPresent()) {
      return all.get();
    }
    Interval nothing = isSigned ? Interval.ANY : Interval.UNKNOWN;
    if (bounds(rows).isConsistent()) {
      return nothing;
    }
    isAtOdds = true;
    List<Row> standing = new ArrayList<>();
    List<Row> longest = new ArrayList<>(rows);
    longest.sort(Comparator.comparingLong((Row r) -> r.days().days()).reversed());
    for (Row row : longest) {
      standing.add(row);
      if (!bounds(standing).isConsistent()) {
        standing.remove(standing.size() - 1);
      }
    }
    return reading(standing).orElse(nothing);
  }

  private Optional<Interval> reading(List<Row> some) {
    Bounds bounds = bounds(some);
    boolean isTold = !isSigned || bounds.lower().isPresent() || bounds.upper().isPresent();
    return isTold && bounds.isConsistent()
        ? Optional.of(new Interval(bounds.lower(), bounds.upper()))
        : Optional.empty();
  }

  /** The greatest lower and the least upper end; they may not fit. */
  private record Bounds(Optional<Fraction> lower, Optional<Fraction> upper) {
    boolean isConsistent() {
      return lower.isEmpty() || upper.isEmpty() || lower.get().compareTo(upper.get()) <= 0;
    }
  }

  private Bounds bounds(List<Row> some) {
    List<Row> byEnd = new ArrayList<>(some);
    byEnd.sort(Comparator.comparing(r -> r.days().to()));
    return isSigned
        ? new Bounds(chain(byEnd, true), chain(byEnd, false))
        : new Bounds(Optional.of(most(byEnd)), least(byEnd));
  }

  /** The greatest sum of lower ends over rows within the window that do not overlap. */
  private Fraction most(List<Row> byEnd) {
    TreeMap<LocalDate, Fraction> best = new TreeMap<>();
    best.put(LocalDate.MIN, Fraction.ZERO);
    for (Row row : byEnd) {
      if (window.holds(row.days())) {
        Fraction before = best.lowerEntry(row.days().from()).getValue();
        Fraction with = before.plus(row.value().lower().orElseThrow());
        best.merge(row.days().to(), with.max(best.lastEntry().getValue()), Fraction::max);
      }
    }
    return best.lastEntry().getValue();
  }

  /** The least sum of upper ends over rows that cover the window, empty if none do. */
  private Optional<Fraction> least(List<Row> byEnd) {
    TreeMap<LocalDate, Fraction> cheapest = new TreeMap<>();
    cheapest.put(window.from().minusDays(1), Fraction.ZERO);
    for (Row row : byEnd) {
      Optional<Fraction> upper = row.value().upper();
      Optional<Fraction> before =
          Optional.ofNullable(cheapest.ceilingEntry(row.days().from().minusDays(1)))
              .map(Map.Entry::getValue);
      if (upper.isPresent() && before.isPresent()) {
        Fraction with = before.get().plus(upper.get());
        while (cheapest.lastEntry() != null
            && cheapest.lastEntry().getValue().compareTo(with) >= 0) {
          cheapest.pollLastEntry();
        }
        cheapest.merge(row.days().to(), with, Fraction::min);
      }
    }
    return Optional.ofNullable(cheapest.ceilingEntry(window.to())).map(Map.Entry::getValue);
  }

  /** The greatest sum of lower, or least of upper ends, over rows that follow day upon day. */
  private Optional<Fraction> chain(List<Row> byEnd, boolean isLower) {
    TreeMap<LocalDate, Fraction> best = new TreeMap<>();
    best.put(window.from().minusDays(1), Fraction.ZERO);
    for (Row row : byEnd) {
      Optional<Fraction> end = isLower ? row.value().lower() : row.value().upper();
      Optional<Fraction> before = Optional.ofNullable(best.get(row.days().from().minusDays(1)));
      if (window.holds(row.days()) && end.isPresent() && before.isPresent()) {
        Fraction with = before.get().plus(end.get());
        best.merge(row.days().to(), with, (a, b) -> isLower ? a.max(b) : a.min(b));
      }
    }
    return Optional.ofNullable(best.get(window.to()));
  }
}
