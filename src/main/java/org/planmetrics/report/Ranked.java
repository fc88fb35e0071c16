package org.planmetrics.report;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.planmetrics.access.Held;
import org.planmetrics.domain.Level;
import org.planmetrics.domain.Place;
import org.planmetrics.number.Reading;
import org.planmetrics.plan.Assessment;
import org.planmetrics.plan.Finding;
import org.planmetrics.table.Tree;

/**
 * The findings of each target at the places of a level, worst first, of the whole plan or within a
 * place; ranked once for all the pages that ask. For one thread.
 */
final class Ranked {
  private record Key(String targetId, Level level, Level above) {}

  private final Assessment assessment;
  private final Tree tree;
  private final Map<Key, Map<Integer, List<Finding>>> byPlaceAbove = new HashMap<>();

  Ranked(Assessment assessment) {
    this.assessment = assessment;
    this.tree = Held.of(assessment.snapshot()).tree();
  }

  Assessment assessment() {
    return assessment;
  }

  /** Those within a place that stands above the level. */
  List<Finding> within(String targetId, Level level, Place place) {
    if (!place.level().isAbove(level)) {
      return List.of();
    }
    Key key = new Key(targetId, level, place.level());
    if (!byPlaceAbove.containsKey(key)) {
      byPlaceAbove.put(key, byPlaceAbove(key));
    }
    return Objects.requireNonNull(byPlaceAbove.get(key))
        .getOrDefault(tree.node(place.code()), List.of());
  }

  private Map<Integer, List<Finding>> byPlaceAbove(Key key) {
    return assessment.ranked(key.targetId(), key.level()).stream()
        .collect(Collectors.groupingBy(f -> above(f.place(), key.above())));
  }

  /** The place of a level in which a place lies, or else the root. */
  private int above(Place place, Level level) {
    int node = tree.node(place.code());
    while (node > 0 && tree.level(node).compareTo(level) > 0) {
      node = tree.parent(node);
    }
    return node;
  }

  /** Where a finding stands among those of its level; none where its target does not apply. */
  Optional<Position> position(Finding finding) {
    return Position.of(finding, peers(finding));
  }

  /** Two findings tie if status and lower bound are the same: what they are ranked by. */
  static boolean isTie(Finding a, Finding b) {
    return a.status() == b.status() && Reading.LOWEST_FIRST.compare(a.reading(), b.reading()) == 0;
  }

  /** The findings of the same target and level in the whole plan. */
  private List<Finding> peers(Finding finding) {
    Place own = assessment.place();
    return finding.place().equals(own)
        ? List.of(finding)
        : within(finding.target().id(), finding.place().level(), own);
  }
}
