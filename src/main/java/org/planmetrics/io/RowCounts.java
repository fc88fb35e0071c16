package org.planmetrics.io;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.planmetrics.domain.Problem;
import org.planmetrics.domain.Register;
import org.planmetrics.snapshot.Snapshot;

/** Counts the rows of each file as they are read and set aside, apart from what is loaded. */
final class RowCounts {
  /** The rows of one file. */
  static final class OfFile {
    private int read;
    private int aside;
    private int merged;

    void read() {
      read++;
    }

    void setAside() {
      aside++;
    }

    void merge() {
      merged++;
    }
  }

  private final Map<String, OfFile> files = new LinkedHashMap<>();
  private final Map<String, Sheet> sheets = new LinkedHashMap<>();

  void put(Sheet sheet, OfFile count) {
    files.put(sheet.file(), count);
    sheets.put(sheet.file(), sheet);
  }

  /** Counts rows that could be read but do not fit: one each, however many problems it has. */
  void setAside(List<Problem> misfits) {
    record Row(String file, long line) {}
    Set<Row> rows = new HashSet<>();
    for (Problem problem : misfits) {
      if (rows.add(new Row(problem.source(), problem.line()))) {
        Objects.requireNonNull(files.get(problem.source())).setAside();
      }
    }
  }

  Map<String, Loaded.Rows> against(Snapshot snapshot) {
    Map<String, Loaded.Rows> rows = new LinkedHashMap<>();
    files.forEach((file, n) ->
        rows.put(file, new Loaded.Rows(n.read, loaded(file, snapshot) + n.merged, n.aside)));
    return rows;
  }

  /** Communities without a file of their own come from that of the regions. */
  private int loaded(String file, Snapshot snapshot) {
    Sheet sheet = Objects.requireNonNull(sheets.get(file));
    boolean hasCommunities =
        sheets.values().stream().anyMatch(s -> s.is(Sheet.of(Register.COMMUNITIES)));
    if (sheet.is(Sheet.of(Register.REGIONS)) && !hasCommunities) {
      return snapshot.rows(Register.REGIONS).size() + snapshot.rows(Register.COMMUNITIES).size();
    }
    for (Register register : Register.values()) {
      if (Sheet.of(register).is(sheet)) {
        return snapshot.rows(register).size();
      }
    }
    if (sheet.is(Sheet.FIGURES)) {
      return snapshot.figureRows().size();
    }
    return sheet.is(Sheet.RETURNS) ? snapshot.returns().size() : snapshot.milestones().size();
  }
}
