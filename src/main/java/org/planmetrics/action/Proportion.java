package org.planmetrics.action;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.planmetrics.number.Fraction;

/** Shares λ·w within floors and caps that add up to a number, and their rounding. */
final class Proportion {
  private Proportion() {}

  /**
   * The parts with their exact and their whole shares.
   *
   * @throws IllegalArgumentException if no shares add up to the number
   */
  static List<Allotment> share(long total, List<Allotment> parts) {
    Fraction factor = factor(Fraction.of(total), parts);
    List<Fraction> exact = parts.stream().map(p -> exact(p, factor)).toList();
    long[] whole = exact.stream().mapToLong(x -> x.floor().longValueExact()).toArray();
    long left = total - Arrays.stream(whole).sum();
    IntStream.range(0, whole.length)
        .boxed()
        .sorted(
            Comparator.comparing((Integer i) -> exact.get(i).minus(Fraction.of(whole[i])))
                .reversed())
        .limit(left)
        .forEach(i -> whole[i]++);
    return IntStream.range(0, whole.length)
        .mapToObj(i -> parts.get(i).of(exact.get(i), whole[i]))
        .toList();
  }

  private static Fraction exact(Allotment part, Fraction factor) {
    Fraction least = Fraction.of(part.floor());
    Fraction due = factor.times(part.weight());
    Fraction share = due.compareTo(least) < 0 ? least : due;
    return part.cap().map(c -> share.min(Fraction.of(c))).orElse(share);
  }

  /** Where the sum of the shares starts or ends to grow with λ, and by how much. */
  private record Turn(Fraction at, Fraction slope) {}

  /** The λ with which the shares add up to a number: their sum grows in straight pieces. */
  private static Fraction factor(Fraction total, List<Allotment> parts) {
    Fraction sum =
        parts.stream().map(p -> Fraction.of(p.floor())).reduce(Fraction.ZERO, Fraction::plus);
    if (sum.compareTo(total) > 0) {
      throw new IllegalArgumentException(
          "the floors add up to " + sum + ", more than the number " + total);
    }
    Fraction at = Fraction.ZERO;
    Fraction slope = Fraction.ZERO;
    for (Turn turn : turns(parts)) {
      Fraction next = sum.plus(slope.times(turn.at().minus(at)));
      if (next.compareTo(total) >= 0) {
        break;
      }
      sum = next;
      at = turn.at();
      slope = slope.plus(turn.slope());
    }
    if (sum.equals(total)) {
      return at;
    }
    if (slope.signum() == 0) {
      throw new IllegalArgumentException(tooLittle(total, sum, parts));
    }
    return at.plus(total.minus(sum).dividedBy(slope));
  }

  private static List<Turn> turns(List<Allotment> parts) {
    List<Turn> turns = new ArrayList<>();
    for (Allotment part : parts) {
      Fraction weight = part.weight();
      if (weight.signum() > 0) {
        turns.add(new Turn(Fraction.of(part.floor()).dividedBy(weight), weight));
        part.cap()
            .ifPresent(c ->
                turns.add(new Turn(Fraction.of(c).dividedBy(weight), Fraction.ZERO.minus(weight))));
      }
    }
    turns.sort(Comparator.comparing(Turn::at));
    return turns;
  }

  private static String tooLittle(Fraction total, Fraction sum, List<Allotment> parts) {
    if (parts.stream().allMatch(p -> p.weight().signum() == 0)) {
      return "the weights are all 0, so " + total.minus(sum) + " of " + total + " go nowhere";
    }
    return "the caps of the places with a weight allow " + sum + ", less than the number " + total;
  }
}
