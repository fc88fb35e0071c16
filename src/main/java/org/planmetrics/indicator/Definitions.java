package org.planmetrics.indicator;

import com.google.common.collect.ImmutableMap;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.planmetrics.domain.During;
import org.planmetrics.domain.Moment;
import org.planmetrics.snapshot.Snapshot;
import org.planmetrics.text.Names;

/**
 * The named indicators of a plan, its parameters (SPEC S15): every name that is used is there, and
 * no name leads back to itself.
 */
public final class Definitions {
  private static final int DEEPEST = 500;

  private final Map<String, Indicator> table;
  private final Optional<LocalDate> baselineDay;

  private Definitions(Map<String, Indicator> table, Optional<LocalDate> baselineDay) {
    this.table = ImmutableMap.copyOf(table);
    this.baselineDay = baselineDay;
  }

  /**
   * The definitions given, and those of {@link Named} indicators within them and the conditions.
   *
   * @param given indicators by name
   * @param uses the conditions that use them
   * @return the definitions
   * @throws IllegalArgumentException if a name is unknown, leads back to itself or names two
   *     different indicators
   */
  public static Definitions of(Map<String, Indicator> given, List<Condition.Comparison> uses) {
    Map<String, Indicator> table = new LinkedHashMap<>();
    given.forEach((name, indicator) -> put(table, name, indicator));
    Set<String> used = new LinkedHashSet<>();
    uses.forEach(c -> absorb(c, table).parts().forEach(i -> addNames(i, used)));
    Definitions definitions = new Definitions(table, Optional.empty());
    used.forEach(definitions::get);
    definitions.order();
    return definitions;
  }

  /**
   * The same definitions with one replaced.
   *
   * @param name a name that is defined
   * @param indicator what it shall stand for
   * @return the definitions
   * @throws IllegalArgumentException if the name is not defined, or a name in the indicator is
   *     unknown or leads back to itself
   */
  public Definitions with(String name, Indicator indicator) {
    get(name);
    Indicator plain =
        indicator
            .as(Named.class)
            .filter(n -> n.name().equals(name))
            .map(Named::of)
            .orElse(indicator);
    Map<String, Indicator> changed = new LinkedHashMap<>(table);
    Map<String, Indicator> inner = new LinkedHashMap<>(table);
    inner.remove(name);
    changed.put(name, absorb(plain, inner));
    inner.forEach(changed::putIfAbsent);
    Definitions definitions = new Definitions(changed, baselineDay);
    definitions.order();
    return definitions;
  }

  /**
   * The same definitions, read in a plan that counts from a day.
   *
   * @param day the day of {@link Moment#BASELINE}, if the plan has one
   * @return the definitions
   */
  public Definitions countingFrom(Optional<LocalDate> day) {
    return new Definitions(table, day);
  }

  /**
   * Whether something is read on the plan's baseline day, or during the days since (SPEC S30, S31).
   *
   * @param indicator the indicator
   * @return true if it, or what a name in it stands for, is
   * @throws IllegalArgumentException if it has an unknown name
   */
  public boolean isReadOnBaseline(Indicator indicator) {
    return isReadOnBaseline(indicator, new LinkedHashSet<>());
  }

  private boolean isReadOnBaseline(Indicator indicator, Set<Indicator> seen) {
    Indicator at = resolve(indicator);
    return seen.add(at)
        && (at.as(AnotherDay.class).filter(o -> o.moment().isBaseline()).isPresent()
            || at.as(ReportedFigure.class)
                .filter(f -> f.during().equals(Optional.of(During.PLAN)))
                .isPresent()
            || at.parts().stream().anyMatch(part -> isReadOnBaseline(part, seen)));
  }

  /** The baseline day of the plan, if there is one. */
  Optional<LocalDate> baselineDay() {
    return baselineDay;
  }

  Definitions plus(Indicator indicator) {
    Map<String, Indicator> more = new LinkedHashMap<>(table);
    Set<String> used = new LinkedHashSet<>();
    addNames(absorb(indicator, more), used);
    Definitions definitions =
        more.size() == table.size() ? this : new Definitions(more, baselineDay);
    used.forEach(definitions::get);
    return definitions;
  }

  /**
   * The indicators by name, in the plan's order.
   *
   * @return the table
   */
  public Map<String, Indicator> table() {
    return table;
  }

  /**
   * The indicator of that name.
   *
   * @param name the name
   * @return what it stands for
   * @throws IllegalArgumentException if it is not defined; the message lists the valid names
   */
  public Indicator get(String name) {
    Indicator found = table.get(name);
    if (found == null) {
      throw new IllegalArgumentException(Names.unknown("indicator", name, table.keySet()));
    }
    return found;
  }

  /**
   * An indicator's kind, names and titles resolved.
   *
   * @param indicator any
   * @return what it stands for, no Titled, Named or Ref
   */
  public Indicator resolve(Indicator indicator) {
    Indicator at = indicator;
    Indicator next = at.meaning(this::get);
    while (next != at) {
      at = next;
      next = at.meaning(this::get);
    }
    return at;
  }

  /**
   * A formula in words, names written as the titles that they are defined with.
   *
   * @param indicator any
   * @param locale Chinese or English
   * @return such as {@code certified workers per 1,000 elderly}
   */
  public String describe(Indicator indicator, Locale locale) {
    return Wording.of(indicator, table, locale);
  }

  /**
   * Whether readers expect the two sides of a comparison as percentages: of a share, and of a ratio
   * of one to one beside a bar of at most 1.
   *
   * @param condition an indicator and a bar
   * @return true for a share ≥ 3/5, to be read as ≥ 60 %
   */
  public boolean isPercentage(Condition.Comparison condition) {
    return Percentages.isPercentage(condition, table);
  }

