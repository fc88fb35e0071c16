package org.planmetrics.io;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.planmetrics.access.Fault;
import org.planmetrics.domain.Column;
import org.planmetrics.domain.Community;
import org.planmetrics.domain.CommunityKind;
import org.planmetrics.domain.Level;
import org.planmetrics.domain.Region;
import org.planmetrics.text.DivisionCode;

/**
 * The cells of one row of a list of divisions: those that it fills and, where it leaves them out,
 * what its code says (SPEC S40); and what is wrong with the code.
 */
final class DivisionCells {
  static final String QUASI = "quasi";

  private static final String CODES = "must have 2, 4, 6, 9 or 12 digits and nothing else";

  private final Divisions divisions;
  private final long line;
  private final Map<String, String> cells;
  private final List<Fault> faults = new ArrayList<>();
  private final Optional<DivisionCode> code;
  private boolean isTaken;

  /** Of the cells that the row fills; blank ones are not among them. */
  DivisionCells(Divisions divisions, long line, Map<String, String> filled) {
    this.divisions = divisions;
    this.line = line;
    this.cells = new HashMap<>(filled);
    LevelWords.find(get(Region.LEVEL)).ifPresent(l -> cells.put(Region.LEVEL.name(), l.name()));
    String text = get(Region.CODE);
    this.code = DivisionCode.find(text);
    if (code.isEmpty() && !text.isEmpty()) {
      fault(Region.CODE, text, CODES);
    }
  }

  Optional<DivisionCode> code() {
    return code;
  }

  List<Fault> faults() {
    return faults;
  }

  /** What stands in a column, empty if nothing does. */
  String get(Column<?> column) {
    return cells.getOrDefault(column.name(), "");
  }

  /** What stands in a column of any name, if anything does. */
  Optional<String> find(String column) {
    return Optional.ofNullable(cells.get(column));
  }

  /** Whether neither the row nor its code says of which level it is. */
  boolean isLevelUnknown() {
    return code.isEmpty() && get(Region.LEVEL).isEmpty();
  }

  /** Whether it is a village among the regions. */
  boolean isVillage() {
    String given = get(Region.LEVEL);
    return code.map(c -> Divisions.level(c, given) == Level.COMMUNITY).orElse(false);
  }

  /** Fills what a region leaves out. */
  void fillRegion() {
    code.ifPresent(c -> {
      Level level = Divisions.level(c, get(Region.LEVEL));
      divisions.find(c).ifPresent(this::checkFirst);
      fill(Region.LEVEL, level::name);
      fillParent(c, level);
      fill(Region.KIND, () -> Layers.kind(c, get(Region.NAME)).name());
    });
  }

  /** Fills what a community leaves out. */
  void fillCommunity() {
    code.ifPresent(c -> {
      divisions.find(c).ifPresent(d -> take("as a region in line " + d.line()));
      fillParent(c, Level.COMMUNITY);
      DivisionCode above =
          DivisionCode.find(get(Community.PARENT)).filter(p -> p.depth() > 3).orElse(c);
      Optional<CommunityKind> kind = Layers.kind(c, above);
      kind.ifPresent(k -> fill(Community.KIND, k::name));
      if (get(Community.KIND).isEmpty()) {
        fault(
            Community.KIND,
            "",
            "must be given: the last group of '" + get(Community.CODE) + "' is none of 001 to 599");
      }
      if (Layers.isQuasi(c)) {
        cells.putIfAbsent(QUASI, "true");
      }
    });
  }

  private void fill(Column<?> column, Supplier<String> value) {
    if (get(column).isEmpty()) {
      cells.put(column.name(), value.get());
    }
  }

  private void fillParent(DivisionCode of, Level level) {
    String given = get(Region.PARENT);
    if (!given.isEmpty()) {
      cells.put(Region.PARENT.name(), divisions.spelled(given));
      return;
    }
    Optional<Divisions.Division> above = divisions.above(of, level);
    if (above.isPresent()) {
      cells.put(Region.PARENT.name(), above.get().text());
    } else if (!isTaken && !isRoot(level)) {
      fault(Region.PARENT, "", "must be given: " + missing(of));
    }
  }

  private boolean isRoot(Level level) {
    return level != Level.COMMUNITY && divisions.root().filter(r -> r.line() == line).isPresent();
  }

  /** Which codes are not there that a code names, nor the nation. */
  private String missing(DivisionCode of) {
    List<String> above = new ArrayList<>();
    for (int depth = of.depth() - 1; depth > 0; depth--) {
      String text = of.above(depth).toString();
      if (!above.contains(text)) {
        above.add(text);
      }
    }
    String root =
        divisions.root().map(r -> "'" + r.text() + "' is the root, and ").orElse("") + "no row is ";
    String codes = above.isEmpty() ? "" : String.join(" or ", above) + " or ";
    return root + codes + "the nation, such as 000000";
  }

  /** Tells of a code that is there before, whatever its zeros, and of a row above itself. */
  private void checkFirst(Divisions.Division first) {
    boolean isItself =
        DivisionCode.find(get(Region.PARENT)).filter(first.code()::equals).isPresent();
    if (first.line() != line) {
      String as = first.text().equals(get(Region.CODE)) ? "" : " as '" + first.text() + "'";
      String more = isItself ? ", and the row would be its own parent" : "";
      take("in line " + first.line() + as + "; it must be unique" + more);
    } else if (isItself) {
      String rule = "is the row itself, which would be its own parent: no other row has that code";
      fault(Region.PARENT, get(Region.PARENT), rule);
    }
  }

  /** Tells that another row has the code. */
  void take(String where) {
    isTaken = true;
    fault(Region.CODE, get(Region.CODE), "is there already, " + where);
  }

  private void fault(Column<?> column, String found, String rule) {
    faults.add(new Fault(column.name(), found, rule));
  }

  /** Whether its code is that of another row. */
  boolean isTaken() {
    return isTaken;
  }
}
