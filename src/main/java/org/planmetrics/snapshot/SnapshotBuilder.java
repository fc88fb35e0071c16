package org.planmetrics.snapshot;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.planmetrics.access.Held;
import org.planmetrics.domain.DataException;
import org.planmetrics.domain.Declaration;
import org.planmetrics.domain.Entry;
import org.planmetrics.domain.Figure;
import org.planmetrics.domain.MilestoneReport;
import org.planmetrics.domain.Note;
import org.planmetrics.domain.Place;
import org.planmetrics.domain.Problem;
import org.planmetrics.domain.Register;
import org.planmetrics.domain.Return;
import org.planmetrics.domain.Row;
import org.planmetrics.domain.Succession;
import org.planmetrics.domain.Text;
import org.planmetrics.table.Filling;
import org.planmetrics.table.Store;

/**
 * Builds a {@link Snapshot} from places, entries, figures and returns in any order, each looked at
 * once and not held. What is wrong is told by {@link #build()}, all at once.
 *
 * <p>For use by one thread, once.
 */
@SuppressWarnings("exports")
public final class SnapshotBuilder extends Held<Filling> implements TakesFigures<SnapshotBuilder> {
  private final Filling rows;
  private Optional<Text> title = Optional.empty();
  private Optional<String> source = Optional.empty();

  SnapshotBuilder(LocalDate asOf) {
    this(new Filling(asOf));
  }

  private SnapshotBuilder(Filling rows) {
    super(rows);
    this.rows = rows;
  }

  /**
   * Gives the snapshot a title.
   *
   * @param text the title
   * @return this builder
   */
  public SnapshotBuilder title(Text text) {
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
    Arrays.stream(places).forEach(p -> rows.add((Row<?>) p, 0));
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
    entries.forEachOrdered(e -> rows.add((Row<?>) e, 0));
    return this;
  }

  /**
   * Says that a register has been kept though it may have no records; without this, a register
   * without a record is one of which nothing is known (SPEC S7).
   *
   * @param registers such as STATIONS
   * @return this builder
   */
  public SnapshotBuilder empty(Register... registers) {
    rows.empty(registers);
    return this;
  }

  /**
   * Adds figures.
   *
   * @param figures each with its place, name and value
   * @return this builder
   */
  public SnapshotBuilder add(Figure... figures) {
    Arrays.stream(figures).forEach(f -> rows.add(f, 0));
    return this;
  }

  @Override
  public SnapshotBuilder figure(Figure figure) {
    return add(figure);
  }

  /**
   * Says what figures are: amounts or rates, their units and weights (SPEC S25).
   *
   * @param figures such as {@code Declaration.rate("life-expectancy")}
   * @return this builder
   */
  public SnapshotBuilder declare(Declaration... figures) {
    Arrays.stream(figures).forEach(d -> rows.add(d, 0));
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
    Arrays.stream(places).forEach(place -> rows.add(Return.of(register, place), 0));
    return this;
  }

  /**
   * Adds returns.
   *
   * @param returns each of a register by a place
   * @return this builder
   */
  public SnapshotBuilder add(Return... returns) {
    Arrays.stream(returns).forEach(r -> rows.add(r, 0));
    return this;
  }

  /**
   * Adds what became of places, so that earlier data can be read in these (SPEC S37).
   *
   * @param successions each of a place on a day
   * @return this builder
   */
  public SnapshotBuilder add(Succession... successions) {
    Arrays.stream(successions).forEach(s -> rows.add(s, 0));
    return this;
  }

  /**
   * Adds reports of milestones.
   *
   * @param reports one for each milestone
   * @return this builder
   */
  public SnapshotBuilder add(MilestoneReport... reports) {
    Arrays.stream(reports).forEach(r -> rows.add(r, 0));
    return this;
  }

  /**
   * Says that the state of the milestones is known though there may be no report; without this, and
   * without a report, nothing is known of them (SPEC S19).
   *
   * @return this builder
   */
  public SnapshotBuilder noMilestones() {
    rows.keepMilestones();
    return this;
  }

  /**
   * Adds a note.
   *
   * @param note what a user would want to know
   * @return this builder
   */
  public SnapshotBuilder note(Note note) {
    rows.note(note);
    return this;
  }

  /**
   * The snapshot.
   *
   * @return the snapshot
   * @throws DataException with every problem: a repeated id, an unknown place, an orphan, a cycle,
   *     a second root, a level out of order, two figures for one place and day, parts of a place
   *     that make more or less than the whole
   */
  public Snapshot build() {
    Optional<Store> store = rows.assemble();
    List<Problem> problems = rows.problems();
    if (store.isEmpty() || !problems.isEmpty() && !rows.isLenient()) {
      throw new DataException(problems);
    }
    return snapshot(store.get());
  }

  private Snapshot snapshot(Store store) {
    return new Snapshot(
        store, title, source, rows.milestones(), rows.hasMilestones(), rows.notes());
  }
}
