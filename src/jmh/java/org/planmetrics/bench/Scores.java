package org.planmetrics.bench;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.planmetrics.bench.Jilin.Goal;
import org.planmetrics.bench.Jilin.Measure;
import org.planmetrics.bench.Jilin.Per;
import org.planmetrics.plan.Status;

/**
 * Jilin's targets scored by hand-written loops over flat arrays, from measures that are added up at
 * every place: no algebra, no objects. Communities are told by their own measures; only regions
 * keep counts of units.
 */
final class Scores implements Findings {
  private static final byte MET = (byte) Status.MET.ordinal();
  private static final byte UNDECIDED = (byte) Status.UNDECIDED.ordinal();
  private static final byte NOT_APPLICABLE = (byte) Status.NOT_APPLICABLE.ordinal();
  private static final Status[] STATUSES = Status.values();
  private final Structure structure;
  private final int[][] measures;
  private final boolean[] bedsOpen;
  private final Elderly elderly;
  private final int[][] met;
  private final int[][] undecided;
  private final byte[][] statuses;

  /**
   * Scores them.
   *
   * @param measures by measure and place
   * @param bedsOpen where the beds of a facility are not known
   */
  Scores(Structure structure, int[][] measures, boolean[] bedsOpen, Elderly elderly) {
    this.structure = structure;
    this.measures = measures;
    this.bedsOpen = bedsOpen;
    this.elderly = elderly;
    this.met = new int[Jilin.GOALS.size()][];
    this.undecided = new int[Jilin.GOALS.size()][];
    this.statuses = new byte[Jilin.GOALS.size()][structure.size];
    IntStream.range(0, statuses.length).parallel().forEach(this::score);
  }

  private void score(int g) {
    Goal goal = Jilin.GOALS.get(g);
    byte missed = (byte) (Jilin.isDue(goal) ? Status.MISSED : Status.PENDING).ordinal();
    if (goal instanceof Goal.Amount amount) {
      score(amount, missed, statuses[g]);
    } else if (goal instanceof Goal.Share share) {
      met[g] = new int[structure.regions];
      undecided[g] = new int[structure.regions];
      count(share, met[g], undecided[g], missed, statuses[g]);
      score(share, met[g], undecided[g], missed, statuses[g]);
    } else if (goal instanceof Goal.Ratio ratio) {
      score(ratio, missed, statuses[g]);
    }
  }

  private int[] values(Measure measure) {
    return measures[measure.ordinal()];
  }

  private void score(Goal.Amount goal, byte missed, byte[] into) {
    int[] values = values(goal.measure());
    byte[] complete = structure.complete;
    int bit = 1 << goal.measure().register;
    int bar = goal.bar();
    for (int i = 0; i < into.length; i++) {
      into[i] = values[i] >= bar ? MET : (complete[i] & bit) != 0 ? missed : UNDECIDED;
    }
  }

  /** Counts the units that hold from the leaves up, and scores the communities on the way. */
  private void count(Goal.Share goal, int[] met, int[] undecided, byte missed, byte[] into) {
    int[] values = values(goal.measure());
    byte[] complete = structure.complete;
    byte[] unitsOf = structure.unitsOf;
    int bit = 1 << goal.measure().register;
    int unit = Structure.bit(goal.units());
    int enough = goal.enough();
    int regions = structure.regions;
    boolean isOfRegions = goal.units().compareTo(Jilin.UnitSet.TOWNSHIPS) >= 0;
    if (isOfRegions) {
      Arrays.fill(into, regions, into.length, NOT_APPLICABLE);
    }
    for (int i = regions - 1; i >= 0; i--) {
      int held = 0;
      int open = 0;
      int end = structure.childStart[i + 1];
      if (i < structure.firstTownship) {
        for (int child = structure.childStart[i]; child < end; child++) {
          held += met[child];
          open += undecided[child];
        }
      } else if (!isOfRegions) {
        for (int child = structure.childStart[i]; child < end; child++) {
          byte status = NOT_APPLICABLE;
          if ((unitsOf[child] & unit) != 0) {
            boolean isMet = values[child] >= enough;
            boolean isOpen = !isMet && (complete[child] & bit) == 0;
            held += isMet ? 1 : 0;
            open += isOpen ? 1 : 0;
            status = isMet ? MET : isOpen ? UNDECIDED : missed;
          }
          into[child] = status;
        }
      }
      if ((unitsOf[i] & unit) != 0) {
        boolean isMet = values[i] >= enough;
        held += isMet ? 1 : 0;
        open += !isMet && (complete[i] & bit) == 0 ? 1 : 0;
      }
      met[i] = held;
      undecided[i] = open;
    }
  }

