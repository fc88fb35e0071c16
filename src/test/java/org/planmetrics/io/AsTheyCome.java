package org.planmetrics.io;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.planmetrics.domain.Note;
import org.planmetrics.snapshot.Snapshot;

/** A city and its counties, whose files people have written as they do. */
abstract class AsTheyCome {
  static final String REMEDY = "read as typed (asTyped(), on the command line --as-typed)";
  static final String CITY =
      "code,name,level,parent\nA,临江市,PREFECTURE,\nA1,上游县,COUNTY,A\nA2,下游县,COUNTY,A\n";
  static final Loading STRICT = Loading.strict().asOf("2024-12-31");
  static final Loading TYPED = STRICT.asTyped();

  @TempDir Path temp;

  private int count;

  static DataDir city() {
    return DataDir.empty().with("regions.csv", CITY);
  }

  final Path in(DataDir dir) {
    return dir.in(temp.resolve("" + ++count));
  }

  final Snapshot read(DataDir dir) {
    return Snapshots.load(in(dir), TYPED).snapshot();
  }

  final List<String> problems(DataDir dir, Loading loading) {
    return DataDir.problems(() -> Snapshots.load(in(dir), loading));
  }

  static List<String> notes(Snapshot snapshot) {
    return snapshot.notes().stream()
        .filter(n -> n.topic() == Note.Topic.CONVERTED)
        .map(Note::toString)
        .toList();
  }
}
