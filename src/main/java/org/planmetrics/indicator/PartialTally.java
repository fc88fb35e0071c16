package org.planmetrics.indicator;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.Sets;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.planmetrics.domain.Problem;
import org.planmetrics.domain.Register;
import org.planmetrics.tally.LeafCounts;
import org.planmetrics.tally.Origin;
import org.planmetrics.tally.Tally;
import org.planmetrics.text.Plural;

/**
 * What rows of streamed registers have counted, without the rows: for each place and each question
 * of a plan a number. Tallies of the same plan, day and territory are merged in any order and give
 * the same. Immutable; it travels by Java serialization, small numbers in few bytes.
 *
 * <p>Rows for an unknown place are counted and told, not tallied.
 */
public final class PartialTally implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final int TOLD = 100;
  private static final Comparator<Problem> ORDER =
      Comparator.comparing(Problem::source)
          .thenComparingLong(Problem::line)
          .thenComparing(Problem::found)
          .thenComparing(Problem::rule);

  /** What it was counted for. */
  private final Origin origin;

  /** For each streamed register what its leaves have counted. */
  private final EnumMap<Register, List<LeafCounts>> counts;

  /** For each streamed register how many rows were read. */
  private final EnumMap<Register, Long> rows;

  /** For each streamed register how many rows were set aside. */
  private final EnumMap<Register, Long> aside;

  /** For each streamed register the attributes of its rows, if any are asked for. */
  private final EnumMap<Register, ImmutableSortedSet<String>> attributes;

  /** The first of the rows set aside. */
  private final ImmutableList<Problem> problems;

  PartialTally(
      Origin origin,
      Map<Register, List<LeafCounts>> counts,
      Map<Register, Long> rows,
      Map<Register, Long> aside,
      Map<Register, Set<String>> attributes,
      List<Problem> problems) {
    this.origin = origin;
    this.counts = new EnumMap<>(counts);
    this.rows = new EnumMap<>(rows);
    this.aside = new EnumMap<>(aside);
    this.attributes = new EnumMap<>(Register.class);
    attributes.forEach((r, names) -> this.attributes.put(r, ImmutableSortedSet.copyOf(names)));
    this.problems = ImmutableList.copyOf(problems);
  }

  /**
   * This tally and another one together.
   *
   * @param other of the same plan, day and territory
   * @return their sum
   * @throws IllegalArgumentException if it is of another plan, day or territory; the message names
   *     both
   * @throws ArithmeticException if a count or sum does not fit; the message names the register
   */
  public PartialTally merge(PartialTally other) {
    origin.check(other.origin);
    Map<Register, List<LeafCounts>> both = new EnumMap<>(Register.class);
    Map<Register, Long> all = new EnumMap<>(Register.class);
    Map<Register, Long> unplaced = new EnumMap<>(Register.class);
    Map<Register, Set<String>> named = new EnumMap<>(Register.class);
    counts.forEach((register, some) -> {
      unplaced.put(register, setAside(register) + other.setAside(register));
      all.put(register, checked(register, rows(register) + other.rows(register)));
      named.put(register, Sets.union(attributes(register), other.attributes(register)));
      List<LeafCounts> sum = some.stream().map(LeafCounts::copy).toList();
      add(register, sum, other.counts(register));
      both.put(register, sum);
    });
    List<Problem> told = Stream.concat(problems.stream(), other.problems.stream()).toList();
    return new PartialTally(origin, both, all, unplaced, named, first(told));
  }

  private static void add(Register register, List<LeafCounts> sum, List<LeafCounts> more) {
    try {
      Tally.add(sum, more);
    } catch (ArithmeticException e) {
      throw tooLarge("a sum over the register " + register + " does not fit into 64 bits", e);
    }
  }

  static ArithmeticException tooLarge(String message, ArithmeticException cause) {
    ArithmeticException named = new ArithmeticException(message);
    named.initCause(cause);
    return named;
  }

  /** Counts are ints: one register has at most so many rows. */
  static long checked(Register register, long rows) {
    if (rows > Integer.MAX_VALUE) {
      throw new ArithmeticException(
          "the register "
              + register
              + " has "
              + rows
              + " rows; at most "
              + Integer.MAX_VALUE
              + " can be tallied");
    }
    return rows;
  }

  /** The same, in whatever order they came. */
  static List<Problem> first(List<Problem> problems) {
    return problems.stream().sorted(ORDER).limit(TOLD).toList();
  }

  /**
   * How many rows of a register were read, those set aside among them.
   *
   * @param register a streamed register
   * @return the number, 0 of other registers
   */
  public long rows(Register register) {
    return rows.getOrDefault(register, 0L);
  }

  /**
   * How many rows were set aside because their place is unknown.
   *
   * @return the number
   */
  public long setAside() {
    return aside.values().stream().mapToLong(Long::longValue).sum();
  }

  /**
   * How many rows of a register were set aside because their place is unknown.
   *
   * @param register a streamed register
   * @return the number, 0 of other registers
   */
  public long setAside(Register register) {
    return aside.getOrDefault(register, 0L);
  }

  /**
   * The first of the rows set aside, each with its ordinal in what was tallied in one go, from 1.
   *
   * @return at most 100 problems, such as {@code workers, record 7, place: 'X9' is no place or
   *     site}
   */
  public List<Problem> problems() {
    return problems;
  }

  Origin origin() {
    return origin;
  }

  /** The attributes of the rows of a register, in the order of their names. */
  Set<String> attributes(Register register) {
    return Objects.requireNonNull(attributes.get(register));
  }

  List<LeafCounts> counts(Register register) {
    return Objects.requireNonNull(counts.get(register));
  }

  /** Returns such as {@code 2000000 workers for plan 'jilin' as of 2023-12-31, 3 set aside}. */
  @Override
  public String toString() {
    List<String> parts = new ArrayList<>();
    rows.forEach((register, n) -> parts.add(Plural.of(n, Plural.one(register.key()))));
    return String.join(", ", parts)
        + " for plan '"
        + origin.plan()
        + "' as of "
        + origin.asOf()
        + (setAside() > 0 ? ", " + setAside() + " set aside" : "");
  }
}
