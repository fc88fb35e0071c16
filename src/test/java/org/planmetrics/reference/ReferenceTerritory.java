package org.planmetrics.reference;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.planmetrics.domain.Succession;
import org.planmetrics.number.Fraction;
import org.planmetrics.number.Interval;

/**
 * Counties of prefectures of a province in the places of a later day (SPEC S38), as the rule says
 * it and as slowly: every way to give a rest that nobody divided to one of those that may have it
 * is a way that it may have been, and what is read lies between the least and the most of them.
 */
final class ReferenceTerritory {
  private final Map<String, String> before;
  private final Map<String, String> after;
  private final List<Map<String, Map<String, Fraction>>> ways = new ArrayList<>();

  /**
   * Counties with their prefectures, before and after.
   *
   * @param rows what became of them in between
   */
  ReferenceTerritory(Map<String, String> before, Map<String, String> after, List<Succession> rows) {
    this.before = before;
    this.after = after;
    Map<List<Object>, List<Succession>> choices = new LinkedHashMap<>();
    for (Succession row : rows) {
      if (row.share().isEmpty()) {
        choices.computeIfAbsent(List.of(row.on(), row.old()), k -> new ArrayList<>()).add(row);
      }
    }
    choose(rows, new ArrayList<>(choices.values()), new ArrayList<>());
  }

  private void choose(List<Succession> rows, List<List<Succession>> open, List<Succession> taken) {
    if (open.isEmpty()) {
      Map<String, Map<String, Fraction>> way = new HashMap<>();
      before.keySet().forEach(c -> way.put(c, follow(c, rows, taken)));
      ways.add(way);
      return;
    }
    for (Succession one : open.get(0)) {
      List<Succession> more = new ArrayList<>(taken);
      more.add(one);
      choose(rows, open.subList(1, open.size()), more);
    }
  }

  /** Where a county is in the end if each rest goes to the row that is taken. */
  private static Map<String, Fraction> follow(
      String county, List<Succession> rows, List<Succession> taken) {
    Map<String, Fraction> now = Map.of(county, Fraction.ONE);
    TreeSet<LocalDate> days = new TreeSet<>();
    rows.forEach(r -> days.add(r.on()));
    for (LocalDate day : days) {
      Map<String, Fraction> next = new HashMap<>();
      for (Map.Entry<String, Fraction> part : now.entrySet()) {
        List<Succession> of =
            rows.stream().filter(r -> r.on().equals(day) && r.old().equals(part.getKey())).toList();
        if (of.isEmpty()) {
          next.merge(part.getKey(), part.getValue(), Fraction::plus);
        }
        Fraction rest = Fraction.ONE;
        for (Succession row : of) {
          rest = rest.minus(row.share().orElse(Fraction.ZERO));
        }
        for (Succession row : of) {
          Fraction share = row.share().orElse(taken.contains(row) ? rest : Fraction.ZERO);
          next.merge(row.successor(), part.getValue().times(share), Fraction::plus);
        }
      }
      next.values().removeIf(f -> f.signum() == 0);
      now = next;
    }
    return now;
  }

  private boolean isIn(String county, String place) {
    return place.equals(RandomTerritories.PROVINCE_CODE)
        || county.equals(place)
        || place.equals(after.get(county));
  }

  private Fraction part(Map<String, Fraction> where, String place) {
    Fraction sum = Fraction.ZERO;
    for (Map.Entry<String, Fraction> part : where.entrySet()) {
      sum = isIn(part.getKey(), place) ? sum.plus(part.getValue()) : sum;
    }
    return sum;
  }

  /** The least and the most part of a county that may be in a place. */
  private Interval part(String county, String place) {
    return ways.stream()
        .map(way -> Interval.of(part(way.getOrDefault(county, Map.of()), place)))
        .reduce(Interval::hull)
        .orElseThrow();
  }

