package org.planmetrics.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.planmetrics.domain.Level;
import org.planmetrics.domain.Outlines;
import org.planmetrics.domain.Place;
import org.planmetrics.plan.Status;
import org.planmetrics.table.Tree;

/**
 * The borders of the places of a level within a place, drawn once and filled by each target.
 * Longitude is shortened by the cosine of the middle latitude; what is finer than a pixel is left
 * out.
 */
final class GeoMap {
  private static final int SIZE = 600;
  private static final double FINEST = 0.8;

  private final Map<Integer, String> shapes;
  private final int width;
  private final int height;

  private GeoMap(Map<Integer, String> shapes, int width, int height) {
    this.shapes = shapes;
    this.width = width;
    this.height = height;
  }

  /** The map; empty where no place has an outline. */
  static Optional<GeoMap> of(Outlines outlines, Tree tree, Place above, Level level) {
    Map<Integer, List<Outlines.Ring>> rings = new LinkedHashMap<>();
    for (Place place : tree.within(tree.node(above.code()))) {
      if (place.level() == level) {
        outline(outlines, tree, place).ifPresent(r -> rings.put(tree.node(place.code()), r));
      }
    }
    return rings.isEmpty() ? Optional.empty() : Optional.of(of(rings));
  }

  /** The rings of a place, under any spelling of its code. */
  static Optional<List<Outlines.Ring>> outline(Outlines outlines, Tree tree, Place place) {
    int node = tree.node(place.code());
    return Optional.ofNullable(outlines.rings().get(place.code()))
        .or(() ->
            outlines.rings().entrySet().stream()
                .filter(e -> tree.find(e.getKey()) == node)
                .map(Map.Entry::getValue)
                .findFirst());
  }

  private static GeoMap of(Map<Integer, List<Outlines.Ring>> rings) {
    List<Outlines.Point> all =
        rings.values().stream().flatMap(List::stream).flatMap(r -> r.points().stream()).toList();
    double west = all.stream().mapToDouble(Outlines.Point::longitude).min().orElseThrow();
    double east = all.stream().mapToDouble(Outlines.Point::longitude).max().orElseThrow();
    double south = all.stream().mapToDouble(Outlines.Point::latitude).min().orElseThrow();
    double north = all.stream().mapToDouble(Outlines.Point::latitude).max().orElseThrow();
    double narrow = StrictMath.cos(StrictMath.toRadians((south + north) / 2));
    double wide = Math.max((east - west) * narrow, north - south);
    double scale = wide > 0 ? SIZE / wide : 1;
    Map<Integer, String> shapes = new LinkedHashMap<>();
    rings.forEach((node, some) -> {
      StringBuilder path = new StringBuilder();
      for (Outlines.Ring ring : some) {
        List<Spot> spots =
            ring.points().stream()
                .map(p ->
                    new Spot(
                        (p.longitude() - west) * narrow * scale, (north - p.latitude()) * scale))
                .toList();
        path.append(path(spots));
      }
      shapes.put(node, path.toString());
    });
    int width = (int) Math.ceil((east - west) * narrow * scale);
    int height = (int) Math.ceil((north - south) * scale);
    return new GeoMap(shapes, Math.max(width, 1), Math.max(height, 1));
  }

  /** A point on the paper, in pixels. */
  private record Spot(double x, double y) {
    double to(Spot a, Spot b) {
      double dx = b.x - a.x;
      double dy = b.y - a.y;
      double length = Math.sqrt(dx * dx + dy * dy);
      return length == 0
          ? Math.sqrt((x - a.x) * (x - a.x) + (y - a.y) * (y - a.y))
          : Math.abs(dy * (x - a.x) - dx * (y - a.y)) / length;
    }
  }

  /** A ring in whole pixels relative to the point before; nothing where it is smaller than one. */
  private static String path(List<Spot> ring) {
    List<long[]> points = new ArrayList<>();
    for (Spot spot : simple(ring)) {
      long[] point = {Math.round(spot.x), Math.round(spot.y)};
      long[] last =
          points.isEmpty() ? new long[] {Long.MIN_VALUE, 0} : points.get(points.size() - 1);
      if (point[0] != last[0] || point[1] != last[1]) {
        points.add(point);
      }
    }
    if (points.size() < 3) {
      return "";
    }
    StringBuilder path = new StringBuilder();
    long[] from = {0, 0};
    for (long[] point : points) {
      boolean isFirst = path.isEmpty();
      path.append(isFirst ? "M" : path.charAt(path.length() - 1) == 'l' ? "" : " ");
      path.append(point[0] - from[0]).append(' ').append(point[1] - from[1]);
      path.append(isFirst ? "l" : "");
      from = point;
    }
    return path.append('z').toString();
  }

  /** Douglas and Peucker: points that are nearer than a pixel to the line without them go. */
  private static List<Spot> simple(List<Spot> ring) {
    boolean[] isKept = new boolean[ring.size()];
    int half = ring.size() / 2;
    isKept[0] = true;
    isKept[half] = true;
    isKept[ring.size() - 1] = true;
    List<int[]> open =
        new ArrayList<>(List.of(new int[] {0, half}, new int[] {half, ring.size() - 1}));
    while (!open.isEmpty()) {
      int[] part = open.remove(open.size() - 1);
      int furthest = furthest(ring, part[0], part[1]);
      if (furthest > 0) {
        isKept[furthest] = true;
        open.add(new int[] {part[0], furthest});
        open.add(new int[] {furthest, part[1]});
      }
    }
    List<Spot> simple = new ArrayList<>();
    for (int i = 0; i < isKept.length; i++) {
      if (isKept[i]) {
        simple.add(ring.get(i));
      }
    }
    return simple;
  }

  /** The point that is furthest from the line between two others; −1 where none is a pixel off. */
  private static int furthest(List<Spot> ring, int from, int to) {
    int furthest = -1;
    double most = FINEST;
    for (int i = from + 1; i < to; i++) {
      double apart = ring.get(i).to(ring.get(from), ring.get(to));
      if (apart > most) {
        most = apart;
        furthest = i;
      }
    }
    return furthest;
  }

  /** Writes the shapes, which are not seen until they are used. */
  void define(Html html) {
    html.markup("<svg width=0 height=0 class=shapes aria-hidden=true><defs>\n");
    shapes.forEach((node, d) -> html.markup("<path id=g" + node + " d=\"" + d + "\"></path>\n"));
    html.markup("</defs></svg>\n");
  }

  /** Writes the map of a target; nothing where none of its places has a shape. */
  void write(Html html, Tree tree, Map<String, TileMap.Tile> tiles) {
    StringBuilder uses = new StringBuilder();
    tiles.forEach((code, tile) -> {
      int node = tree.node(code);
      if (shapes.containsKey(node)) {
        use(node, tile.status(), uses);
      }
    });
    if (!uses.isEmpty()) {
      html.markup("<svg class=geo viewBox=\"0 0 " + width + " " + height + "\" width=" + width);
      html.markup(" height=" + height + " aria-hidden=true>" + uses + "</svg>\n");
    }
  }

  private static void use(int node, Status status, StringBuilder uses) {
    uses.append("<use href=\"#g").append(node).append("\" class=");
    uses.append(StatusMark.style(status)).append("></use>");
  }
}
