package org.planmetrics.tally;

import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.planmetrics.domain.Level;
import org.planmetrics.domain.Note;
import org.planmetrics.domain.Records;
import org.planmetrics.domain.Register;
import org.planmetrics.domain.Text;
import org.planmetrics.table.Tree;

/**
 * Places that a share leaves out because they have no unit of its level though those beside them
 * do, such as a city without counties (SPEC S24).
 */
public final class UnitGaps {
  private static final int SHOWN = 3;

  private final Tree tree;

  public UnitGaps(Tree tree) {
    this.tree = tree;
  }

  /** A note for each level of which units are asked. */
  public List<Note> notes(Collection<Records> units) {
    Set<Level> levels = new LinkedHashSet<>();
    units.forEach(u -> level(u).ifPresent(levels::add));
    return levels.stream().flatMap(level -> note(level).stream()).toList();
  }

  private static Optional<Level> level(Records units) {
    if (units.register() == Register.COMMUNITIES) {
      return Optional.of(Level.COMMUNITY);
    }
    boolean isOfOne = units.register() == Register.REGIONS && units.choices("level").size() == 1;
    return isOfOne
        ? units.choices("level").stream().map(Level.class::cast).findFirst()
        : Optional.empty();
  }

  private Optional<Note> note(Level level) {
    int first = tree.first(level);
    boolean[] hasUnits = new boolean[tree.last(level)];
    Arrays.fill(hasUnits, first, hasUnits.length, true);
    for (int node = hasUnits.length - 1; node > 0; node--) {
      hasUnits[tree.parent(node)] |= hasUnits[node];
    }
    List<String> without =
        IntStream.range(1, first)
            .filter(node -> !hasUnits[node] && hasUnits[tree.parent(node)])
            .filter(tree::isStatutory)
            .mapToObj(tree::name)
            .toList();
    return without.isEmpty() ? Optional.empty() : Optional.of(note(level, without));
  }

  private static Note note(Level level, List<String> without) {
    int count = without.size();
    List<String> some = without.subList(0, Math.min(SHOWN, count));
    boolean isMore = count > SHOWN;
    Text text =
        Text.of(
            String.join("、", some)
                + (isMore ? " 等 " + count + " 处" : "")
                + "没有"
                + level.label().zh()
                + "一级的单位，不计入占比",
            String.join(", ", some)
                + (isMore ? " and " + (count - SHOWN) + " more" : "")
                + (count == 1 ? " has" : " have")
                + " no unit of level "
                + level
                + (count == 1 ? " and is" : " and are")
                + " not in the share");
    return new Note(Note.Topic.NO_UNITS, text);
  }
}
