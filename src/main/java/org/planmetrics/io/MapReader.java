package org.planmetrics.io;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.planmetrics.access.Held;
import org.planmetrics.domain.Outlines;
import org.planmetrics.snapshot.Snapshot;
import org.planmetrics.text.Names;

/** Reads GeoJSON: which code has which rings. */
final class MapReader {
  private static final List<String> COLLECTION = List.of("FeatureCollection", "Feature");
  private static final List<String> SHAPES = List.of("Polygon", "MultiPolygon");

  private static final String TWICE =
      "is the code of a feature before; the parts of one place are one feature, a MultiPolygon";

  private final Faults faults;
  private final Function<List<Json.Obj>, Optional<String>> property;
  private final Rings rings;

  private MapReader(Faults faults, Function<List<Json.Obj>, Optional<String>> property) {
    this.faults = faults;
    this.property = property;
    this.rings = new Rings(faults);
  }

  static MapReader of(String property, Faults faults) {
    return new MapReader(faults, features -> Optional.of(property));
  }

  /** A reader that takes the property which holds most codes of places. */
  static MapReader finding(Snapshot snapshot, Faults faults) {
    return new MapReader(faults, features -> mostCodes(features, snapshot, faults));
  }

  private static Optional<String> mostCodes(
      List<Json.Obj> features, Snapshot snapshot, Faults faults) {
    Map<String, Integer> matches = new LinkedHashMap<>();
    for (Json.Obj feature : features) {
      properties(feature)
          .forEach((name, value) -> {
            boolean isCode =
                isScalar(value) && Held.of(snapshot).tree().find(value.text().strip()) >= 0;
            matches.merge(name, isCode ? 1 : 0, Integer::sum);
          });
    }
    String best = "";
    int most = 0;
    for (Map.Entry<String, Integer> of : matches.entrySet()) {
      best = of.getValue() > most ? of.getKey() : best;
      most = Math.max(most, of.getValue());
    }
    if (most == 0 && !features.isEmpty()) {
      String names = matches.isEmpty() ? "there are none" : String.join(", ", matches.keySet());
      faults.add(
          features.get(0).spot(),
          "",
          "has no property with the code of a place; its properties: "
              + names
              + "; name the one with the codes in Java, Maps.read(file, property), or call it code");
      return Optional.empty();
    }
    return Optional.of(best).filter(b -> !features.isEmpty());
  }

  private static boolean isScalar(Json value) {
    return value instanceof Json.Str || value instanceof Json.Num;
  }

  private static Map<String, Json> properties(Json.Obj feature) {
    return feature.members().get("properties") instanceof Json.Obj object
        ? object.members()
        : Map.of();
  }

  Optional<Outlines> read(Json json) {
    List<Json.Obj> features = features(json);
    Optional<String> code = property.apply(features);
    Map<String, List<Outlines.Ring>> outlines = new LinkedHashMap<>();
    for (Json.Obj feature : features) {
      List<Outlines.Ring> found = geometry(feature);
      code.flatMap(name -> code(feature, name))
          .filter(c -> !found.isEmpty())
          .filter(c -> outlines.putIfAbsent(c, found) != null)
          .ifPresent(c -> faults.add(feature.spot(), c, TWICE));
    }
    if (outlines.isEmpty() && faults.isEmpty()) {
      faults.add(json.spot(), "", "has no feature with a border");
    }
    return faults.isEmpty() ? Optional.of(new Outlines(outlines)) : Optional.empty();
  }

  private List<Json.Obj> features(Json json) {
    if (!(json instanceof Json.Obj root)) {
      faults.add(json, "must be an object, a FeatureCollection, but is " + json.noun());
      return List.of();
    }
    crs(root);
    Optional<String> type = type(root, COLLECTION);
    if (type.isEmpty() || type.get().equals("Feature")) {
      return type.isEmpty() ? List.of() : List.of(root);
    }
    if (!(root.members().get("features") instanceof Json.Arr list)) {
      faults.add(root.spot().member("features"), "", "must be a list of features");
      return List.of();
    }
    List<Json.Obj> features = new ArrayList<>();
    for (Json item : list.items()) {
      if (item instanceof Json.Obj feature) {
        type(feature, List.of("Feature")).ifPresent(t -> features.add(feature));
      } else {
        faults.add(item, "must be an object, a feature, but is " + item.noun());
      }
    }
    return features;
  }

  /** Old files say which coordinates they have; only these are read. */
  private void crs(Json.Obj root) {
    if (root.members().get("crs") instanceof Json.Obj crs
        && crs.members().get("properties") instanceof Json.Obj of
        && of.members().get("name") instanceof Json.Str name
        && !name.text().matches("(?s).*(CRS84|4326|4490).*")) {
      faults.add(name, "must be WGS 84 (CRS84, EPSG:4326) in degrees; convert the file");
    }
  }

  private Optional<String> type(Json.Obj of, List<String> valid) {
    Optional<String> type =
        Optional.ofNullable(of.members().get("type")).map(Json::text).filter(valid::contains);
    if (type.isEmpty()) {
      Json found = of.members().getOrDefault("type", new Json.Word(of.spot().member("type"), ""));
      faults.add(found, "must be a type, " + Names.valid(found.text(), valid));
    }
    return type;
  }

  private Optional<String> code(Json.Obj feature, String name) {
    Optional<Json> value =
        Optional.ofNullable(properties(feature).get(name)).filter(MapReader::isScalar);
    if (value.isEmpty()) {
      Json.Spot at = feature.spot().member("properties").member(name);
      List<String> valid = List.copyOf(properties(feature).keySet());
      String rule = "must be the code of a place, a text or a number";
      faults.add(at, "", valid.isEmpty() ? rule : rule + "; " + Names.valid(name, valid));
    }
    return value.map(Json::text).map(String::strip);
  }

  private List<Outlines.Ring> geometry(Json.Obj feature) {
    Json geometry = feature.members().get("geometry");
    if (geometry == null || geometry.noun().equals("null")) {
      return List.of();
    }
    if (!(geometry instanceof Json.Obj shape)) {
      faults.add(geometry, "must be an object, a geometry, but is " + geometry.noun());
      return List.of();
    }
    Optional<String> type = type(shape, SHAPES);
    Json coordinates = shape.members().get("coordinates");
    if (type.isPresent() && coordinates == null) {
      faults.add(shape.spot().member("coordinates"), "", "must be given");
    }
    return type.isEmpty() || coordinates == null
        ? List.of()
        : type.get().equals("Polygon") ? rings.polygon(coordinates) : rings.polygons(coordinates);
  }
}
