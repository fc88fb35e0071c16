package org.planmetrics.table;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.planmetrics.access.Held;
import org.planmetrics.domain.Declaration;
import org.planmetrics.domain.Entry;
import org.planmetrics.domain.Figure;
import org.planmetrics.domain.MilestoneReport;
import org.planmetrics.domain.Note;
import org.planmetrics.domain.Problem;
import org.planmetrics.domain.Region;
import org.planmetrics.domain.Register;
import org.planmetrics.domain.Return;
import org.planmetrics.domain.Row;
import org.planmetrics.domain.Succession;

/**
 * The rows of a snapshot on their way into its tables, each looked at once and not held. Two
 * registers may be filled by two threads.
 */
public final class Filling {
  private final LocalDate asOf;
  private final Map<Register, TableBuilder> tables = new LinkedHashMap<>();
  private final FigureTable figures = new FigureTable();
  private final Map<String, Declaration> declared = new LinkedHashMap<>();
  private final List<Long> declaredLines = new ArrayList<>();
  private final List<Return> returns = new ArrayList<>();
  private final List<Long> returnLines = new ArrayList<>();
  private final List<Succession> successions = new ArrayList<>();
  private final List<Long> successionLines = new ArrayList<>();
  private final List<AsideFigure> asideFigures = new ArrayList<>();
  private final Aside aside = new Aside();
  private final Map<String, MilestoneReport> milestones = new LinkedHashMap<>();
  private boolean areMilestonesKept;
  private final List<Note> notes = new ArrayList<>();
  private final List<Problem> problems = Collections.synchronizedList(new ArrayList<>());
  private final List<Problem> consequences = new ArrayList<>();
  private Optional<Store> store = Optional.empty();
  private boolean isAssembled;
  private boolean isLenient;
  private boolean hasDivisionCodes;

  public Filling(LocalDate asOf) {
    this.asOf = Objects.requireNonNull(asOf, "asOf");
    for (Register register : Register.values()) {
      tables.put(register, new TableBuilder(register));
    }
  }

  /** Adds a row, which stands at a line of its source, or 0 for its ordinal. */
  public void add(Row<?> row, long line) {
    checkOpen();
    if (row instanceof Figure figure) {
      figures.add(figure, line);
    } else if (row instanceof Return returned) {
      returns.add(returned);
      returnLines.add(line > 0 ? line : returns.size());
    } else if (row instanceof Declaration declaration) {
      declare(declaration, line);
    } else if (row instanceof Succession succession) {
      successions.add(Held.of(Succession.COLUMNS).make(Held.of(succession), Map.of()));
      successionLines.add(line > 0 ? line : successions.size());
    } else if (row instanceof MilestoneReport report) {
      addMilestone(report, line);
    } else {
      table(register(row)).add(line, row, problems);
    }
  }

  private static Register register(Row<?> row) {
    if (row instanceof Entry entry) {
      return entry.register();
    }
    return row instanceof Region ? Register.REGIONS : Register.COMMUNITIES;
  }

  private void declare(Declaration row, long line) {
    long at = line > 0 ? line : declared.size() + 1L;
    if (declared.putIfAbsent(row.figure(), row) == null) {
      declaredLines.add(at);
    } else {
      String rule = "is there already; a figure has one row";
      problems.add(Problem.of("catalogue", at, "figure", row.figure(), rule));
    }
  }

  private void addMilestone(MilestoneReport row, long line) {
    if (milestones.putIfAbsent(row.milestone(), row) != null) {
      long at = line > 0 ? line : milestones.size() + 1L;
      String rule = "is there already; a milestone has one row";
      problems.add(Problem.of("milestones", at, "milestone", row.milestone(), rule));
      aside.addMilestone("");
    }
  }

  /** Adds rows by the codes of their values. */
  public CodedRows rows(Register register) {
    return new CodedRows(table(register), problems);
  }

  /** Says that registers have been kept though they may have no records (SPEC S7). */
  public void empty(Register... registers) {
    Arrays.stream(registers).forEach(r -> table(r).present());
  }

  /** Names a column that planmetrics does not know, were it blank in every row. */
  public void attribute(Register register, String name) {
    table(register).attribute(name);
  }

  /**
   * Tells of a row that could not be read (SPEC S28).
   *
   * @param values what could be read of it, null where there is none
   */
  public void setAside(Register register, @Nullable Object[] values) {
    table(register).setAside(values);
  }

  /** Tells of a figure's row that could not be read. */
  public void setAside(AsideFigure row) {
    asideFigures.add(row);
  }

  /** Tells of a row of the returns that could not be read: it may be of any of some registers. */
  public void setAsideReturn(Collection<Register> registers) {
    registers.forEach(aside::addUnreturned);
  }

  /** Tells of a milestone's row that could not be read; an empty name may be any. */
  public void setAsideMilestone(String name) {
    aside.addMilestone(name);
  }

  /**
   * Tells that rows of a register are not there because nobody could read them, such as those after
   * an unclosed quote, so that what is not found is not reported.
   */
  public void setAsideRest(Register register) {
    table(register).setAsideRest();
  }

  /**
   * Tells that a register has a file of which nothing could be read: it counts as not there, and
   * what is not found may be in it.
   */
  public void unread(Register register) {
    table(register).unread();
  }

  /** Adds a note. */
  public void note(Note note) {
    checkOpen();
    notes.add(note);
  }

  /** Whether a snapshot is made of the rows that fit, be there others or not. */
  public void setLenient(boolean lenient) {
    isLenient = lenient;
  }

  /** Whether codes of places name the same place with zeros after them or not (SPEC S40). */
  public void setDivisionCodes(boolean divisionCodes) {
    hasDivisionCodes = divisionCodes;
  }

  public boolean isLenient() {
    return isLenient;
  }

  /** The store of all rows that fit, or empty if there is no root. */
  public Optional<Store> assemble() {
    if (!isAssembled) {
      isAssembled = true;
      store =
          new Assembly(tables, aside, problems, consequences, hasDivisionCodes)
              .assemble(
                  asOf,
                  figures,
                  declared,
                  declaredLines,
                  asideFigures,
                  returns,
                  returnLines,
                  new History(asOf, successions, isLenient));
      store.ifPresent(
          s -> new SuccessionRules(successions, successionLines, problems).check(s.tree(), asOf));
    }
    return store;
  }

  /** What is wrong with the rows; all of it once they were assembled. */
  public List<Problem> problems() {
    return List.copyOf(problems);
  }

  /** What was set aside only because it refers to a row set aside. */
  public List<Problem> consequences() {
    return List.copyOf(consequences);
  }

  /** What is reported of the milestones. */
  public Map<String, MilestoneReport> milestones() {
    return milestones;
  }

  /** Says that milestones have been reported on though there may be no row (SPEC S19). */
  public void keepMilestones() {
    areMilestonesKept = true;
  }

  /** Whether a milestone without a report has not begun. */
  public boolean hasMilestones() {
    return areMilestonesKept || !milestones.isEmpty();
  }

  /** What a user would want to know of the rows. */
  public List<Note> notes() {
    return notes;
  }

  private TableBuilder table(Register register) {
    checkOpen();
    return Objects.requireNonNull(tables.get(register));
  }

  private void checkOpen() {
    if (isAssembled) {
      throw new IllegalStateException("this builder has built its snapshot; begin another");
    }
  }
}
