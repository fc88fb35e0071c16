package org.planmetrics.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The schemas follow the code: {@code -Dschema.write} writes what they take from it. */
class SchemasTest {
  private static final Path DIR = Path.of("src/main/resources/org/planmetrics/schema");

  static List<String> names() {
    return Schemas.names();
  }

  @ParameterizedTest
  @MethodSource("names")
  void schema_takesItsWordsFromTheCode(String name) throws IOException {
    Path file = DIR.resolve(name + ".schema.json");
    String complete = JsonPrinter.pretty(printed(complete(name, read(file))));
    if (System.getProperty("schema.write") != null) {
      Files.writeString(file, complete);
    }
    assertThat(file).content().isEqualTo(complete);
  }

  /** A schema with all definitions that it refers to: its own, else the code's or the plan's. */
  private static Map<String, Object> complete(String name, Map<String, Object> schema)
      throws IOException {
    Map<String, Object> shared = SchemaWords.definitions();
    if (!name.equals("plan")) {
      Map<String, Object> plan = read(DIR.resolve("plan.schema.json"));
      definitions(plan).forEach(shared::putIfAbsent);
      List.of("$schema", "$id", "$defs").forEach(plan::remove);
      shared.put("plan", plan);
    }
    Map<String, Object> all = new LinkedHashMap<>(definitions(schema));
    all.keySet().removeAll(shared.keySet());
    schema.put("$defs", all);
    Set<String> wanted = references(schema);
    while (!all.keySet().containsAll(wanted)) {
      wanted.stream()
          .filter(w -> !all.containsKey(w))
          .forEach(w -> {
            assertThat(shared.keySet()).contains(w);
            all.put(w, shared.get(w));
          });
      wanted = references(schema);
    }
    return schema;
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> definitions(Map<String, Object> schema) {
    return (Map<String, Object>) schema.get("$defs");
  }

  private static Set<String> references(Object schema) {
    Set<String> names = new LinkedHashSet<>();
    if (schema instanceof Map<?, ?> map) {
      map.forEach((key, value) -> {
        if (key.equals("$ref")) {
          names.add(value.toString().split("/")[2]);
        }
        names.addAll(references(value));
      });
    } else if (schema instanceof List<?> list) {
      list.forEach(item -> names.addAll(references(item)));
    }
    return names;
  }

  /** A JSON null as our printer has it. */
  private static Object printed(Object value) {
    if (value instanceof List<?> list) {
      return list.stream().map(SchemasTest::printed).toList();
    } else if (value instanceof Map<?, ?> map) {
      Map<Object, Object> printed = new LinkedHashMap<>();
      map.forEach((key, v) -> printed.put(key, printed(v)));
      return printed;
    }
    return value == null ? Optional.empty() : value;
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> read(Path file) throws IOException {
    return SchemaCheck.JSON.readValue(Files.readString(file), LinkedHashMap.class);
  }

  @ParameterizedTest
  @MethodSource("names")
  void schema_isOne(String name) {
    JsonNode schema = SchemaCheck.read(Schemas.text(name));
    assertThat(SchemaCheck.ofSchemas().errors(schema)).isEmpty();
    assertThat(schema.get("$id").asText())
        .isEqualTo("https://planmetrics.org/schema/1/" + name + ".schema.json");
  }

  @Test
  void broken() throws IOException {
    SchemaCheck plan = SchemaCheck.of("plan");
    List<String> out = new ArrayList<>();
    PlanProblemsTest.broken().forEach(json -> {
      List<String> problems = DataDir.problems(() -> Plans.parse(json));
      String p = String.join("\n     ", problems);
      out.add(json + "\n   R " + p + "\n   S " + plan.paths(SchemaCheck.read(json)));
    });
    Files.write(Path.of("/tmp/ws/broken.txt"), out);
  }

  @Test
  void project() throws IOException {
    List<String> out = new ArrayList<>();
    for (Path root : List.of(Path.of("examples"), Path.of("src"))) {
      try (Stream<Path> files = Files.walk(root)) {
        for (Path file : files.filter(f -> f.toString().endsWith(".json")).sorted().toList()) {
          if (file.toString().endsWith("schema.json")) continue;
          JsonNode json = SchemaCheck.read(Files.readString(file));
          String kind =
              file.endsWith("snapshot.json")
                  ? "snapshot"
                  : json.has("cases") ? "cases" : json.has("findings") ? "assessment" : "plan";
          var errors = SchemaCheck.of(kind).errors(json);
          if (!errors.isEmpty()) out.add(file + " " + kind + " " + errors);
        }
      }
    }
    Files.write(Path.of("/tmp/ws/project.txt"), out);
  }

  @Test
  void text_ofAnUnknownName_listsTheValid() {
    assertThatThrownBy(() -> Schemas.text("plans"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("there is no schema 'plans'; valid: plan, cases, headers, snapshot, assessment");
  }
}
