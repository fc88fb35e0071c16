package org.planmetrics.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.planmetrics.domain.Level.COUNTY;
import static org.planmetrics.domain.Level.PROVINCE;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.planmetrics.domain.DataException;
import org.planmetrics.domain.Outlines;
import org.planmetrics.domain.Region;
import org.planmetrics.snapshot.Snapshot;

class MapsTest {
  private static final Snapshot WORLD =
      Snapshot.asOf("2023-12-31")
          .places(
              Region.of("22", "甲省", PROVINCE),
              Region.of("2201", "东县", COUNTY).in("22"),
              Region.of("2202", "西县", COUNTY).in("22"))
          .build();
  private static final String SQUARE = "[[0, 0], [2, 0], [2, 2], [0, 2], [0, 0]]";
  private static final String HOLE = "[[1, 1], [1, 1.5], [1.5, 1.5], [1, 1]]";

  @TempDir Path dir;

  private Path file(String... features) throws IOException {
    return text(
        "{\"type\": \"FeatureCollection\", \"features\": [" + String.join(",\n", features) + "]}");
  }

  private Path text(String json) throws IOException {
    return Files.writeString(dir.resolve("map.geojson"), json);
  }

  private static String feature(String properties, String type, String coordinates) {
    return "{\"type\": \"Feature\", \"properties\": {"
        + properties
        + "}, \"geometry\": {\"type\": \""
        + type
        + "\", \"coordinates\": "
        + coordinates
        + "}}";
  }

  @Test
  void read_findsThePropertyWithTheCodes() throws IOException {
    Path file =
        file(
            feature(
                "\"name\": \"东县\", \"adcode\": 2201", "Polygon", "[" + SQUARE + ", " + HOLE + "]"),
            feature(
                "\"name\": \"西县\", \"adcode\": \"2202\"",
                "MultiPolygon",
                "[[" + SQUARE + "], [" + SQUARE + "]]"),
            feature("\"name\": \"别处\", \"adcode\": \"9999\"", "Polygon", "[" + SQUARE + "]"));
    Outlines outlines = Maps.read(file, WORLD);
    assertThat(outlines).hasToString("outlines of 3 places");
    assertThat(outlines.rings().keySet()).containsExactly("2201", "2202", "9999");
    assertThat(outlines.rings().get("2201").toString())
        .isEqualTo("[ring of 4 points, ring of 3 points]");
    assertThat(outlines.rings().get("2202")).hasSize(2);
    assertThat(Maps.read(file, "adcode")).isEqualTo(outlines);
    assertThat(Maps.read(file, "name").rings().keySet()).containsExactly("东县", "西县", "别处");
  }

  @Test
  void read_refusesACodeGivenTwice_andSkipsFeaturesWithoutGeometry() throws IOException {
    String part = feature("\"code\": \"2201\"", "Polygon", "[" + SQUARE + "]");
    String none =
        "{\"type\": \"Feature\", \"properties\": {\"code\": \"2202\"}, \"geometry\": null}";
    assertThat(Maps.read(file(part, none), WORLD).rings().keySet()).containsExactly("2201");
    assertThatThrownBy(() -> Maps.read(file(part, none, part), WORLD))
        .isInstanceOf(DataException.class)
        .hasMessageContaining(
            "/features/2: '2201' is the code of a feature before; the parts of one place are one"
                + " feature, a MultiPolygon");
  }

