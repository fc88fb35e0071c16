package org.planmetrics.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.planmetrics.domain.ElderCareFacility;
import org.planmetrics.domain.Note;
import org.planmetrics.domain.Text;
import org.planmetrics.snapshot.Snapshot;

/** Cells with characters that nobody sees. */
class InvisibleTest {
  private static final String REGIONS =
      "code,name,level,parent\na,甲省,PROVINCE,\nb\u200b,乙\u00ad市,PREFECTURE,a\n";

  @TempDir Path temp;

  private Snapshot asTyped(DataDir dir) {
    return Snapshots.load(dir.in(temp), Loading.strict().asTyped()).snapshot();
  }

  private static List<Text> conversions(Snapshot world) {
    return world.notes().stream()
        .filter(n -> n.topic() == Note.Topic.CONVERTED)
        .map(Note::text)
        .toList();
  }

  @Test
  void strict_showsThemAmongTheNearest() {
    DataDir dir = DataDir.empty().with("regions.csv", REGIONS);
    dir.with("workers.csv", "id,place\nW1,b\n").with("snapshot.json", "{\"asOf\":\"2023-12-31\"}");

    assertThat(dir.problems(temp))
        .containsExactly(
            "workers.csv, line 2, place: 'b' is no place or site; regions nearest: a, b\\u200b");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\u200b", "\ufeff", "\u200c", "\u200d", "\u2060", "\u00ad", "\u00a0", "\u3000", "\u202f"
      })
  void strict_showsWhatIsFound(String invisible) {
    DataDir dir =
        DataDir.small()
            .with(
                "workers.csv",
                "id,place,certificate\nW1,\"b" + invisible + "\",JU" + invisible + "NIOR\n")
            .without("figures.csv");
    String shown = String.format("\\u%04x", (int) invisible.charAt(0));

    assertThat(dir.problems(temp).get(0))
        .startsWith("workers.csv, line 2, certificate: 'JU" + shown + "NIOR' must be one of ");
  }

  @Test
  void strict_showsThemInTheNameOfAColumn() {
    DataDir dir = DataDir.small().with("facilities.csv", "id,place,beds\u200b\nF1,c,120\n");

    assertThat(dir.read(temp).notes().get(0).text())
        .isEqualTo(
            Text.of(
                "facilities.csv 的列“beds\\u200b”未知，作为附加属性保留；最接近的已知列名是 beds",
                "facilities.csv has an unknown column 'beds\\u200b', kept as an attribute; the"
                    + " nearest known name is 'beds'"));
  }

  @Test
  void aPlaceThatIsNotThere_isShownWithThem() {
    Snapshot world = DataDir.small().read(temp);

    assertThatThrownBy(() -> world.place("b\u200b")).hasMessageContaining("'b\\u200b'");
  }

  @Test
  void asTyped_leavesThemOutEverywhere() {
    DataDir dir =
        DataDir.small()
            .with("regions.csv", REGIONS)
            .with(
                "facilities.csv",
                "id,place\u200b,beds,备\u200b注\nF\ufeff1,c\u2060,1\u200c20,\"甲\u3000乙\u00a0\"\n")
            .with("figures.csv", "place,figure,value\nb,elder\u200dly,1\u00ad0\n");
    Snapshot world = asTyped(dir);

    assertThat(world.place("b").name()).isEqualTo("乙市");
    assertThat(world.facilities().get(0).id()).isEqualTo("F1");
    assertThat(world.facilities().get(0).place()).isEqualTo("c");
    assertThat(world.facilities().get(0).get(ElderCareFacility.BEDS)).hasToString("Optional[120]");
    assertThat(world.facilities().get(0).attributes()).containsEntry("备注", "甲 乙");
    assertThat(world.figureNames()).containsExactly("elderly");
    assertThat(conversions(world))
        .containsExactly(
            Text.of(
                "regions.csv 有 2 个单元格不可见字符已去除",
                "regions.csv, 2 cells: invisible characters left out"),
            Text.of(
                "facilities.csv 有 4 个单元格不可见字符已去除",
                "facilities.csv, 4 cells: invisible characters left out"),
            Text.of(
                "figures.csv 有 2 个单元格不可见字符已去除",
                "figures.csv, 2 cells: invisible characters left out"));
  }

  @Test
  void asTyped_ofNothingElseInACell_isBlank() {
    DataDir dir = DataDir.small().with("facilities.csv", "id,place,beds\nF1,c,\u200b\n");

    assertThat(asTyped(dir).facilities().get(0).get(ElderCareFacility.BEDS)).isEmpty();
  }
}
