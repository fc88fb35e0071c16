package org.planmetrics.io;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.planmetrics.domain.Outlines;

/** Reads the coordinates of GeoJSON; of each ring the first thing that is wrong is a problem. */
final class Rings {
  private static final int FEWEST = 4;

  private final Faults faults;
  private boolean isSwappedTold;

  Rings(Faults faults) {
    this.faults = faults;
  }

  /** The rings of a multipolygon. */
  List<Outlines.Ring> polygons(Json coordinates) {
    return items(coordinates, "polygons").stream().flatMap(p -> polygon(p).stream()).toList();
  }

  /** The outer ring of a polygon and its holes. */
  List<Outlines.Ring> polygon(Json coordinates) {
    return items(coordinates, "rings").stream().flatMap(r -> ring(r).stream()).toList();
  }

  private List<Json> items(Json list, String nouns) {
    if (list instanceof Json.Arr of && !of.items().isEmpty()) {
      return of.items();
    }
    boolean isList = list instanceof Json.Arr;
    faults.add(list, "must be a list of " + nouns + ", but is " + (isList ? "empty" : list.noun()));
    return List.of();
  }

  private Optional<Outlines.Ring> ring(Json json) {
    List<Json> positions = items(json, "positions");
    if (positions.isEmpty()) {
      return Optional.empty();
    }
    List<Outlines.Point> points = new ArrayList<>();
    for (Json position : positions) {
      Optional<Outlines.Point> point = position(position);
      if (point.isEmpty()) {
        return Optional.empty();
      }
      points.add(point.get());
    }
    if (points.size() < FEWEST) {
      faults.add(json.spot(), "", "must have at least 4 positions, but has " + points.size());
      return Optional.empty();
    }
    Outlines.Point first = points.get(0);
    Outlines.Point last = points.remove(points.size() - 1);
    if (!first.equals(last)) {
      faults.add(
          json.spot(),
          "",
          "must end where it begins, " + text(first) + ", but ends at " + text(last));
      return Optional.empty();
    }
    return Optional.of(new Outlines.Ring(points));
  }

  private static String text(Outlines.Point point) {
    return point.longitude() + " " + point.latitude();
  }

  /** Longitude and latitude, perhaps followed by a height. */
  private Optional<Outlines.Point> position(Json json) {
    boolean areNumbers =
        json instanceof Json.Arr of
            && of.items().size() >= 2
            && of.items().stream().allMatch(Json.Num.class::isInstance);
    if (!areNumbers) {
      faults.add(json.spot(), "", "must be a position, a list of longitude and latitude");
      return Optional.empty();
    }
    List<Json> numbers = ((Json.Arr) json).items();
    double first = Double.parseDouble(numbers.get(0).text());
    double second = Double.parseDouble(numbers.get(1).text());
    return isSwapped(first, second)
        ? swapped(json, first, second)
        : faults.attempt(json, () -> new Outlines.Point(first, second));
  }

  /** Whether two numbers are no longitude and latitude, but a latitude and longitude. */
  private static boolean isSwapped(double first, double second) {
    return Math.abs(first) <= 90 && Math.abs(second) > 90 && Math.abs(second) <= 180;
  }

  /** What is swapped is so in the whole file: it is told once. */
  private Optional<Outlines.Point> swapped(Json json, double first, double second) {
    if (!isSwappedTold) {
      isSwappedTold = true;
      faults.add(
          json.spot(),
          "",
          "must be a longitude from -180 to 180 and a latitude from -90 to 90, but is "
              + (first + ", " + second)
              + "; longitude comes first, then latitude; they may be swapped in the whole file");
    }
    return Optional.empty();
  }
}
