package org.planmetrics.snapshot;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.planmetrics.domain.Labeled;
import org.planmetrics.domain.Level;
import org.planmetrics.domain.Register;
import org.planmetrics.domain.Text;
import org.planmetrics.table.Store;
import org.planmetrics.table.Tree;

/** Who reports a figure, of the places of the same levels and the sites of the same registers. */
final class FigureReporters {
  /** Those of one kind that could report, and those of them that do not. */
  private record Group(Labeled what, int[] all, int[] missing) {
    int reporting() {
      return all.length - missing.length;
    }

    boolean isPartial() {
      return missing.length > 0;
    }
  }

  private final Store store;
  private final BitSet reporting;
  private final Thresholds thresholds;
  private final List<Group> groups;

  FigureReporters(Store store, BitSet reporting, Thresholds thresholds) {
    this.store = store;
    this.reporting = reporting;
    this.thresholds = thresholds;
    this.groups =
        reporting.stream()
            .mapToObj(node -> Nouns.of(store, node))
            .distinct()
            .map(this::group)
            .toList();
  }

  private Group group(Labeled what) {
    int[] all = what instanceof Level level ? places(level) : sites((Register) what);
    return new Group(what, all, IntStream.of(all).filter(n -> !reporting.get(n)).toArray());
  }

  /** The places of a level that could report: all but zones and groupings that do not. */
  private int[] places(Level level) {
    Tree tree = store.tree();
    return IntStream.range(tree.first(level), tree.last(level))
        .filter(n -> reporting.get(n) || level == Level.COMMUNITY || tree.isStatutory(n))
        .toArray();
  }

  private int[] sites(Register register) {
    int first = store.nodes().first(register);
    return IntStream.range(first, first + store.table(register).size())
        .filter(n -> reporting.get(n) || store.isOpen(n))
        .toArray();
  }

  long among() {
    return groups.stream().mapToLong(g -> g.all().length).sum();
  }

  /** The counts and, of the last kind that is not complete, how the examples belong to it. */
  Text text() {
    List<Text> counts =
        groups.stream().map(g -> Nouns.count(g.reporting(), g.all().length, g.what())).toList();
    Text text =
        Text.of(
            counts.stream().map(Text::zh).collect(Collectors.joining("、")),
            counts.stream().map(Text::en).collect(Collectors.joining(", ")));
    return partial()
        .map(g ->
            isMost(g)
                ? Text.of(text.zh() + "；未报", text.en() + "; not")
                : Text.of(text.zh() + "；只有", text.en() + "; only"))
        .map(ended -> Examples.before(ended, shown().length, thresholds))
        .orElse(text);
  }

  private Optional<Group> partial() {
    return groups.stream().filter(Group::isPartial).reduce((a, b) -> b);
  }

  private static boolean isMost(Group group) {
    return group.missing().length <= group.reporting();
  }

  /** Those who do not report, or those who do where they are fewer. */
  private int[] shown() {
    return partial()
        .map(g -> isMost(g) ? g.missing() : IntStream.of(g.all()).filter(reporting::get).toArray())
        .orElseGet(() -> new int[0]);
  }

  List<String> examples() {
    return Examples.labels(store, shown(), thresholds);
  }
}
