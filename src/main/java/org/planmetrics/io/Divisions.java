package org.planmetrics.io;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.planmetrics.domain.Labeled;
import org.planmetrics.domain.Level;
import org.planmetrics.domain.Region;
import org.planmetrics.domain.Register;
import org.planmetrics.text.DivisionCode;

/**
 * The divisions of {@code regions.csv} by their codes (SPEC S40), read before all else: what lies
 * above a division depends on which others there are. Villages are not held, nothing lies in them.
 */
final class Divisions implements RowTaker {
  private final Conversions conversions;
  private final Map<DivisionCode, Division> standing = new LinkedHashMap<>();
  private final Set<Long> merged = new HashSet<>();
  private Optional<Division> nation = Optional.empty();
  private Optional<Division> root = Optional.empty();
  private long firstVillage;

  /**
   * A row of the list.
   *
   * @param text its code as written, and as it stands in the snapshot
   * @param parent the parent as written, empty if it is left out
   * @param level the level given, or else that of the code
   */
  record Division(
      DivisionCode code, String text, String name, String parent, Level level, long line) {
    /** Whether it is a row more of another one, one level lower or as its own parent. */
    private boolean repeats(Division other) {
      return name.equals(other.name)
          && (isItsOwnParent()
              || other.level.isAbove(level)
              || DivisionCode.groups(text) == DivisionCode.groups(other.text) + 1);
    }

    boolean isItsOwnParent() {
      return DivisionCode.find(parent).filter(code::equals).isPresent();
    }
  }

  private Divisions(Loading loading) {
    this.conversions = new Conversions(loading, LocalDate.MAX, true);
  }

  /** The divisions of the data; none where there is no list that can be read. */
  static Divisions read(DataSet data, Loading loading) {
    Divisions divisions = new Divisions(loading);
    TableReader.skim(data, Sheet.of(Register.REGIONS).coded(), loading, divisions);
    divisions.findRoot();
    return divisions;
  }

  @Override
  public Consumer<CsvRow> begin(Header header) {
    return row -> add(header, row);
  }

  @Override
  public void unreadable(Header header, CsvRow row) {
    add(header, row);
  }

  @Override
  public void cutOff() {}

  private void add(Header header, CsvRow row) {
    conversions.clean(row);
    String text = cell(header, row, Region.CODE.name());
    Optional<DivisionCode> code = DivisionCode.find(text);
    if (code.isPresent()) {
      String given = cell(header, row, Region.LEVEL.name());
      Level level = level(code.get(), given);
      if (level == Level.COMMUNITY) {
        firstVillage = firstVillage == 0 ? row.line() : firstVillage;
      } else {
        String name = cell(header, row, Region.NAME.name());
        String parent = cell(header, row, Region.PARENT.name());
        add(new Division(code.get(), text, name, parent, level, row.line()));
      }
    }
  }

  private String cell(Header header, CsvRow row, String column) {
    int at = header.column(column);
    String text = at < 0 ? "" : row.value(at);
    return text.isBlank() || conversions.isMissing(text) ? "" : text;
  }

  /** The level that a cell gives or, where it gives none that can be read, the code. */
  static Level level(DivisionCode code, String given) {
    return Labeled.find(List.of(Level.values()), given)
        .orElseGet(() -> Level.values()[code.depth()]);
  }

  /** Of two rows of one code the first stands, but what repeats its parent is merged with it. */
  private void add(Division division) {
    Division first = standing.putIfAbsent(division.code, division);
    if (first == null) {
      nation = nation.or(() -> Optional.of(division).filter(d -> d.level == Level.NATION));
    } else if (division.repeats(first)) {
      merged.add(division.line);
    } else if (first.repeats(division)) {
      merged.add(first.line);
      standing.put(division.code, division);
    }
  }

  /** The one without any above that has the highest level, the first of several. */
  private void findRoot() {
    for (Division division : standing.values()) {
      boolean isTop = division.parent.isEmpty() && above(division.code, division.level).isEmpty();
      if (isTop && root.filter(r -> !division.level.isAbove(r.level)).isEmpty()) {
        root = Optional.of(division);
      }
    }
  }

  /** The nearest division that has a code's first groups and a higher level, or the nation. */
  Optional<Division> above(DivisionCode code, Level level) {
    for (int depth = code.depth() - 1; depth >= 0; depth--) {
      Division division = standing.get(code.above(depth));
      if (division != null && !division.code.equals(code) && division.level.isAbove(level)) {
        return Optional.of(division);
      }
    }
    return nation.filter(n -> n.level.isAbove(level) && !n.code.equals(code));
  }

  /** The division of a code, as the list has it. */
  Optional<Division> find(DivisionCode code) {
    return Optional.ofNullable(standing.get(code));
  }

  /** The code as the list writes it; a text that is no code of the list as it is. */
  String spelled(String text) {
    return DivisionCode.find(text).flatMap(this::find).map(Division::text).orElse(text);
  }

  /** Whether a row repeats its own parent. */
  boolean isMerged(long line) {
    return merged.contains(line);
  }

  /** The division that lies in no other, if any does. */
  Optional<Division> root() {
    return root;
  }

  boolean hasVillages() {
    return firstVillage > 0;
  }

  /** The line of the first village in the list, 0 if there is none. */
  long firstVillage() {
    return firstVillage;
  }
}
