package org.planmetrics.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.planmetrics.domain.Problem;
import org.planmetrics.domain.Register;

/** Files that are there and cannot be read. */
class DataFileTest {
  private static final String NOWHERE = ": is a link to a file that is not there";
  private static final String DENIED = ": cannot be read: permission is denied";

  @TempDir Path temp;

  private Path linked(String file) throws IOException {
    Path dir = DataDir.small().without(file).in(temp);
    Files.createSymbolicLink(dir.resolve(file), dir.resolve("gone"));
    return dir;
  }

  private Path locked(String file) {
    Path dir = DataDir.small().in(temp);
    assumeFalse(
        !dir.resolve(file).toFile().setReadable(false) || Files.isReadable(dir.resolve(file)));
    return dir;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"regions.csv", "facilities.csv", "figures.csv", "milestones.csv", "snapshot.json"})
  void strict_ofALinkThatLeadsNowhere_isAProblem(String file) throws IOException {
    Path dir = linked(file);

    assertThat(DataDir.problems(() -> Snapshots.read(dir))).containsExactly(file + NOWHERE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"regions.csv", "facilities.csv", "figures.csv", "snapshot.json"})
  void strict_ofAFileWithoutPermission_isAProblem(String file) {
    Path dir = locked(file);

    assertThat(DataDir.problems(() -> Snapshots.read(dir))).containsExactly(file + DENIED);
  }

  @Test
  void lenient_takesItAsNotThere() throws IOException {
    Loaded loaded = Snapshots.load(linked("facilities.csv"), Loading.strict().lenient());

    assertThat(loaded.problems().stream().map(Problem::toString))
        .containsExactly("facilities.csv" + NOWHERE);
    assertThat(loaded.snapshot().has(Register.FACILITIES)).isFalse();
  }

  @Test
  void plan_ofALinkThatLeadsNowhere_isAProblem() throws IOException {
    Path plan = temp.resolve("plan.json");
    Files.createSymbolicLink(plan, temp.resolve("gone"));

    assertThat(DataDir.problems(() -> Plans.read(plan))).containsExactly("plan.json" + NOWHERE);
  }
}
