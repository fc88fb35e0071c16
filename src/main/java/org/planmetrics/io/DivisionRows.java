package org.planmetrics.io;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.planmetrics.access.Fault;
import org.planmetrics.domain.Column;
import org.planmetrics.domain.Community;
import org.planmetrics.domain.Note;
import org.planmetrics.domain.Problem;
import org.planmetrics.domain.Region;
import org.planmetrics.domain.Register;
import org.planmetrics.domain.Row;
import org.planmetrics.domain.Text;
import org.planmetrics.table.Codes;
import org.planmetrics.table.Filling;
import org.planmetrics.text.Ids;
import org.planmetrics.text.Plural;

/**
 * The rows of a list of divisions, each filled with what its code says (SPEC S40): the regions,
 * with or without the villages, or the communities.
 */
final class DivisionRows extends RegisterRows {
  private static final String KIND_ZH = Community.KIND.zh();
  private static final int SHOWN = 5;

  private final Divisions divisions;
  private final Filling filling;
  private final Ids codes = new Ids();
  private final Codes lines = new Codes();
  private final List<String> merged = new ArrayList<>();
  private Map<String, Integer> source = Map.of();
  private Optional<Filled> regions = Optional.empty();
  private Optional<Filled> communities = Optional.empty();

  /** Rows of one register with all their columns. */
  private record Filled(Register register, List<String> names, RowReader reader) {
    CsvRow row(long line, DivisionCells cells) {
      return CsvRow.of(line, names.stream().map(n -> cells.find(n).orElse("")).toList());
    }
  }

  DivisionRows(Load load, Register register, Divisions divisions) {
    super(load, register, Sheet.of(register).coded());
    this.divisions = divisions;
    this.filling = load.filling();
  }

  @Override
  void header(Header header) {
    source = new HashMap<>(header.unknown());
    for (String name : sheet().names()) {
      if (header.column(name) >= 0) {
        source.put(name, header.column(name));
      }
    }
    header.unknown().keySet().stream()
        .filter(name -> !name.equals(DivisionCells.QUASI))
        .forEach(name -> note(UnknownColumns.kept(sheet(), name)));
    if (register() == Register.REGIONS) {
      regions = Optional.of(filled(Region.COLUMNS.names(), Register.REGIONS, header));
    }
    if (register() == Register.COMMUNITIES || divisions.hasVillages()) {
      communities = Optional.of(filled(Community.COLUMNS.names(), Register.COMMUNITIES, header));
    }
  }

  /** A column that the code cannot say is there only if the file has it. */
  private Filled filled(List<String> known, Register of, Header header) {
    List<String> attributes = new ArrayList<>(header.unknown().keySet());
    if (of == Register.COMMUNITIES) {
      attributes.remove(DivisionCells.QUASI);
      attributes.add(DivisionCells.QUASI);
      attributes.remove(KIND_ZH);
    }
    attributes.forEach(name -> filling.attribute(of, name));
    List<String> names = new ArrayList<>(known);
    names.removeIf(n -> isNeverCoded(n) && !source.containsKey(n));
    names.addAll(attributes);
    Sheet sheet = new Sheet(sheet().key(), of.columns());
    Header all = Header.of(sheet, CsvRow.of(1, names), Map.of(), new ArrayList<>());
    return new Filled(of, names, reader(sheet, all));
  }

  private static boolean isNeverCoded(String name) {
    return name.equals(Region.CODE.name()) || name.equals(Region.NAME.name());
  }

  @Override
  boolean isKnown(CsvRow row) {
    return false;
  }

  @Override
  boolean take(RowReader reader, CsvRow row) {
    meetRow();
    DivisionCells cells = cells(row);
    if (register() == Register.REGIONS && divisions.isMerged(row.line())) {
      countMerged();
      merged.add(cells.get(Region.NAME) + " " + cells.get(Region.CODE));
      return false;
    }
    return register() == Register.COMMUNITIES || cells.isVillage()
        ? takeCommunity(cells, row.line())
        : takeRegion(cells, row.line());
  }

  /** The cells that are filled; what a village is may stand under either of two headers. */
  private DivisionCells cells(CsvRow row) {
    Map<String, String> filled = new HashMap<>();
    source.forEach((name, column) -> {
      String text = row.value(column);
      boolean isKnown = sheet().names().contains(name);
      if (!text.isBlank() && !(isKnown && conversions().isMissing(text))) {
        filled.put(name, text);
      }
    });
    return new DivisionCells(divisions, row.line(), filled);
  }

