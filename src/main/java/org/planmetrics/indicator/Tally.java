package org.planmetrics.indicator;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.planmetrics.domain.Column;
import org.planmetrics.domain.Register;
import org.planmetrics.domain.Table;

/**
 * One pass over a register that feeds all leaves of all indicators. Tallies add up: what two halves
 * of a register give apart is together what one pass gives.
 */
final class Tally {
  private static final int BLOCK = 4096;
  private static final int WORTH_HALVING = 1 << 20;

  private final World world;
  private final Register register;
  private final List<Leaf> leaves;
  private final Profiles profiles;
  private final int[][] counts;
  private final long[][] sums;
  private final long[][] amounts;
  private final long[] scales;
  private final List<Optional<Column>> columns = new ArrayList<>();
  private final int[] rows;

  private Tally(World world, Register register, List<Leaf> leaves, Profiles profiles) {
    this.world = world;
    this.register = register;
    this.leaves = leaves;
    this.profiles = profiles;
    this.counts = new int[leaves.size()][];
    this.sums = new long[leaves.size()][];
    this.amounts = new long[leaves.size()][];
    this.scales = new long[leaves.size()];
    this.rows = new int[profiles.size()];
    for (int l = 0; l < sums.length; l++) {
      int size = world.size(leaves.get(l).scope());
      counts[l] = new int[size];
      Optional<Column> column =
          leaves.get(l).attribute().map(a -> world.snapshot().column(register, a));
      columns.add(column);
      scales[l] = column.map(Tally::scale).orElse(1L);
      sums[l] = column.isPresent() ? new long[size] : new long[0];
      long scale = scales[l];
      amounts[l] = column.map(c -> amounts(c, scale)).orElse(new long[0]);
    }
  }

  /** What the leaves of one register read, and how many records each lost to blanks. */
  record Result(Map<Leaf, Series> series, Map<Leaf, Long> failedOnBlank) {}

  static Result count(World world, Register register, List<Leaf> leaves) {
    Result result = new Result(new LinkedHashMap<>(), new LinkedHashMap<>());
    count(world, register, leaves, result);
    return result;
  }

  /** Halves the leaves until their profiles are few enough and their sums fit into longs. */
  private static void count(World world, Register register, List<Leaf> leaves, Result into) {
    Optional<Profiles> profiles = Profiles.of(world, leaves);
    if (profiles.isPresent()) {
      try {
        of(world, register, leaves, profiles.get()).finish(into);
        return;
      } catch (ArithmeticException e) {
        if (leaves.size() == 1) {
          into.series().put(leaves.get(0), ExactSum.of(world, leaves.get(0)));
          return;
        }
      }
    } else if (leaves.size() == 1) {
      into.series().put(leaves.get(0), ExactSum.of(world, leaves.get(0)));
      return;
    }
    int half = leaves.size() / 2;
    count(world, register, leaves.subList(0, half), into);
    count(world, register, leaves.subList(half, leaves.size()), into);
  }

  /** The two halves of a large register side by side, then added up. */
  private static Tally of(World world, Register register, List<Leaf> leaves, Profiles profiles) {
    int size = world.snapshot().table(register).size();
    int half = size < WORTH_HALVING ? size : size / 2;
    List<Tally> parts =
        IntStream.rangeClosed(0, half < size ? 1 : 0)
            .parallel()
            .mapToObj(p ->
                new Tally(world, register, leaves, profiles)
                    .run(p == 0 ? 0 : half, p == 0 ? half : size))
            .toList();
    Tally all = parts.get(0);
    parts.stream().skip(1).forEach(all::add);
    return all;
  }

  private void add(Tally other) {
    for (int p = 0; p < rows.length; p++) {
      rows[p] += other.rows[p];
    }
    for (int l = 0; l < counts.length; l++) {
      for (int i = 0; i < counts[l].length; i++) {
        counts[l][i] += other.counts[l][i];
      }
      for (int i = 0; i < sums[l].length; i++) {
        sums[l][i] = Math.addExact(sums[l][i], other.sums[l][i]);
      }
    }
  }

