package org.planmetrics.tally;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.planmetrics.number.Interval;
import org.planmetrics.number.Relation;

/** The first known of several, node by node; remembers which it reads from (SPEC S9, S17). */
public final class PickSeries extends Series {
  private final List<Series> members;
  private final int[] picks;
  private final Optional<AmountSeries> merged;

  private PickSeries(List<Series> members, int[] picks, Optional<AmountSeries> merged) {
    this.members = members;
    this.picks = picks;
    this.merged = merged;
  }

  public static PickSeries of(List<Series> members, int size) {
    Optional<AmountSeries> first = members.get(0).amounts();
    if (first.isPresent() && first.get().isAllKnown()) {
      return new PickSeries(members, new int[size], first);
    }
    int[] picks = new int[size];
    boolean[] isPicked = new boolean[size];
    for (int m = 0; m < members.size(); m++) {
      pick(members.get(m), m, picks, isPicked);
    }
    return new PickSeries(members, picks, merge(members, picks));
  }

  /** Reads from a member wherever it is known and none before it is. */
  private static void pick(Series member, int number, int[] picks, boolean[] isPicked) {
    AmountSeries flat = member.amounts().orElse(null);
    for (int i = 0; i < picks.length; i++) {
      if (!isPicked[i] && (flat == null ? isKnown(member, i) : flat.lower(i) == flat.upper(i))) {
        picks[i] = number;
        isPicked[i] = true;
      }
    }
  }

  private static boolean isKnown(Series member, int i) {
    return member.isApplicable(i) && member.isSure(i) && member.at(i).isKnown();
  }

  private static Optional<AmountSeries> merge(List<Series> members, int[] picks) {
    if (Arrays.equals(picks, new int[picks.length])) {
      return members.get(0).amounts();
    }
    long scale = 1;
    for (Series member : members) {
      if (member.amounts().isEmpty()) {
        return Optional.empty();
      }
      scale = Math.max(scale, member.amounts().get().scale());
    }
    try {
      AmountSeries[] all = new AmountSeries[members.size()];
      for (int m = 0; m < all.length; m++) {
        all[m] = members.get(m).amounts().get().scaled(scale);
      }
      long[] lower = new long[picks.length];
      long[] upper = new long[picks.length];
      for (int i = 0; i < picks.length; i++) {
        lower[i] = all[picks[i]].lower(i);
        upper[i] = all[picks[i]].upper(i);
      }
      return Optional.of(AmountSeries.of(lower, upper, scale));
    } catch (ArithmeticException e) {
      return Optional.empty();
    }
  }

  @Override
  public int pick(int i) {
    return picks[i];
  }

  private Series picked(int i) {
    return members.get(picks[i]);
  }

  @Override
  public Interval at(int i) {
    return picked(i).at(i);
  }

  @Override
  public boolean isApplicable(int i) {
    return picked(i).isApplicable(i);
  }

  @Override
  public boolean isSure(int i) {
    return picked(i).isSure(i);
  }

  @Override
  public boolean isAlwaysSure() {
    return merged.isPresent();
  }

  @Override
  public Optional<AmountSeries> amounts() {
    return merged;
  }

  @Override
  public void judge(Relation relation, Interval bar, int from, int to, byte[] into) {
    if (merged.isPresent()) {
      merged.get().judge(relation, bar, from, to, into);
    } else {
      super.judge(relation, bar, from, to, into);
    }
  }
}
