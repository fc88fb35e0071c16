package org.planmetrics.io;

import static java.util.stream.Collectors.joining;

import java.nio.file.Path;
import java.util.List;
import org.planmetrics.snapshot.Snapshot;

/** Directories below one, each with files of divisions, loaded by their codes. */
final class DivisionFiles {
  static final Loading CODES = Loading.strict().asOf("2023-12-31").divisionCodes();
  static final Loading LENIENT = CODES.lenient();
  static final String JILIN = "code,name\n22,吉林省\n2201,长春市\n220102,南关区\n";

  private final Path temp;
  private int loads;

  DivisionFiles(Path temp) {
    this.temp = temp;
  }

  /** Loads files, a name and a text each. */
  Loaded load(Loading loading, String... files) {
    DataDir dir = DataDir.empty();
    for (int i = 0; i < files.length; i += 2) {
      dir.with(files[i], files[i + 1]);
    }
    return Snapshots.load(dir.in(temp.resolve("" + ++loads)), loading);
  }

  List<String> problems(Loading loading, String... files) {
    return DataDir.problems(() -> load(loading, files));
  }

  /** Each place below its parent, such as {@code 22 22/2201}. */
  static String tree(Snapshot snapshot) {
    return snapshot.territory().places().stream()
        .map(p -> p.parent().map(above -> above + "/").orElse("") + p.code())
        .collect(joining(" "));
  }
}
