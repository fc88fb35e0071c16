package org.planmetrics.table;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.planmetrics.domain.Text;

/** What became of a code that a tree does not have any more (SPEC S39). */
public final class Renamed {
  private Renamed() {}

  /**
   * What a place was made of after a day by rows that have its own code; empty if none changes it.
   */
  public static Optional<Text> joined(Tree tree, History history, String code, LocalDate after) {
    String own = tree.spelled(code);
    Map<String, Fate> fates = Chains.of(history.successions(), after, history.day(), tree::spelled);
    List<String> from =
        fates.entrySet().stream()
            .filter(e -> e.getValue().codes().contains(own))
            .map(Map.Entry::getKey)
            .sorted()
            .toList();
    boolean isOneWhole =
        from.size() == 1
            && fates.getOrDefault(from.get(0), Fate.of(own)).whole().isPresent()
            && isCodeNew(history, tree, own, after);
    if (from.isEmpty() || isOneWhole) {
      return Optional.empty();
    }
    String codes = String.join(", ", from);
    return Optional.of(Text.of("由 " + codes + " 合并或拆分而来", "it was made of " + codes));
  }

  /** Whether a code is nobody's before its row, as far as rows tell: not one that others joined. */
  private static boolean isCodeNew(History history, Tree tree, String code, LocalDate after) {
    return history.successions().stream()
        .filter(s -> tree.spelled(s.successor()).equals(code) && s.on().isAfter(after))
        .allMatch(s -> !tree.spelled(s.old()).equals(code));
  }

  /**
   * The node of a place by its code or unique name.
   *
   * @throws IllegalArgumentException if there is none, or several of that name; the message lists
   *     the nearest or, where a row of the successions has the code, what became of it
   */
  public static int node(Tree tree, History history, String codeOrName) {
    if (tree.find(codeOrName) < 0 && tree.named(codeOrName).length == 0) {
      words(tree, history, codeOrName)
          .ifPresent(successors -> {
            throw new IllegalArgumentException(
                "there is no place '" + codeOrName + "' any more; " + successors);
          });
    }
    return tree.node(codeOrName);
  }

  /** Whether all of a place became a place of the tree, by the rows until its day. */
  public static boolean became(Tree tree, History history, String old, String successor) {
    Fate fate = fates(tree, history).get(tree.spelled(old));
    return fate != null && fate.whole().filter(tree.spelled(successor)::equals).isPresent();
  }

  private static Map<String, Fate> fates(Tree tree, History history) {
    return Chains.of(history.successions(), LocalDate.MIN, history.day(), tree::spelled);
  }

  /** Such as {@code it became 公主岭市 220184 on 2020-06-19}; empty if no row says so. */
  private static Optional<String> words(Tree tree, History history, String code) {
    return Optional.ofNullable(fates(tree, history).get(tree.spelled(code)))
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
