package org.planmetrics.table;

import java.time.LocalDate;
import java.util.Collection;
import java.util.IdentityHashMap;
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
  /** How often a rest may lie in a rest; beyond that it may be anywhere that any of it may be. */
  private static final int MOST_RESTS = 32;

  private final Map<String, Fraction> parts;
  private final Map<List<Fate>, Fraction> open;
  private final SortedSet<LocalDate> days;
  private final Set<String> codes;
  private final int depth;
  private final int hash;

  /**
   * Knows parts and rests.
   *
   * @param open for some fates what lies in any of them, nobody knows how much in each
   */
  private Fate(
      Map<String, Fraction> parts, Map<List<Fate>, Fraction> open, SortedSet<LocalDate> days) {
    this.parts = parts;
    this.open = open;
    this.days = days;
    this.codes = new LinkedHashSet<>(parts.keySet());
    int deepest = 0;
    for (List<Fate> among : open.keySet()) {
      for (Fate fate : among) {
        codes.addAll(fate.codes);
        deepest = Math.max(deepest, fate.depth + 1);
      }
    }
    this.depth = deepest;
    this.hash = Objects.hash(parts, open);
  }

  /** A place that stays what it is. */
  static Fate of(String code) {
    return new Fate(Map.of(code, Fraction.ONE), Map.of(), new TreeSet<>());
  }

  /** Puts together what becomes of the parts of one place. */
  static final class Parts {
    private final Map<String, Fraction> parts = new LinkedHashMap<>();
    private final Map<List<Fate>, Fraction> open = new LinkedHashMap<>();
    private final SortedSet<LocalDate> days = new TreeSet<>();
    private final Set<Fate> blank = new LinkedHashSet<>();
    private Fraction rest = Fraction.ONE;

    Parts(LocalDate on) {
      days.add(on);
    }

    void add(Optional<Fraction> share, Fate then) {
      days.addAll(then.days);
      if (share.isEmpty()) {
        blank.addAll(then.choices());
      } else {
        rest = rest.minus(share.get());
        put(share.get(), then);
      }
    }

    private void put(Fraction share, Fate then) {
      then.parts.forEach((code, part) -> parts.merge(code, share.times(part), Fraction::plus));
      then.open.forEach((among, rest) -> open.merge(among, share.times(rest), Fraction::plus));
    }

    Fate fate() {
      if (blank.size() == 1) {
        put(rest, blank.iterator().next());
      } else if (!blank.isEmpty()) {
        open.merge(List.copyOf(blank), rest, Fraction::plus);
      }
      return new Fate(parts, open, days);
    }
  }

  /** What a rest may be that lies in it. */
  private Collection<Fate> choices() {
    boolean isOneChoice = parts.isEmpty() && open.containsValue(Fraction.ONE);
    if (isOneChoice) {
      return open.keySet().iterator().next();
    }
    return depth < MOST_RESTS ? List.of(this) : codes.stream().map(Fate::of).toList();
  }

  /** The one place in which all of it is, if there is one. */
  Optional<String> whole() {
    return open.isEmpty() && parts.size() == 1
        ? Optional.of(parts.keySet().iterator().next())
        : Optional.empty();
  }

  /** The places in which some of it is. */
  Set<String> codes() {
    return codes;
  }

  /** The days on which it became something else. */
  SortedSet<LocalDate> days() {
    return days;
  }

  /** Which part of it lies in some places. */
  Interval within(Predicate<String> isInside) {
    return within(isInside, new IdentityHashMap<>());
  }

  private Interval within(Predicate<String> isInside, Map<Fate, Interval> known) {
    Interval sum = Interval.ZERO;
    for (Map.Entry<String, Fraction> part : parts.entrySet()) {
      if (isInside.test(part.getKey())) {
        sum = sum.plus(Interval.of(part.getValue()));
      }
    }
    for (Map.Entry<List<Fate>, Fraction> rest : open.entrySet()) {
      Stream<Interval> among = rest.getKey().stream().map(f -> f.inside(isInside, known));
      sum = sum.plus(among.reduce(Interval::hull).orElseThrow().times(rest.getValue()));
    }
    return sum;
  }

  private Interval inside(Predicate<String> isInside, Map<Fate, Interval> known) {
    Interval found = known.get(this);
    if (found == null) {
      found = within(isInside, known);
      known.put(this, found);
    }
    return found;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return this == other
        || other instanceof Fate f
            && hash == f.hash
            && parts.equals(f.parts)
            && open.equals(f.open);
  }

  @Override
  public int hashCode() {
    return hash;
  }
}
