package org.planmetrics.report;

import java.util.List;
import java.util.Optional;
import org.planmetrics.number.Fraction;
import org.planmetrics.number.Interval;
import org.planmetrics.number.Relation;
import org.planmetrics.plan.Finding;
import org.planmetrics.plan.Shown;
import org.planmetrics.plan.Status;

/**
 * Where a finding stands among its peers, the best first: what is met before what is not, then by
 * what is read. Those that stand alike share the first of their positions; what is open leaves room
 * for several.
 *
 * @param best 1 and how many surely stand better
 * @param worst 1 and how many may stand better
 * @param of how many peers the target applies to, the finding's own place included
 */
record Position(int best, int worst, int of) {
  /** Where a finding stands; none where the target does not apply. */
  static Optional<Position> of(Finding own, List<Finding> peers) {
    if (!isApplicable(own)) {
      return Optional.empty();
    }
    List<Finding> others =
        peers.stream().filter(f -> isApplicable(f) && !f.place().equals(own.place())).toList();
    int surely = (int) others.stream().filter(f -> isSurelyBetter(f, own)).count();
    int perhaps = (int) others.stream().filter(f -> isPerhapsBetter(f, own)).count();
    return Optional.of(new Position(1 + surely, 1 + perhaps, 1 + others.size()));
  }

  private static boolean isApplicable(Finding finding) {
    return finding.status() != Status.NOT_APPLICABLE;
  }

  private static boolean isSurelyBetter(Finding a, Finding b) {
    int byBar = Boolean.compare(isMet(a), mayBeMet(b));
    boolean isSure = a.reading().isSure();
    return isSure && (byBar > 0 || byBar == 0 && isAbove(worst(a), best(b), a, false));
  }

  private static boolean isPerhapsBetter(Finding a, Finding b) {
    int byBar = Boolean.compare(mayBeMet(a), isMet(b));
    return byBar > 0 || byBar == 0 && isAbove(best(a), worst(b), a, true);
  }

  private static boolean isMet(Finding finding) {
    return finding.status() == Status.MET;
  }

  private static boolean mayBeMet(Finding finding) {
    return isMet(finding) || finding.status() == Status.UNDECIDED;
  }

  private static Optional<Fraction> worst(Finding finding) {
    Optional<Interval> value = finding.reading().value();
    return isLessBetter(finding) ? value.flatMap(Interval::upper) : value.flatMap(Interval::lower);
  }

  private static Optional<Fraction> best(Finding finding) {
    Optional<Interval> value = finding.reading().value();
    return isLessBetter(finding) ? value.flatMap(Interval::lower) : value.flatMap(Interval::upper);
  }

  /** Whether an end is better than another; within a range none is better than the others. */
  private static boolean isAbove(
      Optional<Fraction> a, Optional<Fraction> b, Finding finding, boolean ifOpen) {
    if (relation(finding) == Relation.BETWEEN) {
      return false;
    }
    if (a.isEmpty() || b.isEmpty()) {
      return ifOpen;
    }
    int order = a.get().compareTo(b.get());
    return isLessBetter(finding) ? order < 0 : order > 0;
  }

  private static boolean isLessBetter(Finding finding) {
    return relation(finding) == Relation.AT_MOST || relation(finding) == Relation.LESS_THAN;
  }

  private static Relation relation(Finding finding) {
    return finding.step().bar().relation();
  }

  /** Returns such as {@code 3/55} or {@code 3–7/55}; {@code –} where it can be any. */
  @Override
  public String toString() {
    if (of > 1 && best == 1 && worst == of) {
      return Shown.NONE;
    }
    return best + (worst > best ? "–" + worst : "") + "/" + of;
  }
}
