package org.planmetrics.report;

import java.math.BigInteger;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.planmetrics.access.Held;
import org.planmetrics.domain.Level;
import org.planmetrics.domain.Place;
import org.planmetrics.domain.Region;
import org.planmetrics.domain.RegionKind;
import org.planmetrics.indicator.Judgement;
import org.planmetrics.indicator.Readings;
import org.planmetrics.number.Interval;
import org.planmetrics.number.Shortfall;
import org.planmetrics.number.Truth;
import org.planmetrics.number.UnitCounts;
import org.planmetrics.plan.Assessment;
import org.planmetrics.plan.Finding;
import org.planmetrics.plan.PlaceFindings;
import org.planmetrics.plan.Shown;
import org.planmetrics.plan.Status;
import org.planmetrics.plan.Target;
import org.planmetrics.table.Tree;

/** What a report tells of one target: how the plan's place stands, and the places below it. */
final class TargetView {
  private static final int FURTHEST = 10;

  private final Assessment assessment;
  private final Target target;
  private final Place place;
  private final Level deepest;
  private final Optional<Finding> own;
  private final Map<Level, List<Finding>> ranked = new LinkedHashMap<>();

  /**
   * Gathers the findings of a target.
   *
   * @param own how the plan's own place stands
   * @param deepest the last level that is told of
   * @param rankedOnce the findings below
   */
  TargetView(PlaceFindings own, Target target, Level deepest, Ranked rankedOnce) {
    this.assessment = own.assessment();
    this.target = target;
    this.place = own.place();
    this.deepest = deepest;
    this.own = own.findings().stream().filter(f -> Targets.isOf(f, target.id())).findFirst();
    for (Level level : Level.values()) {
      if (place.level().isAbove(level) && !deepest.isAbove(level)) {
        List<Finding> findings = rankedOnce.within(target.id(), level, place);
        if (!findings.isEmpty()) {
          ranked.put(level, findings);
        }
      }
    }
  }

  Target target() {
    return target;
  }

  Level deepest() {
    return deepest;
  }

  /** How the plan's own place stands, if the target applies there. */
  Optional<Finding> own() {
    return own;
  }

  /** Whether there is anything to tell. */
  boolean isAny() {
    return own.isPresent() || !ranked.isEmpty();
  }

  /** The places below by level, each worst first. */
  Map<Level, List<Finding>> ranked() {
    return ranked;
  }

  private List<Finding> deepestFindings() {
    return ranked.getOrDefault(deepest, List.of());
  }

  /** Some finding: the own place's or else one below. */
  private Optional<Finding> some() {
    return own.or(() -> ranked.values().stream().map(l -> l.get(0)).findFirst());
  }

  /** The places of the deepest level: by this target, or else as units of its share. */
  Map<String, TileMap.Tile> tiles() {
    Map<String, TileMap.Tile> tiles = new LinkedHashMap<>();
    deepestFindings()
        .forEach(f ->
            tiles.put(
                f.place().code(), new TileMap.Tile(f.place(), f.status(), f.shown().value())));
    if (tiles.isEmpty()) {
      units().forEach(u -> unitTile(u).ifPresent(t -> tiles.put(u.code(), t)));
    }
    return tiles;
  }

  private Optional<TileMap.Tile> unitTile(Judgement.Unit unit) {
    Status status = Status.of(unit.truth(), assessment.snapshot().asOf(), by());
    return assessment
        .snapshot()
        .territory()
        .findPlace(unit.code())
        .filter(place -> place.level() == deepest)
        .map(place -> new TileMap.Tile(place, status, ""));
  }

  /** How the own place stands, unless the target is not in force. */
  private Optional<Finding> judged() {
    return own.filter(f -> f.reason().isEmpty());
  }

  private Stream<Judgement.Unit> units() {
    return judged().stream()
        .flatMap(f -> Stream.of(Truth.values()).flatMap(t -> f.units(t).stream()));
  }

