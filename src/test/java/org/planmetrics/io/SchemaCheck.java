package org.planmetrics.io;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.planmetrics.domain.DataException;
import org.planmetrics.domain.Problem;

/** A schema, asked of a JSON text, and whether a reader says the same of it. */
final class SchemaCheck {
  static final ObjectMapper JSON =
      JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();

  /** What no schema can say. */
  private static final Pattern BEYOND_A_SCHEMA =
      Pattern.compile(
          String.join(
              "|",
              "is there already", // ids and keys that are repeated
              "there is no indicator", // names of what is elsewhere
              "makes a cycle",
              "must be given: target '.*' reads something on it or since",
              "must have one weight for each term", // two lists of one length
              "must be due on rising days", // an order
              "must not be after",
              "must not end before it begins",
              "'until' must be after",
              "must go from the smaller to the greater",
              "band values must not fall",
              "band starts must rise",
              "upper must not be below lower",
              "must have at most 100 digits"));

  private static final List<String> OF_KEYS = List.of("required", "additionalProperties");

  private final Schema schema;

  private SchemaCheck(Schema schema) {
    this.schema = schema;
  }

  /** One of ours. */
  static SchemaCheck of(String name) {
    return parse(Schemas.text(name));
  }

  /** Part of one of ours, such as {@code indicator} of that of plans. */
  static SchemaCheck of(String name, String definition) {
    String id = "https://planmetrics.org/schema/1/" + name + ".schema.json";
    SchemaRegistry registry =
        SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12,
            builder -> builder.schemas(Map.of(id, Schemas.text(name))));
    return new SchemaCheck(
        registry.getSchema("{\"$ref\": \"" + id + "#/$defs/" + definition + "\"}"));
  }

  static SchemaCheck parse(String schema) {
    return new SchemaCheck(
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12).getSchema(schema));
  }

  static JsonNode read(String json) {
    try {
      return JSON.readTree(json);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(json, e);
    }
  }

  List<Error> errors(JsonNode json) {
    return schema.validate(json);
  }

  /** Where something is wrong: what is lacking, and what is too much, at a path of its own. */
  Set<String> paths(JsonNode json) {
    return errors(json).stream()
        .map(SchemaCheck::path)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static String path(Error error) {
    String at = error.getInstanceLocation().toString();
    String rule = error.getEvaluationPath().toString();
    boolean isAnAlternative = rule.matches(".*/(anyOf|oneOf)/\\d.*");
    if (error.getKeyword().equals("propertyNames")) {
      return at + "/"; // a blank name
    }
    return OF_KEYS.contains(error.getKeyword()) && !isAnAlternative
        ? at + "/" + error.getProperty()
        : at;
  }

  /** What a reader says of a text. */
  static List<Problem> problems(Runnable reading) {
    try {
      reading.run();
      return List.of();
    } catch (DataException e) {
      return e.problems();
    }
  }

  /**
   * In what the schema and a reader disagree. Where the reader tells of something that a schema can
   * say, there or inside it the schema must too, and nowhere else but around it.
   */
  List<String> differences(JsonNode json, List<Problem> problems) {
    Set<String> beyond =
        problems.stream()
            .filter(p -> BEYOND_A_SCHEMA.matcher(p.rule()).find())
            .map(Problem::field)
            .collect(Collectors.toSet());
    Set<String> paths = paths(json);
    List<Problem> told = problems.stream().filter(p -> !beyond.contains(p.field())).toList();
    List<String> differences = new ArrayList<>();
    told.stream()
        .filter(p -> paths.stream().noneMatch(path -> isIn(path, p.field())))
        .forEach(p -> differences.add("not by the schema: " + p));
    paths.stream()
        .filter(
            path -> told.stream().noneMatch(p -> isIn(path, p.field()) || isIn(p.field(), path)))
        .forEach(path -> differences.add("by the schema only: " + path));
    return differences;
  }

  private static boolean isIn(String path, String outer) {
    return (path + "/").startsWith(outer + "/");
  }
}
