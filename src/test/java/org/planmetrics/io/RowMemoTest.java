package org.planmetrics.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Rows of cells that were met before come out as if each were read: as typed, every row is, and
 * among these cells nothing is typed otherwise.
 */
class RowMemoTest {
  private static final List<List<String>> WORKERS =
      List.of(
          List.of("1", "Q1", "ASSISTANT", "2020-01-01", "true", "AGENCY", "1", "", ""),
          List.of("2", "Q2", "高级社会工作师", "2021-05-05", "否", "社区", "0.5", "2020-01-01", "2020-01-01"),
          List.of("3", "Q9", "senior", "2023-02-30", "1", "", "1.0", "2019-01-01", "2018-01-01"),
          List.of("4", "F1", "none", "", "maybe", "STATION", "-1", "", "2024-06-30"),
          List.of("5", "\" Q1\"", "", "2020-13-01", "", "\"AGENCY\"", "x", "2022-01-01", "x"));
  private static final List<List<String>> STATIONS =
      List.of(
          List.of("1", "Q1", "站", "TOWNSHIP", "SOCIAL_WORK", "甲", "2020-01-01", ""),
          List.of("2", "Q2", "", "乡镇", "VOLUNTEER", "", "", "2021-01-01"),
          List.of("3", "Q9", "\"a,b\"", "planet", "志愿服务", "甲", "2021-01-01", "2020-01-01"),
          List.of("4", "", "站", "", "", "乙", "x", ""));

  @TempDir Path dir;

  private void write(String file, String header, List<List<String>> cells, long seed)
      throws IOException {
    Random random = new Random(seed);
    StringBuilder rows = new StringBuilder(header).append('\n');
    for (int i = 0; i < 400; i++) {
      boolean isOdd = random.nextInt(3) == 0;
      rows.append(random.nextInt(20) == 0 ? "7" : file.substring(0, 1) + i);
      for (int c = 1; c < cells.get(0).size(); c++) {
        int pick = isOdd ? random.nextInt(cells.size()) : random.nextInt(2);
        rows.append(',').append(cells.get(pick).get(c));
      }
      rows.append('\n');
    }
    Files.writeString(dir.resolve(file), rows);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void lenient_setsTheSameAside(long seed) throws IOException {
    Files.writeString(
        dir.resolve("regions.csv"),
        "code,name,level,parent\nQ,清河县,COUNTY,\nQ1,东镇,TOWNSHIP,Q\nQ2,西镇,TOWNSHIP,Q\n");
    Files.writeString(
        dir.resolve("facilities.csv"), "id,place,kind,beds\nF1,Q1,INSTITUTION,10\nF2,Q2,,10\n");
    write(
        "workers.csv",
        "id,place,certificate,certified_on,trained,employment,fte,from,until",
        WORKERS,
        seed);
    write(
        "stations.csv",
        "id,place,name,level,service,operator,opened_on,closed_on",
        STATIONS,
        seed + 100);
    Loading lenient = Loading.strict().lenient().asOf(LocalDate.of(2023, 12, 31));
    Loaded remembered = Snapshots.load(dir, lenient);
    Loaded read = Snapshots.load(dir, lenient.asTyped());

    assertThat(remembered.problems()).isNotEmpty().isEqualTo(read.problems());
    assertThat(remembered.files()).isEqualTo(read.files());
    assertThat(remembered.snapshot()).isEqualTo(read.snapshot());
    assertThat(remembered.snapshot().workers()).isEqualTo(read.snapshot().workers());
    assertThat(remembered.snapshot().stations()).isEqualTo(read.snapshot().stations());
  }

  @Test
  void theSampleProvince_isTheSameReadEitherWay() {
    Path sample = Path.of("examples", "jilin", "data");
    assertThat(Snapshots.read(sample))
        .isEqualTo(Snapshots.load(sample, Loading.strict().asTyped()).snapshot());
  }
}
