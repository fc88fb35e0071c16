package org.planmetrics.tally;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.planmetrics.domain.Register;
import org.planmetrics.table.Table;
import org.planmetrics.table.Vector;

/**
 * One pass over a register that feeds all leaves of all indicators. Rows come in any order of
 * places, so each is first put with those of the same stretch of places, whose counts stay at hand
 * while they are added up. What a thread does depends on the rows alone.
 */
public final class Tally {
  private static final int BLOCK = 4096;
  private static final int CHUNK = 1 << 18;

  private final Index index;
  private final Register register;
  private final List<Leaf> leaves;
  private final RowClasses profiles;
  private final List<LeafCounts> into;
  private final long[][] amounts;
  private final List<Optional<Vector>> columns = new ArrayList<>();
  private final boolean[] isCount;

  private Tally(
      Index index,
      Register register,
      List<Leaf> leaves,
      RowClasses profiles,
      List<LeafCounts> into) {
    this.index = index;
    this.register = register;
    this.leaves = leaves;
    this.profiles = profiles;
    this.into = into;
    this.amounts = new long[leaves.size()][];
    this.isCount = new boolean[leaves.size()];
    for (int l = 0; l < amounts.length; l++) {
      Optional<Vector> column =
          leaves.get(l).attribute().map(a -> index.store().vector(register, a));
      columns.add(column);
      isCount[l] = leaves.get(l).scope() == Scope.PLACES && column.isEmpty();
      into.get(l).widen(column.map(Tally::scale).orElse(1L));
      long scale = into.get(l).scale();
      amounts[l] = column.map(c -> amounts(c, scale)).orElse(new long[0]);
    }
  }

  /** What the leaves of one register read, and how many records each lost to blanks. */
  public record Result(Map<Leaf, Series> series, Map<Leaf, Long> failedOnBlank) {}

  public static Result count(Index index, Register register, List<Leaf> leaves) {
    Result result = new Result(new LinkedHashMap<>(), new LinkedHashMap<>());
    count(index, register, leaves, result);
    return result;
  }

  /** Halves the leaves until their profiles are few enough and their sums fit into longs. */
  private static void count(Index index, Register register, List<Leaf> leaves, Result into) {
    Optional<RowClasses> profiles = RowClasses.of(index, leaves);
    if (profiles.isPresent()) {
      try {
        List<LeafCounts> counts = none(index, leaves);
        new Tally(index, register, leaves, profiles.get(), counts).run();
        finish(index, leaves, counts, 0, into);
        return;
      } catch (ArithmeticException e) {
        if (leaves.size() == 1) {
          into.series().put(leaves.get(0), ExactSum.of(index, leaves.get(0)));
          return;
        }
      }
    } else if (leaves.size() == 1) {
      into.series().put(leaves.get(0), ExactSum.of(index, leaves.get(0)));
      return;
    }
    int half = leaves.size() / 2;
    count(index, register, leaves.subList(0, half), into);
    count(index, register, leaves.subList(half, leaves.size()), into);
  }

  /** Nothing counted yet. */
  public static List<LeafCounts> none(Index index, List<Leaf> leaves) {
    return leaves.stream()
        .map(l -> new LeafCounts(index.size(l.scope()), l.attribute().isPresent()))
        .toList();
  }

  /**
   * Adds to some counts what others have counted.
   *
   * @throws ArithmeticException if a sum does not fit
   */
  public static void add(List<LeafCounts> counts, List<LeafCounts> others) {
    for (int l = 0; l < counts.size(); l++) {
      counts.get(l).add(others.get(l));
    }
  }

  /**
   * Adds to some counts all rows of a register, whose leaves are halved until their profiles are
   * few enough.
   *
   * @throws ArithmeticException if a sum does not fit
   */
  public static void add(Index index, Register register, List<Leaf> leaves, List<LeafCounts> into) {
    Optional<RowClasses> profiles = RowClasses.of(index, leaves);
    if (profiles.isPresent()) {
      new Tally(index, register, leaves, profiles.get(), into).run();
      return;
    }
    if (leaves.size() == 1) {
      throw new IllegalArgumentException(
          "'" + leaves.get(0).records() + "' asks for too many columns at once to be streamed");
    }
    int half = leaves.size() / 2;
    int size = leaves.size();
    add(index, register, leaves.subList(0, half), into.subList(0, half));
    add(index, register, leaves.subList(half, size), into.subList(half, size));
  }

  private void run() {
    int size = index.store().table(register).size();
    int chunks = Math.max(1, size / CHUNK);
    List<Chunk> done =
        IntStream.range(0, chunks)
            .parallel()
            .mapToObj(c ->
                new Chunk((int) ((long) size * c / chunks), (int) ((long) size * (c + 1) / chunks)))
            .toList();
    int[][][] counts = new int[profiles.size()][][];
    for (int p = 0; p < counts.length; p++) {
      int profile = p;
      int rows = done.stream().mapToInt(c -> c.rows[profile]).sum();
      if (rows > 0) {
        for (int leaf : profiles.leavesFailedOnBlank(p)) {
          into.get(leaf).addFailedOnBlank(rows);
        }
        counts[p] =
            Arrays.stream(profiles.leaves(p))
                .filter(l -> isCount[l])
                .mapToObj(l -> into.get(l).counts())
                .toArray(int[][]::new);
      }
    }
    IntStream.range(0, Stretches.of(index.tree().size()))
        .parallel()
        .forEach(s -> done.forEach(c -> c.stretches.count(s, counts)));
    done.forEach(Chunk::addOthers);
  }

