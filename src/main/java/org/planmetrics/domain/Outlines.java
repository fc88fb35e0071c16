package org.planmetrics.domain;

import com.google.common.collect.ImmutableMap;
import java.util.List;
import java.util.Map;
import org.planmetrics.text.Plural;

/**
 * The borders of places, to draw them on a map: for each code its rings of longitude and latitude.
 *
 * @param rings for each code at least one ring: outer borders and holes alike, which are told apart
 *     by drawing them even-odd
 */
public record Outlines(Map<String, List<Ring>> rings) {
  /**
   * A closed line, of which the last point leads back to the first.
   *
   * @param points at least three
   */
  public record Ring(List<Point> points) {
    /**
     * Copies the points.
     *
     * @throws IllegalArgumentException if there are less than three
     */
    public Ring {
      points = List.copyOf(points);
      if (points.size() < 3) {
        throw new IllegalArgumentException(
            "a ring must have at least 3 points, but has " + points.size());
      }
    }

    /** Returns such as {@code ring of 12 points}. */
    @Override
    public String toString() {
      return "ring of " + points.size() + " points";
    }
  }

  /**
   * A point in degrees (WGS 84).
   *
   * @param longitude from −180 to 180
   * @param latitude from −90 to 90
   */
  public record Point(double longitude, double latitude) {
    /**
     * Checks the range.
     *
     * @throws IllegalArgumentException if it is outside
     */
    public Point {
      if (!(Math.abs(longitude) <= 180) || !(Math.abs(latitude) <= 90)) {
        throw new IllegalArgumentException(
            "a point must be a longitude from -180 to 180 and a latitude from -90 to 90, but was "
                + longitude
                + ", "
                + latitude);
      }
    }

    /** Returns such as {@code 125.3 43.9}. */
    @Override
    public String toString() {
      return longitude + " " + latitude;
    }
  }

  /** Copies the rings in their order. */
  public Outlines {
    rings = ImmutableMap.copyOf(rings);
    rings.forEach((code, some) -> {
      if (some.isEmpty()) {
        throw new IllegalArgumentException(
            "an outline must have a ring, but '" + code + "' has none");
      }
    });
  }

  /** Returns such as {@code outlines of 60 places}. */
  @Override
  public String toString() {
    return "outlines of " + Plural.of(rings.size(), "place");
  }
}
