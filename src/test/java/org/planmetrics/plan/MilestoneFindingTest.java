package org.planmetrics.plan;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.planmetrics.domain.Level;
import org.planmetrics.domain.MilestoneReport;
import org.planmetrics.domain.MilestoneState;
import org.planmetrics.domain.Region;
import org.planmetrics.domain.Text;
import org.planmetrics.indicator.Indicators;
import org.planmetrics.io.AssessmentDocument.MilestoneRow;
import org.planmetrics.io.Assessments;
import org.planmetrics.report.Tables;
import org.planmetrics.snapshot.Snapshot;
import org.planmetrics.snapshot.SnapshotBuilder;

/** Milestones of which nothing was handed in, and such as have no row (SPEC S19). */
class MilestoneFindingTest {
  private static final Plan PLAN =
      Plan.of("mine", "a", Target.of("t", Indicators.figure("elderly").atLeast(1)).by("2025-12-31"))
          .withMilestones(Milestone.of("law", Text.of("条例", "law"), "2023-06-30"));

  private static Assessment assess(UnaryOperator<SnapshotBuilder> reports) {
    SnapshotBuilder builder =
        Snapshot.asOf("2023-12-31").places(Region.of("a", "甲省", Level.PROVINCE));
    return PLAN.assess(reports.apply(builder).build());
  }

  private static final Assessment NOTHING = assess(b -> b);

  @Test
  void withoutAnyReport_isUndecided() {
    assertThat(NOTHING.snapshot().hasMilestones()).isFalse();
    assertThat(NOTHING.milestones()).hasToString("[law: undecided (no report)]");
    assertThat(NOTHING.milestones().get(0).report()).isEmpty();
    assertThat(NOTHING.milestones().get(0).state()).isEqualTo(Text.of("未报", "no report"));
  }

  @Test
  void withReportsOfOthers_isNotStarted() {
    Assessment others = assess(b -> b.add(MilestoneReport.of("other", MilestoneState.DONE)));
    Assessment none = assess(SnapshotBuilder::noMilestones);

    assertThat(others.milestones()).hasToString("[law: missed (NOT_STARTED)]");
    assertThat(none.milestones()).hasToString("[law: missed (NOT_STARTED)]");
    assertThat(none.snapshot()).isNotEqualTo(NOTHING.snapshot());
  }

  @Test
  void aChangeAndAnotherDay_keepWhatIsKnown() {
    Snapshot none = assess(SnapshotBuilder::noMilestones).snapshot();

    assertThat(none.on("2020-12-31").hasMilestones()).isTrue();
    assertThat(none.change().build().hasMilestones()).isTrue();
  }

  @Test
  void json_hasNullAndReadsSo(@TempDir Path temp) {
    Path file = temp.resolve("assessment.json");
    Assessments.write(NOTHING, file);

    assertThat(file)
        .content(UTF_8)
        .contains("{\"milestone\": \"law\", \"state\": null, \"status\": \"UNDECIDED\"}");
    assertThat(Assessments.read(file).milestones())
        .containsExactly(new MilestoneRow("law", Optional.empty(), Status.UNDECIDED));
  }

  @Test
  void tables_sayIt() {
    assertThat(Tables.milestones(NOTHING).csv(Locale.ENGLISH))
        .contains("law,no report,undecided,,2023-06-30,");
    assertThat(Tables.milestones(NOTHING).csv(Locale.CHINESE)).contains("条例,未报,数据不足,,2023-06-30,");
  }
}
