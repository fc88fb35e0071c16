package org.planmetrics.tally;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import org.planmetrics.domain.Match;
import org.planmetrics.domain.Register;
import org.planmetrics.table.OnDay;
import org.planmetrics.table.Vector;

/**
 * Rows that no {@code where} tells apart share a profile: the values of each column fall into the
 * few classes that the leaves' questions make, and a profile is one class for each column. So a
 * {@code where} is asked once per profile and not once per row.
 */
public final class RowClasses {
  private static final int MOST = 1 << 16;

  private final List<Vector> columns = new ArrayList<>();
  private final List<int[]> weights = new ArrayList<>();
  private final List<List<BitSet>> classes = new ArrayList<>();
  private final int leaves;
  private int size = 1;

  private RowClasses(int leaves) {
    this.leaves = leaves;
  }

  /** Returns the profiles of the leaves, or empty if they make too many. */
  public static Optional<RowClasses> of(Index index, List<Leaf> leaves) {
    Map<String, Map<Integer, Predicate<Optional<Object>>>> asked = new LinkedHashMap<>();
    for (int leaf = 0; leaf < leaves.size(); leaf++) {
      int number = leaf;
      index
          .tests(leaves.get(leaf).records())
          .forEach((column, test) ->
              asked.computeIfAbsent(column, c -> new LinkedHashMap<>()).put(number, test));
    }
    RowClasses profiles = new RowClasses(leaves.size());
    Register register = leaves.get(0).records().register();
    if (index.store().table(register).size() == 0) {
      return Optional.of(profiles);
    }
    for (String name : asked.keySet()) {
      Vector column = index.store().vector(register, name);
      profiles.add(column, leaves, asked.getOrDefault(name, Map.of()));
      if (profiles.size > MOST) {
        return Optional.empty();
      }
    }
    return Optional.of(profiles);
  }

  /** Bit l: the value passes leaf l's question; bit leaves + l: it does, or is merely blank. */
  private void add(
      Vector column, List<Leaf> asking, Map<Integer, Predicate<Optional<Object>>> tests) {
    IdentityHashMap<Predicate<Optional<Object>>, boolean[]> accepted = new IdentityHashMap<>();
    tests.values().forEach(t -> accepted.computeIfAbsent(t, test -> OnDay.accepted(column, test)));
    Map<BitSet, Integer> classOf = new HashMap<>();
    List<BitSet> found = new ArrayList<>();
    int[] weight = new int[column.cardinality()];
    for (int code = 0; code < weight.length; code++) {
      BitSet answers = new BitSet(2 * leaves);
      for (int leaf = 0; leaf < leaves; leaf++) {
        Predicate<Optional<Object>> test = tests.get(leaf);
        boolean passes = test == null || Objects.requireNonNull(accepted.get(test))[code];
        Match match = asking.get(leaf).records().where().get(column.name());
        boolean isMerelyBlank = code == 0 && match != null && match.needsValue();
        answers.set(leaf, passes);
        answers.set(leaves + leaf, passes || isMerelyBlank);
      }
      int known = classOf.getOrDefault(answers, found.size());
      if (known == found.size()) {
        classOf.put(answers, known);
        found.add(answers);
      }
      weight[code] = known * size;
    }
    columns.add(column);
    weights.add(weight);
    classes.add(found);
    size = Math.multiplyExact(Math.min(size, MOST + 1), found.size());
  }

  public int size() {
    return size;
  }

  /** Writes the profiles of a range of rows. */
  public void of(int from, int to, int[] into) {
    Arrays.fill(into, 0, to - from, 0);
    for (int c = 0; c < columns.size(); c++) {
      columns.get(c).addWeights(weights.get(c), into, from, to);
    }
  }

  /** The leaves that count a profile. */
  public int[] leaves(int profile) {
    return answers(profile).get(0, leaves).stream().toArray();
  }

  /** The leaves that do not count a profile, but only because values are blank. */
  public int[] leavesFailedOnBlank(int profile) {
    BitSet answers = answers(profile);
    BitSet forgiven = answers.get(leaves, 2 * leaves);
    forgiven.andNot(answers.get(0, leaves));
    return forgiven.stream().toArray();
  }

  private BitSet answers(int profile) {
    BitSet answers = new BitSet(2 * leaves);
    answers.set(0, 2 * leaves);
    int rest = profile;
    for (List<BitSet> of : classes) {
      answers.and(of.get(rest % of.size()));
      rest /= of.size();
    }
    return answers;
  }
}
