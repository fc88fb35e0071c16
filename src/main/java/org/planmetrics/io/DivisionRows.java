package org.planmetrics.io;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.planmetrics.access.Fault;
import org.planmetrics.domain.Column;
import org.planmetrics.domain.Community;
import org.planmetrics.domain.Level;
import org.planmetrics.domain.Note;
import org.planmetrics.domain.Problem;
import org.planmetrics.domain.Region;
import org.planmetrics.domain.Register;
import org.planmetrics.domain.Row;
import org.planmetrics.domain.Text;
import org.planmetrics.table.Codes;
import org.planmetrics.table.Filling;
import org.planmetrics.text.DivisionCode;
import org.planmetrics.text.Ids;
import org.planmetrics.text.Plural;

/**
 * The rows of a list of divisions, each filled with what its code says (SPEC S40): the regions,
 * with or without the villages, or the communities.
 */
final class DivisionRows extends RegisterRows {
  private static final int SHOWN = 5;
  private static final Optional<Level> VILLAGE = Optional.of(Level.COMMUNITY);

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
      attributes.remove(DivisionCells.KIND_ZH);
    }
    attributes.forEach(name -> filling.attribute(of, name));
    List<String> names = new ArrayList<>(known);
    names.removeIf(n -> isNeverCoded(n) && !source.containsKey(n));
    names.addAll(attributes);
    Sheet sheet = new Sheet(sheet().key(), sheet().label(), of.columns(), Set.of());
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

  private DivisionCells cells(CsvRow row) {
    Map<String, String> filled = new HashMap<>();
    source.forEach((name, column) -> {
      String text = row.value(column);
      boolean isKnown = sheet().names().contains(name) || name.equals(DivisionCells.KIND_ZH);
      if (!text.isBlank() && !(isKnown && conversions().isMissing(text))) {
        filled.put(name, text);
      }
    });
    return new DivisionCells(divisions, register(), row.line(), filled);
  }

  private boolean takeRegion(DivisionCells cells, long line) {
    cells.fillRegion();
    return take(regions.orElseThrow(), cells, line);
  }

  private boolean takeCommunity(DivisionCells cells, long line) {
    cells.code().ifPresent(code -> check(code, cells, line));
    cells.fillCommunity();
    return take(communities.orElseThrow(), cells, line);
  }

  /** Tells of a village whose code is there before. */
  private void check(DivisionCode code, DivisionCells cells, long line) {
    int number = codes.add("" + code.number());
    if (number < 0) {
      cells.take("in line " + lines.get(~number) + "; it must be unique");
    } else {
      lines.add(Math.toIntExact(line));
    }
  }

  /** Adds a row, or sets it aside if anything is wrong with it, all of which is told. */
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
    } else {
      setAside(cells);
    }
    return !isGood;
  }

  /** What is wrong with a code says more than that what it would fill is blank. */
  private static boolean isToldBetter(Problem problem, DivisionCells cells) {
    boolean isLeftOut = problem.found().isEmpty() && !isNeverCoded(problem.field());
    return cells.isInDoubt() && isLeftOut
        || cells.faults().stream().anyMatch(f -> f.column().equals(problem.field()));
  }

  /** Of a row that cannot be read its code may be, and that says what lies above. */
  @Override
  void setAsideUnread(Header header, CsvRow row) {
    DivisionCells cells = cells(row);
    if (register() == Register.COMMUNITIES || cells.isVillage()) {
      cells.fillCommunity();
    } else {
      cells.fillRegion();
    }
    setAside(cells);
  }

  /** Where both are in one file, a row of which nobody knows the level may be either. */
  private void setAside(DivisionCells cells) {
    Optional<Level> level = cells.level();
    boolean mayBeVillage = level.filter(l -> l != Level.COMMUNITY).isEmpty();
    if (register() == Register.COMMUNITIES || mayHaveVillages() && mayBeVillage) {
      filling.attribute(Register.COMMUNITIES, DivisionCells.QUASI);
      setAside(Register.COMMUNITIES, Community.PARENT, cells);
    }
    if (register() == Register.REGIONS && !level.equals(VILLAGE)) {
      setAside(Register.REGIONS, Region.PARENT, cells);
    }
  }

  /**
   * Whether the list of regions has villages too, or could have: they have no file of their own.
   */
  private boolean mayHaveVillages() {
    return divisions.hasVillages() || !DataFile.exists(path().resolveSibling("communities.csv"));
  }

  private void setAside(Register of, Column.Words where, DivisionCells cells) {
    List<Column<?>> columns = of.columns().all();
    @Nullable Object[] values = new @Nullable Object[columns.size()];
    values[0] = cells.isTaken() ? null : filled(cells.get(Region.CODE));
    values[columns.indexOf(where)] = filled(cells.get(where));
    if (of == Register.REGIONS) {
      values[columns.indexOf(Region.LEVEL)] = cells.level().orElse(null);
    }
    filling.setAside(of, values);
  }

  private static @Nullable String filled(String text) {
    return text.isEmpty() ? null : text;
  }

  @Override
  void end(CsvFile.Extent extent, boolean isFlawless) {
    super.end(extent, isFlawless);
    if (register() == Register.REGIONS && extent != CsvFile.Extent.ALL && mayHaveVillages()) {
      filling.attribute(Register.COMMUNITIES, DivisionCells.QUASI);
      filling.setAsideRest(Register.COMMUNITIES);
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
