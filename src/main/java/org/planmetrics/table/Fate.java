package org.planmetrics.table;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.planmetrics.number.Fraction;
import org.planmetrics.number.Interval;

/**
 * What became of a place in the end (SPEC S37): which part of it is in which place and, where
 * nobody says how the rest was divided, among which. Immutable.
 */
final class Fate {
  private final Map<String, Fraction> parts;
  private final List<Open> open;
  private final SortedSet<LocalDate> days;

  /** A rest that lies in some of these, nobody knows how much in each. */
  private record Open(Fraction rest, List<Fate> among) {}

  private Fate(Map<String, Fraction> parts, List<Open> open, SortedSet<LocalDate> days) {
    this.parts = parts;
    this.open = open;
    this.days = days;
  }

  /** A place that stays what it is. */
  static Fate of(String code) {
    return new Fate(Map.of(code, Fraction.ONE), List.of(), new TreeSet<>());
  }

  /** Puts together what becomes of the parts of one place. */
  static final class Parts {
    private final Map<String, Fraction> parts = new LinkedHashMap<>();
    private final List<Open> open = new ArrayList<>();
    private final SortedSet<LocalDate> days = new TreeSet<>();
    private final Set<Fate> blank = new LinkedHashSet<>();
    private Fraction rest = Fraction.ONE;

    Parts(LocalDate on) {
      days.add(on);
    }

    void add(Optional<Fraction> share, Fate then) {
      days.addAll(then.days);
      if (share.isEmpty()) {
        blank.addAll(then.isOneChoice() ? then.open.get(0).among() : List.of(then));
      } else {
        rest = rest.minus(share.get());
        put(share.get(), then);
      }
    }

    private void put(Fraction share, Fate then) {
      then.parts.forEach((code, part) -> parts.merge(code, share.times(part), Fraction::plus));
      then.open.forEach(o -> open.add(new Open(share.times(o.rest()), o.among())));
    }

    Fate fate() {
      if (blank.size() == 1) {
        put(rest, blank.iterator().next());
      } else if (!blank.isEmpty()) {
        open.add(new Open(rest, List.copyOf(blank)));
      }
      return new Fate(parts, open, days);
    }
  }

  private boolean isOneChoice() {
    return parts.isEmpty() && open.size() == 1 && open.get(0).rest().equals(Fraction.ONE);
  }

  /** The one place in which all of it is, if there is one. */
  Optional<String> whole() {
    return open.isEmpty() && parts.size() == 1
        ? Optional.of(parts.keySet().iterator().next())
        : Optional.empty();
  }

  /** The places in which some of it is. */
  Set<String> codes() {
    Set<String> codes = new LinkedHashSet<>(parts.keySet());
    open.stream().flatMap(o -> o.among().stream()).forEach(f -> codes.addAll(f.codes()));
    return codes;
  }

  /** The days on which it became something else. */
  SortedSet<LocalDate> days() {
    return days;
  }

  /** Which part of it lies in some places. */
  Interval within(Predicate<String> isInside) {
    Interval sum = Interval.ZERO;
    for (Map.Entry<String, Fraction> part : parts.entrySet()) {
      if (isInside.test(part.getKey())) {
        sum = sum.plus(Interval.of(part.getValue()));
      }
    }
    for (Open o : open) {
      Stream<Interval> among = o.among().stream().map(f -> f.within(isInside));
      sum = sum.plus(among.reduce(Interval::hull).orElseThrow().times(o.rest()));
    }
    return sum;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Fate f && parts.equals(f.parts) && open.equals(f.open);
  }

  @Override
  public int hashCode() {
    return Objects.hash(parts, open);
  }
}
