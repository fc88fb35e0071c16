package org.planmetrics.indicator;

import java.util.Optional;

/** Units counted by answer at every node (SPEC S12). */
final class ShareSeries extends Series {
  /**
   * Counts at every node; an array that would hold zeros only is empty.
   *
   * @param all all units
   * @param met those for which the condition holds
   * @param undecided those that data would decide
   * @param notApplicable those of which it cannot be asked
   * @param unsure those that may prove not applicable
   */
  record Counts(int[] all, int[] met, int[] undecided, int[] notApplicable, int[] unsure) {}

  private final Counts counts;
  private final boolean[] more;
  private final World.Units units;
  private final byte[] truths;

  /** Counts, where there may be more units, and the answers of the units themselves. */
  ShareSeries(Counts counts, boolean[] more, World.Units units, byte[] truths) {
    this.counts = counts;
    this.more = more;
    this.units = units;
    this.truths = truths;
  }

  int met(int i) {
    return counts.met()[i];
  }

  int undecided(int i) {
    return at(counts.undecided(), i);
  }

  int notApplicable(int i) {
    return at(counts.notApplicable(), i);
  }

  /** Met, failed or undecided. */
  int total(int i) {
    return counts.all()[i] - notApplicable(i);
  }

  private static int at(int[] some, int i) {
    return some.length == 0 ? 0 : some[i];
  }

  boolean mayBeMore(int i) {
    return more.length > 0 && more[i];
  }

  World.Units units() {
    return units;
  }

  Truth truthOf(int unit) {
    return Truth.of(truths[unit]);
  }

  @Override
  boolean isApplicable(int i) {
    return total(i) > 0 || mayBeMore(i);
  }

  @Override
  boolean isSure(int i) {
    return total(i) > at(counts.unsure(), i);
  }

  @Override
  Interval at(int i) {
    if (mayBeMore(i)) {
      return Interval.of(Fraction.ZERO, Fraction.ONE);
    }
    int total = total(i);
    return Interval.of(Fraction.of(met(i), total), Fraction.of(met(i) + undecided(i), total));
  }

  @Override
  Reading reading(int i) {
    Reading plain = super.reading(i);
    int failed = total(i) - met(i) - undecided(i);
    Units found = new Units(met(i), failed, undecided(i), notApplicable(i), mayBeMore(i));
    return new Reading(
        plain.value(), plain.isSure(), Optional.empty(), Optional.empty(), Optional.of(found));
  }

  /** Compares m·q with p·(m+f+u) for a bar p/q. */
  @Override
  void judge(Bar.Kind kind, Interval bar, int from, int to, byte[] into) {
    Fraction value = bar.lower();
    boolean fits = value.numerator().bitLength() < 32 && value.denominator().bitLength() < 32;
    if (kind == Bar.Kind.BETWEEN || value.signum() < 0 || !fits) {
      super.judge(kind, bar, from, to, into);
      return;
    }
    long p = value.numerator().longValueExact();
    long q = value.denominator().longValueExact();
    boolean isStrict = kind == Bar.Kind.MORE_THAN || kind == Bar.Kind.AT_MOST;
    byte reached = (kind.isFloor() ? Truth.TRUE : Truth.FALSE).code();
    byte notReached = (kind.isFloor() ? Truth.FALSE : Truth.TRUE).code();
    byte perhaps = Truth.UNDECIDED.code();
    byte none = Truth.NOT_APPLICABLE.code();
    boolean isSimple = more.length == 0 && counts.unsure().length == 0;
    int[] all = counts.all();
    int[] met = counts.met();
    int[] undecided = counts.undecided();
    int[] apart = counts.notApplicable();
    for (int i = from; i < to; i++) {
      int total = apart.length == 0 ? all[i] : all[i] - apart[i];
      if (!isSimple && (mayBeMore(i) || total > 0 && !isSure(i))) {
        into[i - from] = judge(kind, i, Optional.of(bar), true).code();
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
