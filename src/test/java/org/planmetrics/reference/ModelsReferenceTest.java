package org.planmetrics.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.planmetrics.io.Plans;
import org.planmetrics.io.Snapshots;
import org.planmetrics.plan.Assessment;
import org.planmetrics.plan.Finding;
import org.planmetrics.plan.Plan;

/** The real plans and rules on their data, read and judged by the slow evaluator. */
class ModelsReferenceTest {
  private static final Path EXAMPLES = Path.of("examples");

  record Model(Plan plan, Path data) {
    @Override
    public String toString() {
      return plan.id();
    }
  }

  static List<Model> models() throws IOException {
    List<Model> models = new ArrayList<>();
    for (String id : Plans.bundled()) {
      if (!id.startsWith("jilin")) {
        models.add(new Model(Plans.bundled(id), EXAMPLES.resolve(id)));
      }
    }
    for (String group : List.of("rules", "plans")) {
      try (Stream<Path> folders = Files.list(EXAMPLES.resolve(group))) {
        folders
            .filter(Files::isDirectory)
            .sorted()
            .map(f -> new Model(Plans.read(f.resolve("plan.json")), f.resolve("data")))
            .forEach(models::add);
      }
    }
    return models;
  }

  @ParameterizedTest
  @MethodSource("models")
  void everyFinding_equalsTheReference(Model model) {
    ReferenceEvaluator reference =
        new ReferenceEvaluator(
            ReferenceDirectory.read(files(model.data())),
            model.plan().indicators().table(),
            model.plan().baselineDay().orElse(LocalDate.MIN));
    Assessment assessment = model.plan().assess(Snapshots.read(model.data()));
    assertThat(assessment.findings()).isNotEmpty();
    for (Finding finding : assessment.findings()) {
      var judged = reference.judge(finding.condition(), finding.place().code());
      assertThat(finding.reading()).as("%s", finding).isEqualTo(judged.reading());
      if (finding.reason().isEmpty()) {
        assertThat(finding.shortfall()).as("%s", finding).isEqualTo(judged.shortfall());
        assertThat(finding.effort()).as("%s", finding).isEqualTo(judged.effort());
      }
    }
  }

  private static Map<String, String> files(Path folder) {
    Map<String, String> files = new HashMap<>();
    try (Stream<Path> all = Files.list(folder)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        files.put(file.getFileName().toString(), Files.readString(file));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return files;
  }
}
