package org.planmetrics.io;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.planmetrics.domain.DataException;
import org.planmetrics.domain.Problem;
import org.planmetrics.snapshot.Snapshot;

/** A small data directory of which a test replaces files. */
final class DataDir {
  private static final Map<String, String> SMALL =
      Map.of(
          "regions.csv", "code,name,level,parent\na,甲省,PROVINCE,\nb,乙市,PREFECTURE,a\n",
          "communities.csv", "code,name,kind,parent\nc,丙社区,URBAN,b\nd,丁村,VILLAGE,b\n",
          "workers.csv", "id,place,certificate,certified_on\nW1,c,SENIOR,2021-03-01\nW2,S1,,\n",
          "stations.csv", "id,place,level,service\nS1,b,PREFECTURE,SOCIAL_WORK\n",
          "facilities.csv", "id,place,beds\nF1,c,120\n",
          "organizations.csv", "id,place,kind\nO1,b,AGENCY\n",
          "figures.csv", "place,figure,value,as_of\nb,elderly,1200,2023-12-31\n",
          "returns.csv", "register,place\nworkers,a\n",
          "milestones.csv", "milestone,state,on\nm,DONE,2023-06-30\n",
          "snapshot.json", "{\"format\": 1, \"asOf\": \"2023-12-31\"}");

  private final Map<String, byte[]> files = new TreeMap<>();

  private DataDir() {}

  static DataDir small() {
    DataDir dir = new DataDir();
    SMALL.forEach(dir::with);
    return dir;
  }

  static DataDir empty() {
    return new DataDir();
  }

  DataDir with(String file, String text) {
    return with(file, text.getBytes(UTF_8));
  }

  DataDir with(String file, byte[] bytes) {
    files.put(file, bytes);
    return this;
  }

  DataDir without(String file) {
    files.remove(file);
    return this;
  }

  Map<String, byte[]> files() {
    return files;
  }

  Path in(Path dir) {
    try {
      Path made = Files.createDirectories(dir);
      for (Map.Entry<String, byte[]> file : files.entrySet()) {
        Files.write(made.resolve(file.getKey()), file.getValue());
      }
      return made;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Snapshot read(Path dir) {
    return Snapshots.read(in(dir));
  }

  /** What reading it complains of, line by line. */
  List<String> problems(Path dir) {
    return problems(() -> read(dir));
  }

  static List<String> problems(Runnable reading) {
    return assertThatExceptionOfType(DataException.class)
        .isThrownBy(reading::run)
        .actual()
        .problems()
        .stream()
        .map(Problem::toString)
        .toList();
  }
}
