package org.planmetrics.io;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.planmetrics.domain.Problem;
import org.planmetrics.domain.Text;
import org.planmetrics.snapshot.Snapshot;
import org.planmetrics.text.Spelling;

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

  /** What readers call it, in a workbook the name of its sheet. */
  static final Text LABEL = Text.of("快照", "snapshot");

  /** What it says, as readers write it in the first column of that sheet. */
  static final List<Text> ITEMS =
      List.of(Text.of("截至", "asOf"), Text.of("标题", "title"), Text.of("来源", "source"));

  private static final String MUST = "must be given here, such as 2023-12-31, or by the caller";

  private static final List<String> KEYS = List.of("format", "asOf", "title", "source");

  /** What the file says of a snapshot. */
  static Map<String, Object> of(Snapshot snapshot) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("format", 1);
    json.put("asOf", snapshot.asOf().toString());
    snapshot.title().ifPresent(title -> json.put("title", JsonValues.title(title)));
    snapshot.source().ifPresent(source -> json.put("source", source));
    return json;
  }

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
      faults.add(nowhere.member("asOf"), "", MUST);
    }
    problems.addAll(faults.problems());
    return of(asOf.or(() -> own), title, source);
  }

  private static SnapshotHead of(
      Optional<LocalDate> day, Optional<Text> title, Optional<String> source) {
    return new SnapshotHead(day.orElse(LocalDate.EPOCH), day.isPresent(), title, source);
  }

  /** What the sheet of a workbook says, item by item; the caller's day counts before its own. */
  static SnapshotHead of(
      String sheet, Map<String, String> items, Optional<LocalDate> asOf, List<Problem> problems) {
    String written = item(items, ITEMS.get(0));
    Optional<LocalDate> own =
        new TypedDays(LocalDate.MAX, true).read(written).filter(d -> !written.isEmpty());
    if (own.isEmpty() && (asOf.isEmpty() || !written.isEmpty())) {
      String rule = written.isEmpty() ? MUST : Spelling.DAY_RULE;
      problems.add(Problem.of(sheet, 0, ITEMS.get(0).en(), written, rule));
    }
    String title = item(items, ITEMS.get(1));
    String source = item(items, ITEMS.get(2));
    return of(
        asOf.or(() -> own),
        Optional.of(title).filter(t -> !t.isEmpty()).map(Text::of),
        Optional.of(source).filter(s -> !s.isEmpty()));
  }

  private static String item(Map<String, String> items, Text name) {
    return items.entrySet().stream()
        .filter(e -> Stream.of(name.zh(), name.en()).anyMatch(e.getKey().strip()::equalsIgnoreCase))
        .map(e -> e.getValue().strip())
        .findFirst()
        .orElse("");
  }

  /** Whether a sheet is called so, in either language. */
  static boolean isCalled(String sheet) {
    return Stream.of(LABEL.zh(), LABEL.en()).anyMatch(sheet.strip()::equalsIgnoreCase);
  }
}