  /**
   * A condition in which names stand for what this table defines.
   *
   * @param condition any
   * @return the same with {@link Ref} for each {@link Named}
   */
  public Condition.Comparison canonical(Condition.Comparison condition) {
    return absorb(condition, new LinkedHashMap<>());
  }

  Indicator canonical(Indicator indicator) {
    return absorb(indicator, new LinkedHashMap<>());
  }

  /**
   * What an indicator asks of the data: the counts, sums and figures that it is made of, those in
   * the conditions of its units too, and the counts of these units.
   *
   * @param indicator the indicator
   * @return its leaves, in the order of their use
   * @throws IllegalArgumentException if it has an unknown name
   */
  public Set<Indicator> leaves(Indicator indicator) {
    Set<Indicator> leaves = new LinkedHashSet<>();
    addLeaves(indicator, leaves, new LinkedHashSet<>());
    return Collections.unmodifiableSet(leaves);
  }

  private void addLeaves(Indicator indicator, Set<Indicator> into, Set<Indicator> seen) {
    Indicator at = resolve(indicator);
    if (!seen.add(at)) {
      return;
    }
    if (at.parts().isEmpty()) {
      into.add(at);
    }
    at.atUnits().ifPresent(units -> into.add(new Count(units)));
    at.parts().forEach(part -> addLeaves(part, into, seen));
  }

  /**
   * The indicator of each stratum.
   *
   * @param strata such as workers by sex
   * @param snapshots the data; a value that any of them has is a stratum
   * @return the values in their order, blank last
   * @throws IllegalArgumentException if the indicator cannot be split by the column
   */
  public Map<Stratum, Indicator> split(Strata strata, List<Snapshot> snapshots) {
    StrataValues values = new StrataValues(strata.column(), leaves(strata.of()), snapshots);
    Map<Stratum, Indicator> parts = new LinkedHashMap<>();
    for (Stratum stratum : values.strata()) {
      parts.put(stratum, strata.of().accept(new StratumOf(stratum, this::get, values)));
    }
    return parts;
  }

  /** The names, each after those that it uses. */
  List<String> order() {
    Set<String> done = new LinkedHashSet<>();
    Map<String, Integer> depths = new HashMap<>();
    for (String start : table.keySet()) {
      Map<String, Deque<String>> open = new LinkedHashMap<>();
      Deque<String> path = new ArrayDeque<>();
      enter(start, open, path, done);
      while (!path.isEmpty()) {
        String name = path.getLast();
        String next = Objects.requireNonNull(open.get(name)).poll();
        if (next == null) {
          done.add(name);
          depths.put(name, checkDepth(name, depths));
          path.removeLast();
        } else {
          enter(next, open, path, done);
        }
      }
    }
    return List.copyOf(done);
  }

  /** Refuses what is nested so deep that to evaluate it would overflow the stack. */
  private int checkDepth(String name, Map<String, Integer> depths) {
    int depth = depth(get(name), depths);
    if (depth > DEEPEST) {
      throw new IllegalArgumentException(
          "indicators must not be nested more than "
              + DEEPEST
              + " deep, but '"
              + name
              + "' is "
              + depth
              + " deep");
    }
    return depth;
  }

  private void enter(
      String name, Map<String, Deque<String>> open, Deque<String> path, Set<String> done) {
    if (done.contains(name)) {
      return;
    }
    if (open.containsKey(name)) {
      List<String> cycle = new ArrayList<>(path);
      cycle = cycle.subList(cycle.indexOf(name), cycle.size());
      throw new IllegalArgumentException(
          "the indicators make a cycle: " + String.join(" → ", cycle) + " → " + name);
    }
    Set<String> used = new LinkedHashSet<>();
    addNames(get(name), used);
    open.put(name, new ArrayDeque<>(used));
    path.addLast(name);
  }

  private static void put(Map<String, Indicator> table, String name, Indicator indicator) {
    Ref.check(name);
    Indicator canonical = absorb(indicator, table);
    Optional<Indicator> before = Optional.ofNullable(table.putIfAbsent(name, canonical));
    if (before.isPresent() && !before.get().equals(canonical)) {
      throw new IllegalArgumentException(
          "indicator '"
              + name
              + "' must have one definition, but has two: "
              + before.get()
              + " and "
              + canonical);
    }
  }

  private static Condition.Comparison absorb(
      Condition.Comparison condition, Map<String, Indicator> table) {
    return condition.withParts(i -> absorb(i, table));
  }

  /** Puts what has a name into the table; it leaves the name behind. */
  private static Indicator absorb(Indicator indicator, Map<String, Indicator> table) {
    Optional<Named> named = indicator.as(Named.class);
    if (named.isEmpty()) {
      return indicator.withParts(i -> absorb(i, table));
    }
    put(table, named.get().name(), named.get().of());
    return new Ref(named.get().name());
  }

  /** How deep an indicator is nested, names with what they stand for. */
  private static int depth(Indicator indicator, Map<String, Integer> ofNames) {
    int ofName = indicator.as(Ref.class).map(r -> ofNames.getOrDefault(r.name(), 0)).orElse(0);
    return 1
        + indicator.parts().stream().mapToInt(p -> depth(p, ofNames)).reduce(ofName, Math::max);
  }

  private static void addNames(Indicator indicator, Set<String> into) {
    indicator.as(Ref.class).ifPresent(r -> into.add(r.name()));
    indicator.parts().forEach(part -> addNames(part, into));
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Definitions d
        && table.equals(d.table)
        && baselineDay.equals(d.baselineDay);
  }

  @Override
  public int hashCode() {
    return table.hashCode();
  }

  @Override
  public String toString() {
    return String.join(", ", table.keySet());
  }
}
