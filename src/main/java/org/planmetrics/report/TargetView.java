package org.planmetrics.report;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.planmetrics.domain.Level;
import org.planmetrics.domain.Place;
import org.planmetrics.domain.Region;
import org.planmetrics.domain.RegionKind;
import org.planmetrics.domain.Territory;
import org.planmetrics.indicator.Interval;
import org.planmetrics.indicator.Judgements;
import org.planmetrics.indicator.Readings;
import org.planmetrics.indicator.Shortfall;
import org.planmetrics.indicator.Truth;
import org.planmetrics.plan.Assessment;
import org.planmetrics.plan.Finding;
import org.planmetrics.plan.Shown;
import org.planmetrics.plan.Status;
import org.planmetrics.plan.Target;

/** What a report tells of one target: how the plan's place stands, and the places below it. */
final class TargetView {
  private static final int FURTHEST = 10;

  private final Assessment assessment;
  private final Target target;
  private final Level deepest;
  private final List<Finding> all;

  /**
   * Gathers the findings of a target.
   *
   * @param deepest the last level that is told of
   */
  TargetView(Assessment assessment, Target target, Level deepest) {
    this.assessment = assessment;
    this.target = target;
    this.deepest = deepest;
    this.all =
        assessment.findings(target.id()).stream()
            .filter(f -> !deepest.isAbove(f.place().level()))
            .toList();
  }

  Target target() {
    return target;
  }

  Level deepest() {
    return deepest;
  }

  /** All findings told of, in tree order. */
  List<Finding> findings() {
    return all;
  }

  /** How the plan's own place stands, if the target applies there. */
  Optional<Finding> own() {
    return all.stream().filter(f -> f.place().equals(place())).findFirst();
  }

  private Place place() {
    return assessment.atPlace().place();
  }

  /** The places below by level, each worst first. */
  Map<Level, List<Finding>> ranked() {
    Map<Level, List<Finding>> ranked = new LinkedHashMap<>();
    all.stream()
        .map(f -> f.place().level())
        .filter(place().level()::isAbove)
        .distinct()
        .sorted()
        .forEach(level -> ranked.put(level, assessment.ranked(target.id(), level)));
    return ranked;
  }

  private List<Finding> deepestFindings() {
    boolean isBelow = place().level().isAbove(deepest);
    return isBelow ? all.stream().filter(f -> f.place().level() == deepest).toList() : List.of();
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

  private Optional<TileMap.Tile> unitTile(Judgements.Unit unit) {
    Status status = Status.of(unit.truth(), assessment.snapshot().asOf(), target.by());
    return assessment
        .snapshot()
        .territory()
        .findPlace(unit.code())
        .filter(place -> place.level() == deepest)
        .map(place -> new TileMap.Tile(place, status, ""));
  }

  private Stream<Judgements.Unit> units() {
    return own().stream()
        .flatMap(f -> Stream.of(Truth.values()).flatMap(t -> f.units(t).stream()));
  }

  boolean isPercentage() {
    return assessment.plan().indicators().isPercentage(target.condition());
  }

  /** What the places of the deepest level read, whether or not the target applies there. */
  List<Optional<Interval>> readings() {
    List<Finding> places = deepestFindings();
    if (!places.isEmpty()) {
      return places.stream().map(f -> f.reading().value()).toList();
    }
    Territory territory = assessment.snapshot().territory();
    int own = territory.node(place().code());
    boolean isShare = own().flatMap(Finding::units).isPresent();
    if (isShare || !place().level().isAbove(deepest)) {
      return List.of();
    }
    Readings readings = assessment.readings(target.condition().indicator());
    return java.util.stream.IntStream.range(territory.rank(own), territory.endRank(own))
        .map(territory::atRank)
        .filter(node -> territory.level(node) == deepest)
        .filter(node ->
            territory.place(node) instanceof Region r && r.kind() == RegionKind.STATUTORY)
        .mapToObj(node -> readings.at(node).value())
        .toList();
  }

  /** The one number to compare the places of the deepest level with, if there is one. */
  Optional<Interval> barOfPlaces() {
    return isBarOne() ? deepestFindings().stream().findFirst().flatMap(Finding::bar) : Optional.empty();
  }

  /** Whether the bar is the same everywhere. */
  boolean isBarOne() {
    return target.condition().bar().indicator().isEmpty();
  }

  /** The bar as readers see it, where it is the same everywhere. */
  Optional<String> barShown() {
    return all.stream().findFirst().filter(f -> isBarOne()).map(f -> f.shown().bar());
  }

  /** What the units of the own place's share lack, where that is known. */
  List<Optional<Shortfall>> lacks() {
    return units().filter(u -> u.truth() != Truth.NOT_APPLICABLE).map(u -> u.shortfall()).toList();
  }

  /** Up to ten places that fall short, worst first. */
  ReportTable furthest() {
    List<Finding> worst =
        deepestFindings().isEmpty()
            ? List.of()
            : assessment.ranked(target.id(), deepest).stream()
                .filter(f -> f.status().isShort())
                .limit(FURTHEST)
                .toList();
    return TargetLeague.table(worst);
  }

  /** Up to ten units of the own place's share that fall short, those that lack most first. */
  ReportTable furthestUnits() {
    ReportTable table = new ReportTable().words(Word.UNITS).numbers(Word.SHORTFALL);
    own().stream()
        .flatMap(f -> f.unitsFallingShort().stream())
        .sorted(Comparator.comparing(TargetView::least).reversed())
        .limit(FURTHEST)
        .forEach(u ->
            table.row(
                Cell.of(u.name().equals(u.code()) ? u.code() : u.name() + " " + u.code()),
                Cell.of(u.shortfall().map(Object::toString).orElse(Shown.NONE))));
    return table;
  }

  private static java.math.BigInteger least(Judgements.Unit unit) {
    return unit.shortfall().map(Shortfall::min).orElse(java.math.BigInteger.ZERO);
  }
}
