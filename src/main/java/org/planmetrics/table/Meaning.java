package org.planmetrics.table;

import java.util.Optional;
import org.planmetrics.domain.Declaration;
import org.planmetrics.domain.FigureKind;
import org.planmetrics.domain.Unit;
import org.planmetrics.number.Fraction;
import org.planmetrics.number.Interval;

/**
 * What the numbers of a figure mean (SPEC S25, S26): as it is declared or, where it is not, as its
 * values are written.
 *
 * @param kind whether it adds up over places
 * @param unit the declared unit, if any
 * @param isPercent whether it is a part of one
 * @param weight of a rate the amount that weighs it, if declared
 * @param isSigned whether it may be negative
 * @param isDeclared whether somebody has said so
 */
public record Meaning(
    FigureKind kind,
    Optional<Unit> unit,
    boolean isPercent,
    Optional<String> weight,
    boolean isSigned,
    boolean isDeclared) {
  /** An undeclared figure whose values bear no percent sign: an amount. */
  public static final Meaning PLAIN =
      new Meaning(FigureKind.AMOUNT, Optional.empty(), false, Optional.empty(), false, false);

  /** An undeclared figure whose rows speak of periods. */
  static final Meaning FLOW =
      new Meaning(FigureKind.FLOW, Optional.empty(), false, Optional.empty(), false, false);

  static Meaning of(Declaration d, boolean hasSign) {
    boolean isPercent = hasSign || d.unit().filter(Unit::isShare).isPresent();
    return new Meaning(d.kind(), d.unit(), isPercent, d.weight(), d.isSigned(), true);
  }

  static Meaning undeclared(boolean hasSign) {
    return hasSign
        ? new Meaning(FigureKind.RATE, Optional.empty(), true, Optional.empty(), false, false)
        : PLAIN;
  }

  public boolean isRate() {
    return kind == FigureKind.RATE;
  }

  public boolean isFlow() {
    return kind == FigureKind.FLOW;
  }

  /** All that it may be. */
  public Interval unknown() {
    return isSigned ? Interval.ANY : Interval.UNKNOWN;
  }

  /** What a value in some unit is multiplied by to read in the figure's own; none is its own. */
  Fraction factor(Optional<Unit> written) {
    Optional<Unit> own = unit.filter(Unit::isShare);
    if (written.isEmpty()) {
      return own.map(Unit::factor).orElse(Fraction.ONE);
    }
    Fraction factor = written.get().factor();
    return written.get().isShare()
        ? factor
        : unit.map(u -> factor.dividedBy(u.factor())).orElse(factor);
  }
}