  boolean isPercentage() {
    return some()
        .map(Finding::isPercentage)
        .orElseGet(() -> assessment.plan().indicators().isPercentage(target.condition()));
  }

  /** What the places of the deepest level read, whether or not the target applies there. */
  List<Optional<Interval>> readings() {
    List<Finding> places = deepestFindings();
    if (!places.isEmpty()) {
      return places.stream().map(f -> f.reading().value()).toList();
    }
    Tree tree = Held.of(assessment.snapshot()).tree();
    int top = tree.node(place.code());
    boolean isShare = some().flatMap(Finding::units).isPresent();
    if (isShare || !place.level().isAbove(deepest)) {
      return List.of();
    }
    Readings readings = assessment.readings(target.condition().indicator());
    return IntStream.range(tree.rank(top), tree.endRank(top))
        .map(tree::atRank)
        .filter(node -> tree.level(node) == deepest)
        .filter(node -> tree.place(node) instanceof Region r && r.kind() == RegionKind.STATUTORY)
        .mapToObj(node -> Held.of(readings).reading(node).value())
        .toList();
  }

  /** The one number to compare the places of the deepest level with, if there is one. */
  Optional<Interval> barOfPlaces() {
    return isBarOne()
        ? deepestFindings().stream().findFirst().flatMap(Finding::bar)
        : Optional.empty();
  }

  /** Whether the bar is the same everywhere. */
  boolean isBarOne() {
    return some().map(Targets::bar).map(b -> b.indicator().isEmpty()).orElse(true);
  }

  /** When the target, or its step in force, is due; empty for a standing rule. */
  Optional<LocalDate> by() {
    return some().map(Targets::by).orElseGet(target::by);
  }

  /** The bar as readers see it, where it is the same everywhere. */
  Optional<String> barShown() {
    return some().filter(f -> isBarOne()).map(f -> f.shown().bar());
  }

  /** What the units of the own place's share lack: nothing, so much, or unknown. */
  List<Optional<Shortfall>> lacks() {
    int met = judged().flatMap(Finding::units).map(UnitCounts::met).orElse(0);
    int undecided = judged().flatMap(Finding::units).map(UnitCounts::undecided).orElse(0);
    return Stream.of(
            Collections.nCopies(met, Optional.of(Shortfall.NONE)),
            falling().map(Judgement.Unit::shortfall).toList(),
            Collections.nCopies(undecided, Optional.<Shortfall>empty()))
        .flatMap(List::stream)
        .toList();
  }

  private Stream<Judgement.Unit> falling() {
    return judged().stream().flatMap(f -> f.unitsFallingShort().stream());
  }

  /** Up to ten places that fall short, worst first. */
  Grid furthest() {
    return TargetLeague.grid(
        deepestFindings().stream().filter(f -> f.status().isShort()).limit(FURTHEST).toList());
  }

  /** How many places of the deepest level fall short. */
  int placesShort() {
    return (int) deepestFindings().stream().filter(f -> f.status().isShort()).count();
  }

  /** How many units of the own place's share fall short. */
  int unitsShort() {
    return (int) falling().count();
  }

  /** Up to ten units of the own place's share that fall short, those that lack most first. */
  Grid furthestUnits() {
    Grid table = new Grid().words(Word.UNITS).numbers(Word.SHORTFALL);
    falling()
        .sorted(Comparator.comparing(TargetView::least).reversed())
        .limit(FURTHEST)
        .forEach(u ->
            table.row(
                Cell.of(u.name().equals(u.code()) ? u.code() : u.name() + " " + u.code()),
                Cell.of(u.shortfall().map(Object::toString).orElse(Shown.NONE))));
    return table;
  }

  private static BigInteger least(Judgement.Unit unit) {
    return unit.shortfall().map(Shortfall::min).orElse(BigInteger.ZERO);
  }
}
