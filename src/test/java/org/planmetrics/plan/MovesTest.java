package org.planmetrics.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.planmetrics.number.Fraction;
import org.planmetrics.number.Interval;
import org.planmetrics.number.Relation;
import org.planmetrics.number.Truth;
import org.planmetrics.number.UnitCounts;

/** The least numbers of answers (SPEC S36): by hand, and against every way to answer. */
class MovesTest {
  private static String text(Optional<BigInteger> number) {
    return number.map(Object::toString).orElse("-");
  }

  /** Of n = m + f + u: ⌈b·n⌉ − m before it is met, n − ⌈b·n⌉ + 1 − f before it is not. */
  @ParameterizedTest(name = "{0} met, {1} failed, {2} undecided, {3} {4}–{5}: {6}, {7}")
  @CsvSource({
    "27, 29, 4, AT_LEAST,  1/2, 1/2,  3, 2", // ⌈30⌉ − 27; 60 − 30 + 1 − 29
    "27, 29, 4, MORE_THAN, 1/2, 1/2,  4, 1", // 30 + 1 − 27; 31 − 30
    "27, 29, 4, AT_MOST,   1/2, 1/2,  1, 4", // 31 − 30; 30 + 1 − 27
    "27, 29, 4, LESS_THAN, 1/2, 1/2,  2, 3", // 31 − 29; 30 − 27
    "3,  3,  4, AT_LEAST,  3/5, 3/5,  3, 2", // 6 − 3; 7 − 5
    "3,  3,  4, BETWEEN,   2/5, 1/2,  3, 3", // 1 up and 2 down; 6 − 3 above it or 7 − 3 below
    "0,  1,  2, BETWEEN,   1/2, 1/2,  -, 1", // no half of 3; 1 of 2 that fails leaves 1/3 at most
    "9,  0,  1, AT_LEAST,  1,   1,    1, 1",
    "0,  0,  5, AT_LEAST,  0,   0,    1, -", // one of them must be sure to be applicable
  })
  void share(
      int m, int f, int u, Relation relation, String from, String to, String met, String notMet) {
    Moves moves = ShareMoves.of(new UnitCounts(m, f, u, 0, false));
    Interval bar = Interval.of(Fraction.parse(from), Fraction.parse(to));
    assertThat(text(moves.beforeMet(relation, bar))).isEqualTo(met);
    assertThat(text(moves.beforeNotMet(relation, bar))).isEqualTo(notMet);
  }

  /** Every number k of units is answered every way: p of them hold, k − p do not. */
  @Test
  void share_againstEveryWayToAnswer() {
    Random random = new Random(36);
    for (int i = 0; i < 4_000; i++) {
      int m = random.nextInt(5);
      int f = random.nextInt(5);
      int u = 1 + random.nextInt(5);
      Relation relation = Relation.values()[random.nextInt(5)];
      Interval bar = bar(random, relation);
      if (relation.compare(share(m, u, m + f + u), bar) == Truth.UNDECIDED) {
        Moves moves = ShareMoves.of(new UnitCounts(m, f, u, 0, false));
        String what = m + "/" + f + "/" + u + " " + relation + " " + bar;
        assertThat(text(moves.beforeMet(relation, bar)))
            .as(what)
            .isEqualTo(least(m, f, u, relation, bar, Truth.TRUE));
        assertThat(text(moves.beforeNotMet(relation, bar)))
            .as(what)
            .isEqualTo(least(m, f, u, relation, bar, Truth.FALSE));
      }
    }
  }

  private static Interval bar(Random random, Relation relation) {
    Fraction a = Fraction.of(random.nextInt(13), 12);
    Fraction b = Fraction.of(random.nextInt(13), 12);
    return relation == Relation.BETWEEN ? Interval.of(a.min(b), a.max(b)) : Interval.of(a);
  }

  private static Interval share(int met, int undecided, int all) {
    return Interval.of(Fraction.of(met, all), Fraction.of(met + undecided, all));
  }

  private static String least(int m, int f, int u, Relation relation, Interval bar, Truth wanted) {
    for (int k = 0; k <= u; k++) {
      for (int p = 0; p <= k; p++) {
        if (relation.compare(share(m + p, u - k, m + f + u), bar) == wanted) {
          return "" + k;
        }
      }
    }
    return "-";
  }

  private static RatioMoves.Amount amount(long least, int open) {
    return new RatioMoves.Amount(Fraction.of(least), BigInteger.valueOf(open), true);
  }

