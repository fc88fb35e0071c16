package org.planmetrics.io;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.planmetrics.domain.Problem;
import org.planmetrics.domain.Text;

/**
 * What {@code snapshot.json} says: the day, a title and the source.
 *
 * @param asOf the day; some day where none is given, which is a problem
 * @param isDated whether a day is given
 * @param title the title, if any
 * @param source where the data come from, if said
 */
record SnapshotHead(
    LocalDate asOf, boolean isDated, Optional<Text> title, Optional<String> source) {
  static final String FILE = "snapshot.json";

  private static final List<String> KEYS = List.of("format", "asOf", "title", "source");

  /** Reads the file, if there is one; the caller's day counts before the file's. */
  static SnapshotHead read(Path file, Optional<LocalDate> asOf, List<Problem> problems) {
    Faults faults = new Faults(FILE);
    Json.Spot nowhere = new Json.Spot("", 0, 0);
    Optional<Members> members =
        DataFile.exists(file)
            ? JsonText.read(file, faults)
                .flatMap(j -> Members.document(j, "a snapshot", KEYS, faults))
            : Optional.empty();
    Values values = new Values(faults);
    members.ifPresent(values::format);
    Optional<LocalDate> own = members.flatMap(m -> m.find("asOf")).flatMap(values::day);
    Optional<Text> title = members.flatMap(m -> m.find("title")).flatMap(values::title);
    Optional<String> source = members.flatMap(m -> m.find("source")).flatMap(values::text);
    if (asOf.or(() -> own).isEmpty() && faults.isEmpty()) {
      faults.add(
          nowhere.member("asOf"), "", "must be given here, such as 2023-12-31, or by the caller");
    }
    problems.addAll(faults.problems());
    Optional<LocalDate> day = asOf.or(() -> own);
    return new SnapshotHead(day.orElse(LocalDate.EPOCH), day.isPresent(), title, source);
  }
}
