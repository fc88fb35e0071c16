package org.planmetrics.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * What is known of a territory as of one day (SPEC S5): its places, registers, figures, and which
 * places have returned which register.
 *
 * <pre>{@code
 * var world = Snapshot.asOf("2023-12-31")
 *     .places(Region.of("22", "吉林省", PROVINCE), Community.of("c1", "甲社区", URBAN).in("22"))
 *     .add(Worker.at("c1").certified("2021-03-01"))
 *     .figure("22", "elderly", 5_551_165)
 *     .build();
 * }</pre>
 *
 * <p>Immutable. A register without a record and without {@link SnapshotBuilder#empty} is one of
 * which nothing is known.
 */
public final class Snapshot {
  private final LocalDate asOf;
  private final Optional<Text> title;
  private final Optional<String> source;
  private final Territory territory;
  private final Map<Register, Table> tables;
  private final FigureStore figures;
  private final List<Return> returns;
  private final Map<String, MilestoneReport> milestones;
  private final List<Note> loadNotes;
  private final Nodes nodes;
  private final Derived derived;

  Snapshot(
      LocalDate asOf,
      Optional<Text> title,
      Optional<String> source,
      Territory territory,
      Map<Register, Table> tables,
      FigureStore figures,
      List<Return> returns,
      Map<String, MilestoneReport> milestones,
      List<Note> loadNotes) {
    this.asOf = asOf;
    this.title = title;
    this.source = source;
    this.territory = territory;
    this.tables = tables;
    this.figures = figures;
    this.returns = returns;
    this.milestones = milestones;
    this.loadNotes = loadNotes;
    this.nodes = new Nodes(this);
    this.derived = new Derived(this);
  }

  /**
   * Begins a snapshot.
   *
   * @param date the day that it speaks of, such as {@code 2023-12-31}
   * @return a builder
   * @throws IllegalArgumentException if it is no date
   */
  public static SnapshotBuilder asOf(String date) {
    return new SnapshotBuilder(Check.day("asOf", date));
  }

  /**
   * Begins a snapshot.
   *
   * @param date the day that it speaks of
   * @return a builder
   */
  public static SnapshotBuilder asOf(LocalDate date) {
    return new SnapshotBuilder(date);
  }

  /**
   * The same data seen on another day.
   *
   * @param date the day
   * @return the snapshot of that day
   */
  public Snapshot on(LocalDate date) {
    return new Snapshot(
        date, title, source, territory, tables, figures, returns, milestones, loadNotes);
  }

  /**
   * The same data seen on another day.
   *
   * @param date the day, such as {@code 2022-12-31}
   * @return the snapshot of that day
   * @throws IllegalArgumentException if it is no date
   */
  public Snapshot on(String date) {
    return on(Check.day("asOf", date));
  }

  /**
   * Begins a change: the same places, with records added or removed and figures changed.
   *
   * @return the change, to be built
   */
  public SnapshotChange change() {
    return new SnapshotChange(this);
  }

  Snapshot with(Map<Register, Table> some, FigureStore others) {
    return new Snapshot(
        asOf, title, source, territory, some, others, returns, milestones, loadNotes);
  }

  FigureStore figureStore() {
    return figures;
  }

  /**
   * The day that it speaks of.
   *
   * @return the day
   */
  public LocalDate asOf() {
    return asOf;
  }

  /**
   * Its title.
   *
   * @return the title, if any
   */
  public Optional<Text> title() {
    return title;
  }

  /**
   * Where the data come from.
   *
   * @return the source, if said
   */
  public Optional<String> source() {
    return source;
  }

  /**
   * The tree of places.
   *
   * @return the territory
   */
  public Territory territory() {
    return territory;
  }

  /**
   * The place with that code or unique name.
   *
   * @param codeOrName such as {@code 220100} or 长春市
   * @return the place
   * @throws IllegalArgumentException if there is none, or several of that name
   */
  public Place place(String codeOrName) {
    return territory.place(codeOrName);
  }

  /**
   * The workers, those not in post on the day too.
   *
   * @return a view in the order of their arrival
   */
  public List<Worker> workers() {
    Table t = table(Register.WORKERS);
    return Rows.view(t.size(), row -> Rows.worker(t, row));
  }

  /**
   * The elder-care facilities, those not open on the day too.
   *
   * @return a view in the order of their arrival
   */
  public List<ElderCareFacility> facilities() {
    Table t = table(Register.FACILITIES);
    return Rows.view(t.size(), row -> Rows.facility(t, row));
  }

  /**
   * The stations, those not open on the day too.
   *
   * @return a view in the order of their arrival
   */
  public List<Station> stations() {
    Table t = table(Register.STATIONS);
    return Rows.view(t.size(), row -> Rows.station(t, row));
  }

  /**
   * The organizations, those not open on the day too.
   *
   * @return a view in the order of their arrival
   */
  public List<Organization> organizations() {
    Table t = table(Register.ORGANIZATIONS);
    return Rows.view(t.size(), row -> Rows.organization(t, row));
  }

  /**
   * The regions as their file lists them.
   *
   * @return a view
   */
  public List<Region> regions() {
    Table t = table(Register.REGIONS);
    return Rows.view(t.size(), row -> Rows.region(t, row));
  }

  /**
   * The communities as their file lists them.
   *
   * @return a view
   */
  public List<Community> communities() {
    Table t = table(Register.COMMUNITIES);
    return Rows.view(t.size(), row -> Rows.community(t, row));
  }

  /**
   * The names of the figures that some row reports.
   *
   * @return such as {@code elderly}, in the order of their arrival
   */
  public Set<String> figures() {
    return figures.names();
  }

  /**
   * All rows of figures.
   *
   * @return a view in the order of their arrival
   */
  public List<Figure> figureRows() {
    return figures.rows();
  }

  /**
   * Visits the figures that count on the day: of each place and site the latest not after it, blank
   * days being oldest (SPEC S7).
   *
   * @param figure the figure's name
   * @param visitor takes them, in the order of the nodes
   */
  public void visitFigures(String figure, FigureVisitor visitor) {
    figures.visit(figure, asOf, nodes.count(), visitor);
  }

  /**
   * The columns of a register that a {@code where} may ask about, derived ones among them.
   *
   * @param register such as WORKERS
   * @return the names
   */
  public Set<String> columns(Register register) {
    Set<String> names = new LinkedHashSet<>(table(register).columnNames());
    register.derivedFields().forEach(f -> names.add(f.name()));
    return names;
  }

  /**
   * A column of a register, derived ones too.
   *
   * @param register such as WORKERS
   * @param name such as {@code certified}
   * @return the column
   * @throws IllegalArgumentException if there is none; the message lists the valid names
   */
  public Column column(Register register, String name) {
    return derived
        .column(register, name)
        .or(() -> table(register).findColumn(name))
        .orElseThrow(() ->
            new IllegalArgumentException(
                Names.unknown("column of the " + register, name, columns(register))));
  }

  /**
   * The rows of a register.
   *
   * @param register such as WORKERS
   * @return the table
   */
  public Table table(Register register) {
    return switch (register) {
      case REGIONS -> territory.regions();
      case COMMUNITIES -> territory.communities();
      default -> Objects.requireNonNull(tables.get(register));
    };
  }

  /**
   * Which places have returned which register.
   *
   * @return the rows of {@code returns.csv}
   */
  public List<Return> returns() {
    return returns;
  }

  /**
   * What is reported of the milestones.
   *
   * @return the reports by milestone
   */
  public Map<String, MilestoneReport> milestones() {
    return milestones;
  }

  /**
   * What a user would want to know of the data (SPEC S24): unknown columns, workers posted to a
   * closed site, stations in no place of their tier.
   *
   * @return the notes
   */
  public List<Note> notes() {
    List<Note> notes = new ArrayList<>(loadNotes);
    notes.addAll(DataNotes.of(this));
    return List.copyOf(notes);
  }

  /**
   * The numbering of places and sites.
   *
   * @return the nodes
   */
  public Nodes nodes() {
    return nodes;
  }

  /**
   * Whether a site counts on the day (SPEC S5).
   *
   * @param node the site's node
   * @return true if it is open
   */
  public boolean isOpen(int node) {
    return derived.isOpen(node);
  }

  /**
   * What follows from this snapshot alone, such as which communities there are in tree order: made
   * once, when it is first asked for, and kept as long as the snapshot.
   *
   * @param <T> what is made
   * @param type its type, one for each snapshot
   * @param maker makes it
   * @return the one that was made first
   */
  public <T> T once(Class<T> type, Function<Snapshot, T> maker) {
    return derived.once(type, () -> maker.apply(this));
  }

  /** Compares all that was given; the notes follow from it. */
  @Override
  public boolean equals(Object other) {
    return other instanceof Snapshot s
        && asOf.equals(s.asOf)
        && title.equals(s.title)
        && source.equals(s.source)
        && territory.equals(s.territory)
        && tables.entrySet().stream().allMatch(e -> e.getValue().sameRows(s.table(e.getKey())))
        && figures.equals(s.figures)
        && returns.equals(s.returns)
        && milestones.equals(s.milestones);
  }

  @Override
  public int hashCode() {
    return Objects.hash(asOf, title, territory, figures, returns, milestones);
  }

  /** Returns such as {@code 吉林省 on 2023-12-31: 79 places, 10855 workers, …}. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    text.append(territory.name(0)).append(" on ").append(asOf).append(": ");
    text.append(territory.size()).append(" places");
    for (Register register : Register.returned()) {
      text.append(", ").append(table(register).size()).append(' ').append(register);
    }
    return text.toString();
  }
}