  /** A and B read at least so much, and so many answers are missing; the ratio is 1,000·A/B. */
  @ParameterizedTest(name = "{0} and {1} open by {2} and {3} open, {4} {5}–{6}: {7}, {8}")
  @CsvSource({
    "5, 3, 1000, 0, AT_LEAST,  6, 6,   1, 3", // one return may hold many; the last tells that not
    "5, 3, 1000, 0, AT_MOST,   6, 6,   3, 1",
    "5, 0, 1000, 2, AT_LEAST,  3, 3,   2, 1", // 5 of 1,000 to 1,666; one figure may be larger
    "5, 3, 1000, 2, AT_LEAST,  3, 3,   2, 4", // all of B; all of A and one of B
    "5, 3, 1000, 2, AT_LEAST,  6, 6,   3, 3", // all of B and one of A; all of A, 5 < 6
    "5, 3, 1000, 0, BETWEEN,   6, 7,   3, 1",
    "5, 3, 1000, 2, BETWEEN,   6, 7,   5, 3",
    "5, 3, 1000, 0, BETWEEN,   5.2, 5.8, -, 1", // no whole number of workers
    "0, 3, 1000, 0, MORE_THAN, 0, 0,   1, 3",
    "0, 0, 0,    2, AT_LEAST,  0, 0,   1, -", // B may be 0 until it has one
  })
  void ratio(
      long a,
      int openA,
      long b,
      int openB,
      Relation relation,
      String from,
      String to,
      String met,
      String notMet) {
    Moves moves = new RatioMoves(amount(a, openA), amount(b, openB), Fraction.of(1_000));
    Interval bar = Interval.of(Fraction.parse(from), Fraction.parse(to));
    assertThat(text(moves.beforeMet(relation, bar))).isEqualTo(met);
    assertThat(text(moves.beforeNotMet(relation, bar))).isEqualTo(notMet);
  }

  /** What may be answered: i returns for A that hold x, j for B that hold y, i + j the least. */
  @Test
  void ratio_againstManyWaysToAnswer() {
    Random random = new Random(37);
    int compared = 0;
    for (int i = 0; i < 4_000; i++) {
      int[] least = {random.nextInt(4), random.nextInt(4)};
      int[] open = {random.nextInt(3), random.nextInt(3)};
      Relation relation = Relation.values()[random.nextInt(5)];
      Fraction one = Fraction.of(random.nextInt(9), 2);
      Fraction other = Fraction.of(random.nextInt(9), 2);
      boolean isRange = relation == Relation.BETWEEN;
      Interval bar = isRange ? Interval.of(one.min(other), one.max(other)) : Interval.of(one);
      if (truth(least, open, new int[2], new int[2], relation, bar) == Truth.UNDECIDED) {
        compared++;
        Moves moves =
            new RatioMoves(amount(least[0], open[0]), amount(least[1], open[1]), Fraction.ONE);
        String what =
            "%d+%d by %d+%d %s %s".formatted(least[0], open[0], least[1], open[1], relation, bar);
        assertThat(text(moves.beforeMet(relation, bar)))
            .as("met: " + what)
            .isEqualTo(least(least, open, relation, bar, Truth.TRUE));
        assertThat(text(moves.beforeNotMet(relation, bar)))
            .as("not met: " + what)
            .isEqualTo(least(least, open, relation, bar, Truth.FALSE));
      }
    }
    assertThat(compared).isGreaterThan(1_000);
  }

  private static String least(
      int[] least, int[] open, Relation relation, Interval bar, Truth wanted) {
    int[] more = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 100, 1_000};
    List<Integer> found = new ArrayList<>();
    for (int i = 0; i <= open[0]; i++) {
      for (int j = 0; j <= open[1]; j++) {
        for (int x : i == 0 ? new int[1] : more) {
          for (int y : j == 0 ? new int[1] : more) {
            if (truth(least, open, new int[] {i, j}, new int[] {x, y}, relation, bar) == wanted) {
              found.add(i + j);
            }
          }
        }
      }
    }
    return found.stream().min(Integer::compare).map(Object::toString).orElse("-");
  }

  private static Truth truth(
      int[] least, int[] open, int[] answered, int[] more, Relation relation, Interval bar) {
    Interval a = reads(least[0] + more[0], open[0] - answered[0]);
    Interval b = reads(least[1] + more[1], open[1] - answered[1]);
    if (b.isZero()) {
      return Truth.NOT_APPLICABLE;
    }
    boolean isSure = b.lower().orElseThrow().signum() > 0;
    return isSure ? relation.compare(a.per(b, Fraction.ONE), bar) : Truth.UNDECIDED;
  }

  private static Interval reads(int least, int open) {
    Fraction from = Fraction.of(least);
    return open == 0 ? Interval.of(from) : Interval.atLeast(from);
  }
}
