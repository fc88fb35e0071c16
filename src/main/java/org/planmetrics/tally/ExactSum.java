package org.planmetrics.tally;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Optional;
import org.planmetrics.domain.Register;
import org.planmetrics.number.Fraction;
import org.planmetrics.number.Interval;
import org.planmetrics.number.Reading;
import org.planmetrics.table.Table;
import org.planmetrics.table.Vector;

/** One leaf counted with numbers of any size: slower, for what does not fit into longs. */
public final class ExactSum {
  private ExactSum() {}

  public static Series of(Index index, Leaf leaf) {
    Register register = leaf.records().register();
    Table table = index.store().table(register);
    Optional<Vector> column = leaf.attribute().map(a -> index.store().vector(register, a));
    boolean[] matching = index.matching(leaf.records());
    Fraction[] sums = new Fraction[index.size(leaf.scope())];
    Arrays.fill(sums, Fraction.ZERO);
    int[] blanks = new int[sums.length];
    for (int row = 0; row < matching.length; row++) {
      int at = index.slot(register, leaf.scope(), row, table.node(row));
      if (!matching[row] || at < 0) {
        continue;
      }
      int code = column.isPresent() ? column.get().code(row) : 0;
      if (column.isEmpty()) {
        sums[at] = sums[at].plus(Fraction.ONE);
      } else if (code == 0) {
        blanks[at]++;
      } else {
        BigDecimal value = (BigDecimal) column.get().value(code).orElseThrow();
        sums[at] = sums[at].plus(Fraction.of(value));
      }
    }
    if (leaf.scope() == Scope.PLACES) {
      index.tree().rollUp(blanks);
      for (int node = sums.length - 1; node > 0; node--) {
        int parent = index.tree().parent(node);
        sums[parent] = sums[parent].plus(sums[node]);
      }
    }
    int[] possible = index.possible(register, leaf.scope());
    Reading[] readings = new Reading[sums.length];
    Arrays.setAll(
        readings,
        i -> {
          int more = possible.length > 0 ? possible[i] : 0;
          boolean isUnbounded = blanks[i] > 0 || column.isPresent() && more > 0;
          return Reading.of(
              isUnbounded || !index.isComplete(register, leaf.scope(), i)
                  ? Interval.atLeast(sums[i])
                  : Interval.of(sums[i], sums[i].plus(Fraction.of(more))));
        });
    return new ExactSeries(readings);
  }
}
