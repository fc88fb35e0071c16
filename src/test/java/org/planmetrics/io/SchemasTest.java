package org.planmetrics.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

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
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.planmetrics.domain.Problem;
import org.planmetrics.plan.Plan;
import org.planmetrics.snapshot.Snapshot;
import org.planmetrics.text.JsonPrinter;

/** The schemas follow the code: {@code -Dschema.write} writes what they take from it. */
class SchemasTest {
  private static final Pattern BLOCK =
      Pattern.compile("(?:```json|\"\"\")\\n\\s*(\\{.*?\\})\\s*(?:```|\"\"\")", Pattern.DOTALL);
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
    assertThat(file).as("-Dschema.write writes it").content().isEqualTo(complete);
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
          names.add(value.toString().split("/", -1)[2]);
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
    assertThat(
            SchemaCheck.parse("{\"$ref\": \"https://json-schema.org/draft/2020-12/schema\"}")
                .errors(schema))
        .isEmpty();
    assertThat(schema.get("$id").asText())
        .isEqualTo("https://planmetrics.org/schema/1/" + name + ".schema.json");
  }

  @ParameterizedTest
  @MethodSource("org.planmetrics.io.PlanProblemsTest#broken")
  void plan_isRefusedWhereTheReaderDoes(String json) {
    List<Problem> problems = SchemaCheck.problems(() -> Plans.parse(json));
    assertThat(problems).isNotEmpty();
    assertThat(SchemaCheck.of("plan").differences(SchemaCheck.read(json), problems)).isEmpty();
  }

  /** As the reader's messages list them. */
  @Test
  void plan_hasTheKindsAndBarsOfTheReader() {
    JsonNode plan = SchemaCheck.read(Schemas.text("plan")).get("$defs");
    List<String> kinds = keys(plan.at("/indicator/properties"));
    assertThat(String.join(", ", kinds)).isEqualTo(PlanProblemsTest.KINDS + ", title");
    for (String owner : List.of("/target", "/condition", "/target/properties/steps/items")) {
      List<String> bars = new ArrayList<>(keys(plan.at(owner + "/properties")));
      bars.retainAll(IndicatorReader.BARS);
      assertThat(bars).isEqualTo(IndicatorReader.BARS);
    }
  }

  private static List<String> keys(JsonNode object) {
    List<String> keys = new ArrayList<>();
    object.fieldNames().forEachRemaining(keys::add);
    return keys;
  }

  @Test
  void cases_areRefusedWhereTheReaderDoes() {
    assertThat(SchemaCheck.of("cases").paths(SchemaCheck.read(PolicyCasesTest.BROKEN)))
        .containsExactly(
            "/cases/0/expect",
            "/cases/0/given/regions/0/level",
            "/cases/0/given/regions/1",
            "/cases/1/expect/0");
  }

  @Test
  void assessment_isRefusedWhereTheReaderDoes(@TempDir Path temp) throws IOException {
    String json = AssessmentsTest.BROKEN;
    Path file = Files.writeString(temp.resolve("assessment.json"), json);
    List<Problem> problems = SchemaCheck.problems(() -> Assessments.read(file));
    assertThat(SchemaCheck.of("assessment").differences(SchemaCheck.read(json), problems))
        .isEmpty();
  }

  @Test
  void headers_areRefusedWhereTheReaderDoes(@TempDir Path temp) throws IOException {
    String json = LoadingTest.BROKEN_HEADERS;
    Path file = Files.writeString(temp.resolve("headers.json"), json);
    List<Problem> problems = SchemaCheck.problems(() -> Loading.strict().headers(file));
    assertThat(SchemaCheck.of("headers").differences(SchemaCheck.read(json), problems)).isEmpty();
  }

  @Test
  void headers_mapValuesAndGiveConstantsToo() {
    SchemaCheck headers = SchemaCheck.of("headers");
    String json = "{\"regions.csv\": {\"名字\": \"name\", \"level\": %s, \"性质\": \"法定\"}}";
    for (String level : List.of("\"COUNTY\"", "{\"地级市\": \"PREFECTURE\", \"镇\": \"乡镇\"}")) {
      assertThat(headers.errors(SchemaCheck.read(json.formatted(level)))).isEmpty();
    }
    assertThat(headers.paths(SchemaCheck.read(json.formatted("{\"镇\": \"TOWN\"}"))))
        .contains("/regions.csv/level/镇");
    assertThat(headers.paths(SchemaCheck.read(json.formatted("\"CITY\""))))
        .containsExactly("/regions.csv/level");
  }

  static Stream<Arguments> project() throws IOException {
    List<Arguments> all = new ArrayList<>();
    for (Path root : List.of(Path.of("examples"), Path.of("src"), Path.of("README.md"))) {
      try (Stream<Path> files = Files.walk(root)) {
        for (Path file : files.filter(SchemasTest::hasJson).sorted().toList()) {
          String text = Files.readString(file);
          if (file.toString().endsWith(".json")) {
            all.add(arguments(file.toString(), text));
          } else {
            BLOCK.matcher(text).results().forEach(b -> all.add(arguments(file + "", b.group(1))));
          }
        }
      }
    }
    return all.stream();
  }

  private static boolean hasJson(Path file) {
    String name = String.valueOf(file.getFileName());
    boolean isOfOthers = name.endsWith("schema.json") || name.endsWith("metadata.json");
    return name.matches(".*\\.(json|md)") && !isOfOthers;
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource
  void project(String file, String text) {
    JsonNode json = SchemaCheck.read(text);
    String name =
        json.has("cases")
            ? "cases"
            : json.has("findings")
                ? "assessment"
                : json.has("place") ? "plan" : json.has("regions.csv") ? "headers" : "snapshot";
    assertThat(SchemaCheck.of(name).errors(json)).isEmpty();
  }

  @Test
  void properties_haveTitlesInBothLanguages() {
    for (String name : Schemas.names()) {
      JsonNode schema = SchemaCheck.read(Schemas.text(name));
      assertThat(untitled(schema, schema, "")).as(name).isEmpty();
    }
  }

  /** The properties that are described in one language or in none. */
  private static List<String> untitled(JsonNode root, JsonNode schema, String path) {
    List<String> untitled = new ArrayList<>();
    schema
        .properties()
        .forEach(member -> {
          boolean isAList = member.getKey().equals("properties") && !path.endsWith("/properties");
          boolean isOfConditions = path.matches(".*/(if|then|else|anyOf/.*|allOf/.*)");
          if (isAList && !isOfConditions) {
            member
                .getValue()
                .properties()
                .forEach(p -> {
                  if (p.getValue().isObject() && !title(root, p.getValue()).contains(" · ")) {
                    untitled.add(path + "/" + p.getKey());
                  }
                });
          }
          untitled.addAll(untitled(root, member.getValue(), path + "/" + member.getKey()));
        });
    return untitled;
  }

  private static String title(JsonNode root, JsonNode schema) {
    return schema.has("title") || !schema.has("$ref")
        ? schema.path("title").asText()
        : title(root, root.at(schema.get("$ref").asText().substring(1)));
  }

  @Test
  void readers_passOverTheSchema(@TempDir Path temp) throws IOException {
    String named = "{\"$schema\": \"x.schema.json\", ";
    Plan plan =
        Plans.parse(Plans.format(Plans.jilin14()).replaceFirst("\\{", named.replace("$", "\\$")));
    assertThat(plan).isEqualTo(Plans.jilin14());
    Path dir = DataDir.small().with("snapshot.json", named + "\"asOf\": \"2023-12-31\"}").in(temp);
    Snapshot snapshot = Snapshots.read(dir);
    assertThat(snapshot.asOf()).hasToString("2023-12-31");
    Path headers =
        Files.writeString(temp.resolve("h"), named + "\"workers.csv\": {\"甲\": \"id\"}}");
    assertThat(Loading.strict().headers(headers)).hasToString("strict, UTF-8, other headers");
    String json = Assessments.format(plan.in("a").assess(snapshot));
    Path file = Files.writeString(temp.resolve("a"), named + json.substring(1));
    assertThat(Assessments.read(file).place()).isEqualTo("a");
    String cases =
        named
            + "\"plan\": \"jilin-civil-affairs-14\", \"cases\": [{\"name\": \"n\", \"given\": {\"data\": \".\"}, \"expect\": [{\"milestone\": \"time-bank\"}]}]}";
    assertThat(PolicyCases.parse(cases, temp)).hasSize(1);
  }

  @Test
  void write_putsThemInOneFolder(@TempDir Path temp) {
    Schemas.write(temp.resolve("schemas"));
    assertThat(temp.resolve("schemas"))
        .isDirectoryContaining("glob:**/plan.schema.json")
        .isDirectoryContaining("glob:**/headers.schema.json");
    assertThat(temp.resolve("schemas/cases.schema.json")).hasContent(Schemas.text("cases"));
  }

  @Test
  void text_ofAnUnknownName_listsTheValid() {
    assertThatThrownBy(() -> Schemas.text("plans"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "there is no schema 'plans'; valid: plan, cases, headers, snapshot, assessment");
  }
}
