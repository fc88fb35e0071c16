package org.planmetrics.domain;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Builds a {@link Snapshot} from places, entries, figures and returns in any order, each looked at
 * once and not held. What is wrong is told by {@link #build()}, all at once.
 *
 * <p>For use by one thread, once.
 */
public final class SnapshotBuilder {
  private final LocalDate asOf;
  private final Map<Register, TableBuilder> tables = new LinkedHashMap<>();
  private final FigureTable figures = new FigureTable();
  private final List<Return> returns = new ArrayList<>();
  private final List<Long> returnLines = new ArrayList<>();
  private final Map<String, MilestoneReport> milestones = new LinkedHashMap<>();
  private final List<Note> notes = new ArrayList<>();
  private final List<Problem> problems = Collections.synchronizedList(new ArrayList<>());
  private Optional<Snapshot> built = Optional.empty();
  private boolean isBuilt;
  private Optional<Text> title = Optional.empty();
  private Optional<String> source = Optional.empty();

  SnapshotBuilder(LocalDate asOf) {
    this.asOf = Objects.requireNonNull(asOf, "asOf");
    for (Register register : Register.values()) {
      tables.put(register, new TableBuilder(register));
    }
  }

  /**
   * Gives the snapshot a title.
   *
   * @param text the title
   * @return this builder
   */
  public SnapshotBuilder title(Text text) {
    checkOpen();
    title = Optional.of(text);
    return this;
  }

  /**
   * Says where the data come from.
   *
   * @param text the source
   * @return this builder
   */
  public SnapshotBuilder source(String text) {
    checkOpen();
    source = Optional.of(text);
    return this;
  }

  /**
   * Adds places.
   *
   * @param places regions and communities, in the order in which reports list them
   * @return this builder
   */
  public SnapshotBuilder places(Place... places) {
    Arrays.stream(places).forEach(p -> add(p, 0));
    return this;
  }

  /**
   * Adds a place.
   *
   * @param place a region or community
   * @param line where it stands in its source, or 0 for its ordinal
   * @return this builder
   */
  public SnapshotBuilder add(Place place, long line) {
    boolean isRegion = place instanceof Region;
    RowEncoder.add(
        table(isRegion ? Register.REGIONS : Register.COMMUNITIES), place, line, problems);
    return this;
  }

  /**
   * Adds workers and sites.
   *
   * @param entries workers, facilities, stations or organizations
   * @return this builder
   */
  public SnapshotBuilder add(Entry... entries) {
    return add(Arrays.stream(entries));
  }

  /**
   * Adds workers and sites one by one, without holding them.
   *
   * @param entries workers, facilities, stations or organizations
   * @return this builder
   */
  public SnapshotBuilder add(Stream<? extends Entry> entries) {
    entries.forEachOrdered(e -> add(e, 0));
    return this;
  }

  /**
   * Adds a worker or site.
   *
   * @param entry the worker, facility, station or organization
   * @param line where it stands in its source, or 0 for its ordinal
   * @return this builder
   */
  public SnapshotBuilder add(Entry entry, long line) {
    RowEncoder.add(table(entry.register()), entry, line, problems);
    return this;
  }

  /**
   * Adds rows by the codes of their values; two registers may be filled by two threads.
   *
   * @param register the register
   * @return what takes the rows
   */
  public CodedRows rows(Register register) {
    return new CodedRows(table(register), problems);
  }

  /**
   * Says that a register has been kept though it may have no records; without this, a register
   * without a record is one of which nothing is known (SPEC S7).
   *
   * @param registers such as STATIONS
   * @return this builder
   */
  public SnapshotBuilder empty(Register... registers) {
    Arrays.stream(registers).forEach(r -> table(r).present());
    return this;
  }

  /**
   * Names a column that planmetrics does not know, were it blank in every row.
   *
   * @param register the register
   * @param name the column's name
   * @return this builder
   */
  public SnapshotBuilder attribute(Register register, String name) {
    table(register).attribute(name);
    return this;
  }

  /**
   * Tells of a row that could not be read, so that what refers to it is not reported again.
   *
   * @param register the register
   * @param id the row's id or code, empty if unknown
   * @return this builder
   */
  public SnapshotBuilder setAside(Register register, String id) {
    table(register).setAside(id);
    return this;
  }

  /**
   * Tells that rows of a register are not there because nobody could read them, such as those after
   * an unclosed quote, so that what is not found is not reported.
   *
   * @param register the register
   * @return this builder
   */
  public SnapshotBuilder setAsideRest(Register register) {
    table(register).setAsideRest();
    return this;
  }

  /**
   * Tells that a register has a file of which nothing could be read: it counts as not there, and
   * what is not found may be in it.
   *
   * @param register the register
   * @return this builder
   */
  public SnapshotBuilder unread(Register register) {
    table(register).unread();
    return this;
  }

  /**
   * Adds a figure without a day or source.
   *
   * @param place the code of the place or the id of the site
   * @param figure the figure's name
   * @param value the value, ≥ 0
   * @return this builder
   * @throws IllegalArgumentException if place or figure is blank, or the value negative
   */
  public SnapshotBuilder figure(String place, String figure, long value) {
    return add(Figure.of(place, figure, value), 0);
  }

  /**
   * Adds a figure of a day.
   *
   * @param place the code of the place or the id of the site
   * @param figure the figure's name
   * @param value the value, ≥ 0, exact as written
   * @param asOfDay the day that it speaks of
   * @return this builder
   * @throws IllegalArgumentException if place or figure is blank, the value no number or negative,
   *     or the day no date
   */
  public SnapshotBuilder figure(String place, String figure, String value, String asOfDay) {
    Optional<LocalDate> day = Optional.of(Check.day("as_of", asOfDay));
    return add(new Figure(place, figure, Check.number("value", value), day, Optional.empty()), 0);
  }

  /**
   * Adds a figure.
   *
   * @param figure the figure
   * @param line where it stands in its source, or 0 for its ordinal
   * @return this builder
   */
  public SnapshotBuilder add(Figure figure, long line) {
    checkOpen();
    figures.add(figure, line);
    return this;
  }

  /**
   * Says that places have returned a register, with all that lies in them (SPEC S7).
   *
   * @param register workers, facilities, stations or organizations
   * @param places the codes of the places
   * @return this builder
   * @throws IllegalArgumentException if the register is not one that places return
   */
  public SnapshotBuilder returned(Register register, String... places) {
    for (String place : places) {
      add(new Return(register, place), 0);
    }
    return this;
  }

  /**
   * Adds a return.
   *
   * @param row the register and the place that returned it
   * @param line where it stands in its source, or 0 for its ordinal
   * @return this builder
   */
  public SnapshotBuilder add(Return row, long line) {
    checkOpen();
    returns.add(row);
    returnLines.add(line > 0 ? line : returns.size());
    return this;
  }

  /**
   * Adds the report of a milestone.
   *
   * @param row the report
   * @param line where it stands in its source, or 0 for its ordinal
   * @return this builder
   */
  public SnapshotBuilder add(MilestoneReport row, long line) {
    checkOpen();
    if (milestones.putIfAbsent(row.milestone(), row) != null) {
      long at = line > 0 ? line : milestones.size() + 1L;
      String rule = "is there already; a milestone has one row";
      problems.add(Problem.of("milestones", at, "milestone", row.milestone(), rule));
    }
    return this;
  }

  /**
   * Adds a note.
   *
   * @param note what a user would want to know
   * @return this builder
   */
  public SnapshotBuilder note(Note note) {
    checkOpen();
    notes.add(note);
    return this;
  }

  /**
   * The snapshot.
   *
   * @return the snapshot
   * @throws DataException with every problem: a repeated id, an unknown place, an orphan, a cycle,
   *     a second root, a level out of order, two figures for one place and day
   */
  public Snapshot build() {
    Optional<Snapshot> snapshot = tryBuild();
    if (!problems.isEmpty() || snapshot.isEmpty()) {
      throw new DataException(problems);
    }
    return snapshot.get();
  }

  /**
   * The problems found so far; all of them once the building was tried.
   *
   * @return the problems
   */
  public List<Problem> problems() {
    return List.copyOf(problems);
  }

  /**
   * The snapshot if nothing is wrong.
   *
   * @return the snapshot, or empty if there are {@link #problems()} or rows set aside
   */
  public Optional<Snapshot> tryBuild() {
    if (isBuilt) {
      return built;
    }
    isBuilt = true;
    Optional<SnapshotAssembly.Parts> parts =
        new SnapshotAssembly(tables, figures, problems).assemble(returns, returnLines);
    built = parts.map(p -> snapshot(p, returns));
    return built;
  }

  /**
   * The snapshot of the rows that fit. Each row that does not is set aside with one or more of the
   * {@link #problems()}: those of {@link #build()}, and whatever refers to a row set aside.
   *
   * @return the snapshot, or empty if there is no root
   */
  public Optional<Snapshot> buildFitting() {
    if (isBuilt) {
      return built;
    }
    isBuilt = true;
    Sieve sieve = new Sieve(tables, figures, problems);
    if (sieve.sift(returns, returnLines)) {
      List<Problem> none = new ArrayList<>();
      Optional<SnapshotAssembly.Parts> parts =
          new SnapshotAssembly(sieve.tables(), sieve.figures(), none)
              .assemble(sieve.returns(), sieve.returnLines());
      built = parts.map(p -> snapshot(p, sieve.returns()));
      problems.addAll(none);
    }
    return built;
  }

  private Snapshot snapshot(SnapshotAssembly.Parts parts, List<Return> fitting) {
    return new Snapshot(
        asOf,
        title,
        source,
        parts.territory(),
        parts.tables(),
        parts.figures(),
        ImmutableList.copyOf(fitting),
        ImmutableMap.copyOf(milestones),
        ImmutableList.copyOf(notes));
  }

  private TableBuilder table(Register register) {
    checkOpen();
    return Objects.requireNonNull(tables.get(register));
  }

  private void checkOpen() {
    if (isBuilt) {
      throw new IllegalStateException("this builder has built its snapshot; begin another");
    }
  }
}