  private void score(Goal.Share goal, int[] met, int[] undecided, byte missed, byte[] into) {
    int[] totals = structure.totals[goal.units().ordinal()];
    for (int i = 0; i < structure.regions; i++) {
      long enough = (long) goal.p() * totals[i];
      long least = (long) goal.q() * met[i];
      long most = least + (long) goal.q() * undecided[i];
      into[i] =
          totals[i] == 0
              ? NOT_APPLICABLE
              : least >= enough ? MET : most < enough ? missed : UNDECIDED;
    }
  }

  private void score(Goal.Ratio goal, byte missed, byte[] into) {
    int[] certified = values(Measure.CERTIFIED);
    byte[] complete = structure.complete;
    boolean isPerBeds = goal.per() == Per.HUNDRED_BEDS;
    int[] below = isPerBeds ? values(Measure.BEDS) : elderly.lower();
    long k = isPerBeds ? 100 : 1_000;
    for (int i = 0; i < into.length; i++) {
      boolean isOpen =
          isPerBeds ? bedsOpen[i] || (complete[i] & 1 << Jilin.FACILITIES) == 0 : elderly.open()[i];
      long most = k * certified[i];
      into[i] =
          below[i] == 0
              ? isOpen ? UNDECIDED : NOT_APPLICABLE
              : !isOpen && most >= below[i]
                  ? MET
                  : (complete[i] & 1 << Jilin.WORKERS) != 0 && most < below[i] ? missed : UNDECIDED;
    }
  }

  @Override
  public Status status(int goal, int place) {
    return STATUSES[statuses[goal][place]];
  }

  @Override
  public long part(int g, int place, int part) {
    Goal goal = Jilin.GOALS.get(g);
    if (goal instanceof Goal.Amount amount) {
      return part > 1 ? 0 : bound(amount.measure(), place, part == 1);
    }
    if (goal instanceof Goal.Share share) {
      return units(share, g, place, part);
    }
    boolean isUpper = part % 2 == 1;
    if (part < 2) {
      return bound(Measure.CERTIFIED, place, isUpper);
    }
    if (((Goal.Ratio) goal).per() == Per.HUNDRED_BEDS) {
      return isUpper && bedsOpen[place] ? UNBOUNDED : bound(Measure.BEDS, place, isUpper);
    }
    return isUpper && elderly.open()[place] ? UNBOUNDED : elderly.lower()[place];
  }

  private boolean isComplete(Measure measure, int place) {
    return (structure.complete[place] & 1 << measure.register) != 0;
  }

  private long bound(Measure measure, int place, boolean isUpper) {
    return isUpper && !isComplete(measure, place) ? UNBOUNDED : values(measure)[place];
  }

  private long units(Goal.Share share, int g, int place, int part) {
    int isMet;
    int isOpen;
    int total;
    if (place < structure.regions) {
      isMet = met[g][place];
      isOpen = undecided[g][place];
      total = structure.totals[share.units().ordinal()][place];
    } else {
      total = (structure.unitsOf[place] & Structure.bit(share.units())) != 0 ? 1 : 0;
      isMet = values(share.measure())[place] >= share.enough() ? total : 0;
      isOpen = isComplete(share.measure(), place) ? 0 : total - isMet;
    }
    return switch (part) {
      case 0 -> isMet;
      case 1 -> total - isMet - isOpen;
      case 2 -> isOpen;
      default -> 0;
    };
  }
}
