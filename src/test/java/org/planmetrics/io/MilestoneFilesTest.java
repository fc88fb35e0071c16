package org.planmetrics.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.planmetrics.indicator.Indicators.figure;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.planmetrics.domain.Text;
import org.planmetrics.plan.Milestone;
import org.planmetrics.plan.Plan;
import org.planmetrics.plan.Target;
import org.planmetrics.snapshot.Snapshot;

/** Whether a directory says how the milestones stand (SPEC S19). */
class MilestoneFilesTest {
  private static final String HEADER = "milestone,state,on\n";
  private static final Plan PLAN =
      Plan.of("p", "a", Target.of("t", figure("elderly").atLeast(1)).by("2025-12-31"))
          .withMilestones(milestone("l"), milestone("m"), milestone("n"));

  private static Milestone milestone(String id) {
    return Milestone.of(id, Text.of(id), "2025-12-31");
  }

  @TempDir Path temp;

  private boolean isKnown(DataDir dir) {
    return Snapshots.load(dir.in(temp), Loading.strict().lenient()).snapshot().hasMilestones();
  }

  @Test
  void file_isKnown_wereItEmpty() {
    assertThat(isKnown(DataDir.small())).isTrue();
    assertThat(isKnown(DataDir.small().with("milestones.csv", HEADER))).isTrue();
  }

  @Test
  void noFile_isNotKnown() {
    assertThat(isKnown(DataDir.small().without("milestones.csv"))).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "n,DNOE|[l: pending (NOT_STARTED), m: met (DONE), n: undecided (no report)]",
        ",DONE|[l: undecided (no report), m: met (DONE), n: undecided (no report)]",
        "m,NOT_STARTED|[l: undecided (no report), m: met (DONE), n: undecided (no report)]",
        "\"n,DONE|[l: undecided (no report), m: met (DONE), n: undecided (no report)]"
      })
  void file_withARowSetAside_leavesOpenWhatItMaySay(String row, String expected) {
    String text = HEADER + "m,DONE,2023-06-30\n" + row + ",\n";
    Path dir = DataDir.small().with("milestones.csv", text).in(temp);
    Snapshot world = Snapshots.load(dir, Loading.strict().lenient()).snapshot();

    assertThat(PLAN.assess(world).milestones()).hasToString(expected);
  }

  @Test
  void write_keepsAnEmptyFile() {
    Snapshot known = DataDir.small().with("milestones.csv", HEADER).read(temp);
    Path copy = temp.resolve("copy");
    Snapshots.write(known, copy);

    assertThat(copy.resolve("milestones.csv")).hasContent("milestone,state,on,evidence\n");
    assertThat(Snapshots.read(copy)).isEqualTo(known);
  }

  @Test
  void write_ofNothingKnown_writesNone() {
    Snapshot unknown = DataDir.small().without("milestones.csv").read(temp);
    Path copy = temp.resolve("copy");
    Snapshots.write(unknown, copy);

    assertThat(Files.exists(copy.resolve("milestones.csv"))).isFalse();
    assertThat(Snapshots.read(copy)).isEqualTo(unknown);
  }
}
