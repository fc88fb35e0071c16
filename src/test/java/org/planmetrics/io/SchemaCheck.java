package org.planmetrics.io;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** One of our schemas, asked of a JSON text. */
final class SchemaCheck {
  static final ObjectMapper JSON =
      JsonMapper.builder()
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .enable(JsonParser.Feature.INCLUDE_SOURCE_IN_LOCATION)
          .build();

  private final Schema schema;

  private SchemaCheck(Schema schema) {
    this.schema = schema;
  }

  static SchemaCheck of(String name) {
    return parse(Schemas.text(name));
  }

  /** Part of a schema, such as {@code indicator} of that of plans. */
  static SchemaCheck of(String name, String definition) {
    String id = "https://planmetrics.org/schema/1/" + name + ".schema.json";
    SchemaRegistry registry = registry(id, Schemas.text(name));
    return new SchemaCheck(
        registry.getSchema("{\"$ref\": \"" + id + "#/$defs/" + definition + "\"}"));
  }

  static SchemaCheck parse(String schema) {
    return new SchemaCheck(registry("", "").getSchema(schema));
  }

  /** The schema of schemas. */
  static SchemaCheck ofSchemas() {
    return parse("{\"$ref\": \"https://json-schema.org/draft/2020-12/schema\"}");
  }

  private static SchemaRegistry registry(String id, String text) {
    return SchemaRegistry.withDefaultDialect(
        SpecificationVersion.DRAFT_2020_12,
        builder -> {
          if (!id.isEmpty()) {
            builder.schemas(java.util.Map.of(id, text));
          }
        });
  }

  static JsonNode read(String json) {
    try {
      return JSON.readTree(json);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(json, e);
    }
  }

  /** What is wrong, none of it told of an alternative. */
  List<Error> errors(JsonNode json) {
    return all(json).stream().filter(e -> !isOfAnAlternative(e)).toList();
  }

  List<Error> all(JsonNode json) {
    return schema.validate(json);
  }

  Set<String> paths(JsonNode json) {
    return paths(errors(json));
  }

  static Set<String> paths(List<Error> errors) {
    Set<String> paths = new TreeSet<>();
    errors.forEach(e -> paths.add(path(e)));
    return paths;
  }

  /** Where a reader tells of it: a key that is lacking or too many at its own path. */
  private static String path(Error error) {
    String at = error.getInstanceLocation().toString();
    boolean isOfKey =
        List.of("required", "additionalProperties", "unevaluatedProperties")
            .contains(error.getKeyword());
    return isOfKey ? at + "/" + error.getProperty() : at;
  }

  private static boolean isOfAnAlternative(Error error) {
    String path = error.getEvaluationPath().toString();
    return path.matches(".*/(anyOf|oneOf)/\\d.*");
  }
}
