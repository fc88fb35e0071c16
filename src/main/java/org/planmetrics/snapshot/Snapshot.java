package org.planmetrics.snapshot;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.planmetrics.access.Held;
import org.planmetrics.domain.Columns;
import org.planmetrics.domain.Community;
import org.planmetrics.domain.DataException;
import org.planmetrics.domain.Declaration;
import org.planmetrics.domain.ElderCareFacility;
import org.planmetrics.domain.Figure;
import org.planmetrics.domain.MilestoneReport;
import org.planmetrics.domain.Note;
import org.planmetrics.domain.Organization;
import org.planmetrics.domain.Place;
import org.planmetrics.domain.Region;
import org.planmetrics.domain.Register;
import org.planmetrics.domain.Return;
import org.planmetrics.domain.Row;
import org.planmetrics.domain.Station;
import org.planmetrics.domain.Succession;
import org.planmetrics.domain.Text;
import org.planmetrics.domain.Worker;
import org.planmetrics.table.Rebasing;
import org.planmetrics.table.Store;
import org.planmetrics.text.Spelling;

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
@SuppressWarnings("exports")
public final class Snapshot extends Held.Replaceable<Store> {
  private final Store store;
  private final Optional<Text> title;
  private final Optional<String> source;
  private final Map<String, MilestoneReport> milestones;
  private final boolean hasMilestones;
  private final List<Note> loadNotes;

  Snapshot(
      Store store,
      Optional<Text> title,
      Optional<String> source,
      Map<String, MilestoneReport> milestones,
      boolean hasMilestones,
      List<Note> loadNotes) {
    super(store);
    this.store = store;
    this.title = title;
    this.source = source;
    this.milestones = ImmutableMap.copyOf(milestones);
    this.hasMilestones = hasMilestones;
    this.loadNotes = ImmutableList.copyOf(loadNotes);
  }

  /**
   * Begins a snapshot.
   *
   * @param day the day that it speaks of, such as {@code 2023-12-31}
   * @return a builder
   * @throws IllegalArgumentException if it is no date
   */
  public static SnapshotBuilder asOf(String day) {
    return asOf(Spelling.day("asOf", day));
  }

  /**
   * Begins a snapshot.
   *
   * @param day the day that it speaks of
   * @return a builder
   */
  public static SnapshotBuilder asOf(LocalDate day) {
    return new SnapshotBuilder(day);
  }

  /**
   * The same data seen on another day.
   *
   * @param day the day
   * @return the snapshot of that day
   */
  public Snapshot on(LocalDate day) {
    return holding(store.on(day));
  }

  /**
   * The same data seen on another day.
   *
   * @param day the day, such as {@code 2022-12-31}
   * @return the snapshot of that day
   * @throws IllegalArgumentException if it is no date
   */
  public Snapshot on(String day) {
    return on(Spelling.day("asOf", day));
  }

  /**
   * Begins a change: the same places, with records added or removed and figures changed.
   *
   * @return the change, to be built
   * @throws IllegalStateException if it is told in the places of a later territory
   */
  public SnapshotChange change() {
    if (store.heritage().isPresent()) {
      throw new IllegalStateException(
          "data told in the places of a later territory do not change; change asWas(), and put"
              + " that on the later territory");
    }
    return new SnapshotChange(this);
  }

  /**
   * The same data, told in the places of a later territory (SPEC S38): by its successions and by
   * where its places lie. It is made of the data as they were, which it does not change.
   *
   * @param later the territory, such as {@code world2023.territory()}
   * @return the snapshot in the later places; the same where nothing became of any place
   * @throws IllegalArgumentException if the territory is an earlier one
   * @throws DataException if it cannot be told what became of some places, with all of them
   */
  public Snapshot on(Territory later) {
    Store rebased = Rebasing.of(store, Objects.requireNonNull(later, "later").ground());
    return rebased == store ? this : holding(rebased);
  }

  /**
   * The same data, told in the places of a later snapshot (SPEC S38).
   *
   * @param later the snapshot
   * @return as {@link #on(Territory)}
   * @throws IllegalArgumentException if the snapshot is an earlier one
   * @throws DataException if it cannot be told what became of some places, with all of them
   */
  public Snapshot on(Snapshot later) {
    return on(Objects.requireNonNull(later, "later").territory());
  }

  /** {@return the data in the places of their own day, where they are told in those of a later} */
  public Snapshot asWas() {
    return store.heritage().map(h -> holding(h.origin())).orElse(this);
  }

  @Override
  protected Snapshot holding(Store other) {
    return new Snapshot(other, title, source, milestones, hasMilestones, loadNotes);
  }

  /** {@return the day that it speaks of} */
  public LocalDate asOf() {
    return store.asOf();
  }

  /** {@return its title, if any} */
  public Optional<Text> title() {
    return title;
  }

  /** {@return where the data come from, if said} */
  public Optional<String> source() {
    return source;
  }

  /** {@return the tree of places} */
  public Territory territory() {
    return store.once(Territory.class, Territory::new);
  }