  @Test
  void read_swappedCoordinates_areToldOnce() throws IOException {
    String swapped = "[[[43.9, 125.3], [43.9, 126], [44, 126], [43.9, 125.3]]]";
    Path file =
        file(
            feature("\"code\": \"2201\"", "Polygon", swapped),
            feature("\"code\": \"2202\"", "Polygon", swapped));
    assertThatThrownBy(() -> Maps.read(file, WORLD))
        .isInstanceOfSatisfying(DataException.class, e -> assertThat(e.problems()).hasSize(1))
        .hasMessageContaining("longitude comes first, then latitude; they may be swapped");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Point   | [1, 2]                              | /type: 'Point' must be a type, valid: Polygon, MultiPolygon",
        "Polygon | []                                  | /coordinates: must be a list of rings, but is empty",
        "Polygon | [[]]                                | /coordinates/0: must be a list of positions, but is empty",
        "Polygon | 7                                   | /coordinates: '7' must be a list of rings, but is a number",
        "Polygon | [[[0, 0], [1, 0], [0, 0]]]          | /coordinates/0: must have at least 4 positions, but has 3",
        "Polygon | [[[0, 0], [1, 0], [1, 1], [0, 1]]]  | /coordinates/0: must end where it begins, 0.0 0.0, but ends at 0.0 1.0",
        "Polygon | [[[0, 0], [1], [1, 1], [0, 0]]]     | /coordinates/0/1: must be a position, a list of longitude and latitude",
        "Polygon | [[[43.9, 125.3], [1, 0], [1, 1]]]   | /coordinates/0/0: must be a longitude from -180 to 180 and a latitude from -90 to 90, but is 43.9, 125.3; longitude comes first, then latitude; they may be swapped in the whole file",
        "Polygon | [[[486250, 5e6], [1, 0], [1, 1]]]   | /coordinates/0/0: a point must be a longitude from -180 to 180 and a latitude from -90 to 90, but was 486250.0, 5000000.0",
      })
  void read_brokenGeometry_isToldWithItsPath(String type, String coordinates, String told)
      throws IOException {
    Path file = file(feature("\"code\": \"2201\"", type, coordinates));
    assertThatThrownBy(() -> Maps.read(file, WORLD))
        .isInstanceOf(DataException.class)
        .hasMessageContaining("/features/0/geometry" + told);
  }

  @Test
  void read_tellsAllProblemsAtOnce() throws IOException {
    Path file =
        file(
            feature("\"code\": \"2201\"", "Line", "[]"),
            "{\"type\": \"Feature\", \"properties\": {\"kode\": 1}, \"geometry\": {\"type\": \"Polygon\"}}",
            "5");
    assertThatThrownBy(() -> Maps.read(file, "code"))
        .isInstanceOf(DataException.class)
        .hasMessageContaining("must be a type")
        .hasMessageContaining(
            "/features/1/properties/code: must be the code of a place, a text or a number; valid: kode")
        .hasMessageContaining("/features/1/geometry/coordinates: must be given")
        .hasMessageContaining("/features/2: '5' must be an object, a feature, but is a number");
  }

  @Test
  void read_whatIsNoMap_saysWhatItMustBe() throws IOException {
    assertThatThrownBy(() -> Maps.read(text("{\"type\": \"Topology\"}"), WORLD))
        .hasMessageContaining(
            "/type: 'Topology' must be a type, valid: Feature, FeatureCollection");
    assertThatThrownBy(() -> Maps.read(text("[]"), WORLD))
        .hasMessageContaining("must be an object, a FeatureCollection, but is a list");
    assertThatThrownBy(() -> Maps.read(file(), WORLD))
        .hasMessageContaining("has no feature with a border");
    assertThatThrownBy(
            () -> Maps.read(file(feature("\"x\": 1", "Polygon", "[" + SQUARE + "]")), WORLD))
        .hasMessageContaining(
            "/features/0: has no property with the code of a place; its properties: x;"
                + " name the one with the codes in Java, Maps.read(file, property), or call it code");
    assertThatThrownBy(() -> Maps.read(dir.resolve("none.geojson"), WORLD))
        .hasMessageContaining("none.geojson: does not exist");
  }

  @Test
  void read_otherCoordinates_areRefused() throws IOException {
    String crs =
        "{\"type\": \"FeatureCollection\", \"crs\": {\"type\": \"name\", \"properties\": {\"name\": \"urn:ogc:def:crs:%s\"}}, \"features\": ["
            + feature("\"code\": \"2201\"", "Polygon", "[" + SQUARE + "]")
            + "]}";
    assertThat(Maps.read(text(crs.formatted("OGC:1.3:CRS84")), WORLD).rings()).hasSize(1);
    assertThatThrownBy(() -> Maps.read(text(crs.formatted("EPSG::3857")), WORLD))
        .hasMessageContaining("must be WGS 84 (CRS84, EPSG:4326) in degrees; convert the file");
  }
}
