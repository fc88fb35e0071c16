import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.planmetrics.domain.Level;
import org.planmetrics.domain.Place;
import org.planmetrics.io.Snapshots;
import org.planmetrics.snapshot.Snapshot;

/**
 * Draws borders that nobody has, so that the map of the report can be tried: the counties of the
 * sample province as crooked cells, nine prefectures in a square. No real border is at hand.
 *
 * <pre>
 * java -cp target/planmetrics-0.1.0-SNAPSHOT-all.jar examples/jilin/Borders.java FILE
 * </pre>
 */
final class Borders {
  private static final int BLOCK = 4;

  private final List<String> features = new ArrayList<>();

  public static void main(String... arguments) throws Exception {
    Borders borders = new Borders();
    Snapshot world = Snapshots.read(Path.of("examples/jilin/data"));
    int block = 0;
    for (Place place : world.territory().places()) {
      if (place.level() == Level.PREFECTURE) {
        borders.prefecture(world.territory().children(place.code()), block++);
      }
    }
    Files.writeString(Path.of(arguments[0]), borders.text(), UTF_8);
  }

  private void prefecture(List<Place> counties, int block) {
    for (int i = 0; i < counties.size(); i++) {
      int x = block % 3 * BLOCK + i % BLOCK;
      int y = block / 3 * BLOCK + i / BLOCK;
      features.add(
          "{\"type\": \"Feature\", \"properties\": {\"code\": \""
              + counties.get(i).code()
              + "\"}, \"geometry\": {\"type\": \"Polygon\", \"coordinates\": [["
              + String.join(
                  ", ",
                  corner(x, y),
                  corner(x + 1, y),
                  corner(x + 1, y + 1),
                  corner(x, y + 1),
                  corner(x, y))
              + "]]}}");
    }
  }

  /** Neighbours share their corners, each of which is a little off its place. */
  private static String corner(int x, int y) {
    double longitude = 122 + 0.75 * x + (x * 7 + y * 13) % 5 * 0.06;
    double latitude = 46 - 0.45 * y - (x * 11 + y * 3) % 5 * 0.04;
    return String.format(Locale.ROOT, "[%.2f, %.2f]", longitude, latitude);
  }

  private String text() {
    return "{\"type\": \"FeatureCollection\",\n\"description\": \"合成的边界，不是任何真实地方的 (synthetic: borders of no real place)\",\n"
        + "\"features\": [\n"
        + String.join(",\n", features)
        + "\n]}\n";
  }
}
