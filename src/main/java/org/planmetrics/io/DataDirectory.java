package org.planmetrics.io;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.planmetrics.domain.Note;
import org.planmetrics.domain.Problem;
import org.planmetrics.domain.Text;
import org.planmetrics.workbook.Workbook;
import org.planmetrics.workbook.WorkbookWriter;

/**
 * A directory of CSV files and workbooks, each named as its register in either language and any
 * case: {@code workers.csv}, {@code Workers.CSV}, 社工.xlsx. Where there are several, the one that is
 * named by the rules is read, CSV before workbooks.
 */
final class DataDirectory extends DataSet {
  private static final List<String> ENDINGS = List.of(".csv", ".xlsx");

  private final Path dir;
  private final Map<String, Source> sources = new LinkedHashMap<>();
  private final List<String> taken = new ArrayList<>();
  private final List<Note> notes = new ArrayList<>();

  DataDirectory(Path dir) {
    this.dir = dir;
    List<String> files = files();
    for (Sheet sheet : Sheet.tables()) {
      choose(sheet, files).ifPresent(file -> sources.put(sheet.key(), source(sheet, file)));
    }
  }

  private List<String> files() {
    try (Stream<Path> files = Files.list(dir)) {
      return files.map(f -> String.valueOf(f.getFileName())).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The file to read, by its right name or else by another. */
  private Optional<String> choose(Sheet sheet, List<String> files) {
    if (DataFile.exists(dir.resolve(sheet.file()))) {
      return Optional.of(sheet.file());
    }
    for (String ending : ENDINGS) {
      Optional<String> found = files.stream().filter(f -> isOf(sheet, f, ending)).findFirst();
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  /** A file that is called a workbook and is none is another file. */
  private boolean isOf(Sheet sheet, String file, String ending) {
    int stem = file.length() - ending.length();
    boolean isCalledSo =
        stem > 0
            && file.toLowerCase(Locale.ROOT).endsWith(ending)
            && sheet.isCalled(file.substring(0, stem));
    Path path = dir.resolve(file);
    return isCalledSo && (!WorkbookWriter.isWorkbook(path) || WorkbookFile.isOne(path));
  }

  private Source source(Sheet sheet, String file) {
    taken.add(file);
    if (!file.equals(sheet.file())) {
      Text text =
          Text.of(file + " 按 " + sheet.file() + " 读取", file + " is read as " + sheet.file());
      notes.add(new Note(Note.Topic.CONVERTED, text));
    }
    Path path = dir.resolve(file);
    return WorkbookWriter.isWorkbook(path)
        ? workbook(sheet, file, WorkbookFile.open(path, this))
        : new CsvSource(path, file);
  }

  /** Tells of the other sheets of a workbook. */
  private void note(String file, List<String> others) {
    if (!others.isEmpty()) {
      Text text =
          Text.of(
              file + " 的工作表 " + String.join("、", others) + " 未读取",
              file + ", sheets not read: " + String.join(", ", others));
      notes.add(new Note(Note.Topic.UNREAD_FILE, text));
    }
  }

  /** The sheet of that name or, if there is but one, that. */
  private Source workbook(Sheet sheet, String file, WorkbookFile opened) {
    if (opened.workbook().isEmpty()) {
      return new FaultySource(file, opened.fault() + ", or save it as " + sheet.file());
    }
    Workbook workbook = opened.workbook().get();
    List<String> sheets = workbook.sheets();
    Optional<String> own =
        sheets.stream()
            .filter(sheet::isCalled)
            .findFirst()
            .or(() -> sheets.stream().filter(s -> sheets.size() == 1).findFirst());
    String none =
        "has the sheets "
            + String.join(", ", sheets)
            + ", none of them called "
            + sheet.key()
            + " or "
            + sheet.label().zh();
    own.ifPresent(s -> note(file, DataWorkbook.data(sheets.stream().filter(o -> !o.equals(s)))));
    return own.<Source>map(s -> new SheetSource(workbook, s, file + " " + s))
        .orElseGet(() -> new FaultySource(file, none));
  }

  @Override
  Optional<Source> find(Sheet sheet) {
    return Optional.ofNullable(sources.get(sheet.key()));
  }

  @Override
  SnapshotHead head(Loading loading, List<Problem> problems) {
    return SnapshotHead.read(dir.resolve(SnapshotHead.FILE), loading.asOf(), problems);
  }

  @Override
  List<Note> notes() {
    List<Note> all = new ArrayList<>(notes);
    all.addAll(new OtherFiles(dir, taken).notes());
    return all;
  }

  @Override
  String hint(Sheet missing) {
    return new OtherFiles(dir, taken).hint(missing.file());
  }

  @Override
  boolean isParallel() {
    return true;
  }
}
