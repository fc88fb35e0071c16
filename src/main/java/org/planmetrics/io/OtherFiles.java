package org.planmetrics.io;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.planmetrics.domain.Note;
import org.planmetrics.domain.Text;
import org.planmetrics.text.Names;

/**
 * The files of a data directory that are not read, such as {@code facilities.xlsx}, each with the
 * name under which it would be.
 */
final class OtherFiles {
  private static final List<String> NO_DATA = List.of("readme", "说明", ".", "~$");
  private static final int SHOWN = 5;
  private static final String JSON = ".json";

  private final Path dir;
  private final List<String> taken;

  /** Of a directory, but for the files that are read. */
  OtherFiles(Path dir, List<String> taken) {
    this.dir = dir;
    this.taken = List.copyOf(taken);
  }

  /** A note for each that is nearly one of ours, and one for all others. */
  List<Note> notes() {
    List<Note> notes = new ArrayList<>();
    List<String> others = new ArrayList<>();
    for (String file : all()) {
      nearest(file).ifPresentOrElse(near -> notes.add(note(file, near)), () -> others.add(file));
    }
    if (!others.isEmpty()) {
      notes.add(note(others));
    }
    return notes;
  }

  /**
   * What to do where a file is missing: {@code "; regions.xlsx is there: save it as regions.csv"}.
   */
  String hint(String missing) {
    List<String> near =
        all().stream().filter(f -> nearest(f).filter(missing::equals).isPresent()).toList();
    return near.isEmpty()
        ? ""
        : "; "
            + String.join(", ", near)
            + (near.size() == 1 ? " is there: save it as " : " are there: save one of them as ")
            + missing;
  }

  private Note note(String file, String near) {
    boolean isThere =
        Files.exists(dir.resolve(near)) || taken.stream().anyMatch(t -> isOf(t, near));
    Text text =
        isThere
            ? Text.of(file + " 未读取；读取的是 " + near, file + " is not read; " + near + " is")
            : Text.of(file + " 未读取；请另存为 " + near, file + " is not read; save it as " + near);
    return new Note(Note.Topic.UNREAD_FILE, text);
  }

  /** Whether a file that is read is so as another that it is called. */
  private static boolean isOf(String file, String near) {
    String stem = file.substring(0, Math.max(0, file.lastIndexOf('.')));
    return Sheet.tables().stream().anyMatch(s -> s.file().equals(near) && s.isCalled(stem));
  }

  private static Note note(List<String> files) {
    List<String> some = files.subList(0, Math.min(SHOWN, files.size()));
    int more = files.size() - some.size();
    Text text =
        Text.of(
            String.join("、", some) + (more == 0 ? "" : " 等 " + files.size() + " 个文件") + " 未读取",
            String.join(", ", some)
                + (more == 0 ? "" : " and " + more + " more")
                + (files.size() == 1 ? " is" : " are")
                + " not read");
    return new Note(Note.Topic.UNREAD_FILE, text);
  }

  private List<String> all() {
    try (Stream<Path> files = Files.list(dir)) {
      return files
          .filter(Files::isRegularFile)
          .map(f -> String.valueOf(f.getFileName()))
          .filter(this::isUnread)
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** JSON files are plans and cases of the caller's, but for one that is named as the head is. */
  private boolean isUnread(String file) {
    String lower = file.toLowerCase(Locale.ROOT);
    boolean isJson = lower.endsWith(JSON) && !lower.equals(SnapshotHead.FILE);
    return !Sheet.files().contains(file)
        && !taken.contains(file)
        && !isJson
        && NO_DATA.stream().noneMatch(lower::startsWith)
        && !isOneOfOurs(file, lower);
  }

  /** Whether the file system takes it for a file that is read, as some do in any case. */
  private boolean isOneOfOurs(String file, String lower) {
    Path ours = dir.resolve(lower);
    try {
      return Sheet.files().contains(lower)
          && Files.exists(ours)
          && Files.isSameFile(ours, dir.resolve(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The file that a name is meant for: one whose name is in it, or else nearly it. */
  private static Optional<String> nearest(String file) {
    int dot = file.lastIndexOf('.');
    String stem = (dot < 0 ? file : file.substring(0, dot)).strip().toLowerCase(Locale.ROOT);
    if (file.toLowerCase(Locale.ROOT).equals(SnapshotHead.FILE)) {
      return Optional.of(SnapshotHead.FILE);
    }
    List<String> keys = Sheet.tables().stream().map(Sheet::key).toList();
    return keys.stream()
        .filter(key -> stem.contains(key.replaceFirst("(ies|s)$", "")))
        .findFirst()
        .or(() -> inChinese(stem))
        .or(() -> Names.close(stem, keys))
        .map(key -> key + ".csv");
  }

  private static Optional<String> inChinese(String stem) {
    return Sheet.tables().stream()
        .filter(s -> stem.contains(s.label().zh()) || s.isCalled(stem))
        .map(Sheet::key)
        .findFirst();
  }
}
