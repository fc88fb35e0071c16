package org.planmetrics.report;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.planmetrics.domain.Place;
import org.planmetrics.domain.Region;
import org.planmetrics.domain.RegionKind;
import org.planmetrics.plan.Status;
import org.planmetrics.table.Tree;

/**
 * The places of a level as tiles of one size, coloured and marked by status, grouped by the place
 * above in tree order. It knows no geography.
 */
final class TileMap {
  private static final int WIDEST = 8;

  /** A place, how it stands, and what it reads. */
  record Tile(Place place, Status status, String value) {}

  private TileMap() {}

  static void write(Html html, Tree tree, Map<String, Tile> tiles) {
    html.markup("<dl class=map>\n");
    groups(tree, tiles)
        .forEach((above, group) -> {
          html.markup("<dt>").text(above.name()).markup("<dd><ul>");
          group.forEach((code, tile) -> tile(html, tile, above));
          html.markup("</ul>\n");
        });
    html.markup("</dl>\n");
  }

  private static Map<Place, Map<String, Tile>> groups(Tree tree, Map<String, Tile> tiles) {
    return tiles.entrySet().stream()
        .sorted(Comparator.comparingInt(e -> tree.rank(tree.node(e.getKey()))))
        .collect(
            Collectors.groupingBy(
                e -> above(tree, e.getValue().place()),
                LinkedHashMap::new,
                Collectors.toMap(
                    Map.Entry::getKey, Map.Entry::getValue, (a, b) -> a, LinkedHashMap::new)));
  }

  /** The nearest statutory region above; the root for itself. */
  private static Place above(Tree tree, Place place) {
    int node = tree.node(place.code());
    do {
      node = Math.max(tree.parent(node), 0);
    } while (node > 0 && tree.place(node) instanceof Region r && r.kind() != RegionKind.STATUTORY);
    return tree.place(node);
  }

  private static void tile(Html html, Tile tile, Place above) {
    Place place = tile.place();
    String seen = shortened(within(place.name(), above.name()));
    String name = seen.equals(place.name()) ? "" : place.name() + " ";
    html.markup("<li class=" + StatusMark.style(tile.status()) + " title=\"");
    html.text((name + place.code() + " " + tile.value()).strip());
    html.markup("\">" + StatusMark.of(tile.status()) + " ").text(seen);
  }

  /** A name without that of the place above, with which those of townships may begin. */
  private static String within(String name, String above) {
    boolean isLonger = name.startsWith(above) && name.length() > above.length();
    return isLonger ? name.substring(above.length()) : name;
  }

  /** As much of a name as eight columns hold, with a sign where that is not all. */
  private static String shortened(String name) {
    return Wrapping.lines(name, WIDEST).size() == 1
        ? name
        : Wrapping.lines(name, WIDEST - 2).get(0) + "…";
  }
}
