package org.planmetrics.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.planmetrics.snapshot.Snapshot;

/** Whether a directory says how the milestones stand (SPEC S19). */
class MilestoneFilesTest {
  private static final String HEADER = "milestone,state,on\n";

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

  @Test
  void file_withARowSetAside_isNotKnown() {
    String text = HEADER + "m,DONE,2023-06-30\nn,DNOE,\n";

    assertThat(isKnown(DataDir.small().with("milestones.csv", text))).isFalse();
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
