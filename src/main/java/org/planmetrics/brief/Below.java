package org.planmetrics.brief;

import java.util.List;
import java.util.stream.Stream;
import org.planmetrics.access.Held;
import org.planmetrics.domain.Level;
import org.planmetrics.domain.Place;
import org.planmetrics.plan.Assessment;
import org.planmetrics.plan.Finding;
import org.planmetrics.plan.PlaceFindings;
import org.planmetrics.plan.Target;
import org.planmetrics.table.Tree;

/** The findings at the places of a level within a place. */
final class Below {
  private final Assessment assessment;
  private final List<Place> places;

  Below(PlaceFindings own, Level level) {
    this.assessment = own.assessment();
    Tree tree = Held.of(assessment.snapshot()).tree();
    int top = tree.node(own.place().code());
    this.places = tree.within(top).stream().filter(p -> p.level() == level).toList();
  }

  /**
   * Counties, or the level below a place that is no higher; where no target applies there, the
   * highest level below the place at which any does.
   */
  static Level usual(PlaceFindings own) {
    int below = own.place().level().ordinal() + 1;
    int lowest = Level.COMMUNITY.ordinal();
    Level usual = Level.values()[Math.min(Math.max(Level.COUNTY.ordinal(), below), lowest)];
    return Stream.concat(Stream.of(usual), Stream.of(Level.values()).skip(below))
        .filter(level -> new Below(own, level).isAny())
        .findFirst()
        .orElse(usual);
  }

  private boolean isAny() {
    return assessment.plan().targets().stream().anyMatch(t -> stream(t).findFirst().isPresent());
  }

  List<Place> places() {
    return places;
  }

  /** Those of a target, in tree order. */
  List<Finding> findings(Target target) {
    return stream(target).toList();
  }

  private Stream<Finding> stream(Target target) {
    return places.stream().flatMap(p -> assessment.findFinding(target.id(), p.code()).stream());
  }
}
