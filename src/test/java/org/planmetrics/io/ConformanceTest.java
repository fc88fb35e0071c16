package org.planmetrics.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.planmetrics.plan.Assessment;
import org.planmetrics.plan.Plan;

/** The cases that are SPEC in numbers. */
class ConformanceTest {
  private static final Set<String> LEFT_OUT = Set.of("title", "by", "bar");

  static List<Path> cases() {
    try (Stream<Path> all = Files.list(Path.of("src/test/resources/conformance"))) {
      return all.sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void format_givesWhatIsExpected(Path example) {
    Map<?, ?> actual = (Map<?, ?>) parse(Assessments.format(assess(example)));
    Map<?, ?> expected = (Map<?, ?>) read(example.resolve("expected.json"));

    assertThat(findings(actual)).containsExactlyElementsOf(findings(expected));
    for (String key : List.of("plan", "place", "asOf", "milestones")) {
      assertThat(actual.get(key)).as(key).isEqualTo(expected.get(key));
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void read_andWriteAndReadAgainIsEqual(Path example) {
    Plan plan = Plans.read(example.resolve("plan.json"));

    assertThat(Plans.parse(Plans.format(plan))).isEqualTo(plan);
    assertThat(Plans.format(Plans.parse(Plans.format(plan)))).isEqualTo(Plans.format(plan));
  }

  private static Assessment assess(Path example) {
    return Plans.read(example.resolve("plan.json")).assess(Snapshots.read(example.resolve("data")));
  }

  private static List<Object> findings(Map<?, ?> assessment) {
    List<?> findings = (List<?>) assessment.get("findings");
    return findings.stream().<Object>map(f -> without((Map<?, ?>) f)).toList();
  }

  private static Map<Object, Object> without(Map<?, ?> finding) {
    Map<Object, Object> rest = new LinkedHashMap<>(finding);
    rest.keySet().removeAll(LEFT_OUT);
    return rest;
  }

  private static Object read(Path file) {
    Faults faults = new Faults("expected.json");
    return plain(faults.orThrow(JsonText.read(file, faults)));
  }

  private static Object parse(String text) {
    Faults faults = new Faults("actual.json");
    return plain(faults.orThrow(JsonText.parse(text, faults)));
  }

  private static Object plain(Json value) {
    if (value instanceof Json.Obj object) {
      Map<String, Object> members = new LinkedHashMap<>();
      object.members().forEach((key, member) -> members.put(key, plain(member)));
      return members;
    }
    if (value instanceof Json.Arr list) {
      return list.items().stream().map(ConformanceTest::plain).toList();
    }
    return value instanceof Json.Str ? value.text() : List.of(value.text());
  }
}
