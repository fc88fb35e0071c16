package org.planmetrics.io;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.ForkJoinTask;
import org.planmetrics.access.Held;
import org.planmetrics.domain.DataException;
import org.planmetrics.domain.Problem;
import org.planmetrics.domain.Register;
import org.planmetrics.snapshot.Snapshot;
import org.planmetrics.snapshot.SnapshotBuilder;
import org.planmetrics.table.Filling;

/**
 * Reads a data directory once: all files, side by side, then the references between them. What is
 * told of it does not depend on how the threads took turns.
 */
final class SnapshotReader {
  /** What is read strictly whatever was asked for: all else depends on it. */
  private static final List<Sheet> STRICT = List.of(Sheet.CATALOGUE, Sheet.SUCCESSIONS);

  private final Path dir;
  private final Loading loading;
  private final boolean isDated;
  private final List<Problem> problems = new ArrayList<>();
  private final SnapshotBuilder builder;
  private final Filling filling;

  SnapshotReader(Path dir, Loading loading) {
    this.dir = dir;
    this.loading = loading;
    Path file = dir.resolve(SnapshotHead.FILE);
    SnapshotHead head = SnapshotHead.read(file, loading.asOf(), problems);
    this.isDated = head.isDated();
    this.builder = Snapshot.asOf(head.asOf());
    this.filling = Held.of(builder);
    filling.setLenient(loading.isLenient());
    filling.setDivisionCodes(loading.hasDivisionCodes());
    head.title().ifPresent(builder::title);
    head.source().ifPresent(builder::source);
  }

  /** Reads all files, or tells of everything that is wrong with them. */
  Loaded read() {
    Load load = Load.of(dir, loading, filling);
    for (Sheet sheet : STRICT) {
      FileRows rows = new OtherRows(load, sheet);
      rows.read();
      rows.notes().forEach(filling::note);
      problems.addAll(rows.problems());
    }
    List<FileRows> files = files(load);
    read(files);
    load.progress().end();
    RowCounts counts = new RowCounts();
    for (FileRows file : files) {
      problems.addAll(file.problems());
      file.notes().forEach(filling::note);
      file.count().ifPresent(count -> counts.put(file.sheet(), count));
    }
    new OtherFiles(dir).notes().forEach(filling::note);
    boolean hasRoot = filling.assemble().isPresent();
    List<Problem> misfits = new ArrayList<>(filling.problems());
    misfits.addAll(loading.isLenient() ? filling.consequences() : List.of());
    misfits.replaceAll(p -> p.in(load.file(p.source())));
    problems.addAll(misfits);
    List<String> names = Sheet.files();
    problems.sort(
        Comparator.comparingInt((Problem p) -> names.indexOf(p.source()))
            .thenComparingLong(Problem::line));
    List<String> strict = STRICT.stream().map(Sheet::file).toList();
    boolean isClear = problems.stream().noneMatch(p -> strict.contains(p.source()));
    boolean isRefused = !problems.isEmpty() && !loading.isLenient();
    if (isRefused || !isClear || !isDated || !hasRoot) {
      throw new DataException(problems);
    }
    counts.setAside(misfits);
    Snapshot snapshot = builder.build();
    return new Loaded(snapshot, problems, counts.against(snapshot));
  }

  private List<FileRows> files(Load load) {
    List<FileRows> files = new ArrayList<>();
    for (Register register : Sheet.registers()) {
      if (load.hasVillagesAmongRegions() && register == Register.COMMUNITIES) {
        load.refuseCommunities(problems);
      } else if (!loading.isLeftOut(register)) {
        files.add(rows(register, load));
      }
    }
    for (Sheet sheet : List.of(Sheet.FIGURES, Sheet.RETURNS, Sheet.MILESTONES)) {
      files.add(new OtherRows(load, sheet));
    }
    return files;
  }

  private static FileRows rows(Register register, Load load) {
    boolean isOfPlaces = register == Register.REGIONS || register == Register.COMMUNITIES;
    return load.divisions()
        .filter(d -> isOfPlaces)
        .<FileRows>map(d -> new DivisionRows(load, register, d))
        .orElseGet(() -> new RegisterRows(load, register));
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