  /**
   * The place with that code or unique name.
   *
   * @param codeOrName such as {@code 220100} or 长春市
   * @return the place
   * @throws IllegalArgumentException if there is none, or several of that name
   */
  public Place place(String codeOrName) {
    return territory().place(codeOrName);
  }

  /**
   * The workers, those not in post on the day too.
   *
   * @return a view in the order of their arrival
   */
  public List<Worker> workers() {
    return rows(Register.WORKERS, Worker.COLUMNS);
  }

  /**
   * The elder-care facilities, those not open on the day too.
   *
   * @return a view in the order of their arrival
   */
  public List<ElderCareFacility> facilities() {
    return rows(Register.FACILITIES, ElderCareFacility.COLUMNS);
  }

  /**
   * The stations, those not open on the day too.
   *
   * @return a view in the order of their arrival
   */
  public List<Station> stations() {
    return rows(Register.STATIONS, Station.COLUMNS);
  }

  /**
   * The organizations, those not open on the day too.
   *
   * @return a view in the order of their arrival
   */
  public List<Organization> organizations() {
    return rows(Register.ORGANIZATIONS, Organization.COLUMNS);
  }

  /** {@return a view of the regions as their file lists them} */
  public List<Region> regions() {
    return rows(Register.REGIONS, Region.COLUMNS);
  }

  /** {@return a view of the communities as their file lists them} */
  public List<Community> communities() {
    return rows(Register.COMMUNITIES, Community.COLUMNS);
  }

  /**
   * The records of a register.
   *
   * @param register such as WORKERS
   * @return a view in the order of their arrival
   */
  public List<? extends Row<?>> rows(Register register) {
    return rows(register, register.columns());
  }

  private <R extends Row<R>> List<R> rows(Register register, Columns<R> columns) {
    return store.table(register).rows(columns);
  }

  /**
   * The names of the figures that some row reports.
   *
   * @return such as {@code elderly}, in the order of their arrival
   */
  public Set<String> figureNames() {
    return store.figures().names();
  }

  /**
   * What there is of each figure that somebody reports or has declared: what it is, who reports it,
   * and of when the latest value is.
   *
   * @return such as {@code elderly: amount, 人, 69 counties, latest 2020-11-01}
   */
  public List<FigureSummary> figures() {
    return FigureSummary.all(store);
  }

  /**
   * What an analyst should know of the data first, by the usual thresholds.
   *
   * @return the quality card
   */
  public QualityCard quality() {
    return quality(Thresholds.standard());
  }

  /**
   * What an analyst should know of the data first.
   *
   * @param thresholds from when on something is told
   * @return the quality card
   * @throws IllegalArgumentException if a denominator is neither a figure nor a register; the
   *     message lists the valid ones
   */
  public QualityCard quality(Thresholds thresholds) {
    return new QualityCard(this, thresholds, Quality.lines(store, thresholds));
  }

  /** {@return a view of all rows of figures in the order of their arrival} */
  public List<Figure> figureRows() {
    return store.figures().rows();
  }

  /**
   * What is said of the figures (SPEC S25).
   *
   * @return the declarations, in the order of their arrival
   */
  public List<Declaration> declarations() {
    return store.figures().catalogue().declared();
  }

  /**
   * The columns of a register that a {@code where} may ask about, derived ones among them.
   *
   * @param register such as WORKERS
   * @return the names
   */
  public Set<String> columns(Register register) {
    return store.columns(register);
  }

  /**
   * Whether anything is known of a register (SPEC S7, S14).
   *
   * @param register such as WORKERS
   * @return true if it has a file, were it an empty one
   */
  public boolean has(Register register) {
    return store.table(register).isPresent();
  }

  /** {@return which places have returned which register, the rows of {@code returns.csv}} */
  public List<Return> returns() {
    return store.returns();
  }

  /** {@return what became of places, the rows of {@code successions.csv} (SPEC S37)} */
  public List<Succession> successions() {
    return store.history().successions();
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
   * Whether the state of the milestones is known, so that one without a report has not begun (SPEC
   * S19).
   *
   * @return true if there is a file of reports, were it an empty one
   */
  public boolean hasMilestones() {
    return hasMilestones;
  }

  /**
   * What a user would want to know of the data (SPEC S24): unknown columns, workers posted to a
   * closed site, stations in no place of their tier.
   *
   * @return the notes
   */
  public List<Note> notes() {
    List<Note> notes = new ArrayList<>(loadNotes);
    notes.addAll(TerritoryNotes.of(store));
    notes.addAll(DataNotes.of(store));
    return List.copyOf(notes);
  }

  /** Compares all that was given; the notes follow from it. */
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Snapshot s
        && store.equals(s.store)
        && title.equals(s.title)
        && source.equals(s.source)
        && milestones.equals(s.milestones)
        && hasMilestones == s.hasMilestones;
  }

  @Override
  public int hashCode() {
    return Objects.hash(store, title, milestones);
  }

  /** Returns such as {@code 吉林省 on 2023-12-31: 79 places, 10855 workers, …}. */
  @Override
  public String toString() {
    return store.toString();
  }
}
