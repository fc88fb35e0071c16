package org.planmetrics.action;

import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.function.IntFunction;
import org.planmetrics.domain.Register;
import org.planmetrics.indicator.Bar;
import org.planmetrics.indicator.Condition;
import org.planmetrics.indicator.Indicator;
import org.planmetrics.indicator.Ratio;
import org.planmetrics.number.Fraction;
import org.planmetrics.number.Interval;
import org.planmetrics.number.Reading;
import org.planmetrics.number.Relation;
import org.planmetrics.number.Truth;
import org.planmetrics.plan.Assessment;

/**
 * How many additions a condition takes, place by place. What is missing counts as it does for the
 * greatest shortfall (SPEC S17): the lower end of what is lifted, the upper end of the bar.
 *
 * <p>An amount A with gain g under a bar t, and a ratio k·A/B whose denominator gains h, take the
 * smallest whole n with A + g·n ≥ t, or k·(A + g·n) ≥ t·(B + h·n).
 */
final class Lifting {
  private final Assessment assessment;
  private final Gains gains;

  Lifting(Assessment assessment, Gains gains) {
    this.assessment = assessment;
    this.gains = gains;
  }

  /** A condition at the places, or at the sites of a register. */
  IntFunction<Takes> of(Condition condition, Register scope) {
    return condition.accept(
        new Condition.Visitor<>() {
          @Override
          public IntFunction<Takes> comparison(Condition.Comparison comparison) {
            return of(comparison, scope);
          }

          @Override
          public IntFunction<Takes> all(Condition.All all) {
            return of(all.members(), scope, Takes::and);
          }

          @Override
          public IntFunction<Takes> any(Condition.Any any) {
            return of(any.members(), scope, Takes::or);
          }
        });
  }

  private IntFunction<Takes> of(
      List<Condition> members, Register scope, BinaryOperator<Takes> join) {
    List<IntFunction<Takes>> parts = members.stream().map(m -> of(m, scope)).toList();
    return node -> parts.stream().map(p -> p.apply(node)).reduce(Takes.NOT_APPLICABLE, join);
  }

  private IntFunction<Takes> of(Condition.Comparison c, Register scope) {
    NodeReadings reader = new NodeReadings(assessment, scope);
    IntFunction<Reading> left = reader.column(c.indicator());
    IntFunction<Optional<Sure>> bar = bar(c.bar(), reader);
    boolean isMoved =
        gains.moves(c.indicator()) || c.bar().indicator().map(gains::moves).orElse(false);
    if (!isMoved) {
      return node -> fixed(left.apply(node), c.bar().relation(), bar.apply(node));
    }
    if (!c.bar().relation().isFloor()) {
      return node -> Takes.never("it is no floor: " + c);
    }
    Indicator what = assessment.plan().indicators().resolve(c.indicator());
    Optional<Ratio> ratio = what.as(Ratio.class);
    Indicator above = ratio.map(Ratio::numerator).orElse(what);
    Optional<IntFunction<Fraction>> gain = gains.of(above, reader);
    Optional<IntFunction<Fraction>> against =
        ratio.isPresent() ? gains.of(ratio.get().denominator(), reader) : barGain(c.bar(), reader);
    boolean isCurved = ratio.isPresent() && c.bar().indicator().map(gains::moves).orElse(false);
    if (gain.isEmpty() || against.isEmpty() || isCurved) {
      return node -> Takes.never("each addition does not lift it by the same amount");
    }
    boolean isStrict = c.bar().relation() == Relation.MORE_THAN;
    Fraction per = ratio.map(Ratio::per).orElse(Fraction.ONE);
    Line line = new Line(isStrict, ratio.isPresent(), per);
    return node ->
        line.takes(
            left.apply(node), bar.apply(node), gain.get().apply(node), against.get().apply(node));
  }

  private Optional<IntFunction<Fraction>> barGain(Bar bar, NodeReadings reader) {
    return bar.indicator().map(b -> gains.of(b, reader)).orElse(Optional.of(node -> Fraction.ZERO));
  }

  /** What a bar reads at most at the places, empty where that is unknown or may not apply. */
  IntFunction<Optional<Fraction>> bar(Bar bar) {
    IntFunction<Optional<Sure>> column = bar(bar, new NodeReadings(assessment, Register.REGIONS));
    return node -> column.apply(node).filter(Sure::isSure).flatMap(b -> b.value().upper());
  }

  /** What a bar reads, and whether it is sure to be applicable. */
  private record Sure(Interval value, boolean isSure) {}

  private static IntFunction<Optional<Sure>> bar(Bar bar, NodeReadings reader) {
    return bar.either(
        fixed -> {
          Optional<Sure> sure = Optional.of(new Sure(fixed, true));
          return node -> sure;
        },
        of -> {
          IntFunction<Reading> column = reader.column(of);
          return node -> {
            Reading reading = column.apply(node);
            return reading.value().map(v -> new Sure(v, reading.isSure()));
          };
        });
  }

  /** What additions do not change: it holds, or it never will. */
  private static Takes fixed(Reading reading, Relation kind, Optional<Sure> bar) {
    if (bar.isEmpty() || !reading.isApplicable()) {
      return Takes.NOT_APPLICABLE;
    }
    boolean holds = reading.isSure() && bar.get().isSure();
    return holds && holds(reading.value().orElseThrow(), kind, bar.get().value())
        ? Takes.NONE
        : Takes.never("nothing that is added counts in it");
  }

  /** Whether bounds reach a bar whatever is missing (SPEC S10). */
  private static boolean holds(Interval reading, Relation kind, Interval bar) {
    return kind.compare(reading, bar) == Truth.TRUE;
  }

  /** What rises in a straight line against what may rise itself. */
  private record Line(boolean isStrict, boolean isRatio, Fraction per) {
    Takes takes(Reading reading, Optional<Sure> bar, Fraction gain, Fraction against) {
      if (bar.isEmpty() || !reading.isApplicable()) {
        return Takes.NOT_APPLICABLE;
      }
      Optional<Fraction> t = bar.get().value().upper();
      if (t.isEmpty()) {
        return Takes.never("its bar is not known");
      }
      if (reading.denominator().filter(d -> d.upper().isEmpty()).isPresent()) {
        return Takes.never("its denominator is not known");
      }
      if (!reading.isSure() || !bar.get().isSure()) {
        return Takes.never("it may prove not applicable");
      }
      if (!isRatio) {
        return reading
            .value()
            .flatMap(Interval::lower)
            .map(lower -> takes(t.get().minus(lower), gain.minus(against)))
            .orElseGet(() -> Takes.never("how far it may be below 0 is not known"));
      }
      Optional<Fraction> least = reading.numerator().flatMap(Interval::lower);
      if (least.isEmpty()) {
        return Takes.never("how far it may be below 0 is not known");
      }
      Fraction above = least.get();
      Fraction below = reading.denominator().orElseThrow().upper().orElseThrow();
      return takes(
          t.get().times(below).minus(per.times(above)),
          per.times(gain).minus(t.get().times(against)));
    }

    private Takes takes(Fraction gap, Fraction slope) {
      boolean isMet = isStrict ? gap.signum() < 0 : gap.signum() <= 0;
      if (slope.signum() < 0 || slope.signum() == 0 && !isMet) {
        return Takes.never("what is added does not bring it nearer");
      }
      if (isMet) {
        return Takes.NONE;
      }
      Fraction number = slope.equals(Fraction.ONE) ? gap : gap.dividedBy(slope);
      return Takes.of(isStrict ? number.floor().add(BigInteger.ONE) : number.ceiling());
    }
  }
}
