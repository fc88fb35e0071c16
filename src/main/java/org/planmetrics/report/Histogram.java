package org.planmetrics.report;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.planmetrics.number.Decimals;
import org.planmetrics.number.Fraction;

/** How many places or units read what: columns of equal width, each labelled with its start. */
final class Histogram {
  private static final int MOST = 11;
  private static final int WIDTH = 30;
  private static final int FLOOR = 104;
  private static final int HEIGHT = 80;

  private final Fraction step;
  private final int[] counts;
  private final boolean asPercent;

  private Histogram(Fraction step, int columns, boolean asPercent) {
    this.step = step;
    this.counts = new int[columns];
    this.asPercent = asPercent;
  }

  /**
   * Draws values ≥ 0.
   *
   * @param values at least one
   * @param bar where to draw the plan's bar, if anywhere
   * @param barShown its number with its sign
   */
  static String of(
      List<Fraction> values, Optional<Fraction> bar, String barShown, boolean asPercent) {
    Fraction most =
        Stream.concat(values.stream(), bar.stream())
            .max(Comparator.naturalOrder())
            .orElse(Fraction.ONE);
    boolean isWhole = values.stream().allMatch(Fraction::isWhole);
    Fraction step = step(most, asPercent ? Fraction.of(1, 10) : Fraction.ONE, isWhole);
    Histogram histogram = new Histogram(step, column(most, step) + 1, asPercent);
    values.forEach(v -> histogram.counts[column(v, step)]++);
    return histogram.svg(bar, barShown);
  }

  /** The smallest of 1, 2, 5, 10 … tenfold steps that needs no more than eleven columns. */
  private static Fraction step(Fraction most, Fraction usual, boolean isWhole) {
    if (usual.compareTo(Fraction.ONE) < 0 && most.compareTo(Fraction.ONE) <= 0) {
      return usual;
    }
    List<Fraction> steps = new ArrayList<>();
    for (int power = isWhole ? 0 : -4; power <= 18; power++) {
      for (long first : new long[] {1, 2, 5}) {
        BigInteger ten = BigInteger.TEN.pow(Math.abs(power));
        Fraction unit =
            power < 0 ? Fraction.of(BigInteger.ONE, ten) : Fraction.of(ten, BigInteger.ONE);
        steps.add(unit.times(Fraction.of(first)));
      }
    }
    return steps.stream()
        .filter(s -> column(most, s) < MOST)
        .findFirst()
        .orElse(most.times(Fraction.of(1, 5)));
  }

  private static int column(Fraction value, Fraction step) {
    BigInteger column = value.dividedBy(step).floor();
    return column.bitLength() < 31 ? Math.max(column.intValue(), 0) : MOST;
  }

  private String svg(Optional<Fraction> bar, String barShown) {
    int width = Math.max(counts.length * WIDTH + 20, 100);
    StringBuilder svg = new StringBuilder("<svg class=spread viewBox=\"0 0 ");
    svg.append(width).append(" 124\" width=").append(width).append(" height=124>");
    int highest = Math.max(Arrays.stream(counts).max().orElse(1), 1);
    for (int c = 0; c < counts.length; c++) {
      column(c, highest, svg);
    }
    svg.append("<path class=a d=\"M10 ").append(FLOOR).append('H').append(width - 10);
    svg.append("\"></path>");
    bar.ifPresent(b -> {
      boolean isLeft = b.dividedBy(step).compareTo(Fraction.of(counts.length, 2)) < 0;
      svg.append("<path class=g d=\"M").append(x(b)).append(" 12V108\"></path><text class=k x=");
      svg.append(x(b)).append(" y=9 text-anchor=").append(isLeft ? "start" : "end").append('>');
      svg.append(Html.escape(barShown)).append("</text>");
    });
    return svg.append("</svg>").toString();
  }

  private void column(int c, int highest, StringBuilder svg) {
    int left = 10 + c * WIDTH;
    int middle = left + WIDTH / 2;
    if (counts[c] > 0) {
      Fraction height = Fraction.of((long) HEIGHT * counts[c], highest);
      String top = Digits.of(Fraction.of(FLOOR).minus(height), 1);
      svg.append("<rect class=v x=").append(left + 2).append(" y=").append(top);
      svg.append(" width=").append(WIDTH - 4).append(" height=").append(Digits.of(height, 1));
      svg.append("></rect><text x=").append(middle).append(" y=");
      svg.append(Digits.of(Fraction.of(FLOOR - 4).minus(height), 1)).append('>');
      svg.append(counts[c]).append("</text>");
    }
    String start = Decimals.of(step.times(Fraction.of(c)), asPercent);
    svg.append("<text class=a x=").append(middle).append(" y=118>").append(start).append("</text>");
  }

  private String x(Fraction value) {
    return Digits.of(Fraction.of(10).plus(value.dividedBy(step).times(Fraction.of(WIDTH))), 1);
  }
}