  /** Some of the rows: those that are counted by stretches of places, and what else they add to. */
  private final class Chunk {
    private final int first;
    private final int last;
    private final int[] rows = new int[profiles.size()];
    private final int[][] others = new int[rows.length][];
    private final boolean[] counts = new boolean[rows.length];
    private final Stretches stretches;

    Chunk(int first, int last) {
      this.first = first;
      this.last = last;
      int[] places = index.places(register);
      this.stretches = new Stretches(index.tree().size(), places, first, last);
      int[] profile = new int[BLOCK];
      for (int from = first; from < last; from += BLOCK) {
        int to = Math.min(from + BLOCK, last);
        profiles.of(from, to, profile);
        for (int row = from; row < to; row++) {
          int p = profile[row - from];
          if (rows[p]++ == 0) {
            begin(p);
          }
          if (counts[p]) {
            stretches.add(p, places[row]);
          }
        }
      }
    }

    private void begin(int p) {
      int[] hits = profiles.leaves(p);
      others[p] = Arrays.stream(hits).filter(l -> !isCount[l]).toArray();
      counts[p] = others[p].length < hits.length;
    }

    /** Adds what is no plain count at the places, one thread after the other. */
    void addOthers() {
      boolean isAny = Arrays.stream(others).anyMatch(o -> o != null && o.length > 0);
      Table table = index.store().table(register);
      int[] profile = new int[BLOCK];
      for (int from = first; isAny && from < last; from += BLOCK) {
        int to = Math.min(from + BLOCK, last);
        profiles.of(from, to, profile);
        for (int row = from; row < to; row++) {
          for (int leaf : others[profile[row - from]]) {
            Tally.this.add(leaf, row, table.node(row));
          }
        }
      }
    }
  }

  private void add(int leaf, int row, int node) {
    int at = index.slot(register, leaves.get(leaf).scope(), row, node);
    if (at < 0) {
      return;
    }
    Optional<Vector> column = columns.get(leaf);
    int code = column.isEmpty() ? 0 : column.get().code(row);
    if (code == 0) {
      into.get(leaf).counts()[at]++;
    } else {
      long[] sums = into.get(leaf).sums();
      sums[at] = Math.addExact(sums[at], amounts[leaf][code]);
    }
  }

  /**
   * Adds counts up along the tree, which uses them up, and makes series of them.
   *
   * @param anywhere how many more records there may be at every node
   * @throws ArithmeticException if a count or sum does not fit
   */
  public static void finish(
      Index index, List<Leaf> leaves, List<LeafCounts> counts, long anywhere, Result into) {
    for (int l = 0; l < counts.size(); l++) {
      into.series().put(leaves.get(l), series(index, leaves.get(l), counts.get(l), anywhere));
      into.failedOnBlank().put(leaves.get(l), counts.get(l).failedOnBlank());
    }
  }

  private static Series series(Index index, Leaf leaf, LeafCounts of, long anywhere) {
    Scope scope = leaf.scope();
    Register register = leaf.records().register();
    int[] counts = of.counts();
    if (scope == Scope.PLACES) {
      index.tree().rollUp(counts);
    }
    boolean isCount = leaf.attribute().isEmpty();
    int[] possible = index.possible(register, scope);
    if (isCount && scope == Scope.PLACES && possible.length == 0 && anywhere == 0) {
      return AmountSeries.counts(counts, index.open(register));
    }
    long[] lower = isCount ? Arrays.stream(counts).asLongStream().toArray() : of.sums();
    if (!isCount && scope == Scope.PLACES) {
      index.tree().rollUp(lower);
    }
    long[] upper = lower.clone();
    for (int i = 0; i < upper.length; i++) {
      boolean isBlank = !isCount && counts[i] > 0;
      long more = anywhere + (possible.length > 0 ? possible[i] : 0);
      boolean isUnbounded = isBlank || !isCount && more > 0;
      upper[i] =
          isUnbounded || !index.isComplete(register, scope, i)
              ? AmountSeries.UNBOUNDED
              : upper[i] + more;
    }
    return AmountSeries.of(lower, upper, of.scale());
  }

  /** The smallest power of ten that makes every value of a column whole. */
  public static long scale(Vector column) {
    int digits = 0;
    for (int code = 1; code < column.cardinality(); code++) {
      digits = Math.max(digits, ((BigDecimal) column.value(code).orElseThrow()).scale());
    }
    return BigInteger.TEN.pow(digits).longValueExact();
  }

  private static long[] amounts(Vector column, long scale) {
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