  private Tally run(int first, int last) {
    Table table = world.snapshot().table(register);
    int[] profile = new int[BLOCK];
    int[][][] counted = new int[profiles.size()][][];
    int[][] others = new int[profiles.size()][];
    for (int from = first; from < last; from += BLOCK) {
      int to = Math.min(from + BLOCK, last);
      profiles.of(from, to, profile);
      for (int row = from; row < to; row++) {
        int p = profile[row - from];
        if (rows[p]++ == 0) {
          int[] hits = profiles.leaves(p);
          counted[p] =
              Arrays.stream(hits)
                  .filter(this::isCounted)
                  .mapToObj(l -> counts[l])
                  .toArray(int[][]::new);
          others[p] = Arrays.stream(hits).filter(l -> !isCounted(l)).toArray();
        }
        int[][] into = counted[p];
        if (into.length > 0) {
          int place = world.placeOf(table.node(row));
          for (int[] count : into) {
            count[place]++;
          }
        }
        for (int leaf : others[p]) {
          add(leaf, row, table.node(row));
        }
      }
    }
    return this;
  }

  private void finish(Result result) {
    long[] failedOnBlank = failedOnBlank();
    for (int l = 0; l < counts.length; l++) {
      result.series().put(leaves.get(l), series(l));
      result.failedOnBlank().put(leaves.get(l), failedOnBlank[l]);
    }
  }

  /** Whether it is a plain count at the places, the usual leaf by far. */
  private boolean isCounted(int leaf) {
    return leaves.get(leaf).scope() == Scope.PLACES && columns.get(leaf).isEmpty();
  }

  private void add(int leaf, int row, int node) {
    int at = target(world, register, leaves.get(leaf).scope(), row, node);
    if (at < 0) {
      return;
    }
    Optional<Column> column = columns.get(leaf);
    int code = column.isEmpty() ? 0 : column.get().code(row);
    if (code == 0) {
      counts[leaf][at]++;
    } else {
      sums[leaf][at] = Math.addExact(sums[leaf][at], amounts[leaf][code]);
    }
  }

  /** Where a row counts: at its place, or at the site where it is posted or which it is. */
  static int target(World world, Register register, Scope scope, int row, int node) {
    if (scope == Scope.PLACES) {
      return world.placeOf(node);
    }
    if (register == scope.register()) {
      return row;
    }
    int first = world.snapshot().nodes().first(scope.register());
    boolean isThere = node >= first && node < first + world.size(scope);
    return register == Register.WORKERS && isThere ? node - first : -1;
  }

  /** How many rows each leaf lost to blanks. */
  private long[] failedOnBlank() {
    long[] failed = new long[leaves.size()];
    for (int p = 0; p < rows.length; p++) {
      if (rows[p] > 0) {
        for (int leaf : profiles.leavesFailedOnBlank(p)) {
          failed[leaf] += rows[p];
        }
      }
    }
    return failed;
  }

  /** Counts, or sums; of a sum the counts are its blank values. */
  private Series series(int l) {
    Scope scope = leaves.get(l).scope();
    if (scope == Scope.PLACES) {
      world.territory().rollUp(counts[l]);
    }
    boolean isCount = columns.get(l).isEmpty();
    if (isCount && scope == Scope.PLACES) {
      return AmountSeries.counts(counts[l], world.open(register));
    }
    long[] lower = isCount ? Arrays.stream(counts[l]).asLongStream().toArray() : sums[l];
    if (scope == Scope.PLACES) {
      world.territory().rollUp(lower);
    }
    long[] upper = lower.clone();
    for (int i = 0; i < upper.length; i++) {
      boolean isBlank = !isCount && counts[l][i] > 0;
      if (isBlank || !world.isComplete(register, scope, i)) {
        upper[i] = AmountSeries.UNBOUNDED;
      }
    }
    return AmountSeries.of(lower, upper, scales[l]);
  }

  /** The smallest power of ten that makes every value of a column whole. */
  static long scale(Column column) {
    int digits = 0;
    for (int code = 1; code < column.cardinality(); code++) {
      digits = Math.max(digits, ((BigDecimal) column.value(code).orElseThrow()).scale());
    }
    return BigInteger.TEN.pow(digits).longValueExact();
  }

  private static long[] amounts(Column column, long scale) {
    long[] amounts = new long[column.cardinality()];
    Arrays.setAll(
        amounts,
        code ->
            column
                .value(code)
                .map(v -> ((BigDecimal) v).multiply(BigDecimal.valueOf(scale)).longValueExact())
                .orElse(0L));
    return amounts;
  }
}
