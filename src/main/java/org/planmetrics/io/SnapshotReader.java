package org.planmetrics.io;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ForkJoinTask;
import org.planmetrics.domain.DataException;
import org.planmetrics.domain.Problem;
import org.planmetrics.domain.Register;
import org.planmetrics.domain.Snapshot;
import org.planmetrics.domain.SnapshotBuilder;

/**
 * Reads a data directory once: all files, side by side, then the references between them. What is
 * told of it does not depend on how the threads took turns.
 */
final class SnapshotReader {
  private final Path dir;
  private final Loading loading;
  private final boolean isDated;
  private final List<Problem> problems = new ArrayList<>();
  private final SnapshotBuilder builder;

  SnapshotReader(Path dir, Loading loading) {
    this.dir = dir;
    this.loading = loading;
    Path file = dir.resolve(SnapshotHead.FILE);
    SnapshotHead head = SnapshotHead.read(file, loading.asOf(), problems);
    this.isDated = head.isDated();
    this.builder = Snapshot.asOf(head.asOf());
    head.title().ifPresent(builder::title);
    head.source().ifPresent(builder::source);
  }

  /** Reads all files, or tells of everything that is wrong with them. */
  Loaded read() {
    Progress progress = loading.progress();
    List<FileRows> files = files(progress);
    read(files);
    progress.end();
    RowCounts counts = new RowCounts();
    for (FileRows file : files) {
      problems.addAll(file.problems());
      file.notes().forEach(builder::note);
      file.count().ifPresent(count -> counts.put(file.sheet(), count));
    }
    Optional<Snapshot> snapshot = loading.isLenient() ? builder.buildFitting() : builder.tryBuild();
    List<Problem> misfits =
        builder.problems().stream().map(p -> p.in(p.source() + ".csv")).toList();
    problems.addAll(misfits);
    List<String> names = Sheet.files();
    problems.sort(
        Comparator.comparingInt((Problem p) -> names.indexOf(p.source()))
            .thenComparingLong(Problem::line));
    boolean isRefused = !problems.isEmpty() && !loading.isLenient();
    if (isRefused || !isDated || snapshot.isEmpty()) {
      throw new DataException(problems);
    }
    counts.setAside(misfits);
    return new Loaded(snapshot.get(), problems, counts.against(snapshot.get()));
  }

  private List<FileRows> files(Progress progress) {
    List<FileRows> files = new ArrayList<>();
    for (Register register : Sheet.registers()) {
      if (!loading.isLeftOut(register)) {
        files.add(new RegisterRows(dir, loading, progress, builder, register));
      }
    }
    files.add(
        new OtherRows<>(dir, loading, progress, Sheet.FIGURES, RowRecords::figure, builder::add));
    files.add(
        new OtherRows<>(dir, loading, progress, Sheet.RETURNS, RowRecords::returned, builder::add));
    files.add(
        new OtherRows<>(
            dir, loading, progress, Sheet.MILESTONES, RowRecords::milestone, builder::add));
    return files;
  }

  /**
   * Side by side, or one by one where progress is shown. The thread that asks reads the largest
   * file; others take from the end, large ones first.
   */
  private void read(List<FileRows> files) {
    if (loading.isProgressShown()) {
      files.forEach(FileRows::read);
      return;
    }
    List<FileRows> bySize = new ArrayList<>(files);
    bySize.sort(Comparator.comparingLong(SnapshotReader::size));
    Collections.rotate(bySize, 1);
    ForkJoinTask.invokeAll(bySize.stream().map(file -> ForkJoinTask.adapt(file::read)).toList());
  }

  private static long size(FileRows file) {
    try {
      return Files.exists(file.path()) ? Files.size(file.path()) : 0;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
