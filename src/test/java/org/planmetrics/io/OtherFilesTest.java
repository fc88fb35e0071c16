package org.planmetrics.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.planmetrics.domain.Note;
import org.planmetrics.domain.Text;

/** Files of a data directory that are not read. */
class OtherFilesTest {
  @TempDir Path temp;

  private List<Text> notes(DataDir dir, Loading loading) {
    return Snapshots.load(dir.in(temp), loading).snapshot().notes().stream()
        .filter(n -> n.topic() == Note.Topic.UNREAD_FILE)
        .map(Note::text)
        .toList();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "facilities.xlsx",
        "FACILITIES.xls",
        "facility.csv",
        "facilites.csv",
        "facilities (1).csv",
        "2024 facilities.txt",
        "养老机构.xlsx"
      })
  void notes_ofAFileThatIsNearlyOneOfOurs_tellItsName(String file) {
    DataDir dir = DataDir.small().without("facilities.csv").with(file, "?");

    assertThat(notes(dir, Loading.strict()))
        .containsExactly(
            Text.of(
                file + " 未读取；请另存为 facilities.csv",
                file + " is not read; save it as facilities.csv"));
  }

  @Test
  void notes_besideTheFile_tellWhichOneIsRead() {
    DataDir dir = DataDir.small().with("facilities.xlsx", "?");

    assertThat(notes(dir, Loading.strict().lenient()))
        .containsExactly(
            Text.of(
                "facilities.xlsx 未读取；读取的是 facilities.csv",
                "facilities.xlsx is not read; facilities.csv is"));
  }

  @Test
  void notes_ofTheHeadInAnotherCase_tellItsName() {
    DataDir dir = DataDir.small().without("snapshot.json").with("Snapshot.JSON", "{}");

    assertThat(notes(dir, Loading.strict().asOf(LocalDate.of(2024, 12, 31))))
        .containsExactly(
            Text.of(
                "Snapshot.JSON 未读取；请另存为 snapshot.json",
                "Snapshot.JSON is not read; save it as snapshot.json"));
  }

  @Test
  void notes_ofOtherFiles_areOne() {
    DataDir dir = DataDir.small().with("letter.doc", "?");

    assertThat(notes(dir, Loading.strict()))
        .containsExactly(Text.of("letter.doc 未读取", "letter.doc is not read"));

    List.of("a", "b", "c", "d", "e", "f").forEach(name -> dir.with(name + ".txt", "?"));
    assertThat(notes(dir, Loading.strict()))
        .containsExactly(
            Text.of(
                "a.txt、b.txt、c.txt、d.txt、e.txt 等 7 个文件 未读取",
                "a.txt, b.txt, c.txt, d.txt, e.txt and 2 more are not read"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"README.md", "readme.txt", ".DS_Store", "plan.json", "~$facilities.xlsx"})
  void notes_ofWhatIsNoData_areNone(String file) {
    assertThat(notes(DataDir.small().with(file, "?"), Loading.strict())).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "regions.xlsx|; regions.xlsx is there: save it as regions.csv",
        "Region.CSV|; Region.CSV is there: save it as regions.csv",
        "letter.doc|''"
      })
  void load_withoutRegions_tellsTheFileThatMayBeThey(String file, String hint) {
    DataDir dir = DataDir.small().without("regions.csv").with(file, "?");

    assertThat(dir.problems(temp))
        .containsExactly("regions.csv: is missing; it is the one file that must exist" + hint);
    assertThat(DataDir.problems(() -> Snapshots.load(temp, Loading.strict().lenient())))
        .containsExactly("regions.csv: is missing; it is the one file that must exist" + hint);
  }

  @Test
  void load_withoutRegionsButTwoSuch_tellsBoth() {
    DataDir dir =
        DataDir.small().without("regions.csv").with("regions.xlsx", "?").with("region.csv", "?");

    assertThat(dir.problems(temp))
        .containsExactly(
            "regions.csv: is missing; it is the one file that must exist; region.csv,"
                + " regions.xlsx are there: save one of them as regions.csv");
  }
}
