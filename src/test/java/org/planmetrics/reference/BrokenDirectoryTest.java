package org.planmetrics.reference;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.planmetrics.domain.Level;
import org.planmetrics.domain.Text;
import org.planmetrics.indicator.Condition;
import org.planmetrics.indicator.Indicator;
import org.planmetrics.indicator.Judgement;
import org.planmetrics.indicator.Need;
import org.planmetrics.indicator.Ratio;
import org.planmetrics.indicator.ReportedFigure;
import org.planmetrics.indicator.Share;
import org.planmetrics.io.Loading;
import org.planmetrics.io.Snapshots;
import org.planmetrics.number.Truth;
import org.planmetrics.plan.Assessment;
import org.planmetrics.plan.Finding;
import org.planmetrics.plan.Milestone;
import org.planmetrics.plan.Plan;
import org.planmetrics.plan.Status;
import org.planmetrics.plan.Target;
import org.planmetrics.snapshot.Snapshot;

/**
 * Broken directories through the public API: every finding equals the reference, and repairs change
 * no verdict and leave no bounds (SPEC section 7).
 */
class BrokenDirectoryTest {
  private static final int WORLDS = 200;
  private static final Loading LENIENT = Loading.strict().lenient();

  @TempDir private Path dir;

  @ParameterizedTest
  @ValueSource(longs = {0, 100_000, 200_000, 300_000})
  void everyFinding_equalsTheReference(long firstSeed) throws IOException {
    for (long seed = firstSeed; seed < firstSeed + WORLDS; seed++) {
      Map<String, String> files = BrokenDirectory.of(seed).files(List.of());
      RandomIndicators asked = new RandomIndicators(new Random(~seed), 0, 6, true);
      ReferenceData data = ReferenceDirectory.read(files);
      ReferenceEvaluator reference = new ReferenceEvaluator(data, asked.definitions());
      ReferenceWorld world = new ReferenceWorld(data);
      Assessment assessment = assess(files, asked);
      for (Finding finding : assessment.findings()) {
        String at = finding.place().code();
        int number = Integer.parseInt(finding.target().id().substring(1));
        Condition.Comparison condition = conditions(asked).get(number);
        Judgement expected = reference.judge(condition, at);
        String what = "seed " + seed + " at " + at + ": " + condition;
        assertThat(finding.reading()).as(what).isEqualTo(expected.reading());
        assertThat(finding.status()).as(what).isEqualTo(status(expected.truth()));
        assertThat(finding.shortfall()).as(what).isEqualTo(expected.shortfall());
        assertThat(finding.effort()).as(what).isEqualTo(expected.effort());
      }
      assessment
          .milestones()
          .forEach(
              m -> assertThat(m.status()).isEqualTo(status(world.milestone(m.milestone().id()))));
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {0, 100_000, 200_000, 300_000})
  void repairs_changeNoVerdictAndLeaveNoBounds(long firstSeed) throws IOException {
    for (long seed = firstSeed; seed < firstSeed + WORLDS; seed++) {
      BrokenDirectory directory = BrokenDirectory.of(seed);
      Random random = new Random(~seed);
      RandomIndicators asked = new RandomIndicators(random, 0, 6, false);
      Collection<Integer> all = IntStream.range(0, directory.size()).boxed().toList();
      Collection<Integer> some = new TreeSet<>(all);
      some.removeIf(i -> random.nextBoolean());
      Assessment first = assess(directory.files(List.of()), asked);
      Assessment second = assess(directory.files(some), asked);
      Assessment last = assess(directory.files(all), asked);
      String what = "seed " + seed + " with " + some + " of " + directory;
      compare(first, second, what);
      compare(second, last, what);
    }
  }

  private static void compare(Assessment before, Assessment after, String what) {
    for (Finding then : before.findings()) {
      Finding now = after.findFinding(then.target().id(), then.place().code()).orElseThrow();
      assertThat(RepairTest.isWithin(now.reading(), then.reading()))
          .as("%s: %s left %s of %s", what, now, then, then.target().condition())
          .isTrue();
      assertThat(List.of(Status.UNDECIDED, now.status())).as(what).contains(then.status());
    }
    for (int i = 0; i < BrokenDirectory.MILESTONES.size(); i++) {
      assertThat(List.of(Status.UNDECIDED, after.milestones().get(i).status()))
          .as(what)
          .contains(before.milestones().get(i).status());
    }
  }

  private static Status status(Truth truth) {
    return Status.of(truth, RandomWorlds.AS_OF, Optional.of(RandomWorlds.AS_OF));
  }

  /** Every condition as a target at every place. */
  private Assessment assess(Map<String, String> files, RandomIndicators asked) throws IOException {
    for (Map.Entry<String, String> file : files.entrySet()) {
      Files.writeString(dir.resolve(file.getKey()), file.getValue(), UTF_8);
    }
    Snapshot snapshot = Snapshots.load(dir, LENIENT).snapshot();
    for (String file : files.keySet()) {
      Files.delete(dir.resolve(file));
    }
    int[] number = {0};
    Target[] targets =
        conditions(asked).stream().map(c -> target("t" + number[0]++, c)).toArray(Target[]::new);
    String root = snapshot.territory().places().get(0).code();
    Plan plan =
        Plan.of("random", root, targets)
            .withBaselineDay(RandomWorlds.BASELINE.toString())
            .withMilestones(
                BrokenDirectory.MILESTONES.stream()
                    .map(m -> Milestone.of(m, Text.of(m, m), RandomWorlds.AS_OF.toString()))
                    .toArray(Milestone[]::new));
    return plan.assess(snapshot);
  }

  /** Without norms on a rate, or on or over what may be negative, which are refused (S25). */
  static List<Condition.Comparison> conditions(RandomIndicators asked) {
    return asked.conditions().stream()
        .filter(c -> c.parts().stream().noneMatch(i -> isRefused(i, asked.definitions()::get)))
        .toList();
  }

  private static boolean isRefused(Indicator indicator, Function<String, Indicator> names) {
    Optional<Need> need = indicator.as(Need.class);
    Optional<Ratio> ratio = indicator.as(Ratio.class);
    Optional<Indicator> weight = indicator.as(Share.class).flatMap(Share::weight);
    return need.filter(n -> asksFor(Set.of("children", "area"), n.of(), names)).isPresent()
        || weight.filter(w -> asksFor(Set.of("children", "area"), w, names)).isPresent()
        || ratio.filter(r -> asksFor(Set.of("children"), r.denominator(), names)).isPresent()
        || parts(indicator, names).anyMatch(part -> isRefused(part, names));
  }

  private static boolean asksFor(
      Set<String> figures, Indicator indicator, Function<String, Indicator> names) {
    Optional<ReportedFigure> figure = indicator.as(ReportedFigure.class);
    return figure.filter(f -> figures.contains(f.figure())).isPresent()
        || parts(indicator, names).anyMatch(part -> asksFor(figures, part, names));
  }

  private static Stream<Indicator> parts(Indicator indicator, Function<String, Indicator> names) {
    Indicator meant = indicator.meaning(names);
    return meant == indicator ? indicator.parts().stream() : Stream.of(meant);
  }

  private static Target target(String id, Condition.Comparison condition) {
    return Target.of(id, condition).by(RandomWorlds.AS_OF.toString()).at(Level.values());
  }
}
