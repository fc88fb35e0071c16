package org.planmetrics.io;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.planmetrics.domain.DataException;
import org.planmetrics.domain.Note;
import org.planmetrics.domain.Problem;
import org.planmetrics.domain.Text;
import org.planmetrics.workbook.Workbook;

/** One workbook with a sheet for each file of ours, named in either language and any case. */
final class DataWorkbook extends DataSet {
  /** Sheets of our templates that hold no data. */
  private static final Set<String> NO_DATA =
      Stream.of(TemplateWord.ABOUT, TemplateWord.CHOICES)
          .flatMap(w -> Stream.of(w.in(Locale.CHINESE), w.in(Locale.ENGLISH)))
          .collect(Collectors.toUnmodifiableSet());

  private final Workbook workbook;
  private final Map<String, Source> sources = new LinkedHashMap<>();
  private final List<String> others = new ArrayList<>();
  private Optional<String> head = Optional.empty();

  /**
   * Opens it.
   *
   * @throws DataException if that cannot be
   */
  DataWorkbook(Path path) {
    WorkbookFile opened = WorkbookFile.open(path, this);
    String file = String.valueOf(path.getFileName());
    this.workbook =
        opened
            .workbook()
            .orElseThrow(
                () -> new DataException(List.of(Problem.of(file, 0, "", "", opened.fault()))));
    workbook.sheets().forEach(this::place);
  }

  /** Of two sheets of one file the first is read. */
  private void place(String sheet) {
    Optional<Sheet> ours = Sheet.tables().stream().filter(t -> t.isCalled(sheet)).findFirst();
    if (ours.isPresent() && !sources.containsKey(ours.get().key())) {
      sources.put(ours.get().key(), new SheetSource(workbook, sheet, sheet));
    } else if (SnapshotHead.isCalled(sheet) && head.isEmpty()) {
      head = Optional.of(sheet);
    } else {
      others.addAll(data(Stream.of(sheet)));
    }
  }

  /** Those of some sheets that are not of our templates and hold no data. */
  static List<String> data(Stream<String> sheets) {
    return sheets.filter(s -> !NO_DATA.contains(s.strip())).toList();
  }

  @Override
  Optional<Source> find(Sheet sheet) {
    return Optional.ofNullable(sources.get(sheet.key()));
  }

  @Override
  SnapshotHead head(Loading loading, List<Problem> problems) {
    String name = head.orElse(SnapshotHead.LABEL.zh());
    try {
      return SnapshotHead.of(name, values(name), loading.asOf(), problems);
    } catch (IOException | RuntimeException e) {
      problems.add(Problem.of(name, 0, "", "", SheetSource.BROKEN));
      return SnapshotHead.of(name, Map.of(), loading.asOf(), new ArrayList<>());
    }
  }

  /** What the sheet of the head says: in each row a word and what it is. */
  private Map<String, String> values(String sheet) throws IOException {
    Map<String, String> values = new LinkedHashMap<>();
    try (Stream<Workbook.Line> lines = workbook.lines(sheet)) {
      lines
          .filter(line -> line.cells().size() > 1)
          .forEach(line -> values.putIfAbsent(line.cells().get(0), line.cells().get(1)));
      return values;
    }
  }

  @Override
  List<Note> notes() {
    if (others.isEmpty()) {
      return List.of();
    }
    Text text =
        Text.of(
            "工作表 " + String.join("、", others) + " 未读取",
            "sheets not read: " + String.join(", ", others));
    return List.of(new Note(Note.Topic.UNREAD_FILE, text));
  }

  @Override
  String hint(Sheet missing) {
    return "; a sheet must be called "
        + missing.key()
        + " or "
        + missing.label().zh()
        + (others.isEmpty() ? "" : ", but there are " + String.join(", ", others));
  }

  @Override
  boolean isParallel() {
    return false;
  }
}
