package org.planmetrics.io;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ForkJoinTask;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.planmetrics.access.Held;
import org.planmetrics.domain.DataException;
import org.planmetrics.domain.Problem;
import org.planmetrics.domain.Register;
import org.planmetrics.snapshot.Snapshot;
import org.planmetrics.snapshot.SnapshotBuilder;
import org.planmetrics.table.Filling;

/**
 * Reads a data directory or workbook once: all files, side by side, then the references between
 * them. What is told of it does not depend on how the threads took turns.
 */
final class SnapshotReader {
  /** What is read strictly whatever was asked for: all else depends on it. */
  private static final List<Sheet> STRICT = List.of(Sheet.CATALOGUE, Sheet.SUCCESSIONS);

  private final DataSet data;
  private final Loading loading;
  private final SnapshotHead head;
  private final boolean isDated;
  private final List<Problem> problems = new ArrayList<>();
  private final SnapshotBuilder builder;
  private final Filling filling;

  SnapshotReader(DataSet data, Loading loading) {
    this.data = data;
    this.loading = loading;
    this.head = data.head(loading, problems);
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
    Load load = Load.of(data, loading, head.asOf(), filling);
    List<FileRows> strict = STRICT.stream().<FileRows>map(s -> new OtherRows(load, s)).toList();
    strict.forEach(FileRows::read);
    boolean isClear = strict.stream().allMatch(rows -> rows.problems().isEmpty());
    List<FileRows> files = files(load);
    read(files);
    load.progress().end();
    RowCounts counts = new RowCounts();
    for (FileRows file : files) {
      file.count().ifPresent(count -> counts.put(file.sheet(), count));
    }
    List<FileRows> all = Stream.concat(strict.stream(), files.stream()).toList();
    for (FileRows file : all) {
      problems.addAll(file.problems());
      file.notes().forEach(filling::note);
    }
    data.notes().forEach(filling::note);
    boolean hasRoot = filling.assemble().isPresent();
    List<Problem> misfits = new ArrayList<>(filling.problems());
    misfits.addAll(loading.isLenient() ? filling.consequences() : List.of());
    misfits.replaceAll(p -> p.in(load.file(p.source())));
    problems.addAll(misfits);
    boolean isFitting =
        STRICT.stream()
            .map(s -> data.named(s).file())
            .noneMatch(s -> misfits.stream().anyMatch(p -> p.source().equals(s)));
    boolean isRefused = !problems.isEmpty() && !loading.isLenient();
    List<Problem> told = told(load, all);
    if (isRefused || !isClear || !isFitting || !isDated || !hasRoot) {
      throw new DataException(told);
    }
    counts.setAside(misfits);
    Snapshot snapshot = builder.build();
    return new Loaded(snapshot, told, counts.against(snapshot));
  }

  /** All problems in the order of the files, each where people find it. */
  private List<Problem> told(Load load, List<FileRows> files) {
    List<Problem> all = NamedPlaces.explain(problems, load);
    List<String> names = Sheet.tables().stream().map(s -> data.named(s).file()).toList();
    all.sort(
        Comparator.comparingInt((Problem p) -> rank(names, p)).thenComparingLong(Problem::line));
    Map<String, FileRows> byName =
        files.stream().collect(Collectors.toMap(f -> f.sheet().file(), f -> f));
    all.replaceAll(p -> {
      FileRows file = byName.get(p.source());
      return file == null ? p : file.placed(p);
    });
    return all;
  }

  /** The head comes last. */
  private static int rank(List<String> names, Problem problem) {
    int rank = names.indexOf(problem.source());
    return rank < 0 ? names.size() : rank;
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
    if (loading.isProgressShown() || !data.isParallel()) {
      files.forEach(FileRows::read);
      return;
    }
    List<FileRows> bySize = new ArrayList<>(files);
    bySize.sort(Comparator.comparingLong(FileRows::size));
    Collections.rotate(bySize, 1);
    ForkJoinTask.invokeAll(bySize.stream().map(file -> ForkJoinTask.adapt(file::read)).toList());
  }
}
