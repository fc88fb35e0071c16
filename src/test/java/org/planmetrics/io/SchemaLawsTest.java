package org.planmetrics.io;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.planmetrics.domain.Problem;
import org.planmetrics.plan.Plan;

/** Whatever is put in the place of any value, a schema and a reader say the same of it. */
class SchemaLawsTest {
  private static final List<String> OTHERS =
      List.of(
          "null", "true", "0", "-1", "0.5", "\"\"", "\"x\"", "\"2023-02-28\"", "[]", "[1]", "{}");

  private static final String CASES =
      """
      {"format": 1, "plan": "jilin-civil-affairs-14", "with": {"elderly": {"figure": "elderly65"}},
       "cases": [{"name": "one", "given": {"asOf": "2023-12-31",
         "title": {"zh": "甲"}, "source": "乙",
         "regions": [{"code": "220000", "name": "吉林省", "level": "省", "性质": "法定"},
           {"code": "220100", "name": "长春市", "level": "prefecture", "parent": "220000"}],
         "communities": [{"code": "c", "name": "丙", "kind": "URBAN", "parent": "220100"}],
         "workers": [{"id": "W1", "place": "c", "certificate": "SENIOR", "certified_on": "2021-03-01",
           "trained": true, "employment": null, "fte": 0.5, "from": "2020-01-01", "until": "",
           "备注": 3}],
         "facilities": [{"id": 1, "place": "c", "beds": "120", "residents": 3}],
         "stations": [{"编号": "S", "所在": "c", "级别": "COMMUNITY", "服务": "SOCIAL_WORK"}],
         "organizations": [{"id": "O", "place": "c", "kind": "AGENCY"}],
         "catalogue": [{"figure": "elderly65", "kind": "AMOUNT", "signed": "no"}],
         "successions": [{"on": "2021-01-01", "old": "x", "new": "220100", "share": "1/2"},
           {"on": "2021-01-01", "old": "x", "new": "220000"}],
         "figures": [{"place": "220000", "figure": "elderly65", "value": "<5", "as_of": "2023-12-31"}],
         "returns": [{"register": "社工", "place": "220000"}],
         "milestones": [{"milestone": "time-bank", "state": "DONE", "on": "2023-01-01"}]},
        "expect": [{"target": "certified-workers", "status": "MET", "reading": 1},
          {"indicator": "certified", "place": "220000", "reading": {"lower": 1}},
          {"milestone": "time-bank", "state": "DONE"}]}]}
      """;

  @TempDir Path temp;

  @Test
  void plans() {
    Stream<Plan> bundled = Plans.bundled().stream().map(Plans::bundled);
    same(
        "plan",
        Stream.concat(bundled, PlansTest.plans()).map(Plans::format),
        text -> SchemaCheck.problems(() -> Plans.parse(text)));
  }

  private static void same(
      String name, Stream<String> texts, Function<String, List<Problem>> reader) {
    SchemaCheck schema = SchemaCheck.of(name);
    List<String> differences = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    texts
        .map(SchemaCheck::read)
        .forEach(root -> {
          assertThat(schema.errors(root)).isEmpty();
          mutate(
              root,
              root,
              "",
              seen,
              at -> {
                List<String> found = schema.differences(root, reader.apply(root.toString()));
                if (!found.isEmpty()) {
                  differences.add(at + ": " + found);
                }
              });
        });
    assertThat(differences).isEmpty();
  }

  private static void mutate(
      JsonNode root, JsonNode node, String path, Set<String> seen, Consumer<String> check) {
    if (!seen.add(path + " " + shape(node))) {
      return;
    }
    if (node instanceof ObjectNode object) {
      object.put("x", 1);
      check.accept(path + " with x");
      object.remove("x");
      for (String key : List.copyOf(keys(object))) {
        JsonNode value = object.get(key);
        object.remove(key);
        check.accept(path + " without " + key);
        for (String other : OTHERS) {
          object.set(key, SchemaCheck.read(other));
          check.accept(path + "/" + key + " = " + other);
        }
        object.set(key, value);
        mutate(root, value, path + "/" + key, seen, check);
      }
    } else if (node instanceof ArrayNode list) {
      for (int i = 0; i < list.size(); i++) {
        JsonNode value = list.get(i);
        for (String other : OTHERS) {
          list.set(i, SchemaCheck.read(other));
          check.accept(path + "/" + i + " = " + other);
        }
        list.set(i, value);
        mutate(root, value, path + "/*", seen, check);
      }
    }
  }

  /** Values at one path that have the same keys are tried once. */
  private static String shape(JsonNode value) {
    return value instanceof ObjectNode object ? keys(object).toString() : value.getNodeType() + "";
  }

  private static List<String> keys(ObjectNode object) {
    List<String> keys = new ArrayList<>();
    object.fieldNames().forEachRemaining(keys::add);
    return keys;
  }

  @Test
  void assessments() {
    Path models = Path.of("src/test/resources/org/planmetrics/models");
    Stream<String> some = Stream.of("us-nursing-homes", "county-gap", "zhejiang-leading-talents");
    same("assessment", some.map(name -> text(models, name)), read(Assessments::read));
  }

  private static String text(Path dir, String name) {
    try {
      return Files.readString(dir.resolve(name + ".json"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void snapshots() {
    Path dir = DataDir.small().in(temp);
    String json =
        """
        {"format": 1, "asOf": "2023-12-31", "title": {"zh": "甲", "en": "a"}, "source": "乙"}
        """;
    Loading loading = Loading.strict().asOf("2023-12-31");
    same(
        "snapshot",
        Stream.of(json),
        text ->
            SchemaCheck.problems(() ->
                Snapshots.load(DataDir.small().with("snapshot.json", text).in(dir), loading)));
  }

  /** What the data say the reader alone knows: the schema refuses nothing that it reads. */
  @Test
  void cases() {
    JsonNode root = SchemaCheck.read(CASES);
    SchemaCheck schema = SchemaCheck.of("cases");
    assertThat(schema.errors(root)).isEmpty();
    assertThat(PolicyCases.parse(CASES, Path.of(""))).hasSize(1);
    List<String> refused = new ArrayList<>();
    mutate(
        root,
        root,
        "",
        new HashSet<>(),
        at -> {
          if (!schema.errors(root).isEmpty()
              && SchemaCheck.problems(() -> PolicyCases.parse(root.toString(), Path.of("")))
                  .isEmpty()) {
            refused.add(at + " " + schema.paths(root));
          }
        });
    assertThat(refused).isEmpty();
  }

  @Test
  void headers() {
    String json =
        "{\"regions.csv\": {\"名\": \"name\", \"级\": \"级别\"}, \"figures.csv\": {\"数\": \"VALUE\"}}";
    same("headers", Stream.of(json), read(file -> Loading.strict().headers(file)));
  }

  private Function<String, List<Problem>> read(Consumer<Path> reader) {
    return text -> {
      try {
        Path file = Files.writeString(temp.resolve("x.json"), text, UTF_8);
        return SchemaCheck.problems(() -> reader.accept(file));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    };
  }
}
