package org.planmetrics.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.planmetrics.indicator.Indicators.facilities;

import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.planmetrics.domain.Note;
import org.planmetrics.domain.Text;
import org.planmetrics.plan.Missing;
import org.planmetrics.plan.Plan;
import org.planmetrics.plan.Target;
import org.planmetrics.snapshot.Snapshot;

/** Headers that are nearly one of ours. */
class UnknownColumnsTest {
  @TempDir Path temp;

  private Snapshot world(String header) {
    return DataDir.small()
        .with("facilities.csv", "id,place,\"" + header + "\"\nF1,c,120\n")
        .read(temp);
  }

  @ParameterizedTest
  @CsvSource({
    "床位（张）, beds",
    "床位数, beds",
    "养老床位总数, beds",
    "beds (number), beds",
    "Beds[number], beds",
    "number of beds, beds",
    "bed, beds",
    "机构名称, name",
    "入住人数, residents",
    "开办日期（年月日）, opened_on"
  })
  void note_namesTheNearestInEitherLanguage(String header, String near) {
    Note note = world(header).notes().get(0);

    assertThat(note.text())
        .isEqualTo(
            Text.of(
                "facilities.csv 的列“" + header + "”未知，作为附加属性保留；最接近的已知列名是 " + near,
                "facilities.csv has an unknown column '"
                    + header
                    + "', kept as an attribute; the nearest known name is '"
                    + near
                    + "'"));
  }

  @Test
  void missing_ofAColumnThatIsNotThere_saysSo() {
    Target target = Target.of("beds", facilities().beds().atLeast(100)).by("2025-12-31");
    Plan plan = Plan.of("mine", "a", target);

    Missing missing = plan.assess(world("床位（张）")).atPlace().finding("beds").missing().get(0);

    assertThat(missing.kind()).isEqualTo(Missing.Kind.COLUMN);
    assertThat(missing.brief(Locale.CHINESE)).isEqualTo("养老机构名册的列“beds”缺失或全为空白");
    assertThat(missing.brief(Locale.ENGLISH))
        .isEqualTo("column 'beds' of the facilities is missing or blank throughout");
  }
}
