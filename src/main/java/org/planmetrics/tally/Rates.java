package org.planmetrics.tally;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.planmetrics.number.Fraction;
import org.planmetrics.number.Interval;

/**
 * What a rate reads at every place (SPEC S25): its own value; else over its child places the
 * weighted mean where every weight is known, or all that lies between the smallest and the
 * greatest, because every weighted mean lies there. Children whose weight is known to be 0 are left
 * out where another's is surely above 0.
 */
final class Rates {
  private Rates() {}

  static Interval[] of(
      Index index,
      Optional<Series> weight,
      Interval unknown,
      Interval[] own,
      boolean[] isOwn,
      boolean[] moreChildren,
      FigureNotes notes) {
    Mean[] means = new Mean[own.length];
    Interval[] found = own.clone();
    for (int i = own.length - 1; i >= 0; i--) {
      @Nullable Mean mean = means[i];
      if (mean != null) {
        if (moreChildren.length > 0 && moreChildren[i]) {
          mean.add(unknown, Optional.empty());
        }
        Interval ofChildren = mean.result();
        if (isOwn[i] && own[i].known().filter(v -> !ofChildren.contains(v)).isPresent()) {
          notes.differs(i);
        }
        found[i] = isOwn[i] ? own[i] : ofChildren;
        means[i] = Mean.DONE;
      }
      if (i > 0) {
        int parent = index.tree().parent(i);
        @Nullable Mean above = means[parent];
        if (above == null) {
          above = new Mean();
          means[parent] = above;
        }
        int child = i;
        above.add(found[i], weight.map(w -> w.at(child)));
      }
    }
    return found;
  }

  /** The children of one place. */
  private static final class Mean {
    static final Mean DONE = new Mean();

    private final Hull all = new Hull();
    private final Hull notWeightless = new Hull();
    private boolean isAnySurelyWeighed;
    private boolean isEveryWeightKnown = true;
    private Fraction weights = Fraction.ZERO;
    private Interval sum = Interval.ZERO;

    void add(Interval value, Optional<Interval> weight) {
      Interval by = weight.orElse(Interval.UNKNOWN);
      all.add(value);
      if (!by.isZero()) {
        notWeightless.add(value);
      }
      isAnySurelyWeighed |= by.lower().filter(w -> w.signum() > 0).isPresent();
      isEveryWeightKnown &= by.isKnown();
      if (isEveryWeightKnown && !by.isZero()) {
        Fraction known = by.known().orElseThrow();
        weights = weights.plus(known);
        sum = sum.plus(value.times(known));
      }
    }

    Interval result() {
      if (isEveryWeightKnown && weights.signum() > 0) {
        return sum.times(Fraction.ONE.dividedBy(weights));
      }
      return (isAnySurelyWeighed ? notWeightless : all).result();
    }
  }

  /** From the smallest to the greatest of some bounds. */
  private static final class Hull {
    private @Nullable Interval bounds;

    void add(Interval value) {
      Interval before = bounds;
      bounds = before == null ? value : before.hull(value);
    }

    Interval result() {
      return bounds == null ? Interval.UNKNOWN : bounds;
    }
  }
}