  private boolean takeRegion(DivisionCells cells, long line) {
    cells.fillRegion();
    Filled filled = regions.orElseThrow();
    boolean isBad = take(filled, cells, line);
    if (isBad) {
      filling.setAside(Register.REGIONS, values(filled, cells));
      if (cells.isLevelUnknown() && communities.isPresent()) {
        setAside(Register.COMMUNITIES, cells);
      }
    }
    return isBad;
  }

  private boolean takeCommunity(DivisionCells cells, long line) {
    cells
        .code()
        .ifPresent(code -> {
          int number = codes.add("" + code.number());
          if (number < 0) {
            cells.take("in line " + lines.get(~number) + "; it must be unique");
          } else {
            lines.add(Math.toIntExact(line));
          }
        });
    cells.fillCommunity();
    Filled filled = communities.orElseThrow();
    boolean isBad = take(filled, cells, line);
    if (isBad) {
      filling.setAside(Register.COMMUNITIES, values(filled, cells));
    }
    return isBad;
  }

  /** Adds a row unless something is wrong with it, all of which is told. */
  private boolean take(Filled filled, DivisionCells cells, long line) {
    int before = problems().size();
    Optional<? extends Row<?>> row = filled.reader().read(filled.row(line, cells));
    List<Problem> ofRow = problems().subList(before, problems().size());
    ofRow.removeIf(p -> isToldBetter(p, cells));
    for (Fault fault : cells.faults()) {
      String found = Shown.of(fault.found());
      problems().add(Problem.of(sheet().file(), line, fault.column(), found, fault.rule()));
    }
    boolean isGood = row.isPresent() && cells.faults().isEmpty();
    if (isGood) {
      filling.add(row.get(), line);
    }
    return !isGood;
  }

  /** What is wrong with a code says more than that what it would fill is blank. */
  private static boolean isToldBetter(Problem problem, DivisionCells cells) {
    boolean isLeftOut = problem.found().isEmpty() && !isNeverCoded(problem.field());
    return cells.code().isEmpty() && isLeftOut
        || cells.faults().stream().anyMatch(f -> f.column().equals(problem.field()));
  }

  private static @Nullable Object[] values(Filled filled, DivisionCells cells) {
    @Nullable Object[] values = filled.reader().values();
    if (cells.isTaken()) {
      values[0] = null;
    }
    return values;
  }

  /** Of a row that cannot be read its code may be, and that says what lies above. */
  @Override
  void setAsideUnread(Header header, CsvRow row) {
    DivisionCells cells = cells(row);
    boolean isVillage = register() == Register.COMMUNITIES || cells.isVillage();
    if (!isVillage) {
      cells.fillRegion();
      setAside(Register.REGIONS, cells);
    } else {
      cells.fillCommunity();
    }
    if (isVillage || cells.isLevelUnknown() && communities.isPresent()) {
      setAside(Register.COMMUNITIES, cells);
    }
  }

  private void setAside(Register of, DivisionCells cells) {
    @Nullable Object[] values = new @Nullable Object[of.columns().all().size()];
    Column<?> where = of.columns().where().orElseThrow();
    values[0] = cells.isTaken() || cells.get(Region.CODE).isEmpty() ? null : cells.get(Region.CODE);
    values[of.columns().all().indexOf(where)] =
        cells.get(where).isEmpty() ? null : cells.get(where);
    filling.setAside(of, values);
  }

  @Override
  void end(CsvFile.Extent extent, boolean isFlawless) {
    super.end(extent, isFlawless);
    boolean mayHaveVillages = !DataFile.exists(path().resolveSibling("communities.csv"));
    if (register() == Register.REGIONS && (divisions.hasVillages() || mayHaveVillages)) {
      if (extent != CsvFile.Extent.ALL) {
        filling.setAsideRest(Register.COMMUNITIES);
      }
    }
    if (!merged.isEmpty()) {
      note(new Note(Note.Topic.MERGED, merged()));
    }
  }

  private Text merged() {
    List<String> some = merged.subList(0, Math.min(SHOWN, merged.size()));
    int more = merged.size() - some.size();
    return Text.of(
        sheet().file()
            + " 有 "
            + merged.size()
            + " 行重复其上级，已并入："
            + String.join("、", some)
            + (more > 0 ? " 等" : ""),
        sheet().file()
            + ", "
            + Plural.of(merged.size(), "row")
            + " merged with the parent that "
            + (merged.size() == 1 ? "it repeats: " : "they repeat: ")
            + String.join(", ", some)
            + (more > 0 ? " and " + more + " more" : ""));
  }
}
