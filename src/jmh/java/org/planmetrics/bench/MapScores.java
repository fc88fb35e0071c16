package org.planmetrics.bench;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.planmetrics.bench.Jilin.Goal;
import org.planmetrics.bench.Jilin.Measure;
import org.planmetrics.bench.Jilin.Per;
import org.planmetrics.plan.Status;

/** Jilin's targets scored by streams over maps from codes to counts. */
final class MapScores implements Findings {
  private final Kinship kinship;
  private final Map<Measure, Map<String, Long>> measures;
  private final Map<String, Long> blankBeds;
  private final List<Map<String, Long>> met = new ArrayList<>();
  private final List<Map<String, Long>> undecided = new ArrayList<>();
  private final List<Map<String, Long>> totals = new ArrayList<>();
  private final List<Map<String, Status>> statuses = new ArrayList<>();

  /**
   * Scores them.
   *
   * @param measures by measure and code of a place; none where zero
   * @param blankBeds how many institutions leave their beds blank, by code
   */
  MapScores(
      Kinship kinship, Map<Measure, Map<String, Long>> measures, Map<String, Long> blankBeds) {
    this.kinship = kinship;
    this.measures = new EnumMap<>(measures);
    this.blankBeds = blankBeds;
    for (int g = 0; g < Jilin.GOALS.size(); g++) {
      int goal = g;
      count(Jilin.GOALS.get(g));
      statuses.add(
          IntStream.range(0, kinship.size())
              .boxed()
              .collect(toMap(kinship::code, i -> score(goal, i))));
    }
  }

  private long value(Measure measure, int place) {
    return measures.getOrDefault(measure, Map.of()).getOrDefault(kinship.code(place), 0L);
  }

  private boolean isComplete(Measure measure, int place) {
    return kinship.isComplete(measure.register, place);
  }

  private void count(Goal goal) {
    if (goal instanceof Goal.Share s) {
      IntPredicate isUnit = i -> kinship.isUnit(s.units(), i);
      IntPredicate isMet = i -> value(s.measure(), i) >= s.enough();
      IntPredicate isOpen = i -> !isMet.test(i) && !isComplete(s.measure(), i);
      met.add(units(isUnit.and(isMet)));
      undecided.add(units(isUnit.and(isOpen)));
      totals.add(units(isUnit));
    } else {
      List.of(met, undecided, totals).forEach(m -> m.add(new HashMap<>()));
    }
  }

  private Map<String, Long> units(IntPredicate which) {
    return IntStream.range(0, kinship.size())
        .filter(which)
        .mapToObj(kinship::code)
        .flatMap(code -> kinship.within(code).stream())
        .collect(groupingBy(code -> code, counting()));
  }

  private Status score(int g, int place) {
    Goal goal = Jilin.GOALS.get(g);
    Status missed = Jilin.isDue(goal) ? Status.MISSED : Status.PENDING;
    if (goal instanceof Goal.Amount a) {
      return part(g, place, 0) >= a.bar()
          ? Status.MET
          : isComplete(a.measure(), place) ? missed : Status.UNDECIDED;
    }
    if (goal instanceof Goal.Share s) {
      long total = at(totals.get(g), place);
      long least = s.q() * part(g, place, 0);
      long most = least + s.q() * part(g, place, 2);
      return total == 0
          ? Status.NOT_APPLICABLE
          : least >= s.p() * total ? Status.MET : most < s.p() * total ? missed : Status.UNDECIDED;
    }
    return score((Goal.Ratio) goal, g, place, missed);
  }

  private Status score(Goal.Ratio goal, int g, int place, Status missed) {
    long k = goal.per() == Per.HUNDRED_BEDS ? 100 : 1_000;
    long above = k * part(g, place, 0);
    long below = part(g, place, 2);
    boolean isOpen = part(g, place, 3) == UNBOUNDED;
    if (below == 0) {
      return isOpen ? Status.UNDECIDED : Status.NOT_APPLICABLE;
    }
    if (!isOpen && above >= below) {
      return Status.MET;
    }
    return isComplete(Measure.CERTIFIED, place) && above < below ? missed : Status.UNDECIDED;
  }

  private long at(Map<String, Long> map, int place) {
    return map.getOrDefault(kinship.code(place), 0L);
  }

  @Override
  public Status status(int goal, int place) {
    return statuses.get(goal).get(kinship.code(place));
  }

  @Override
  public long part(int g, int place, int part) {
    Goal goal = Jilin.GOALS.get(g);
    if (goal instanceof Goal.Amount a) {
      return part > 1 ? 0 : bound(a.measure(), place, part == 1);
    }
    if (goal instanceof Goal.Share) {
      long isMet = at(met.get(g), place);
      long isOpen = at(undecided.get(g), place);
      return switch (part) {
        case 0 -> isMet;
        case 1 -> at(totals.get(g), place) - isMet - isOpen;
        case 2 -> isOpen;
        default -> 0;
      };
    }
    boolean isUpper = part % 2 == 1;
    if (part < 2) {
      return bound(Measure.CERTIFIED, place, isUpper);
    }
    if (((Goal.Ratio) goal).per() == Per.THOUSAND_ELDERLY) {
      return isUpper ? kinship.mostElderly(place) : kinship.leastElderly(place);
    }
    boolean isBlank = isUpper && at(blankBeds, place) > 0;
    return isBlank ? UNBOUNDED : bound(Measure.BEDS, place, isUpper);
  }

  private long bound(Measure measure, int place, boolean isUpper) {
    return isUpper && !isComplete(measure, place) ? UNBOUNDED : value(measure, place);
  }
}
