package org.planmetrics.indicator;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.planmetrics.domain.Records;
import org.planmetrics.domain.Register;
import org.planmetrics.tally.Counted;
import org.planmetrics.tally.Index;
import org.planmetrics.tally.Leaf;
import org.planmetrics.tally.LeafCounts;
import org.planmetrics.tally.Tally;
import org.planmetrics.tally.View;

/**
 * Registers whose rows have gone by.
 *
 * @param registers the registers
 * @param counts what their leaves have counted
 * @param aside how many rows may lie anywhere, as their place is unknown (SPEC S28)
 */
record Streamed(
    Set<Register> registers, Map<Counted, LeafCounts> counts, Map<Register, Long> aside) {
  static final Streamed NOTHING = new Streamed(Set.of(), Map.of(), Map.of());

  /** The series of the leaves of one register on a day. */
  Tally.Result series(Index index, View view, List<Leaf> leaves) {
    Tally.Result result = new Tally.Result(new LinkedHashMap<>(), new LinkedHashMap<>());
    for (Leaf leaf : leaves) {
      LeafCounts copy = Objects.requireNonNull(counts.get(new Counted(view, leaf))).copy();
      try {
        long anywhere = aside.getOrDefault(leaf.records().register(), 0L);
        Tally.finish(index, List.of(leaf), List.of(copy), anywhere, result);
      } catch (ArithmeticException e) {
        throw overflow(leaf, e);
      }
    }
    return result;
  }

  static ArithmeticException overflow(Leaf leaf, ArithmeticException cause) {
    String what =
        leaf.attribute().map(a -> "the sum of " + a + " over ").orElse("the number of ")
            + leaf.records();
    ArithmeticException named =
        new ArithmeticException(what + " is too large to be streamed (" + cause.getMessage() + ")");
    named.initCause(cause);
    return named;
  }

  /**
   * Refuses what was not counted while the rows went by.
   *
   * @throws IllegalArgumentException if a leaf or unit is of a register that has gone by
   */
  void check(Asked asked) {
    asked.leaves().forEach(this::check);
  }

  private void check(View view, Leaves leaves) {
    for (Records units : leaves.units()) {
      if (registers.contains(units.register())) {
        throw new IllegalArgumentException(
            "'"
                + units
                + "' are asked one by one, so the register "
                + units.register()
                + " cannot be streamed; hold it in the snapshot");
      }
    }
    Optional<Leaf> unknown =
        leaves.all().stream()
            .filter(l ->
                registers.contains(l.records().register())
                    && !counts.containsKey(new Counted(view, l)))
            .findFirst();
    if (unknown.isPresent()) {
      throw new IllegalArgumentException(
          "'"
              + unknown.get().records()
              + "' was not tallied while the register "
              + unknown.get().records().register()
              + " was streamed; only what the plan's targets ask can be read");
    }
  }
}
