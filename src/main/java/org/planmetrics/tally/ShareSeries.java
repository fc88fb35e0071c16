package org.planmetrics.tally;

import java.util.Optional;
import org.planmetrics.number.Fraction;
import org.planmetrics.number.Interval;
import org.planmetrics.number.Reading;
import org.planmetrics.number.Relation;
import org.planmetrics.number.Truth;
import org.planmetrics.number.UnitCounts;

/** UnitCounts counted by answer at every node (SPEC S12). */
public final class ShareSeries extends Series {
  /**
   * Counts at every node; an array that would hold zeros only is empty.
   *
   * @param all all units
   * @param met those for which the condition holds
   * @param undecided those that data would decide
   * @param notApplicable those of which it cannot be asked
   * @param unsure those that may prove not applicable
   */
  public record Counts(int[] all, int[] met, int[] undecided, int[] notApplicable, int[] unsure) {}

  private final Counts counts;
  private final boolean[] more;
  private final Units units;
  private final byte[] truths;

  /** Counts, where there may be more units, and the answers of the units themselves. */
  public ShareSeries(Counts counts, boolean[] more, Units units, byte[] truths) {
    this.counts = counts;
    this.more = more;
    this.units = units;
    this.truths = truths;
  }

  public int met(int i) {
    return counts.met()[i];
  }

  public int undecided(int i) {
    return at(counts.undecided(), i);
  }

  public int notApplicable(int i) {
    return at(counts.notApplicable(), i);
  }

  /** Met, failed or undecided. */
  public int total(int i) {
    return counts.all()[i] - notApplicable(i);
  }

  private static int at(int[] some, int i) {
    return some.length == 0 ? 0 : some[i];
  }

  public boolean mayBeMore(int i) {
    return more.length > 0 && more[i];
  }

  public Units units() {
    return units;
  }

  public Truth truthOf(int unit) {
    return TruthCode.truth(truths[unit]);
  }

  @Override
  public Optional<ShareSeries> share() {
    return Optional.of(this);
  }

  @Override
  public boolean isApplicable(int i) {
    return total(i) > 0 || mayBeMore(i);
  }

  @Override
  public boolean isSure(int i) {
    return total(i) > at(counts.unsure(), i);
  }

  @Override
  public Interval at(int i) {
    if (mayBeMore(i)) {
      return Interval.of(Fraction.ZERO, Fraction.ONE);
    }
    int total = total(i);
    return Interval.of(Fraction.of(met(i), total), Fraction.of(met(i) + undecided(i), total));
  }

  @Override
  public Reading reading(int i) {
    Reading plain = super.reading(i);
    int failed = total(i) - met(i) - undecided(i);
    UnitCounts found = new UnitCounts(met(i), failed, undecided(i), notApplicable(i), mayBeMore(i));
    return new Reading(
        plain.value(), plain.isSure(), Optional.empty(), Optional.empty(), Optional.of(found));
  }

  /** Compares m·q with p·(m+f+u) for a bar p/q. */
  @Override
  public void judge(Relation relation, Interval bar, int from, int to, byte[] into) {
    Fraction value = bar.lower().orElseThrow();
    boolean fits = value.numerator().bitLength() < 32 && value.denominator().bitLength() < 32;
    if (relation == Relation.BETWEEN || value.signum() < 0 || !fits) {
      super.judge(relation, bar, from, to, into);
      return;
    }
    long p = value.numerator().longValueExact();
    long q = value.denominator().longValueExact();
    boolean isStrict = relation == Relation.MORE_THAN || relation == Relation.AT_MOST;
    byte reached = TruthCode.of(relation.isFloor() ? Truth.TRUE : Truth.FALSE);
    byte notReached = TruthCode.of(relation.isFloor() ? Truth.FALSE : Truth.TRUE);
    byte perhaps = TruthCode.of(Truth.UNDECIDED);
    byte none = TruthCode.of(Truth.NOT_APPLICABLE);
    boolean isSimple = more.length == 0 && counts.unsure().length == 0;
    int[] all = counts.all();
    int[] met = counts.met();
    int[] undecided = counts.undecided();
    int[] apart = counts.notApplicable();
    for (int i = from; i < to; i++) {
      int total = apart.length == 0 ? all[i] : all[i] - apart[i];
      if (!isSimple && (mayBeMore(i) || total > 0 && !isSure(i))) {
        into[i - from] = TruthCode.of(judge(relation, i, Optional.of(bar), true));
      } else {
        long enough = p * total + (isStrict ? 1 : 0);
        long least = q * met[i];
        long most = undecided.length == 0 ? least : least + q * undecided[i];
        byte truth = least >= enough ? reached : most < enough ? notReached : perhaps;
        into[i - from] = total == 0 ? none : truth;
      }
    }
  }
}
