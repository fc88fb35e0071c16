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
import org.planmetrics.domain.Labeled;
import org.planmetrics.domain.Level;
import org.planmetrics.domain.Region;
import org.planmetrics.domain.Register;
import org.planmetrics.text.DivisionCode;

/**
 * The cells of one row of a list of divisions: those that it fills and, where it leaves them out,
 * what its code says (SPEC S40); and what is wrong with the code.
 */
final class DivisionCells {
  static final String QUASI = "quasi";

  /** Among regions, where it is no header of the file, it says what a village is all the same. */
  static final String KIND_ZH = Community.KIND.zh();

  private static final String CODES = "must have 2, 4, 6, 9 or 12 digits and nothing else";

  private final Divisions divisions;
  private final long line;
  private final Map<String, String> cells;
  private final List<Fault> faults = new ArrayList<>();
  private final Optional<DivisionCode> code;
  private final String givenLevel;
  private boolean isTaken;

  /** Of the cells that a row of a register's file fills; blank ones are not among them. */
  DivisionCells(Divisions divisions, Register register, long line, Map<String, String> filled) {
    this.divisions = divisions;
    this.line = line;
    this.cells = new HashMap<>(filled);
    this.givenLevel = register == Register.REGIONS ? get(Region.LEVEL) : "";
    Labeled.find(List.of(Level.values()), givenLevel)
        .ifPresent(l -> cells.put(Region.LEVEL.name(), l.name()));
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

  /** Whether its code says nothing: it is none, or that of another row. */
  boolean isInDoubt() {
    return code.isEmpty() || isTaken;
  }

  /** The level that the row gives or its code says, if that can be read. */
  Optional<Level> level() {
    return givenLevel.isEmpty()
        ? code.filter(c -> !isTaken).map(c -> Divisions.level(c, ""))
        : Labeled.find(List.of(Level.values()), givenLevel);
  }

  /** Whether it is a village among the regions. */
  boolean isVillage() {
    return code.filter(c -> Divisions.level(c, givenLevel) == Level.COMMUNITY).isPresent();
  }

  /** Fills what a region leaves out, unless its code is in doubt. */
  void fillRegion() {
    code.flatMap(divisions::find).ifPresent(this::checkFirst);
    code.filter(c -> !isTaken)
        .ifPresent(c -> {
          Level level = Divisions.level(c, givenLevel);
          fill(Region.LEVEL, level::name);
          fillParent(c, level);
          fill(Region.KIND, () -> Layers.kind(c, get(Region.NAME)).name());
        });
  }

  /** Fills what a community leaves out, unless its code is in doubt. */
  void fillCommunity() {
    code.flatMap(divisions::find).ifPresent(d -> take("as a region in line " + d.line()));
    code.filter(c -> !isTaken)
        .ifPresent(c -> {
          fillParent(c, Level.COMMUNITY);
          fillKind(c);
        });
  }

  private void fillKind(DivisionCode of) {
    DivisionCode above =
        DivisionCode.find(get(Community.PARENT)).filter(p -> p.depth() > 3).orElse(of);
    find(KIND_ZH).ifPresent(kind -> fill(Community.KIND, () -> kind));
    Layers.kind(of, above).ifPresent(kind -> fill(Community.KIND, kind::name));
    if (get(Community.KIND).isEmpty()) {
      String last = "the last group of '" + get(Community.CODE) + "' is none of 001 to 599";
      fault(Community.KIND, "", "must be given: " + last);
    }
    if (Layers.isQuasi(of)) {
      cells.putIfAbsent(QUASI, "true");
    }
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
    } else if (!isRoot(level)) {
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
