package org.planmetrics.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.planmetrics.reference.DescribedCsv;
import org.planmetrics.snapshot.Snapshot;

/** Beside each CSV file that is written stands what it holds. */
class SheetDescriptionTest {
  @TempDir Path temp;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "examples/small",
        "examples/jilin-published",
        "examples/pancheng-platform",
        "examples/lincang-federation",
        "examples/jilin/data"
      })
  void write_describesEachFile(String example) throws IOException {
    Snapshot world = Snapshots.read(Path.of(example), "2023-12-31");
    Snapshots.write(world, temp);

    for (Path file : files(".csv")) {
      assertThat(faults(file)).as(file.toString()).isEmpty();
    }
    assertThat(files("-metadata.json")).hasSameSizeAs(files(".csv"));
    Snapshot again = Snapshots.read(temp, "2023-12-31");
    assertThat(again).isEqualTo(world);
    assertThat(again.notes()).isEqualTo(world.notes());
    Snapshots.write(again, temp);
  }

  private List<Path> files(String ending) throws IOException {
    try (Stream<Path> files = Files.list(temp)) {
      return files.filter(f -> f.toString().endsWith(ending)).sorted().toList();
    }
  }

  private static List<String> faults(Path csv) throws IOException {
    Path description = csv.resolveSibling(csv.getFileName() + "-metadata.json");
    return DescribedCsv.faults(Files.readString(csv), Files.readString(description));
  }

  @Test
  void write_describesColumnsOfOthersAndBounds() throws IOException {
    Snapshot world =
        DataDir.small()
            .with(
                "workers.csv",
                "id,place,trained,certificate,备注,#\n#1,c,yes,SENIOR,\" 甲 \",\nW2,S1,,,,\"a\nb\"\n")
            .with("figures.csv", "place,figure,value\nb,elderly,<5\nb,beds,7\n")
            .with(
                "snapshot.json",
                "{\"asOf\": \"2023-12-31\", \"title\": {\"zh\": \"甲\", \"en\": \"a\"}, \"source\": \"乙\"}")
            .read(temp.resolve("in"));
    Snapshots.write(world, temp);

    for (Path file : files(".csv")) {
      assertThat(faults(file)).as(file.toString()).isEmpty();
    }
    assertThat(Snapshots.read(temp)).isEqualTo(world);
    assertThat(temp.resolve("workers.csv-metadata.json"))
        .content()
        .startsWith(
            """
            {
              "@context": "http://www.w3.org/ns/csvw",
              "url": "workers.csv",
              "dc:title": [{"@value": "甲", "@language": "zh"}, {"@value": "a", "@language": "en"}],
              "dc:source": "乙",
              "dialect": {
                "encoding": "utf-8",
                "delimiter": ",",
                "lineTerminators": "\\n",
                "header": true,
                "commentPrefix": null,
                "skipBlankRows": false,
                "trim": false
              },
              "null": "",
              "tableSchema": {
                "columns": [
                  {"name": "id", "titles": {"en": "id", "zh": "编号"}, "datatype": "string", "required": true},
            """)
        .contains(
            "\"datatype\": {\"base\": \"string\", \"format\": \"ASSISTANT|INTERMEDIATE|SENIOR\"}")
        .endsWith(
            """
                  {"titles": "备注", "datatype": "string"},
                  {"titles": "#", "datatype": "string"}
                ],
                "primaryKey": "id"
              }
            }
            """);
    assertThat(temp.resolve("regions.csv-metadata.json"))
        .content()
        .contains("\"reference\": {\"resource\": \"regions.csv\", \"columnReference\": \"code\"}");
    assertThat(temp.resolve("figures.csv-metadata.json"))
        .content()
        .containsPattern("\"name\": \"value\",\\s+\"titles\": .*,\\s+\"datatype\": \"string\"");
  }

  @Test
  void faults_areTold() throws IOException {
    DataDir.small().in(temp.resolve("in"));
    Snapshots.write(Snapshots.read(temp.resolve("in")), temp);
    String description = Files.readString(temp.resolve("facilities.csv-metadata.json"));
    String csv = Files.readString(temp.resolve("facilities.csv"));

    assertThat(DescribedCsv.faults(csv.replace("120", "-1"), description)).hasSize(1);
    assertThat(DescribedCsv.faults(csv.replace("beds", "bed"), description)).hasSize(1);
    assertThat(DescribedCsv.faults(csv.replace("F1", ""), description)).hasSize(1);
    String regions = Files.readString(temp.resolve("regions.csv"));
    String regionsAre = Files.readString(temp.resolve("regions.csv-metadata.json"));
    assertThat(DescribedCsv.faults(regions.replace("PREFECTURE,a", "PREFECTURE,x"), regionsAre))
        .containsExactly("'x' is no code of regions.csv");
    assertThat(DescribedCsv.faults(csv, description.replace("url", "uri"))).hasSize(2);
  }
}
