package org.planmetrics.table;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What became of a code that a tree does not have any more (SPEC S39). */
public final class Renamed {
  private Renamed() {}

  /** Such as {@code it became 公主岭市 220184 on 2020-06-19}; empty if no row says so. */
  public static Optional<String> words(Ground ground, String code) {
    Tree tree = ground.tree();
    History history = ground.history();
    Map<String, Fate> fates =
        Chains.of(history.successions(), LocalDate.MIN, history.day(), tree::spelled);
    return Optional.ofNullable(fates.get(tree.spelled(code)))
        .map(fate -> {
          List<String> successors = new ArrayList<>();
          for (String successor : fate.codes()) {
            int node = tree.find(successor);
            successors.add(node < 0 ? successor : tree.name(node) + " " + tree.code(node));
          }
          List<String> days = fate.days().stream().map(LocalDate::toString).toList();
          return "it became "
              + String.join(" and ", successors)
              + " on "
              + String.join(" and ", days);
        });
  }
}