  /** An amount: each number of a county by its part, beyond those of the prefectures. */
  Interval amount(String place, Map<String, Interval> own) {
    Interval unknown = Interval.UNKNOWN;
    if (place.equals(RandomTerritories.PROVINCE_CODE)) {
      return own.containsKey(place)
          ? own.getOrDefault(place, unknown)
          : RandomTerritories.PREFECTURES.stream()
              .map(p -> wasPrefecture(p, own))
              .reduce(Interval.ZERO, Interval::plus);
    }
    boolean isPrefecture = RandomTerritories.PREFECTURES.contains(place);
    boolean isOwn = isPrefecture && (own.containsKey(place) || !before.containsValue(place));
    Interval sum = isOwn ? own.getOrDefault(place, unknown) : Interval.ZERO;
    for (String county : before.keySet()) {
      boolean wasHere = isOwn && place.equals(before.get(county));
      Interval part = part(county, place);
      Interval value = own.getOrDefault(county, unknown);
      Fraction counted = wasHere ? Fraction.ONE : Fraction.ZERO;
      sum = sum.plus(times(value, part, counted));
    }
    boolean isTooLittle = sum.upper().filter(u -> u.signum() < 0).isPresent();
    return isTooLittle ? Interval.ZERO : sum.fromZero();
  }

  private static Interval times(Interval value, Interval part, Fraction counted) {
    return part.ends()
        .map(e -> e.minus(counted))
        .map(f -> f.signum() == 0 ? Interval.ZERO : value.times(f))
        .reduce(Interval::hull)
        .orElseThrow();
  }

  private Interval wasPrefecture(String prefecture, Map<String, Interval> own) {
    List<Interval> counties =
        before.entrySet().stream()
            .filter(e -> e.getValue().equals(prefecture))
            .map(e -> own.getOrDefault(e.getKey(), Interval.UNKNOWN))
            .toList();
    return Optional.ofNullable(own.get(prefecture))
        .orElseGet(() ->
            counties.isEmpty()
                ? Interval.UNKNOWN
                : counties.stream().reduce(Interval.ZERO, Interval::plus));
  }

  /**
   * How many records there are surely and may be in a place, without regard to returns.
   *
   * @param at where each record was
   */
  Interval records(String place, List<String> at) {
    int sure = 0;
    int possible = 0;
    for (String where : at) {
      if (!before.containsKey(where)) {
        sure += isIn(where, place) ? 1 : 0;
        continue;
      }
      Predicate<String> here = end -> isIn(end, place);
      TreeSet<String> ends = new TreeSet<>();
      ways.forEach(way -> ends.addAll(way.getOrDefault(where, Map.of()).keySet()));
      boolean isAll = ends.stream().allMatch(here);
      sure += isAll ? 1 : 0;
      possible += !isAll && ends.stream().anyMatch(here) ? 1 : 0;
    }
    return Interval.of(Fraction.of(sure), Fraction.of(sure + possible));
  }

  /** Whether all records in a place are known, if they are in some counties and prefectures. */
  boolean isComplete(String place, Predicate<String> was) {
    boolean isAnyOpen =
        before.keySet().stream()
            .filter(c -> !was.test(c))
            .anyMatch(c -> part(c, place).upper().filter(u -> u.signum() > 0).isPresent());
    boolean isOpenItself =
        RandomTerritories.PREFECTURES.stream()
            .filter(p -> !before.containsValue(p) && !was.test(p))
            .anyMatch(p -> p.equals(place) || place.equals(RandomTerritories.PROVINCE_CODE));
    return !isAnyOpen && !isOpenItself;
  }

  /** A rate that a place has from one that is just its own, empty where it has not. */
  Optional<String> whole(String place) {
    List<String> in = before.keySet().stream().filter(c -> !part(c, place).isZero()).toList();
    boolean isOne =
        in.size() == 1
            && part(in.get(0), place).equals(Interval.of(Fraction.ONE))
            && after.containsKey(place);
    return isOne ? Optional.of(in.get(0)) : Optional.empty();
  }
}
